//! The wish-list, kept in the shopper's own cookie.

use leptos::prelude::*;
use shared::catalog::Frame;

use crate::{
    components::{breadcrumbs::breadcrumbs, card::wished, heart, navigation, try_link},
    cookies::WishList,
    page::{Answer, Page, Place, Reply, Request, Sheet, Visibility},
    store::Store,
};

pub fn page(store: &Store, request: &Request<'_>) -> Answer {
    let list = read(store, request);
    let frames: Vec<&Frame> = list.ids().filter_map(|id| store.catalog.get(id)).collect();
    let words = &store.words.wishlist;
    let empty = frames.is_empty().then(|| {
        let onward: Vec<_> = navigation::categories(store)
            .map(|to| view! { <a class="button" href=to.path>{to.label}</a> })
            .collect();
        view! {
            <div class="nothing">
                <h2>{words.empty_title}</h2>
                <p>{words.empty_text}</p>
                <p class="actions">{onward}</p>
            </div>
        }
    });
    let kept = (!frames.is_empty()).then(|| {
        let among = try_link::of_frames(frames.iter().copied());
        let cards: Vec<_> = frames
            .iter()
            .zip(0..)
            .filter_map(|(frame, position)| wished(store, frame, position, &among))
            .collect();
        view! {
            <section class="kept">
                <h2 class="unseen">{store.words.catalog.results_heading}</h2>
                <ul class="cards grid">{cards}</ul>
            </section>
        }
    });
    let count = (!frames.is_empty()).then(|| words.count.of(frames.len()));
    let body = view! {
        {heart::form("/wishlist")}
        {breadcrumbs(store, Vec::new(), words.title.to_owned())}
        <header class="page-head"><h1>{words.title}</h1><p class="lead">{count}</p></header>
        {kept}
        {empty}
        <p class="note">{words.kept_here}</p>
    };
    Page {
        canonical: None,
        place: Place::Wishlist,
        visibility: Visibility::Private,
        ..Page::new(Sheet::Bag, words.title, "", body)
    }
    .into()
}

/// A heart pressed without a script: `toggle` names the frame, `back` the page it was pressed on.
pub fn post(store: &Store, request: &Request<'_>) -> Answer {
    let mut list = read(store, request);
    let pressed = request
        .field("toggle")
        .filter(|id| store.catalog.get(id).is_some());
    let mut back = request
        .field("back")
        .filter(|path| is_local(path))
        .unwrap_or_else(|| "/wishlist".into());
    if let Some(id) = pressed {
        list.toggle(&id);
        if back != "/wishlist" {
            // Back to the card, not to the top of a long list.
            back = format!("{back}#{id}");
        }
    }
    Reply::see_other(back)
        .with_cookie(list.cookie(request.is_secure()))
        .into()
}

/// Without the frames that have left the catalog.
fn read(store: &Store, request: &Request<'_>) -> WishList {
    let mut list = WishList::read(request.cookie(WishList::NAME).unwrap_or_default());
    list.keep(|id| store.catalog.get(id).is_some());
    list
}

/// A path on this store and nothing that a browser would take for another host or a header for another line.
fn is_local(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'\\' | b'#'))
}

#[cfg(test)]
mod tests;
