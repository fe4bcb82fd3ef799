//! What the worker knows between messages, apart from the browser: the pictures' faces, and the measures so far.

use std::ops::RangeInclusive;

use shared::vision::{
    Complexion, ComplexionRefusal, Face, MeasureRefusal, Measures, Ruler, RulerRefusal, Trouble,
};

use crate::head::Head;
use crate::landmarks::{LEFT_IRIS, Landmarks, RIGHT_IRIS};
use crate::measure::samples::{Samples, Scale};
use crate::measure::{self, MAX_PITCH, MAX_YAW, MIN_IRIS_PIXELS};
use crate::measure::{card, complexion, face_shape};
use crate::net::BadNet;
use crate::picture::{Part, Picture};
use crate::pose::Pose;
use crate::tracker::{Tracked, Tracker};

/// The canonical face is nominally in centimetres.
const NOMINAL_MM_PER_UNIT: f32 = 10.0;
/// Of a new face so many pictures are measured or tried, then only every tenth: measuring costs as much as tracking.
const EAGER_PICTURES: u32 = 30;
const MEASURE_EVERY: u32 = 10;
/// Mean grey level of the face below which edges drown in noise.
const MIN_GREY: f32 = 45.0;
/// The face's outline, from the hairline clockwise in a mirror.
const OUTLINE: [usize; 36] = [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

pub struct Session {
    tracker: Tracker,
    samples: Samples,
    scale: Scale,
    refusal: MeasureRefusal,
    /// Pictures of this face.
    pictures: u32,
    /// The face in the last picture, for a card's corners and for its colours.
    last: Option<(Landmarks, Head)>,
}

/// Pupillary distances that a shopper may give, mm: children's and adults'.
const GIVEN_PD: RangeInclusive<f32> = 40.0..=80.0;
/// How far a card may be from the irises: three of their standard deviations.
const CARD_BY_IRIS: RangeInclusive<f32> = 0.87..=1.13;

/// One picture's result.
pub struct Look {
    pub faces: u32,
    /// Boxes of the others.
    pub others: Vec<[f32; 4]>,
    pub troubles: Vec<Trouble>,
    pub face: Option<Face>,
    /// Where to draw.
    pub pose: Option<Pose>,
}

impl Session {
    pub fn read(detector: &[u8], landmarker: &[u8]) -> Result<Self, BadNet> {
        let tracker = Tracker::read(detector, landmarker)?;
        Ok(Self {
            tracker,
            samples: Samples::default(),
            scale: Scale::Iris,
            refusal: MeasureRefusal::EyesTooSmall,
            pictures: 0,
            last: None,
        })
    }

    /// Worth a tenth of a second while the camera opens.
    pub fn warm(&mut self) {
        self.tracker.warm();
    }

    /// Of several faces takes the one at a place, or the largest again.
    pub fn pick(&mut self, at: Option<[f32; 2]>) {
        self.tracker.pick(at);
    }

    /// Takes another ruler, if it holds. It stays until the next, whoever is in the picture.
    pub fn measure_by(&mut self, ruler: Ruler) -> Result<(), RulerRefusal> {
        let scale = match ruler {
            Ruler::Iris => Scale::Iris,
            Ruler::PupillaryDistance { mm } if GIVEN_PD.contains(&mm) => {
                Scale::PupillaryDistance(mm)
            }
            Ruler::PupillaryDistance { .. } => return Err(RulerRefusal::Implausible),
            Ruler::Card(marked) => {
                let (landmarks, head) = self.last.as_ref().ok_or(RulerRefusal::NoFace)?;
                let found = card::scale(&marked, landmarks, head)?;
                let irises = self.samples.mm_per_unit(Scale::Iris);
                if irises.is_some_and(|mm| !CARD_BY_IRIS.contains(&(found.mm_per_unit / mm))) {
                    return Err(RulerRefusal::Implausible);
                }
                Scale::Card(found)
            }
        };
        self.scale = scale;
        self.samples.clear();
        self.pictures = 0;
        Ok(())
    }

    /// Of the face in the picture that was looked at last.
    pub fn complexion(&self, picture: &Picture) -> Result<Complexion, ComplexionRefusal> {
        let (landmarks, head) = self.last.as_ref().ok_or(ComplexionRefusal::NoFace)?;
        complexion::complexion(picture, landmarks, head)
    }

    /// What has to be read of a video's next picture. If no face is found in a part, the whole picture is to be looked at.
    pub fn part(&self, width: usize, height: usize) -> Option<Part> {
        self.tracker.part(width, height)
    }

    /// A photograph starts afresh; a video's picture (`video_ms` is its time) goes on.
    pub fn look(&mut self, picture: &Picture, video_ms: Option<f64>) -> Look {
        let tracked = match video_ms {
            Some(time) => self.tracker.video(picture, (time / 1000.0) as f32),
            None => self.tracker.photo(picture),
        };
        match tracked {
            Some(tracked) => self.describe(picture, tracked),
            None => {
                self.last = None;
                Look {
                    faces: 0,
                    others: Vec::new(),
                    troubles: vec![Trouble::NoFace],
                    face: None,
                    pose: None,
                }
            }
        }
    }

    fn describe(&mut self, picture: &Picture, tracked: Tracked) -> Look {
        let size = [picture.width() as f32, picture.height() as f32];
        let head = Head::fit(&tracked.raw, size);
        let measures = self.measure(picture, &tracked, &head);
        let steady = Head::fit(&tracked.steady, size);
        let mm_per_unit = self.samples.drawing_scale(self.scale);
        let outline = OUTLINE
            .iter()
            .flat_map(|&index| tracked.steady.pixel(index))
            .collect();
        let face = Face {
            bounds: tracked.steady.bounds(),
            pose: steady.angles(),
            measures,
            shape: face_shape::guess(&head),
            outline,
            pupils: [RIGHT_IRIS, LEFT_IRIS].map(|index| tracked.steady.pixel(index)),
        };
        let troubles = troubles(picture, &tracked, &head);
        self.last = Some((tracked.raw, head));
        Look {
            faces: 1 + tracked.others.len() as u32,
            others: tracked.others,
            troubles,
            face: Some(face),
            pose: Some(steady.true_to_size(
                mm_per_unit.unwrap_or(NOMINAL_MM_PER_UNIT),
                mm_per_unit.is_some(),
            )),
        }
    }

    fn measure(
        &mut self,
        picture: &Picture,
        tracked: &Tracked,
        head: &Head,
    ) -> Result<Measures, MeasureRefusal> {
        if tracked.anew {
            self.samples.clear();
            self.pictures = 0;
        }
        self.pictures = self.pictures.saturating_add(1);
        if self.pictures <= EAGER_PICTURES || self.pictures.is_multiple_of(MEASURE_EVERY) {
            let sample = measure::sample(picture, &tracked.raw, head);
            let sample = match self.scale {
                Scale::Iris => sample,
                // The irises' middles are all that another ruler needs of them.
                _ => sample.or_else(|_| measure::sample_without_irises(&tracked.raw, head)),
            };
            match sample {
                Ok(sample) => self.samples.push(sample),
                Err(refusal) => {
                    self.refusal = refusal;
                    if let Some(mm) = measure::rough_scale(picture, &tracked.raw, head) {
                        self.samples.push_rough(mm);
                    }
                }
            }
        }
        self.samples.measures(self.scale).ok_or(self.refusal)
    }
}

/// The most important first.
fn troubles(picture: &Picture, tracked: &Tracked, head: &Head) -> Vec<Trouble> {
    let [yaw, pitch, _] = head.angles();
    let [left, top, right, bottom] = tracked.raw.bounds();
    let cut = left < 0.0
        || top < 0.0
        || right > picture.width() as f32
        || bottom > picture.height() as f32;
    [
        (!tracked.others.is_empty(), Trouble::SeveralFaces),
        (cut, Trouble::TooClose),
        (
            measure::iris_pixels(&tracked.raw) < MIN_IRIS_PIXELS,
            Trouble::TooFar,
        ),
        (
            yaw.abs() > MAX_YAW || pitch.abs() > MAX_PITCH,
            Trouble::Turned,
        ),
        (grey(picture, &tracked.raw) < MIN_GREY, Trouble::Dark),
    ]
    .into_iter()
    .filter_map(|(applies, trouble)| applies.then_some(trouble))
    .collect()
}

/// Mean brightness of the face's skin, 0 to 255.
fn grey(picture: &Picture, landmarks: &Landmarks) -> f32 {
    let points = landmarks.points();
    let sum: f32 = points
        .iter()
        .map(|&[x, y, _]| measure::grey(picture.color([x, y])))
        .sum();
    sum / points.len().max(1) as f32
}
