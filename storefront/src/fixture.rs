//! The demo stores' catalogs under small configurations, for tests of pages.

use std::sync::Arc;

use serde_json::json;
use shared::{
    catalog::{Catalog, feed},
    site::{Site, Status},
};

use crate::{Method, Platform, Reply, Request, Store, respond};

pub const ORIGIN: &str = "https://aurora.stores.example";

/// English, dollars, every feature.
pub fn aurora() -> Arc<Store> {
    store(
        "aurora",
        "en-US",
        "USD",
        true,
        include_str!("../../demo/aurora/catalog.json"),
    )
}

/// German, euros, no feature: what is off must leave no trace.
pub fn marigold() -> Arc<Store> {
    store(
        "marigold",
        "de-DE",
        "EUR",
        false,
        include_str!("../../demo/marigold/catalog.json"),
    )
}

pub fn get(store: &Arc<Store>, target: &str) -> Reply {
    get_with(store, target, "")
}

pub fn get_with(store: &Arc<Store>, target: &str, cookies: &str) -> Reply {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    respond(
        store,
        &Request {
            method: Method::Get,
            path,
            query,
            body: "",
            cookies,
            origin: ORIGIN,
        },
    )
}

pub fn post(store: &Arc<Store>, path: &str, body: &str, cookies: &str) -> Reply {
    respond(
        store,
        &Request {
            method: Method::Post,
            path,
            query: "",
            body,
            cookies,
            origin: ORIGIN,
        },
    )
}

fn store(tenant: &str, locale: &str, currency: &str, on: bool, feed: &str) -> Arc<Store> {
    let site = json!({
        "tenantId": tenant,
        "branding": { "companyName": format!("{tenant} & <Co>"), "colors": { "primary": "#234", "secondary": "#eee" } },
        "features": { "consultation": on, "vto": on, "faceAnalysis": on, "recommendations": on },
        "domain": { "subdomain": tenant },
        "products": {
            "catalogId": "spring",
            "categories": ["glasses", "sunglasses"],
            "filters": ["brand", "price", "color", "shape", "material", "rim", "frameWidth"],
        },
        "locale": locale,
        "currency": currency,
        "contact": { "email": "hello@shop.example", "phone": "+49 30 123" },
    });
    let site = Site {
        tenant: tenant.parse().unwrap(),
        status: Status::Active,
        config_version: 1,
        catalog_version: 7,
        config: serde_json::from_value(site).unwrap(),
    };
    let catalog = Catalog::new(feed::parse(feed).unwrap());
    let platform = Platform {
        domain: "stores.example",
        scheme: "https",
        port: None,
        sends_mail: true,
    };
    Arc::new(Store::new(site, Arc::new(catalog), platform))
}
