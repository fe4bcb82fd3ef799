//! The tools as the model reads of them. Short: every call sends them, and tokens are the tenant's money.

use serde_json::{Value, json};

use super::{AT_ONCE, COMPARED};
use crate::{
    catalog::{ColorFamily, Material, Rim, Shape, Sort, WidthBand},
    chat::call::Tool,
    site::Site,
    vision::FaceShape,
};

pub(super) fn tools(site: &Site) -> Vec<Tool> {
    let pages: Vec<&str> = site
        .config
        .pages
        .iter()
        .map(|page| page.slug.as_str())
        .collect();
    let mut about = json!({
        "topic": { "type": "string", "enum": ["hours", "address", "contact", "services", "policies"] },
    });
    if let (Value::Object(fields), false) = (&mut about, pages.is_empty()) {
        let page = json!({ "type": "string", "enum": pages, "description": "A page to read." });
        fields.insert("page".to_owned(), page);
    }
    vec![
        Tool {
            name: "search_catalog",
            description: "Find frames in this store. All filters are optional and combine; leave out what does not matter.",
            parameters: search(site),
        },
        Tool {
            name: "frame_details",
            description: "Description, colours, sizes and price of frames.",
            parameters: ids(1, AT_ONCE, "Ids from search_catalog."),
        },
        Tool {
            name: "compare",
            description: "Frames side by side: differences, cheapest, lightest, narrowest, widest.",
            parameters: ids(2, COMPARED, "Ids from search_catalog."),
        },
        Tool {
            name: "fit_for",
            description: "Which frames, or which sizes of given frames, fit the shopper's face. Uses the measures the shopper shared.",
            parameters: object(
                json!({
                    "face_width_mm": number(100.0, 180.0, "Only if the shopper said it."),
                    "ids": list(0, AT_ONCE, "Frames to judge; leave out to find some."),
                }),
                &[],
            ),
        },
        Tool {
            name: "recommend",
            description: "Show frames to the shopper as cards with picture and price. The only way to show a frame.",
            parameters: ids(1, AT_ONCE, "Ids from search_catalog, best first."),
        },
        Tool {
            name: "store_info",
            description: "Hours, addresses, contact, services and the store's own pages (shipping, returns, legal …).",
            parameters: object(about, &[]),
        },
        Tool {
            name: "hand_over",
            description: "Show the shopper how to reach a person: for appointments, lenses, orders, or whenever they ask.",
            parameters: object(
                json!({ "about": { "type": "string", "enum": ["question", "appointment", "lenses", "order"] } }),
                &[],
            ),
        },
    ]
}

fn search(site: &Site) -> Value {
    let some_of =
        |slugs: Vec<&str>| json!({ "type": "array", "items": { "type": "string", "enum": slugs } });
    let currency = format!("In {}.", site.config.currency.code());
    object(
        json!({
            "category": { "type": "string", "enum": site.config.products.categories },
            "text": { "type": "string", "maxLength": 80, "description": "A name, brand or word." },
            "brands": { "type": "array", "items": { "type": "string" } },
            "shapes": some_of(Shape::ALL.iter().map(|shape| shape.slug()).collect()),
            "colors": some_of(ColorFamily::ALL.iter().map(|color| color.slug()).collect()),
            "materials": some_of(Material::ALL.iter().map(|material| material.slug()).collect()),
            "rims": some_of(Rim::ALL.iter().map(|rim| rim.slug()).collect()),
            "width": { "type": "string", "enum": WidthBand::ALL, "description": "Whole front: under 130, 130-137, from 138 mm." },
            "min_width_mm": { "type": "number" },
            "max_width_mm": { "type": "number" },
            "min_price": { "type": "number", "description": currency },
            "max_price": { "type": "number", "description": currency },
            "max_weight_g": { "type": "number", "description": "18 is light." },
            "face_shape": { "type": "string", "enum": FaceShape::ALL, "description": "Shapes said to suit it, unless shapes are given." },
            "fits_measures": { "type": "boolean", "description": "Only widths that fit the measures the shopper shared." },
            "sort": { "type": "string", "enum": Sort::ALL },
        }),
        &[],
    )
}

fn ids(least: usize, most: usize, description: &str) -> Value {
    object(json!({ "ids": list(least, most, description) }), &["ids"])
}

fn list(least: usize, most: usize, description: &str) -> Value {
    json!({
        "type": "array", "items": { "type": "string" }, "minItems": least, "maxItems": most, "description": description,
    })
}

fn number(least: f64, most: f64, description: &str) -> Value {
    json!({ "type": "number", "minimum": least, "maximum": most, "description": description })
}

fn object(properties: Value, required: &[&str]) -> Value {
    json!({
        "type": "object", "properties": properties, "required": required, "additionalProperties": false,
    })
}
