//! The home page: the template's sections in their order.

use leptos::prelude::*;

use crate::{
    components::heart,
    page::{Page, Sheet},
    sections, seo,
    store::Store,
};

pub fn page(store: &Store) -> Page {
    let branding = &store.config().branding;
    let home = &store.template.home;
    // A composition without a hero still needs its main heading.
    let title = (!home.iter().any(sections::is_hero)).then(|| {
        view! { <h1 class="unseen">{branding.company_name.clone()}</h1> }
    });
    let body = view! {
        {heart::form("/")}
        {title}
        {sections::sections(store, home, true)}
    };
    Page {
        description: store.description(),
        json_ld: vec![seo::organization(store)],
        ..Page::new(Sheet::Home, "", "/", body)
    }
}
