//! Carries the shopper's wishes to the camera and the vision worker, and what the worker reports back to the stage.
//!
//! One picture is on its way at a time: the next is taken from the camera when the last has been seen, so a slow device
//! skips frames and never queues them.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::prelude::*;
use shared::vision::{FailureCode, Report, Request};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, File, HtmlAnchorElement, HtmlElement, ImageBitmap, ImageBitmapOptions, Url};

use super::{Problem, Scene, Studio, StudioSetup, Wish, camera::Camera, worker::VisionWorker};

/// Larger files are refused before they are decoded.
const LARGEST_FILE: f64 = 40.0 * 1024.0 * 1024.0;
/// Pictures are scaled down to this width before they are searched: landmarks come from 256-pixel crops of them.
const WIDEST_PHOTO: u32 = 1600;
const WIDEST_VIDEO: u32 = 960;

pub struct Director {
    studio: Studio,
    file_name: String,
    worker: RefCell<Option<VisionWorker>>,
    ready: Cell<bool>,
    camera: RefCell<Option<Camera>>,
    /// The picture to be looked at as soon as the models are there.
    waiting: RefCell<Option<(Picture, ImageBitmap)>>,
    on_hidden: RefCell<Option<Closure<dyn FnMut()>>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Picture {
    Photo,
    Video,
}

impl Director {
    /// The stage's director; the first call starts the worker.
    pub fn of(studio: &Studio, setup: &StudioSetup) -> Rc<Self> {
        if let Some(director) = studio.director.get_value() {
            return director;
        }
        let director = Rc::new(Self {
            studio: *studio,
            file_name: format!("{}.png", setup.company),
            worker: RefCell::default(),
            ready: Cell::default(),
            camera: RefCell::default(),
            waiting: RefCell::default(),
            on_hidden: RefCell::default(),
        });
        studio.director.set_value(Some(director.clone()));
        director.clone().start_worker(&setup.vision);
        director.clone().watch_visibility();
        director
    }

    pub fn ask(self: Rc<Self>, wish: Wish) {
        match wish {
            Wish::OpenCamera => spawn_local(self.open_camera()),
            Wish::StopCamera => {
                self.camera.take();
                self.studio.scene.set(Scene::Consent);
                self.studio.seen.set(None);
            }
            Wish::ShowPhoto => {
                let input = self.studio.file.get_untracked();
                if let Some(file) = input
                    .and_then(|input| input.files())
                    .and_then(|files| files.get(0))
                {
                    spawn_local(self.show_photo(file));
                }
            }
            Wish::ShowFile(file) => spawn_local(self.show_photo(file)),
            Wish::Wear(frame) => self.send(&Request::Wear { frame }, None),
            Wish::Mirror(on) => {
                self.studio.mirrored.set(on);
                self.send(&Request::Mirror { on }, None);
            }
            Wish::SaveSnapshot => self.send(&Request::Snapshot, None),
        }
    }

    fn start_worker(self: Rc<Self>, base: &str) {
        let weak = Rc::downgrade(&self);
        let started = VisionWorker::start(base, move |report, blob| {
            if let Some(director) = weak.upgrade() {
                director.heard(report, blob);
            }
        });
        match started {
            Ok(worker) => {
                self.worker.replace(Some(worker));
                self.hand_over_canvas();
            }
            Err(_) => self.fail(Problem::NoModels),
        }
    }

    fn hand_over_canvas(&self) {
        let Some(canvas) = self.studio.canvas.get_untracked() else {
            return;
        };
        let Ok(offscreen) = canvas.transfer_control_to_offscreen() else {
            return self.fail(Problem::NoWebgl);
        };
        let stage = Request::Stage {
            width: canvas.width(),
            height: canvas.height(),
            mirror: false,
        };
        self.send(&stage, Some(("canvas", offscreen.as_ref())));
    }

    fn watch_visibility(self: Rc<Self>) {
        let weak = Rc::downgrade(&self);
        let on_hidden = Closure::new(move || {
            let Some(director) = weak.upgrade() else {
                return;
            };
            if document().hidden() && director.camera.take().is_some() {
                director.studio.scene.set(Scene::Paused);
            }
        });
        let callback = on_hidden.as_ref().unchecked_ref();
        // A browser that refuses the listener still stops the camera when the page is left.
        let _ = document().add_event_listener_with_callback("visibilitychange", callback);
        self.on_hidden.replace(Some(on_hidden));
    }

    async fn open_camera(self: Rc<Self>) {
        let Some(video) = self.studio.video.get_untracked() else {
            return;
        };
        self.studio.problem.set(None);
        self.studio.scene.set(Scene::Loading);
        match Camera::open(video).await {
            Ok(camera) => {
                self.camera.replace(Some(camera));
                self.studio.seen.set(None);
                self.send(
                    &Request::Mirror {
                        on: self.studio.mirrored.get_untracked(),
                    },
                    None,
                );
                self.take_video_frame().await;
            }
            Err(problem) => self.fail(problem),
        }
    }

    async fn show_photo(self: Rc<Self>, file: File) {
        self.camera.take();
        self.studio.problem.set(None);
        self.studio.scene.set(Scene::Loading);
        if file.size() > LARGEST_FILE {
            return self.fail(Problem::HugePhoto);
        }
        let Ok(bitmap) = decode(&file).await else {
            return self.fail(Problem::BadPhoto);
        };
        let wide = bitmap.width().max(bitmap.height());
        let Ok(bitmap) = shrink(bitmap, wide, WIDEST_PHOTO).await else {
            return self.fail(Problem::BadPhoto);
        };
        self.send(&Request::Mirror { on: false }, None);
        self.look(Picture::Photo, bitmap);
    }

    async fn take_video_frame(self: Rc<Self>) {
        let Some(video) = self
            .camera
            .borrow()
            .as_ref()
            .map(|camera| camera.video().clone())
        else {
            return;
        };
        let width = video.video_width();
        let bitmap = match width {
            0 => Err(JsValue::NULL),
            _ => bitmap_of_video(&video, width).await,
        };
        match bitmap {
            Ok(bitmap) => self.look(Picture::Video, bitmap),
            Err(_) => self.next_video_frame(),
        }
    }

    /// Waits for the screen's next frame, so that a fast worker does not look at the same picture twice.
    fn next_video_frame(self: Rc<Self>) {
        request_animation_frame(move || spawn_local(self.take_video_frame()));
    }

    fn look(&self, picture: Picture, bitmap: ImageBitmap) {
        if !self.ready.get() {
            self.waiting.replace(Some((picture, bitmap)));
            return;
        }
        let time_ms = window().performance().map_or(0.0, |clock| clock.now());
        let request = Request::Look {
            video: picture == Picture::Video,
            time_ms,
        };
        self.send(&request, Some(("bitmap", bitmap.as_ref())));
    }

    fn heard(self: Rc<Self>, report: Option<Report>, blob: Option<Blob>) {
        match report {
            Some(Report::Ready) => {
                self.ready.set(true);
                if let Some((picture, bitmap)) = self.waiting.take() {
                    self.look(picture, bitmap);
                }
            }
            Some(Report::Seen { seen }) => {
                let live = self.camera.borrow().is_some();
                if self.studio.scene.get_untracked() != Scene::Paused {
                    self.proportion(seen.picture);
                    self.studio
                        .scene
                        .set(if live { Scene::Live } else { Scene::Photo });
                    self.studio.seen.set(Some(*seen));
                }
                if live {
                    self.next_video_frame();
                }
            }
            Some(Report::Snapshot) => {
                if let Some(blob) = blob {
                    save(&blob, &self.file_name);
                }
            }
            // Only what this stage never asks for is answered so.
            Some(Report::Skipped | Report::Ruled { .. } | Report::Portrait { .. }) => {}
            Some(Report::Failed { code, .. }) => self.fail(match code {
                FailureCode::NoWebgl => Problem::NoWebgl,
                FailureCode::BadPicture => Problem::BadPhoto,
                FailureCode::NoSimd => Problem::NoSimd,
                FailureCode::NoModels | FailureCode::BadMessage => Problem::NoModels,
            }),
            None => self.fail(Problem::NoModels),
        }
    }

    fn proportion(&self, [width, height]: [u32; 2]) {
        if let Some(frame) = self.studio.frame.get_untracked() {
            let ratio = f64::from(width) / f64::from(height.max(1));
            // A browser that knows no custom properties shows the picture stretched, and no more than that.
            let _ = frame
                .unchecked_into::<HtmlElement>()
                .style()
                .set_property("--ratio", &format!("{ratio:.4}"));
        }
    }

    fn fail(&self, problem: Problem) {
        self.camera.take();
        self.studio.problem.set(Some(problem));
        self.studio.scene.set(Scene::Consent);
    }

    fn send(&self, request: &Request, transfer: Option<(&str, &JsValue)>) {
        let sent = self
            .worker
            .borrow()
            .as_ref()
            .map(|worker| worker.send(request, transfer));
        if let Some(Err(_)) = sent {
            self.fail(Problem::NoModels);
        }
    }
}

async fn decode(file: &File) -> Result<ImageBitmap, JsValue> {
    let promise = window().create_image_bitmap_with_blob(file)?;
    Ok(JsFuture::from(promise).await?.unchecked_into())
}

async fn shrink(bitmap: ImageBitmap, wide: u32, widest: u32) -> Result<ImageBitmap, JsValue> {
    if wide <= widest {
        return Ok(bitmap);
    }
    let options = ImageBitmapOptions::new();
    options
        .set_resize_width((u64::from(bitmap.width()) * u64::from(widest) / u64::from(wide)) as u32);
    options.set_resize_quality(web_sys::ResizeQuality::High);
    let promise = window()
        .create_image_bitmap_with_image_bitmap_and_image_bitmap_options(&bitmap, &options)?;
    let smaller = JsFuture::from(promise).await?;
    bitmap.close();
    Ok(smaller.unchecked_into())
}

async fn bitmap_of_video(
    video: &web_sys::HtmlVideoElement,
    width: u32,
) -> Result<ImageBitmap, JsValue> {
    let options = ImageBitmapOptions::new();
    options.set_resize_width(width.min(WIDEST_VIDEO));
    let promise = window()
        .create_image_bitmap_with_html_video_element_and_image_bitmap_options(video, &options)?;
    Ok(JsFuture::from(promise).await?.unchecked_into())
}

fn save(picture: &Blob, name: &str) {
    let Ok(url) = Url::create_object_url_with_blob(picture) else {
        return;
    };
    if let Some(link) = document()
        .create_element("a")
        .ok()
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok())
    {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // Revoking a URL that is still being read only fails the download in old browsers; the page's end revokes it anyway.
    let _ = Url::revoke_object_url(&url);
}
