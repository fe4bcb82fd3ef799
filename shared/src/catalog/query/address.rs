//! From a query string to a query and back.

use super::{LAST_PAGE, LONGEST_TEXT, MOST_SELECTIONS, Query, Sort, value};
use crate::catalog::{Category, Facet};

impl Query {
    /// Repeated parameters and comma-separated values are the same: `color=black&color=gold` and `color=black,gold`. So
    /// are `price=100-200` and a form's two fields, `price-from=100&price-to=200`.
    ///
    /// Values of facets that the store does not offer are left out. [`Catalog::query`](crate::catalog::Catalog::query)
    /// leaves out brands it does not carry as well.
    pub fn parse(category: Option<Category>, query_string: &str, facets: &[Facet]) -> Self {
        let mut query = Self {
            category,
            ..Self::default()
        };
        let fields = || form_urlencoded::parse(query_string.as_bytes());
        for (name, text) in fields() {
            match name.as_ref() {
                "q" => query.text = tidy(&text),
                "sort" => query.sort = Sort::from_slug(&text).unwrap_or(Sort::Featured),
                "page" => query.page = text.parse().map_or(1, |page: u32| page.clamp(1, LAST_PAGE)),
                name => {
                    let Some(facet) = facets.iter().copied().find(|facet| facet.param() == name)
                    else {
                        continue;
                    };
                    let values = text
                        .split(',')
                        .filter_map(|text| value::canonical(facet, text));
                    query.selections.extend(values.map(|value| (facet, value)));
                }
            }
        }
        for facet in facets {
            let Some(([from, to], unit)) = value::fields(*facet) else {
                continue;
            };
            let field = |wanted| {
                fields()
                    .find(|(name, _)| name == wanted)
                    .map(|(_, text)| text)
                    .unwrap_or_default()
            };
            query.selections.extend(
                unit.bounds(&field(from), &field(to))
                    .map(|bounds| (*facet, unit.write(bounds))),
            );
        }
        query.selections.truncate(MOST_SELECTIONS);
        query.selections.sort_unstable();
        query.selections.dedup();
        query.settled()
    }

    /// Without the leading `?`; empty for a plain category.
    pub fn to_query_string(&self) -> String {
        let mut address = String::new();
        for facet in Facet::ALL {
            let mut values = self.selected(*facet).peekable();
            if values.peek().is_some() {
                let values: Vec<&str> = values.collect();
                add(&mut address, facet.param(), &values.join(","));
            }
        }
        if !self.text.is_empty() {
            let text: String = form_urlencoded::byte_serialize(self.text.as_bytes()).collect();
            add(&mut address, "q", &text);
        }
        if self.sort != Sort::Featured {
            add(&mut address, "sort", self.sort.slug());
        }
        if self.page > 1 {
            add(&mut address, "page", &self.page.to_string());
        }
        address
    }
}

fn add(address: &mut String, name: &str, value: &str) {
    if !address.is_empty() {
        address.push('&');
    }
    address.extend([name, "=", value]);
}

/// One space between words, no control characters, no more than anyone types.
pub(super) fn tidy(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    words
        .join(" ")
        .chars()
        .take(LONGEST_TEXT)
        .collect::<String>()
        .trim_end()
        .to_owned()
}
