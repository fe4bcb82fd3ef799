//! What gives millimetres.

use serde::{Deserialize, Serialize};

use super::wire;

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase", try_from = "wire::Ruler")]
pub enum Ruler {
    /// The irises, 11.7 mm wide in most adults.
    Iris,
    /// A card of the size of bank cards held against the face.
    Card(Card),
    /// The pupillary distance that the shopper knows, or that of a model in the gallery.
    PupillaryDistance { mm: f32 },
}

/// A card as large as ISO/IEC 7810 ID-1 has it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// The corners in the picture, going round, where the rounded edges would meet. Any corner may be first.
    pub corners: [[f32; 2]; 4],
}

impl Card {
    pub const WIDTH_MM: f32 = 85.60;
    pub const HEIGHT_MM: f32 = 53.98;
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RulerRefusal {
    /// No face was seen in the last picture.
    NoFace,
    /// The head is turned or tilted too far for the card to lie in the picture's plane.
    Turned,
    /// The four corners are not those of a rectangle of a card's proportions seen from the front.
    NotACard,
    /// The card covers too few pixels.
    CardTooSmall,
    /// The card is not held against the face.
    CardAway,
    /// The result is out of what faces measure, or far from what the irises say.
    Implausible,
}
