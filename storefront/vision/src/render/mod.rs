//! Drawing frames on faces: WebGL2 on an `OffscreenCanvas`.
//!
//! Order: the picture, the head's depth (which hides temples behind it), the frame's shadow on the skin, the frame from
//! opaque to clear, the lenses. Nothing is allocated from picture to picture.

mod ambient;
pub mod camera;
mod head;
pub(crate) mod look;
mod mask;
mod model;
mod pace;
mod parts;
mod photograph;
pub mod place;
mod program;
mod programs;
mod scene;
mod skin;
mod smooth;
mod stage;
mod tenant;
#[cfg(test)]
mod tests;
mod triangles;
mod view;

pub use stage::Stage;
pub use tenant::OwnModel;

use crate::gltf::BadModel;

/// Why nothing can be drawn.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoWebgl {
    #[error(
        "this browser gives no WebGL2 context; turn hardware acceleration on, or use a newer browser"
    )]
    Unsupported,
    #[error("the graphics card refused a program: {0}")]
    Shader(String),
    #[error("the graphics card's context was lost")]
    Lost,
    #[error(transparent)]
    Model(#[from] BadModel),
}
