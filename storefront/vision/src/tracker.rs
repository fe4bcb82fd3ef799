//! Finds the shopper's face in a picture and keeps to it in a video.

use crate::detector::{Candidate, Detector};
use crate::landmarks::{Landmarker, Landmarks};
use crate::net::BadNet;
use crate::one_euro::OneEuro;
use crate::picture::{Part, Picture};
use crate::region::Region;

/// Candidates that the landmark net is asked about in one picture.
const MAX_CANDIDATES: usize = 4;
/// After so many runs Chromium has translated the nets' loops a second time, with care.
const WARMING_RUNS: u32 = 3;
/// While tracking, the detector counts faces only every so many pictures.
const COUNT_EVERY: u32 = 30;
/// Faces smaller than this part of the largest are bystanders, not second shoppers.
const BYSTANDER: f32 = 0.45;

pub struct Tracker {
    detector: Detector,
    landmarker: Landmarker,
    smoother: OneEuro,
    /// Where the face was in the last picture.
    last: Option<Region>,
    /// Where the face is that the shopper picked of several.
    picked: Option<[f32; 2]>,
    others: Vec<Bounds>,
    pictures: u32,
}

/// Left, top, right, bottom.
type Bounds = [f32; 4];

pub struct Tracked {
    /// As the net sees them in this picture alone: for measuring.
    pub raw: Landmarks,
    /// Steadied over the last pictures: for drawing.
    pub steady: Landmarks,
    /// The other faces, bystanders left out.
    pub others: Vec<Bounds>,
    /// The face was lost or new, so earlier measures may be another person's.
    pub anew: bool,
}

impl Tracker {
    pub fn read(detector: &[u8], landmarker: &[u8]) -> Result<Self, BadNet> {
        Ok(Self {
            detector: Detector::read(detector)?,
            landmarker: Landmarker::read(landmarker)?,
            smoother: OneEuro::default(),
            last: None,
            picked: None,
            others: Vec::new(),
            pictures: 0,
        })
    }

    /// Makes the first picture as fast as the others.
    pub fn warm(&mut self) {
        for _ in 0..WARMING_RUNS {
            self.detector.warm();
            self.landmarker.warm();
        }
    }

    /// From the next picture on takes the face at a place; `None` takes the largest.
    pub fn pick(&mut self, at: Option<[f32; 2]>) {
        self.forget();
        self.picked = at;
    }

    /// The part of a video's next picture that is looked at if the face is still there; `None` where all of it is.
    pub fn part(&self, width: usize, height: usize) -> Option<Part> {
        let counts = self.pictures.wrapping_add(1).is_multiple_of(COUNT_EVERY);
        let region = self.last.filter(|_| !counts)?;
        Some(region.part(width, height))
    }

    /// A photograph stands alone: every part of it is searched, nothing is remembered.
    pub fn photo(&mut self, picture: &Picture) -> Option<Tracked> {
        self.forget();
        let whole = whole(picture);
        let mut faces = self.faces(picture, &[whole]);
        if faces.is_empty() {
            // A face that is small in the whole picture is large in a part of it.
            faces = self.faces(picture, &parts(&whole));
        }
        self.choose(picture, faces)
    }

    pub fn video(&mut self, picture: &Picture, seconds: f32) -> Option<Tracked> {
        self.pictures = self.pictures.wrapping_add(1);
        let followed = self
            .last
            .and_then(|region| self.landmarker.find(picture, &region));
        let tracked = match followed {
            Some(raw) => {
                if picture.is_whole() && self.pictures.is_multiple_of(COUNT_EVERY) {
                    self.count(picture, &raw);
                }
                Some(Tracked {
                    steady: raw.clone(),
                    raw,
                    others: self.others.clone(),
                    anew: false,
                })
            }
            // The whole picture has to be searched, so it has to come first.
            None if !picture.is_whole() => None,
            None => {
                let faces = self.faces(picture, &[whole(picture)]);
                self.smoother.reset();
                self.choose(picture, faces)
            }
        };
        let Some(mut tracked) = tracked else {
            self.forget();
            return None;
        };
        let region = tracked.raw.region();
        self.picked = self.picked.map(|_| region.centre);
        self.last = Some(region);
        tracked.steady = self.smoother.smooth(tracked.steady, seconds);
        Some(tracked)
    }

    pub fn forget(&mut self) {
        self.last = None;
        self.others.clear();
        self.smoother.reset();
    }

    /// Faces that the landmark net confirms.
    fn faces(&mut self, picture: &Picture, views: &[Region]) -> Vec<Landmarks> {
        let mut candidates: Vec<Candidate> = views
            .iter()
            .flat_map(|view| self.detector.find(picture, view))
            .collect();
        candidates.sort_unstable_by(|a, b| b.score.total_cmp(&a.score));
        let mut faces: Vec<Landmarks> = Vec::new();
        for candidate in candidates.iter().take(MAX_CANDIDATES * views.len()) {
            if faces.len() == MAX_CANDIDATES
                || faces
                    .iter()
                    .any(|face| face.region().overlaps(&candidate.region))
            {
                continue;
            }
            if let Some(face) = self.landmarker.find(picture, &candidate.region)
                && !faces
                    .iter()
                    .any(|known| known.region().overlaps(&face.region()))
            {
                faces.push(face);
            }
        }
        faces
    }

    /// The picked face or the largest, looked at again from where its own landmarks put it: the detector's box is rough.
    fn choose(&mut self, picture: &Picture, mut faces: Vec<Landmarks>) -> Option<Tracked> {
        let side = |face: &Landmarks| face.region().side;
        faces.sort_unstable_by(|a, b| side(b).total_cmp(&side(a)));
        let least = BYSTANDER * faces.first().map(side)?;
        let distance = |face: &Landmarks, [x, y]: [f32; 2]| {
            let [u, v] = face.region().centre;
            (u - x).hypot(v - y)
        };
        let index = self.picked.and_then(|at| {
            (0..faces.len()).min_by(|&a, &b| {
                let far =
                    |index: usize| faces.get(index).map_or(f32::MAX, |face| distance(face, at));
                far(a).total_cmp(&far(b))
            })
        });
        let face = faces.remove(index.unwrap_or(0));
        faces.retain(|other| side(other) >= least);
        self.others = faces.iter().map(Landmarks::bounds).collect();
        let raw = self
            .landmarker
            .find(picture, &face.region())
            .unwrap_or(face);
        Some(Tracked {
            steady: raw.clone(),
            raw,
            others: self.others.clone(),
            anew: true,
        })
    }

    fn count(&mut self, picture: &Picture, face: &Landmarks) {
        let own = face.region();
        let others = self.detector.find(picture, &whole(picture));
        self.others = others
            .iter()
            .map(|other| other.region)
            .filter(|region| !own.overlaps(region) && region.side >= BYSTANDER * own.side)
            .map(|region| region.bounds())
            .collect();
    }
}

fn whole(picture: &Picture) -> Region {
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    Region {
        centre: [width / 2.0, height / 2.0],
        side: width.max(height),
        angle: 0.0,
    }
}

/// Nine squares of half the side, each overlapping its neighbours by half.
fn parts(whole: &Region) -> [Region; 9] {
    std::array::from_fn(|index| {
        let place = [index % 3, index / 3].map(|at| 0.25 + 0.25 * at as f32);
        Region {
            centre: whole.to_picture(place),
            side: whole.side / 2.0,
            angle: 0.0,
        }
    })
}
