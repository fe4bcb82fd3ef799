//! The picture behind everything, as a texture.

use web_sys::{ImageBitmap, WebGl2RenderingContext as Gl, WebGlTexture};

use super::{NoWebgl, camera::Cover, program::Program};

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

    /// Takes a picture's pixels; the bitmap may be closed afterwards.
    pub fn take(&mut self, picture: &ImageBitmap, canvas: [f32; 2]) {
        let gl = &self.gl;
        self.bind();
        let size = [picture.width(), picture.height()];
        // A refused upload (a closed bitmap, a lost context) leaves the last picture on the stage.
        let taken = if size == self.size {
            gl.tex_sub_image_2d_with_u32_and_u32_and_image_bitmap(
                Gl::TEXTURE_2D,
                0,
                0,
                0,
                Gl::RGBA,
                Gl::UNSIGNED_BYTE,
                picture,
            )
        } else {
            gl.tex_image_2d_with_u32_and_u32_and_image_bitmap(
                Gl::TEXTURE_2D,
                0,
                Gl::RGBA as i32,
                Gl::RGBA,
                Gl::UNSIGNED_BYTE,
                picture,
            )
        };
        if taken.is_err() {
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
