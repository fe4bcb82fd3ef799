//! From pictures as they came to pixels that can be looked at: bitmaps are drawn on a canvas to be read.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use crate::picture::{Part, Picture};
use crate::shot::{Frame, Shot};

/// Pixels on the longer side beyond which a picture is scaled down before it is looked at.
const MAX_SIDE: u32 = 1920;

/// A canvas that is kept, for making one costs more than a picture.
#[derive(Default)]
pub struct Easel(Option<(OffscreenCanvas, OffscreenCanvasRenderingContext2d)>);

impl Easel {
    /// `part` says, given the picture's width and height, what is needed of it: all, if it says nothing.
    pub fn read(
        &mut self,
        shot: &Shot,
        part: impl Fn(usize, usize) -> Option<Part>,
    ) -> Result<Picture, String> {
        let [width, height] = shot.size();
        if width == 0 || height == 0 {
            return Err(
                "expected a picture with pixels, got an empty one; choose another file".to_owned(),
            );
        }
        match shot {
            Shot::Bitmap(bitmap) => self.drawn(bitmap, part),
            Shot::Frame(frame) => copied(frame, [width, height].map(|side| side as usize), part),
        }
    }

    fn drawn(
        &mut self,
        bitmap: &ImageBitmap,
        part: impl Fn(usize, usize) -> Option<Part>,
    ) -> Result<Picture, String> {
        let (width, height) = (bitmap.width(), bitmap.height());
        let shrink = f64::from(MAX_SIDE.min(width.max(height))) / f64::from(width.max(height));
        let [width, height] =
            [width, height].map(|side| (f64::from(side) * shrink).round().max(1.0));
        let [columns, rows] = [width as usize, height as usize];
        // A scaled picture is read whole: there is no telling its pixels beforehand.
        let part = part(columns, rows)
            .filter(|_| (bitmap.width() as usize, bitmap.height() as usize) == (columns, rows));
        let whole = Part {
            left: 0,
            top: 0,
            width: columns,
            height: rows,
        };
        let part = part.unwrap_or(whole);
        let rgba = self
            .pixels(bitmap, [width, height], part)
            .map_err(|error| format!("{error:?}"))?;
        Picture::from_part(columns, rows, part, rgba).map_err(|error| error.to_string())
    }

    fn pixels(
        &mut self,
        bitmap: &ImageBitmap,
        [width, height]: [f64; 2],
        part: Part,
    ) -> Result<Vec<u8>, JsValue> {
        let (canvas, context) = match &self.0 {
            Some(easel) => easel,
            None => self.0.insert(easel()?),
        };
        if (f64::from(canvas.width()), f64::from(canvas.height())) != (width, height) {
            canvas.set_width(width as u32);
            canvas.set_height(height as u32);
        }
        // What is drawn beside the canvas costs nothing, and so the part comes to lie at its corner.
        let [left, top] = [part.left, part.top].map(|at| -(at as f64));
        context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, left, top, width, height)?;
        let [width, height] = [part.width, part.height].map(|side| side as f64);
        Ok(context.get_image_data(0.0, 0.0, width, height)?.data().0)
    }
}

/// The rows that have the part, at once: many small copies would cost more than what lies beside it.
fn copied(
    frame: &Frame,
    [width, height]: [usize; 2],
    part: impl Fn(usize, usize) -> Option<Part>,
) -> Result<Picture, String> {
    let (top, rows) = part(width, height).map_or((0, height), |part| (part.top, part.height));
    let rgba = frame.rows(top, top + rows);
    let part = Part {
        left: 0,
        top,
        width,
        height: rows,
    };
    Picture::from_part(width, height, part, rgba).map_err(|error| error.to_string())
}

fn easel() -> Result<(OffscreenCanvas, OffscreenCanvasRenderingContext2d), JsValue> {
    let canvas = OffscreenCanvas::new(1, 1)?;
    let options = Object::new();
    Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE)?;
    let context = canvas
        .get_context_with_context_options("2d", &options)?
        .ok_or("no 2D context")?;
    Ok((canvas, context.dyn_into()?))
}
