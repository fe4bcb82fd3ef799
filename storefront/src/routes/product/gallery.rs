//! The frame from the front, from an angle, and drawn with its sizes.

use leptos::prelude::*;
use shared::outline::{self, Labels};

use super::Chosen;
use crate::{
    components::{picture, size_choice::millimetres},
    store::Store,
};

pub fn gallery(store: &Store, chosen: &Chosen<'_>) -> impl IntoView + use<> {
    let Chosen { frame, variant, .. } = *chosen;
    let words = &store.words.product;
    let named: [(&str, &dyn std::fmt::Display); 3] =
        [("brand", &frame.brand), ("name", &frame.name), ("color", &variant.name)];
    let angle = picture::angle(store, frame, variant).map(|address| {
        let alt = words.angle_alt.fill(&named);
        view! { <div class="shot"><img src=address alt=alt width=picture::WIDTH height=picture::HEIGHT/></div> }
    });
    view! {
        <div class="gallery">
            <div class="shot">
                <img src=picture::address(store, frame, variant) alt=words.picture_alt.fill(&named)
                    width=picture::WIDTH height=picture::HEIGHT fetchpriority="high"/>
            </div>
            {angle}
            <div class="measure" inner_html=drawing(store, chosen)></div>
        </div>
    }
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
