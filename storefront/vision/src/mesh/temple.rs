//! A temple from hinge to tip.

use shared::outline::Temple;

use super::{
    patch::{Patch, PatchPoint},
    space::Vec3,
};

const ROWS: usize = 30;
const AROUND: usize = 12;

/// In the plane of its hinge; splaying it to the head is left to drawing, for it depends on the wearer.
pub fn sweep(temple: &Temple) -> Patch {
    let sections: Vec<Vec<Vec3>> = (0..=ROWS)
        .map(|i| section(temple, i as f32 / ROWS as f32))
        .collect();
    let mut patch = Patch::default();
    patch.loft(&sections, false);
    patch.map(|point| PatchPoint {
        behind: -point.at[2],
        ..point
    })
}

/// A rounded rectangle across the temple.
fn section(temple: &Temple, share: f32) -> Vec<Vec3> {
    let station = temple.at(share * temple.length);
    let (sin, cos) = station.fall.to_radians().sin_cos();
    // Thickest at the hinge, and thin at the end.
    let breadth = temple.breadth
        * (1.0 - 0.35 * (share * 4.0).min(1.0))
        * (1.0 - 0.6 * ((share - 0.94) / 0.06).max(0.0));
    let x = temple.hinge.x - 0.5 * temple.breadth;
    (0..AROUND)
        .map(|j| {
            let (s, c) = (j as f32 / AROUND as f32 * std::f32::consts::TAU).sin_cos();
            let (across, up) = (
                0.5 * breadth * squared(c),
                -0.5 * station.height * squared(s),
            );
            [
                x + across,
                temple.hinge.y + station.rise + up * cos,
                -station.back - up * sin,
            ]
        })
        .collect()
}

/// Pushes a circle's coordinate towards a square's.
fn squared(coordinate: f32) -> f32 {
    coordinate.signum() * coordinate.abs().powf(0.55)
}
