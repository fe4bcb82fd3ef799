//! What a shopper asks of a catalog page, and its address.
//!
//! Reading is lenient, for shoppers and crawlers send anything: what is unknown, out of range or not offered by this store
//! is left out. Writing is canonical: one query has one address, so that caches and canonical links agree.

mod address;
mod value;

#[cfg(test)]
mod tests;

use super::{Bounds, Category, Facet, Frame, Label, Variant};
pub(super) use value::{brand_slug, label};

names!(
    /// `Featured` is the feed's own order, or the best match first when there is a text. `Fit` puts the frames first whose
    /// width is nearest to the middle of the range asked for; without such a range there is no such order.
    Sort {
        Featured = "featured", Newest = "newest", PriceAsc = "price-asc", PriceDesc = "price-desc", Name = "name",
        Fit = "fit",
    }
);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    pub category: Option<Category>,
    /// What was typed into the search box.
    pub text: String,
    pub sort: Sort,
    /// From 1.
    pub page: u32,
    /// Sorted and without repetition; the values are canonical slugs.
    selections: Vec<(Facet, String)>,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            category: None,
            text: String::new(),
            sort: Sort::Featured,
            page: 1,
            selections: Vec::new(),
        }
    }
}

impl Query {
    /// Everything in a category.
    pub fn category(category: Category) -> Self {
        Self {
            category: Some(category),
            ..Self::default()
        }
    }

    /// Everything that matches a text, in whatever category.
    pub fn search(text: &str) -> Self {
        Self {
            text: address::tidy(text),
            ..Self::default()
        }
    }

    /// In the order of facets and then of values.
    pub fn selections(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.selections
            .iter()
            .map(|(facet, value)| (*facet, value.as_str()))
    }

    pub fn selected(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.selections()
            .filter(move |(of, _)| *of == facet)
            .map(|(_, value)| value)
    }

    pub fn is_selected(&self, facet: Facet, value: &str) -> bool {
        self.selected(facet).any(|selected| selected == value)
    }

    /// Whether this is more than a plain category: such pages are not for search engines to list.
    pub fn is_narrowed(&self) -> bool {
        !self.selections.is_empty() || !self.text.is_empty()
    }

    /// The query behind a facet's link: the value added or taken away, from the first page. A value that means nothing
    /// changes nothing.
    #[must_use]
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut query = Self {
            page: 1,
            ..self.clone()
        };
        let Some(value) = value::canonical(facet, value) else {
            return query;
        };
        let selection = (facet, value);
        match query.selections.binary_search(&selection) {
            Ok(index) => drop(query.selections.remove(index)),
            Err(index) if query.selections.len() < MOST_SELECTIONS => {
                query.selections.insert(index, selection)
            }
            Err(_) => {}
        }
        query.settled()
    }

    /// The query with nothing selected in a facet, from the first page.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut query = Self {
            page: 1,
            ..self.clone()
        };
        query.selections.retain(|(of, _)| *of != facet);
        query.settled()
    }

    /// The frame width asked for in millimetres of the shopper's own, not as a named band; the first if there are several.
    pub fn wished_width(&self) -> Option<Bounds> {
        self.selected(Facet::FrameWidth)
            .find_map(|value| match label(Facet::FrameWidth, value) {
                Some(Label::Width(bounds)) => Some(bounds),
                _ => None,
            })
    }

    /// Without the order by fit where nothing is left to fit.
    fn settled(mut self) -> Self {
        if self.sort == Sort::Fit && self.wished_width().is_none() {
            self.sort = Sort::Featured;
        }
        self
    }

    pub(super) fn retain(&mut self, mut keep: impl FnMut(Facet, &str) -> bool) {
        self.selections.retain(|(facet, value)| keep(*facet, value));
    }

    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        Self {
            sort,
            page: 1,
            ..self.clone()
        }
    }

    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self {
            page: page.clamp(1, LAST_PAGE),
            ..self.clone()
        }
    }

    /// The colour to show: who filters by gold wants to see the golden one. `None` for a frame without variants.
    pub fn shown_variant<'f>(&self, frame: &'f Frame) -> Option<&'f Variant> {
        let asked = |variant: &&Variant| self.is_selected(Facet::Color, variant.family.slug());
        frame.variants.iter().find(asked).or(frame.variants.first())
    }
}

/// More than any shopper selects, few enough that no address makes work.
const MOST_SELECTIONS: usize = 40;
const LAST_PAGE: u32 = 9_999;
/// Characters of text.
const LONGEST_TEXT: usize = 80;
