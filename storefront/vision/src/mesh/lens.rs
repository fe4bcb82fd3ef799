//! Lenses: a shallow dome on the rim's plane.

use shared::outline::{Build, Front, Point};

use super::{patch::Patch, plate, space::Vec3};

const AROUND: usize = 64;
/// How far a lens's middle stands out before its edge, in millimetres: base curve 4 across 50 mm, partly taken by the
/// front's own curve.
const RISE: f32 = 1.8;
/// A demo lens's thickness at its edge.
const EDGE: f32 = 2.0;

/// The face that the viewer sees.
pub fn surface(front: &Front) -> Patch {
    const RINGS: [f32; 3] = [1.0, 0.7, 0.36];
    let outline = outline(front);
    let centre = front.lens.centre();
    let back = set_back(front);
    let rings: Vec<Vec<Vec3>> = RINGS
        .iter()
        .map(|&share| {
            outline
                .iter()
                .map(|&at| {
                    let at = centre.lerp(at, share);
                    [at.x, at.y, back + RISE * (1.0 - share * share)]
                })
                .collect()
        })
        .collect();
    let mut patch = Patch::default();
    patch.dome(&rings, [centre.x, centre.y, back + RISE]);
    patch
}

/// The wall of a lens that stands free.
pub fn edge(front: &Front) -> Patch {
    let back = set_back(front);
    let sections: Vec<Vec<Vec3>> = outline(front)
        .iter()
        .map(|at| {
            let inwards = at.lerp(front.lens.centre(), 0.012);
            vec![
                [inwards.x, inwards.y, back],
                [at.x, at.y, back],
                [at.x, at.y, back - EDGE],
                [inwards.x, inwards.y, back - EDGE],
            ]
        })
        .collect();
    let mut patch = Patch::default();
    patch.loft(&sections, true);
    patch
}

fn outline(front: &Front) -> Vec<Point> {
    let step = front.lens.end() / AROUND as f32;
    (0..AROUND)
        .map(|i| front.lens.at(i as f32 * step))
        .collect()
}

fn set_back(front: &Front) -> f32 {
    match front.build {
        Build::Wire | Build::Drilled => -1.0,
        build => -0.45 * plate::depth(build),
    }
}
