//! A category's frames: filters, sorting, pages.

use leptos::prelude::*;
use shared::catalog::{Category, Query, Results};

use crate::{
    components::{
        breadcrumbs::breadcrumbs, facet_label, heart, listing::listing, pagination::link,
    },
    page::{Answer, Page, Place, Reply, Request, Sheet},
    sections, seo,
    store::Store,
    urlencoded,
};

pub fn page(store: &Store, request: &Request<'_>, category: Category) -> Answer {
    let facets = &store.config().products.filters;
    let query = store.catalog.query(Some(category), request.query, facets);
    let path = format!("/{}", category.slug());
    let here = link(&path, &query);
    if is_untidy(request.query, &query) {
        return Reply::see_other(here).into();
    }
    let results = store.catalog.results(&query, facets, store.config().locale);
    let words = store.words;
    let department = words.names.category(category);
    let heading = heading(store, department, &query);
    let description = words.catalog.description.fill(&[
        ("category", &heading),
        ("store", &store.config().branding.company_name),
        ("count", &results.total),
    ]);
    let body = view! {
        {heart::form(&here)}
        {breadcrumbs(store, Vec::new(), department.to_owned())}
        <header class="page-head"><h1>{heading.clone()}</h1></header>
        {listing(store, &path, &query, &results)}
        {sections::sections(store, &store.template.catalog, false)}
    };
    let canonical = canonical(&path, &query, &results);
    Page {
        canonical,
        description,
        place: Place::Category(category),
        json_ld: vec![seo::breadcrumbs(
            store,
            &[(words.navigation.home, "/"), (department, &path)],
        )],
        ..Page::new(Sheet::Catalog, title(store, heading, &results), "", body)
    }
    .into()
}

/// Whether the address has parameters of ours only, but not as we write them: what a form sends, with its empty fields and
/// repeated names, deserves the address that is shared and cached. A stranger's parameter, as campaigns add them, is left
/// where it is, and the canonical link says what the page is.
pub fn is_untidy(parameters: &str, query: &Query) -> bool {
    const FORM: [&str; 7] = [
        "q",
        "sort",
        "page",
        "price-from",
        "price-to",
        "width-from",
        "width-to",
    ];
    let ours = |name: &str| {
        FORM.contains(&name)
            || shared::catalog::Facet::ALL
                .iter()
                .any(|facet| facet.param() == name)
    };
    !parameters.is_empty()
        && parameters != query.to_query_string()
        && urlencoded::pairs(parameters).all(|(name, _)| ours(&name))
}

/// Search engines are offered the category, each of its pages, and each single value of a facet; combinations, which are
/// beyond number, and empty pages they are not.
fn canonical(path: &str, query: &Query, results: &Results<'_>) -> Option<String> {
    let plain = query
        .sorted(shared::catalog::Sort::Featured)
        .on_page(results.page);
    (query.selections().count() <= 1 && query.text.is_empty() && results.total > 0)
        .then(|| link(path, &plain))
}

/// A single filter names the page: `Glasses: Titanium`.
fn heading(store: &Store, department: &str, query: &Query) -> String {
    let mut selections = query.selections();
    match (selections.next(), selections.next()) {
        (Some((facet, value)), None) => store.catalog.label(facet, value),
        _ => None,
    }
    .map_or_else(
        || department.to_owned(),
        |label| format!("{department}: {}", facet_label::written(store, &label)),
    )
}

fn title(store: &Store, heading: String, results: &Results<'_>) -> String {
    if results.page == 1 {
        return heading;
    }
    let page = store
        .words
        .catalog
        .page
        .fill(&[("page", &results.page), ("pages", &results.pages)]);
    format!("{heading} – {page}")
}

#[cfg(test)]
mod tests;
