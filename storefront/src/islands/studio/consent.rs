//! What is asked before any picture is looked at: whose camera, which photograph, or neither.

use leptos::prelude::*;
use shared::locale::Words;

use super::{Scene, Studio, Wish};

#[component]
pub fn Consent(
    studio: Studio,
    words: &'static Words,
    models: Vec<String>,
    ask: impl Fn(Wish) + Copy + Send + 'static,
) -> impl IntoView {
    let words = &words.consent;
    let gallery = (!models.is_empty()).then(|| {
        let faces: Vec<_> = models
            .into_iter()
            .zip(1_usize..)
            .map(|(address, number)| {
                let label = words.model.fill(&[("number", &number)]);
                let picture = address.clone();
                view! {
                    <button type="button" aria-label=label on:click=move |_| ask(Wish::ShowModel(address.clone()))>
                        <img src=picture alt="" width="72" height="72" loading="lazy" />
                    </button>
                }
            })
            .collect();
        view! { <div class="models"><p>{words.use_model}</p><div>{faces}</div></div> }
    });
    view! {
        <div class="consent" hidden=move || !matches!(studio.scene.get(), Scene::Consent | Scene::Paused)>
            <h2>{words.title}</h2>
            <p>{words.text}</p>
            <p class="promise">{words.device_only} " " {words.nothing_kept}</p>
            <div class="actions">
                <button type="button" class="button" on:click=move |_| ask(Wish::OpenCamera)>{words.use_camera}</button>
                <label class="button quiet">
                    {words.use_photo}
                    <input
                        node_ref=studio.file
                        class="unseen"
                        type="file"
                        accept="image/*"
                        on:change=move |_| ask(Wish::ShowPhoto)
                    />
                </label>
            </div>
            <p class="hint drop">{words.drop}</p>
            {gallery}
        </div>
    }
}
