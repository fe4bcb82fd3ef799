//! Queries without what advertisements and mailings add to links, so that a campaign's visitors share one page.

use std::borrow::Cow;

/// Names, or the beginnings of them, that no page reads.
const TRACKING: &[&str] = &[
    "utm_", "gclid", "gbraid", "wbraid", "fbclid", "msclkid", "mc_cid", "mc_eid",
];

/// What pages read of a query, in its order and still percent-encoded. Order and empty fields are the pages' own affair:
/// they send browsers on to the spelling that they prefer.
pub fn without_tracking(query: &str) -> Cow<'_, str> {
    if !query.split('&').any(is_tracking) {
        return Cow::Borrowed(query);
    }
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_tracking(pair)).collect();
    Cow::Owned(kept.join("&"))
}

fn is_tracking(pair: &str) -> bool {
    TRACKING.iter().any(|name| pair.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::without_tracking;

    #[test]
    fn campaigns_share_a_page() {
        let check =
            |query: &str, expected: &str| assert_eq!(without_tracking(query), expected, "{query}");
        check("", "");
        check("shape=round&color=blue", "shape=round&color=blue");
        check("utm_source=mail&gclid=1&color=blue&fbclid=x", "color=blue");
        check("utm_source=mail", "");
        check("q=&color=utm_", "q=&color=utm_");
    }
}
