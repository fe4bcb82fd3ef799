//! A picture as it came, before anybody has looked at it.

use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use web_sys::{ImageBitmap, WebGl2RenderingContext as Gl};

/// Cheap to clone: the pixels stay where they are.
#[derive(Clone)]
pub enum Shot {
    /// A photograph, or a video's picture where the browser does not hand out frames. Often on the graphics card.
    Bitmap(ImageBitmap),
    /// A camera's frame, its pixels in memory.
    Frame(Frame),
}

#[wasm_bindgen]
extern "C" {
    /// What `worker.js` has read of a `VideoFrame`. Its array is the next frame's, too.
    #[derive(Clone)]
    pub type Frame;

    #[wasm_bindgen(method, getter)]
    fn width(this: &Frame) -> u32;

    #[wasm_bindgen(method, getter)]
    fn height(this: &Frame) -> u32;

    /// Red, green, blue and alpha, row by row from the top.
    #[wasm_bindgen(method, getter)]
    fn pixels(this: &Frame) -> Uint8Array;

    /// When reading it began, in milliseconds since the worker did.
    #[wasm_bindgen(method, getter)]
    fn began(this: &Frame) -> f64;
}

impl Shot {
    /// Of what `worker.js` hands over: an `ImageBitmap` or a [`Frame`].
    pub fn of(picture: JsValue) -> Self {
        match picture.dyn_into() {
            Ok(bitmap) => Self::Bitmap(bitmap),
            Err(frame) => Self::Frame(frame.unchecked_into()),
        }
    }

    /// Width and height.
    pub fn size(&self) -> [u32; 2] {
        match self {
            Self::Bitmap(bitmap) => [bitmap.width(), bitmap.height()],
            Self::Frame(frame) => [frame.width(), frame.height()],
        }
    }

    /// When work on it began, if that was before it came here.
    pub fn began(&self) -> Option<f64> {
        match self {
            Self::Bitmap(_) => None,
            Self::Frame(frame) => Some(frame.began()),
        }
    }

    /// Frees a bitmap's memory now rather than when the collector comes by.
    pub fn close(&self) {
        if let Self::Bitmap(bitmap) = self {
            bitmap.close();
        }
    }

    /// To the texture that is bound; `fits` says that its size is the shot's already.
    pub fn upload(&self, gl: &Gl, fits: bool) -> Result<(), JsValue> {
        let (target, format, kind) = (Gl::TEXTURE_2D, Gl::RGBA, Gl::UNSIGNED_BYTE);
        match (self, fits) {
            (Self::Bitmap(bitmap), true) => gl.tex_sub_image_2d_with_u32_and_u32_and_image_bitmap(
                target, 0, 0, 0, format, kind, bitmap,
            ),
            (Self::Bitmap(bitmap), false) => gl.tex_image_2d_with_u32_and_u32_and_image_bitmap(
                target,
                0,
                format as i32,
                format,
                kind,
                bitmap,
            ),
            (Self::Frame(frame), fits) => {
                let pixels = frame.pixels();
                let (width, height) = (frame.width() as i32, frame.height() as i32);
                if fits {
                    gl.tex_sub_image_2d_with_i32_and_i32_and_u32_and_type_and_opt_js_u8_array(
                        target,
                        0,
                        0,
                        0,
                        width,
                        height,
                        format,
                        kind,
                        Some(&pixels),
                    )
                } else {
                    gl.tex_image_2d_with_i32_and_i32_and_i32_and_format_and_type_and_opt_js_u8_array(
                        target,
                        0,
                        format as i32,
                        width,
                        height,
                        0,
                        format,
                        kind,
                        Some(&pixels),
                    )
                }
            }
        }
    }
}

impl Frame {
    /// Whole rows, from the top one to the one before the bottom.
    pub fn rows(&self, top: usize, bottom: usize) -> Vec<u8> {
        let row = 4 * self.width();
        self.pixels()
            .subarray(top as u32 * row, bottom as u32 * row)
            .to_vec()
    }
}
