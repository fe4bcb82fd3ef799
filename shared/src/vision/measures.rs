//! A face in millimetres, each with what is known about its error.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Measures {
    /// Between the pupils when looking far away.
    pub pd: Millimetres,
    /// Between the pupils when reading at 40 cm.
    pub near_pd: Millimetres,
    /// From the middle of the nose to each pupil, the right eye's first; they add up to `pd`.
    pub half_pds: [Millimetres; 2],
    /// Between the face's edges in front of the ears: points 0 and 16 of the common 68.
    pub face_width: Millimetres,
    /// The nose's breadth where pads rest on it: a centimetre behind its ridge, a little below the pupils.
    pub bridge: Millimetres,
    /// From the brows' middle line down to the pupils: the room that a lens has above them.
    pub eye_height: Millimetres,
    /// Pictures averaged.
    pub samples: u32,
}

/// A length with the half-width of its one-sigma band and what makes most of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Millimetres {
    pub value: f32,
    pub band: f32,
    pub cause: BandCause,
}

/// The largest part of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BandCause {
    /// People's irises are not equally wide, and the iris is the ruler.
    IrisesDiffer,
    /// The eyes cover few pixels.
    FewPixels,
    /// The pictures do not agree with each other.
    Unsteady,
    /// Where the face or the nose ends is a matter of a few millimetres.
    SoftOutline,
    /// Eyes that look at something near turn inwards a little.
    NearGaze,
    /// The card's corners were marked by hand, and it is a little nearer than the eyes.
    CardMarks,
    /// The pupillary distance that the shopper gave.
    Given,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MeasureRefusal {
    EyesTooSmall,
    Turned,
    /// The iris's edge is hidden: by a lid, a reflection, glasses.
    EyesHidden,
    EyesDisagree,
    Implausible,
}
