use serde_json::json;

use super::{Reply, advise};
use crate::{
    catalog::{Catalog, ColorFamily, Frame, fixture},
    chat::{Message, Role},
    site::{Site, Status},
};

mod conversation;
mod store;
mod table;
mod wishes;

fn site(tenant: &str) -> Site {
    let (locale, currency, hours) = match tenant {
        "aurora" => ("en-US", "USD", "Mon–Fri 10–19"),
        "northlight" => ("en-GB", "GBP", "Tue–Sat 11–18"),
        _ => ("de-DE", "EUR", "Mo–Fr 10–18"),
    };
    let config = json!({
        "tenantId": tenant,
        "branding": { "companyName": tenant, "colors": { "primary": "#333333", "secondary": "#eeeeee" } },
        "features": { "consultation": true, "vto": true, "faceAnalysis": tenant != "northlight", "recommendations": true },
        "domain": { "subdomain": tenant },
        "products": { "catalogId": "main", "categories": ["glasses", "sunglasses"], "filters": ["brand"] },
        "locale": locale,
        "currency": currency,
        "contact": {
            "email": "team@example.com",
            "phone": "+49 30 5550100",
            "locations": [{
                "name": "Old Town", "street": "Market 5", "postalCode": "10115", "city": "Berlin", "country": "DE", "hours": [hours]
            }]
        },
        "pages": [{
            "slug": "shipping",
            "title": "Shipping & returns · Versand",
            "body": "## Orders\n\nShipping takes two days.\n\nReturns are free for 30 days."
        }]
    });
    Site {
        tenant: tenant.parse().unwrap(),
        status: Status::Active,
        config_version: 1,
        catalog_version: 1,
        config: serde_json::from_value(config).unwrap(),
    }
}

/// The conversation as the browser sends it: every answer's frames with it.
fn talk(tenant: &str, shopper: &[&str]) -> Vec<Reply> {
    let (site, catalog) = (site(tenant), fixture::demo(tenant));
    let mut messages: Vec<Message> = Vec::new();
    let mut replies = Vec::new();
    for text in shopper {
        messages.push(Message {
            role: Role::Shopper,
            text: (*text).into(),
            frames: Vec::new(),
        });
        replies = advise(&site, catalog, &messages, None);
        messages.push(Message {
            role: Role::Advisor,
            text: said(&replies),
            frames: ids(&replies),
        });
    }
    replies
}

fn said(replies: &[Reply]) -> String {
    let texts = replies.iter().filter_map(|reply| match reply {
        Reply::Text(text) => Some(text.as_str()),
        Reply::Frames(_) | Reply::HandOver => None,
    });
    texts.collect::<Vec<_>>().join("\n")
}

fn ids(replies: &[Reply]) -> Vec<String> {
    replies
        .iter()
        .flat_map(|reply| match reply {
            Reply::Frames(ids) => ids.clone(),
            Reply::Text(_) | Reply::HandOver => Vec::new(),
        })
        .collect()
}

fn frames(tenant: &str, replies: &[Reply]) -> Vec<&'static Frame> {
    let catalog: &'static Catalog = fixture::demo(tenant);
    ids(replies)
        .iter()
        .map(|id| {
            catalog
                .get(id)
                .unwrap_or_else(|| panic!("{id} is not sold"))
        })
        .collect()
}

/// After these messages the advisor shows frames that all fit.
fn check(tenant: &str, shopper: &[&str], fits: fn(&Frame) -> bool) {
    let replies = talk(tenant, shopper);
    let shown = frames(tenant, &replies);
    assert!(
        !shown.is_empty(),
        "{shopper:?} shows nothing:\n{}",
        said(&replies)
    );
    for frame in shown {
        assert!(
            fits(frame),
            "{shopper:?} shows {} ({frame:?})\n{}",
            frame.id,
            said(&replies)
        );
    }
}

/// After these messages the advisor says this, and shows nothing.
fn check_says(tenant: &str, shopper: &[&str], words: &str) {
    let replies = talk(tenant, shopper);
    assert!(
        said(&replies).contains(words),
        "{shopper:?}:\n{}",
        said(&replies)
    );
    assert_eq!(ids(&replies), Vec::<String>::new(), "{shopper:?}");
}

fn colored(frame: &Frame, family: ColorFamily) -> bool {
    frame
        .variants
        .iter()
        .any(|variant| variant.family == family)
}

fn width(frame: &Frame) -> f32 {
    frame.middle_size().unwrap().frame_width
}
