//! Colours of skin, eyes and hair, looked at only when the shopper asks for it.

use serde::{Deserialize, Serialize};

use crate::theme::Hex;

/// As they would be in white light: the whites of the eyes tell what colour the light has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Complexion {
    pub skin: Hex,
    pub eyes: Hex,
    /// Absent where there is none to be seen above the forehead.
    pub hair: Option<Hex>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ComplexionRefusal {
    /// No face was seen in the last picture, or it looks away.
    NoFace,
    /// The eyes are too small to see their colour.
    TooFar,
    Dark,
    /// Skin is brighter than the camera can tell.
    Bright,
    /// The whites of the eyes are not to be seen, or so coloured that all colours would be wrong.
    ColoredLight,
}
