//! The face analyzer: closest face shape with its runner-up, measures with their error band, and the frames that follow.

mod advice;
mod card;
mod harmony;
mod overlay;
mod ruler;
mod shape;
mod sizes;

use crate::islands::spoken::words;
use leptos::prelude::*;
use shared::{fit, vision::Seen};

use super::{
    steady,
    studio::{Purpose, Stage, Studio, StudioSetup, Wish},
};
use advice::Advice;
use card::{CardMarks, Corners};
use harmony::FaceColors;
use overlay::Outline;
use ruler::RulerChoice;
use sizes::Sizes;

/// `catalog` is the name of the category that recommendations lead to, absent where the store recommends nothing;
/// `try_on` says whether there is a try-on to see them in.
#[island]
pub fn FaceAnalyzer(setup: StudioSetup, catalog: Option<String>, try_on: bool) -> impl IntoView {
    let (locale, words) = (setup.locale, words(setup.locale));
    let studio = Studio::new();
    let corners = Corners::new();
    // A camera sends a face thirty times a second; what is said of it changes only when it reads differently.
    let face = move |seen: &Option<Seen>| seen.as_ref().and_then(|seen| seen.face.clone());
    let outcome = Memo::new(move |_| {
        let measures = studio.seen.with(face)?.measures;
        Some(measures.map(|found| steady::measures(&found, 10.0)))
    });
    let guess = Memo::new(move |_| Some(steady::guess(studio.seen.with(face)?.shape)));
    let closest = Signal::derive(move || guess.with(|guess| Some(guess.as_ref()?.closest)));
    let advised = Memo::new(move |_| {
        let width = outcome.get().and_then(Result::ok);
        let width = width.map(|measures| fit::frame_widths(measures.face_width.value));
        Some((closest.get()?, width))
    });
    let described = move || {
        guess.with(|guess| {
            guess
                .as_ref()
                .map(|guess| shape::shape(guess, locale))
                .unwrap_or_default()
        })
    };
    let shown = Signal::derive(move || guess.with(Option::is_some));
    let catalog = StoredValue::new(catalog);
    let stored = StoredValue::new(setup.clone());
    let ask = move |wish: Wish| stored.with_value(|setup| studio.ask(setup, wish));
    let label = Signal::derive(move || words.analyzer.title.to_owned());

    view! {
        <div class="studio analyzer">
            <Stage studio setup purpose=Purpose::Measure label>
                <Outline studio />
                <CardMarks studio corners words=&words.analyzer />
            </Stage>
            <div class="panel">
                <section hidden=move || !shown.get() inner_html=described></section>
                <Sizes outcome shape=closest model=studio.model locale />
                <RulerChoice studio corners ask words=&words.analyzer shown />
                {move || {
                    let ((closest, width), catalog) = (advised.get()?, catalog.get_value()?);
                    Some(view! { <Advice closest width catalog try_on words=&words.analyzer /> })
                }}
                <FaceColors studio ask catalog=catalog.get_value() locale shown />
            </div>
        </div>
    }
}
