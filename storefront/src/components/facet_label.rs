//! What a filter's value is called in the store's language.

use std::borrow::Cow;

use shared::catalog::{Label, WidthBand};

use super::price;
use crate::store::Store;

pub fn written(store: &Store, label: &Label) -> Cow<'static, str> {
    let (names, words) = (&store.words.names, &store.words.catalog);
    match label {
        Label::Brand(name) => Cow::Owned(name.clone()),
        Label::Color(family) => names.color(*family).into(),
        Label::Shape(shape) => names.shape(*shape).into(),
        Label::Material(material) => names.material(*material).into(),
        Label::Rim(rim) => names.rim(*rim).into(),
        Label::WidthBand(WidthBand::Narrow) => words.width_narrow.into(),
        Label::WidthBand(WidthBand::Medium) => words.width_medium.into(),
        Label::WidthBand(WidthBand::Wide) => words.width_wide.into(),
        Label::Price(bounds) => range(store, bounds.from, bounds.to, |end| {
            price::written(store, end)
        })
        .into(),
        Label::Width(bounds) => {
            let locale = store.config().locale;
            let width = |tenths: u32| locale.decimal(tenths as f32 / 10.0);
            store
                .words
                .size
                .millimetres
                .fill(&[("value", &range(store, bounds.from, bounds.to, width))])
                .into()
        }
    }
}

/// A band's millimetres: `130 to 137 mm`.
pub fn millimetres(store: &Store, band: WidthBand) -> String {
    let (from, to) = band.millimetres();
    let range = range(store, from.map(u32::from), to.map(u32::from), |end| {
        end.to_string()
    });
    store.words.size.millimetres.fill(&[("value", &range)])
}

fn range(
    store: &Store,
    from: Option<u32>,
    to: Option<u32>,
    written: impl Fn(u32) -> String,
) -> String {
    let words = &store.words.catalog;
    match (from.map(&written), to.map(&written)) {
        (Some(from), Some(to)) => words.price_range.fill(&[("from", &from), ("to", &to)]),
        (Some(from), None) => words.range_from.fill(&[("from", &from)]),
        (None, Some(to)) => words.range_to.fill(&[("to", &to)]),
        (None, None) => String::new(),
    }
}
