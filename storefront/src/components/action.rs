//! Links that look like buttons.

use leptos::prelude::*;
use shared::template::Action;

use crate::store::Store;

/// What the page most wants to be pressed.
pub fn primary(store: &Store, action: &Action) -> impl IntoView + use<> {
    anchor(store, "button", action)
}

pub fn secondary(store: &Store, action: &Action) -> impl IntoView + use<> {
    anchor(store, "button quiet", action)
}

/// Nothing where the link leads to a feature that is off.
fn anchor(store: &Store, class: &'static str, action: &Action) -> Option<impl IntoView + use<>> {
    let Action { label, link } = action.clone();
    (!label.is_empty() && store.features().open(&link))
        .then(|| view! { <a class=class href=link>{label}</a> })
}
