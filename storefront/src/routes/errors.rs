//! Pages for what is not there.

use leptos::prelude::*;

use crate::{
    components::navigation,
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
            <p class="lost-code" aria-hidden="true">"404"</p>
            <h1>{words.not_found_title}</h1>
            <p class="lead">{words.not_found_text}</p>
            <p class="actions"><a class="button" href="/">{words.home}</a>{onward}</p>
        </section>
    };
    Page { status: 404, canonical: None, ..Page::new(Sheet::Content, words.not_found_title, "", body) }
}
