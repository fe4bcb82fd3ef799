//! How to reach the store, and where it is.

use leptos::prelude::*;

use crate::{
    components::breadcrumbs::breadcrumbs,
    page::{Page, Place, Sheet},
    sections,
    store::Store,
};

pub fn page(store: &Store) -> Page {
    let words = store.words;
    let body = view! {
        {breadcrumbs(store, Vec::new(), words.navigation.contact.to_owned())}
        <header class="page-head">
            <h1>{words.navigation.contact}</h1>
            <p class="lead">{words.home.contact_text}</p>
        </header>
        {sections::locations::reach(store)}
    };
    Page {
        description: words.home.contact_text.to_owned(),
        place: Place::Contact,
        ..Page::new(Sheet::Content, words.navigation.contact, "/contact", body)
    }
}
