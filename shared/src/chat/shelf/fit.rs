//! Which sizes fit a face, by numbers alone.
//!
//! The front is about as wide as the face ([`fit::frame_widths`]), and the eyes are near the middle of the lenses
//! ([`fit::place`]).

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    AT_ONCE, HITS, Shelf,
    arguments::{Ids, Misfit, within},
};
use crate::{
    catalog::{Facet, Frame, FrameSize},
    chat::{Measures, turn::Found},
    fit,
};

/// Millimetres that the eyes may be off the lenses' middles, inwards, and a frame still be said to suit them: the fair range of
/// the fit's own rule.
const EASY_DECENTRATION: std::ops::RangeInclusive<f32> = -2.5..=6.0;

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Face {
    /// What the shopper said in words; what they shared goes before it.
    face_width_mm: Option<f64>,
    ids: Option<Vec<String>>,
}

impl Shelf<'_> {
    pub(super) fn fit_for(&self, face: &Face) -> Result<Found, Misfit> {
        let measures = self.measures(face.face_width_mm)?;
        let widths = fit::frame_widths(measures.face_width);
        let (frames, unknown) = match &face.ids {
            Some(ids) if !ids.is_empty() => {
                let ids = Ids::from(ids.clone()).between(1, AT_ONCE)?;
                let (known, unknown) = self.sort_out(&ids);
                (known, unknown.into_iter().map(str::to_owned).collect())
            }
            _ => (self.fitting(*widths.start(), *widths.end()), Vec::new()),
        };
        let told: Vec<Value> = frames
            .iter()
            .map(|frame| self.fitted(frame, &measures))
            .collect();
        let content = json!({
            "face_width_mm": measures.face_width,
            "pupillary_distance_mm": measures.pupillary_distance,
            "good_frame_widths_mm": [widths.start(), widths.end()],
            "rule": "a front 94 to 102 % as wide as the face; for choosing frames, lenses are measured by an optician",
            "frames": told,
            "unknown": unknown,
        });
        let unknown: Vec<&str> = unknown.iter().map(String::as_str).collect();
        let measured = format!(
            "{} mm, {} to {} mm",
            measures.face_width,
            widths.start(),
            widths.end()
        );
        Ok(Found {
            measured: Some(measured),
            ..self.told(&content, &frames, &unknown)
        })
    }

    /// What was shared, else what was said.
    pub(super) fn measures(&self, said: Option<f64>) -> Result<Measures, Misfit> {
        let said = within("face_width_mm", said, 100.0, 180.0)?;
        let of_width = |width| Measures {
            face_width: width,
            pupillary_distance: None,
        };
        self.measures
            .or(said.map(|width| of_width(width as f32)))
            .ok_or_else(|| {
                let problem = if self.site.config.features.face_analysis {
                    "the shopper has shared no measures; ask how wide their face or a frame that fits is, or point to the face analyzer at /face"
                } else {
                    "the shopper has shared no measures; ask how wide their face or a frame that fits is"
                };
                Misfit::field("face_width_mm", problem)
            })
    }

    fn fitting(&self, from: u16, to: u16) -> Vec<&Frame> {
        let config = &self.site.config;
        let query = format!("{}={from}-{to}", Facet::FrameWidth.param());
        let query = self.catalog.query(None, &query, Facet::ALL);
        let results = self.catalog.results(&query, &[], config.locale);
        let sold = |frame: &&&Frame| config.products.categories.contains(&frame.category);
        results
            .hits
            .iter()
            .filter(sold)
            .take(HITS)
            .copied()
            .collect()
    }

    fn fitted(&self, frame: &Frame, measures: &Measures) -> Value {
        let config = &self.site.config;
        let sizes: Vec<Value> = frame
            .sizes
            .iter()
            .map(|size| fitted(size, measures))
            .collect();
        json!({
            "id": frame.id,
            "name": frame.name,
            "category": frame.category,
            "price": config.locale.price(frame.price, config.currency),
            "sizes": sizes,
        })
    }
}

fn fitted(size: &FrameSize, measures: &Measures) -> Value {
    let widths = fit::frame_widths(measures.face_width);
    let width = size.frame_width.round() as u16;
    let verdict = if width < *widths.start() {
        "too narrow"
    } else if width > *widths.end() {
        "too wide"
    } else {
        "fits"
    };
    let decentration = measures
        .pupillary_distance
        .map(|distance| fit::place(size, distance).decentration);
    json!({
        "marking": size.marking(),
        "frame_width_mm": size.frame_width,
        "verdict": verdict,
        "eyes_near_the_lens_centre": decentration.map(|inwards| EASY_DECENTRATION.contains(&inwards)),
    })
}
