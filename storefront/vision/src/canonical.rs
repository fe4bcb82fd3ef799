//! The canonical face: 468 points in centimetres, their triangles, and the weights of those that hold the pose.

use std::sync::LazyLock;

/// Laid out by `convert/geometry.py`.
const FILE: &[u8] = include_bytes!("../models/canonical_face.bin");
const VERTICES: usize = 468;
const TRIANGLES: usize = 898;
const UNITS_PER_CM: f32 = 2000.0;

pub struct CanonicalFace {
    /// x to the right of the picture, y up, z out of the face; centimetres.
    pub points: Vec<[f32; 3]>,
    /// Corners counter-clockwise seen from outside.
    pub triangles: Vec<[u16; 3]>,
    /// Points that a face's expression moves little, with their weights in the pose.
    pub anchors: Vec<(usize, f32)>,
}

pub fn canonical_face() -> &'static CanonicalFace {
    static FACE: LazyLock<CanonicalFace> = LazyLock::new(|| {
        let (points, rest) = FILE.split_at_checked(VERTICES * 6).unwrap_or_default();
        let (triangles, anchors) = rest.split_at_checked(TRIANGLES * 6).unwrap_or_default();
        CanonicalFace {
            points: triples(points)
                .map(|three| three.map(|raw| f32::from(raw.cast_signed()) / UNITS_PER_CM))
                .collect(),
            triangles: triples(triangles).collect(),
            anchors: anchors
                .as_chunks()
                .0
                .iter()
                .map(|&[a, b, c, d, e, f]| {
                    (
                        usize::from(u16::from_le_bytes([a, b])),
                        f32::from_le_bytes([c, d, e, f]),
                    )
                })
                .collect(),
        }
    });
    &FACE
}

fn triples(bytes: &[u8]) -> impl Iterator<Item = [u16; 3]> + '_ {
    bytes
        .as_chunks()
        .0
        .iter()
        .map(|&[a, b, c, d, e, f]| [[a, b], [c, d], [e, f]].map(u16::from_le_bytes))
}
