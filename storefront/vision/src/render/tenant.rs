//! A tenant's own model on the graphics card.

use shared::catalog::FrameSize;
use web_sys::{
    ImageBitmap, WebGl2RenderingContext as Gl, WebGlBuffer, WebGlTexture, WebGlVertexArrayObject,
};

use super::{NoWebgl, program::Program};
use crate::gltf::{Alpha, Fitted, FittedVertex, Model, Paint};

/// What the worker keeps of a file, to put it on a graphics card again when its context was lost.
pub struct OwnModel {
    pub model: Model,
    /// The model's images, unpacked by the browser.
    pub pictures: Vec<Option<ImageBitmap>>,
}

pub struct Tenant {
    gl: Gl,
    pieces: Vec<Piece>,
    textures: Vec<Option<WebGlTexture>>,
}

struct Piece {
    array: WebGlVertexArrayObject,
    buffers: [WebGlBuffer; 2],
    count: i32,
    paint: Paint,
}

/// Position, normal, millimetres behind the hinge, texture coordinates.
const ATTRIBUTES: [(u32, i32); 4] = [(0, 3), (1, 3), (2, 1), (3, 2)];
const STRIDE: i32 = 9 * 4;

impl Tenant {
    pub fn new(gl: &Gl, own: &OwnModel, size: &FrameSize) -> Result<Self, NoWebgl> {
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
            pieces,
            textures,
        })
    }

    /// Opaque pieces first, then those that are seen through.
    pub fn draw(&self, program: &Program) {
        let gl = &self.gl;
        for clear in [false, true] {
            gl.depth_mask(!clear);
            for piece in &self.pieces {
                if (piece.paint.alpha == Alpha::Blend) == clear {
                    self.draw_piece(piece, program);
                }
            }
        }
        gl.depth_mask(true);
        gl.disable(Gl::CULL_FACE);
    }

    fn draw_piece(&self, piece: &Piece, program: &Program) {
        let gl = &self.gl;
        let paint = &piece.paint;
        let texture = paint
            .image
            .and_then(|index| self.textures.get(index)?.as_ref());
        gl.active_texture(Gl::TEXTURE1);
        gl.bind_texture(Gl::TEXTURE_2D, texture);
        gl.active_texture(Gl::TEXTURE0);
        if paint.double_sided {
            gl.disable(Gl::CULL_FACE);
        } else {
            gl.enable(Gl::CULL_FACE);
        }
        let cut = match paint.alpha {
            Alpha::Opaque => -1.0,
            Alpha::Mask(cut) => cut.max(1e-3),
            Alpha::Blend => 0.0,
        };
        program
            .vec4("base", paint.base)
            .vec3("surface", [paint.metallic, paint.roughness, cut])
            .int("pictured", i32::from(texture.is_some()));
        piece.draw(gl);
    }

    /// Draws its outline into the shadow's mask, as each piece lets light through.
    pub fn cast(&self, program: &Program) {
        for piece in &self.pieces {
            let opacity = if piece.paint.alpha == Alpha::Blend {
                0.6 * piece.paint.base[3]
            } else {
                1.0
            };
            program.float("opacity", opacity);
            piece.draw(&self.gl);
        }
    }
}

impl Piece {
    fn new(
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

    fn draw(&self, gl: &Gl) {
        gl.bind_vertex_array(Some(&self.array));
        gl.draw_elements_with_i32(Gl::TRIANGLES, self.count, Gl::UNSIGNED_INT, 0);
        gl.bind_vertex_array(None);
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
        for piece in &self.pieces {
            self.gl.delete_vertex_array(Some(&piece.array));
            for buffer in &piece.buffers {
                self.gl.delete_buffer(Some(buffer));
            }
        }
        for texture in self.textures.iter().flatten() {
            self.gl.delete_texture(Some(texture));
        }
    }
}
