//! The head that hides what is behind it: the face's own mesh, drawn on backwards to where ears and hair begin.

use crate::{canonical::canonical_face, pose::Pose};

/// The edge of the face mesh, from the forehead's middle round by the viewer's right.
const EDGE: [u16; 36] = [
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];
/// Rings behind the edge: millimetres back, and how large they are beside it.
const RINGS: [(f32, f32); 3] = [(30.0, 0.965), (75.0, 0.94), (115.0, 0.7)];
/// The face's skin is pushed in a little, so that what lies on it is not lost in it.
const INSET: f32 = 0.985;

const FACE_POINTS: usize = 468;
pub const POINTS: usize = FACE_POINTS + EDGE.len() * RINGS.len();

/// Corners of the triangles; the same for every head.
pub fn indices() -> Vec<u16> {
    let mut indices: Vec<u16> = canonical_face()
        .triangles
        .iter()
        .flatten()
        .copied()
        .collect();
    let around = EDGE.len() as u16;
    let point = |ring: u16, j: u16| match ring.checked_sub(1) {
        None => EDGE
            .get(usize::from(j % around))
            .copied()
            .unwrap_or_default(),
        Some(ring) => FACE_POINTS as u16 + ring * around + j % around,
    };
    for ring in 0..RINGS.len() as u16 {
        for j in 0..around {
            let (a, b) = (point(ring, j), point(ring, j + 1));
            let (c, d) = (point(ring + 1, j), point(ring + 1, j + 1));
            indices.extend([a, b, c, c, b, d]);
        }
    }
    indices
}

/// Writes the points of this head in model millimetres, as little-endian floats.
pub fn write(pose: &Pose, out: &mut Vec<u8>) {
    out.clear();
    let mut put = |point: [f32; 3]| out.extend(point.into_iter().flat_map(f32::to_le_bytes));
    for &[x, y, z] in pose.points.iter().take(FACE_POINTS) {
        put([x * INSET, y, z - 1.6]);
    }
    let edge = || {
        EDGE.iter().map(|&index| {
            pose.points
                .get(usize::from(index))
                .copied()
                .unwrap_or_default()
        })
    };
    let middle = edge().fold(0.0, |sum, point| sum + point[1]) / EDGE.len() as f32;
    let back = edge().map(|point| point[2]).fold(f32::INFINITY, f32::min);
    for (behind, size) in RINGS {
        for [x, y, z] in edge() {
            // Beside the ears at once; the forehead's and chin's edge comes back to them.
            let depth = z.min(back + 0.4 * (z - back)) - behind;
            put([x * size * INSET, middle + (y - middle) * size, depth]);
        }
    }
}
