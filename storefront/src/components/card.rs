//! A frame in a list: picture, name, price, colours, heart and the way to try it on.

use leptos::prelude::*;
use shared::catalog::{Frame, Query, Variant};

use super::{heart::heart, picture, price::price, swatch, try_link};
use crate::store::Store;

/// Pictures that are likely in view at once: they load with the page, later ones as they come near.
const IN_VIEW: usize = 6;

/// The frames of a page in the colours that the query asks for, as the HTML of a `<ul class="cards">`.
///
/// Drawn one by one into one string: a page of 48 views would be large enough to be slow to move and to compile.
pub fn cards<'a>(
    store: &Store,
    frames: impl IntoIterator<Item = &'a Frame>,
    query: &Query,
) -> String {
    let mut html = String::with_capacity(48 << 9);
    let among = try_link::of_query(query);
    for (frame, position) in frames.into_iter().zip(0..) {
        if let Some(variant) = query.shown_variant(frame) {
            let face = Face {
                position,
                id: Some(frame.id.clone()),
                wished: false,
                among: &among,
            };
            html.push_str(&draw(store, frame, variant, face).to_html());
        }
    }
    html
}

/// Frames that stand beside each other in no list, each in its first colour, to be tried on one after the other.
pub fn row(store: &Store, frames: &[&Frame]) -> String {
    let among = try_link::of_frames(frames.iter().copied());
    let cards = frames.iter().zip(0..).filter_map(|(frame, position)| {
        let face = Face {
            position,
            id: Some(frame.id.clone()),
            wished: false,
            among: &among,
        };
        Some(draw(store, frame, frame.variants.first()?, face).to_html())
    });
    cards.collect()
}

/// One card for a `<ul class="cards">`; the first has position 0.
pub fn card(
    store: &Store,
    frame: &Frame,
    variant: &Variant,
    position: usize,
) -> impl IntoView + use<> {
    draw(
        store,
        frame,
        variant,
        Face {
            position,
            id: None,
            wished: false,
            among: "",
        },
    )
}

/// A card on the wish-list, its heart pressed, among the others there.
pub fn wished(
    store: &Store,
    frame: &Frame,
    position: usize,
    among: &str,
) -> Option<impl IntoView + use<>> {
    Some(draw(
        store,
        frame,
        frame.variants.first()?,
        Face {
            position,
            id: None,
            wished: true,
            among,
        },
    ))
}

/// What differs from one list to the next.
struct Face<'a> {
    position: usize,
    /// Where the page can be led back to: only in a list that has each frame once.
    id: Option<String>,
    wished: bool,
    /// As [`try_link::frame`] takes it.
    among: &'a str,
}

fn draw(
    store: &Store,
    frame: &Frame,
    variant: &Variant,
    Face {
        position,
        id,
        wished,
        among,
    }: Face<'_>,
) -> impl IntoView + use<> {
    let link = address(frame, variant);
    let alt = format!("{}, {}", frame.name, variant.name);
    let loading = (position >= IN_VIEW).then_some("lazy");
    let priority = (position == 0).then_some("high");
    let try_on = store.features().vto.then(|| {
        let link = try_link::frame(frame, variant, among);
        let label = format!("{}: {}", store.words.product.try_on, frame.name);
        view! { <a class="try" href=link aria-label=label>{store.words.product.try_on}</a> }
    });
    view! {
        <li class="card" id=id>
            <img src=picture::address(store, frame, variant) alt=alt width=picture::WIDTH height=picture::HEIGHT loading=loading fetchpriority=priority/>
            <h3><a href=link><small>{frame.brand.clone()}</small>" "{frame.name.clone()}</a></h3>
            {price(store, frame)}
            {swatch::dots(store, frame)}
            {try_on}
            {heart(store, frame, wished)}
        </li>
    }
}

/// A frame's page in a colour; its first colour is the plain address.
pub fn address(frame: &Frame, variant: &Variant) -> String {
    match frame.variants.first() {
        Some(first) if first.id != variant.id => {
            format!("/frames/{}?color={}", frame.id, variant.id)
        }
        _ => format!("/frames/{}", frame.id),
    }
}
