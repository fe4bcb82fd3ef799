//! The 478 points of a face, iris included.

use crate::detector::sigmoid;
use crate::net::{BadNet, Net};
use crate::picture::Picture;
use crate::region::Region;
use crate::warp::warp;

pub const COUNT: usize = 478;
/// Points of the face mesh; the others are the irises': centre, then four on the outline, right eye first.
pub const MESH: usize = 468;
pub const RIGHT_IRIS: usize = 468;
pub const LEFT_IRIS: usize = 473;
pub const RIGHT_EYE_OUTER: usize = 33;
pub const LEFT_EYE_OUTER: usize = 263;

const SIDE: usize = 256;
const MIN_PRESENCE: f32 = 0.5;

pub struct Landmarker {
    net: Net,
}

/// Picture pixels; z has x's scale, grows away from the camera, and is zero near the head's middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Landmarks(Vec<[f32; 3]>);

impl Landmarker {
    pub fn read(model: &[u8]) -> Result<Self, BadNet> {
        Net::read(model).map(|net| Self { net })
    }

    /// Runs the net on nothing, as `Detector::warm` does.
    pub fn warm(&mut self) {
        self.net.run();
    }

    /// `None` where the net sees no face.
    pub fn find(&mut self, picture: &Picture, region: &Region) -> Option<Landmarks> {
        warp(picture, region, SIDE, 1.0 / 255.0, 0.0, self.net.input());
        self.net.run();
        let presence = sigmoid(self.net.output(1).next()?);
        if presence < MIN_PRESENCE {
            return None;
        }
        let crop: Vec<f32> = self.net.output(0).collect();
        let points = crop.as_chunks::<3>().0.iter().map(|[x, y, z]| {
            let unit = 1.0 / SIDE as f32;
            let [u, v] = region.to_picture([x * unit, y * unit]);
            [u, v, z * unit * region.side]
        });
        Landmarks::new(points.collect())
    }
}

impl Landmarks {
    pub fn new(points: Vec<[f32; 3]>) -> Option<Self> {
        let finite = points.iter().flatten().all(|value| value.is_finite());
        (points.len() == COUNT && finite).then_some(Self(points))
    }

    pub fn points(&self) -> &[[f32; 3]] {
        &self.0
    }

    pub fn point(&self, index: usize) -> [f32; 3] {
        self.0.get(index).copied().unwrap_or_default()
    }

    pub fn pixel(&self, index: usize) -> [f32; 2] {
        let [x, y, _] = self.point(index);
        [x, y]
    }

    /// Where to look for this face in the next picture.
    pub fn region(&self) -> Region {
        Region::around(
            self.0.iter(),
            self.point(RIGHT_EYE_OUTER),
            self.point(LEFT_EYE_OUTER),
        )
    }

    /// Left, top, right, bottom.
    pub fn bounds(&self) -> [f32; 4] {
        self.0.iter().fold(
            [f32::MAX, f32::MAX, f32::MIN, f32::MIN],
            |[left, top, right, bottom], &[x, y, _]| {
                [left.min(x), top.min(y), right.max(x), bottom.max(y)]
            },
        )
    }
}
