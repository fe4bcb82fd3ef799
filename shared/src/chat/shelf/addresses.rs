//! Which paths are pages of this store.

use crate::{catalog::Catalog, chat::card, site::Site};

/// A frame that is sold, a page that is written, or a fixed page of a feature that is on.
pub(super) fn leads(site: &Site, catalog: &Catalog, path: &str) -> bool {
    let config = &site.config;
    let (page, query) = path
        .split_once('?')
        .map_or((path, ""), |(page, query)| (page, query));
    let page = page.split('#').next().unwrap_or_default();
    let sold = |id: &str| card::find(site, catalog, id).is_some();
    let fixed = matches!(
        page,
        "/" | "/contact" | "/search" | "/wishlist" | "/bag" | "/try-on" | "/face" | "/consult"
    );
    let named = match page.strip_prefix('/').and_then(|page| page.split_once('/')) {
        Some(("frames", id)) => sold(id),
        Some(("pages", slug)) => config.pages.iter().any(|page| page.slug == slug),
        Some(_) => false,
        None => config
            .products
            .categories
            .iter()
            .any(|category| page.strip_prefix('/') == Some(category.slug())),
    };
    let frame = query
        .split('&')
        .find_map(|field| field.strip_prefix("frame="));
    (named || (fixed && config.features.open(page))) && frame.is_none_or(sold)
}
