//! The face analyzer: closest face shape with its runner-up, measures with their error band, and the frames that follow.

mod advice;
mod card;
mod overlay;
mod ruler;
mod shape;
mod sizes;

use leptos::prelude::*;

use super::studio::{Purpose, Stage, Studio, StudioSetup, Wish};
use advice::Advice;
use card::{CardMarks, Corners};
use overlay::Outline;
use ruler::RulerChoice;
use shape::Shape;
use sizes::Sizes;

/// `catalog` is the name of the category that recommendations lead to, absent where the store recommends nothing;
/// `try_on` says whether there is a try-on to see them in.
#[island]
pub fn FaceAnalyzer(setup: StudioSetup, catalog: Option<String>, try_on: bool) -> impl IntoView {
    let (locale, words) = (setup.locale, setup.locale.words());
    let studio = Studio::new();
    let corners = Corners::new();
    let face = Memo::new(move |_| {
        studio
            .seen
            .with(|seen| seen.as_ref().and_then(|seen| seen.face.clone()))
    });
    let measures = Memo::new(move |_| face.with(|face| Some(face.as_ref()?.measures)));
    let shape = Memo::new(move |_| face.with(|face| Some(face.as_ref()?.shape.clone())));
    let catalog = StoredValue::new(catalog);
    let stored = StoredValue::new(setup.clone());
    let ask = move |wish: Wish| stored.with_value(|setup| studio.ask(setup, wish));
    let label = Signal::derive(move || words.analyzer.title.to_owned());

    view! {
        <div class="studio analyzer">
            <Stage studio setup=setup.clone() purpose=Purpose::Measure label>
                <Outline studio />
                <CardMarks studio corners words=&words.analyzer />
            </Stage>
            <div class="panel">
                <div hidden=move || face.with(Option::is_some)>
                    <p class="hint">{words.analyzer.intro}</p>
                </div>
                {move || shape.get().map(|guess| view! { <Shape guess locale /> })}
                {move || measures.get().map(|measures| {
                    let shape = shape.get_untracked().map(|guess| guess.closest);
                    view! { <Sizes measures shape model=studio.model locale /> }
                })}
                <RulerChoice studio corners ask words=&words.analyzer shown=Signal::derive(move || face.with(Option::is_some)) />
                {move || {
                    let (face, catalog) = (face.get()?, catalog.get_value()?);
                    let width = face.measures.ok().map(|measures| measures.face_width.value);
                    Some(view! { <Advice closest=face.shape.closest width catalog try_on words=&words.analyzer /> })
                }}
            </div>
        </div>
    }
}
