//! What holds on every page of a store: structure, policy, escaping, features.

use std::sync::Arc;

use base64ct::{Base64, Encoding as _};
use sha2::{Digest as _, Sha256};
use shared::{
    catalog::{Catalog, feed},
    config::{self, SiteConfig},
    locale::Locale,
    money::Currency,
    site::{Site, Status},
};

use crate::{Platform, Reply, Store, Unavailable, fixture::get, unavailable};

mod addresses;

const PAGES: [&str; 9] = [
    "/",
    "/glasses",
    "/contact",
    "/wishlist",
    "/bag",
    "/face",
    "/try-on",
    "/consult",
    "/nowhere",
];

fn demos() -> [Arc<Store>; 3] {
    [
        open(
            include_str!("../../demo/aurora/site.json"),
            include_str!("../../demo/aurora/catalog.json"),
            |_| (),
        ),
        open(
            include_str!("../../demo/northlight/site.json"),
            include_str!("../../demo/northlight/catalog.json"),
            |_| (),
        ),
        open(
            include_str!("../../demo/marigold/site.json"),
            include_str!("../../demo/marigold/catalog.json"),
            |_| (),
        ),
    ]
}

fn aurora(change: impl FnOnce(&mut SiteConfig)) -> Arc<Store> {
    open(
        include_str!("../../demo/aurora/site.json"),
        include_str!("../../demo/aurora/catalog.json"),
        change,
    )
}

fn open(site: &str, catalog: &str, change: impl FnOnce(&mut SiteConfig)) -> Arc<Store> {
    let mut config = config::parse(site).unwrap();
    change(&mut config);
    let tenant = config.tenant_id.clone();
    let site = Site {
        tenant,
        status: Status::Active,
        config_version: 1,
        catalog_version: 1,
        config,
    };
    let platform = Platform {
        domain: "stores.example",
        scheme: "https",
        port: None,
        sends_mail: true,
    };
    Arc::new(Store::new(
        site,
        Arc::new(Catalog::new(feed::parse(catalog).unwrap())),
        platform,
    ))
}

/// The text between each `open` and the `close` that follows it, with what precedes the end of the opening tag.
fn between<'h>(html: &'h str, open: &str, close: &str) -> Vec<(&'h str, &'h str)> {
    html.split(open)
        .skip(1)
        .map(|rest| rest.split(close).next().unwrap().split_once('>').unwrap())
        .collect()
}

/// Without what stands in the head's style and scripts, but for the title.
fn markup(html: &str) -> &str {
    html.split_once("</head>").unwrap().1
}

fn levels(html: &str) -> Vec<u8> {
    html.match_indices("<h")
        .filter_map(|(at, _)| {
            html.as_bytes()[at + 2]
                .checked_sub(b'0')
                .filter(|level| (1..=6).contains(level))
        })
        .collect()
}

#[test]
fn every_page_is_one_well_ordered_document() {
    for store in demos() {
        for path in PAGES {
            let html = get(&store, path).body;
            let place = format!("{} {path}", store.site.tenant);
            for (part, count) in [
                ("<main", 1),
                ("<header class=\"masthead", 1),
                ("<footer", 1),
                ("<h1", 1),
            ] {
                assert_eq!(
                    markup(&html).matches(part).count(),
                    count,
                    "{place}: {part}"
                );
            }
            assert!(
                html.starts_with("<!DOCTYPE html>") && html.ends_with("</body></html>"),
                "{place}"
            );
            assert!(!html.contains(" style="), "{place} has a style attribute");
            assert!(
                !html.contains("http://") || html.contains("http://www.w3.org/2000/svg"),
                "{place}"
            );
            let levels = levels(markup(&html));
            let leaps: Vec<_> = levels
                .windows(2)
                .filter(|pair| pair[1] > pair[0] + 1)
                .collect();
            assert!(leaps.is_empty(), "{place}: headings leap in {levels:?}");
        }
    }
}

/// A store is whole in each language: no page of it falls back to another's words, and its own are searched for.
#[test]
fn every_language_has_a_whole_store() {
    let searches = [
        (Locale::FrFr, "lunettes rondes en titane"),
        (Locale::EsEs, "gafas redondas de titanio"),
        (Locale::ItIt, "occhiali rotondi in titanio"),
        (Locale::DeDe, "runde Titanbrille"),
    ];
    let english = Locale::EnUs.words();
    let foreign = [
        english.navigation.skip_to_content,
        english.navigation.wishlist,
        english.navigation.try_on,
        english.catalog.apply,
        english.consultation.notice,
        english.errors.not_found_title,
        english.try_on.intro,
        english.analyzer.intro,
    ];
    for (locale, search) in searches {
        let store = aurora(|config| {
            config.locale = locale;
            config.currency = Currency::EUR;
        });
        let search = format!("/search?q={}", search.replace(' ', "+"));
        for path in PAGES
            .into_iter()
            .chain([search.as_str(), "/frames/featherline-mist"])
        {
            let html = get(&store, path).body;
            let place = format!("{} {path}", locale.tag());
            assert!(
                html.contains(&format!("lang=\"{}\"", locale.tag())),
                "{place}"
            );
            for text in foreign {
                assert!(!markup(&html).contains(text), "{place} says {text:?}");
            }
        }
        let found = get(&store, &search).body;
        assert!(found.contains("/frames/featherline-"), "{search}");
        assert!(markup(&found).contains(",00\u{a0}€"), "{search}");
    }
}

#[test]
fn the_policy_lets_in_every_inline_style_and_script_and_no_other() {
    for store in demos() {
        for path in PAGES {
            let Reply { body, policy, .. } = get(&store, path);
            let hash =
                |text: &str| format!("'sha256-{}'", Base64::encode_string(&Sha256::digest(text)));
            for (_, css) in between(&body, "<style", "</style>") {
                assert!(
                    policy.style_sources.contains(&hash(css)),
                    "{path}: a style without its hash"
                );
            }
            for (attributes, script) in between(&body, "<script", "</script>") {
                let is_data = attributes.contains("application/ld+json");
                assert!(
                    is_data || policy.script_sources.contains(&hash(script)),
                    "{path}: a script without its hash"
                );
            }
            assert!(!policy.script_sources.contains("unsafe-inline"));
        }
    }
}

#[test]
fn a_feature_that_is_off_leaves_no_route_no_link_and_no_permission() {
    let store = aurora(|config| {
        config.features.consultation = false;
        config.features.vto = false;
        config.features.face_analysis = false;
    });
    for path in ["/face", "/try-on", "/consult"] {
        assert_eq!(get(&store, path).status, 404, "{path}");
    }
    let frame = format!("/frames/{}", store.catalog.frames()[0].id);
    for path in ["/", "/glasses", &frame, "/contact"] {
        let Reply { body, policy, .. } = get(&store, path);
        let main = body.split("<header").nth(1).unwrap();
        for trace in ["\"/try-on", "\"/consult", "data-launch=", "leptos-island"] {
            assert!(!main.contains(trace), "{path} mentions {trace}");
        }
        assert!(!policy.script_sources.contains("wasm"), "{path}");
    }
}

#[test]
fn what_tenants_write_stays_text() {
    let hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let store = aurora(|config| {
        config.branding.company_name = hostile.into();
        config.branding.tagline = hostile.into();
        config.template.content.hero.title = hostile.into();
        config.template.content.story.body = hostile.into();
        config.contact.locations[0].name = hostile.into();
        config.pages[0].title = hostile.into();
        config.pages[0].body = hostile.into();
    });
    let page = format!("/pages/{}", store.config().pages[0].slug);
    for path in ["/", "/contact", "/nowhere", "/favicon.svg", &page] {
        let html = get(&store, path).body;
        for escaped in ["<script>alert", "<img src=x"] {
            assert!(!html.contains(escaped), "{path}");
        }
    }
    let page = unavailable(Unavailable::Failed, Some(&store.site), "<b>");
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<b>"));
}

#[test]
fn without_a_store_a_page_stands_alone() {
    let store = aurora(|_| ());
    for (why, site, status) in [
        (Unavailable::Suspended, Some(&store.site), 503),
        (Unavailable::Maintenance, None, 503),
        (Unavailable::Overloaded, None, 503),
        (Unavailable::Failed, Some(&store.site), 500),
    ] {
        let Reply {
            status: given,
            body,
            policy,
            ..
        } = unavailable(why, site, "7f3a");
        assert_eq!(given, status, "{why:?}");
        assert!(
            !body.contains("src=") && !body.contains("<link"),
            "{why:?} fetches something"
        );
        for (_, css) in between(&body, "<style", "</style>") {
            let hash = Base64::encode_string(&Sha256::digest(css));
            assert!(policy.style_sources.contains(&hash), "{why:?}");
        }
    }
}
