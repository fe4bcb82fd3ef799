//! The sweep of a plate's cross-sections: a rectangle with rounded edges.

use shared::outline::{Build, Plate, Station};

use super::{patch::Patch, space::Vec3};

/// Round the lens, about this many millimetres from one cross-section to the next.
const STEP: f32 = 1.5;
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
    let sections: Vec<Vec<Vec3>> = plate.stations(STEP).iter().map(|station| section(station, depth)).collect();
    let mut patch = Patch::default();
    patch.loft(&sections, plate.closed);
    patch
}

/// From the lens's edge outwards over the front, and back behind.
fn section(station: &Station, depth: f32) -> Vec<Vec3> {
    let across = station.outer - station.inner;
    let width = across.length();
    let inner = BEVEL.min(0.35 * width);
    // Where the halves join there is no edge to round.
    let outer = if station.on_seam() { 0.0 } else { inner };
    let corner = 0.3;
    let profile = [
        (inner, 0.0),
        (0.5 * width, 0.12 * inner),
        (width - outer, 0.0),
        (width - corner * outer, -corner * outer),
        (width, -outer),
        (width, outer - depth),
        (width - corner * outer, corner * outer - depth),
        (width - outer, -depth),
        (inner, -depth),
        (corner * inner, corner * inner - depth),
        (0.0, inner - depth),
        (0.0, -inner),
        (corner * inner, -corner * inner),
    ];
    profile
        .iter()
        .map(|&(u, z)| {
            let at = station.inner.lerp(station.outer, u / width.max(1e-3));
            [at.x, at.y, z]
        })
        .collect()
}
