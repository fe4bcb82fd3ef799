//! The face's outline and the pupils over the picture, in the picture's own pixels.

use leptos::prelude::*;

use crate::islands::studio::Studio;

#[component]
pub fn Outline(studio: Studio) -> impl IntoView {
    let view_box = move || {
        studio.seen.with(|seen| {
            seen.as_ref()
                .map(|seen| format!("0 0 {} {}", seen.picture[0], seen.picture[1]))
        })
    };
    let outline = move || {
        studio.seen.with(|seen| {
            let face = seen.as_ref()?.face.as_ref()?;
            let numbers = face.outline.iter().map(|value| format!("{value:.1}"));
            Some(numbers.collect::<Vec<_>>().join(" "))
        })
    };
    let pupils = move || {
        studio.seen.with(|seen| {
            let [[x1, y1], [x2, y2]] = seen.as_ref()?.face.as_ref()?.pupils;
            Some(format!("M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}"))
        })
    };
    view! {
        <svg class="outline" aria-hidden="true" viewBox=view_box data-mirrored=move || studio.is_mirrored().then_some("")>
            <polygon points=outline />
            <path d=pupils />
        </svg>
    }
}
