//! A camera's frames as it delivers them, in memory: what a video element shows is on the graphics card already, and
//! reading it back costs more than looking at it. Chromium's browsers hand frames out, to pages and in every format that
//! cameras have.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue, prelude::*};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    MediaStreamTrack, ReadableStream, ReadableStreamDefaultReader, VideoFrame,
    VideoFrameCopyToOptions, VideoPixelFormat,
};

/// Pixels on the longer side up to which frames are looked at and drawn as they are: Full HD. Irises are measured in the
/// camera's own pixels then, and only the part round the face is gone through. Larger ones come from cameras that know no
/// other size than 4K; all of their pixels would have to be converted, and a canvas of their size drawn.
const LONGEST: u32 = 1920;

#[derive(Clone, PartialEq)]
pub struct Frames(ReadableStreamDefaultReader);

#[wasm_bindgen]
extern "C" {
    type MediaStreamTrackProcessor;

    #[wasm_bindgen(catch, constructor)]
    fn new(init: &Object) -> Result<MediaStreamTrackProcessor, JsValue>;

    #[wasm_bindgen(method, getter)]
    fn readable(this: &MediaStreamTrackProcessor) -> ReadableStream;
}

impl Frames {
    /// `None` where the browser does not hand them out.
    pub fn of(track: &MediaStreamTrack) -> Option<Self> {
        let init = Object::new();
        Reflect::set(&init, &"track".into(), track).ok()?;
        // Only the newest waits.
        Reflect::set(&init, &"maxBufferSize".into(), &1.into()).ok()?;
        let stream = MediaStreamTrackProcessor::new(&init).ok()?.readable();
        Some(Self(stream.get_reader().unchecked_into()))
    }

    /// The newest that was not yet taken, or the next; `None` once there are no more that can be read.
    pub async fn next(&self) -> Option<VideoFrame> {
        let chunk = JsFuture::from(self.0.read()).await.ok()?;
        let value = Reflect::get(&chunk, &"value".into()).ok()?;
        let frame: VideoFrame = value.dyn_into().ok()?;
        if is_readable(&frame) {
            return Some(frame);
        }
        frame.close();
        self.stop();
        None
    }

    /// Closes the one that waits.
    pub fn stop(&self) {
        // What has ended already is refused, which is as good.
        let stopped = JsFuture::from(self.0.cancel());
        spawn_local(async move { drop(stopped.await) });
    }
}

/// Whether the worker gets the picture that a video would show by reading it as RGBA. Browsers that do not convert say so
/// or answer with another size; a turned or mirrored frame has its pixels as the sensor has them.
fn is_readable(frame: &VideoFrame) -> bool {
    let is_set =
        |name: &str| Reflect::get(frame, &name.into()).is_ok_and(|value| value.is_truthy());
    let (width, height) = (frame.display_width(), frame.display_height());
    let options = VideoFrameCopyToOptions::new();
    options.set_format(VideoPixelFormat::Rgba);
    !is_set("rotation")
        && !is_set("flip")
        && width.max(height) <= LONGEST
        && frame.allocation_size_with_options(&options) == Ok(4 * width * height)
}
