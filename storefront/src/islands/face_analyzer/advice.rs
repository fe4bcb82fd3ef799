//! What suits the shape and fits the width, with the way to those frames.

use std::ops::RangeInclusive;

use leptos::prelude::*;
use shared::{fit, locale::Analyzer, vision::FaceShape};

/// Only the wished-for shapes and widths go into the address, and only when the shopper follows a link.
#[component]
pub fn Advice(
    closest: FaceShape,
    width: Option<RangeInclusive<u16>>,
    catalog: String,
    try_on: bool,
    words: &'static Analyzer,
) -> impl IntoView {
    let advice = fit::suits(closest);
    let shapes: Vec<_> = advice.shapes.iter().map(|shape| shape.slug()).collect();
    let mut list = format!("{catalog}?shape={}", shapes.join(","));
    if let Some(width) = &width {
        list.push_str(&format!(
            "&width={}-{}&sort=fit",
            width.start(),
            width.end()
        ));
    }
    let widths = width.map(|width| {
        words
            .frame_width_advice
            .fill(&[("from", width.start()), ("to", width.end())])
    });
    let see = format!("/{list}");
    // All of the list that an address would take for its own.
    let list = list
        .replace('?', "%3F")
        .replace('&', "%26")
        .replace('=', "%3D");
    let try_these = try_on.then(|| {
        let address = format!("/try-on?list={list}");
        view! { <a class="button" href=address>{words.suits_try}</a> }
    });
    view! {
        <section class="advice">
            <h2>{words.suits_title}</h2>
            <p>{words.reason(advice.reason)}</p>
            {widths.map(|widths| view! { <p>{widths}</p> })}
            <p class="actions">{try_these}<a class="button quiet see" href=see>{words.suits_more}</a></p>
            <p class="hint">{words.suits_source}</p>
        </section>
    }
}
