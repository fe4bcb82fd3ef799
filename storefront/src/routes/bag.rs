//! The bag, kept in the shopper's own cookie.
//!
//! There is no checkout to pretend: frames are fitted and lenses talked about in the store, so the bag ends in an enquiry
//! that carries the list.

mod enquiry;
mod lines;

use leptos::prelude::*;

use crate::{
    components::{breadcrumbs::breadcrumbs, navigation},
    cookies::{Bag, BagLine},
    page::{Answer, Page, Place, Reply, Request, Sheet, Visibility},
    store::Store,
    urlencoded,
};
use lines::Line;

const PATH: &str = "/bag";

pub fn page(store: &Store, request: &Request<'_>) -> Answer {
    let mut bag = Bag::read(request.cookie(Bag::NAME).unwrap_or_default());
    let held = bag.lines().len();
    bag.keep(|line| Line::of(store, line).is_some());
    // Once only: where cookies are refused the page would lead to itself for ever.
    if bag.lines().len() < held && request.query("gone").is_none() {
        return Reply::see_other("/bag?gone=1")
            .with_cookie(bag.cookie(request.is_secure()))
            .into();
    }
    let lines: Vec<Line<'_>> = bag
        .lines()
        .iter()
        .filter_map(|line| Line::of(store, line))
        .collect();
    let words = &store.words.bag;
    let notice = [
        ("added", store.words.product.added_to_bag),
        ("full", words.full),
        ("gone", words.gone),
    ]
    .into_iter()
    .find(|(name, _)| request.query(name).is_some())
    .map(|(_, text)| view! { <p class="notice" role="status">{text}</p> });
    let empty = lines.is_empty().then(|| empty(store));
    let filled = (!lines.is_empty()).then(|| filled(store, &lines));
    let pieces: usize = lines.iter().map(|line| usize::from(line.quantity)).sum();
    let count = (pieces > 0).then(|| words.count.of(pieces));
    let body = view! {
        {breadcrumbs(store, Vec::new(), words.title.to_owned())}
        <header class="page-head"><h1>{words.title}</h1><p class="lead">{count}</p></header>
        {notice}
        {filled}
        {empty}
    };
    Page {
        canonical: None,
        place: Place::Bag,
        visibility: Visibility::Private,
        ..Page::new(Sheet::Bag, words.title, "", body)
    }
    .into()
}

/// `action=add` with `frame`, `variant` and `size`; `remove` with an article; else the quantities, each field named after its
/// article. Whatever was asked, the answer is the bag.
pub fn post(store: &Store, request: &Request<'_>) -> Answer {
    let mut bag = Bag::read(request.cookie(Bag::NAME).unwrap_or_default());
    bag.keep(|line| Line::of(store, line).is_some());
    let mut to = PATH;
    if request
        .field("action")
        .is_some_and(|action| action == "add")
    {
        if let Some(line) = asked(request).filter(|line| Line::of(store, line).is_some()) {
            to = if bag.add(line).is_ok() {
                "/bag?added=1"
            } else {
                "/bag?full=1"
            };
        }
    } else if let Some(article) = request.field("remove") {
        bag.set_quantity(&article, 0);
    } else {
        for (article, quantity) in urlencoded::pairs(request.body) {
            if let Ok(quantity) = quantity.parse() {
                bag.set_quantity(&article, quantity);
            }
        }
    }
    Reply::see_other(to)
        .with_cookie(bag.cookie(request.is_secure()))
        .into()
}

/// One piece of the article that a product page's form names.
fn asked(request: &Request<'_>) -> Option<BagLine> {
    Some(BagLine {
        frame: request.field("frame")?,
        variant: request.field("variant")?,
        size: request.field("size")?.parse().ok()?,
        quantity: 1,
    })
}

fn filled(store: &Store, lines: &[Line<'_>]) -> impl IntoView + use<> {
    let rows: Vec<_> = lines.iter().map(|line| line.row(store)).collect();
    view! {
        <div class="bag">
            <form method="post" action=PATH aria-label=store.words.bag.title>
                <ul class="lines">{rows}</ul>
                <button class="button quiet update" name="action" value="update">{store.words.bag.update}</button>
            </form>
            {enquiry::summary(store, lines)}
        </div>
    }
}

fn empty(store: &Store) -> impl IntoView + use<> {
    let words = &store.words.bag;
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
}

#[cfg(test)]
mod tests;
