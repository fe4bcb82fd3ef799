//! Links to the try-on that take along the list they stand in, so that the shopper goes on through it there.

use shared::catalog::{Frame, Query, Variant};

use crate::urlencoded;

/// How a list of the search's results is named; others are named after their category.
pub const SEARCH: &str = "search";

/// One frame, in a colour, among those of `query`.
pub fn frame(frame: &Frame, variant: &Variant, query: &Query) -> String {
    let mut link = format!("/try-on?frame={}&color={}", frame.id, variant.id);
    if let Some(list) = name(query) {
        link.push_str("&list=");
        link.push_str(&list);
    }
    link
}

/// All frames of `query`.
pub fn list(query: &Query) -> Option<String> {
    name(query).map(|list| format!("/try-on?list={list}"))
}

/// The list's address without its slash, encoded; `None` where frames stand in no list.
fn name(query: &Query) -> Option<String> {
    let path = match query.category {
        Some(category) => category.slug(),
        None if query.text.is_empty() => return None,
        None => SEARCH,
    };
    let parameters = query.to_query_string();
    Some(match parameters.as_str() {
        "" => path.to_owned(),
        parameters => urlencoded::encode(&format!("{path}?{parameters}")),
    })
}
