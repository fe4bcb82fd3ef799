//! Pictures of frames: the tenant's photograph, else the drawing.

use shared::catalog::{Frame, Variant};

use crate::store::Store;

/// Of the drawing, in CSS pixels; the style sheet scales it, the ratio keeps the page from jumping.
pub const WIDTH: u16 = 480;
pub const HEIGHT: u16 = 320;

pub fn address(store: &Store, frame: &Frame, variant: &Variant) -> String {
    variant
        .photo
        .clone()
        .unwrap_or_else(|| store.picture(&frame.id, &variant.id))
}

/// The drawing from a quarter to the side; a photographed frame has none, for the two would not look alike.
pub fn angle(store: &Store, frame: &Frame, variant: &Variant) -> Option<String> {
    let front = store.picture(&frame.id, &variant.id);
    let drawn = variant.photo.is_none();
    drawn.then(|| format!("{}.angle.svg", front.trim_end_matches(".svg")))
}
