//! Pages for what is not there.

use leptos::prelude::*;

use crate::{
    components::{navigation, spectacles::SPECTACLES},
    page::{Page, Sheet},
    store::Store,
};

/// Designed, and with ways on: an address that leads nowhere should not end the visit.
pub fn not_found(store: &Store) -> Page {
    let words = &store.words.errors;
    let onward: Vec<_> = navigation::categories(store)
        .map(|to| view! { <a class="button quiet" href=to.path>{to.label}</a> })
        .collect();
    let body = view! {
        <section class="lost">
            <svg viewBox="0 0 240 80" aria-hidden="true" inner_html=SPECTACLES></svg>
            <h1>{words.not_found_title}</h1>
            <p class="lead">{words.not_found_text}</p>
            <p class="actions"><a class="button" href="/">{words.home}</a>{onward}</p>
        </section>
    };
    Page {
        status: 404,
        canonical: None,
        ..Page::new(Sheet::Content, words.not_found_title, "", body)
    }
}
