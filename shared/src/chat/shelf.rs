//! What a model may look up: one tenant's published snapshot, and nothing else.
//!
//! Everything a tool answers is data of this tenant. Prices are written out, so that a model has nothing to convert, and
//! frames are named by id, so that what it shows can be checked.

use form_urlencoded::Serializer;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    call::Tool,
    card,
    turn::{Found, Tools},
};
use crate::{
    catalog::{
        Catalog, Category, ColorFamily, Facet, Frame, Material, Rim, Shape, Sort, WidthBand,
    },
    locale::Words,
    site::Site,
};

mod schema;
#[cfg(test)]
mod tests;

/// Hits that one search tells the model of.
const HITS: usize = 8;
/// Frames described or shown at once.
const AT_ONCE: usize = 6;
/// Characters of a page of the store that the model gets to read.
const PAGE: usize = 4000;

pub struct Shelf<'a> {
    site: &'a Site,
    catalog: &'a Catalog,
    list: Vec<Tool>,
}

impl<'a> Shelf<'a> {
    pub fn new(site: &'a Site, catalog: &'a Catalog) -> Self {
        Self {
            site,
            catalog,
            list: schema::tools(site),
        }
    }

    fn search(&self, search: &Search) -> Value {
        let config = &self.site.config;
        let offered = &config.products.categories;
        let only = match offered.as_slice() {
            [only] => Some(*only),
            _ => search
                .category
                .filter(|category| offered.contains(category)),
        };
        let query = self.catalog.query(only, &search.query_string(), Facet::ALL);
        let results = self.catalog.results(&query, &[], config.locale);
        let frames: Vec<Value> = results
            .hits
            .iter()
            .take(HITS)
            .map(|frame| self.summary(frame))
            .collect();
        json!({ "total": results.total, "frames": frames })
    }

    fn summary(&self, frame: &Frame) -> Value {
        let config = &self.site.config;
        json!({
            "id": frame.id,
            "brand": frame.brand,
            "name": frame.name,
            "category": frame.category,
            "price": config.locale.price(frame.price, config.currency),
            "shape": frame.shape,
            "rim": frame.rim,
            "material": frame.material,
            "colors": frame.variants.iter().map(|variant| variant.name.as_str()).collect::<Vec<_>>(),
            "sizes": frame.sizes.iter().map(|size| json!({
                "marking": size.marking(),
                "frame_width_mm": size.frame_width,
            })).collect::<Value>(),
            "weight_g": frame.weight,
        })
    }

    fn details(&self, ids: &[String]) -> Found {
        let (known, unknown) = self.sort_out(ids);
        let frames: Vec<Value> = known
            .iter()
            .map(|frame| {
                let mut summary = self.summary(frame);
                if let Value::Object(fields) = &mut summary {
                    fields.insert("description".to_owned(), frame.description.as_str().into());
                }
                summary
            })
            .collect();
        let count = unknown.len() as u32;
        Found {
            content: json!({ "frames": frames, "unknown": unknown }).to_string(),
            cards: Vec::new(),
            unknown: count,
        }
    }

    fn show(&self, ids: &[String]) -> Found {
        let (known, unknown) = self.sort_out(ids);
        let shown: Vec<&str> = known.iter().map(|frame| frame.id.as_str()).collect();
        Found {
            content: json!({ "shown": shown, "unknown": unknown }).to_string(),
            cards: known
                .iter()
                .map(|frame| card::card(self.site, frame))
                .collect(),
            unknown: unknown.len() as u32,
        }
    }

    fn sort_out<'i>(&self, ids: &'i [String]) -> (Vec<&'a Frame>, Vec<&'i str>) {
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for id in ids.iter().take(AT_ONCE) {
            match card::find(self.site, self.catalog, id) {
                Some(frame) => known.push(frame),
                None => unknown.push(id.as_str()),
            }
        }
        (known, unknown)
    }

    fn store(&self, page: Option<&str>) -> Value {
        let config = &self.site.config;
        if let Some(slug) = page {
            return match config.pages.iter().find(|page| page.slug == slug) {
                Some(page) => {
                    json!({ "title": page.title, "text": page.body.chars().take(PAGE).collect::<String>() })
                }
                None => {
                    json!({ "error": "there is no such page; call store_info without `page` for the list" })
                }
            };
        }
        json!({
            "name": config.branding.company_name,
            "email": config.contact.email,
            "phone": config.contact.phone,
            "shops": config.contact.locations.iter().map(|shop| json!({
                "name": shop.name,
                "address": format!("{}, {} {}, {}", shop.street, shop.postal_code, shop.city, shop.country),
                "hours": shop.hours,
                "phone": shop.phone,
            })).collect::<Value>(),
            "pages": config.pages.iter().map(|page| json!({ "page": page.slug, "title": page.title })).collect::<Value>(),
        })
    }
}

impl Tools for Shelf<'_> {
    fn list(&self) -> &[Tool] {
        &self.list
    }

    fn label(&self, name: &str) -> Option<String> {
        matches!(name, "search_catalog" | "frame_details")
            .then(|| self.words().consultation.searching.to_owned())
    }

    fn run(&self, name: &str, arguments: &str) -> Found {
        let done = match name {
            "search_catalog" => read(arguments).map(|search| answer(&self.search(&search))),
            "frame_details" => read(arguments).map(|Ids { ids }| self.details(&ids)),
            "show_frames" => read(arguments).map(|Ids { ids }| self.show(&ids)),
            "store_info" => {
                read(arguments).map(|About { page }| answer(&self.store(page.as_deref())))
            }
            _ => Err(json!({ "error": "there is no such tool" })),
        };
        done.unwrap_or_else(|problem| answer(&problem))
    }

    fn words(&self) -> &Words {
        self.site.config.locale.words()
    }
}

fn answer(content: &Value) -> Found {
    Found {
        content: content.to_string(),
        ..Found::default()
    }
}

/// The model is told what it got wrong, and mostly mends it.
fn read<'t, T: Deserialize<'t>>(arguments: &'t str) -> Result<T, Value> {
    serde_json::from_str(arguments)
        .map_err(|error| json!({ "error": format!("the arguments do not fit: {error}") }))
}

#[derive(Deserialize)]
struct Ids {
    ids: Vec<String>,
}

#[derive(Deserialize)]
struct About {
    #[serde(default)]
    page: Option<String>,
}

/// A field that is absent, null or empty asks for nothing; models send all three.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Search {
    category: Option<Category>,
    text: Option<String>,
    brands: Option<Vec<String>>,
    shapes: Option<Vec<Shape>>,
    colors: Option<Vec<ColorFamily>>,
    materials: Option<Vec<Material>>,
    rims: Option<Vec<Rim>>,
    width: Option<WidthBand>,
    min_width_mm: Option<f64>,
    max_width_mm: Option<f64>,
    min_price: Option<f64>,
    max_price: Option<f64>,
    sort: Option<Sort>,
}

impl Search {
    /// As the catalog page's address has it: one reader of queries, with one set of limits, serves both.
    fn query_string(&self) -> String {
        let mut fields: Vec<(&str, String)> = Vec::new();
        let mut add = |facet: Facet, value: &str| fields.push((facet.param(), value.to_owned()));
        self.brands
            .iter()
            .flatten()
            .for_each(|brand| add(Facet::Brand, brand));
        self.shapes
            .iter()
            .flatten()
            .for_each(|shape| add(Facet::Shape, shape.slug()));
        self.colors
            .iter()
            .flatten()
            .for_each(|color| add(Facet::Color, color.slug()));
        self.materials
            .iter()
            .flatten()
            .for_each(|material| add(Facet::Material, material.slug()));
        self.rims
            .iter()
            .flatten()
            .for_each(|rim| add(Facet::Rim, rim.slug()));
        self.width
            .iter()
            .for_each(|band| add(Facet::FrameWidth, band.slug()));
        if let Some(range) = range(self.min_width_mm, self.max_width_mm, 1) {
            add(Facet::FrameWidth, &range);
        }
        if let Some(range) = range(self.min_price, self.max_price, 2) {
            add(Facet::Price, &range);
        }
        fields.extend(self.text.iter().map(|text| ("q", text.clone())));
        fields.extend(self.sort.map(|sort| ("sort", sort.slug().to_owned())));
        Serializer::new(String::new()).extend_pairs(fields).finish()
    }
}

/// `100-250`, either end open; nothing when both are.
fn range(from: Option<f64>, to: Option<f64>, decimals: usize) -> Option<String> {
    let end = |number: Option<f64>| {
        let number = number.filter(|number| number.is_finite() && *number > 0.0)?;
        Some(format!("{number:.decimals$}"))
    };
    match (end(from), end(to)) {
        (None, None) => None,
        (from, to) => Some(format!(
            "{}-{}",
            from.unwrap_or_default(),
            to.unwrap_or_default()
        )),
    }
}
