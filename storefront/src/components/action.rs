//! Links that look like buttons.

use leptos::prelude::*;
use shared::template::Action;

/// What the page most wants to be pressed.
pub fn primary(action: &Action) -> impl IntoView + use<> {
    anchor("button", action)
}

pub fn secondary(action: &Action) -> impl IntoView + use<> {
    anchor("button quiet", action)
}

fn anchor(class: &'static str, action: &Action) -> Option<impl IntoView + use<>> {
    let Action { label, link } = action.clone();
    (!label.is_empty()).then(|| view! { <a class=class href=link>{label}</a> })
}
