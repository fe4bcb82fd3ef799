//! The frame from the front, from an angle, and drawn with its sizes.

use leptos::prelude::*;

use super::Chosen;
use crate::{
    components::{picture, size_choice::millimetres},
    store::Store,
};

pub fn gallery(store: &Store, chosen: &Chosen<'_>) -> impl IntoView + use<> {
    let Chosen { frame, variant, size, .. } = *chosen;
    let words = &store.words.size;
    let alt = store.words.product.picture_alt.fill(&[
        ("brand", &frame.brand),
        ("name", &frame.name),
        ("color", &variant.name),
    ]);
    let caption = format!("{} {}", words.frame_width, millimetres(store, size.frame_width));
    view! {
        <div class="gallery">
            <div class="shot"><img src=picture::address(store, frame, variant) alt=alt width=picture::WIDTH height=picture::HEIGHT fetchpriority="high"/></div>
            <p>{caption}</p>
        </div>
    }
}
