//! The shopper's camera, open only between a press of the button and the page going out of sight.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DomException, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

use super::{Problem, frames::Frames};

pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
    frames: RefCell<Option<Frames>>,
    _on_lost: Closure<dyn Fn()>,
}

impl Camera {
    /// Asks for the front camera. Where the browser does not hand out its frames, it plays in `video`. `on_lost` is called
    /// once it is unplugged or no longer allowed.
    pub async fn open(
        video: HtmlVideoElement,
        on_lost: impl Fn() + 'static,
    ) -> Result<Self, Problem> {
        let devices = web_sys::window()
            .and_then(|window| window.navigator().media_devices().ok())
            .ok_or(Problem::NoCameraHere)?;
        if devices.is_undefined() {
            return Err(Problem::NoCameraHere);
        }
        let wish = js_sys::JSON::parse(
            r#"{"facingMode":"user","width":{"ideal":1280},"height":{"ideal":720}}"#,
        )
        .unwrap_or(JsValue::TRUE);
        let constraints = MediaStreamConstraints::new();
        constraints.set_video(&wish);
        let asked = devices
            .get_user_media_with_constraints(&constraints)
            .map_err(problem)?;
        let stream: MediaStream = JsFuture::from(asked)
            .await
            .map_err(problem)?
            .unchecked_into();
        let track: MediaStreamTrack = stream.get_video_tracks().get(0).unchecked_into();
        let on_lost = Closure::new(on_lost);
        track.set_onended(Some(on_lost.as_ref().unchecked_ref()));
        let camera = Self {
            frames: RefCell::new(Frames::of(&track)),
            stream,
            video,
            _on_lost: on_lost,
        };
        camera.video.set_src_object(Some(&camera.stream));
        if camera.frames().is_none() {
            let playing = camera.video.play().map_err(problem)?;
            JsFuture::from(playing).await.map_err(problem)?;
        }
        Ok(camera)
    }

    /// `None` where pictures have to be taken from the video.
    pub fn frames(&self) -> Option<Frames> {
        self.frames.borrow().clone()
    }

    /// The video takes the place of frames that ended or can't be read.
    pub fn go_on_without(&self, frames: &Frames) {
        if self.frames.borrow().as_ref() != Some(frames) {
            return;
        }
        self.frames.take();
        if let Ok(playing) = self.video.play() {
            // Until it plays there is no picture, and nothing else to be done about it.
            spawn_local(async move { drop(JsFuture::from(playing).await) });
        }
    }

    pub fn video(&self) -> &HtmlVideoElement {
        &self.video
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        if let Some(frames) = self.frames.take() {
            frames.stop();
        }
        for track in self.stream.get_tracks() {
            let track: MediaStreamTrack = track.unchecked_into();
            track.set_onended(None);
            track.stop();
        }
        self.video.set_src_object(None);
    }
}

fn problem(error: JsValue) -> Problem {
    let name = error
        .dyn_ref::<DomException>()
        .map(DomException::name)
        .unwrap_or_default();
    match name.as_str() {
        "NotAllowedError" | "SecurityError" => Problem::CameraRefused,
        "NotFoundError" | "OverconstrainedError" => Problem::CameraMissing,
        "NotReadableError" | "AbortError" => Problem::CameraBusy,
        _ => Problem::NoCameraHere,
    }
}
