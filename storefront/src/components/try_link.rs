//! Links to the try-on that take along the list they stand in, so that the shopper goes on through it there.

use shared::catalog::{Frame, Query, Variant};

use crate::urlencoded;

/// How a list of the search's results is named; others are named after their category.
pub const SEARCH: &str = "search";

/// Frames that a link names one by one; a try-on takes no more.
pub const MOST_NAMED: usize = 24;

/// One frame, in a colour, among others: [`of_query`] or [`of_frames`].
pub fn frame(frame: &Frame, variant: &Variant, among: &str) -> String {
    format!("/try-on?frame={}&color={}{among}", frame.id, variant.id)
}

/// Among those of a list with an address.
pub fn of_query(query: &Query) -> String {
    name(query).map_or(String::new(), |list| format!("&list={list}"))
}

/// Among those that stand beside each other on a page.
pub fn of_frames<'f>(frames: impl IntoIterator<Item = &'f Frame>) -> String {
    let ids = frames.into_iter().take(MOST_NAMED);
    let ids: Vec<&str> = ids.map(|frame| frame.id.as_str()).collect();
    match ids.as_slice() {
        [] | [_] => String::new(),
        ids => format!("&frames={}", ids.join(",")),
    }
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
