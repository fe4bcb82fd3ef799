//! The values of each facet, each with the frames that have it.

use std::collections::BTreeMap;

use super::{
    Bounds, ColorFamily, Facet, Frame, Label, Material, Rim, Shape, WidthBand,
    band::Unit,
    bits::{Bits, bits_where},
    query::brand_slug,
};

#[derive(Debug)]
pub(super) struct FacetValue {
    pub(super) value: String,
    pub(super) label: Label,
    pub(super) bits: Bits,
}

/// Every value that the frames have, and for shapes and the like those that none has.
pub(super) fn values(facet: Facet, frames: &[Frame]) -> Vec<FacetValue> {
    match facet {
        Facet::Brand => brands(frames),
        Facet::Price => price_bands(frames),
        Facet::Color => named(
            frames,
            ColorFamily::ALL,
            ColorFamily::slug,
            Label::Color,
            |frame, family| {
                frame
                    .variants
                    .iter()
                    .any(|variant| variant.family == family)
            },
        ),
        Facet::Shape => named(
            frames,
            Shape::ALL,
            Shape::slug,
            Label::Shape,
            |frame, shape| frame.shape == shape,
        ),
        Facet::Material => named(
            frames,
            Material::ALL,
            Material::slug,
            Label::Material,
            |frame, material| frame.material == material,
        ),
        Facet::Rim => named(frames, Rim::ALL, Rim::slug, Label::Rim, |frame, rim| {
            frame.rim == rim
        }),
        Facet::FrameWidth => named(
            frames,
            WidthBand::ALL,
            WidthBand::slug,
            Label::WidthBand,
            |frame, band| frame.sizes.iter().any(|size| size.width_band() == band),
        ),
    }
}

fn named<T: Copy>(
    frames: &[Frame],
    all: &[T],
    slug: fn(T) -> &'static str,
    label: fn(T) -> Label,
    has: fn(&Frame, T) -> bool,
) -> Vec<FacetValue> {
    let value = |value: &T| FacetValue {
        value: slug(*value).to_owned(),
        label: label(*value),
        bits: bits_where(frames, |frame| has(frame, *value)),
    };
    all.iter().map(value).collect()
}

/// In alphabetical order.
fn brands(frames: &[Frame]) -> Vec<FacetValue> {
    let mut by_name: BTreeMap<&str, Bits> = BTreeMap::new();
    for (position, frame) in frames.iter().enumerate() {
        by_name
            .entry(&frame.brand)
            .or_insert_with(|| Bits::none(frames.len()))
            .insert(position);
    }
    let value = |(name, bits): (&str, Bits)| FacetValue {
        value: brand_slug(name),
        label: Label::Brand(name.to_owned()),
        bits,
    };
    let mut brands: Vec<FacetValue> = by_name.into_iter().map(value).collect();
    brands.sort_by(|one, other| one.value.cmp(&other.value));
    brands
}

/// Up to four bands that hold about as many frames each, at borders that read well. A price on a border is in both: who
/// asks for "up to 150" means 150 as well.
fn price_bands(frames: &[Frame]) -> Vec<FacetValue> {
    let mut prices: Vec<u32> = frames.iter().map(|frame| frame.price).collect();
    prices.sort_unstable();
    let quantile = |quarter: usize| prices.get(prices.len() * quarter / 4).copied().unwrap_or(0);
    let spread = quantile(3) - quantile(1);
    // In minor units: 5, 10, 25, 50, 100, 250 …
    let step = [500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000]
        .into_iter()
        .rfind(|step| *step <= spread / 2)
        .unwrap_or(500);
    let mut borders: Vec<u32> = (1..=3)
        .map(|quarter| (quantile(quarter) + step / 2) / step * step)
        .collect();
    borders.dedup();
    let cheapest = prices.first().copied().unwrap_or(0);
    let dearest = prices.last().copied().unwrap_or(0);
    borders.retain(|border| (cheapest + 1..dearest).contains(border));
    if borders.is_empty() {
        return Vec::new();
    }
    let from = std::iter::once(None).chain(borders.iter().copied().map(Some));
    let to = borders
        .iter()
        .copied()
        .map(Some)
        .chain(std::iter::once(None));
    let band = |bounds: Bounds| FacetValue {
        value: Unit::Money.write(bounds),
        label: Label::Price(bounds),
        bits: bits_where(frames, |frame| bounds.contains(frame.price)),
    };
    from.zip(to)
        .map(|(from, to)| band(Bounds { from, to }))
        .collect()
}
