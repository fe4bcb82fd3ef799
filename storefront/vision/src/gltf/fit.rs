//! A tenant's model brought to frame space: as wide as the frame is marked, before the face, temples backwards.

use shared::catalog::FrameSize;

use super::{BadModel, Model, Piece, bend};
use crate::mesh::{
    Part,
    space::{Vec3, sub},
};

/// Ready for the graphics card: millimetres in frame space (see [`crate::mesh`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    /// As the model's pieces.
    pub pieces: Vec<Vec<FittedVertex>>,
    /// Millimetres behind where temples begin to where they bend down, if they do.
    pub bend: Option<f32>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FittedVertex {
    pub position: Vec3,
    pub normal: Vec3,
    /// Millimetres behind where temples begin; 0 on the front.
    pub behind: f32,
    pub coordinates: [f32; 2],
}

/// Where temples begin, in millimetres behind the front's plane.
pub const HINGE: f32 = 14.0;
/// The front is within this part of the whole depth, from the foremost point.
const FRONT: f32 = 0.15;
/// A model higher than this part of its width stands on its front or on its temples.
const HIGHEST: f32 = 0.8;
/// Half of this part of the width, about the middle, is bridge: nothing behind it.
const BRIDGE: f32 = 0.16;

impl Fitted {
    /// Whatever unit the file is in, its width becomes the frame's. Its origin is the file's, if that marks one; else the
    /// middle of its width, of its front's height, and its foremost point.
    pub fn new(model: &Model, size: &FrameSize) -> Result<Self, BadModel> {
        let points = || points(&model.pieces);
        let Extent { low, high } = solid(&model.pieces)?;
        let [width, depth] = [0, 2].map(|axis| side(&high, axis) - side(&low, axis));
        let middle = [0, 1, 2].map(|axis| 0.5 * (side(&low, axis) + side(&high, axis)));
        // The bridge is in front: where it is behind, the model looks away from the viewer.
        let bridge = points().filter(|[x, ..]| (x - middle[0]).abs() < 0.5 * BRIDGE * width);
        let (sum, count) = bridge.fold((0.0, 0.0), |(sum, count), [.., z]| (sum + z, count + 1.0));
        let turned = count > 0.0 && sum / count < middle[2];
        let ahead = if turned { -1.0 } else { 1.0 };
        let foremost = if turned { low[2] } else { high[2] };

        let front = points().filter(|[.., z]| ahead * (z - foremost) > -FRONT * depth);
        let front = Extent::of(front).ok_or(BadModel::Empty)?;
        let level = 0.5 * (front.low[1] + front.high[1]);
        let origin = model.origin.unwrap_or([middle[0], level, foremost]);
        let scale = size.frame_width / width;
        let place = |point: Vec3| {
            let [x, y, z] = sub(point, origin);
            [ahead * x * scale, y * scale, ahead * z * scale]
        };
        let fitted = |piece: &Piece| {
            // What is known to be front does not swing with the temples, however far round the face it goes.
            let swings = !matches!(
                piece.paint.part,
                Some(Part::Plate | Part::Lens | Part::LensEdge | Part::Pad)
            );
            piece
                .vertices
                .iter()
                .map(|vertex| {
                    let position = place(vertex.position);
                    let [x, y, z] = vertex.normal;
                    FittedVertex {
                        position,
                        normal: [ahead * x, y, ahead * z],
                        behind: if swings {
                            (-position[2] - HINGE).max(0.0)
                        } else {
                            0.0
                        },
                        coordinates: vertex.coordinates,
                    }
                })
                .collect()
        };
        let pieces: Vec<Vec<FittedVertex>> = model.pieces.iter().map(fitted).collect();
        Ok(Self {
            bend: bend::find(pieces.iter().flatten()),
            pieces,
        })
    }
}

/// The box round a model that has width, height and depth.
pub fn solid(pieces: &[Piece]) -> Result<Extent, BadModel> {
    let extent = Extent::of(points(pieces)).ok_or(BadModel::Empty)?;
    let [width, height, depth] =
        [0, 1, 2].map(|axis| side(&extent.high, axis) - side(&extent.low, axis));
    let least = 1e-3 * width;
    if !(width > 0.0 && height > least && depth > least) {
        return Err(BadModel::Empty);
    }
    if height > HIGHEST * width {
        return Err(BadModel::Upright((100.0 * height / width).round() as u32));
    }
    Ok(extent)
}

fn points(pieces: &[Piece]) -> impl Iterator<Item = Vec3> {
    pieces
        .iter()
        .flat_map(|piece| &piece.vertices)
        .map(|vertex| vertex.position)
}

pub struct Extent {
    low: Vec3,
    high: Vec3,
}

impl Extent {
    /// `None` for no points.
    fn of(points: impl Iterator<Item = Vec3>) -> Option<Self> {
        points.fold(None, |extent: Option<Self>, point| {
            let Self { mut low, mut high } = extent.unwrap_or(Self {
                low: point,
                high: point,
            });
            for ((low, high), at) in low.iter_mut().zip(&mut high).zip(point) {
                *low = low.min(at);
                *high = high.max(at);
            }
            Some(Self { low, high })
        })
    }
}

fn side(point: &Vec3, axis: usize) -> f32 {
    point.get(axis).copied().unwrap_or_default()
}
