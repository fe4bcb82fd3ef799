//! Frames, colours and sizes to pick from, as radio buttons: arrow keys and screen readers know them.

use crate::islands::spoken::words;
use leptos::prelude::*;
use shared::{
    catalog::Variant,
    locale::{Locale, TryOn},
};

use super::shelf::Shelf;

#[component]
pub fn Frames(shelf: Shelf, words: &'static TryOn) -> impl IntoView {
    let strip = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        shelf.chosen.get();
        shelf.frames.track();
        if let Some(strip) = strip.get() {
            show_chosen(&strip);
        }
    });
    view! {
        <fieldset class="frames">
            <legend class="unseen">{words.choose_frame}</legend>
            <div class="choices" node_ref=strip>
                {move || shelf.frames.with(|frames| {
                    frames
                        .iter()
                        .enumerate()
                        .map(|(index, frame)| {
                            let picture = frame.colors.first().map(|color| color.picture.clone());
                            view! {
                                <label>
                                    <input
                                        type="radio"
                                        class="unseen"
                                        name="frame"
                                        checked=index == shelf.chosen.get_untracked()
                                        prop:checked=move || shelf.chosen.get() == index
                                        on:change=move |_| shelf.choose(index)
                                    />
                                    <img src=picture alt="" width="120" height="80" loading="lazy" />
                                    <span>{frame.name()}</span>
                                </label>
                            }
                        })
                        .collect_view()
                })}
            </div>
        </fieldset>
    }
}

#[component]
pub fn Colors(shelf: Shelf, words: &'static TryOn) -> impl IntoView {
    let swatch = move |(index, variant): (usize, Variant)| {
        let name = variant.name.clone();
        let second = variant.accent.or(variant.lens.map(|lens| lens.tint));
        view! {
            <label title=variant.name>
                <input
                    type="radio"
                    class="unseen"
                    name="color"
                    checked=index == shelf.color.get_untracked()
                    prop:checked=move || shelf.color.get() == index
                    on:change=move |_| shelf.color.set(index)
                />
                <svg class="disc" viewBox="0 0 16 16" aria-hidden="true">
                    <circle cx="8" cy="8" r="7" fill=variant.color.to_string() />
                    {second.map(|color| view! { <path d="M12.9 3.1a7 7 0 0 1-9.8 9.8z" fill=color.to_string() /> })}
                </svg>
                <span class="unseen">{name}</span>
            </label>
        }
    };
    let name = move || {
        let color = shelf.color.get();
        let frame = shelf.frame();
        frame.and_then(|frame| Some(frame.colors.get(color)?.variant.name.clone()))
    };
    view! {
        <fieldset class="colors">
            <legend>{words.choose_color} <span class="muted">{name}</span></legend>
            <div class="discs">
                {move || shelf.frame().map(|frame| {
                    let colors = frame.colors.into_iter().map(|color| color.variant);
                    colors.enumerate().map(swatch).collect_view()
                })}
            </div>
        </fieldset>
    }
}

/// Only where there is more than one to choose from.
#[component]
pub fn Sizes(shelf: Shelf, locale: Locale) -> impl IntoView {
    let words = words(locale);
    let pill = move |index: usize, marking: String, width: String| {
        view! {
            <label>
                <input
                    type="radio"
                    class="unseen"
                    name="size"
                    checked=index == shelf.size.get_untracked()
                    prop:checked=move || shelf.size.get() == index
                    on:change=move |_| shelf.size.set(index)
                />
                <span class="marking">{marking}</span>
                <small>{width}</small>
            </label>
        }
    };
    move || {
        let sizes = shelf.frame()?.sizes;
        (sizes.len() > 1).then(|| {
            let pills: Vec<_> = sizes
                .iter()
                .enumerate()
                .map(|(index, size)| {
                    let width = locale.decimal(size.frame_width);
                    pill(
                        index,
                        size.marking(),
                        words.size.millimetres.fill(&[("value", &width)]),
                    )
                })
                .collect();
            view! {
                <fieldset class="sizes">
                    <legend>{words.try_on.choose_size}</legend>
                    <div class="pills">{pills}</div>
                </fieldset>
            }
        })
    }
}

/// Moves the strip, and nothing else of the page, to the chosen frame.
#[cfg(feature = "hydrate")]
fn show_chosen(strip: &web_sys::HtmlElement) {
    use wasm_bindgen::JsCast;
    let chosen = strip.query_selector("label:has(:checked)").ok().flatten();
    if let Some(chosen) = chosen.and_then(|chosen| chosen.dyn_into::<web_sys::HtmlElement>().ok()) {
        let middle = chosen.offset_left() + chosen.offset_width() / 2;
        strip.set_scroll_left(middle - strip.client_width() / 2);
        let middle = chosen.offset_top() + chosen.offset_height() / 2;
        strip.set_scroll_top(middle - strip.client_height() / 2);
    }
}

#[cfg(not(feature = "hydrate"))]
fn show_chosen<T>(_strip: &T) {}
