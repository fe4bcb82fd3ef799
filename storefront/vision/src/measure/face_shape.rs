//! The closest of the seven shapes that opticians speak of, and the runner-up.
//!
//! Ratios of landmark distances agree with people's own labels in 36 to 65 % of faces only, so this is a suggestion with
//! its reasons, not a verdict. Distances are taken on the posed head, so that turning it changes little.

use shared::vision::{FaceRatios, FaceShape, FaceShapeGuess, ShapeSign};

use crate::head::Head;
use crate::procrustes::{dot, sub};

const HAIRLINE: usize = 10;
const CHIN: usize = 152;
const CHEEKBONES: [usize; 2] = [234, 454];
const FOREHEAD: [usize; 2] = [54, 284];
const JAW: [usize; 2] = [172, 397];
/// Either side of the chin.
const CHIN_SIDES: [usize; 2] = [150, 379];

/// Mean and standard deviation of length, forehead, jaw (by the cheekbones' width) and the chin's angle in degrees, over
/// faces of the landmark net.
const USUAL: [(f32, f32); 4] = [(1.16, 0.055), (0.79, 0.03), (0.79, 0.035), (117.0, 5.0)];

/// What makes each shape, in standard deviations from the usual.
const SHAPES: [(FaceShape, [f32; 4]); 7] = [
    (FaceShape::Oval, [0.5, 0.2, -0.4, -0.2]),
    (FaceShape::Round, [-1.2, -0.2, 0.1, 0.8]),
    (FaceShape::Square, [-0.6, 0.3, 1.3, 0.9]),
    (FaceShape::Heart, [0.0, 1.2, -1.0, -1.2]),
    (FaceShape::Oblong, [1.8, 0.1, 0.4, -0.1]),
    (FaceShape::Diamond, [0.2, -1.4, -1.0, -0.8]),
    (FaceShape::Triangle, [-0.1, -1.3, 1.2, 0.4]),
];

/// What a ratio above and below the usual is called, in the order of `USUAL`.
const SIGNS: [[ShapeSign; 2]; 4] = [
    [ShapeSign::Long, ShapeSign::Short],
    [ShapeSign::BroadForehead, ShapeSign::NarrowForehead],
    [ShapeSign::BroadJaw, ShapeSign::NarrowJaw],
    [ShapeSign::BroadChin, ShapeSign::PointedChin],
];
/// Standard deviations from which on a ratio stands out.
const NOTABLE: f32 = 0.6;
const MOST_SIGNS: usize = 3;

pub fn guess(head: &Head) -> FaceShapeGuess {
    let ratios = ratios(head);
    let measured = [
        ratios.length,
        ratios.forehead,
        ratios.jaw,
        ratios.chin_angle,
    ];
    let strays: Vec<f32> = measured
        .iter()
        .zip(USUAL)
        .map(|(value, (mean, deviation))| (value - mean) / deviation)
        .collect();
    let mut shapes = SHAPES.map(|(shape, profile)| {
        let distance: f32 = strays
            .iter()
            .zip(profile)
            .map(|(stray, wanted)| (stray - wanted).powi(2))
            .sum();
        (distance, shape)
    });
    shapes.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let [(_, closest), (_, runner_up), ..] = shapes;
    FaceShapeGuess {
        closest,
        runner_up,
        signs: signs(&strays),
        ratios,
    }
}

fn signs(strays: &[f32]) -> Vec<ShapeSign> {
    let mut notable: Vec<(f32, ShapeSign)> = strays
        .iter()
        .zip(SIGNS)
        .map(|(stray, [above, below])| (stray.abs(), if *stray > 0.0 { above } else { below }))
        .filter(|(size, _)| *size >= NOTABLE)
        .collect();
    notable.sort_unstable_by(|a, b| b.0.total_cmp(&a.0));
    match notable.is_empty() {
        true => vec![ShapeSign::Balanced],
        false => notable
            .into_iter()
            .map(|(_, sign)| sign)
            .take(MOST_SIGNS)
            .collect(),
    }
}

fn ratios(head: &Head) -> FaceRatios {
    let width = head
        .span(CHEEKBONES[0], CHEEKBONES[1])
        .max(f32::MIN_POSITIVE);
    let chin = head.model_point(CHIN);
    let [right, left] = CHIN_SIDES.map(|index| sub(head.model_point(index), chin));
    let cosine = dot(right, left)
        / (dot(right, right) * dot(left, left))
            .sqrt()
            .max(f32::MIN_POSITIVE);
    FaceRatios {
        length: head.span(HAIRLINE, CHIN) / width,
        forehead: head.span(FOREHEAD[0], FOREHEAD[1]) / width,
        jaw: head.span(JAW[0], JAW[1]) / width,
        chin_angle: cosine.clamp(-1.0, 1.0).acos().to_degrees(),
    }
}
