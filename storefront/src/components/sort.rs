//! The order of a list, as a menu of links: it works without a script, and nothing happens before a link is followed.

use leptos::prelude::*;
use shared::{
    catalog::{Query, Sort},
    locale::Text,
};

use super::pagination::link;
use crate::store::Store;

pub fn sort(store: &Store, path: &str, query: &Query) -> impl IntoView + use<> {
    let orders: Vec<_> = Sort::ALL
        .iter()
        .filter(|order| **order != Sort::Fit || query.wished_width().is_some())
        .map(|&order| {
            let current = (order == query.sort).then_some("true");
            view! { <li><a href=link(path, &query.sorted(order)) aria-current=current>{name(store, order)}</a></li> }
        })
        .collect();
    view! {
        <details class="sort" name="sort">
            <summary><span>{store.words.catalog.sort}</span>" "<b>{name(store, query.sort)}</b></summary>
            <ul>{orders}</ul>
        </details>
    }
}

fn name(store: &Store, order: Sort) -> Text {
    let words = &store.words.catalog;
    match order {
        Sort::Featured => words.sort_featured,
        Sort::Newest => words.sort_newest,
        Sort::PriceAsc => words.sort_price_up,
        Sort::PriceDesc => words.sort_price_down,
        Sort::Name => words.sort_name,
        Sort::Fit => words.sort_fit,
    }
}
