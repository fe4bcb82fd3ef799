//! The pose's camera, fitted to the canvas: the picture covers it, and what is drawn lands on the picture.

use crate::{mesh::space::Mat4, pose::Pose};

const NEAR: f32 = 20.0;
const FAR: f32 = 4_000.0;

/// How the picture fills the canvas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cover {
    /// The picture's half-width and half-height in clip space: 1 where it fits, more where it is cut off. x is negative in
    /// a mirror.
    pub half: [f32; 2],
}

impl Cover {
    pub fn new(picture: [f32; 2], canvas: [f32; 2], mirror: bool) -> Self {
        let [picture, canvas] = [picture, canvas].map(|[width, height]| width / height.max(1.0));
        let wider = picture / canvas.max(1e-3);
        let half = if wider > 1.0 {
            [wider, 1.0]
        } else {
            [1.0, 1.0 / wider.max(1e-3)]
        };
        Self {
            half: [if mirror { -half[0] } else { half[0] }, half[1]],
        }
    }
}

/// From camera millimetres to clip space.
pub fn projection(pose: &Pose, cover: Cover) -> Mat4 {
    let [width, height] = pose.picture;
    let focal = 1.0 / (0.5 * pose.fov_y).tan();
    let [x, y] = cover.half;
    let (depth, offset) = ((FAR + NEAR) / (NEAR - FAR), 2.0 * FAR * NEAR / (NEAR - FAR));
    [
        x * focal * height / width.max(1.0),
        0.0,
        0.0,
        0.0,
        0.0,
        y * focal,
        0.0,
        0.0,
        0.0,
        0.0,
        depth,
        -1.0,
        0.0,
        0.0,
        offset,
        0.0,
    ]
}
