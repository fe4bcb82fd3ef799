//! Search over all that the store sells. Its pages are for shoppers, not for search engines.

use leptos::prelude::*;
use shared::catalog::{Category, Facet};

use super::catalog::is_untidy;
use crate::{
    components::{
        breadcrumbs::breadcrumbs,
        heart,
        icon::{Icon, icon},
        listing::listing,
        pagination::link,
    },
    page::{Answer, Page, Reply, Request, Sheet},
    store::Store,
};

const PATH: &str = "/search";

pub fn page(store: &Store, request: &Request<'_>) -> Answer {
    let products = &store.config().products;
    // With one category there is nothing to search beyond it.
    let within: Option<Category> = match products.categories.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let query = store
        .catalog
        .query(within, request.query, &products.filters);
    if is_untidy(request.query, &query) {
        return Reply::see_other(link(PATH, &query)).into();
    }
    let words = &store.words.search;
    let asked = !query.text.is_empty();
    let results = asked.then(|| {
        store
            .catalog
            .results(&query, &products.filters, store.config().locale)
    });
    let found = results
        .as_ref()
        .is_some_and(|results| results.total > 0 || query.selections().next().is_some());
    let heading = match (asked, found) {
        (false, _) => words.title.to_owned(),
        (true, true) => words.results_for.fill(&[("query", &query.text)]),
        (true, false) => words.none_title.fill(&[("query", &query.text)]),
    };
    let list = results
        .filter(|_| found)
        .map(|results| listing(store, PATH, &query, &results));
    let ideas = (!found).then(|| ideas(store));
    let advice = (asked && !found).then(|| view! { <p class="lead">{words.none_text}</p> });
    let body = view! {
        {heart::form(&link(PATH, &query))}
        {breadcrumbs(store, Vec::new(), words.title.to_owned())}
        <header class="page-head">
            <h1>{heading.clone()}</h1>
            {advice}
            <form class="find wide" role="search" action=PATH aria-label=words.title>
                <label class="unseen" for="find-page">{words.title}</label>
                <input id="find-page" type="search" name="q" maxlength="80" value=query.text.clone() placeholder=words.placeholder/>
                <button aria-label=words.submit>{icon(Icon::Search)}</button>
            </form>
        </header>
        {list}
        {ideas}
    };
    Page {
        canonical: None,
        ..Page::new(Sheet::Catalog, heading, "", body)
    }
    .into()
}

/// Ways on for who has not found yet: the shapes of each category, with how many frames there are.
fn ideas(store: &Store) -> impl IntoView + use<> {
    let products = &store.config().products;
    let groups: Vec<_> = products
        .categories
        .iter()
        .map(|&category| {
            let query = shared::catalog::Query::category(category);
            let counts = store.catalog.results(&query, &[Facet::Shape], store.config().locale).facets;
            let path = format!("/{}", category.slug());
            let offered = products.filters.contains(&Facet::Shape);
            let shapes: Vec<_> = counts
                .iter()
                .flat_map(|counts| &counts.choices)
                .filter(|_| offered)
                .map(|choice| {
                    let href = link(&path, &query.toggled(Facet::Shape, choice.value));
                    let name = crate::components::facet_label::written(store, choice.label);
                    view! { <li><a href=href>{name}" "<small>{choice.count}</small></a></li> }
                })
                .collect();
            let name = store.words.names.category(category);
            view! { <section><h2><a href=path>{name}</a></h2><ul class="chips">{shapes}</ul></section> }
        })
        .collect();
    view! { <div class="ideas">{groups}</div> }
}
