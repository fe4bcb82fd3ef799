//! Frame colours that go with skin, eyes and hair: looked at only when the shopper asks.

use crate::islands::spoken::words;
use leptos::prelude::*;
use shared::{
    fit::Harmony,
    locale::Locale,
    vision::{Complexion, ComplexionRefusal},
};

use crate::islands::studio::{Studio, Wish};

type Outcome = Option<Result<Complexion, ComplexionRefusal>>;

/// Only the names of frame colours go into the address, and only when the shopper follows the link.
#[component]
pub fn FaceColors(
    studio: Studio,
    ask: impl Fn(Wish) + Copy + Send + 'static,
    catalog: Option<String>,
    locale: Locale,
    shown: Signal<bool>,
) -> impl IntoView {
    let words = words(locale).harmony;
    let found = move || studio.complexion.get().and_then(Result::ok);
    let said = move || studio.complexion.with(|outcome| result(outcome, locale));
    let list = move || {
        let colors = Harmony::of(&found()?).colors();
        let names: Vec<_> = colors.iter().map(|color| color.slug()).collect();
        Some(format!("/{}?color={}", catalog.as_ref()?, names.join(",")))
    };
    let list = Memo::new(move |_| list());
    view! {
        <section class="harmony" hidden=move || !shown.get()>
            <h2>{words.title}</h2>
            <p hidden=move || found().is_some()>{words.text}</p>
            <div role="status" inner_html=said></div>
            <p class="actions">
                <a class="button quiet" href=list hidden=move || list.get().is_none()>{words.see}</a>
                <button type="button" class="button quiet look" on:click=move |_| ask(Wish::SeeColors)>
                    {move || if found().is_some() { words.again } else { words.look }}
                </button>
            </p>
            <p class="hint" hidden=move || found().is_none()>{words.source}</p>
        </section>
    }
}

/// As HTML: words of our own and colours.
fn result(outcome: &Outcome, locale: Locale) -> String {
    let all = words(locale);
    let words = all.harmony;
    let complexion = match outcome {
        None => return String::new(),
        Some(Err(refusal)) => return format!("<p>{}</p>", words.refusal.of(*refusal)),
        Some(Ok(complexion)) => complexion,
    };
    let harmony = Harmony::of(complexion);
    let swatches: String = [
        (Some(complexion.skin), words.skin),
        (Some(complexion.eyes), words.eyes),
        (complexion.hair, words.hair),
    ]
    .into_iter()
    .filter_map(|(color, name)| {
        let color = color?;
        Some(format!(
            "<li><svg viewBox=\"0 0 2 2\" aria-hidden=\"true\"><circle cx=\"1\" cy=\"1\" r=\"1\" fill=\"{color}\"/></svg>{name}</li>"
        ))
    })
    .collect();
    let names: Vec<_> = harmony
        .colors()
        .iter()
        .map(|color| all.names.color.of(*color))
        .collect();
    format!(
        "<ul>{swatches}</ul><p>{} {}</p><p><b>{}</b></p>",
        words.tone.of(harmony.tone),
        words.contrast.of(harmony.contrast),
        words.names.fill(&[("colors", &names.join(", "))]),
    )
}
