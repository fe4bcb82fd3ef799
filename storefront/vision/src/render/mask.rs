//! A small picture of a frame's front, blurred by its mipmaps: what its shadow looks like.

use web_sys::{WebGl2RenderingContext as Gl, WebGlFramebuffer, WebGlTexture};

use super::{NoWebgl, program::Program};

/// 0.375 mm a pixel, which `head.frag` counts on.
const WIDTH: i32 = 512;
const HEIGHT: i32 = 256;
/// Half of what it shows, in millimetres.
pub const EXTENT: [f32; 2] = [96.0, 48.0];

pub struct Mask {
    gl: Gl,
    program: Program,
    texture: WebGlTexture,
    target: WebGlFramebuffer,
}

impl Mask {
    pub fn new(gl: &Gl) -> Result<Self, NoWebgl> {
        let program = Program::new(
            gl,
            include_str!("shaders/mask.vert"),
            include_str!("shaders/mask.frag"),
            &["extent", "opacity"],
        )?;
        let texture = gl.create_texture().ok_or(NoWebgl::Lost)?;
        let target = gl.create_framebuffer().ok_or(NoWebgl::Lost)?;
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        gl.tex_storage_2d(Gl::TEXTURE_2D, 9, Gl::R8, WIDTH, HEIGHT);
        for (name, value) in [
            (Gl::TEXTURE_MIN_FILTER, Gl::LINEAR_MIPMAP_LINEAR),
            (Gl::TEXTURE_MAG_FILTER, Gl::LINEAR),
            (Gl::TEXTURE_WRAP_S, Gl::CLAMP_TO_EDGE),
            (Gl::TEXTURE_WRAP_T, Gl::CLAMP_TO_EDGE),
        ] {
            gl.tex_parameteri(Gl::TEXTURE_2D, name, value as i32);
        }
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&target));
        gl.framebuffer_texture_2d(
            Gl::FRAMEBUFFER,
            Gl::COLOR_ATTACHMENT0,
            Gl::TEXTURE_2D,
            Some(&texture),
            0,
        );
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
        Ok(Self {
            gl: gl.clone(),
            program,
            texture,
            target,
        })
    }

    pub fn bind(&self) {
        self.gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
    }

    /// Keeps what `cast` draws: a front, as it lets light through.
    pub fn draw(&self, cast: impl FnOnce(&Program)) {
        let gl = &self.gl;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.target));
        gl.viewport(0, 0, WIDTH, HEIGHT);
        gl.disable(Gl::DEPTH_TEST);
        gl.disable(Gl::BLEND);
        gl.disable(Gl::CULL_FACE);
        gl.clear_color(0.0, 0.0, 0.0, 0.0);
        gl.clear(Gl::COLOR_BUFFER_BIT);
        cast(self.program.begin().vec2("extent", EXTENT));
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
        gl.generate_mipmap(Gl::TEXTURE_2D);
    }
}

impl Drop for Mask {
    fn drop(&mut self) {
        self.gl.delete_framebuffer(Some(&self.target));
        self.gl.delete_texture(Some(&self.texture));
    }
}
