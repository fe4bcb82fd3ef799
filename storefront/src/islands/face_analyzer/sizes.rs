//! The face in millimetres with the bands and their causes, and whether this browser keeps it.

use leptos::prelude::*;
use shared::{
    locale::{Locale, Text},
    vision::{BandCause, FaceShape, MeasureRefusal, Measures, Millimetres},
};

use crate::islands::kept_face::{self, KeptFace};

#[component]
pub fn Sizes(
    measures: Result<Measures, MeasureRefusal>,
    shape: Option<FaceShape>,
    model: RwSignal<bool>,
    locale: Locale,
) -> impl IntoView {
    let words = &locale.words().analyzer;
    let found = match measures {
        Err(refusal) => view! { <p>{words.refusal(refusal)}</p> }.into_any(),
        Ok(measures) => {
            let keep = shape.map(|shape| view! { <Keep measures shape locale /> });
            view! {
                <Table measures locale />
                <p class="hint">{words.near_gaze_note}" "{words.not_medical}</p>
                <div hidden=move || model.get()>{keep}</div>
            }
            .into_any()
        }
    };
    view! {
        <section>
            <h2>{words.sizes_title}</h2>
            {found}
        </section>
    }
}

#[component]
fn Table(measures: Measures, locale: Locale) -> impl IntoView {
    let words = &locale.words().analyzer;
    let banded = |length: Millimetres| {
        words.band.fill(&[
            ("value", &locale.decimal(length.value)),
            ("band", &locale.decimal(length.band)),
        ])
    };
    let rows = [
        (words.pd, measures.pd),
        (words.near_pd, measures.near_pd),
        (words.face_width, measures.face_width),
        (words.bridge, measures.bridge),
        (words.eye_height, measures.eye_height),
    ];
    let [right, left] = measures.half_pds.map(|half| locale.decimal(half.value));
    let mut causes: Vec<(BandCause, Vec<Text>)> = Vec::new();
    for (name, length) in rows {
        match causes.iter_mut().find(|(cause, _)| *cause == length.cause) {
            Some((_, names)) => names.push(name),
            None => causes.push((length.cause, vec![name])),
        }
    }
    let causes: Vec<_> = causes
        .into_iter()
        .map(|(cause, names)| view! { <li><b>{names.join(", ")}": "</b>{words.cause(cause)}</li> })
        .collect();
    let rows =
        rows.map(|(name, length)| view! { <div><dt>{name}</dt><dd>{banded(length)}</dd></div> });
    view! {
        <dl class="facts">
            {rows.into_iter().collect_view()}
            <div><dt>{words.half_pds}</dt><dd>{right}" + "{left}" mm"</dd></div>
        </dl>
        <details class="causes">
            <summary>{words.causes}</summary>
            <ul>{causes}</ul>
        </details>
    }
}

/// Nothing is kept unless this is pressed, and nothing longer than until it is erased or its month is over.
#[component]
fn Keep(measures: Measures, shape: FaceShape, locale: Locale) -> impl IntoView {
    let words = &locale.words().analyzer;
    let kept = RwSignal::new(kept_face::read());
    let erased = RwSignal::new(false);
    let keep = move |_| {
        let face = KeptFace::new(measures, shape, kept_face::now_ms());
        if kept_face::keep(&face) {
            erased.set(false);
            kept.set(Some(face));
        }
    };
    let erase = move |_| {
        kept_face::erase();
        erased.set(true);
        kept.set(None);
    };
    view! {
        <div class="keep">
            <button type="button" class="button" on:click=keep>{words.keep}</button>
            <button type="button" class="button quiet" hidden=move || kept.with(Option::is_none) on:click=erase>{words.erase}</button>
            <p class="hint" role="status">
                {move || kept.with(|kept| match kept {
                    Some(face) => words.kept.of(face.days(kept_face::now_ms())),
                    None if erased.get() => words.erased.to_owned(),
                    None => words.keep_note.to_owned(),
                })}
            </p>
        </div>
    }
}
