//! What search engines read: structured data by schema.org, the sitemap and the rules for crawlers.

mod crawlers;

use serde_json::{Value, json};
use shared::{
    catalog::{Frame, Material, Variant},
    config::Location,
};

pub use crawlers::{robots, sitemap};

use crate::{components::picture, store::Store};

/// A frame in one of its colours, with its offer.
///
/// The offer is `InStoreOnly`: the store takes reservations, no orders.
pub fn product(store: &Store, frame: &Frame, variant: &Variant) -> Value {
    let address = format!("{}/frames/{}", store.origin, frame.id);
    // Mixed is no material that a shopper could search for.
    let material = Some(frame.material).filter(|material| *material != Material::Mixed);
    let weight = |grams| json!({ "@type": "QuantitativeValue", "value": grams, "unitCode": "GRM" });
    stated(json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "@id": address,
        "name": format!("{} {}", frame.brand, frame.name),
        "description": frame.description,
        "brand": { "@type": "Brand", "name": frame.brand },
        "sku": frame.id,
        "category": store.words.names.category(frame.category),
        "color": variant.name,
        "material": material.map(|material| store.words.names.material(material)),
        "weight": frame.weight.map(weight),
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
    }))
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
    let branches: Vec<Value> = config.contact.locations.iter().map(branch).collect();
    let tagline = Some(&config.branding.tagline).filter(|line| !line.is_empty());
    let logo = config.branding.logo.as_deref();
    stated(json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": format!("{}/#store", store.origin),
        "name": config.branding.company_name,
        "url": format!("{}/", store.origin),
        "slogan": tagline,
        "logo": logo.map(|logo| absolute(store, logo)),
        "email": config.contact.email,
        "telephone": config.contact.phone,
        "department": Some(branches).filter(|branches| !branches.is_empty()),
    }))
}

fn branch(place: &Location) -> Value {
    stated(json!({
        "@type": "Optician",
        "name": place.name,
        "telephone": place.phone,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": place.street,
            "postalCode": place.postal_code,
            "addressLocality": place.city,
            "addressCountry": place.country,
        },
    }))
}

/// Without the properties that there is nothing to say of.
fn stated(mut thing: Value) -> Value {
    if let Some(properties) = thing.as_object_mut() {
        properties.retain(|_, value| !value.is_null());
    }
    thing
}

fn absolute(store: &Store, address: &str) -> String {
    if address.starts_with('/') {
        format!("{}{address}", store.origin)
    } else {
        address.to_owned()
    }
}
