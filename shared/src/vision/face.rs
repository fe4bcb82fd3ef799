//! What is found in one picture.

use serde::{Deserialize, Serialize};

use super::{MeasureRefusal, Measures};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Seen {
    /// Width and height of the picture that was looked at, in pixels. The stage is as large.
    pub picture: [u32; 2],
    pub faces: u32,
    /// Boxes of the faces beside the one described (left, top, right, bottom), to let the shopper pick another.
    pub others: Vec<[f32; 4]>,
    /// Why the face cannot be measured or worn well, if so; the most important first.
    pub troubles: Vec<Trouble>,
    pub face: Option<Face>,
    /// Milliseconds for landmarks and for drawing.
    pub track_ms: f32,
    pub draw_ms: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Trouble {
    NoFace,
    SeveralFaces,
    TooFar,
    TooClose,
    Turned,
    Dark,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Face {
    /// Corners of the box round the face in picture pixels: left, top, right, bottom.
    pub bounds: [f32; 4],
    /// Head rotation in degrees: yaw (to the shopper's left positive), pitch (down positive), roll.
    pub pose: [f32; 3],
    /// A reason while the gates refuse to measure.
    pub measures: Result<Measures, MeasureRefusal>,
    pub shape: FaceShapeGuess,
    /// For an overlay on the photograph: outline points in picture pixels, x and y in turn.
    pub outline: Vec<f32>,
    /// The pupils' centres, right eye first.
    pub pupils: [[f32; 2]; 2],
}

/// The closest shape and the runner-up: never a verdict, for people agree on a face's shape only in part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaceShapeGuess {
    pub closest: FaceShape,
    pub runner_up: FaceShape,
    /// Why: how this face differs from most, the strongest first; at most three.
    pub signs: Vec<ShapeSign>,
    pub ratios: FaceRatios,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FaceShape {
    Oval,
    Round,
    Square,
    Heart,
    Oblong,
    Diamond,
    Triangle,
}

impl FaceShape {
    pub const ALL: [Self; 7] = [
        Self::Oval,
        Self::Round,
        Self::Square,
        Self::Heart,
        Self::Oblong,
        Self::Diamond,
        Self::Triangle,
    ];
}

/// One way in which a face differs from most, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ShapeSign {
    Long,
    Short,
    BroadForehead,
    NarrowForehead,
    BroadJaw,
    NarrowJaw,
    PointedChin,
    BroadChin,
    /// Nothing stands out.
    Balanced,
}

/// Ratios to the cheekbones' width, and the chin's angle in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaceRatios {
    pub length: f32,
    pub forehead: f32,
    pub jaw: f32,
    pub chin_angle: f32,
}
