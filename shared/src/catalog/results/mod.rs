//! A page of frames for a query, and for each facet how many frames every value would show.

#[cfg(test)]
mod tests;

use super::{
    Bounds, Catalog, ColorFamily, Facet, Frame, Material, Query, Rim, Shape, Sort, WidthBand,
    bits::Bits, search::Found,
};
use crate::locale::Locale;

/// Four columns of twelve, three of sixteen, two of twenty-four.
pub const PAGE_SIZE: usize = 48;

#[derive(Clone, Debug, PartialEq)]
pub struct Results<'c> {
    pub total: usize,
    /// From 1; the last one when the query asks for a later one.
    pub page: u32,
    /// At least 1.
    pub pages: u32,
    pub hits: Vec<&'c Frame>,
    /// In the order asked for.
    pub facets: Vec<FacetCounts<'c>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct FacetCounts<'c> {
    pub facet: Facet,
    /// The values that this category has, selected or not.
    pub choices: Vec<Choice<'c>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Choice<'c> {
    /// As [`Query::toggled`] takes it.
    pub value: &'c str,
    pub label: &'c Label,
    /// Frames with this value that fit everything selected in the other facets.
    pub count: usize,
    pub selected: bool,
}

/// Where a value's words come from: the locale names shapes and colours and formats prices and widths.
#[derive(Clone, Debug, PartialEq)]
pub enum Label {
    Brand(String),
    /// In minor units of the tenant's currency.
    Price(Bounds),
    Color(ColorFamily),
    Shape(Shape),
    Material(Material),
    Rim(Rim),
    WidthBand(WidthBand),
    /// In tenths of a millimetre.
    Width(Bounds),
}

impl Catalog {
    /// The page that a query asks for, and the counts of the facets that the store offers.
    pub fn results(&self, query: &Query, facets: &[Facet], locale: Locale) -> Results<'_> {
        let category = self.within(query.category);
        let found = self.search(&query.text, locale);
        let mut candidates = category.clone();
        if let Some(found) = &found {
            candidates.intersect(&found.bits);
        }
        let selected: Vec<(Facet, Bits)> = Facet::ALL
            .iter()
            .filter_map(|facet| Some((*facet, self.selected(query, *facet)?)))
            .collect();
        let fitting = |but: Option<Facet>| {
            let mut bits = candidates.clone();
            selected
                .iter()
                .filter(|(facet, _)| Some(*facet) != but)
                .for_each(|(_, chosen)| bits.intersect(chosen));
            bits
        };
        let bits = fitting(None);
        let total = bits.count();
        let pages = total.div_ceil(PAGE_SIZE).max(1) as u32;
        let page = query.page.clamp(1, pages);
        Results {
            total,
            page,
            pages,
            hits: self.page(query, found.as_ref(), &bits, page),
            facets: facets
                .iter()
                .map(|facet| self.counts(query, *facet, &category, &fitting(Some(*facet))))
                .collect(),
        }
    }

    /// The union of a facet's selected values; `None` where nothing is selected.
    fn selected(&self, query: &Query, facet: Facet) -> Option<Bits> {
        let mut values = query.selected(facet);
        let mut bits = self.with(facet, values.next()?).into_owned();
        values.for_each(|value| bits.unite(&self.with(facet, value)));
        Some(bits)
    }

    fn counts(
        &self,
        query: &Query,
        facet: Facet,
        category: &Bits,
        fitting: &Bits,
    ) -> FacetCounts<'_> {
        let offered = self
            .values(facet)
            .iter()
            .filter(|value| value.bits.meets(category));
        let choices = offered.map(|known| Choice {
            value: &known.value,
            label: &known.label,
            count: known.bits.count_with(fitting),
            selected: query.is_selected(facet, &known.value),
        });
        FacetCounts {
            facet,
            choices: choices.collect(),
        }
    }

    fn page(&self, query: &Query, found: Option<&Found>, bits: &Bits, page: u32) -> Vec<&Frame> {
        let order = match (query.sort, found) {
            (Sort::Featured, Some(found)) => {
                return self.take(found.best_first(bits).into_iter(), page);
            }
            (Sort::Featured, None) => return self.take(bits.iter(), page),
            (Sort::Fit, _) => {
                let wished = query.wished_width().and_then(Bounds::middle);
                return self.take(self.nearest_width_first(bits, wished).into_iter(), page);
            }
            (Sort::Newest, _) => self.orders.newest(),
            (Sort::PriceAsc, _) => self.orders.cheapest(),
            (Sort::PriceDesc, _) => self.orders.dearest(),
            (Sort::Name, _) => self.orders.by_name(),
        };
        self.take(
            order
                .iter()
                .map(|position| *position as usize)
                .filter(|position| bits.contains(*position)),
            page,
        )
    }

    /// By the size of each frame that comes nearest to `wished`, in tenths of a millimetre; ties stay in feed order.
    fn nearest_width_first(&self, bits: &Bits, wished: Option<u32>) -> Vec<usize> {
        let off = |position: &usize| {
            let sizes = self.frames.get(*position).map(|frame| frame.sizes.iter());
            let widths = sizes.into_iter().flatten().map(|size| size.width_tenths());
            widths
                .map(|width| wished.map_or(0, |wished| width.abs_diff(wished)))
                .min()
        };
        let mut positions: Vec<usize> = bits.iter().collect();
        positions.sort_by_cached_key(off);
        positions
    }

    fn take(&self, positions: impl Iterator<Item = usize>, page: u32) -> Vec<&Frame> {
        let before = (page as usize - 1) * PAGE_SIZE;
        positions
            .skip(before)
            .take(PAGE_SIZE)
            .filter_map(|position| self.frames.get(position))
            .collect()
    }
}
