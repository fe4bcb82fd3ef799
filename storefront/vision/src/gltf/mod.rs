//! A tenant's own model of a frame: binary glTF 2.0 with metallic-roughness materials.
//!
//! Only what a frame needs is read: triangles with positions, normals and one set of texture coordinates, node transforms,
//! and materials with all their maps. Tangents are left to the graphics card, which finds them from the coordinates. What
//! else a file brings is left out where the format allows that, and refused where the file says that it is required. Files
//! are hostile until read: every number is checked against the bytes that are there before anything is allocated for it.

mod accessor;
mod bend;
mod container;
mod document;
#[cfg(feature = "export")]
mod export;
mod fit;
mod image;
mod nodes;
mod paint;
mod pieces;
#[cfg(test)]
mod tests;

#[cfg(feature = "export")]
pub use export::{NoTexture, export};
pub use fit::{Fitted, FittedVertex, HINGE};
pub use paint::{Alpha, Maps, Paint};
pub use pieces::{Piece, Vertex};

use crate::mesh::space::Vec3;
use document::Document;

/// What shoppers download for one frame.
pub const MOST_BYTES: usize = 4 << 20;
/// What a phone draws beside a video.
pub const MOST_TRIANGLES: usize = 60_000;
pub const MOST_VERTICES: usize = 120_000;
/// Of all textures together, in memory four bytes each: 2048 × 2048.
pub const MOST_PIXELS: u64 = 1 << 22;

/// What a file may require beyond the format itself.
const EXTENSIONS: [&str; 2] = ["KHR_texture_transform", "KHR_materials_transmission"];

/// A model as its file has it: metres or whatever unit, in the file's own axes.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub pieces: Vec<Piece>,
    /// The middle between the lenses' boxes in the plane of the front, where the file marks it.
    pub origin: Option<Vec3>,
    /// Textures as PNG or JPEG files; empty where no piece shows one.
    pub images: Vec<Vec<u8>>,
}

/// Why a file is not taken, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadModel {
    #[error(
        "expected at most {MOST_BYTES} bytes, got {0}; simplify the mesh or shrink its textures"
    )]
    TooLarge(usize),
    #[error("expected a binary glTF 2.0 file (.glb), got something else; export the model as GLB")]
    NotGlb,
    #[error("expected a whole file, but it ends within its {0}; upload it again")]
    CutOff(&'static str),
    #[error("expected the JSON of a glTF 2.0 document: {0}; export the model again")]
    Json(String),
    #[error(
        "expected no required extension that a try-on does not know, got {0}; export without compression and extensions"
    )]
    Extension(String),
    #[error("expected {expected} at {place}; export the model again with plain, embedded buffers")]
    Invalid {
        place: &'static str,
        expected: &'static str,
    },
    #[error("expected at most {most} {what}, got more; simplify the model")]
    TooMany { what: &'static str, most: u64 },
    #[error("expected a frame with width, height and depth, got a flat or an empty model")]
    Empty,
    #[error(
        "expected a frame that is wider than high, with y up, got a model {0} % as high as wide; export with y up, temples along z"
    )]
    Upright(u32),
}

impl Model {
    pub fn read(bytes: &[u8]) -> Result<Self, BadModel> {
        if bytes.len() > MOST_BYTES {
            return Err(BadModel::TooLarge(bytes.len()));
        }
        let container::Chunks { json, binary } = container::split(bytes)?;
        let document = Document::parse(json)?;
        let unknown = |name: &&String| !EXTENSIONS.contains(&name.as_str());
        if let Some(extension) = document.extensions_required.iter().find(unknown) {
            return Err(BadModel::Extension(extension.clone()));
        }
        let source = accessor::Source {
            document: &document,
            binary,
        };
        let nodes::Placed { meshes, origin } = nodes::read(&document)?;
        let pieces = pieces::read(&source, &meshes)?;
        let images = image::read(&source, &pieces)?;
        fit::solid(&pieces)?;
        Ok(Self {
            pieces,
            origin,
            images,
        })
    }
}
