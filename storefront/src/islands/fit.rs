//! How a frame would fit the shopper's face, in words and on drawn scales.

use crate::islands::spoken::words;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::{
    catalog::{FrameSize, Material, Rim, Shape},
    fit::{Check, Fit, Grade},
    locale::Locale,
    vision::{Measures, WornFrame},
};

use super::kept_face;

/// What of a frame decides how it fits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wearable {
    pub shape: Shape,
    pub rim: Rim,
    pub material: Material,
    pub size: FrameSize,
}

impl Wearable {
    pub fn fit(&self, face: &Measures) -> Fit {
        Fit::new(self.shape, self.rim, self.material, &self.size, face)
    }
}

impl From<&WornFrame> for Wearable {
    fn from(worn: &WornFrame) -> Self {
        Self {
            shape: worn.shape,
            rim: worn.rim,
            material: worn.material,
            size: worn.size,
        }
    }
}

/// On a frame's page, for shoppers who keep their sizes in this browser; the boot script wakes it for nobody else.
#[island]
pub fn FrameFit(frame: Wearable, locale: Locale) -> impl IntoView {
    let html = RwSignal::new(String::new());
    Effect::new(move |_| {
        if let Some(face) = kept_face::read() {
            let fit = frame.fit(&face.measures);
            html.set(verdict(&fit, locale, words(locale).fit.from_kept));
        }
    });
    view! { <div inner_html=html></div> }
}

/// A fit as HTML, `source` saying whose sizes it is by. It is text and drawing only: as views, its parts would be a tenth of the
/// bundle. Everything in it is our own words and numbers, so that nothing needs escaping.
pub fn verdict(fit: &Fit, locale: Locale, source: &str) -> String {
    let words = words(locale);
    let mut findings: Vec<String> = fit
        .findings()
        .map(|finding| format!("<li>{}.</li>", words.analyzer.finding(finding)))
        .collect();
    if fit.place.takes_progressives() {
        findings.push(format!("<li>{}</li>", words.fit.progressives));
    }
    let scales: Vec<String> = fit
        .checks
        .iter()
        .map(|check| scale(check, locale))
        .collect();
    let unsure = match fit.checks.iter().all(|check| check.sure) {
        true => "",
        false => words.fit.unsure,
    };
    format!(
        "<section class=\"verdict\" data-grade=\"{}\"><h3>{}</h3><p class=\"grade\">{}</p><ul class=\"findings\">{}</ul>\
         <dl class=\"scales\">{}</dl><p class=\"hint\">{unsure} {source}</p></section>",
        grade_name(fit.grade),
        words.fit.title,
        words.analyzer.grade(fit.grade),
        findings.concat(),
        scales.concat(),
    )
}

/// Width and height of a scale's drawing.
const WIDE: f32 = 240.0;
const HIGH: f32 = 16.0;

/// The frame's number on a line: the good range in the middle, the fair one around it.
fn scale(check: &Check, locale: Locale) -> String {
    let words = &words(locale).fit;
    let [from, to] = [*check.good.start(), *check.good.end()].map(|end| locale.decimal(end));
    let value = locale.decimal(check.value);
    let said = words
        .scale
        .fill(&[("value", &value), ("from", &from), ("to", &to)]);
    let bar = |class: &str, from: f32, to: f32, half: f32| {
        format!(
            "<rect class=\"{class}\" x=\"{from:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{}\" rx=\"{half}\"/>",
            0.5 * HIGH - half,
            to - from,
            2.0 * half,
        )
    };
    let x = across(check);
    let track = bar("track", 0.0, WIDE, 2.0);
    let fair = bar("fair", x(*check.fair.start()), x(*check.fair.end()), 2.0);
    let good = bar("good", x(*check.good.start()), x(*check.good.end()), 4.0);
    format!(
        "<div data-grade=\"{}\"><dt>{}</dt><dd><svg viewBox=\"0 0 {WIDE} {HIGH}\" role=\"img\" aria-label=\"{said}\">\
         {track}{fair}{good}<circle class=\"at\" cx=\"{:.1}\" cy=\"{}\" r=\"6\"/></svg>\
         <span aria-hidden=\"true\">{value} mm</span></dd></div>",
        grade_name(check.grade),
        words.aspect(check.aspect),
        x(check.value),
        0.5 * HIGH,
    )
}

/// From millimetres to the drawing: the fair range takes its middle two thirds, and what lies farther out stands at an end.
fn across(check: &Check) -> impl Fn(f32) -> f32 + use<> {
    let (start, end) = (*check.fair.start(), *check.fair.end());
    let span = (end - start).max(f32::EPSILON);
    move |mm| {
        let place = (mm - start) / span * (WIDE * 2.0 / 3.0) + WIDE / 6.0;
        place.clamp(7.0, WIDE - 7.0)
    }
}

fn grade_name(grade: Grade) -> &'static str {
    match grade {
        Grade::Good => "good",
        Grade::Fair => "fair",
        Grade::Poor => "poor",
    }
}
