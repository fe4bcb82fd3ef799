//! What single values may be.

use expect_test::expect;
use serde_json::{Value, json};

use super::*;

#[test]
fn every_value_out_of_range_is_named_at_once() {
    let mut site: Value = serde_json::from_str(FOUNDING).unwrap();
    for (place, value) in [
        ("/branding/companyName", json!("  ")),
        ("/branding/logo", json!("//cdn.example.com/logo.png")),
        ("/branding/shareImage", json!("share.jpg")),
        ("/branding/fonts/heading", json!("Comic Sans")),
        ("/domain/subdomain", json!("www")),
        ("/domain/customDomain", json!("https://shop.example.com")),
        ("/products/catalogId", json!("../other")),
        ("/products/categories", json!([])),
        ("/products/filters", json!(["brand", "price", "brand"])),
        (
            "/pages",
            json!([
            { "slug": "imprint", "title": "Imprint", "body": "x" }, { "slug": "imprint", "title": "", "body": "x\u{7}" }]),
        ),
        (
            "/contact",
            json!({
            "email": "hello@", "phone": "call us",
            "locations": [{ "name": "Mitte", "street": "Torstraße 1", "postalCode": "10119", "city": "Berlin", "country": "de" }] }),
        ),
        (
            "/consultation",
            json!({ "starters": ["", "b", "c", "d", "e"],
            "houseRules": ["Never speak of competitors.", " "], "languages": ["fr", "de", "fr"],
            "handOver": { "label": "x".repeat(41), "link": "http://calendar.example" }, "disclosure": "a\nb",
            "upstream": { "vendor": "https://evil.example", "model": "a model", "dailyTokens": 1,
                "monthlyTokens": 1, "dailyDollars": 0, "monthlyDollars": 1e9,
                "fallbacks": [{ "vendor": "", "model": "" }, { "vendor": "b", "model": "b" }, { "vendor": "c", "model": "c" }] } }),
        ),
        (
            "/template",
            json!({ "name": "custom",
            "announcement": { "text": "", "link": "javascript:alert(1)" },
            "content": { "hero": { "title": "x".repeat(101), "action": { "label": "", "link": "/\\evil.example" } } },
            "catalog": [{ "featuredCollection": { "count": 1, "frames": ["../x"] } }, { "testimonials": {} }, { "faq": {} }] }),
        ),
    ] {
        put(&mut site, place, value);
    }
    let problems = parse(&site.to_string()).unwrap_err();
    let listed: String = problems
        .iter()
        .map(|problem| format!("{problem}\n"))
        .collect();
    expect![[r#"
        branding.companyName: expected 1 to 60 characters, found "  "
        branding.logo: expected an address like https://host/path, or a path on the store like /glasses, found "//cdn.example.com/logo.png"
        branding.shareImage: expected an address like https://host/path, or a path on the store like /glasses, found "share.jpg"
        branding.fonts.heading: expected one of Inter, DM Sans, Manrope, Instrument Sans, Jost, Nunito Sans, Bricolage Grotesque, Fraunces, Cormorant Garamond, Playfair Display, Arial, Helvetica, Verdana, Tahoma, Trebuchet MS, Georgia, Times New Roman, Garamond, Courier New, System, found "Comic Sans"
        domain.subdomain: expected a name that the platform does not keep to itself, found "www"
        domain.customDomain: expected at most 253 characters in labels of 1 to 63 of a-z, 0-9 and -, not starting or ending in -, found "https://shop.example.com"
        products.catalogId: expected 1 to 60 of a-z, 0-9 and -, found "../other"
        products.categories: expected at least one category, found an empty list
        products.filters[2]: expected each only once, found "brand" again
        template.announcement.text: expected 1 to 160 characters, found nothing
        template.announcement.link: expected an address like https://host/path, or a path on the store like /glasses, found "javascript:alert(1)"
        template.content.hero.title: expected at most 100 characters, found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" … (101 characters)
        template.content.hero.action.label: expected 1 to 40 characters, found nothing
        template.content.hero.action.link: expected an address like https://host/path, or a path on the store like /glasses, found "/\\evil.example"
        template.home: expected the sections of a custom template's home page, found none
        template.catalog[0].featuredCollection.frames[0]: expected 1 to 60 of a-z, 0-9 and -, found "../x"
        template.catalog[0].featuredCollection.count: expected 2 to 12, found 1
        template.catalog[1].testimonials.quotes: expected at least one quote, found none
        template.catalog[2].faq.questions: expected at least one question, found none
        contact.email: expected an address like hello@example.com, found "hello@"
        contact.phone: expected a telephone number like +49 30 1234567, found "call us"
        contact.locations[0].country: expected two capital letters (ISO 3166-1), like DE, found "de"
        pages[1].title: expected 1 to 100 characters, found nothing
        pages[1].body: expected text without control characters but line ends, found "x\u{7}"
        pages[1].slug: expected a slug of its own, found "imprint" again
        consultation.disclosure: expected one line of text without control characters, found "a\nb"
        consultation.houseRules[1]: expected 1 to 320 characters, found " "
        consultation.starters: expected at most 4, found 5
        consultation.starters[0]: expected 1 to 100 characters, found nothing
        consultation.languages[2]: expected each only once, found "fr-FR" again
        consultation.handOver.label: expected at most 40 characters, found "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        consultation.handOver.link: expected an address like https://host/path, or a path on the store like /glasses, found "http://calendar.example"
        consultation.upstream.vendor: expected 1 to 40 of a-z, 0-9 and -, found "https://evil.example"
        consultation.upstream.model: expected 1 to 100 visible ASCII characters, found "a model"
        consultation.upstream.fallbacks: expected at most 2, found 3
        consultation.upstream.fallbacks[0].vendor: expected 1 to 40 of a-z, 0-9 and -, found ""
        consultation.upstream.fallbacks[0].model: expected 1 to 100 visible ASCII characters, found ""
        consultation.upstream.dailyTokens: expected 1,000 to 50,000,000 tokens, found 1
        consultation.upstream.monthlyTokens: expected 1,000 to 2,000,000,000 tokens, found 1
        consultation.upstream.dailyDollars: expected 0.01 to 100,000 US dollars, found 0
        consultation.upstream.monthlyDollars: expected 0.01 to 100,000 US dollars, found 1000000000
    "#]].assert_eq(&listed);
}

#[test]
fn links_stay_on_the_store_or_lead_to_a_secure_host() {
    fn check(link: &str, allowed: bool) {
        assert_eq!(
            parse(&with("/branding/logo", json!(link))).is_ok(),
            allowed,
            "{link:?}"
        );
    }
    for link in [
        "/",
        "/media/logo.svg",
        "/glasses?shape=round#top",
        "https://cdn.example.com/a.png",
        "https://example.com:8443",
    ] {
        check(link, true);
    }
    for link in [
        "",
        "logo.png",
        "http://example.com/a.png",
        "//example.com",
        "/\\example.com",
        "https://",
        "https:///x",
        "https://user@host/",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:image/svg+xml,x",
        " /x",
        "/a b",
        "/\"onload=",
        "/x\ny",
        "https://[::1]/",
    ] {
        check(link, false);
    }
}
