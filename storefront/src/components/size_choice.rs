//! Sizes of the boxing system: the marking, how wide it sits, and what its numbers mean.

use leptos::prelude::*;
use shared::{
    catalog::{FrameSize, WidthBand},
    locale::Text,
};

use crate::store::Store;

/// The marking for the eye, and its three numbers in words for the ear.
pub fn marking(store: &Store, size: &FrameSize) -> impl IntoView + use<> {
    let words = &store.words.size;
    let spoken = [
        (words.lens_width, size.lens_width),
        (words.bridge, size.bridge),
        (words.temple, size.temple),
    ]
    .map(|(name, value)| format!("{name} {}", millimetres(store, value)))
    .join(", ");
    view! { <span class="marking" aria-hidden="true">{size.marking()}</span><span class="unseen">{spoken}</span> }
}

/// Small, medium, large: only where there is more than one to tell apart.
pub fn name(store: &Store, index: usize, sizes: &[FrameSize]) -> Option<Text> {
    let words = &store.words.size;
    match (index, sizes.len()) {
        (_, 0 | 1) => None,
        (0, _) => Some(words.small),
        (last, count) if last + 1 == count => Some(words.large),
        _ => Some(words.medium),
    }
}

/// For which faces a size is made.
pub fn fits(store: &Store, size: &FrameSize) -> Text {
    let words = &store.words.size;
    match size.width_band() {
        WidthBand::Narrow => words.fits_narrow,
        WidthBand::Medium => words.fits_medium,
        WidthBand::Wide => words.fits_wide,
    }
}

pub fn millimetres(store: &Store, value: f32) -> String {
    store
        .words
        .size
        .millimetres
        .fill(&[("value", &store.config().locale.decimal(value))])
}
