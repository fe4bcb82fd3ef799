//! The worker's side of `shared::vision`: requests come in through [`Vision::handle`], which `worker.js` calls.

mod easel;
mod failure;
mod own;

use std::rc::Rc;

use js_sys::{Array, Object, Promise, Reflect};
use shared::catalog::Lens;
use shared::vision::{
    ComplexionRefusal, FailureCode, Report, Request, Ruler, RulerRefusal, Seen, WornFrame,
};
use wasm_bindgen::prelude::*;
use web_sys::{ImageEncodeOptions, OffscreenCanvas};

use crate::measure::card_edges;
use crate::picture::Picture;
use crate::render::{OwnModel, Stage};
use crate::session::Session;
use crate::shot::Shot;
use easel::Easel;
use failure::{Failure, missing, no_stage, not_encoded};
use own::TenantModel;

/// Of tenants' own models, as many as a shopper compares.
const MOST_MODELS: usize = 6;
/// Of portraits' JPEGs, 0 to 1.
const JPEG_QUALITY: f64 = 0.9;

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since the worker began.
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;
}

#[wasm_bindgen]
pub struct Vision {
    session: Session,
    easel: Easel,
    stage: Option<(Stage, OffscreenCanvas)>,
    mirror: bool,
    worn: Option<Box<WornFrame>>,
    /// Lenses to preview in place of the frame's own.
    tint: Option<Lens>,
    /// Tenants' own models by their addresses, the newest last.
    models: Vec<(String, Rc<OwnModel>)>,
    /// The photograph that was looked at last, to look at it again when a face is picked or the ruler changes.
    photo: Option<Shot>,
    /// What was looked at last, for the edges of a card in it and for the face's colours.
    picture: Option<Picture>,
}

/// What goes back to the page, with a promise of the `Blob` that goes with it.
type Answer = (Report, Option<Promise>);

#[wasm_bindgen]
impl Vision {
    /// Takes the two nets' files. Throws where they can't be read.
    #[wasm_bindgen(constructor)]
    pub fn new(detector: &[u8], landmarker: &[u8]) -> Result<Self, JsError> {
        Ok(Self {
            session: Session::read(detector, landmarker)?,
            easel: Easel::default(),
            stage: None,
            mirror: false,
            worn: None,
            tint: None,
            models: Vec::new(),
            photo: None,
            picture: None,
        })
    }

    /// Whether frames with this model can be worn as it has them.
    pub fn has(&self, address: &str) -> bool {
        self.models.iter().any(|(known, _)| known == address)
    }

    /// Frames that name this address are drawn with this model from now on.
    pub fn bring(&mut self, address: String, model: TenantModel) {
        if self.models.len() == MOST_MODELS {
            self.models.remove(0);
        }
        self.models.push((address, Rc::new(model.into())));
    }

    /// To be called once, when no picture waits.
    pub fn warm(&mut self) {
        self.session.warm();
    }

    /// Answers one request with a list of `{ json, blob? }`: reports, and promises of what goes with them. The picture is
    /// an `ImageBitmap`, or what `worker.js` has read of a `VideoFrame`.
    pub fn handle(
        &mut self,
        json: &str,
        picture: Option<JsValue>,
        canvas: Option<OffscreenCanvas>,
    ) -> Array {
        let answers = match serde_json::from_str(json) {
            Ok(request) => self.answer(request, picture.map(Shot::of), canvas),
            Err(error) => Err(Failure(FailureCode::BadMessage, error.to_string())),
        };
        let answers = answers.unwrap_or_else(|Failure(code, message)| {
            vec![(Report::Failed { code, message }, None)]
        });
        answers.iter().filter_map(message).collect()
    }
}

impl Vision {
    fn answer(
        &mut self,
        request: Request,
        shot: Option<Shot>,
        canvas: Option<OffscreenCanvas>,
    ) -> Result<Vec<Answer>, Failure> {
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
                self.stage = Some((Stage::new(canvas.clone())?, canvas));
                self.draw_worn()?;
            }
            Request::Wear { frame } => {
                self.worn = frame;
                self.draw_worn()?;
            }
            Request::Tint { lens } => {
                self.tint = lens;
                self.draw_worn()?;
            }
            Request::Mirror { on } => {
                self.mirror = on;
                if let Some((stage, _)) = &mut self.stage {
                    stage.again(on);
                }
            }
            Request::Look { video, time_ms } => {
                let shot = shot.ok_or_else(|| missing("a picture named picture"))?;
                if !video {
                    // A place picked in another picture means nothing in this one.
                    self.session.pick(None);
                }
                let seen = self.look(&shot, video.then_some(time_ms))?;
                let done = match video {
                    true => self.photo.take().into_iter().chain([shot]).collect(),
                    false => Vec::from_iter(self.photo.replace(shot)),
                };
                done.iter().for_each(Shot::close);
                return Ok(vec![seen]);
            }
            Request::Pick { at } => {
                self.session.pick(at);
                return self.look_again();
            }
            Request::Measure { ruler } => {
                let outcome = self.measure_by(ruler);
                let mut answers = vec![(Report::Ruled { outcome }, None)];
                if outcome.is_ok() {
                    answers.extend(self.look_again()?);
                }
                return Ok(answers);
            }
            Request::Complexion => {
                let picture = self.picture.as_ref();
                let complexion = picture
                    .ok_or(ComplexionRefusal::NoFace)
                    .and_then(|picture| self.session.complexion(picture));
                return Ok(vec![(Report::Complexion { complexion }, None)]);
            }
            Request::Snapshot => {
                let mirror = self.mirror;
                let (stage, canvas) = self.stage.as_mut().ok_or_else(no_stage)?;
                // What a canvas shows is gone after the task that drew it.
                stage.again(mirror);
                let blob = canvas.convert_to_blob().map_err(not_encoded)?;
                return Ok(vec![(Report::Snapshot, Some(blob))]);
            }
            Request::Portrait { id, frame } => {
                let blob = self.portrait(frame)?;
                return Ok(vec![(Report::Portrait { id }, Some(blob))]);
            }
        }
        Ok(Vec::new())
    }

    fn look(&mut self, shot: &Shot, video_ms: Option<f64>) -> Result<Answer, Failure> {
        let start = shot.began().unwrap_or_else(now);
        let bad = |message| Failure(FailureCode::BadPicture, message);
        // Two of them at a time would be memory for nothing.
        self.picture = None;
        let session = &self.session;
        let part = |width, height| video_ms.and_then(|_| session.part(width, height));
        let mut picture = self.easel.read(shot, part).map_err(bad)?;
        let mut look = self.session.look(&picture, video_ms);
        if look.face.is_none() && !picture.is_whole() {
            picture = self.easel.read(shot, |_, _| None).map_err(bad)?;
            look = self.session.look(&picture, video_ms);
        }
        let tracked = now();
        let size = [picture.width() as u32, picture.height() as u32];
        if let Some((stage, canvas)) = &mut self.stage {
            if [canvas.width(), canvas.height()] != size {
                stage.resize(size[0], size[1]);
            }
            stage.draw(shot, look.pose.as_ref(), self.mirror, video_ms.is_some());
        }
        let seen = Seen {
            picture: size,
            faces: look.faces,
            others: look.others,
            troubles: look.troubles,
            face: look.face,
            track_ms: (tracked - start) as f32,
            draw_ms: (now() - tracked) as f32,
        };
        self.picture = Some(picture);
        let seen = Box::new(seen);
        Ok((Report::Seen { seen }, None))
    }

    /// A card's corners are moved to the edges beside the marks, unless the marks alone make a better card.
    fn measure_by(&mut self, ruler: Ruler) -> Result<Ruler, RulerRefusal> {
        if let (Ruler::Card(marks), Some(picture)) = (&ruler, &self.picture) {
            let card = Ruler::Card(card_edges::snapped(picture, marks));
            if self.session.measure_by(card).is_ok() {
                return Ok(card);
            }
        }
        self.session.measure_by(ruler).map(|()| ruler)
    }

    /// At the photograph, if that is what the stage shows; a video's next picture comes by itself.
    fn look_again(&mut self) -> Result<Vec<Answer>, Failure> {
        match self.photo.clone() {
            Some(photo) => Ok(vec![self.look(&photo, None)?]),
            None => Ok(Vec::new()),
        }
    }

    fn draw_worn(&mut self) -> Result<(), Failure> {
        let worn = self.worn.clone();
        self.draw(worn)
    }

    fn draw(&mut self, frame: Option<Box<WornFrame>>) -> Result<(), Failure> {
        let tinted = frame.map(|mut frame| {
            frame.variant.lens = self.tint.or(frame.variant.lens);
            frame
        });
        let address = tinted.as_ref().and_then(|frame| frame.model.as_ref());
        let own = address.and_then(|address| {
            let known = self.models.iter().find(|(known, _)| known == address);
            known.map(|(_, model)| Rc::clone(model))
        });
        if let Some((stage, _)) = &mut self.stage {
            stage.wear(tinted.as_deref(), own)?;
            stage.again(self.mirror);
        }
        Ok(())
    }

    /// What the canvas shows is copied when its blob is asked for, so the stage can be put back at once.
    fn portrait(&mut self, frame: Option<Box<WornFrame>>) -> Result<Promise, Failure> {
        self.draw(frame)?;
        let (_, canvas) = self.stage.as_ref().ok_or_else(no_stage)?;
        let options = ImageEncodeOptions::new();
        options.set_type("image/jpeg");
        options.set_quality(JPEG_QUALITY);
        let blob = canvas.convert_to_blob_with_options(&options);
        self.draw_worn()?;
        blob.map_err(not_encoded)
    }
}

fn message((report, blob): &Answer) -> Option<Object> {
    let json = serde_json::to_string(report).ok()?;
    let message = Object::new();
    Reflect::set(&message, &"json".into(), &json.into()).ok()?;
    if let Some(blob) = blob {
        Reflect::set(&message, &"blob".into(), blob).ok()?;
    }
    Some(message)
}
