//! Pictures of any origin on their way to the worker, and no larger than it needs them.

use leptos::prelude::window;
use shared::vision::Seen;
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlVideoElement, ImageBitmap, ImageBitmapOptions, VideoFrame};

use crate::islands::studio::Problem;

/// Larger files are refused before they are decoded.
const LARGEST_FILE: f64 = 40.0 * 1024.0 * 1024.0;
/// Pictures are scaled down to this width before they are searched: landmarks come from 256-pixel crops of them.
const WIDEST_PHOTO: f32 = 1600.0;
/// What is scaled is a copy that is read back from the graphics card, so a small one.
const WIDEST_VIDEO: u32 = 960;

#[wasm_bindgen]
extern "C" {
    /// An `ImageBitmap` or a `VideoFrame`.
    pub type Shot;
}

impl From<ImageBitmap> for Shot {
    fn from(bitmap: ImageBitmap) -> Self {
        bitmap.unchecked_into()
    }
}

impl From<VideoFrame> for Shot {
    fn from(frame: VideoFrame) -> Self {
        frame.unchecked_into()
    }
}

pub enum Source {
    File(File),
    /// On this store's host.
    Address(String),
}

/// Of the face's box in the picture's width: a face that is smaller is looked at from closer.
const SMALL_FACE: f32 = 0.3;
/// Of the face's box in the width and height of the part that is looked at instead; a card held to the forehead is in it.
const CLOSE: [f32; 2] = [0.42, 0.4];
/// Fewer pixels across are not worth a closer look.
const LEAST: f32 = 480.0;

/// The picture as the worker looks at it, and in full.
pub async fn read(source: Source) -> Result<(ImageBitmap, ImageBitmap), Problem> {
    let blob: Blob = match source {
        Source::File(file) => file.unchecked_into(),
        Source::Address(address) => fetched(&address).await.ok_or(Problem::NoModels)?,
    };
    if blob.size() > LARGEST_FILE {
        return Err(Problem::HugePhoto);
    }
    let original = decoded(&blob).await.map_err(|_| Problem::BadPhoto)?;
    let whole = [0.0, 0.0, original.width() as f32, original.height() as f32];
    let bitmap = part(&original, whole).await;
    Ok((bitmap.ok_or(Problem::BadPhoto)?, original))
}

/// The part round a single small face, where the photograph has the pixels for it.
pub async fn closer(original: &ImageBitmap, seen: &Seen) -> Option<ImageBitmap> {
    let [left, top, right, bottom] = seen.face.as_ref().filter(|_| seen.faces == 1)?.bounds;
    let [wide, high] = [original.width() as f32, original.height() as f32];
    let scale = wide / seen.picture[0].max(1) as f32;
    if (right - left) > SMALL_FACE * seen.picture[0] as f32 {
        return None;
    }
    let width = ((right - left) * scale / CLOSE[0]).min(wide);
    let height = ((bottom - top) * scale / CLOSE[1]).min(high);
    if width < LEAST {
        return None;
    }
    let x = (0.5 * (left + right) * scale - 0.5 * width).clamp(0.0, wide - width);
    let y = (0.5 * (top + bottom) * scale - 0.5 * height).clamp(0.0, high - height);
    part(original, [x, y, width, height]).await
}

/// The video's picture of now; `None` before it has one.
pub async fn of_video(video: &HtmlVideoElement) -> Option<ImageBitmap> {
    let width = video.video_width();
    if width == 0 {
        return None;
    }
    let options = ImageBitmapOptions::new();
    options.set_resize_width(width.min(WIDEST_VIDEO));
    let promise = window()
        .create_image_bitmap_with_html_video_element_and_image_bitmap_options(video, &options)
        .ok()?;
    Some(JsFuture::from(promise).await.ok()?.unchecked_into())
}

pub async fn decoded(blob: &Blob) -> Result<ImageBitmap, JsValue> {
    let promise = window().create_image_bitmap_with_blob(blob)?;
    Ok(JsFuture::from(promise).await?.unchecked_into())
}

async fn fetched(address: &str) -> Option<Blob> {
    let answer = gloo_net::http::Request::get(address).send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    let bytes = js_sys::Uint8Array::from(answer.binary().await.ok()?.as_slice());
    Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&bytes)).ok()
}

/// Left, top, width and height of a picture, no wider or higher than the worker needs.
async fn part(whole: &ImageBitmap, [x, y, width, height]: [f32; 4]) -> Option<ImageBitmap> {
    let options = ImageBitmapOptions::new();
    let longer = width.max(height);
    if longer > WIDEST_PHOTO {
        options.set_resize_width((width * WIDEST_PHOTO / longer).max(1.0) as u32);
        options.set_resize_quality(web_sys::ResizeQuality::High);
    }
    let [x, y, width, height] = [x, y, width, height].map(|side| side as i32);
    let promise = window()
        .create_image_bitmap_with_image_bitmap_and_a_sx_and_a_sy_and_a_sw_and_a_sh_and_a_options(
            whole, x, y, width, height, &options,
        )
        .ok()?;
    Some(JsFuture::from(promise).await.ok()?.unchecked_into())
}
