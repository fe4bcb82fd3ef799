use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{PAGE_SIZE, Results};
use crate::{
    catalog::{Bounds, Catalog, Category, Facet, Frame, Label, Query, Sort, fixture},
    locale::Locale,
};

fn results<'c>(catalog: &'c Catalog, address: &str) -> Results<'c> {
    let query = catalog.query(Some(Category::Glasses), address, Facet::ALL);
    catalog.results(&query, Facet::ALL, Locale::EnUs)
}

fn ids(results: &Results<'_>) -> Vec<String> {
    results.hits.iter().map(|frame| frame.id.clone()).collect()
}

/// Whether a frame has any of a facet's selected values, the slow and plain way.
fn fits(catalog: &Catalog, query: &Query, facet: Facet, frame: &Frame) -> bool {
    let mut selected = query.selected(facet).peekable();
    selected.peek().is_none()
        || selected.any(|value| has(frame, &catalog.label(facet, value).unwrap()))
}

fn has(frame: &Frame, label: &Label) -> bool {
    let within = |bounds: &Bounds, number| {
        bounds.from.is_none_or(|from| from <= number) && bounds.to.is_none_or(|to| number <= to)
    };
    match label {
        Label::Brand(brand) => frame.brand == *brand,
        Label::Price(bounds) => within(bounds, frame.price),
        Label::Color(family) => frame
            .variants
            .iter()
            .any(|variant| variant.family == *family),
        Label::Shape(shape) => frame.shape == *shape,
        Label::Material(material) => frame.material == *material,
        Label::Rim(rim) => frame.rim == *rim,
        Label::WidthBand(band) => frame.sizes.iter().any(|size| size.width_band() == *band),
        Label::Width(bounds) => frame
            .sizes
            .iter()
            .any(|size| within(bounds, (size.frame_width * 10.0) as u32)),
    }
}

fn selections() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        "color=(black|gold|blue|clear)",
        "shape=(round|square|aviator|wrap)",
        "material=(acetate|titanium|wood)",
        "rim=(full|rimless|half)",
        "brand=(aurora-studio|halden-row|nobody)",
        "width=(narrow|wide|12[0-9]-13[0-9])",
        "price=(-120|120-150|9[0-9].50-180)",
        Just("page=2".to_owned()),
        Just("sort=price-asc".to_owned()),
    ];
    proptest::collection::vec(one, 0..6).prop_map(|parts| parts.join("&"))
}

proptest! {
    #[test]
    fn counts_are_those_of_a_plain_filter(address in selections()) {
        let catalog = fixture::demo("aurora");
        let query = catalog.query(Some(Category::Glasses), &address, Facet::ALL);
        let results = catalog.results(&query, Facet::ALL, Locale::EnUs);
        let fitting = |but: Option<Facet>| catalog.frames().iter().filter(|frame| frame.category == Category::Glasses).filter(|frame| {
            Facet::ALL.iter().all(|facet| Some(*facet) == but || fits(catalog, &query, *facet, frame))
        }).collect::<Vec<_>>();
        prop_assert_eq!(results.total, fitting(None).len());
        for counts in &results.facets {
            let others = fitting(Some(counts.facet));
            for choice in &counts.choices {
                let expected = others.iter().filter(|frame| has(frame, choice.label)).count();
                prop_assert_eq!(choice.count, expected, "{} {}", address, choice.value);
                prop_assert_eq!(choice.selected, query.is_selected(counts.facet, choice.value));
            }
        }
        for frame in &results.hits {
            prop_assert!(fitting(None).contains(frame));
        }
    }
}

#[test]
fn pages_part_the_results_and_a_page_too_far_is_the_last() {
    let catalog = fixture::demo("aurora");
    let first = results(catalog, "");
    assert_eq!(
        (first.page, first.pages, first.hits.len()),
        (1, 4, PAGE_SIZE)
    );
    let mut seen = BTreeSet::new();
    for page in 1..=first.pages {
        seen.extend(ids(&results(catalog, &format!("page={page}"))));
    }
    assert_eq!(seen.len(), first.total);
    let last = results(catalog, "page=900");
    assert_eq!(last.page, 4);
    assert_eq!(ids(&last), ids(&results(catalog, "page=4")));
}

#[test]
fn an_empty_result_is_a_page_too() {
    let catalog = fixture::demo("aurora");
    let none = results(catalog, "shape=wrap&material=wood");
    assert_eq!(
        (none.total, none.page, none.pages, none.hits.len()),
        (0, 1, 1, 0)
    );
    let nothing = Catalog::new(Vec::new());
    assert_eq!(results(&nothing, "q=ellis&price=-100").total, 0);
}

#[test]
fn every_order_is_the_one_it_says() {
    let catalog = fixture::demo("marigold");
    let sorted = |sort: Sort| results(catalog, &format!("sort={}", sort.slug())).hits;
    assert!(sorted(Sort::PriceAsc).is_sorted_by_key(|frame| frame.price));
    assert!(sorted(Sort::PriceDesc).is_sorted_by_key(|frame| std::cmp::Reverse(frame.price)));
    assert!(sorted(Sort::Newest).is_sorted_by_key(|frame| std::cmp::Reverse(&frame.released)));
    assert!(sorted(Sort::Name).is_sorted_by_key(|frame| {
        frame
            .name
            .to_lowercase()
            .replace('ö', "oe")
            .replace('ü', "ue")
    }));
    let feed: Vec<&Frame> = catalog
        .frames()
        .iter()
        .filter(|frame| frame.category == Category::Glasses)
        .take(PAGE_SIZE)
        .collect();
    assert_eq!(sorted(Sort::Featured), feed);
}

#[test]
fn what_fits_best_comes_first_and_only_where_a_width_is_asked_for() {
    let catalog = fixture::demo("aurora");
    let off = |frame: &Frame| {
        let widths = frame
            .sizes
            .iter()
            .map(|size| (size.frame_width - 134.0).abs());
        (10.0 * widths.fold(f32::MAX, f32::min)).round() as u32
    };
    let fitting = results(catalog, "width=128-140&sort=fit");
    assert!(fitting.hits.is_sorted_by_key(|frame| off(frame)));
    assert!(off(fitting.hits[0]) < off(fitting.hits[fitting.hits.len() - 1]));
    for address in ["sort=fit", "width=narrow&sort=fit"] {
        let query = catalog.query(Some(Category::Glasses), address, Facet::ALL);
        assert_eq!(query.sort, Sort::Featured, "{address}");
    }
    let query = catalog.query(None, "width=128-140&sort=fit", Facet::ALL);
    assert_eq!(query.without(Facet::FrameWidth).sort, Sort::Featured);
}

#[test]
fn price_bands_have_round_borders_and_cover_every_frame() {
    for tenant in ["aurora", "northlight", "marigold"] {
        let catalog = fixture::demo(tenant);
        let results = results(catalog, "");
        let prices = results
            .facets
            .iter()
            .find(|counts| counts.facet == Facet::Price)
            .unwrap();
        assert!((3..=4).contains(&prices.choices.len()), "{tenant}");
        assert!(
            prices
                .choices
                .iter()
                .map(|choice| choice.count)
                .sum::<usize>()
                >= results.total,
            "{tenant}"
        );
        assert!(
            prices
                .choices
                .iter()
                .all(|choice| !choice.value.contains('.')),
            "{tenant}"
        );
        assert!(
            prices
                .choices
                .iter()
                .all(|choice| choice.count * 12 > results.total),
            "{tenant}: {prices:?}"
        );
    }
}

#[test]
fn a_brand_that_is_not_carried_is_left_out() {
    let catalog = fixture::demo("aurora");
    let query = catalog.query(None, "brand=nobody,halden-row", Facet::ALL);
    assert_eq!(query.to_query_string(), "brand=halden-row");
    assert_eq!(
        catalog.label(Facet::Brand, "halden-row"),
        Some(Label::Brand("Halden Row".into()))
    );
    assert_eq!(catalog.label(Facet::Brand, "nobody"), None);
}

#[test]
fn the_colour_filtered_by_is_the_colour_shown() {
    let catalog = fixture::demo("aurora");
    let query = catalog.query(None, "color=gold", Facet::ALL);
    for frame in catalog.results(&query, &[], Locale::EnUs).hits {
        assert_eq!(
            query.shown_variant(frame).unwrap().family.slug(),
            "gold",
            "{}",
            frame.id
        );
    }
}
