//! Smooth edges: four samples a pixel, then their mean on the canvas. A canvas that smooths by itself does so always; this
//! can be left out where a processor draws a video, which it costs more than all the rest.

use web_sys::{WebGl2RenderingContext as Gl, WebGlFramebuffer, WebGlRenderbuffer, WebGlTexture};

use super::{NoWebgl, program::Program};

const SAMPLES: i32 = 4;

pub struct Smooth {
    gl: Gl,
    program: Program,
    samples: WebGlFramebuffer,
    color: WebGlRenderbuffer,
    depth: WebGlRenderbuffer,
    /// Where the samples' means are. Copied straight to the canvas they would have to be of its format, which differs.
    means: WebGlFramebuffer,
    texture: WebGlTexture,
    size: [i32; 2],
}

impl Smooth {
    pub fn new(gl: &Gl) -> Result<Self, NoWebgl> {
        Ok(Self {
            gl: gl.clone(),
            program: Program::new(
                gl,
                include_str!("shaders/background.vert"),
                include_str!("shaders/background.frag"),
                &["half_size", "picture"],
            )?,
            samples: gl.create_framebuffer().ok_or(NoWebgl::Lost)?,
            color: gl.create_renderbuffer().ok_or(NoWebgl::Lost)?,
            depth: gl.create_renderbuffer().ok_or(NoWebgl::Lost)?,
            means: gl.create_framebuffer().ok_or(NoWebgl::Lost)?,
            texture: gl.create_texture().ok_or(NoWebgl::Lost)?,
            size: [0, 0],
        })
    }

    /// What is drawn from here on is smoothed.
    pub fn begin(&mut self, [width, height]: [f32; 2]) {
        let size = [width as i32, height as i32];
        if size != self.size {
            self.size = size;
            self.allocate();
        }
        self.gl
            .bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.samples));
    }

    /// Brings it to the canvas.
    pub fn end(&self) {
        let gl = &self.gl;
        let [width, height] = self.size;
        gl.bind_framebuffer(Gl::READ_FRAMEBUFFER, Some(&self.samples));
        gl.bind_framebuffer(Gl::DRAW_FRAMEBUFFER, Some(&self.means));
        gl.blit_framebuffer(
            0,
            0,
            width,
            height,
            0,
            0,
            width,
            height,
            Gl::COLOR_BUFFER_BIT,
            Gl::NEAREST,
        );
        gl.bind_framebuffer(Gl::FRAMEBUFFER, None);
        gl.disable(Gl::BLEND);
        gl.disable(Gl::DEPTH_TEST);
        gl.active_texture(Gl::TEXTURE0);
        gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
        // Photographs begin at the top, what was drawn at the bottom.
        self.program
            .begin()
            .vec2("half_size", [1.0, -1.0])
            .int("picture", 0);
        gl.draw_arrays(Gl::TRIANGLES, 0, 3);
    }

    fn allocate(&self) {
        let gl = &self.gl;
        let [width, height] = self.size;
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.samples));
        for (buffer, format, place) in [
            (&self.color, Gl::RGBA8, Gl::COLOR_ATTACHMENT0),
            (&self.depth, Gl::DEPTH_COMPONENT24, Gl::DEPTH_ATTACHMENT),
        ] {
            gl.bind_renderbuffer(Gl::RENDERBUFFER, Some(buffer));
            gl.renderbuffer_storage_multisample(Gl::RENDERBUFFER, SAMPLES, format, width, height);
            gl.framebuffer_renderbuffer(Gl::FRAMEBUFFER, place, Gl::RENDERBUFFER, Some(buffer));
        }
        gl.bind_framebuffer(Gl::FRAMEBUFFER, Some(&self.means));
        gl.bind_texture(Gl::TEXTURE_2D, Some(&self.texture));
        for name in [Gl::TEXTURE_MIN_FILTER, Gl::TEXTURE_MAG_FILTER] {
            gl.tex_parameteri(Gl::TEXTURE_2D, name, Gl::NEAREST as i32);
        }
        // A refusal means a lost context, on which nothing else is drawn either.
        let _ = gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_u8_array(
            Gl::TEXTURE_2D,
            0,
            Gl::RGBA8 as i32,
            width,
            height,
            0,
            Gl::RGBA,
            Gl::UNSIGNED_BYTE,
            None,
        );
        gl.framebuffer_texture_2d(
            Gl::FRAMEBUFFER,
            Gl::COLOR_ATTACHMENT0,
            Gl::TEXTURE_2D,
            Some(&self.texture),
            0,
        );
    }
}

impl Drop for Smooth {
    fn drop(&mut self) {
        let gl = &self.gl;
        for target in [&self.samples, &self.means] {
            gl.delete_framebuffer(Some(target));
        }
        for buffer in [&self.color, &self.depth] {
            gl.delete_renderbuffer(Some(buffer));
        }
        gl.delete_texture(Some(&self.texture));
    }
}
