//! A frame's mesh, from the same outlines as its picture: true to its boxing sizes in millimetres.
//!
//! Frame space: x to the right of the picture when the wearer looks into the camera, y up, z out of the face; the origin
//! midway between the lenses, in the plane of the front. The front is bent round the face by moving it back, never
//! sideways, so that its width stays what is marked.

mod bend;
mod lens;
mod patch;
mod plate;
pub mod space;
mod temple;
#[cfg(test)]
mod tests;
mod wire;

use std::ops::Range;

use shared::outline::{Build, Front};

pub use bend::Bend;
use patch::Patch;

/// Triangles to draw, counter-clockwise from outside.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mesh {
    pub vertices: Vec<Vertex>,
    pub indices: Vec<u16>,
    /// What each run of indices is made of; opaque parts first.
    pub draws: Vec<Draw>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    pub position: [f32; 3],
    pub normal: [f32; 3],
    /// Millimetres behind the hinge on a temple, which is bent to the head's width there; 0 on the front.
    pub behind: f32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    pub part: Part,
    pub range: Range<usize>,
}

/// What a part of a frame is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Acetate, wood or polymer of the front.
    Plate,
    /// Rims, bridges, end pieces and pad arms.
    Metal,
    Temple,
    /// The cut edge of a lens that no rim covers.
    LensEdge,
    Pad,
    Lens,
}

impl Mesh {
    pub fn of(front: &Front) -> Self {
        let bend = Bend::of(front);
        let mut mesh = Self::default();
        if let Some(plate) = &front.plate {
            mesh.add(
                Part::Plate,
                bend.front(plate::sweep(plate, plate::depth(front.build))),
            );
        }
        let metal = wire::metal(front);
        mesh.add(Part::Metal, bend.front(metal));
        mesh.add(Part::Temple, bend.temple(temple::sweep(&front.temple)));
        if front.open_below || front.build == Build::Drilled {
            mesh.add(Part::LensEdge, bend.front(lens::edge(front)));
        }
        if let Some(pad) = &front.pad {
            mesh.add(Part::Pad, bend.front(wire::pad(pad)));
        }
        mesh.add(Part::Lens, bend.front(lens::surface(front)));
        mesh
    }

    /// Adds a patch of the half at positive x, and its mirror image.
    fn add(&mut self, part: Part, patch: Patch) {
        if patch.faces.is_empty() {
            return;
        }
        let start = self.indices.len();
        let normals = patch.normals();
        for side in [1.0, -1.0] {
            let base = self.vertices.len() as u16;
            self.vertices.extend(
                patch
                    .points
                    .iter()
                    .zip(&normals)
                    .map(|(point, normal)| Vertex {
                        position: [side * point.at[0], point.at[1], point.at[2]],
                        normal: [side * normal[0], normal[1], normal[2]],
                        behind: point.behind,
                    }),
            );
            self.indices
                .extend(patch.faces.iter().flat_map(|&[a, b, c]| {
                    let corners = if side > 0.0 { [a, b, c] } else { [a, c, b] };
                    corners.map(|corner| base + corner)
                }));
        }
        self.draws.push(Draw {
            part,
            range: start..self.indices.len(),
        });
    }
}
