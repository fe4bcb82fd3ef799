//! Frame outlines from boxing-system sizes: one generator for the shop's pictures, the size drawing and the try-on's mesh.
//!
//! Everything is in millimetres in the plane of the front as a viewer sees it: x to the viewer's right, y up, the origin
//! midway between the lenses at the boxing centre's height. Fronts are mirror-symmetric, so only the half at positive x is
//! built; the other is its mirror image.
//!
//! Invariant: the lens's box is exactly `lens_width` × `lens_height`, the lenses are `bridge` apart, and the front is
//! `frame_width` wide wherever the lenses leave room for it ([`Front::half_width`] says what is drawn).

mod bridge;
mod curve;
mod drawing;
mod front;
mod lens;
mod paint;
mod path;
mod picture;
mod plate;
mod temple;
#[cfg(test)]
mod tests;
mod thickness;

pub use curve::{Cubic, Outline, Point};
pub use drawing::{Labels, drawing};
pub use front::{Build, EYE_RISE, Front, LEAST_ROOM, Pad, Wire};
pub use lens::lens;
pub use paint::{Finish, Palette};
pub use picture::{picture, picture_angle};
pub use plate::{Plate, Station};
pub use temple::{Temple, TempleStation};
pub use thickness::Thickness;
