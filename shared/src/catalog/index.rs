//! The catalog in memory: frames in feed order, and beside them what makes a page's work a few passes over bits.

use std::{borrow::Cow, collections::BTreeMap, sync::OnceLock};

use super::{
    Bounds, Category, ColorFamily, Facet, Frame, Label, Material, Query, Rim, Shape, WidthBand,
    band::Unit,
    bits::Bits,
    orders::Orders,
    query::{brand_slug, label},
    search::Words,
};

/// Built once for a version and shared by every request.
#[derive(Debug)]
pub struct Catalog {
    pub(super) frames: Vec<Frame>,
    /// Positions in the order of ids.
    by_id: Vec<u32>,
    pub(super) orders: Orders,
    /// One per [`Facet`], in its order.
    facets: Vec<Vec<FacetValue>>,
    categories: Vec<(Category, Bits)>,
    /// Made by the first search: most pages need none.
    pub(super) words: OnceLock<Words>,
}

#[derive(Debug)]
pub(super) struct FacetValue {
    pub(super) value: String,
    pub(super) label: Label,
    pub(super) bits: Bits,
}

impl Catalog {
    /// Frames in the order in which the tenant presents them.
    pub fn new(frames: Vec<Frame>) -> Self {
        let mut by_id: Vec<u32> = (0..).take(frames.len()).collect();
        by_id.sort_by_key(|position| {
            frames
                .get(*position as usize)
                .map(|frame| frame.id.as_str())
        });
        Self {
            by_id,
            orders: Orders::of(&frames),
            facets: Facet::ALL
                .iter()
                .map(|facet| values(*facet, &frames))
                .collect(),
            categories: Category::ALL
                .iter()
                .map(|category| {
                    (
                        *category,
                        bits_where(&frames, |frame| frame.category == *category),
                    )
                })
                .collect(),
            words: OnceLock::new(),
            frames,
        }
    }

    pub fn frames(&self) -> &[Frame] {
        &self.frames
    }

    pub fn get(&self, id: &str) -> Option<&Frame> {
        let found = |position: &u32| {
            self.frames
                .get(*position as usize)
                .map_or("", |frame| frame.id.as_str())
                .cmp(id)
        };
        let index = self.by_id.binary_search_by(found).ok()?;
        self.frames.get(*self.by_id.get(index)? as usize)
    }

    /// How many frames a category has.
    pub fn count(&self, category: Category) -> usize {
        self.within(Some(category)).count()
    }

    /// The latest releases first.
    pub fn newest(&self) -> impl Iterator<Item = &Frame> {
        self.orders
            .newest()
            .iter()
            .filter_map(|position| self.frames.get(*position as usize))
    }

    /// [`Query::parse`], and only the brands that this catalog carries.
    pub fn query(&self, category: Option<Category>, query_string: &str, facets: &[Facet]) -> Query {
        let mut query = Query::parse(category, query_string, facets);
        query.retain(|facet, value| facet != Facet::Brand || self.value(facet, value).is_some());
        query
    }

    /// What a selected value means; `None` for a brand that is not carried.
    pub fn label(&self, facet: Facet, value: &str) -> Option<Label> {
        match self.value(facet, value) {
            Some(known) => Some(known.label.clone()),
            None if facet == Facet::Brand => None,
            None => label(facet, value),
        }
    }

    /// Bytes held, near enough for a budget: frames, their text, and the indexes.
    pub fn weight(&self) -> usize {
        let text = |frame: &Frame| {
            let variants = frame.variants.iter().map(|variant| {
                size_of_val(variant)
                    + variant.id.len()
                    + variant.name.len()
                    + variant.photo.as_ref().map_or(0, String::len)
            });
            frame.id.len()
                + frame.name.len()
                + frame.brand.len()
                + frame.description.len()
                + frame.released.len()
                + size_of_val(frame.sizes.as_slice())
                + variants.sum::<usize>()
        };
        let bits = self
            .facets
            .iter()
            .flatten()
            .map(|value| size_of::<FacetValue>() + value.value.len() + value.bits.weight());
        // A search index of names and colours is counted before it exists: about 8 words of 24 bytes a frame.
        let per_frame = size_of::<Frame>() + 5 * size_of::<u32>() + 8 * 24;
        self.frames.iter().map(text).sum::<usize>()
            + self.frames.len() * per_frame
            + bits.sum::<usize>()
    }

    pub(super) fn within(&self, category: Option<Category>) -> Bits {
        let known = self.categories.iter().find(|(of, _)| Some(*of) == category);
        known.map_or_else(|| Bits::all(self.frames.len()), |(_, bits)| bits.clone())
    }

    pub(super) fn values(&self, facet: Facet) -> &[FacetValue] {
        self.facets.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    pub(super) fn value(&self, facet: Facet, value: &str) -> Option<&FacetValue> {
        self.values(facet).iter().find(|known| known.value == value)
    }

    /// The frames with a value; free ranges are not indexed but looked up.
    pub(super) fn with(&self, facet: Facet, value: &str) -> Cow<'_, Bits> {
        if let Some(known) = self.value(facet, value) {
            return Cow::Borrowed(&known.bits);
        }
        Cow::Owned(match label(facet, value) {
            Some(Label::Price(bounds)) => {
                bits_where(&self.frames, |frame| bounds.contains(frame.price))
            }
            Some(Label::Width(bounds)) => {
                bits_where(&self.frames, |frame| has_width(frame, bounds))
            }
            _ => Bits::none(self.frames.len()),
        })
    }
}

fn has_width(frame: &Frame, bounds: Bounds) -> bool {
    frame
        .sizes
        .iter()
        .any(|size| bounds.contains(size.width_tenths()))
}

fn bits_where(frames: &[Frame], fits: impl Fn(&Frame) -> bool) -> Bits {
    let mut bits = Bits::none(frames.len());
    frames
        .iter()
        .enumerate()
        .filter(|(_, frame)| fits(frame))
        .for_each(|(position, _)| bits.insert(position));
    bits
}

fn values(facet: Facet, frames: &[Frame]) -> Vec<FacetValue> {
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
