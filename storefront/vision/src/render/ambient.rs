//! How bright and of what colour the light on the face is, so that frames are as bright as what is round them.

use web_sys::{WebGl2RenderingContext as Gl, WebGlFramebuffer, WebGlTexture};

use super::{NoWebgl, program::Program};

/// One pixel, measured on the graphics card from the picture: nothing is read back.
pub struct Ambient {
    gl: Gl,
    program: Program,
    texture: WebGlTexture,
    target: WebGlFramebuffer,
}

impl Ambient {
    pub fn new(gl: &Gl) -> Result<Self, NoWebgl> {
        let program = Program::new(
            gl,
            include_str!("shaders/ambient.vert"),
            include_str!("shaders/ambient.frag"),
            &["picture", "face"],
        )?;
        let texture = gl.create_texture().ok_or(NoWebgl::Lost)?;
        let target = gl.create_framebuffer().ok_or(NoWebgl::Lost)?;
        gl.bind_texture(Gl::TEXTURE_2D, Some(&texture));
        gl.tex_storage_2d(Gl::TEXTURE_2D, 1, Gl::RGBA8, 1, 1);
        gl.tex_parameteri(Gl::TEXTURE_2D, Gl::TEXTURE_MIN_FILTER, Gl::NEAREST as i32);
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

    /// Measures the picture that is bound, round the face's middle; the viewport is one pixel afterwards.
    pub fn measure(&self, face: [f32; 3]) {
        let gl = &self.gl;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.target));
        gl.viewport(0, 0, 1, 1);
        self.program.begin().int("picture", 0).vec3("face", face);
        gl.draw_arrays(Gl::POINTS, 0, 1);
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
    }

    pub fn bind(&self) {
        self.gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
    }
}

impl Drop for Ambient {
    fn drop(&mut self) {
        self.gl.delete_framebuffer(Some(&self.target));
        self.gl.delete_texture(Some(&self.texture));
    }
}
