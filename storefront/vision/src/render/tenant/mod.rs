//! A tenant's own model on the graphics card.

mod piece;

use std::rc::Rc;

use shared::{catalog::FrameSize, outline::Finish};
use web_sys::{ImageBitmap, WebGl2RenderingContext as Gl, WebGlTexture};

use super::{NoWebgl, look::Look, parts::Parts, program::Program};
use crate::{
    gltf::{Alpha, Fitted, Model, Paint},
    mesh::Part,
};
use piece::Piece;

/// What the worker keeps of a file, to put it on a graphics card again when its context was lost.
pub struct OwnModel {
    pub model: Model,
    /// The model's images, unpacked by the browser.
    pub pictures: Vec<Option<ImageBitmap>>,
}

pub struct Tenant {
    gl: Gl,
    own: Rc<OwnModel>,
    size: FrameSize,
    /// As [`Fitted::bend`].
    pub bend: Option<f32>,
    pieces: Vec<Piece>,
    textures: Vec<Option<WebGlTexture>>,
}

/// Samplers of a paint's maps in `tenant.frag`, each bound to the unit after the light's by its place here.
pub const MAPS: [&str; 5] = [
    "base_map",
    "surface_map",
    "relief_map",
    "shade_map",
    "emission_map",
];

impl Tenant {
    pub fn new(gl: &Gl, own: &Rc<OwnModel>, size: &FrameSize) -> Result<Self, NoWebgl> {
        let fitted = Fitted::new(&own.model, size)?;
        let textures = own
            .pictures
            .iter()
            .map(|picture| {
                picture
                    .as_ref()
                    .map(|picture| texture(gl, picture))
                    .transpose()
            })
            .collect::<Result<_, _>>()?;
        let pieces = own
            .model
            .pieces
            .iter()
            .zip(&fitted.pieces)
            .map(|(piece, vertices)| {
                Piece::new(gl, vertices, piece.triangles.as_flattened(), &piece.paint)
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            gl: gl.clone(),
            own: Rc::clone(own),
            size: *size,
            bend: fitted.bend,
            pieces,
            textures,
        })
    }

    /// Whether it is this model in this size; its colours are no part of it.
    pub fn fits(&self, own: &Rc<OwnModel>, size: &FrameSize) -> bool {
        Rc::ptr_eq(&self.own, own) && self.size == *size
    }

    /// What the file paints: opaque pieces first, then those that are seen through.
    pub fn draw(&self, program: &Program, look: &Look) {
        let gl = &self.gl;
        for clear in [false, true] {
            gl.depth_mask(!clear);
            for piece in &self.pieces {
                if painted_as(&piece.paint).is_none()
                    && (piece.paint.alpha == Alpha::Blend) == clear
                {
                    self.paint(piece, program, look);
                }
            }
        }
        gl.depth_mask(true);
        gl.disable(Gl::CULL_FACE);
    }

    fn paint(&self, piece: &Piece, program: &Program, look: &Look) {
        let gl = &self.gl;
        let paint = &piece.paint;
        let mut bound = 0;
        for (unit, (image, name)) in (1_u32..).zip(paint.maps.all().iter().zip(MAPS)) {
            let texture = image.and_then(|image| self.textures.get(image)?.as_ref());
            gl.active_texture(Gl::TEXTURE0 + unit);
            gl.bind_texture(Gl::TEXTURE_2D, texture);
            // A sampler without a texture has to be of one all the same: that of the light is there.
            program.int(name, if texture.is_some() { unit as i32 } else { 0 });
            bound |= i32::from(texture.is_some()) << (unit - 1);
        }
        gl.active_texture(Gl::TEXTURE0);
        let cut = match paint.alpha {
            Alpha::Opaque => -1.0,
            Alpha::Mask(cut) => cut.max(1e-3),
            Alpha::Blend => 0.0,
        };
        program
            .vec4("base", base(paint, look))
            .vec3("surface", [paint.metallic, paint.roughness, cut])
            .vec3("emission", paint.emission)
            .vec2("detail", [paint.relief, paint.shade])
            .int("maps", bound);
        // The far side of what is seen through is drawn before the near one.
        if paint.double_sided && paint.alpha == Alpha::Blend {
            gl.enable(Gl::CULL_FACE);
            for hidden in [Gl::FRONT, Gl::BACK] {
                gl.cull_face(hidden);
                piece.draw();
            }
        } else {
            piece.cull(gl);
            piece.draw();
        }
    }

    /// Draws its outline into the shadow's mask, as each piece lets light through.
    pub fn cast(&self, program: &Program, look: &Look) {
        for piece in &self.pieces {
            let opacity = match painted_as(&piece.paint) {
                Some(Part::Lens) => 0.6 * look.glass.density,
                Some(part) if look.surface(part).finish == Finish::Crystal => 0.45,
                None if piece.paint.alpha == Alpha::Blend => 0.6 * piece.paint.base[3],
                _ => 1.0,
            };
            program.float("opacity", opacity);
            piece.draw();
        }
    }
}

impl Parts for Tenant {
    fn draw_parts(&self, parts: &[Part], prepare: &dyn Fn(Part)) {
        for &part in parts {
            for piece in &self.pieces {
                if painted_as(&piece.paint) == Some(part) {
                    prepare(part);
                    piece.cull(&self.gl);
                    piece.draw();
                }
            }
        }
        self.gl.disable(Gl::CULL_FACE);
    }
}

/// The part as which a piece is drawn like frames made from their sizes: one that names itself and has no maps of its own.
fn painted_as(paint: &Paint) -> Option<Part> {
    let plain = paint.maps.all().iter().all(Option::is_none);
    paint.part.filter(|_| plain)
}

/// A named part's colour is the shopper's, what else is under its maps the file's.
fn base(paint: &Paint, look: &Look) -> [f32; 4] {
    let [.., opacity] = paint.base;
    match paint.part {
        Some(part) => {
            let [red, green, blue] = look.surface(part).linear();
            [red, green, blue, opacity]
        }
        None => paint.base,
    }
}

fn texture(gl: &Gl, picture: &ImageBitmap) -> Result<WebGlTexture, NoWebgl> {
    let texture = gl.create_texture().ok_or(NoWebgl::Lost)?;
    gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
    gl.tex_parameteri(
        Gl::TEXTURE_2D,
        Gl::TEXTURE_MIN_FILTER,
        Gl::LINEAR_MIPMAP_LINEAR as i32,
    );
    let taken = gl.tex_image_2d_with_u32_and_u32_and_image_bitmap(
        Gl::TEXTURE_2D,
        0,
        Gl::RGBA as i32,
        Gl::RGBA,
        Gl::UNSIGNED_BYTE,
        picture,
    );
    taken.map_err(|_| NoWebgl::Lost)?;
    gl.generate_mipmap(Gl::TEXTURE_2D);
    Ok(texture)
}

impl Drop for Tenant {
    fn drop(&mut self) {
        for texture in self.textures.iter().flatten() {
            self.gl.delete_texture(Some(texture));
        }
    }
}
