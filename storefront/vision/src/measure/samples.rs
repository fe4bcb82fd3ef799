//! Several pictures' measures taken together.

use std::collections::VecDeque;

use shared::vision::{Measures, Millimetres};

use super::Sample;
use super::iris::{IRIS_MM, IRIS_SIGMA_MM};

const KEPT: usize = 60;
/// Standard error of one picture's iris width, pixels (from heads of known size, with blur and noise).
const EDGE_PIXELS: f32 = 0.35;
/// Standard error of where the net puts the face's sides, as part of its width.
const SIDES: f32 = 0.015;

#[derive(Default)]
pub struct Samples(VecDeque<Sample>);

impl Samples {
    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn push(&mut self, sample: Sample) {
        if self.0.len() == KEPT {
            self.0.pop_front();
        }
        self.0.push_back(sample);
    }

    /// Of one canonical unit.
    pub fn mm_per_unit(&self) -> Option<f32> {
        self.median(|sample| sample.mm_per_unit)
    }

    /// Medians, with what is known about their error: irises differ between people (the largest part, and no number of
    /// pictures makes it smaller), edges are found to a part of a pixel, and pictures differ from each other.
    pub fn measures(&self) -> Option<Measures> {
        let irises = IRIS_SIGMA_MM / IRIS_MM;
        let edges = EDGE_PIXELS / self.median(|sample| sample.iris_pixels)?;
        let measure = |of: fn(&Sample) -> f32, also: f32| {
            let value = self.median(of)?;
            let mut strays: Vec<f32> = self
                .0
                .iter()
                .map(|sample| (of(sample) - value).abs())
                .collect();
            // 1.48 median absolute deviations are a standard deviation.
            let spread = 1.48 * middle(&mut strays)?;
            let single = edges * value / (self.len() as f32).sqrt();
            let band = (irises * value)
                .hypot(single)
                .hypot(spread)
                .hypot(also * value);
            Some(Millimetres { value, band })
        };
        Some(Measures {
            pd: measure(|sample| sample.pd, 0.0)?,
            face_width: measure(|sample| sample.face_width, SIDES)?,
            samples: self.len() as u32,
        })
    }

    fn median(&self, of: fn(&Sample) -> f32) -> Option<f32> {
        middle(&mut self.0.iter().map(of).collect::<Vec<f32>>())
    }
}

fn middle(values: &mut [f32]) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied()
}
