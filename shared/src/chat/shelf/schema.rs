//! The tools as the model reads of them. Short: every call sends them, and tokens are the tenant's money.

use serde_json::{Value, json};

use crate::{
    catalog::{ColorFamily, Material, Rim, Shape, Sort, WidthBand},
    chat::call::Tool,
    site::Site,
};

pub(super) fn tools(site: &Site) -> Vec<Tool> {
    vec![
        Tool {
            name: "search_catalog",
            description: "Find frames in this store. All filters are optional and combine; leave out what does not matter.",
            parameters: search(site),
        },
        Tool {
            name: "frame_details",
            description: "Description, colours, sizes and price of frames, by id.",
            parameters: ids("Ids from search_catalog, at most 6."),
        },
        Tool {
            name: "show_frames",
            description: "Show frames to the shopper as cards with picture and price. The only way to show a frame.",
            parameters: ids("Ids from search_catalog, best first, at most 6."),
        },
        Tool {
            name: "store_info",
            description: "Contact, shops with opening hours, and the store's pages (shipping, returns, legal …).",
            parameters: json!({
                "type": "object",
                "properties": { "page": { "type": "string", "description": "A page to read; leave out for the overview." } },
            }),
        },
    ]
}

fn search(site: &Site) -> Value {
    let some_of =
        |slugs: Vec<&str>| json!({ "type": "array", "items": { "type": "string", "enum": slugs } });
    let currency = format!("In {:?}.", site.config.currency);
    json!({
        "type": "object",
        "properties": {
            "category": { "type": "string", "enum": site.config.products.categories },
            "text": { "type": "string", "description": "A name, brand or word." },
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
            "sort": { "type": "string", "enum": Sort::ALL },
        },
    })
}

fn ids(description: &str) -> Value {
    json!({
        "type": "object",
        "properties": { "ids": { "type": "array", "items": { "type": "string" }, "description": description } },
        "required": ["ids"],
    })
}
