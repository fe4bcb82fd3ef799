//! The binary as an operator uses it.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails should stop where it is"
)]

mod media;
mod tenant;

use std::{fs, path::Path};

use expect_test::expect;
use serde_json::Value;
use shared::{
    catalog::snapshot,
    seal::{self, MasterKeys, Sealed},
    site::{Site, Status},
};
use tenant::{MASTER_KEYS, Tenant, studio};

#[test]
fn the_demo_stores_are_fit_to_publish() {
    let demo = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo");
    let folders = ["aurora", "northlight", "marigold"].map(|name| demo.join(name));
    for folder in &folders {
        let run = studio().arg("check").arg(folder.join("site.json")).run();
        assert!(run.success, "{}", run.complaint);
        assert!(
            !run.answer.contains("note:"),
            "a demo store's colours should need no correction: {}",
            run.answer
        );
    }
    let run = studio()
        .arg("publish")
        .args(&folders)
        .args(["--platform-domain", "localhost"])
        .run();
    assert!(run.success, "{}", run.complaint);
    for host in [
        "aurora.localhost",
        "northlight.localhost",
        "marigold.localhost",
    ] {
        assert_eq!(run.site(host).status, Status::Active);
    }
}

#[test]
fn the_published_schema_is_the_types() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/site-config.schema.json");
    let run = studio().arg("schema").run();
    let published = fs::read_to_string(file).unwrap();
    assert!(
        run.answer == published,
        "run `cargo run -p studio -- schema --out docs/site-config.schema.json`"
    );
}

#[test]
fn every_field_and_choice_is_documented() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/configuration.md");
    let reference = fs::read_to_string(file).unwrap();
    let schema: Value = serde_json::from_str(&studio().arg("schema").run().answer).unwrap();
    let mut names = Vec::new();
    collect_names(&schema, &mut names);
    assert!(
        names.len() > 100,
        "the schema has changed its form: {names:?}"
    );
    names.retain(|name| !reference.contains(&format!("`{name}`")));
    assert!(
        names.is_empty(),
        "docs/configuration.md says nothing of {names:?}"
    );
}

/// Names of properties and values of enums, at any depth.
fn collect_names(schema: &Value, names: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                names.extend(properties.keys().cloned());
            }
            if let Some(Value::Array(values)) = fields.get("enum") {
                names.extend(values.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            // A value of an enum that has its own description stands alone.
            names.extend(
                fields
                    .get("const")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            );
            fields
                .values()
                .for_each(|value| collect_names(value, names));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_names(item, names)),
        _ => {}
    }
}

#[test]
fn check_names_every_problem_and_fails() {
    let tenant = Tenant::new("problems");
    tenant.edit(|site| {
        site["branding"]["companyName"] = "".into();
        site["branding"]["colors"]["primary"] = "#007bff".into();
        site["domain"]["subdomain"] = "Admin".into();
    });
    let run = studio().arg("check").arg(tenant.site()).run();
    assert!(!run.success);
    expect![[r#"
        site.json: branding.companyName: expected 1 to 60 characters, found nothing
        site.json: domain.subdomain: expected 1 to 63 of a-z, 0-9 and -, not starting or ending in -, not only digits, found "Admin"
        2 problems
    "#]].assert_eq(&tenant.relative(&run.complaint));
}

#[test]
fn check_reports_corrected_colours_and_passes() {
    let tenant = Tenant::new("colours");
    tenant.edit(|site| site["branding"]["colors"]["primary"] = "#ffd400".into());
    let run = studio().arg("check").arg(tenant.site()).run();
    assert!(run.success, "{}", run.complaint);
    expect![[r#"
        site.json: note: branding.colors.primary: #ffd400 has 1.43 : 1 on #ffffff where 4.5 : 1 is needed; #866e00 is used
        site.json: tilia is fit to publish, frames: 1
    "#]].assert_eq(&tenant.relative(&run.answer));
}

#[test]
fn frames_that_the_catalog_does_not_have_are_refused() {
    let tenant = Tenant::new("frames");
    tenant.edit(|site| {
        site["products"]["categories"] = serde_json::json!(["glasses", "sunglasses"]);
        site["template"] =
            serde_json::json!({ "content": { "hero": { "frames": ["linden", "ghost"] } } });
    });
    let run = tenant.publish();
    assert!(!run.success);
    expect![[r#"
        site.json: products.categories[1]: expected a category that the catalog has frames of, found "sunglasses"
        site.json: template.content.hero.frames[1]: expected a frame of the catalog, found "ghost"
        2 problems
    "#]].assert_eq(&tenant.relative(&run.complaint));
}

#[test]
fn a_tenant_is_published_under_every_host_with_its_catalog_first() {
    let tenant = Tenant::new("hosts");
    tenant.edit(|site| site["domain"]["customDomain"] = "Brillen-Müller.example".into());
    let run = tenant.publish();
    let keys = run.keys();
    let site = run.site("tilia.stores.example");
    assert_eq!(
        keys,
        [
            format!("catalog/tilia/{}", site.catalog_version),
            "host/tilia.stores.example".to_owned(),
            "host/xn--brillen-mller-4ob.example".to_owned(),
        ]
    );
    assert_eq!(site, run.site("xn--brillen-mller-4ob.example"));
    assert_eq!(
        (site.tenant.as_str(), site.status),
        ("tilia", Status::Active)
    );
    assert_eq!(
        snapshot::decode(&run.bytes(&keys[0]))
            .unwrap()
            .frames()
            .len(),
        1
    );
}

#[test]
fn versions_follow_from_content() {
    let tenant = Tenant::new("versions");
    let versions = |run: tenant::Run| {
        let site = run.site("tilia.stores.example");
        (site.config_version, site.catalog_version)
    };
    let first = versions(tenant.publish());
    assert_eq!(versions(tenant.publish()), first);

    tenant.edit(|site| site["branding"]["tagline"] = "New words".into());
    let second = versions(tenant.publish());
    assert_ne!(second.0, first.0);
    assert_eq!(second.1, first.1);

    let given = studio().arg("publish").arg(tenant.folder()).args([
        "--platform-domain",
        "stores.example",
        "--version",
        "7",
    ]);
    assert_eq!(versions(given.run()), (7, 7));
}

#[test]
fn a_store_can_be_published_suspended() {
    let tenant = Tenant::new("suspended");
    let run = studio()
        .arg("publish")
        .arg(tenant.folder())
        .args(["--platform-domain", "stores.example", "--suspended"])
        .run();
    assert_eq!(run.site("tilia.stores.example").status, Status::Suspended);
}

#[test]
fn tenants_cannot_take_each_others_names_or_the_platforms() {
    let (one, two) = (Tenant::new("one"), Tenant::new("two"));
    let publish = || {
        studio()
            .arg("publish")
            .args([one.folder(), two.folder()])
            .args(["--platform-domain", "stores.example"])
            .run()
            .complaint
    };
    expect![[r#"
        tilia was given twice; a tenant has one folder
    "#]]
    .assert_eq(&publish());
    two.edit(|site| site["tenantId"] = "other".into());
    expect![[r#"
        other and tilia both claim tilia.stores.example; each needs its own
    "#]]
    .assert_eq(&publish());
    two.edit(|site| {
        site["domain"]["subdomain"] = "other".into();
        site["domain"]["customDomain"] = "tilia.stores.example".into();
    });
    expect![[r#"
        other: tilia.stores.example lies under the platform's own domain; give the tenant's own domain, or none
    "#]].assert_eq(&publish());
    two.edit(|site| site["domain"]["customDomain"] = Value::Null);
    assert_eq!(publish(), "");
}

#[test]
fn a_vendor_key_is_sealed_or_refused_but_never_written() {
    const KEY: &str = "sk-very-secret-0815";
    let tenant = Tenant::new("key");
    tenant.edit(|site| site["apiKey"] = KEY.into());
    let refused = tenant.publish();
    assert!(!refused.success);
    expect![[r#"
        tilia: site.json holds an apiKey, which is never written in clear. Name its vendor in consultation.upstream and set MASTER_KEYS to have it sealed, or take it out and use `studio seal`
    "#]].assert_eq(&refused.complaint);

    tenant.edit(|site| {
        site["consultation"]["upstream"] =
            serde_json::json!({ "vendor": "loopback", "model": "m-1", "dailyTokens": 100_000 });
    });
    let run = studio()
        .with_master_keys()
        .arg("publish")
        .arg(tenant.folder())
        .args(["--platform-domain", "stores.example"])
        .run();
    assert!(run.success, "{}", run.complaint);
    assert!(!run.answer.contains(KEY) && !run.complaint.contains(KEY));
    opens(&run, KEY);
    // Sealing draws a nonce, and still the site's version follows from its content alone.
    assert_eq!(run.site("tilia.stores.example").config.api_key, None);
}

#[test]
fn seal_prints_an_entry_that_only_the_master_keys_open() {
    const KEY: &str = "sk-piped-4711";
    let seal = || studio().args(["seal", "--tenant", "tilia", "--vendor", "loopback"]);
    let run = seal().with_master_keys().input(&format!("{KEY}\n")).run();
    assert!(run.success, "{}", run.complaint);
    assert!(!run.answer.contains(KEY));
    opens(&run, KEY);

    for (run, complaint) in [
        (seal().input(KEY).run(), "MASTER_KEYS is not set"),
        (
            seal().with_master_keys().input("\n").run(),
            "no key arrived",
        ),
        (
            studio()
                .args(["seal", "--tenant", "Not An Id", "--vendor", "x"])
                .run(),
            "expected 1 to 40",
        ),
    ] {
        assert!(
            !run.success && run.complaint.contains(complaint),
            "{}",
            run.complaint
        );
    }
}

fn opens(run: &tenant::Run, key: &str) {
    let sealed: Sealed = serde_json::from_str(&run.value("credential/tilia/loopback")).unwrap();
    let masters = MasterKeys::parse(MASTER_KEYS).unwrap();
    let secret = seal::open(&masters, &"tilia".parse().unwrap(), "loopback", &sealed).unwrap();
    assert_eq!(secret.expose(), key);
}

#[test]
fn a_file_that_cannot_be_read_or_written_is_named() {
    let run = studio().args(["check", "nowhere/site.json"]).run();
    assert!(
        !run.success
            && run
                .complaint
                .starts_with("nowhere/site.json: cannot be read"),
        "{}",
        run.complaint
    );

    let tenant = Tenant::new("out");
    let out = tenant.folder().join("deep/er/seed.json");
    let written = studio()
        .arg("publish")
        .arg(tenant.folder())
        .args(["--platform-domain", "stores.example", "--out"])
        .arg(&out)
        .run();
    assert!(written.success && written.answer.is_empty());
    let entries: Vec<Value> = serde_json::from_str(&fs::read_to_string(out).unwrap()).unwrap();
    let site: Site = serde_json::from_str(entries[1]["value"].as_str().unwrap()).unwrap();
    assert_eq!(site.tenant.as_str(), "tilia");
}
