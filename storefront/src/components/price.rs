//! What a frame costs, and what it cost before.

use leptos::prelude::*;
use shared::catalog::Frame;

use crate::store::Store;

pub fn price(store: &Store, frame: &Frame) -> impl IntoView + use<> {
    let before = frame.was.filter(|_| frame.reduced()).map(|was| {
        let was = written(store, was);
        let words = store.words.catalog.price_was.fill(&[("price", &was)]);
        view! { " "<s aria-hidden="true">{was}</s><span class="unseen">{words}</span> }
    });
    let class = if before.is_some() {
        "price cut"
    } else {
        "price"
    };
    view! { <p class=class><b>{written(store, frame.price)}</b>{before}</p> }
}

/// Minor units in the store's locale and currency.
pub fn written(store: &Store, minor: u32) -> String {
    store.config().locale.price(minor, store.config().currency)
}
