//! How a frame would fit the shopper's face, in words and on drawn scales.

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
    let fit = RwSignal::new(None::<Fit>);
    Effect::new(move |_| {
        fit.set(kept_face::read().map(|face| frame.fit(&face.measures)));
    });
    move || {
        fit.get()
            .map(|fit| view! { <Verdict fit locale source=locale.words().fit.from_kept /> })
    }
}

/// `source` says whose sizes these are.
#[component]
pub fn Verdict(fit: Fit, locale: Locale, source: &'static str) -> impl IntoView {
    let words = locale.words();
    let grade = (words.analyzer.grade)(fit.grade);
    let findings: Vec<_> = fit
        .findings()
        .map(|finding| view! { <li>{(words.analyzer.finding)(finding)}"."</li> })
        .collect();
    let unsure = fit.checks.iter().any(|check| !check.sure);
    let progressives = fit.place.takes_progressives();
    let scales: Vec<_> = fit
        .checks
        .iter()
        .map(|check| view! { <Scale check=check.clone() locale /> })
        .collect();
    view! {
        <section class="verdict" data-grade=grade_name(fit.grade)>
            <h3>{words.fit.title}</h3>
            <p class="grade">{grade}</p>
            <ul class="findings">{findings}{progressives.then(|| view! { <li>{words.fit.progressives}</li> })}</ul>
            <dl class="scales">{scales}</dl>
            <p class="hint">{unsure.then_some(words.fit.unsure)}" "{source}</p>
        </section>
    }
}

/// Width and height of a scale's drawing.
const WIDE: f32 = 240.0;
const HIGH: f32 = 16.0;

/// The frame's number on a line: the good range in the middle, the fair one around it.
#[component]
fn Scale(check: Check, locale: Locale) -> impl IntoView {
    let words = &locale.words().fit;
    let [from, to] = [*check.good.start(), *check.good.end()].map(|end| locale.decimal(end));
    let value = locale.decimal(check.value);
    let said = words
        .scale
        .fill(&[("value", &value), ("from", &from), ("to", &to)]);
    let x = across(&check);
    let [fair, fair_end, good, good_end, at] = [
        *check.fair.start(),
        *check.fair.end(),
        *check.good.start(),
        *check.good.end(),
        check.value,
    ]
    .map(x);
    let middle = HIGH / 2.0;
    view! {
        <div data-grade=grade_name(check.grade)>
            <dt>{words.aspect(check.aspect)}</dt>
            <dd>
                <svg viewBox=format!("0 0 {WIDE} {HIGH}") role="img" aria-label=said>
                    <rect class="track" x="0" y=middle - 2.0 width=WIDE height="4" rx="2" />
                    <rect class="fair" x=fair y=middle - 2.0 width=fair_end - fair height="4" rx="2" />
                    <rect class="good" x=good y=middle - 4.0 width=good_end - good height="8" rx="4" />
                    <circle class="at" cx=at cy=middle r="6" />
                </svg>
                <span aria-hidden="true">{value}" mm"</span>
            </dd>
        </div>
    }
}

/// From millimetres to the drawing: the fair range takes its middle two thirds, and what lies farther out stands at an end.
fn across(check: &Check) -> impl Fn(f32) -> f32 + use<> {
    let (start, end) = (*check.fair.start(), *check.fair.end());
    let span = (end - start).max(f32::EPSILON);
    move |mm| {
        let place = (mm - start) / span * (WIDE * 2.0 / 3.0) + WIDE / 6.0;
        (place.clamp(7.0, WIDE - 7.0) * 10.0).round() / 10.0
    }
}

fn grade_name(grade: Grade) -> &'static str {
    match grade {
        Grade::Good => "good",
        Grade::Fair => "fair",
        Grade::Poor => "poor",
    }
}
