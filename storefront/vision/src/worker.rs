//! The worker's side of `shared::vision`: requests come in through [`Vision::handle`], which `worker.js` calls.

use js_sys::{Object, Promise, Reflect};
use shared::vision::{FailureCode, Report, Request, Seen};
use wasm_bindgen::prelude::*;
use web_sys::{ImageBitmap, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

use crate::picture::Picture;
use crate::render::Stage;
use crate::session::Session;

/// Pixels on the longer side beyond which a picture is scaled down before it is looked at.
const MAX_SIDE: u32 = 1920;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

#[wasm_bindgen]
pub struct Vision {
    session: Session,
    easel: Option<Easel>,
    stage: Option<(Stage, OffscreenCanvas)>,
    mirror: bool,
}

/// Where pictures are drawn to be read. It is kept, for making one costs more than a picture.
struct Easel {
    canvas: OffscreenCanvas,
    context: OffscreenCanvasRenderingContext2d,
}

struct Failure(FailureCode, String);

#[wasm_bindgen]
impl Vision {
    /// Takes the two nets' files. Throws where they can't be read.
    #[wasm_bindgen(constructor)]
    pub fn new(detector: &[u8], landmarker: &[u8]) -> Result<Self, JsError> {
        let session = Session::read(detector, landmarker)?;
        Ok(Self {
            session,
            easel: None,
            stage: None,
            mirror: false,
        })
    }

    /// Answers one request with the JSON of a report, or with nothing where none is due.
    pub fn handle(
        &mut self,
        json: &str,
        bitmap: Option<ImageBitmap>,
        canvas: Option<OffscreenCanvas>,
    ) -> Option<String> {
        let report = match serde_json::from_str(json) {
            Ok(request) => self.answer(request, bitmap, canvas),
            Err(error) => Err(Failure(FailureCode::BadMessage, error.to_string())),
        };
        let report =
            report.unwrap_or_else(|Failure(code, message)| Some(Report::Failed { code, message }));
        report.and_then(|report| serde_json::to_string(&report).ok())
    }

    /// The stage as it is, as a PNG: a promise of a `Blob`, to be awaited beside the `Snapshot` report.
    pub fn snapshot(&mut self) -> Option<Promise> {
        let mirror = self.mirror;
        let (stage, canvas) = self.stage.as_mut()?;
        // What a canvas shows is gone after the task that drew it.
        stage.again(mirror);
        canvas.convert_to_blob().ok()
    }
}

impl Vision {
    fn answer(
        &mut self,
        request: Request,
        bitmap: Option<ImageBitmap>,
        canvas: Option<OffscreenCanvas>,
    ) -> Result<Option<Report>, Failure> {
        let no_webgl =
            |error: crate::render::NoWebgl| Failure(FailureCode::NoWebgl, error.to_string());
        match request {
            Request::Stage {
                width,
                height,
                mirror,
            } => {
                let canvas = canvas.ok_or_else(|| missing("an OffscreenCanvas named canvas"))?;
                canvas.set_width(width.max(1));
                canvas.set_height(height.max(1));
                self.mirror = mirror;
                let stage = Stage::new(canvas.clone()).map_err(no_webgl)?;
                self.stage = Some((stage, canvas));
            }
            Request::Wear { frame } => {
                if let Some((stage, _)) = &mut self.stage {
                    stage.wear(frame.as_deref()).map_err(no_webgl)?;
                    stage.again(self.mirror);
                }
            }
            Request::Mirror { on } => {
                self.mirror = on;
                if let Some((stage, _)) = &mut self.stage {
                    stage.again(on);
                }
            }
            Request::Look { video, time_ms } => {
                let bitmap = bitmap.ok_or_else(|| missing("an ImageBitmap named bitmap"))?;
                let seen = self.look(&bitmap, video.then_some(time_ms));
                // Frees its memory now rather than when the collector comes by.
                bitmap.close();
                return seen.map(|seen| {
                    Some(Report::Seen {
                        seen: Box::new(seen),
                    })
                });
            }
            Request::Snapshot => {
                return match self.stage {
                    Some(_) => Ok(Some(Report::Snapshot)),
                    None => Err(Failure(
                        FailureCode::NoWebgl,
                        "there is no stage to take a picture of".to_owned(),
                    )),
                };
            }
        }
        Ok(None)
    }

    fn look(&mut self, bitmap: &ImageBitmap, video_ms: Option<f64>) -> Result<Seen, Failure> {
        let start = now();
        let picture = self
            .read(bitmap)
            .map_err(|message| Failure(FailureCode::BadPicture, message))?;
        let look = self.session.look(&picture, video_ms);
        let tracked = now();
        let size = [picture.width() as u32, picture.height() as u32];
        if let Some((stage, canvas)) = &mut self.stage {
            if [canvas.width(), canvas.height()] != size {
                stage.resize(size[0], size[1]);
            }
            stage.draw(bitmap, look.pose.as_ref(), self.mirror);
        }
        Ok(Seen {
            picture: size,
            faces: look.faces,
            troubles: look.troubles,
            face: look.face,
            track_ms: (tracked - start) as f32,
            draw_ms: (now() - tracked) as f32,
        })
    }

    fn read(&mut self, bitmap: &ImageBitmap) -> Result<Picture, String> {
        let (width, height) = (bitmap.width(), bitmap.height());
        if width == 0 || height == 0 {
            return Err(
                "expected a picture with pixels, got an empty one; choose another file".to_owned(),
            );
        }
        let shrink = f64::from(MAX_SIDE.min(width.max(height))) / f64::from(width.max(height));
        let [width, height] =
            [width, height].map(|side| (f64::from(side) * shrink).round().max(1.0));
        let easel = match &self.easel {
            Some(easel) => easel,
            None => self
                .easel
                .insert(Easel::new().map_err(|error| format!("{error:?}"))?),
        };
        let rgba = easel
            .read(bitmap, width, height)
            .map_err(|error| format!("{error:?}"))?;
        Picture::from_rgba(width as usize, height as usize, rgba).map_err(|error| error.to_string())
    }
}

impl Easel {
    fn new() -> Result<Self, JsValue> {
        let canvas = OffscreenCanvas::new(1, 1)?;
        let options = Object::new();
        Reflect::set(&options, &"willReadFrequently".into(), &JsValue::TRUE)?;
        let context = canvas
            .get_context_with_context_options("2d", &options)?
            .ok_or("no 2D context")?;
        Ok(Self {
            canvas,
            context: context.dyn_into()?,
        })
    }

    fn read(&self, bitmap: &ImageBitmap, width: f64, height: f64) -> Result<Vec<u8>, JsValue> {
        if (
            f64::from(self.canvas.width()),
            f64::from(self.canvas.height()),
        ) != (width, height)
        {
            self.canvas.set_width(width as u32);
            self.canvas.set_height(height as u32);
        }
        self.context
            .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height)?;
        Ok(self
            .context
            .get_image_data(0.0, 0.0, width, height)?
            .data()
            .0)
    }
}

fn missing(what: &str) -> Failure {
    Failure(
        FailureCode::BadMessage,
        format!("expected {what} beside the message"),
    )
}
