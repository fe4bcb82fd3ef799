//! Finding frames: facets, text, budget, weight and fit.

use form_urlencoded::Serializer;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    HITS, Shelf,
    arguments::{Misfit, ordered, within},
};
use crate::{
    catalog::{
        Category, ColorFamily, Facet, Frame, Label, Material, Query, Rim, Shape, Sort, WidthBand,
    },
    chat::turn::Found,
    fit,
    vision::FaceShape,
};

/// Pages of results that a weight limit is looked for on: 48 frames each.
const PAGES: u32 = 12;

/// A field that is absent, null or empty asks for nothing; models send all three.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Search {
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
    max_weight_g: Option<f64>,
    face_shape: Option<FaceShape>,
    fits_measures: Option<bool>,
    sort: Option<Sort>,
}

impl Shelf<'_> {
    pub(super) fn search(&self, search: &Search) -> Result<Found, Misfit> {
        let config = &self.site.config;
        let offered = &config.products.categories;
        let only = match offered.as_slice() {
            [only] => Some(*only),
            _ => search
                .category
                .filter(|category| offered.contains(category)),
        };
        let lightest = within("max_weight_g", search.max_weight_g, 1.0, 200.0)?;
        self.carries(search.brands.as_deref().unwrap_or_default())?;
        let mut query = self
            .catalog
            .query(only, &self.query_string(search)?, Facet::ALL);
        let fits = |frame: &Frame| {
            lightest.is_none_or(|most| frame.weight.is_some_and(|weight| f64::from(weight) <= most))
        };
        let mut results = self.catalog.results(&query, &[], config.locale);
        let mut hits: Vec<&Frame> = Vec::new();
        let (total, pages) = (results.total, results.pages.min(PAGES));
        for page in 1..=pages {
            if page > 1 {
                query = query.on_page(page);
                results = self.catalog.results(&query, &[], config.locale);
            }
            let room = HITS - hits.len();
            hits.extend(results.hits.iter().filter(|frame| fits(frame)).take(room));
            if hits.len() == HITS {
                break;
            }
        }
        let frames: Vec<Value> = hits.iter().map(|frame| self.summary(frame)).collect();
        let mut content = json!({ "frames": frames });
        if let Value::Object(fields) = &mut content {
            match lightest {
                // How many are light was not counted to the end.
                Some(_) => fields.insert("more".to_owned(), (hits.len() == HITS).into()),
                None => fields.insert("total".to_owned(), total.into()),
            };
            if let Some(face) = search.face_shape {
                fields.insert("rule".to_owned(), self.face_rule(face).into());
            }
        }
        Ok(self.told(&content, &hits, &[]))
    }

    /// A brand that is not carried would be no filter at all, and the model would take everything for that brand's.
    fn carries(&self, brands: &[String]) -> Result<(), Misfit> {
        let is_carried = |brand: &str| {
            let field = Serializer::new(String::new())
                .append_pair(Facet::Brand.param(), brand)
                .finish();
            let query = self.catalog.query(None, &field, &[Facet::Brand]);
            query.selected(Facet::Brand).next().is_some()
        };
        let Some(at) = brands.iter().position(|brand| !is_carried(brand)) else {
            return Ok(());
        };
        let all = Query::default();
        let everything = self
            .catalog
            .results(&all, &[Facet::Brand], self.site.config.locale);
        let names: Vec<&str> = everything
            .facets
            .iter()
            .flat_map(|counts| &counts.choices)
            .filter_map(|choice| match choice.label {
                Label::Brand(name) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        let problem = format!("this store carries {}", names.join(", "));
        Err(Misfit::field(&format!("brands[{at}]"), problem))
    }

    /// The convention behind the shapes, with its source, so that the model need not make one up.
    fn face_rule(&self, face: FaceShape) -> String {
        let reason = fit::suits(face).reason;
        let said = self.site.config.locale.words().analyzer.reason(reason);
        format!("{said} (a convention of The Vision Council's guide; taste overrules it)")
    }

    /// As the catalog page's address has it: one reader of queries, with one set of limits, serves both.
    fn query_string(&self, search: &Search) -> Result<String, Misfit> {
        let mut fields: Vec<(&str, String)> = Vec::new();
        let mut add = |facet: Facet, value: &str| fields.push((facet.param(), value.to_owned()));
        let suited = search
            .face_shape
            .filter(|_| search.shapes.as_ref().is_none_or(Vec::is_empty))
            .map(|face| fit::suits(face).shapes.to_vec());
        let shapes = suited.iter().chain(&search.shapes).flatten();
        let colors = search.colors.iter().flatten();
        let materials = search.materials.iter().flatten();
        let rims = search.rims.iter().flatten();
        let brands = search.brands.iter().flatten();
        brands.for_each(|brand| add(Facet::Brand, brand));
        shapes.for_each(|shape| add(Facet::Shape, shape.slug()));
        colors.for_each(|color| add(Facet::Color, color.slug()));
        materials.for_each(|material| add(Facet::Material, material.slug()));
        rims.for_each(|rim| add(Facet::Rim, rim.slug()));
        if let Some(band) = search.width {
            add(Facet::FrameWidth, band.slug());
        }
        let widths = match search.fits_measures {
            Some(true) => {
                let widths = fit::frame_widths(self.measures(None)?.face_width);
                (
                    Some(f64::from(*widths.start())),
                    Some(f64::from(*widths.end())),
                )
            }
            _ => ordered(
                "min_width_mm",
                within("min_width_mm", search.min_width_mm, 90.0, 200.0)?,
                within("max_width_mm", search.max_width_mm, 90.0, 200.0)?,
            )?,
        };
        if let Some(range) = range(widths, 1) {
            add(Facet::FrameWidth, &range);
        }
        let prices = ordered(
            "min_price",
            within("min_price", search.min_price, 0.01, 9_999_999.0)?,
            within("max_price", search.max_price, 0.01, 9_999_999.0)?,
        )?;
        if let Some(range) = range(prices, 2) {
            add(Facet::Price, &range);
        }
        fields.extend(search.text.iter().map(|text| ("q", text.clone())));
        fields.extend(search.sort.map(|sort| ("sort", sort.slug().to_owned())));
        Ok(Serializer::new(String::new()).extend_pairs(fields).finish())
    }
}

/// `100-250`, either end open; nothing when both are.
fn range((from, to): (Option<f64>, Option<f64>), decimals: usize) -> Option<String> {
    let end = |number: Option<f64>| {
        number.map_or_else(String::new, |number| format!("{number:.decimals$}"))
    };
    (from.is_some() || to.is_some()).then(|| format!("{}-{}", end(from), end(to)))
}
