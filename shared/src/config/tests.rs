use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::*;

/// The founding document's configuration, letter for letter.
const FOUNDING: &str = r##"{
  "tenantId": "unique-tenant-id",
  "apiKey": "tenant-specific-api-key",
  "branding": {
    "companyName": "Customer Company",
    "logo": "https://cdn.example.com/logo.png",
    "colors": {
      "primary": "#007bff",
      "secondary": "#6c757d"
    },
    "fonts": {
      "heading": "Arial",
      "body": "Helvetica"
    }
  },
  "features": {
    "consultation": true,
    "vto": true,
    "faceAnalysis": true,
    "recommendations": true
  },
  "domain": {
    "subdomain": "customer-store",
    "customDomain": "catalog.customer.com"
  },
  "products": {
    "catalogId": "tenant-catalog-id",
    "categories": ["glasses", "sunglasses"],
    "filters": ["brand", "price", "color"]
  }
}"##;

#[test]
fn the_founding_documents_configuration_reads_as_it_stands() {
    let config = parse(FOUNDING).unwrap();
    assert_eq!(config.tenant_id.as_str(), "unique-tenant-id");
    assert_eq!(
        config.domain.custom_domain.as_deref(),
        Some("catalog.customer.com")
    );
    assert!(config.template.home(config.features).len() > 5);
}

#[test]
fn a_vendor_key_is_taken_out_and_never_shown() {
    let mut config = parse(FOUNDING).unwrap();
    let shown = [
        format!("{config:?}"),
        serde_json::to_string(&config).unwrap(),
    ];
    assert!(
        shown
            .iter()
            .all(|text| !text.contains("tenant-specific-api-key"))
    );
    assert_eq!(
        config.take_api_key().unwrap().expose(),
        "tenant-specific-api-key"
    );
    assert_eq!(config.api_key, None);

    for secret in [
        json!("kurz 1"),
        json!(["geheim-geheim"]),
        json!(4_711_471_147u64),
    ] {
        let problems = parse(&with("/apiKey", secret.clone())).unwrap_err();
        let [problem] = problems.as_slice() else {
            panic!("{problems:?}")
        };
        assert_eq!(problem.path, "apiKey");
        for part in ["kurz", "geheim", "4711"] {
            assert!(!problem.to_string().contains(part), "{problem}");
        }
    }
}

#[test]
fn a_domain_in_unicode_is_kept_in_the_spelling_of_hosts() {
    let config = parse(&with(
        "/domain/customDomain",
        json!("Brillen-Müller.example."),
    ))
    .unwrap();
    assert_eq!(
        config.domain.custom_domain.as_deref(),
        Some("xn--brillen-mller-4ob.example")
    );
}

#[test]
fn what_is_written_reads_back() {
    let mut config = parse(&with(
        "/template",
        json!({ "name": "custom", "home": [{ "faq": { "questions": [
        { "question": "Wie?", "answer": "So." }] } }, { "tryOnCall": {} }] }),
    ))
    .unwrap();
    config.take_api_key();
    assert_eq!(
        parse(&serde_json::to_string(&config).unwrap()).as_ref(),
        Ok(&config)
    );
}

#[test]
fn a_document_of_the_wrong_shape_says_where() {
    check(
        "/branding/colors/primary",
        json!("blue"),
        expect![[r#"branding.colors.primary: expected a colour like #1a2b3c, found "blue""#]],
    );
    check(
        "/branding/colors/primary",
        json!(7),
        expect!["branding.colors.primary: expected a string, found 7"],
    );
    check(
        "/branding/colors",
        json!(["#007bff"]),
        expect!["branding.colors: expected an object, found a list"],
    );
    check(
        "/branding/color",
        json!("#fff"),
        expect![
            "branding.color: expected one of `companyName`, `tagline`, `logo`, `colors`, `fonts`, found unknown field `color`"
        ],
    );
    check(
        "/tenantId",
        json!("Nordlicht GmbH"),
        expect![[
            r#"tenantId: expected 1 to 40 of a-z, 0-9 and -, starting with a letter and not ending in -, found "Nordlicht GmbH""#
        ]],
    );
    check(
        "/products/filters/1",
        json!("colour"),
        expect![[
            r#"products.filters[1]: expected one of `brand`, `price`, `color`, `shape`, `material`, `rim`, `frameWidth`, found "colour""#
        ]],
    );
    check(
        "/features/vto",
        json!("yes"),
        expect![[r#"features.vto: expected a boolean, found "yes""#]],
    );
    check(
        "/locale",
        json!("pt-BR"),
        expect![[
            r#"locale: expected one of `en-US`, `en-GB`, `de-DE`, `fr-FR`, `es-ES`, `it-IT`, found "pt-BR""#
        ]],
    );
    check(
        "/currency",
        json!("usd"),
        expect![[r#"currency: expected one of `USD`, `EUR`, `GBP`, `CHF`, found "usd""#]],
    );
    check(
        "/template",
        json!({ "home": [{ "hero": { "titel": "Hallo" } }] }),
        expect![
            "template.home[0].hero.titel: expected one of `style`, `eyebrow`, `title`, `text`, `action`, `secondAction`, `frames`, found unknown field `titel`"
        ],
    );
    check(
        "/template",
        json!({ "home": [{ "hero": { "title": ["Hallo"] } }] }),
        expect!["template.home[0].hero.title: expected a string, found a list"],
    );
    check(
        "/template",
        json!({ "home": [{ "carousel": {} }] }),
        expect![
            "template.home[0]: expected one of `hero`, `featuredCollection`, `categoryTiles`, `tryOnCall`, `consultationCall`, `faceFitCall`, `story`, `testimonials`, `faq`, `locations`, found unknown variant `carousel`"
        ],
    );
    check(
        "/template",
        json!({ "home": [{ "hero": { "action": { "label": "Los" , "target": "/" } } }] }),
        expect![
            "template.home[0].hero.action.target: expected `label` or `link`, found unknown field `target`"
        ],
    );
    check(
        "/contact",
        json!({ "locations": [{ "name": "Mitte" }] }),
        expect!["contact.locations[0]: expected the field `street`, found nothing"],
    );
}

#[test]
fn every_value_out_of_range_is_named_at_once() {
    let mut site: Value = serde_json::from_str(FOUNDING).unwrap();
    for (place, value) in [
        ("/branding/companyName", json!("  ")),
        ("/branding/logo", json!("//cdn.example.com/logo.png")),
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

#[test]
fn documents_that_are_not_configurations_are_refused() {
    fn check(text: &str, expected: Expect) {
        let problems = parse(text).unwrap_err();
        expected.assert_eq(
            &problems
                .iter()
                .map(|problem| format!("{problem}\n"))
                .collect::<String>(),
        );
    }
    check(
        "",
        expect![[r#"
        .: expected valid JSON, found EOF while parsing a value at line 1 column 0
    "#]],
    );
    check(
        "[]",
        expect![[r#"
        .: expected a configuration, which is an object, found a list
    "#]],
    );
    check(
        "{\"tenantId\": \"a\"",
        expect![[r#"
        .: expected valid JSON, found EOF while parsing an object at line 1 column 16
    "#]],
    );
    check(
        "{}",
        expect![[r#"
        .: expected the field `tenantId`, found nothing
    "#]],
    );
    check(
        "{\"tenantId\": \"a\", \"tenantId\": \"b\"}",
        expect![[r#"
        .: expected a readable document, found duplicate field `tenantId`
    "#]],
    );
    check(
        &" ".repeat(limits::BYTES + 1),
        expect![[r#"
        .: expected at most 524288 bytes, found 524289 bytes
    "#]],
    );
    check(
        &"[".repeat(100_000),
        expect![[r#"
        .: expected valid JSON, found recursion limit exceeded at line 1 column 128
    "#]],
    );
}

/// The one problem that the founding document has with `value` in `place`.
fn check(place: &str, value: Value, expected: Expect) {
    let problems = parse(&with(place, value)).unwrap_err();
    let [problem] = problems.as_slice() else {
        panic!("{problems:?}")
    };
    expected.assert_eq(&problem.to_string());
}

fn with(place: &str, value: Value) -> String {
    let mut site: Value = serde_json::from_str(FOUNDING).unwrap();
    put(&mut site, place, value);
    site.to_string()
}

fn put(document: &mut Value, place: &str, value: Value) {
    let (parent, name) = place.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Object(fields) => drop(fields.insert(name.into(), value)),
        Value::Array(items) => items[name.parse::<usize>().unwrap()] = value,
        other => panic!("{parent} is {other}"),
    }
}
