//! The face analyzer: closest face shape with its runner-up, measures with their error band, and the frames that follow.

use leptos::prelude::*;
use shared::{
    fit,
    locale::{Analyzer, Words},
    vision::{Face, FaceShapeGuess, Millimetres},
};

use super::studio::{Stage, Studio, StudioSetup};

/// `catalog` is the address of the category that recommendations lead to, absent where the store recommends nothing.
#[island]
pub fn FaceAnalyzer(setup: StudioSetup, catalog: Option<String>) -> impl IntoView {
    let words = setup.locale.words();
    let studio = Studio::new();
    let face = Memo::new(move |_| {
        studio
            .seen
            .with(|seen| seen.as_ref().and_then(|seen| seen.face.clone()))
    });
    let catalog = StoredValue::new(catalog);

    view! {
        <div class="studio analyzer">
            <Stage studio setup>
                <Outline studio />
            </Stage>
            <div class="panel" aria-live="polite">
                {move || match face.get() {
                    None => view! { <p class="hint">{words.analyzer.intro}</p> }.into_any(),
                    Some(face) => view! {
                        <Shape guess=face.shape.clone() words />
                        <Measured face=face.clone() words=&words.analyzer />
                        {catalog.get_value().map(|catalog| view! { <Advice face catalog words=&words.analyzer /> })}
                    }.into_any(),
                }}
            </div>
        </div>
    }
}

/// The face's outline over the picture, in the picture's own pixels.
#[component]
fn Outline(studio: Studio) -> impl IntoView {
    let view_box = move || {
        studio.seen.with(|seen| {
            seen.as_ref()
                .map(|seen| format!("0 0 {} {}", seen.picture[0], seen.picture[1]))
        })
    };
    let points = move || {
        studio.seen.with(|seen| {
            let face = seen.as_ref().and_then(|seen| seen.face.as_ref());
            let numbers = face.map(|face| {
                face.outline
                    .iter()
                    .map(|value| format!("{value:.1}"))
                    .collect::<Vec<_>>()
            });
            numbers.map(|numbers| numbers.join(" "))
        })
    };
    view! {
        <svg class="outline" aria-hidden="true" viewBox=view_box>
            <polygon points=points />
        </svg>
    }
}

#[component]
fn Shape(guess: FaceShapeGuess, words: &'static Words) -> impl IntoView {
    let (words, names) = (&words.analyzer, &words.names);
    let runner_up = words
        .runner_up
        .fill(&[("shape", &names.face_shape(guess.runner_up))]);
    let ratios = guess.ratios;
    let percent = |ratio: f32| format!("{:.0} %", ratio * 100.0);
    view! {
        <section>
            <h2>{words.closest_shape}</h2>
            <p class="shape">
                <strong>{names.face_shape(guess.closest)}</strong>
                " "
                <span class="muted">{runner_up}</span>
            </p>
            <dl class="facts">
                <div><dt>{words.ratio_length}</dt><dd>{percent(ratios.length)}</dd></div>
                <div><dt>{words.ratio_forehead}</dt><dd>{percent(ratios.forehead)}</dd></div>
                <div><dt>{words.ratio_jaw}</dt><dd>{percent(ratios.jaw)}</dd></div>
                <div><dt>{words.chin_angle}</dt><dd>{format!("{:.0}°", ratios.chin_angle)}</dd></div>
            </dl>
            <p class="hint">{words.ratios_note} " " {words.shape_note}</p>
        </section>
    }
}

#[component]
fn Measured(face: Face, words: &'static Analyzer) -> impl IntoView {
    let banded = |length: Millimetres| {
        words.band.fill(&[
            ("value", &format_args!("{:.1}", length.value)),
            ("band", &format_args!("{:.1}", length.band)),
        ])
    };
    match face.measures {
        Ok(measures) => view! {
            <section>
                <h2>{words.sizes_title}</h2>
                <dl class="facts">
                    <div><dt>{words.pd}</dt><dd>{banded(measures.pd)}</dd></div>
                    <div><dt>{words.face_width}</dt><dd>{banded(measures.face_width)}</dd></div>
                </dl>
                <p class="hint">{words.band_cause} " " {words.not_medical}</p>
            </section>
        }
        .into_any(),
        Err(refusal) => view! {
            <section>
                <h2>{words.sizes_title}</h2>
                <p>{words.refusal(refusal)}</p>
            </section>
        }
        .into_any(),
    }
}

/// What suits the shape and fits the width, with the way to those frames. Only the wished-for shapes and widths go into the
/// address, and only when the shopper follows the link.
#[component]
fn Advice(face: Face, catalog: String, words: &'static Analyzer) -> impl IntoView {
    let width = face
        .measures
        .ok()
        .map(|measures| fit::frame_widths(measures.face_width.value));
    let advice = fit::suits(face.shape.closest);
    let shapes: Vec<_> = advice.shapes.iter().map(|shape| shape.slug()).collect();
    let mut address = format!("{catalog}?shape={}", shapes.join(","));
    if let Some(width) = &width {
        address.push_str(&format!("&width={}-{}", width.start(), width.end()));
    }
    let widths = width.map(|width| {
        words
            .frame_width_advice
            .fill(&[("from", width.start()), ("to", width.end())])
    });
    view! {
        <section>
            <h2>{words.suits_title}</h2>
            <p>{words.reason(advice.reason)}</p>
            {widths.map(|widths| view! { <p>{widths}</p> })}
            <p><a class="button" href=address>{words.suits_more}</a></p>
        </section>
    }
}
