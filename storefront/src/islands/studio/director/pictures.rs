//! Pictures of any origin as bitmaps that are no larger than the worker needs.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, HtmlVideoElement, ImageBitmap, ImageBitmapOptions};

use crate::islands::studio::Problem;

/// Larger files are refused before they are decoded.
const LARGEST_FILE: f64 = 40.0 * 1024.0 * 1024.0;
/// Pictures are scaled down to this width before they are searched: landmarks come from 256-pixel crops of them.
const WIDEST_PHOTO: u32 = 1600;
const WIDEST_VIDEO: u32 = 960;

pub enum Source {
    File(File),
    /// On this store's host.
    Address(String),
}

pub async fn read(source: Source) -> Result<ImageBitmap, Problem> {
    let blob: Blob = match source {
        Source::File(file) => file.unchecked_into(),
        Source::Address(address) => fetched(&address).await.ok_or(Problem::NoModels)?,
    };
    if blob.size() > LARGEST_FILE {
        return Err(Problem::HugePhoto);
    }
    let bitmap = decoded(&blob).await.map_err(|_| Problem::BadPhoto)?;
    shrunk(bitmap).await.map_err(|_| Problem::BadPhoto)
}

/// The camera's picture of now; `None` before it has one.
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

async fn shrunk(bitmap: ImageBitmap) -> Result<ImageBitmap, JsValue> {
    let wide = bitmap.width().max(bitmap.height());
    if wide <= WIDEST_PHOTO {
        return Ok(bitmap);
    }
    let width = u64::from(bitmap.width()) * u64::from(WIDEST_PHOTO) / u64::from(wide);
    let options = ImageBitmapOptions::new();
    options.set_resize_width((width as u32).max(1));
    options.set_resize_quality(web_sys::ResizeQuality::High);
    let promise = window()
        .create_image_bitmap_with_image_bitmap_and_image_bitmap_options(&bitmap, &options)?;
    let smaller = JsFuture::from(promise).await?;
    bitmap.close();
    Ok(smaller.unchecked_into())
}
