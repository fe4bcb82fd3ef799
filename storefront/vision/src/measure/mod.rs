//! One picture's lengths, in units of the canonical face, and the irises as a ruler for them.
//!
//! A wrong number is worse than none: every gate that fails names its reason.

pub mod card;
pub mod card_edges;
pub mod complexion;
pub mod face_shape;
pub mod iris;
mod patch;
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

/// What a picture has to be like.
#[derive(Clone, Copy, Debug)]
struct Gates {
    yaw: f32,
    pitch: f32,
    iris_pixels: f32,
    /// How far the two irises may differ, depth taken into account.
    difference: f32,
}

/// For numbers that the shopper reads.
const READ: Gates = Gates {
    yaw: MAX_YAW,
    pitch: MAX_PITCH,
    iris_pixels: MIN_IRIS_PIXELS,
    difference: 0.06,
};
/// For a frame's size in the picture: a scale that is 2 % off is better than that of the average face.
const DRAWN: Gates = Gates {
    yaw: 32.0,
    pitch: 25.0,
    iris_pixels: 9.0,
    difference: 0.12,
};
/// With fewer there is no telling where the pupils are.
const MIN_PUPIL_PIXELS: f32 = 7.0;
/// Refined radius by the net's: the net is 7 % too wide on some eyes and right on others.
const BAND: RangeInclusive<f32> = 0.84..=1.04;
/// Adults are between 52 and 78 mm, nearly all between 54 and 74 (N. A. Dodgson, Proc. SPIE 5291, 2004).
const PD_MM: RangeInclusive<f32> = 51.0..=78.0;
/// Of faces that are nominally a centimetre per unit.
const MM_PER_UNIT: RangeInclusive<f32> = 7.6..=12.4;
const FACE_WIDTH_MM: RangeInclusive<f32> = 105.0..=185.0;
/// Distance of the iris from the eye's centre of rotation, mm.
const EYE_RADIUS_MM: f32 = 10.5;

/// Where the jaw's outline begins at the ears: points 0 and 16 of the common 68.
const FACE_SIDES: [usize; 2] = [234, 454];
/// On the nose's flanks, a centimetre behind its ridge and 7 mm below the pupils: where pads rest.
const NOSE_FLANKS: [usize; 2] = [188, 412];
/// On the ridge, between the eyes.
const NOSE: [usize; 3] = [168, 6, 197];
/// Upper and lower edge of both brows above the pupils.
const BROWS: [usize; 8] = [105, 66, 52, 65, 334, 296, 282, 295];

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

/// Lengths in canonical units (nominally centimetres).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    pub pd: f32,
    /// From the nose's middle to the right pupil and to the left.
    pub half_pds: [f32; 2],
    pub face_width: f32,
    pub bridge: f32,
    pub eye_height: f32,
    pub iris: Option<IrisScale>,
}

/// What the irises say of one canonical unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IrisScale {
    pub mm_per_unit: f32,
    /// Mean width of the two.
    pub pixels: f32,
}

/// How bright a colour is, in the units of its channels (ITU-R BT.601).
pub fn grey([red, green, blue]: [f32; 3]) -> f32 {
    0.299 * red + 0.587 * green + 0.114 * blue
}

/// Width of the irises as the net draws them, in pixels, corrected for its habit.
pub fn iris_pixels(landmarks: &Landmarks) -> f32 {
    let [right, left] = [RIGHT_EYE, LEFT_EYE].map(|eye| eye.drawn(landmarks).radius);
    (right + left) / iris::NET_BIAS
}

/// With the irises as the ruler.
pub fn sample(
    picture: &Picture,
    landmarks: &Landmarks,
    head: &Head,
) -> Result<Sample, MeasureRefusal> {
    let (irises, scale) = irises(picture, landmarks, head, &READ)?;
    let sample = Sample {
        iris: Some(scale),
        ..lengths(head, irises.map(|iris| iris.centre))
    };
    match PD_MM.contains(&(sample.pd * scale.mm_per_unit))
        && FACE_WIDTH_MM.contains(&(sample.face_width * scale.mm_per_unit))
    {
        true => Ok(sample),
        false => Err(MeasureRefusal::Implausible),
    }
}

/// Millimetres of one canonical unit, good enough to draw with.
pub fn rough_scale(picture: &Picture, landmarks: &Landmarks, head: &Head) -> Option<f32> {
    let (_, scale) = irises(picture, landmarks, head, &DRAWN).ok()?;
    MM_PER_UNIT
        .contains(&scale.mm_per_unit)
        .then_some(scale.mm_per_unit)
}

/// Both irises' edges, right eye first, and what their width makes of a unit.
fn irises(
    picture: &Picture,
    landmarks: &Landmarks,
    head: &Head,
    gates: &Gates,
) -> Result<([Iris; 2], IrisScale), MeasureRefusal> {
    facing(head, gates)?;
    if iris_pixels(landmarks) < gates.iris_pixels {
        return Err(MeasureRefusal::EyesTooSmall);
    }
    let axis = landmarks.region().angle;
    let found = |eye: Eye| {
        let drawn = eye.drawn(landmarks);
        let refined = iris::refine(picture, drawn, &eye.lids(landmarks), axis)
            .ok_or(MeasureRefusal::EyesHidden)?;
        match BAND.contains(&(refined.radius / drawn.radius)) {
            true => Ok(refined),
            false => Err(MeasureRefusal::Implausible),
        }
    };
    let irises = [found(RIGHT_EYE)?, found(LEFT_EYE)?];
    let [right, left] = irises;
    let units = [RIGHT_IRIS, LEFT_IRIS].map(|index| head.units_per_pixel(index));
    let radii = [right.radius * units[0], left.radius * units[1]];
    if (radii[0] - radii[1]).abs() > gates.difference * 0.5 * (radii[0] + radii[1]) {
        return Err(MeasureRefusal::EyesDisagree);
    }
    let [yaw, ..] = head.angles();
    let scale = IrisScale {
        mm_per_unit: IRIS_MM * foreshortening(head, yaw) / (radii[0] + radii[1]),
        pixels: right.radius + left.radius,
    };
    Ok((irises, scale))
}

/// For another ruler: irises may be small or half hidden, since only their middles count.
pub fn sample_without_irises(landmarks: &Landmarks, head: &Head) -> Result<Sample, MeasureRefusal> {
    facing(head, &READ)?;
    if iris_pixels(landmarks) < MIN_PUPIL_PIXELS {
        return Err(MeasureRefusal::EyesTooSmall);
    }
    let pupils = [RIGHT_IRIS, LEFT_IRIS].map(|index| landmarks.pixel(index));
    Ok(lengths(head, pupils))
}

fn facing(head: &Head, gates: &Gates) -> Result<(), MeasureRefusal> {
    let [yaw, pitch, _] = head.angles();
    match yaw.abs() <= gates.yaw && pitch.abs() <= gates.pitch {
        true => Ok(()),
        false => Err(MeasureRefusal::Turned),
    }
}

fn lengths(head: &Head, [right, left]: [[f32; 2]; 2]) -> Sample {
    let [yaw, ..] = head.angles();
    let unit = 0.5 * (head.units_per_pixel(RIGHT_IRIS) + head.units_per_pixel(LEFT_IRIS));
    let pd = (left[0] - right[0]).hypot(left[1] - right[1]) * unit / yaw.to_radians().cos();
    let across = |index: usize| head.model_point(index)[0];
    let height = |index: usize| head.model_point(index)[1];
    let (outer, inner) = (across(RIGHT_IRIS), across(LEFT_IRIS));
    let nose = mean(NOSE.map(across));
    // The net's own pupils say where the nose divides the distance; the picture says how long it is.
    let share = ((nose - outer) / (inner - outer)).clamp(0.4, 0.6);
    Sample {
        pd,
        half_pds: [pd * share, pd * (1.0 - share)],
        face_width: head.span(FACE_SIDES[0], FACE_SIDES[1]),
        bridge: head.span(NOSE_FLANKS[0], NOSE_FLANKS[1]),
        eye_height: mean(BROWS.map(height)) - mean([RIGHT_IRIS, LEFT_IRIS].map(height)),
        iris: None,
    }
}

fn mean<const N: usize>(values: [f32; N]) -> f32 {
    values.iter().sum::<f32>() / N as f32
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
