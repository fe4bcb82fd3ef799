//! What runs on every pixel and every weight: pictures, regions of them turned upright, and the nets that look at these.
//!
//! A crate of its own because it is compiled for speed, and all else in the bundle for size (`[profile.vision]`).

pub mod net;
pub mod picture;
pub mod region;
pub mod warp;
