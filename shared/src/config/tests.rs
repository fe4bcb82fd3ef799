use expect_test::{Expect, expect};
use serde_json::{Value, json};

use super::*;

mod values;

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
            "branding.color: expected one of `companyName`, `tagline`, `logo`, `shareImage`, `colors`, `fonts`, found unknown field `color`"
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
