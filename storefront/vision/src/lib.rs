//! Face landmarks, measurements and try-on, in a Web Worker of their own. No picture leaves the browser.

pub mod canonical;
pub mod detector;
pub mod gltf;
pub mod head;
pub mod landmarks;
pub mod measure;
pub mod mesh;
mod one_euro;
pub mod pose;
mod procrustes;
pub mod render;
pub mod session;
pub mod shot;
mod tracker;
pub mod worker;

pub use engine::{net, picture, region, warp};
