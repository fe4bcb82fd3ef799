//! The shopper's camera, open only between a press of the button and the page going out of sight.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, HtmlVideoElement, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

use super::Problem;

pub struct Camera {
    stream: MediaStream,
    video: HtmlVideoElement,
}

impl Camera {
    /// Asks for the front camera and plays it in `video`.
    pub async fn open(video: HtmlVideoElement) -> Result<Self, Problem> {
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
        let camera = Self { stream, video };
        camera.video.set_src_object(Some(&camera.stream));
        let playing = camera.video.play().map_err(problem)?;
        JsFuture::from(playing).await.map_err(problem)?;
        Ok(camera)
    }

    pub fn video(&self) -> &HtmlVideoElement {
        &self.video
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks() {
            track.unchecked_into::<MediaStreamTrack>().stop();
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
