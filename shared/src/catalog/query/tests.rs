use proptest::prelude::*;

use super::{Query, Sort};
use crate::catalog::{Category, Facet};

fn parsed(address: &str) -> Query {
    Query::parse(Some(Category::Glasses), address, Facet::ALL)
}

fn check(address: &str, canonical: &str) {
    assert_eq!(parsed(address).to_query_string(), canonical, "{address}");
}

#[test]
fn an_address_has_one_canonical_form() {
    check("", "");
    check("page=1&sort=featured&q=", "");
    check(
        "shape=round&color=gold&color=black",
        "color=black,gold&shape=round",
    );
    check("color=gold%2Cblack,gold", "color=black,gold");
    check(
        "page=3&sort=price-desc&q=Ellis&rim=full",
        "rim=full&q=Ellis&sort=price-desc&page=3",
    );
    check("brand=Olsen+%26+Gr%C3%BCn", "brand=olsen-gruen");
    check("width=wide,narrow", "width=narrow,wide");
    check("q=%20caf%C3%A9%20%20noir%0A", "q=caf%C3%A9+noir");
}

#[test]
fn ranges_are_written_in_whole_units() {
    check("width=132-140", "width=132-140");
    check("width=140-132.5", "width=132.5-140");
    check("price=150-250", "price=150-250");
    check("price=-99.90", "price=-99.90");
    check("price=0200.0-", "price=200-");
    check("price-from=150&price-to=", "price=150-");
    check("price-from=49%2C50&price-to=20", "price=20-49.50");
    check("price=100-200&price-from=100&price-to=200", "price=100-200");
}

#[test]
fn what_means_nothing_is_left_out() {
    check(
        "color=mauve&shape=round,blob&utm_source=news&page=x&sort=best",
        "shape=round",
    );
    check("price=cheap&price=-&price=1e3-2&price=10-20-30&width=", "");
    check("price=99999999999-", "");
    check("page=0", "");
    check("page=-4", "");
    check("page=99999999", "page=9999");
    check("%FF%FE=%FF&color=%00", "");
    let refused = Query::parse(None, "color=black&shape=round", &[Facet::Shape]);
    assert_eq!(refused.to_query_string(), "shape=round");
}

#[test]
fn a_facets_link_adds_or_takes_a_value_and_starts_at_the_first_page() {
    let query = parsed("color=black&page=4&sort=name&q=x");
    assert_eq!(
        query.toggled(Facet::Color, "gold").to_query_string(),
        "color=black,gold&q=x&sort=name"
    );
    assert_eq!(
        query.toggled(Facet::Color, "black").to_query_string(),
        "q=x&sort=name"
    );
    assert_eq!(
        query.toggled(Facet::Color, "mauve").to_query_string(),
        "color=black&q=x&sort=name"
    );
    assert_eq!(
        query
            .toggled(Facet::Price, "100-200")
            .without(Facet::Color)
            .to_query_string(),
        "price=100-200&q=x&sort=name"
    );
    assert_eq!(
        query.sorted(Sort::Newest).to_query_string(),
        "color=black&q=x&sort=newest"
    );
    assert_eq!(
        query.on_page(2).to_query_string(),
        "color=black&q=x&sort=name&page=2"
    );
}

#[test]
fn no_address_selects_without_end() {
    let brands: Vec<String> = (0..500).map(|brand| format!("brand={brand}")).collect();
    let query = parsed(&brands.join("&"));
    assert_eq!(query.selections().count(), 40);
    assert_eq!(
        query.toggled(Facet::Color, "black").selections().count(),
        40
    );
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(address in "((color|shape|price|width|brand|q|sort|page|price-to)=[a-z0-9äß,.%+-]{0,12}&){0,6}") {
        let query = parsed(&address);
        prop_assert_eq!(&parsed(&query.to_query_string()), &query);
    }

    #[test]
    fn no_address_makes_it_panic(address in ".{0,200}") {
        let query = parsed(&address);
        prop_assert_eq!(&parsed(&query.to_query_string()), &query);
    }

    #[test]
    fn toggling_twice_changes_nothing(address in "((color|shape)=[a-z,]{0,9}&){0,4}", index in 0_usize..14) {
        let query = parsed(&address);
        let family = crate::catalog::ColorFamily::ALL[index].slug();
        prop_assert_eq!(query.toggled(Facet::Color, family).toggled(Facet::Color, family), query);
    }
}
