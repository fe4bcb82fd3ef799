//! What search engines read: structured data by schema.org, the sitemap and the rules for crawlers.

mod crawlers;

use serde_json::{Value, json};
use shared::catalog::{Frame, Material, Variant};

pub use crawlers::{robots, sitemap};

use crate::{components::picture, store::Store};

/// A frame in one of its colours, with its offer.
///
/// The offer is `InStoreOnly`: the store takes reservations, no orders.
pub fn product(store: &Store, frame: &Frame, variant: &Variant) -> Value {
    let address = format!("{}/frames/{}", store.origin, frame.id);
    let mut product = json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "@id": address,
        "name": format!("{} {}", frame.brand, frame.name),
        "description": frame.description,
        "brand": { "@type": "Brand", "name": frame.brand },
        "sku": frame.id,
        "category": store.words.names.category(frame.category),
        "color": variant.name,
        "image": absolute(store, &picture::address(store, frame, variant)),
        "offers": {
            "@type": "Offer",
            "url": address,
            "price": store.config().currency.machine_amount(frame.price),
            "priceCurrency": store.config().currency.code(),
            "availability": "https://schema.org/InStoreOnly",
            "itemCondition": "https://schema.org/NewCondition",
            "seller": { "@id": format!("{}/#store", store.origin) },
        },
    });
    // Mixed is no material that a shopper could search for.
    if frame.material != Material::Mixed {
        product["material"] = store.words.names.material(frame.material).into();
    }
    if let Some(grams) = frame.weight {
        product["weight"] = json!({ "@type": "QuantitativeValue", "value": grams, "unitCode": "GRM" });
    }
    product
}

/// The way to a page from the home page: names and paths, the page itself last.
pub fn breadcrumbs(store: &Store, trail: &[(&str, &str)]) -> Value {
    let items: Vec<Value> = trail
        .iter()
        .zip(1..)
        .map(|((name, path), position)| {
            json!({ "@type": "ListItem", "position": position, "name": name, "item": format!("{}{path}", store.origin) })
        })
        .collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items })
}

/// Who sells, and where its doors are.
pub fn organization(store: &Store) -> Value {
    let config = store.config();
    let branches: Vec<Value> = config
        .contact
        .locations
        .iter()
        .map(|place| {
            let mut branch = json!({
                "@type": "Optician",
                "name": place.name,
                "address": {
                    "@type": "PostalAddress",
                    "streetAddress": place.street,
                    "postalCode": place.postal_code,
                    "addressLocality": place.city,
                    "addressCountry": place.country,
                },
            });
            if let Some(phone) = &place.phone {
                branch["telephone"] = phone.as_str().into();
            }
            branch
        })
        .collect();
    let mut organization = json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": format!("{}/#store", store.origin),
        "name": config.branding.company_name,
        "url": format!("{}/", store.origin),
    });
    let optional = [
        ("slogan", Some(&config.branding.tagline).filter(|line| !line.is_empty()).map(|line| line.as_str().into())),
        ("logo", config.branding.logo.as_deref().map(|logo| absolute(store, logo).into())),
        ("email", config.contact.email.as_deref().map(Value::from)),
        ("telephone", config.contact.phone.as_deref().map(Value::from)),
        ("department", Some(branches).filter(|branches| !branches.is_empty()).map(Value::from)),
    ];
    for (name, value) in optional {
        if let Some(value) = value {
            organization[name] = value;
        }
    }
    organization
}

fn absolute(store: &Store, address: &str) -> String {
    if address.starts_with('/') { format!("{}{address}", store.origin) } else { address.to_owned() }
}
