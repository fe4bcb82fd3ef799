//! From a picture to the stage that shows it.

use std::rc::Rc;

use leptos::prelude::*;
use shared::vision::{Request, Seen};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, ImageBitmap};

use super::{
    Director, Picture,
    pictures::{self, Shot, Source},
};
use crate::islands::studio::Scene;

impl Director {
    pub(super) async fn show(self: Rc<Self>, source: Source, model: bool) {
        if !self.begin(model) {
            return;
        }
        match pictures::read(source).await {
            Ok((bitmap, original)) => {
                self.send(&Request::Mirror { on: false }, None);
                self.original.replace(Some(original));
                self.look(Picture::Photo, bitmap.into());
            }
            Err(problem) => self.fail(problem),
        }
    }

    pub(super) fn look(&self, picture: Picture, shot: Shot) {
        let time_ms = window().performance().map_or(0.0, |clock| clock.now());
        let request = Request::Look {
            video: picture == Picture::Video,
            time_ms,
        };
        self.send(&request, Some(("picture", shot.as_ref())));
    }

    /// Makes room for another picture; false if none can be shown.
    pub(super) fn begin(&self, model: bool) -> bool {
        self.camera.take();
        self.original.take();
        self.studio.problem.set(None);
        self.studio.held.set(false);
        self.studio.model.set(model);
        self.studio.seen.set(None);
        self.studio.complexion.set(None);
        self.studio.scene.set(Scene::Loading);
        if let Some(problem) = self.lasting.get() {
            self.fail(problem);
            return false;
        }
        true
    }

    /// What is seen after the camera was stopped is of no interest any more.
    pub(super) fn saw(self: Rc<Self>, seen: Seen) {
        let scene = self.studio.scene.get_untracked();
        if matches!(scene, Scene::Paused | Scene::Consent) {
            return;
        }
        match self.original.take() {
            Some(original) => spawn_local(self.look_closer(original, seen)),
            None => self.show_seen(seen),
        }
    }

    /// A photograph with a small face is looked at again as the part of it round the face, in all the pixels it has.
    async fn look_closer(self: Rc<Self>, original: ImageBitmap, seen: Seen) {
        match pictures::closer(&original, &seen).await {
            Some(part) => self.look(Picture::Photo, part.into()),
            None => self.show_seen(seen),
        }
        original.close();
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
}
