//! From an address to a page: one file a page, named as its address is.

mod bag;
mod catalog;
mod consult;
pub mod contact;
mod content;
mod errors;
mod face;
mod favicon;
mod frames_json;
mod home;
mod picture;
mod product;
mod search;
mod try_on;
mod wishlist;

use std::sync::Arc;

use shared::catalog::Category;

use crate::{
    document,
    page::{Answer, Method, Reply, Request, Visibility},
    render, seo,
    store::Store,
};

/// Answers a shopper's request in the tenant's store.
pub fn respond(store: &Arc<Store>, request: &Request<'_>) -> Reply {
    render::scope(|| match answer(store, request) {
        Answer::Page(page) => document::dress(store, *page),
        Answer::Reply(reply) => reply,
    })
}

fn answer(store: &Arc<Store>, request: &Request<'_>) -> Answer {
    use Method::{Get, Post};

    let path = request.path.strip_prefix('/').unwrap_or(request.path);
    if let Some(path) = path.strip_suffix('/') {
        return Reply::moved(with_query(path.trim_start_matches('/'), request.query)).into();
    }
    let features = store.features();
    let segments: Vec<&str> = path.split('/').collect();
    match (request.method, segments.as_slice()) {
        (Get, [""]) => home::page(store).into(),
        (Get, ["frames", id]) => product::page(store, request, id),
        (Get, ["search"]) => search::page(store, request),
        (Get, ["wishlist"]) => wishlist::page(store, request),
        (Post, ["wishlist"]) => wishlist::post(store, request),
        (Get, ["bag"]) => bag::page(store, request),
        (Post, ["bag"]) => bag::post(store, request),
        (Get, ["face"]) if features.face_analysis => face::page(store).into(),
        (Get, ["try-on"]) if features.vto => try_on::page(store, request).into(),
        (Get, ["consult"]) if features.consultation => consult::page(store).into(),
        (Get, ["pages", slug]) => content::page(store, slug).into(),
        (Get, ["contact"]) => contact::page(store, request).into(),
        (Get, ["picture", version, frame, file]) => picture::file(store, version, frame, file),
        (Get, ["favicon.svg"]) => favicon::file(store).into(),
        (Get, ["sitemap.xml"]) => Reply::text(
            "application/xml; charset=utf-8",
            seo::sitemap(store),
            Visibility::Shared,
        )
        .into(),
        (Get, ["robots.txt"]) => Reply::text(
            "text/plain; charset=utf-8",
            seo::robots(store),
            Visibility::Shared,
        )
        .into(),
        (Get, ["api", "frames"]) if features.vto => frames_json::list(store, request),
        (Get, [slug]) => match category(store, slug) {
            Some(category) => catalog::page(store, request, category),
            None => errors::not_found(store).into(),
        },
        _ => errors::not_found(store).into(),
    }
}

/// The category of that address, if this store sells it.
fn category(store: &Store, slug: &str) -> Option<Category> {
    Category::from_slug(slug)
        .filter(|category| store.config().products.categories.contains(category))
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() {
        format!("/{path}")
    } else {
        format!("/{path}?{query}")
    }
}
