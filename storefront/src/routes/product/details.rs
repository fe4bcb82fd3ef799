//! What there is to know about a frame: its story, its sizes, what it is made of.

use leptos::prelude::*;
use shared::outline::{self, Labels};

use super::Chosen;
use crate::{components::size_choice::millimetres, store::Store};

pub fn details(store: &Store, chosen: &Chosen<'_>) -> impl IntoView + use<> {
    let Chosen {
        frame,
        variant,
        size,
        ..
    } = *chosen;
    let (words, names, sizes) = (&store.words.product, &store.words.names, &store.words.size);
    let lens = variant.lens.map(|lens| {
        let traits = [
            (lens.gradient, words.lens_gradient),
            (lens.mirror, words.lens_mirror),
        ];
        traits
            .into_iter()
            .filter_map(|(has, name)| has.then_some(name))
            .collect::<Vec<_>>()
            .join(", ")
    });
    let made: Vec<_> = [
        (words.color, Some(variant.name.clone())),
        (words.shape, Some(names.shape(frame.shape).to_owned())),
        (
            words.material,
            Some(names.material(frame.material).to_owned()),
        ),
        (words.rim, Some(names.rim(frame.rim).to_owned())),
        (words.lens, lens.filter(|traits| !traits.is_empty())),
        (
            words.weight,
            frame
                .weight
                .map(|grams| words.grams.fill(&[("value", &grams)])),
        ),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(row(name, value?)))
    .collect();
    let measured: Vec<_> = [
        (sizes.lens_width, "A", size.lens_width),
        (sizes.lens_height, "B", size.lens_height),
        (sizes.bridge, "DBL", size.bridge),
        (sizes.temple, "", size.temple),
        (sizes.frame_width, "", size.frame_width),
    ]
    .into_iter()
    .map(|(name, letter, value)| {
        let letter = (!letter.is_empty()).then(|| view! { " "<small>{letter}</small> });
        view! { <div><dt>{name}{letter}</dt><dd>{millimetres(store, value)}</dd></div> }
    })
    .collect();
    view! {
        <section class="details">
            <h2>{words.details}</h2>
            <p class="lead">{frame.description.clone()}</p>
            <dl>{made}</dl>
            <h3>{sizes.title}" "{size.marking()}</h3>
            <div class="measures">
                <div class="measure" inner_html=drawing(store, chosen)></div>
                <dl>{measured}</dl>
            </div>
            <p class="note">{sizes.explanation}</p>
        </section>
    }
}

fn row(name: &'static str, value: String) -> impl IntoView {
    view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
}

/// The technical drawing of the chosen size.
fn drawing(store: &Store, chosen: &Chosen<'_>) -> String {
    let Chosen { frame, size, .. } = *chosen;
    let words = &store.words.size;
    let labelled = |name: &str, value: f32| format!("{name} {}", millimetres(store, value));
    outline::drawing(
        frame,
        size,
        &Labels {
            title: &words.drawing_alt.fill(&[("marking", &size.marking())]),
            lens_width: &labelled(words.lens_width, size.lens_width),
            lens_height: &labelled(words.lens_height, size.lens_height),
            bridge: &labelled(words.bridge, size.bridge),
            temple: &labelled(words.temple, size.temple),
            frame_width: &labelled(words.frame_width, size.frame_width),
        },
    )
}
