//! Triangles of one paint.

use web_sys::{WebGl2RenderingContext as Gl, WebGlBuffer, WebGlVertexArrayObject};

use crate::{
    gltf::{FittedVertex, Paint},
    render::NoWebgl,
};

pub struct Piece {
    array: WebGlVertexArrayObject,
    buffers: [WebGlBuffer; 2],
    count: i32,
    pub paint: Paint,
}

/// Position, normal, millimetres behind the hinge, texture coordinates.
const ATTRIBUTES: [(u32, i32); 4] = [(0, 3), (1, 3), (2, 1), (3, 2)];
const STRIDE: i32 = 9 * 4;

impl Piece {
    pub fn new(
        gl: &Gl,
        vertices: &[FittedVertex],
        corners: &[u32],
        paint: &Paint,
    ) -> Result<Self, NoWebgl> {
        let array = gl.create_vertex_array().ok_or(NoWebgl::Lost)?;
        let buffers = [
            gl.create_buffer().ok_or(NoWebgl::Lost)?,
            gl.create_buffer().ok_or(NoWebgl::Lost)?,
        ];
        let [points, indices] = &buffers;
        gl.bind_vertex_array(Some(&array));
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(points));
        let bytes: Vec<u8> = vertices
            .iter()
            .flat_map(|vertex| {
                vertex
                    .position
                    .into_iter()
                    .chain(vertex.normal)
                    .chain([vertex.behind])
                    .chain(vertex.coordinates)
            })
            .flat_map(f32::to_le_bytes)
            .collect();
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, &bytes, Gl::STATIC_DRAW);
        let mut offset = 0;
        for (location, numbers) in ATTRIBUTES {
            gl.enable_vertex_attrib_array(location);
            gl.vertex_attrib_pointer_with_i32(location, numbers, Gl::FLOAT, false, STRIDE, offset);
            offset += 4 * numbers;
        }
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(indices));
        let bytes: Vec<u8> = corners
            .iter()
            .flat_map(|corner| corner.to_le_bytes())
            .collect();
        gl.buffer_data_with_u8_array(Gl::ELEMENT_ARRAY_BUFFER, &bytes, Gl::STATIC_DRAW);
        gl.bind_vertex_array(None);
        Ok(Self {
            array,
            buffers,
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

    pub fn draw(&self, gl: &Gl) {
        gl.bind_vertex_array(Some(&self.array));
        gl.draw_elements_with_i32(Gl::TRIANGLES, self.count, Gl::UNSIGNED_INT, 0);
        gl.bind_vertex_array(None);
    }

    pub fn delete(&self, gl: &Gl) {
        gl.delete_vertex_array(Some(&self.array));
        for buffer in &self.buffers {
            gl.delete_buffer(Some(buffer));
        }
    }
}
