//! Several pictures' measures taken together.

use std::collections::VecDeque;

use shared::vision::{BandCause, Measures, Millimetres};

use super::Sample;
use super::card::CardScale;
use super::iris::{IRIS_MM, IRIS_SIGMA_MM};

const KEPT: usize = 60;
/// Standard error of one picture's iris width, pixels (from heads of known size, with blur and noise).
const EDGE_PIXELS: f32 = 0.35;
/// Standard error of where the net puts the face's sides, the nose's flanks and the brows, as parts of the length.
const SIDES: f32 = 0.015;
const FLANKS: f32 = 0.08;
const BROWS: f32 = 0.07;
/// Eyes on a screen 50 cm away bring the pupils 1.3 mm nearer to each other than eyes on the horizon (10.5 mm from the eye's
/// centre of rotation): nobody knows which it was.
const GAZE_MM: f32 = 0.65;
/// What shoppers know of their own pupillary distance, mm.
const GIVEN_MM: f32 = 0.5;
/// From the plane of the lenses to a book, and back to the eye's centre of rotation, mm (C. W. Brooks, I. M. Borish, System
/// for Ophthalmic Dispensing).
const READING_MM: f32 = 400.0;
const LENS_TO_ROTATION_MM: f32 = 27.0;

/// Scales for drawing that are kept.
const ROUGH_KEPT: usize = 15;

#[derive(Default)]
pub struct Samples {
    measured: VecDeque<Sample>,
    /// Of pictures that are not good enough to be measured.
    rough: VecDeque<f32>,
}

/// What turns canonical units into millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Each picture's own irises.
    Iris,
    Card(CardScale),
    PupillaryDistance(f32),
}

impl Samples {
    pub fn clear(&mut self) {
        self.measured.clear();
        self.rough.clear();
    }

    pub fn len(&self) -> usize {
        self.measured.len()
    }

    pub fn is_empty(&self) -> bool {
        self.measured.is_empty()
    }

    pub fn push(&mut self, sample: Sample) {
        if self.measured.len() == KEPT {
            self.measured.pop_front();
        }
        self.measured.push_back(sample);
    }

    /// Millimetres of one canonical unit in a picture that can't be measured.
    pub fn push_rough(&mut self, mm_per_unit: f32) {
        if self.rough.len() == ROUGH_KEPT {
            self.rough.pop_front();
        }
        self.rough.push_back(mm_per_unit);
    }

    /// For drawing: what was measured, or at least seen, of one canonical unit.
    pub fn drawing_scale(&self, scale: Scale) -> Option<f32> {
        self.mm_per_unit(scale)
            .or_else(|| middle(self.rough.iter().copied().collect()))
    }

    /// Of one canonical unit; `None` as long as nothing was measured.
    pub fn mm_per_unit(&self, scale: Scale) -> Option<f32> {
        match scale {
            Scale::Iris => self.median(|sample| Some(sample.iris?.mm_per_unit)),
            Scale::Card(card) => Some(card.mm_per_unit),
            Scale::PupillaryDistance(mm) => self.median(|sample| Some(mm / sample.pd)),
        }
    }

    /// Medians, with what is known about their error. The scale's part is the largest with the irises, and no number of
    /// pictures makes it smaller; edges are found to a part of a pixel; pictures differ from each other.
    pub fn measures(&self, scale: Scale) -> Option<Measures> {
        let fixed = match scale {
            Scale::Iris => None,
            _ => Some(self.mm_per_unit(scale)?),
        };
        let (cause, share) = match scale {
            Scale::Iris => (BandCause::IrisesDiffer, IRIS_SIGMA_MM / IRIS_MM),
            Scale::Card(card) => (BandCause::CardMarks, card.sigma),
            Scale::PupillaryDistance(mm) => (BandCause::Given, GIVEN_MM / mm),
        };
        let edges = match scale {
            Scale::Iris => EDGE_PIXELS / self.median(|sample| Some(sample.iris?.pixels))?,
            _ => 0.0,
        } / (self.len() as f32).sqrt();
        let measure = |of: fn(&Sample) -> f32, own: (BandCause, f32)| {
            let mm = |sample: &Sample| {
                Some(of(sample) * fixed.or(sample.iris.map(|iris| iris.mm_per_unit))?)
            };
            let value = self.median(mm)?;
            // 1.48 median absolute deviations are a standard deviation.
            let spread = 1.48 * self.median(|sample| Some((mm(sample)? - value).abs()))?;
            Some(banded(
                value,
                [
                    (cause, share * value),
                    (BandCause::FewPixels, edges * value),
                    (BandCause::Unsteady, spread),
                    (own.0, own.1),
                ],
            ))
        };
        let soft = |share: f32, of: fn(&Sample) -> f32| {
            let mm = self.median(|sample| Some(of(sample)))? * self.mm_per_unit(scale)?;
            measure(of, (BandCause::SoftOutline, share * mm))
        };
        let gaze = match scale {
            Scale::PupillaryDistance(_) => 0.0,
            _ => GAZE_MM,
        };
        let half = |of| measure(of, (BandCause::NearGaze, 0.5 * gaze));
        let pd = measure(|sample| sample.pd, (BandCause::NearGaze, gaze))?;
        let nearer = READING_MM / (READING_MM + LENS_TO_ROTATION_MM);
        Some(Measures {
            pd,
            near_pd: Millimetres {
                value: nearer * pd.value,
                ..pd
            },
            half_pds: [
                half(|sample| sample.half_pds[0])?,
                half(|sample| sample.half_pds[1])?,
            ],
            face_width: soft(SIDES, |sample| sample.face_width)?,
            bridge: soft(FLANKS, |sample| sample.bridge)?,
            eye_height: soft(BROWS, |sample| sample.eye_height)?,
            samples: self.len() as u32,
        })
    }

    fn median(&self, of: impl Fn(&Sample) -> Option<f32>) -> Option<f32> {
        middle(self.measured.iter().filter_map(of).collect())
    }
}

fn middle(mut values: Vec<f32>) -> Option<f32> {
    values.sort_unstable_by(f32::total_cmp);
    values.get(values.len() / 2).copied()
}

/// Independent errors add up as squares.
fn banded(value: f32, parts: [(BandCause, f32); 4]) -> Millimetres {
    let band = parts.iter().map(|(_, mm)| mm * mm).sum::<f32>().sqrt();
    let largest = parts.into_iter().max_by(|a, b| a.1.total_cmp(&b.1));
    Millimetres {
        value,
        band,
        cause: largest.map_or(BandCause::Unsteady, |(cause, _)| cause),
    }
}
