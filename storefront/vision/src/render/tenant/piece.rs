//! Triangles of one paint.

use web_sys::WebGl2RenderingContext as Gl;

use crate::{
    gltf::{FittedVertex, Paint},
    render::{NoWebgl, triangles::Triangles},
};

pub struct Piece {
    triangles: Triangles,
    count: i32,
    pub paint: Paint,
}

/// Position, normal, millimetres behind the hinge, texture coordinates.
const ATTRIBUTES: [(u32, i32); 4] = [(0, 3), (1, 3), (2, 1), (3, 2)];

impl Piece {
    pub fn new(
        gl: &Gl,
        vertices: &[FittedVertex],
        corners: &[u32],
        paint: &Paint,
    ) -> Result<Self, NoWebgl> {
        let numbers = vertices.iter().flat_map(|vertex| {
            vertex
                .position
                .into_iter()
                .chain(vertex.normal)
                .chain([vertex.behind])
                .chain(vertex.coordinates)
        });
        let bytes: Vec<u8> = corners
            .iter()
            .flat_map(|corner| corner.to_le_bytes())
            .collect();
        Ok(Self {
            triangles: Triangles::new(gl, numbers, &ATTRIBUTES, &bytes)?,
            count: corners.len() as i32,
            paint: paint.clone(),
        })
    }

    /// Hides the side that looks away, unless both are meant to be seen.
    pub fn cull(&self, gl: &Gl) {
        gl.cull_face(Gl::BACK);
        if self.paint.double_sided {
            gl.disable(Gl::CULL_FACE);
        } else {
            gl.enable(Gl::CULL_FACE);
        }
    }

    pub fn draw(&self) {
        self.triangles.draw(self.count, Gl::UNSIGNED_INT, 0);
    }
}
