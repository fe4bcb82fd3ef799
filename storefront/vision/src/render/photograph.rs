//! The picture behind everything, as a texture.

use web_sys::{WebGl2RenderingContext as Gl, WebGlTexture};

use super::{NoWebgl, camera::Cover, program::Program};
use crate::shot::Shot;

pub struct Photograph {
    gl: Gl,
    program: Program,
    texture: WebGlTexture,
    size: [u32; 2],
}

impl Photograph {
    pub fn new(gl: &Gl) -> Result<Self, NoWebgl> {
        let program = Program::new(
            gl,
            include_str!("shaders/background.vert"),
            include_str!("shaders/background.frag"),
            &["half_size", "picture"],
        )?;
        let texture = gl.create_texture().ok_or(NoWebgl::Lost)?;
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        for (name, value) in [
            (Gl::TEXTURE_MIN_FILTER, Gl::LINEAR),
            (Gl::TEXTURE_MAG_FILTER, Gl::LINEAR),
            (Gl::TEXTURE_WRAP_S, Gl::CLAMP_TO_EDGE),
            (Gl::TEXTURE_WRAP_T, Gl::CLAMP_TO_EDGE),
        ] {
            gl.tex_parameteri(Gl::TEXTURE_2D, name, value as i32);
        }
        Ok(Self {
            gl: gl.clone(),
            program,
            texture,
            size: [0, 0],
        })
    }

    /// Takes a picture's pixels; it may be closed afterwards.
    pub fn take(&mut self, picture: &Shot, canvas: [f32; 2]) {
        let gl = &self.gl;
        self.bind();
        let size = picture.size();
        // A refused upload (a closed bitmap, a lost context) leaves the last picture on the stage.
        if picture.upload(gl, size == self.size).is_err() {
            return;
        }
        self.size = size;
        // A large photograph on a small canvas needs its smaller copies; a video's frames don't.
        let shrunk = size[0] as f32 > 1.6 * canvas[0];
        let filter = if shrunk {
            Gl::LINEAR_MIPMAP_LINEAR
        } else {
            Gl::LINEAR
        };
        gl.tex_parameteri(Gl::TEXTURE_2D, Gl::TEXTURE_MIN_FILTER, filter as i32);
        if shrunk {
            gl.generate_mipmap(Gl::TEXTURE_2D);
        }
    }

    pub fn size(&self) -> Option<[f32; 2]> {
        let [width, height] = self.size;
        (width > 0 && height > 0).then_some([width as f32, height as f32])
    }

    pub fn bind(&self) {
        self.gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
    }

    pub fn draw(&self, cover: Cover) {
        self.bind();
        self.program
            .begin()
            .vec2("half_size", cover.half)
            .int("picture", 0);
        self.gl.draw_arrays(Gl::TRIANGLES, 0, 3);
    }
}

impl Drop for Photograph {
    fn drop(&mut self) {
        self.gl.delete_texture(Some(&self.texture));
    }
}
