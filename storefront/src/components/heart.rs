//! The heart that puts a frame on the wish-list.
//!
//! Every heart is a submit button of the one form that [`form`] puts on the page, so it works without a script; the boot
//! script takes the press over and paints hearts from the cookie.

use leptos::prelude::*;
use shared::catalog::Frame;

use crate::store::Store;

/// Once a page that has hearts. `here` is the page's own path and query, where the shopper is led back to.
pub fn form(here: &str) -> impl IntoView + use<> {
    let here = here.to_owned();
    view! {
        <form id="wish" method="post" action="/wishlist"><input type="hidden" name="back" value=here/></form>
        <svg width="0" height="0" class="unseen" aria-hidden="true" inner_html=OUTLINE></svg>
    }
}

pub fn heart(store: &Store, frame: &Frame, wished: bool) -> impl IntoView + use<> {
    let label = store
        .words
        .product
        .add_to_wishlist
        .fill(&[("name", &frame.name)]);
    let pressed = if wished { "true" } else { "false" };
    view! {
        <button class="heart" form="wish" name="toggle" value=frame.id.clone() aria-pressed=pressed aria-label=label>
            <svg viewBox="0 0 24 24" aria-hidden="true" inner_html=REFERENCE></svg>
        </button>
    }
}

const REFERENCE: &str = r##"<use href="#heart"/>"##;

/// Drawn once: 48 hearts refer to it.
const OUTLINE: &str = r#"<defs><path id="heart" d="M12 20.3 4.3 12.4a4.7 4.7 0 0 1 6.7-6.6l1 1 1-1a4.7 4.7 0 0 1 6.7 6.6L12 20.3Z"/></defs>"#;
