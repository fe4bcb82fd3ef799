//! Pictures of the camera: one on its way at a time, and none when nobody watches.

use std::rc::Rc;

use leptos::prelude::*;
use shared::vision::Request;
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::Event;

use super::{
    Director, Picture,
    pictures::{self, Shot},
};
use crate::islands::studio::{Problem, Scene, camera::Camera, frames::Frames};

impl Director {
    /// Stops the camera when the tab is hidden, and when the page is left for another though the browser may keep it.
    pub(super) fn watch_leaving(self: Rc<Self>) {
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

    pub(super) async fn open_camera(self: Rc<Self>) {
        let Some(video) = self.studio.video.get_untracked() else {
            return;
        };
        if !self.begin(false) {
            return;
        }
        let weak = Rc::downgrade(&self);
        let on_lost = move || {
            if let Some(director) = weak.upgrade() {
                director.studio.seen.set(None);
                director.fail(Problem::CameraLost);
            }
        };
        match Camera::open(video, on_lost).await {
            Ok(camera) => {
                self.camera.replace(Some(camera));
                let on = self.studio.mirrored.get_untracked();
                self.send(&Request::Mirror { on }, None);
                self.next_video_frame();
            }
            Err(problem) => self.fail(problem),
        }
    }

    pub(super) fn next_video_frame(self: Rc<Self>) {
        let held = self.studio.held.get_untracked();
        if held || self.camera.borrow().is_none() || self.looking.replace(true) {
            return;
        }
        let frames = self.camera.borrow().as_ref().and_then(Camera::frames);
        match frames {
            Some(frames) => spawn_local(self.take_frame(frames)),
            // A fast worker must not look at the same picture twice: the screen's next frame has another.
            None => request_animation_frame(move || spawn_local(self.take_video())),
        }
    }

    async fn take_frame(self: Rc<Self>, frames: Frames) {
        let frame = frames.next().await;
        if frame.is_none()
            && let Some(camera) = self.camera.borrow().as_ref()
        {
            camera.go_on_without(&frames);
        }
        self.took(frame.map(Shot::from));
    }

    async fn take_video(self: Rc<Self>) {
        let video = self
            .camera
            .borrow()
            .as_ref()
            .map(|camera| camera.video().clone());
        let bitmap = match video {
            Some(video) => pictures::of_video(&video).await,
            None => None,
        };
        self.took(bitmap.map(Shot::from));
    }

    fn took(self: Rc<Self>, shot: Option<Shot>) {
        match shot {
            Some(shot) => self.look(Picture::Video, shot),
            None => {
                self.looking.set(false);
                self.next_video_frame();
            }
        }
    }
}
