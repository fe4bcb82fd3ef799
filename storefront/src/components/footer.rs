//! The footer: what the store sells, does and says, where it is, and the consultation's launcher.

use leptos::prelude::*;
use shared::config::ContentPage;

use super::{
    address,
    icon::{Icon, icon},
    navigation::{self, Destination},
};
use crate::store::Store;

pub fn footer(store: &Store) -> impl IntoView + use<> {
    let (config, words) = (store.config(), &store.words.navigation);
    let company = config.branding.company_name.clone();
    let tagline = config.branding.tagline.clone();
    let contact = Destination {
        place: crate::page::Place::Contact,
        path: "/contact".into(),
        label: words.contact,
    };
    let shop: Vec<_> = navigation::categories(store).map(link).collect();
    let services: Vec<_> = navigation::services(store)
        .chain([contact])
        .map(link)
        .collect();
    let pages: Vec<_> = config
        .pages
        .iter()
        .filter(|page| !page.legal)
        .map(page_link)
        .collect();
    let legal: Vec<_> = config
        .pages
        .iter()
        .filter(|page| page.legal)
        .map(page_link)
        .collect();
    view! {
        <footer class="foot">
            <div class="foot-brand">
                <p class="brand">{company.clone()}</p>
                <p>{tagline}</p>
            </div>
            <nav class="foot-links" aria-label=words.legal>
                {column(words.shop, shop)}
                {column(words.services, services)}
                {column(words.company, pages)}
            </nav>
            {places(store)}
            <div class="foot-end">
                <small>"© "{company}</small>
                {(!legal.is_empty()).then(|| view! { <ul>{legal}</ul> })}
            </div>
            {launcher(store)}
        </footer>
    }
}

fn column<V: IntoView + 'static>(title: &'static str, links: Vec<V>) -> Option<impl IntoView> {
    (!links.is_empty()).then(|| view! { <section><h2>{title}</h2><ul>{links}</ul></section> })
}

fn link(to: Destination) -> impl IntoView {
    view! { <li><a href=to.path>{to.label}</a></li> }
}

fn page_link(page: &ContentPage) -> impl IntoView + use<> {
    let path = format!("/pages/{}", page.slug);
    view! { <li><a href=path>{page.title.clone()}</a></li> }
}

/// The first two shops; the contact page has them all.
fn places(store: &Store) -> Option<impl IntoView + use<>> {
    let locations = &store.config().contact.locations;
    let places: Vec<_> = locations
        .iter()
        .take(2)
        .map(|place| {
            view! { <address><strong>{place.name.clone()}</strong><br/>{address::lines(place)}</address> }
        })
        .collect();
    (!places.is_empty()).then(|| view! { <div class="foot-places">{places}</div> })
}

/// A link to the consultation that the boot script opens in place.
fn launcher(store: &Store) -> Option<impl IntoView + use<>> {
    let words = store.words;
    store.features().consultation.then(|| {
        view! {
            <a class="launcher" href="/consult" data-launch="consult" data-close=words.navigation.close>
                {icon(Icon::Chat)}
                <span>{words.consultation.launcher}</span>
            </a>
        }
    })
}
