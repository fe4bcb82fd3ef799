//! The faces beside the one that is looked at, each a button that picks it.

use leptos::prelude::*;
use shared::locale::Words;

use super::{Studio, Wish};

#[component]
pub fn OtherFaces(
    studio: Studio,
    words: &'static Words,
    ask: impl Fn(Wish) + Copy + Send + 'static,
) -> impl IntoView {
    let others = Memo::new(move |_| {
        studio.seen.with(|seen| {
            seen.as_ref()
                .filter(|_| studio.is_showing())
                .map(|seen| (seen.picture, seen.others.clone()))
        })
    });
    move || {
        let (picture, others) = others.get()?;
        let [width, height] = picture.map(|side| side.max(1) as f32);
        let mirrored = studio.is_mirrored();
        let buttons: Vec<_> = others
            .into_iter()
            .zip(2_usize..)
            .map(|([left, top, right, bottom], number)| {
                let label = words.analyzer.pick_face.fill(&[("number", &number)]);
                let edge = if mirrored { width - right } else { left };
                let percent = |part: f32, whole: f32| format!("{:.2}%", 100.0 * part / whole);
                let middle = [0.5 * (left + right), 0.5 * (top + bottom)];
                view! {
                    <button
                        type="button"
                        class="other-face"
                        aria-label=label
                        style:left=percent(edge, width)
                        style:top=percent(top, height)
                        style:width=percent(right - left, width)
                        style:height=percent(bottom - top, height)
                        on:click=move |_| ask(Wish::Pick(middle))
                    ></button>
                }
            })
            .collect();
        Some(buttons)
    }
}
