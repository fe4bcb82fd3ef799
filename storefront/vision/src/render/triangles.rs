//! Triangles on the graphics card, as long as they are drawn.

use web_sys::{WebGl2RenderingContext as Gl, WebGlBuffer, WebGlVertexArrayObject};

use super::NoWebgl;

pub struct Triangles {
    gl: Gl,
    array: WebGlVertexArrayObject,
    buffers: [WebGlBuffer; 2],
}

impl Triangles {
    /// `attributes` are the places and lengths of what a vertex's numbers are, one after the other; `corners` are bytes of
    /// the type that [`Self::draw`] is told.
    pub fn new(
        gl: &Gl,
        vertices: impl Iterator<Item = f32>,
        attributes: &[(u32, i32)],
        corners: &[u8],
    ) -> Result<Self, NoWebgl> {
        let array = gl.create_vertex_array().ok_or(NoWebgl::Lost)?;
        let buffers = [
            gl.create_buffer().ok_or(NoWebgl::Lost)?,
            gl.create_buffer().ok_or(NoWebgl::Lost)?,
        ];
        let [points, indices] = &buffers;
        gl.bind_vertex_array(Some(&array));
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(points));
        let bytes: Vec<u8> = vertices.flat_map(f32::to_le_bytes).collect();
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, &bytes, Gl::STATIC_DRAW);
        let stride = attributes.iter().map(|(_, numbers)| 4 * numbers).sum();
        let mut offset = 0;
        for &(place, numbers) in attributes {
            gl.enable_vertex_attrib_array(place);
            gl.vertex_attrib_pointer_with_i32(place, numbers, Gl::FLOAT, false, stride, offset);
            offset += 4 * numbers;
        }
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(indices));
        gl.buffer_data_with_u8_array(Gl::ELEMENT_ARRAY_BUFFER, corners, Gl::STATIC_DRAW);
        gl.bind_vertex_array(None);
        Ok(Self {
            gl: gl.clone(),
            array,
            buffers,
        })
    }

    /// As many corners from a byte on, which are of a type like `Gl::UNSIGNED_SHORT`.
    pub fn draw(&self, count: i32, kind: u32, offset: i32) {
        self.gl.bind_vertex_array(Some(&self.array));
        self.gl
            .draw_elements_with_i32(Gl::TRIANGLES, count, kind, offset);
        self.gl.bind_vertex_array(None);
    }
}

impl Drop for Triangles {
    fn drop(&mut self) {
        self.gl.delete_vertex_array(Some(&self.array));
        for buffer in &self.buffers {
            self.gl.delete_buffer(Some(buffer));
        }
    }
}
