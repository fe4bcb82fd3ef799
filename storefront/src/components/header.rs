//! Skip link, announcement and header.

use leptos::prelude::*;
use shared::template::HeaderStyle;

use super::{
    icon::{Icon, icon},
    navigation::{self, Destination},
};
use crate::{page::Place, store::Store};

/// The header as it stands at `place`, whose link is marked as the current one.
pub fn header(store: &Store, place: Place) -> impl IntoView + use<> {
    let words = &store.words.navigation;
    let style = match store.config().template.header.style {
        HeaderStyle::Bar => "top bar",
        HeaderStyle::Centered => "top centered",
    };
    view! {
        <a class="skip" href="#main">{words.skip_to_content}</a>
        <header class="masthead">
            {announcement(store)}
            <div class=style>
                <details class="menu">
                    <summary aria-label=words.menu>{icon(Icon::Menu)}{icon(Icon::Close)}</summary>
                    <nav aria-label=words.menu>{search(store, "find-menu")}{links(store, place)}</nav>
                </details>
                {brand(store)}
                <nav class="nav" aria-label=words.main>{links(store, place)}</nav>
                {search(store, "find")}
                <div class="tools">
                    {tool(place, Place::Wishlist, "/wishlist", words.wishlist, Icon::Heart, "wish")}
                    {tool(place, Place::Bag, "/bag", words.bag, Icon::Bag, "bag")}
                </div>
            </div>
        </header>
    }
}

fn announcement(store: &Store) -> Option<impl IntoView + use<>> {
    let announcement = store
        .config()
        .template
        .announcement
        .clone()
        .filter(|announcement| !announcement.text.is_empty())?;
    Some(
        match announcement.link.filter(|link| store.features().open(link)) {
            Some(link) => {
                view! { <p class="announcement"><a href=link>{announcement.text}</a></p> }
                    .into_any()
            }
            None => view! { <p class="announcement">{announcement.text}</p> }.into_any(),
        },
    )
}

/// The store's logo, or its name set in the heading font.
fn brand(store: &Store) -> impl IntoView + use<> {
    let branding = &store.config().branding;
    let name = branding.company_name.clone();
    match branding.logo.clone() {
        Some(logo) => {
            view! { <a class="brand" href="/"><img src=logo alt=name height="32"/></a> }.into_any()
        }
        None => view! { <a class="brand" href="/">{name}</a> }.into_any(),
    }
}

fn links(store: &Store, place: Place) -> impl IntoView + use<> {
    let link = |to: Destination| {
        let current = (to.place == place).then_some("page");
        view! { <li><a href=to.path aria-current=current>{to.label}</a></li> }
    };
    let categories: Vec<_> = navigation::categories(store).map(link).collect();
    let services: Vec<_> = navigation::services(store).map(link).collect();
    view! { <ul>{categories}</ul><ul>{services}</ul> }
}

fn search(store: &Store, id: &'static str) -> impl IntoView + use<> {
    let words = &store.words.navigation;
    view! {
        <form class="find" role="search" action="/search">
            <label class="unseen" for=id>{words.search}</label>
            <input id=id type="search" name="q" maxlength="80" placeholder=store.words.search.placeholder autocomplete="off"/>
            <button aria-label=words.search>{icon(Icon::Search)}</button>
        </form>
    }
}

/// A link to one of the shopper's lists. The boot script writes the count, for the page is the same for everyone.
fn tool(
    at: Place,
    place: Place,
    path: &'static str,
    label: &'static str,
    picture: Icon,
    count: &'static str,
) -> impl IntoView {
    let current = (at == place).then_some("page");
    view! {
        <a class="tool" href=path aria-current=current>
            {icon(picture)}
            <span class="unseen">{label}</span>
            <span class="count" data-count=count hidden></span>
        </a>
    }
}
