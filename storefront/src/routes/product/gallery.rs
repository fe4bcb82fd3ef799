//! The frame from the front and from an angle.

use leptos::prelude::*;

use super::Chosen;
use crate::{components::picture, store::Store};

pub fn gallery(store: &Store, chosen: &Chosen<'_>) -> impl IntoView + use<> {
    let Chosen { frame, variant, .. } = *chosen;
    let words = &store.words.product;
    let named: [(&str, &dyn std::fmt::Display); 3] = [
        ("brand", &frame.brand),
        ("name", &frame.name),
        ("color", &variant.name),
    ];
    let angle = picture::angle(store, frame, variant).map(|address| {
        let alt = words.angle_alt.fill(&named);
        view! { <div class="shot"><img src=address alt=alt width=picture::WIDTH height=picture::HEIGHT/></div> }
    });
    // A phone shows the pictures in a strip that scrolls: it takes the focus, for the arrow keys.
    let name = format!("{} {}", frame.brand, frame.name);
    view! {
        <div class="gallery" role="group" aria-label=name tabindex="0">
            <div class="shot">
                <img src=picture::address(store, frame, variant) alt=words.picture_alt.fill(&named)
                    width=picture::WIDTH height=picture::HEIGHT fetchpriority="high"/>
            </div>
            {angle}
        </div>
    }
}
