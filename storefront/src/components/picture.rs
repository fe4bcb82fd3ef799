//! Pictures of frames: the tenant's photograph, else the drawing.

use shared::catalog::{Frame, Variant};

use crate::store::Store;

/// Of the drawing, in CSS pixels; the style sheet scales it, the ratio keeps the page from jumping.
pub const WIDTH: u16 = 480;
pub const HEIGHT: u16 = 320;

pub fn address(store: &Store, frame: &Frame, variant: &Variant) -> String {
    variant.photo.clone().unwrap_or_else(|| store.picture(&frame.id, &variant.id))
}
