//! An absolute scale from a bank card held against the face.
//!
//! The card's width in pixels gives the millimetres of a pixel where the card is; the face's own geometry then carries them
//! back to the eyes. What a card's perspective alone tells of its distance drowns in the error of corners marked by hand, so
//! its depth is that of the skin it touches, and its turn is the head's.

use shared::vision::{Card, RulerRefusal};

use super::MM_PER_UNIT;
use crate::head::Head;
use crate::landmarks::{Landmarks, MESH};

/// Beyond this the card's foreshortening is guesswork, degrees.
const MAX_YAW: f32 = 12.0;
/// Long side by short side. Flat it is 1.586; leaning back by 25°, as on a forehead, 1.75; the rest is for the marks.
const PROPORTION: std::ops::RangeInclusive<f32> = 1.45..=1.85;
/// Opposite sides of a card that leans by 25° at 30 cm differ by 8 %.
const MAX_CONVERGENCE: f32 = 0.12;
/// How far neighbouring sides may be from a right angle, as the cosine: 12°.
const MAX_SKEW: f32 = 0.21;
/// Pixels across: marks are good to about one.
const MIN_PIXELS: f32 = 90.0;
/// Least landmarks behind a card that lies on the face.
const MIN_COVERED: usize = 4;
/// Of the landmarks behind the card it rests on the foremost: this part of them.
const FOREMOST: f32 = 0.3;
/// Relative standard errors: how far the card's plane is before the eyes (4 mm of 450), and what a wrong guess of the camera's
/// field of view makes of it.
const DEPTH_ERROR: f32 = 0.011;
/// Pixels of a marked side.
const MARK_ERROR: f32 = 1.0;

/// Millimetres of one canonical unit, and the relative standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CardScale {
    pub mm_per_unit: f32,
    pub sigma: f32,
}

pub fn scale(card: &Card, landmarks: &Landmarks, head: &Head) -> Result<CardScale, RulerRefusal> {
    let [yaw, ..] = head.angles();
    if yaw.abs() > MAX_YAW {
        return Err(RulerRefusal::Turned);
    }
    let sides = Sides::of(&card.corners)?;
    let axis = landmarks.region().angle;
    let (pixels, mm) = sides.across(axis);
    if pixels < MIN_PIXELS {
        return Err(RulerRefusal::CardTooSmall);
    }
    let depth = depth(&card.corners, landmarks, head).ok_or(RulerRefusal::CardAway)?;
    let units = pixels * head.units_per_pixel_at(depth) / yaw.to_radians().cos();
    let mm_per_unit = mm / units;
    match MM_PER_UNIT.contains(&mm_per_unit) {
        true => Ok(CardScale {
            mm_per_unit,
            sigma: DEPTH_ERROR.hypot(MARK_ERROR / pixels),
        }),
        false => Err(RulerRefusal::Implausible),
    }
}

/// Two pairs of opposite sides: mean direction and length.
struct Sides {
    pairs: [[f32; 2]; 2],
}

impl Sides {
    fn of(&[a, b, c, d]: &[[f32; 2]; 4]) -> Result<Self, RulerRefusal> {
        let [ab, bc, cd, da] =
            [(a, b), (b, c), (c, d), (d, a)].map(|(from, to)| [to[0] - from[0], to[1] - from[1]]);
        let cross = |[x, y]: [f32; 2], [u, v]: [f32; 2]| x * v - y * u;
        let turns = [cross(ab, bc), cross(bc, cd), cross(cd, da), cross(da, ab)];
        let convex = turns.iter().all(|turn| *turn > 0.0) || turns.iter().all(|turn| *turn < 0.0);
        let opposite =
            |one: [f32; 2], other: [f32; 2]| [0.5 * (one[0] - other[0]), 0.5 * (one[1] - other[1])];
        let pairs = [opposite(ab, cd), opposite(bc, da)];
        let [first, second] = pairs.map(length);
        let convergence = |one: [f32; 2], other: [f32; 2]| {
            (length(one) - length(other)).abs() / length(one).max(length(other))
        };
        let [[x, y], [u, v]] = pairs;
        let square = (x * u + y * v).abs() <= MAX_SKEW * first * second;
        let proportion = first.max(second) / first.min(second);
        let card = convex
            && square
            && PROPORTION.contains(&proportion)
            && convergence(ab, cd) <= MAX_CONVERGENCE
            && convergence(bc, da) <= MAX_CONVERGENCE;
        card.then_some(Self { pairs }).ok_or(RulerRefusal::NotACard)
    }

    /// Pixels of the sides that run along the eyes' axis, and what they are in millimetres: those which leaning back does not
    /// shorten.
    fn across(&self, axis: f32) -> (f32, f32) {
        let [first, second] = self.pairs;
        let (sin, cos) = axis.sin_cos();
        let along = |[x, y]: [f32; 2]| (cos * x + sin * y).abs() / length([x, y]);
        let (across, other) = match along(first) >= along(second) {
            true => (length(first), length(second)),
            false => (length(second), length(first)),
        };
        let mm = match across >= other {
            true => Card::WIDTH_MM,
            false => Card::HEIGHT_MM,
        };
        (across, mm)
    }
}

/// How far from the camera the card is, in canonical units: as the skin that it touches. `None` where it covers no face.
fn depth(corners: &[[f32; 2]; 4], landmarks: &Landmarks, head: &Head) -> Option<f32> {
    let mut depths: Vec<f32> = landmarks
        .points()
        .iter()
        .take(MESH)
        .enumerate()
        .filter(|(_, [x, y, _])| covers(corners, [*x, *y]))
        .map(|(index, _)| head.distance(index))
        .collect();
    if depths.len() < MIN_COVERED {
        return None;
    }
    depths.sort_unstable_by(f32::total_cmp);
    let foremost = depths.get(..((FOREMOST * depths.len() as f32).ceil() as usize).max(1))?;
    Some(foremost.iter().sum::<f32>() / foremost.len() as f32)
}

fn covers(corners: &[[f32; 2]; 4], [x, y]: [f32; 2]) -> bool {
    let [a, b, c, d] = *corners;
    let side = |(from, to): ([f32; 2], [f32; 2])| {
        (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0])
    };
    let sides = [(a, b), (b, c), (c, d), (d, a)].map(side);
    sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
}

fn length([x, y]: [f32; 2]) -> f32 {
    x.hypot(y)
}
