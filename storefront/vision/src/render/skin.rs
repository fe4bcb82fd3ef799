//! The posed head on the graphics card: depth that hides, and skin that takes shadows.

use web_sys::{WebGl2RenderingContext as Gl, WebGlBuffer, WebGlVertexArrayObject};

use super::{NoWebgl, head};
use crate::{canonical::canonical_face, pose::Pose};

pub struct Skin {
    gl: Gl,
    array: WebGlVertexArrayObject,
    points: WebGlBuffer,
    indices: WebGlBuffer,
    count: i32,
    /// Kept from picture to picture, so that drawing allocates nothing.
    bytes: Vec<u8>,
}

impl Skin {
    pub fn new(gl: &Gl) -> Result<Self, NoWebgl> {
        let array = gl.create_vertex_array().ok_or(NoWebgl::Lost)?;
        let points = gl.create_buffer().ok_or(NoWebgl::Lost)?;
        let indices = gl.create_buffer().ok_or(NoWebgl::Lost)?;
        gl.bind_vertex_array(Some(&array));
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&points));
        gl.buffer_data_with_i32(
            Gl::ARRAY_BUFFER,
            (head::POINTS * 12) as i32,
            Gl::DYNAMIC_DRAW,
        );
        gl.enable_vertex_attrib_array(0);
        gl.vertex_attrib_pointer_with_i32(0, 3, Gl::FLOAT, false, 0, 0);
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(&indices));
        let corners = head::indices();
        let bytes: Vec<u8> = corners
            .iter()
            .flat_map(|corner| corner.to_le_bytes())
            .collect();
        gl.buffer_data_with_u8_array(Gl::ELEMENT_ARRAY_BUFFER, &bytes, Gl::STATIC_DRAW);
        gl.bind_vertex_array(None);
        let bytes = Vec::with_capacity(head::POINTS * 12);
        Ok(Self {
            gl: gl.clone(),
            array,
            points,
            indices,
            count: corners.len() as i32,
            bytes,
        })
    }

    pub fn pose(&mut self, pose: &Pose) {
        head::write(pose, &mut self.bytes);
        self.gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&self.points));
        self.gl
            .buffer_sub_data_with_i32_and_u8_array(Gl::ARRAY_BUFFER, 0, &self.bytes);
    }

    /// The whole head.
    pub fn draw(&self) {
        self.draw_first(self.count);
    }

    /// Only what is skin in the picture.
    pub fn draw_face(&self) {
        self.draw_first(3 * canonical_face().triangles.len() as i32);
    }

    fn draw_first(&self, count: i32) {
        self.gl.bind_vertex_array(Some(&self.array));
        self.gl
            .draw_elements_with_i32(Gl::TRIANGLES, count, Gl::UNSIGNED_SHORT, 0);
        self.gl.bind_vertex_array(None);
    }
}

impl Drop for Skin {
    fn drop(&mut self) {
        self.gl.delete_vertex_array(Some(&self.array));
        self.gl.delete_buffer(Some(&self.points));
        self.gl.delete_buffer(Some(&self.indices));
    }
}
