//! `sitemap.xml` and `robots.txt`.

use crate::{escape, store::Store};

/// Every page that is worth finding, on the store's main host. Filtered pages are left to their links.
pub fn sitemap(store: &Store) -> String {
    let config = store.config();
    let features = store.features();
    let mut xml = String::with_capacity(256 + 96 * store.catalog.frames().len());
    xml.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let mut add = |[folder, page]: [&str; 2]| {
        xml.push_str("<url><loc>");
        for part in [&store.origin, folder, page] {
            escape::text(&mut xml, part);
        }
        xml.push_str("</loc></url>\n");
    };
    add(["/", ""]);
    for category in &config.products.categories {
        add(["/", category.slug()]);
    }
    for (on, path) in [
        (features.face_analysis, "/face"),
        (features.vto, "/try-on"),
        (features.consultation, "/consult"),
        (true, "/contact"),
    ] {
        if on {
            add([path, ""]);
        }
    }
    for page in &config.pages {
        add(["/pages/", &page.slug]);
    }
    for frame in store.catalog.frames() {
        if config.products.categories.contains(&frame.category) {
            add(["/frames/", &frame.id]);
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// What crawlers need not read: what is of one shopper, searches, and data for scripts.
pub fn robots(store: &Store) -> String {
    format!(
        "User-agent: *\nDisallow: /api/\nDisallow: /bag\nDisallow: /wishlist\nDisallow: /search\n\nSitemap: {}/sitemap.xml\n",
        store.origin
    )
}
