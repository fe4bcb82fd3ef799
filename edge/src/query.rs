//! Queries, normalised, so that the same page is rendered and remembered once.

use std::borrow::Cow;

/// What advertisements and mailings add to links; no page reads it.
const TRACKING: &[&str] = &["utm_", "gclid", "gbraid", "wbraid", "fbclid", "msclkid", "mc_cid", "mc_eid"];

/// The pairs that say something, sorted by name; pairs of the same name stay in their order. Still percent-encoded.
pub fn normal(query: &str) -> Cow<'_, str> {
    if query.is_empty() {
        return Cow::Borrowed(query);
    }
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| says_something(pair)).collect();
    pairs.sort_by_key(|pair| name(pair));
    Cow::Owned(pairs.join("&"))
}

fn says_something(pair: &str) -> bool {
    let has_value = pair.split_once('=').is_some_and(|(_, value)| !value.is_empty());
    has_value && !TRACKING.iter().any(|tracking| pair.starts_with(tracking))
}

fn name(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::normal;

    #[test]
    fn the_same_page_has_one_query() {
        let check = |query: &str, expected: &str| assert_eq!(normal(query), expected, "{query}");
        check("", "");
        check("shape=round&color=blue", "color=blue&shape=round");
        check("color=red&color=blue", "color=red&color=blue");
        check("q=&sort=price&page", "sort=price");
        check("utm_source=mail&gclid=1&color=blue&fbclid=x", "color=blue");
        check("&&color=blue&", "color=blue");
    }
}
