//! Carries the shopper's wishes to the camera and the vision worker, and what the worker reports back to the stage.
//!
//! One picture is on its way at a time: the next is taken from the camera when the last has been seen, so a slow device
//! skips frames and never queues them.

mod keepsake;
mod pictures;
mod portraits;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::prelude::*;
use shared::vision::{FailureCode, Report, Request, Seen};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, Event, HtmlElement, ImageBitmap};

use super::{
    Caption, Problem, Scene, Studio, StudioSetup, Wish, camera::Camera, worker::VisionWorker,
};
pub use keepsake::can_share;
use pictures::Source;
use portraits::Portraits;

pub struct Director {
    studio: Studio,
    worker: RefCell<Option<VisionWorker>>,
    ready: Cell<bool>,
    /// A problem that no other picture mends.
    lasting: Cell<Option<Problem>>,
    camera: RefCell<Option<Camera>>,
    /// A picture of the camera's is with the worker or being taken.
    looking: Cell<bool>,
    /// The picture to be looked at as soon as the models are there.
    waiting: RefCell<Option<(Picture, ImageBitmap)>>,
    /// The photograph in full, until it is known whether its face is large enough in it.
    original: RefCell<Option<ImageBitmap>>,
    /// What to do with the snapshot that was asked for.
    keepsake: RefCell<Option<(Keep, Caption)>>,
    portraits: Portraits,
    on_leave: RefCell<Option<OnLeave>>,
}

type OnLeave = Closure<dyn FnMut(Event)>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Picture {
    Photo,
    Video,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Save,
    Share,
}

impl Director {
    /// The stage's director; the first call starts the worker.
    pub fn of(studio: &Studio, setup: &StudioSetup) -> Rc<Self> {
        if let Some(director) = studio.director.get_value() {
            return director;
        }
        let director = Rc::new(Self {
            studio: *studio,
            worker: RefCell::default(),
            ready: Cell::default(),
            lasting: Cell::default(),
            camera: RefCell::default(),
            looking: Cell::default(),
            waiting: RefCell::default(),
            original: RefCell::default(),
            keepsake: RefCell::default(),
            portraits: Portraits::default(),
            on_leave: RefCell::default(),
        });
        studio.director.set_value(Some(director.clone()));
        director.clone().start_worker(&setup.vision);
        director.clone().watch_leaving();
        director
    }

    pub fn ask(self: Rc<Self>, wish: Wish) {
        self.studio.saved.set(false);
        match wish {
            Wish::OpenCamera => spawn_local(self.open_camera()),
            Wish::Leave => {
                self.camera.take();
                self.studio.held.set(false);
                self.studio.scene.set(Scene::Consent);
                self.studio.seen.set(None);
            }
            Wish::ShowPhoto => {
                let input = self.studio.file.get_untracked();
                let file = input
                    .as_ref()
                    .and_then(|input| input.files())
                    .and_then(|files| files.get(0));
                if let Some(file) = file {
                    spawn_local(self.show(Source::File(file), false));
                }
                // The same file chosen again is a change, too.
                if let Some(input) = input {
                    input.set_value("");
                }
            }
            Wish::ShowFile(file) => spawn_local(self.show(Source::File(file), false)),
            Wish::ShowModel(address) => spawn_local(self.show(Source::Address(address), true)),
            Wish::Wear(frame) => self.send(&Request::Wear { frame }, None),
            Wish::Tint(lens) => self.send(&Request::Tint { lens }, None),
            Wish::Mirror(on) => {
                self.studio.mirrored.set(on);
                self.send(&Request::Mirror { on }, None);
            }
            Wish::Hold(on) => {
                self.studio.held.set(on);
                if !on {
                    self.next_video_frame();
                }
            }
            Wish::Pick(place) => self.send(&Request::Pick { at: Some(place) }, None),
            Wish::Measure(ruler) => {
                self.studio.ruled.set(None);
                self.send(&Request::Measure { ruler }, None);
            }
            Wish::Save(caption) => self.keep(Keep::Save, caption),
            Wish::Share(caption) => self.keep(Keep::Share, caption),
            Wish::Portray(portrait) => {
                let (id, frame) = (portrait.id, portrait.frame.clone());
                self.portraits.expect(portrait);
                let frame = Some(frame);
                self.send(&Request::Portrait { id, frame }, None);
            }
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
            self.lasting.set(Some(Problem::NoWebgl));
            return self.fail(Problem::NoWebgl);
        };
        let stage = Request::Stage {
            width: canvas.width(),
            height: canvas.height(),
            mirror: false,
        };
        self.send(&stage, Some(("canvas", offscreen.as_ref())));
    }

    /// Stops the camera when the tab is hidden, and when the page is left for another though the browser may keep it.
    fn watch_leaving(self: Rc<Self>) {
        let weak = Rc::downgrade(&self);
        let on_leave = Closure::new(move |event: Event| {
            let Some(director) = weak.upgrade() else {
                return;
            };
            let left = event.type_() == "pagehide" || document().hidden();
            if left && director.camera.take().is_some() {
                director.studio.held.set(false);
                director.studio.scene.set(Scene::Paused);
            }
        });
        let callback = on_leave.as_ref().unchecked_ref();
        // A browser that refuses a listener still stops the camera when the page is gone.
        let _ = document().add_event_listener_with_callback("visibilitychange", callback);
        let _ = window().add_event_listener_with_callback("pagehide", callback);
        self.on_leave.replace(Some(on_leave));
    }

    async fn open_camera(self: Rc<Self>) {
        let Some(video) = self.studio.video.get_untracked() else {
            return;
        };
        if !self.begin(false) {
            return;
        }
        match Camera::open(video).await {
            Ok(camera) => {
                self.camera.replace(Some(camera));
                let on = self.studio.mirrored.get_untracked();
                self.send(&Request::Mirror { on }, None);
                self.next_video_frame();
            }
            Err(problem) => self.fail(problem),
        }
    }

    async fn show(self: Rc<Self>, source: Source, model: bool) {
        if !self.begin(model) {
            return;
        }
        match pictures::read(source).await {
            Ok((bitmap, original)) => {
                self.send(&Request::Mirror { on: false }, None);
                self.original.replace(Some(original));
                self.look(Picture::Photo, bitmap);
            }
            Err(problem) => self.fail(problem),
        }
    }

    /// A photograph with a small face is looked at again as the part of it round the face, in all the pixels it has.
    async fn look_closer(self: Rc<Self>, original: ImageBitmap, seen: Seen) {
        match pictures::closer(&original, &seen).await {
            Some(part) => self.look(Picture::Photo, part),
            None => self.show_seen(seen),
        }
        original.close();
    }

    /// Makes room for another picture; false if none can be shown.
    fn begin(&self, model: bool) -> bool {
        self.camera.take();
        self.original.take();
        self.studio.problem.set(None);
        self.studio.held.set(false);
        self.studio.model.set(model);
        self.studio.seen.set(None);
        self.studio.scene.set(Scene::Loading);
        if let Some(problem) = self.lasting.get() {
            self.fail(problem);
            return false;
        }
        true
    }

    /// Waits for the screen's next frame, so that a fast worker does not look at the same picture twice.
    fn next_video_frame(self: Rc<Self>) {
        let held = self.studio.held.get_untracked();
        if held || self.camera.borrow().is_none() || self.looking.replace(true) {
            return;
        }
        request_animation_frame(move || spawn_local(self.take_video_frame()));
    }

    async fn take_video_frame(self: Rc<Self>) {
        let video = self
            .camera
            .borrow()
            .as_ref()
            .map(|camera| camera.video().clone());
        let bitmap = match video {
            Some(video) => pictures::of_video(&video).await,
            None => None,
        };
        match bitmap {
            Some(bitmap) => self.look(Picture::Video, bitmap),
            None => {
                self.looking.set(false);
                self.next_video_frame();
            }
        }
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
                self.clone().saw(*seen);
                self.looking.set(false);
                self.next_video_frame();
            }
            Some(Report::Skipped) => {
                self.looking.set(false);
                self.next_video_frame();
            }
            Some(Report::Ruled { outcome }) => self.studio.ruled.set(Some(outcome)),
            Some(Report::Snapshot) => {
                if let (Some(blob), Some((keep, caption))) = (blob, self.keepsake.take()) {
                    spawn_local(self.hand_out(blob, keep, caption));
                }
            }
            Some(Report::Portrait { id }) => {
                let mirrored = self.studio.is_mirrored();
                let seen = self.studio.seen.get_untracked();
                if let Some(blob) = blob {
                    self.portraits.hang(id, blob, seen, mirrored);
                }
            }
            // The frame is there all the same, drawn from its sizes: nothing that a shopper could do about it.
            Some(Report::ModelRefused { .. }) => {}
            Some(Report::Failed { code, .. }) => self.fail(match code {
                FailureCode::NoWebgl => Problem::NoWebgl,
                FailureCode::BadPicture => Problem::BadPhoto,
                FailureCode::NoSimd => Problem::NoSimd,
                FailureCode::NoModels | FailureCode::BadMessage => Problem::NoModels,
            }),
            None => self.fail(Problem::NoModels),
        }
    }

    /// What is seen after the camera was stopped is of no interest any more.
    fn saw(self: Rc<Self>, seen: Seen) {
        let scene = self.studio.scene.get_untracked();
        if matches!(scene, Scene::Paused | Scene::Consent) {
            return;
        }
        match self.original.take() {
            Some(original) => spawn_local(self.look_closer(original, seen)),
            None => self.show_seen(seen),
        }
    }

    fn show_seen(&self, seen: Seen) {
        let live = self.camera.borrow().is_some();
        self.proportion(seen.picture);
        let scene = if live { Scene::Live } else { Scene::Photo };
        self.studio.scene.set(scene);
        self.studio.seen.set(Some(seen));
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

    fn keep(&self, keep: Keep, caption: Caption) {
        self.keepsake.replace(Some((keep, caption)));
        self.send(&Request::Snapshot, None);
    }

    async fn hand_out(self: Rc<Self>, snapshot: Blob, keep: Keep, caption: Caption) {
        let Ok(picture) = keepsake::captioned(&snapshot, &caption).await else {
            return self.studio.problem.set(Some(Problem::BadPhoto));
        };
        match keep {
            Keep::Share => keepsake::share(&picture).await,
            Keep::Save => {
                keepsake::save(&picture);
                self.studio.saved.set(true);
            }
        }
    }

    fn fail(&self, problem: Problem) {
        self.camera.take();
        self.looking.set(false);
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
