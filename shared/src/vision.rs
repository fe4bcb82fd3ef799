//! What the page and the vision worker say to each other: JSON messages, so that neither links the other's code.
//! Pictures travel beside them as transferred `ImageBitmap`s and never leave the browser.

use serde::{Deserialize, Serialize};

use crate::catalog::{FrameSize, Material, Rim, Shape, Variant};

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Request {
    /// Draw on the `OffscreenCanvas` transferred with this message. Optional: the analyzer only measures.
    Stage {
        width: u32,
        height: u32,
        mirror: bool,
    },
    /// The frame to draw from now on; `None` draws none.
    Wear {
        frame: Option<Box<WornFrame>>,
    },
    /// A picture comes with this message. A photo starts afresh, a video picture goes on tracking.
    Look {
        video: bool,
        time_ms: f64,
    },
    Mirror {
        on: bool,
    },
    /// Answered by `Snapshot` and a transferred PNG `Blob` of the stage as drawn last.
    Snapshot,
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Report {
    /// Models are loaded; pictures may come.
    Ready,
    /// One per `Look`; the next picture may be sent.
    Seen {
        seen: Box<Seen>,
    },
    Snapshot,
    Failed {
        code: FailureCode,
        message: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FailureCode {
    NoWebgl,
    NoModels,
    /// The browser has no WebAssembly SIMD.
    NoSimd,
    BadPicture,
    BadMessage,
}

/// What was found in one picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Seen {
    /// Width and height of the picture that was looked at, in pixels. The stage is as large.
    pub picture: [u32; 2],
    pub faces: u32,
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
    /// `None` with a reason while the gates refuse to measure.
    pub measures: Result<Measures, MeasureRefusal>,
    pub shape: FaceShapeGuess,
    /// For an overlay on the photograph: outline points in picture pixels, x and y in turn.
    pub outline: Vec<f32>,
}

/// Millimetres with the half-width of their one-sigma band.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Measures {
    pub pd: Millimetres,
    pub face_width: Millimetres,
    /// Samples averaged.
    pub samples: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Millimetres {
    pub value: f32,
    pub band: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MeasureRefusal {
    EyesTooSmall,
    Turned,
    EyesDisagree,
    Implausible,
}

/// The closest shape and the runner-up: never a verdict, for people agree on a face's shape only in part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaceShapeGuess {
    pub closest: FaceShape,
    pub runner_up: FaceShape,
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

/// Ratios to the cheekbones' width, and the chin's angle in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FaceRatios {
    pub length: f32,
    pub forehead: f32,
    pub jaw: f32,
    pub chin_angle: f32,
}

/// All that is needed to draw a frame true to size.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WornFrame {
    pub id: String,
    pub shape: Shape,
    pub rim: Rim,
    pub material: Material,
    pub size: FrameSize,
    pub variant: Variant,
}
