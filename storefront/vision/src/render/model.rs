//! A worn frame on the graphics card.

use shared::{
    catalog::{Material, Rim},
    outline::{Finish, Front, Palette},
    vision::WornFrame,
};
use web_sys::{WebGl2RenderingContext as Gl, WebGlBuffer, WebGlVertexArrayObject};

use super::{NoWebgl, look::Look, parts::Parts, program::Program};
use crate::mesh::{Bend, Draw, Mesh, Part};

pub struct Model {
    gl: Gl,
    pub front: Front,
    pub look: Look,
    material: Material,
    rim: Rim,
    /// Curve and lean of the front.
    pub bend: [f32; 2],
    draws: Vec<Draw>,
    array: WebGlVertexArrayObject,
    buffers: [WebGlBuffer; 2],
}

impl Model {
    pub fn new(gl: &Gl, worn: &WornFrame) -> Result<Self, NoWebgl> {
        let front = Front::new(worn.shape, worn.rim, worn.material, &worn.size);
        let palette = Palette::of(front.build, worn.material, &worn.variant);
        let mesh = Mesh::of(&front);
        let Bend { curve, lean, .. } = Bend::of(&front);
        let array = gl.create_vertex_array().ok_or(NoWebgl::Lost)?;
        let buffers = [
            gl.create_buffer().ok_or(NoWebgl::Lost)?,
            gl.create_buffer().ok_or(NoWebgl::Lost)?,
        ];
        let [vertices, indices] = &buffers;
        gl.bind_vertex_array(Some(&array));
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(vertices));
        let bytes: Vec<u8> = mesh
            .vertices
            .iter()
            .flat_map(|vertex| {
                vertex
                    .position
                    .into_iter()
                    .chain(vertex.normal)
                    .chain([vertex.behind])
            })
            .flat_map(f32::to_le_bytes)
            .collect();
        gl.buffer_data_with_u8_array(Gl::ARRAY_BUFFER, &bytes, Gl::STATIC_DRAW);
        const STRIDE: i32 = 7 * 4;
        for (location, size, offset) in [(0, 3, 0), (1, 3, 12), (2, 1, 24)] {
            gl.enable_vertex_attrib_array(location);
            gl.vertex_attrib_pointer_with_i32(location, size, Gl::FLOAT, false, STRIDE, offset);
        }
        gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(indices));
        let bytes: Vec<u8> = mesh
            .indices
            .iter()
            .flat_map(|index| index.to_le_bytes())
            .collect();
        gl.buffer_data_with_u8_array(Gl::ELEMENT_ARRAY_BUFFER, &bytes, Gl::STATIC_DRAW);
        gl.bind_vertex_array(None);
        Ok(Self {
            gl: gl.clone(),
            front,
            look: Look::of(worn, &palette),
            material: worn.material,
            rim: worn.rim,
            bend: [curve, lean],
            draws: mesh.draws,
            array,
            buffers,
        })
    }
}

impl Parts for Model {
    fn draw_parts(&self, parts: &[Part], prepare: &dyn Fn(Part)) {
        self.gl.bind_vertex_array(Some(&self.array));
        for draw in parts
            .iter()
            .flat_map(|part| self.draws.iter().filter(move |draw| draw.part == *part))
        {
            prepare(draw.part);
            let (count, offset) = (draw.range.len() as i32, 2 * draw.range.start as i32);
            self.gl
                .draw_elements_with_i32(Gl::TRIANGLES, count, Gl::UNSIGNED_SHORT, offset);
        }
        self.gl.bind_vertex_array(None);
    }
}

impl Model {
    /// Whether a frame differs in nothing but its colours and lenses.
    pub fn fits(&self, worn: &WornFrame) -> bool {
        let Front { shape, size, .. } = &self.front;
        (*shape, *size) == (worn.shape, worn.size)
            && (self.rim, self.material) == (worn.rim, worn.material)
    }

    pub fn paint(&mut self, worn: &WornFrame) {
        self.look = Look::of(
            worn,
            &Palette::of(self.front.build, worn.material, &worn.variant),
        );
    }

    /// Draws its outline into the shadow's mask, as each part lets light through.
    pub fn cast(&self, program: &Program) {
        let glass = &self.look.glass;
        // Lenses first, so that rims cover their edges.
        self.draw_parts(&[Part::Lens], &|_| {
            program.float("opacity", 0.6 * glass.density);
        });
        let plate = if self.look.plate.finish == Finish::Crystal {
            0.45
        } else {
            1.0
        };
        self.draw_parts(&[Part::Plate, Part::Metal], &|part| {
            program.float("opacity", if part == Part::Plate { plate } else { 1.0 });
        });
    }
}

impl Drop for Model {
    fn drop(&mut self) {
        self.gl.delete_vertex_array(Some(&self.array));
        for buffer in &self.buffers {
            self.gl.delete_buffer(Some(buffer));
        }
    }
}
