//! `GET /api/frames?list={list}&page={page}`: a page of a list as the try-on needs it.

use super::try_on::{list::List, worn};
use crate::{
    islands::FramePage,
    page::{Answer, Reply, Request, Visibility},
    store::Store,
};

pub fn list(store: &Store, request: &Request<'_>) -> Answer {
    let named = request.query("list").unwrap_or_default();
    let Some(list) = List::read(store, &named) else {
        let problem =
            r#"{"title":"expected a list of this store, such as list=glasses","status":404}"#;
        return Reply::text(
            "application/problem+json",
            problem.to_owned(),
            Visibility::Private,
        )
        .with_status(404)
        .into();
    };
    let page = request.query("page").and_then(|page| page.parse().ok());
    let list = match page {
        Some(page) => list.on_page(page),
        None => list,
    };
    let results = list.results(store);
    let answer = FramePage {
        frames: worn::all(store, results.hits.iter().copied()),
        list: list.setup(&results, 0),
    };
    // Strings, numbers and lists only: there is nothing in a frame that JSON cannot say.
    let body = serde_json::to_string(&answer).unwrap_or_default();
    Reply::text("application/json", body, Visibility::Shared).into()
}
