//! A worn frame on the graphics card.

use shared::{
    catalog::{Material, Rim},
    outline::{Finish, Front, Palette},
    vision::WornFrame,
};
use web_sys::WebGl2RenderingContext as Gl;

use super::{NoWebgl, look::Look, parts::Parts, program::Program, triangles::Triangles};
use crate::mesh::{Bend, Draw, Mesh, Part};

pub struct Model {
    pub front: Front,
    pub look: Look,
    material: Material,
    rim: Rim,
    /// Curve and lean of the front.
    pub bend: [f32; 2],
    draws: Vec<Draw>,
    triangles: Triangles,
}

/// Position, normal, millimetres behind the hinge.
const ATTRIBUTES: [(u32, i32); 3] = [(0, 3), (1, 3), (2, 1)];

impl Model {
    pub fn new(gl: &Gl, worn: &WornFrame) -> Result<Self, NoWebgl> {
        let front = Front::new(worn.shape, worn.rim, worn.material, &worn.size);
        let palette = Palette::of(front.build, worn.material, &worn.variant);
        let mesh = Mesh::of(&front);
        let Bend { curve, lean, .. } = Bend::of(&front);
        let vertices = mesh.vertices.iter().flat_map(|vertex| {
            vertex
                .position
                .into_iter()
                .chain(vertex.normal)
                .chain([vertex.behind])
        });
        let corners: Vec<u8> = mesh
            .indices
            .iter()
            .flat_map(|index| index.to_le_bytes())
            .collect();
        let triangles = Triangles::new(gl, vertices, &ATTRIBUTES, &corners)?;
        Ok(Self {
            front,
            look: Look::of(worn, &palette),
            material: worn.material,
            rim: worn.rim,
            bend: [curve, lean],
            draws: mesh.draws,
            triangles,
        })
    }
}

impl Parts for Model {
    fn draw_parts(&self, parts: &[Part], prepare: &dyn Fn(Part)) {
        for draw in parts
            .iter()
            .flat_map(|part| self.draws.iter().filter(move |draw| draw.part == *part))
        {
            prepare(draw.part);
            let (count, offset) = (draw.range.len() as i32, 2 * draw.range.start as i32);
            self.triangles.draw(count, Gl::UNSIGNED_SHORT, offset);
        }
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
