//! A list of frames with everything that narrows, orders and pages it: the body of catalog and search pages.

use leptos::prelude::*;
use shared::{
    catalog::{Facet, Query, Results, Sort},
    theme::Layout,
};

use super::{
    card::cards,
    facet_label,
    filters::{chips, filters, opener, unfiltered},
    pagination::{link, pagination},
    sort::sort,
    try_link,
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
                {aids(store, path, query, results)}
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

/// Where the store offers it: the frames that fit this shopper, and all of the list tried on.
///
/// The server does not know the shopper's face. The link leads to the analyzer, until the boot script finds sizes in the
/// browser's own storage and appends the widths that fit.
fn aids(store: &Store, path: &str, query: &Query, results: &Results<'_>) -> impl IntoView + use<> {
    let (features, words) = (store.features(), &store.words.catalog);
    let offered = store.config().products.filters.contains(&Facet::FrameWidth);
    let fits = (features.face_analysis && offered && query.wished_width().is_none()).then(|| {
        let wide = query.without(Facet::FrameWidth).sorted(Sort::Fit);
        let address = link(path, &wide);
        let joint = if address.contains('?') { '&' } else { '?' };
        view! { <a class="aid" href="/face" data-fits=format!("{address}{joint}width=") data-label=words.fits_me>{words.fits_me_unmeasured}</a> }
    });
    let all = try_link::list(query).filter(|_| features.vto && results.total > 0);
    let all = all.map(|href| view! { <a class="aid" href=href>{words.try_these}</a> });
    view! { {fits}{all} }
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
