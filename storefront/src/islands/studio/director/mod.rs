//! Carries the shopper's wishes to the camera and the vision worker, and what the worker reports back to the stage.
//!
//! One picture is on its way at a time: the next is taken from the camera when the last has been seen, so a slow device
//! skips frames and never queues them.

mod hearing;
mod keepsake;
mod live;
mod looking;
mod pictures;
mod portraits;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use leptos::prelude::*;
use shared::vision::Request;
use wasm_bindgen::{JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, ImageBitmap};

use super::{
    Caption, Problem, Scene, Studio, StudioSetup, Wish, camera::Camera, worker::VisionWorker,
};
pub use keepsake::can_share;
use pictures::Source;
use portraits::Portraits;

pub struct Director {
    studio: Studio,
    worker: RefCell<Option<VisionWorker>>,
    /// A problem that no other picture mends.
    lasting: Cell<Option<Problem>>,
    camera: RefCell<Option<Camera>>,
    /// A picture of the camera's is with the worker or being taken.
    looking: Cell<bool>,
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
            lasting: Cell::default(),
            camera: RefCell::default(),
            looking: Cell::default(),
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
                self.studio.complexion.set(None);
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
            Wish::SeeColors => self.send(&Request::Complexion, None),
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
