//! The catalog in memory: frames in feed order, and beside them what makes a page's work a few passes over bits.

use std::{borrow::Cow, sync::OnceLock};

use super::{
    Category, Facet, Frame, FrameSize, Label, Query,
    bits::{Bits, bits_where},
    facets::{FacetValue, values},
    numbers::Numbers,
    orders::Orders,
    query::label,
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
    prices: Numbers,
    widths: Numbers,
    categories: Vec<(Category, Bits)>,
    /// Made by the first search: most pages need none.
    pub(super) words: OnceLock<Words>,
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
            prices: Numbers::of(&frames, |frame| std::iter::once(frame.price)),
            widths: Numbers::of(&frames, |frame| {
                frame.sizes.iter().map(FrameSize::width_tenths)
            }),
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
        let per_frame = size_of::<Frame>() + 9 * size_of::<u32>() + 8 * 24;
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
            Some(Label::Price(bounds)) => self.prices.within(bounds, self.frames.len()),
            Some(Label::Width(bounds)) => self.widths.within(bounds, self.frames.len()),
            _ => Bits::none(self.frames.len()),
        })
    }
}
