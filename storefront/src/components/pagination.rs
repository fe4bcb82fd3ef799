//! The pages of a long list.

use leptos::prelude::*;
use shared::catalog::Query;

use crate::store::Store;

/// Links to the first and last page and those around the current one; nothing for a list of one page.
pub fn pagination(
    store: &Store,
    path: &str,
    query: &Query,
    page: u32,
    pages: u32,
) -> Option<impl IntoView + use<>> {
    let words = &store.words.catalog;
    let step = |to: u32, rel: &'static str, class: &'static str, label: &'static str| {
        (1..=pages).contains(&to).then(|| view! { <li><a class=class rel=rel href=link(path, &query.on_page(to))>{label}</a></li> })
    };
    let numbers: Vec<_> = shown(page, pages)
        .into_iter()
        .map(|number| {
            number.map_or_else(
                || view! { <li aria-hidden="true">"…"</li> }.into_any(),
                |number| {
                    let current = (number == page).then_some("page");
                    let label = words.page.fill(&[("page", &number), ("pages", &pages)]);
                    let href = link(path, &query.on_page(number));
                    view! { <li><a href=href aria-label=label aria-current=current>{number}</a></li> }.into_any()
                },
            )
        })
        .collect();
    (pages > 1).then(|| {
        view! {
            <nav class="pages" aria-label=words.pages>
                <ul>
                    {step(page.saturating_sub(1), "prev", "step", words.previous_page)}
                    {numbers}
                    {step(page + 1, "next", "step", words.next_page)}
                </ul>
            </nav>
        }
    })
}

/// The address of a query on a page.
pub fn link(path: &str, query: &Query) -> String {
    let parameters = query.to_query_string();
    if parameters.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{parameters}")
    }
}

/// Page numbers with `None` for a gap: 1 … 4 5 6 … 20.
fn shown(page: u32, pages: u32) -> Vec<Option<u32>> {
    let mut shown = Vec::new();
    let mut last = 0;
    for number in
        (1..=pages).filter(|&number| number == 1 || number == pages || number.abs_diff(page) <= 1)
    {
        match number - last {
            1 => {}
            // A gap of one page is no shorter than its number.
            2 => shown.push(Some(number - 1)),
            _ => shown.push(None),
        }
        shown.push(Some(number));
        last = number;
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn numbers_surround_the_page_and_gaps_are_worth_their_room() {
        fn check(page: u32, pages: u32, expected: &str) {
            let text: Vec<String> = shown(page, pages)
                .iter()
                .map(|number| number.map_or("…".into(), |number| number.to_string()))
                .collect();
            assert_eq!(text.join(" "), expected);
        }
        check(1, 1, "1");
        check(1, 3, "1 2 3");
        check(1, 9, "1 2 … 9");
        check(4, 9, "1 2 3 4 5 … 9");
        check(5, 9, "1 … 4 5 6 … 9");
        check(9, 9, "1 … 8 9");
    }
}
