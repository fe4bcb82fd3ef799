//! A list of frames with everything that narrows, orders and pages it: the body of catalog and search pages.

use leptos::prelude::*;
use shared::{
    catalog::{Facet, Query, Results},
    theme::Layout,
};

use super::{
    card::cards,
    facet_label,
    filters::{chips, filters, opener, unfiltered},
    pagination::{link, pagination},
    sort::sort,
};
use crate::store::Store;

pub fn listing(
    store: &Store,
    path: &str,
    query: &Query,
    results: &Results<'_>,
) -> impl IntoView + use<> {
    let words = &store.words.catalog;
    let layout = match store.config().look.layout {
        Layout::Grid => "cards grid",
        Layout::List => "cards list",
        Layout::Editorial => "cards editorial",
    };
    let found = (results.total > 0)
        .then(|| view! { <ul class=layout inner_html=cards(store, results.hits.iter().copied(), query)></ul> });
    let nothing = (results.total == 0).then(|| nothing(store, path, query));
    view! {
        <div class="shelf">
            <div class="shelf-bar">
                {opener(store, query)}
                <p>{words.results.of(results.total)}</p>
                {sort(store, path, query)}
            </div>
            {filters(store, path, query, results)}
            <section aria-labelledby="results">
                <h2 class="unseen" id="results">{words.results_heading}</h2>
                {chips(store, path, query)}
                {found}
                {nothing}
                {pagination(store, path, query, results.page, results.pages)}
            </section>
        </div>
    }
}

/// Nothing matches: which filter to take away, and how many frames that would bring.
fn nothing(store: &Store, path: &str, query: &Query) -> impl IntoView + use<> {
    let words = &store.words.catalog;
    let mut ways: Vec<(usize, String, String)> = Facet::ALL
        .iter()
        .filter(|&&facet| query.selected(facet).next().is_some())
        .map(|&facet| {
            let wider = query.without(facet);
            let count = store
                .catalog
                .results(&wider, &[], store.config().locale)
                .total;
            let values: Vec<_> = query
                .selected(facet)
                .filter_map(|value| {
                    Some(facet_label::written(
                        store,
                        &store.catalog.label(facet, value)?,
                    ))
                })
                .collect();
            (count, values.join(", "), link(path, &wider))
        })
        .filter(|(count, ..)| *count > 0)
        .collect();
    ways.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    let ways: Vec<_> = ways
        .into_iter()
        .map(|(count, values, href)| {
            let label = words.without.fill(&[("filter", &values)]);
            view! { <li><a href=href>{label}" "<small>{words.results.of(count)}</small></a></li> }
        })
        .collect();
    let all = link(path, &unfiltered(query));
    view! {
        <div class="nothing">
            <h3>{words.none_title}</h3>
            <p>{words.none_text}</p>
            <ul>{ways}</ul>
            <a class="button quiet" href=all>{words.clear_all}</a>
        </div>
    }
}
