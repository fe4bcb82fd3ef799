//! The stage's markup: what asks for consent, shows the picture, and says what to do next.

use crate::islands::spoken::words;
use leptos::prelude::*;

use super::{
    Caption, Purpose, Scene, Studio, StudioSetup, Wish,
    consent::Consent,
    faces::OtherFaces,
    icons::{Tool, icon},
    status::status,
};

/// Canvas, consent and tools. `children` lie over the picture; `caption` goes under pictures that are saved, and without
/// one none are.
///
/// The children's type is kept: erased, it would bring code for every way to hydrate them into the bundle.
#[component]
pub fn Stage<C>(
    studio: Studio,
    setup: StudioSetup,
    purpose: Purpose,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] caption: Option<Signal<Caption>>,
    children: TypedChildren<C>,
) -> impl IntoView
where
    C: IntoView + 'static,
{
    let words = words(setup.locale);
    let try_on = &words.try_on;
    let models = setup.models.clone();
    let setup = StoredValue::new(setup);
    let ask = move |wish| setup.with_value(|setup| studio.ask(setup, wish));

    view! {
        <div class="stage" data-scene=move || scene_name(studio.scene.get())>
            <div node_ref=studio.frame class="picture" on:dragover=|event| event.prevent_default() on:drop=move |event| dropped(&event, ask)>
                <canvas node_ref=studio.canvas width="960" height="720" role="img" aria-label=label></canvas>
                <video node_ref=studio.video class="unseen" playsinline muted aria-hidden="true"></video>
                <OtherFaces studio words ask />
                {children.into_inner()()}
                <Tools studio ask caption words=try_on />
                <Consent studio words models ask />
                <div class="loading" hidden=move || studio.scene.get() != Scene::Loading>
                    <span class="spinner" aria-hidden="true"></span>
                    {try_on.loading}
                </div>
            </div>
            <p class="status" role="status" data-kind=move || studio.problem.get().map(|_| "problem")>
                {move || status(studio, purpose, words)}
            </p>
        </div>
    }
}

/// Round buttons over the picture; their names are for the ear and for who rests the pointer on them.
#[component]
fn Tools(
    studio: Studio,
    ask: impl Fn(Wish) + Copy + Send + 'static,
    caption: Option<Signal<Caption>>,
    words: &'static shared::locale::TryOn,
) -> impl IntoView {
    let leave = move || match studio.scene.get() {
        Scene::Live => words.stop,
        _ => words.other_picture,
    };
    let keep = caption.map(|caption| {
        let shares = RwSignal::new(false);
        Effect::new(move |_| shares.set(can_share()));
        view! {
            <button type="button" class="round" aria-label=words.save title=words.save on:click=move |_| ask(Wish::Save(caption.get_untracked()))>
                {icon(Tool::Save)}
            </button>
            <button type="button" class="round" aria-label=words.share title=words.share hidden=move || !shares.get() on:click=move |_| ask(Wish::Share(caption.get_untracked()))>
                {icon(Tool::Share)}
            </button>
        }
    });
    view! {
        <div class="tools" hidden=move || !studio.is_showing()>
            <button type="button" class="round" aria-label=leave title=leave on:click=move |_| ask(Wish::Leave)>{icon(Tool::Close)}</button>
            <button
                type="button"
                class="round"
                aria-label=words.mirror
                title=words.mirror
                aria-pressed=move || studio.mirrored.get().to_string()
                hidden=move || studio.scene.get() != Scene::Live
                on:click=move |_| ask(Wish::Mirror(!studio.mirrored.get_untracked()))
            >
                {icon(Tool::Mirror)}
            </button>
            {keep}
        </div>
    }
}

#[cfg(feature = "hydrate")]
use super::director::can_share;

/// Known once the page is in a browser.
#[cfg(not(feature = "hydrate"))]
fn can_share() -> bool {
    false
}

#[cfg(feature = "hydrate")]
fn dropped(event: &web_sys::DragEvent, ask: impl Fn(Wish)) {
    event.prevent_default();
    let files = event.data_transfer().and_then(|transfer| transfer.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        ask(Wish::ShowFile(file));
    }
}

#[cfg(not(feature = "hydrate"))]
fn dropped(_event: &leptos::ev::DragEvent, _ask: impl Fn(Wish)) {}

fn scene_name(scene: Scene) -> &'static str {
    match scene {
        Scene::Consent => "consent",
        Scene::Loading => "loading",
        Scene::Live => "live",
        Scene::Photo => "photo",
        Scene::Paused => "paused",
    }
}
