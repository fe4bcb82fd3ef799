//! A snapshot with the store's and the frame's name under it, for the shopper to save or to share.

use std::rc::Rc;

use js_sys::{Array, Reflect};
use leptos::prelude::*;
use shared::vision::Request;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, File, FilePropertyBag, HtmlAnchorElement, ImageEncodeOptions, OffscreenCanvas,
    OffscreenCanvasRenderingContext2d, ShareData, Url,
};

use super::{Director, Keep, pictures};
use crate::islands::studio::{Caption, Problem};

/// Of the JPEG, 0 to 1.
const QUALITY: f64 = 0.92;

impl Director {
    pub(super) fn keep(&self, keep: Keep, caption: Caption) {
        self.keepsake.replace(Some((keep, caption)));
        self.send(&Request::Snapshot, None);
    }

    pub(super) async fn hand_out(self: Rc<Self>, snapshot: Blob, keep: Keep, caption: Caption) {
        let Ok(picture) = captioned(&snapshot, &caption).await else {
            return self.studio.problem.set(Some(Problem::BadPhoto));
        };
        match keep {
            Keep::Share => share(&picture).await,
            Keep::Save => {
                save(&picture);
                self.studio.saved.set(true);
            }
        }
    }
}

/// Whether this browser can share a file.
pub fn can_share() -> bool {
    let navigator = window().navigator();
    let knows = Reflect::has(&navigator, &"canShare".into()).unwrap_or(false);
    let empty = File::new_with_blob_sequence_and_options(&Array::new(), "try-on.jpg", &jpeg());
    knows && empty.is_ok_and(|file| navigator.can_share_with_data(&to_share(&file)))
}

/// The picture over a line that says where the frame is from.
async fn captioned(snapshot: &Blob, caption: &Caption) -> Result<File, JsValue> {
    let bitmap = pictures::decoded(snapshot).await?;
    let (width, height) = (bitmap.width(), bitmap.height());
    // A line that is read at arm's length on a phone, whatever the picture's size.
    let line = (f64::from(width.min(height)) / 11.0).round().max(32.0);
    let canvas = OffscreenCanvas::new(width, height + line as u32)?;
    let context: OffscreenCanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    let base = f64::from(height) + line * 0.64;
    let (margin, small) = (line * 0.45, (line * 0.36).round());
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width.into(), f64::from(height) + line);
    context.draw_image_with_image_bitmap(&bitmap, 0.0, 0.0)?;
    bitmap.close();
    context.set_fill_style_str("#1d1d1f");
    context.set_font(&format!("600 {small}px {}", typeface()));
    context.fill_text(&caption.store, margin, base)?;
    let right = f64::from(width) - margin;
    context.set_font(&format!("{small}px {}", typeface()));
    context.set_text_align("right");
    context.fill_text_with_max_width(&caption.frame, right, base, right * 0.6)?;
    let options = ImageEncodeOptions::new();
    options.set_type("image/jpeg");
    options.set_quality(QUALITY);
    let blob = JsFuture::from(canvas.convert_to_blob_with_options(&options)?).await?;
    File::new_with_blob_sequence_and_options(&Array::of1(&blob), &file_name(caption), &jpeg())
}

/// A shopper who closes the sheet without sharing needs no word about it.
async fn share(picture: &File) {
    let _ = JsFuture::from(window().navigator().share_with_data(&to_share(picture))).await;
}

fn save(picture: &File) {
    let Ok(url) = Url::create_object_url_with_blob(picture) else {
        return;
    };
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(&picture.name());
        link.click();
    }
    // The download has begun, and holds what it reads.
    let _ = Url::revoke_object_url(&url);
}

fn to_share(picture: &File) -> ShareData {
    let data = ShareData::new();
    data.set_files(&Array::of1(picture));
    data
}

fn jpeg() -> FilePropertyBag {
    let kind = FilePropertyBag::new();
    kind.set_type("image/jpeg");
    kind
}

/// `Aurora – Halden Row Ellis.jpg`, without what file systems refuse.
fn file_name(caption: &Caption) -> String {
    let name = format!("{} – {}.jpg", caption.store, caption.frame);
    name.chars()
        .filter(|letter| !letter.is_control() && !r#"\/:*?"<>|"#.contains(*letter))
        .collect()
}

/// The store's own.
fn typeface() -> String {
    let style = document()
        .body()
        .and_then(|body| window().get_computed_style(&body).ok().flatten());
    style
        .and_then(|style| style.get_property_value("font-family").ok())
        .filter(|family| !family.is_empty())
        .unwrap_or_else(|| "sans-serif".to_owned())
}
