//! From a face to frames: which shapes are said to suit it, which widths fit it, and how one frame would sit.

mod advice;
mod check;
mod colors;
mod frame;
mod limits;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

pub use advice::{Advice, Reason, suits};
pub use check::{Aspect, Check, Finding, Grade};
pub use colors::{Contrast, Harmony, Tone};
pub use frame::{Fit, Place, place};

/// Frame widths in whole millimetres that fit a face as wide as `face_width` mm: what "fits me" puts into the address, and
/// all that it puts there.
pub fn frame_widths(face_width: f32) -> RangeInclusive<u16> {
    let good = limits::frame_width(face_width).good;
    let whole = |mm: f32| mm.round().clamp(100.0, 170.0) as u16;
    whole(*good.start())..=whole(*good.end())
}
