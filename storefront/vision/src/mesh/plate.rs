//! The sweep of a plate's cross-sections: a rectangle with rounded edges.

use shared::outline::{Build, Plate, Station};

use super::{patch::Patch, space::Vec3};

/// Round the lens, about this many millimetres from one cross-section to the next.
const STEP: f32 = 2.4;
/// How far the edges are rounded.
const BEVEL: f32 = 1.1;

/// Millimetres from the front's face to its back.
pub fn depth(build: Build) -> f32 {
    match build {
        Build::Brow => 4.6,
        Build::Combination => 3.2,
        _ => 4.2,
    }
}

pub fn sweep(plate: &Plate, depth: f32) -> Patch {
    let stations = plate.stations(STEP);
    let seam = stations
        .iter()
        .filter(|station| station.on_seam())
        .map(|station| station.outer.y);
    let seam = seam.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), y| {
        (low.min(y), high.max(y))
    });
    let sections: Vec<Vec<Vec3>> = stations
        .iter()
        .map(|station| section(station, depth, seam))
        .collect();
    let mut patch = Patch::default();
    patch.loft(&sections, plate.closed);
    patch
}

/// From the lens's edge outwards over the front, and back behind, where edges are only cut off.
fn section(station: &Station, depth: f32, seam: (f32, f32)) -> Vec<Vec3> {
    let width = (station.outer - station.inner).length();
    let bevel = BEVEL.min(0.35 * width);
    const CORNER: f32 = 0.3;
    // How far from the edge a point is, and how far behind the face.
    let inwards = |u: f32, z: f32| {
        let at = station.inner.lerp(station.outer, u / width.max(1e-3));
        [at.x, at.y, z]
    };
    let outwards = |from_edge: f32, z: f32| {
        if station.on_seam() {
            // Only the ends of the seam are edges; between them the halves join.
            let (low, high) = (seam.0 + from_edge, seam.1 - from_edge);
            let y = if low < high {
                station.outer.y.clamp(low, high)
            } else {
                0.5 * (low + high)
            };
            [station.outer.x, y, z]
        } else {
            inwards(width - from_edge, z)
        }
    };
    vec![
        inwards(bevel, 0.0),
        inwards(0.5 * width, 0.12 * bevel),
        outwards(bevel, 0.0),
        outwards(CORNER * bevel, -CORNER * bevel),
        outwards(0.0, -bevel),
        outwards(0.0, bevel - depth),
        outwards(bevel, -depth),
        inwards(bevel, -depth),
        inwards(0.0, bevel - depth),
        inwards(0.0, -bevel),
        inwards(CORNER * bevel, -CORNER * bevel),
    ]
}
