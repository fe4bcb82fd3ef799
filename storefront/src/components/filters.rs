//! The filters of a list: one form for pointer, keyboard and no script, and the chips that undo it.
//!
//! The form is a popover: a sheet over a phone's page that opens, closes and keeps the focus without a script. Wide screens
//! show it as a column, always open; the style sheet sees to that.

use leptos::prelude::*;
use shared::catalog::{Choice, Facet, FacetCounts, Label, Query, Results, Sort};

use super::{
    facet_label,
    icon::{Icon, icon},
    pagination::link,
    swatch,
};
use crate::store::Store;

/// Facets that stand open before the shopper opens any.
const OPEN: usize = 3;

pub fn filters(
    store: &Store,
    path: &str,
    query: &Query,
    results: &Results<'_>,
) -> impl IntoView + use<> {
    let words = &store.words.catalog;
    let groups: Vec<_> = results
        .facets
        .iter()
        .filter(|counts| counts.choices.len() > 1 || query.selected(counts.facet).next().is_some())
        .zip(0..)
        .map(|(counts, position)| group(store, query, counts, position < OPEN))
        .collect();
    let text = (!query.text.is_empty())
        .then(|| view! { <input type="hidden" name="q" value=query.text.clone()/> });
    let sort = (query.sort != Sort::Featured)
        .then(|| view! { <input type="hidden" name="sort" value=query.sort.slug()/> });
    view! {
        <form class="filters" id="filters" popover="auto" action=path.to_owned()>
            <h2>{words.filters}</h2>
            <button class="tool shut" type="button" popovertarget="filters" popovertargetaction="hide" aria-label=store.words.navigation.close>
                {icon(Icon::Close)}
            </button>
            {text}{sort}
            {groups}
            <p class="apply"><button class="button">{words.apply}</button></p>
        </form>
    }
}

/// Opens the sheet; wide screens, where the filters stand beside the list, hide it.
pub fn opener(store: &Store, query: &Query) -> impl IntoView + use<> {
    let count = query.selections().count();
    let active = (count > 0).then(|| {
        view! { <b aria-hidden="true">{count}</b><span class="unseen">{store.words.catalog.filters_active.of(count)}</span> }
    });
    view! {
        <button class="button quiet opener" type="button" popovertarget="filters">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" inner_html=SLIDERS></svg>
            {store.words.catalog.filters}
            {active}
        </button>
    }
}

/// What is selected, each a link to the list without it.
pub fn chips(store: &Store, path: &str, query: &Query) -> Option<impl IntoView + use<>> {
    let words = &store.words.catalog;
    let chips: Vec<_> = query
        .selections()
        .filter_map(|(facet, value)| {
            let text = facet_label::written(store, &store.catalog.label(facet, value)?);
            let label = words.remove.fill(&[("filter", &text)]);
            let href = link(path, &query.toggled(facet, value));
            Some(view! { <li><a href=href aria-label=label>{text}{icon(Icon::Close)}</a></li> })
        })
        .collect();
    (!chips.is_empty()).then(|| {
        let all = link(path, &unfiltered(query));
        view! { <ul class="chips">{chips}<li><a class="clear" href=all>{words.clear_all}</a></li></ul> }
    })
}

/// The same text and order with no facet selected.
pub fn unfiltered(query: &Query) -> Query {
    Facet::ALL
        .iter()
        .fold(query.clone(), |query, facet| query.without(*facet))
}

fn group(
    store: &Store,
    query: &Query,
    counts: &FacetCounts<'_>,
    stands_open: bool,
) -> impl IntoView + use<> {
    let name = store.words.names.facet(counts.facet);
    let count = query.selected(counts.facet).count();
    let choices: Vec<_> = counts
        .choices
        .iter()
        .map(|offered| choice(store, counts.facet, offered))
        .collect();
    let open = stands_open || count > 0;
    // A list that scrolls needs something that takes the focus, for the arrow keys.
    let idle = counts.choices.iter().all(leads_nowhere);
    let tabindex = idle.then_some("0");
    view! {
        <details class="facet" open=open>
            <summary>{name}{(count > 0).then(|| view! { <b>{count}</b> })}</summary>
            <div role="group" aria-label=name tabindex=tabindex>{choices}{ends(store, query, counts)}</div>
        </details>
    }
}

fn choice(store: &Store, facet: Facet, choice: &Choice<'_>) -> impl IntoView + use<> {
    let swatch = match choice.label {
        Label::Color(family) => Some(swatch::family(*family)),
        _ => None,
    };
    let note = match choice.label {
        Label::WidthBand(band) => Some(view! { <i>{facet_label::millimetres(store, *band)}</i> }),
        _ => None,
    };
    view! {
        <label>
            <input type="checkbox" name=facet.param() value=choice.value.to_owned() checked=choice.selected disabled=leads_nowhere(choice)/>
            {swatch}
            <span>{facet_label::written(store, choice.label)}{note}</span>
            <small>{choice.count}</small>
        </label>
    }
}

/// Ticking it would leave no frame.
fn leads_nowhere(choice: &Choice<'_>) -> bool {
    choice.count == 0 && !choice.selected
}

/// Two number fields for a range of the shopper's own, filled with the one that is selected.
fn ends(store: &Store, query: &Query, counts: &FacetCounts<'_>) -> Option<impl IntoView + use<>> {
    let words = &store.words.catalog;
    let offered = |value: &str| counts.choices.iter().any(|choice| choice.value == value);
    let own = query
        .selected(counts.facet)
        .find(|value| !offered(value))
        .and_then(|value| value.split_once('-'));
    let (from, to) = own.map_or_else(Default::default, |(from, to)| {
        (from.to_owned(), to.to_owned())
    });
    let unit = store.config().currency.symbol();
    (counts.facet == Facet::Price).then(|| {
        view! {
            <p class="ends">
                <label><span>{words.price_from}" "{unit}</span><input type="number" name="price-from" min="0" step="any" value=from/></label>
                <label><span>{words.price_to}" "{unit}</span><input type="number" name="price-to" min="0" step="any" value=to/></label>
            </p>
        }
    })
}

const SLIDERS: &str = r#"<path d="M3.5 7.5h9m6 0h2m-17 9h2m6 0h9M12.5 7.5a3 3 0 1 0 6 0 3 3 0 0 0-6 0Zm-7 9a3 3 0 1 0 6 0 3 3 0 0 0-6 0Z"/>"#;
