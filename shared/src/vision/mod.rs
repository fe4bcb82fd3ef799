//! What the page and the vision worker say to each other: JSON messages, so that neither links the other's code.
//! Pictures travel beside them as transferred `ImageBitmap`s or `VideoFrame`s and never leave the browser.
//!
//! Coordinates are pixels of the picture that was looked at, lengths are millimetres, unless a field says otherwise.

mod complexion;
mod face;
mod measures;
mod ruler;
mod wire;

use serde::{Deserialize, Serialize};

pub use complexion::{Complexion, ComplexionRefusal};
pub use face::{Face, FaceRatios, FaceShape, FaceShapeGuess, Seen, ShapeSign, Trouble};
pub use measures::{BandCause, MeasureRefusal, Measures, Millimetres};
pub use ruler::{Card, Ruler, RulerRefusal};

use crate::catalog::{Frame, FrameSize, Lens, Material, Rim, Shape, Variant};

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", try_from = "wire::Request")]
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
    /// Lenses to draw in whatever frame is worn, to preview a tint; `None` gives each frame its own again. A `density`
    /// of 0 is clear.
    Tint {
        lens: Option<Lens>,
    },
    /// A picture comes with this message. A photo starts afresh, a video picture goes on tracking.
    Look {
        video: bool,
        time_ms: f64,
    },
    /// Of several faces take the one at this place from now on; `None` takes the largest again.
    Pick {
        at: Option<[f32; 2]>,
    },
    /// What gives millimetres from now on, until another ruler is chosen: answered by `Ruled`. A card's corners are
    /// those in the picture that was looked at last.
    Measure {
        ruler: Ruler,
    },
    /// The colours of the face in the picture that was looked at last: answered by `Complexion`. Never asked unless the
    /// shopper does.
    Complexion,
    Mirror {
        on: bool,
    },
    /// Answered by `Snapshot` and a transferred PNG `Blob` of the stage as drawn last.
    Snapshot,
    /// The last picture wearing another frame (`None`: none), for comparing side by side; what the stage shows stays.
    /// Answered by `Portrait` with the same `id` and a JPEG `Blob`.
    Portrait {
        id: u32,
        frame: Option<Box<WornFrame>>,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", try_from = "wire::Report")]
pub enum Report {
    /// Models are loaded; pictures may come.
    Ready,
    /// One per `Look`; the next picture may be sent.
    Seen {
        seen: Box<Seen>,
    },
    /// Instead of `Seen` for a video's picture that a newer one overtook while it waited.
    Skipped,
    /// The ruler as it is used: a card's corners are those of its edges. Without one, that from before stays. The next
    /// `Seen` measures with it.
    Ruled {
        outcome: Result<Ruler, RulerRefusal>,
    },
    Complexion {
        complexion: Result<Complexion, ComplexionRefusal>,
    },
    Snapshot,
    Portrait {
        id: u32,
    },
    /// A tenant's own model is missing or unusable: its frames are drawn from their sizes.
    ModelRefused {
        /// As the frame names it.
        address: String,
        /// What was expected, for the tenant.
        message: String,
    },
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
    /// Where the tenant's own model of it is, on the store's own origin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
}

impl WornFrame {
    pub fn new(frame: &Frame, size: &FrameSize, variant: &Variant) -> Self {
        Self {
            id: frame.id.clone(),
            shape: frame.shape,
            rim: frame.rim,
            material: frame.material,
            size: *size,
            variant: variant.clone(),
            model: frame.model.clone(),
        }
    }
}
