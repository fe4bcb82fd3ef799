//! The same picture with several frames, each on a canvas of its own, cut to the face.

use std::{cell::RefCell, rc::Rc};

use shared::vision::Seen;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement};

use super::pictures;
use crate::islands::studio::Portrait;

/// Height to width of a portrait.
const RATIO: f32 = 1.15;
/// Of the face's box in the portrait's width.
const SHARE: f32 = 0.56;

#[derive(Clone, Default)]
pub struct Portraits {
    expected: Rc<RefCell<Vec<Portrait>>>,
}

impl Portraits {
    pub fn expect(&self, portrait: Portrait) {
        self.expected.borrow_mut().push(portrait);
    }

    /// Draws a portrait that came on the canvas that expects it.
    pub fn hang(&self, id: u32, picture: Blob, seen: Option<Seen>, mirrored: bool) {
        let mut expected = self.expected.borrow_mut();
        let Some(at) = expected.iter().position(|portrait| portrait.id == id) else {
            return;
        };
        let canvas = expected.swap_remove(at).canvas;
        spawn_local(async move {
            // A portrait that can't be drawn leaves its place empty beside the others.
            let _ = draw(&canvas, &picture, seen, mirrored).await;
        });
    }
}

async fn draw(
    canvas: &HtmlCanvasElement,
    picture: &Blob,
    seen: Option<Seen>,
    mirrored: bool,
) -> Option<()> {
    let bitmap = pictures::decoded(picture).await.ok()?;
    let size = [bitmap.width() as f32, bitmap.height() as f32];
    let face = seen.and_then(|seen| seen.face).map(|face| face.bounds);
    let [left, top, width, height] = cut(size, face, mirrored).map(f64::from);
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d").ok()??;
    context
        .unchecked_into::<CanvasRenderingContext2d>()
        .draw_image_with_image_bitmap_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
            &bitmap, left, top, width, height, 0.0, 0.0, width, height,
        )
        .ok()?;
    bitmap.close();
    Some(())
}

/// Left, top, width and height of the part to show: the face with room around it, or all where there is none.
fn cut([width, height]: [f32; 2], face: Option<[f32; 4]>, mirrored: bool) -> [f32; 4] {
    let Some([left, top, right, bottom]) = face else {
        return [0.0, 0.0, width, height];
    };
    let wide = ((right - left) / SHARE).min(width).min(height / RATIO);
    let high = wide * RATIO;
    let middle = 0.5 * (left + right);
    let middle = if mirrored { width - middle } else { middle };
    let x = (middle - 0.5 * wide).clamp(0.0, width - wide);
    let y = (0.5 * (top + bottom) - 0.5 * high).clamp(0.0, height - high);
    [x, y, wide, high].map(f32::round)
}
