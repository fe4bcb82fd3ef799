//! Millimetres from one picture: the iris is the ruler.
//!
//! A wrong number is worse than none: every gate that fails names its reason.

pub mod face_shape;
pub mod iris;
pub mod samples;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use shared::vision::MeasureRefusal;

use crate::head::Head;
use crate::landmarks::{LEFT_IRIS, Landmarks, RIGHT_IRIS};
use crate::picture::Picture;
use iris::{IRIS_MM, Iris, Lids};

/// Beyond this the eyes' widths say too little, degrees.
pub const MAX_YAW: f32 = 15.0;
pub const MAX_PITCH: f32 = 20.0;
/// With fewer pixels across the iris the edge is too coarse.
pub const MIN_IRIS_PIXELS: f32 = 18.0;
/// Refined radius by the net's: the net is 7 % too wide on some eyes and right on others.
const BAND: RangeInclusive<f32> = 0.84..=1.04;
/// How far the two irises may differ, depth taken into account.
const MAX_DIFFERENCE: f32 = 0.06;
/// Adults are between 52 and 78 mm, nearly all between 54 and 74 (N. A. Dodgson, Proc. SPIE 5291, 2004).
const PD_MM: RangeInclusive<f32> = 51.0..=78.0;
const FACE_WIDTH_MM: RangeInclusive<f32> = 105.0..=185.0;
/// Distance of the iris from the eye's centre of rotation, mm.
const EYE_RADIUS_MM: f32 = 10.5;

/// Where the jaw's outline begins at the ears: points 0 and 16 of the common 68.
const FACE_SIDES: [usize; 2] = [234, 454];

const RIGHT_EYE: Eye = Eye {
    iris: RIGHT_IRIS,
    upper: [33, 246, 161, 160, 159, 158, 157, 173, 133],
    lower: [33, 7, 163, 144, 145, 153, 154, 155, 133],
};
const LEFT_EYE: Eye = Eye {
    iris: LEFT_IRIS,
    upper: [263, 466, 388, 387, 386, 385, 384, 398, 362],
    lower: [263, 249, 390, 373, 374, 380, 381, 382, 362],
};

/// Landmarks of one eye, lids from the outer to the inner corner.
struct Eye {
    iris: usize,
    upper: [usize; 9],
    lower: [usize; 9],
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    pub pd: f32,
    pub face_width: f32,
    /// Of one canonical unit.
    pub mm_per_unit: f32,
    pub iris_pixels: f32,
}

/// Width of the irises as the net draws them, in pixels, corrected for its habit.
pub fn iris_pixels(landmarks: &Landmarks) -> f32 {
    let [right, left] = [RIGHT_EYE, LEFT_EYE].map(|eye| eye.drawn(landmarks).radius);
    (right + left) / iris::NET_BIAS
}

pub fn sample(
    picture: &Picture,
    landmarks: &Landmarks,
    head: &Head,
) -> Result<Sample, MeasureRefusal> {
    let [yaw, pitch, _] = head.angles();
    if yaw.abs() > MAX_YAW || pitch.abs() > MAX_PITCH {
        return Err(MeasureRefusal::Turned);
    }
    if iris_pixels(landmarks) < MIN_IRIS_PIXELS {
        return Err(MeasureRefusal::EyesTooSmall);
    }
    let axis = landmarks.region().angle;
    let found = |eye: Eye| {
        let drawn = eye.drawn(landmarks);
        let refined = iris::refine(picture, drawn, &eye.lids(landmarks), axis)
            .ok_or(MeasureRefusal::EyesDisagree)?;
        match BAND.contains(&(refined.radius / drawn.radius)) {
            true => Ok(refined),
            false => Err(MeasureRefusal::Implausible),
        }
    };
    let (right, left) = (found(RIGHT_EYE)?, found(LEFT_EYE)?);
    let units = [RIGHT_IRIS, LEFT_IRIS].map(|index| head.units_per_pixel(index));
    let radii = [right.radius * units[0], left.radius * units[1]];
    if (radii[0] - radii[1]).abs() > MAX_DIFFERENCE * 0.5 * (radii[0] + radii[1]) {
        return Err(MeasureRefusal::EyesDisagree);
    }

    let mm_per_unit = IRIS_MM * foreshortening(head, yaw) / (radii[0] + radii[1]);
    let apart = (left.centre[0] - right.centre[0]).hypot(left.centre[1] - right.centre[1]);
    let pd = apart * 0.5 * (units[0] + units[1]) * mm_per_unit / yaw.to_radians().cos();
    let face_width = head.span(FACE_SIDES[0], FACE_SIDES[1]) * mm_per_unit;
    if !PD_MM.contains(&pd) || !FACE_WIDTH_MM.contains(&face_width) {
        return Err(MeasureRefusal::Implausible);
    }
    Ok(Sample {
        pd,
        face_width,
        mm_per_unit,
        iris_pixels: right.radius + left.radius,
    })
}

/// How much narrower the irises look because they do not face the camera. Who turns the head either looks along with it or
/// keeps the eyes on the camera; where the irises are between the corners of the eyes tells which.
fn foreshortening(head: &Head, yaw: f32) -> f32 {
    // The corners' middle lies this much further out than the iris of eyes that look ahead, so it cancels between the eyes.
    let offset = |eye: Eye| {
        let [outer, .., inner] = eye.upper.map(|index| head.model_point(index)[0]);
        head.model_point(eye.iris)[0] - 0.5 * (outer + inner)
    };
    let shift_mm = 5.0 * (offset(RIGHT_EYE) + offset(LEFT_EYE));
    let gaze = (shift_mm / EYE_RADIUS_MM)
        .clamp(-0.9, 0.9)
        .asin()
        .to_degrees();
    let along_the_head = gaze.abs() < (gaze + yaw).abs();
    if along_the_head {
        yaw.to_radians().cos()
    } else {
        1.0
    }
}

impl Eye {
    fn drawn(&self, landmarks: &Landmarks) -> Iris {
        let centre = landmarks.pixel(self.iris);
        let reach = |index: usize| {
            let [x, y] = landmarks.pixel(self.iris + index);
            (x - centre[0]).hypot(y - centre[1])
        };
        // The outline's first and third point are at the iris's sides; lids may hide the others.
        Iris {
            centre,
            radius: 0.5 * (reach(1) + reach(3)),
        }
    }

    fn lids(&self, landmarks: &Landmarks) -> Lids {
        let line = |points: [usize; 9]| points.map(|index| landmarks.pixel(index)).to_vec();
        Lids {
            upper: line(self.upper),
            lower: line(self.lower),
        }
    }
}
