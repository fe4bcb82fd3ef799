//! Metal parts and nose pads.

use shared::outline::{Build, Cubic, Front, Pad, Point, Wire};

use super::{
    patch::Patch,
    plate,
    space::{Vec3, add, scale, unit},
};

const TOWARDS_VIEWER: Vec3 = [0.0, 0.0, 1.0];
const UP: Vec3 = [0.0, 1.0, 0.0];
/// How far the middle of a rim wire lies behind the front's plane.
const SET_BACK: f32 = 1.1;

/// Rim, bridges, end piece and pad arm.
pub fn metal(front: &Front) -> Patch {
    let mut patch = Patch::default();
    // Beside a plate, metal sits in the plate's middle.
    let back = if front.build == Build::Wire || front.build == Build::Drilled {
        -SET_BACK
    } else {
        -0.5 * plate::depth(front.build)
    };
    if let Some(rim) = &front.rim {
        let depth = 0.75 * rim.breadth + 0.3;
        lay(&mut patch, rim, |_| back, [0.5 * rim.breadth, depth]);
    }
    for bridge in &front.bridges {
        // A bridge arches forwards, away from the nose.
        let reach = bridge
            .line
            .iter()
            .map(|cubic| cubic.to.x)
            .fold(1.0, f32::max);
        lay(
            &mut patch,
            bridge,
            |at| back + 1.6 * (1.0 - (at.x / reach).powi(2)),
            [0.5 * bridge.breadth; 2],
        );
    }
    if let Some(end_piece) = &front.end_piece {
        // It stops inside the temple, which closes the corner.
        lay(
            &mut patch,
            end_piece,
            |_| back,
            [0.5 * end_piece.breadth, 0.8],
        );
    }
    if let Some(pad) = &front.pad {
        let (root, seat) = ([pad.root.x, pad.root.y, back - 0.3], pad_centre(pad));
        let elbow = [
            0.5 * (root[0] + seat[0]) + 0.8,
            0.5 * (root[1] + seat[1]) + 1.0,
            seat[2] - 1.0,
        ];
        let arm: Vec<Vec3> = (0..=8)
            .map(|i| {
                let t = i as f32 / 8.0;
                let s = 1.0 - t;
                add(
                    add(scale(root, s * s), scale(elbow, 2.0 * s * t)),
                    scale(seat, t * t),
                )
            })
            .collect();
        patch.tube(&arm, UP, |_| [0.5, 0.5], false);
    }
    patch
}

/// A soft lentil that faces the side of the nose.
pub fn pad(pad: &Pad) -> Patch {
    const AROUND: usize = 16;
    let centre = pad_centre(pad);
    let (lean_sin, lean_cos) = pad.lean.to_radians().sin_cos();
    // Its long axis leans with the nose, its face looks inwards and back.
    let long = [-lean_sin, lean_cos, 0.0];
    let face = unit([-lean_cos * 0.8, -lean_sin * 0.8, -0.6]);
    let broad = super::space::cross(face, long);
    let ring = |share: f32, lift: f32| -> Vec<Vec3> {
        (0..AROUND)
            .map(|j| {
                let (sin, cos) = (j as f32 / AROUND as f32 * std::f32::consts::TAU).sin_cos();
                let flat = add(
                    scale(long, pad.reach * share * cos),
                    scale(broad, 0.58 * pad.reach * share * sin),
                );
                add(centre, add(flat, scale(face, lift)))
            })
            .collect()
    };
    let mut patch = Patch::default();
    // Clockwise and counter-clockwise: the side to the nose and the side to the viewer.
    let towards = [ring(1.0, 0.0), ring(0.85, 0.6), ring(0.5, 1.0)];
    let mut away = [ring(1.0, 0.0), ring(0.85, -0.5), ring(0.5, -0.8)];
    patch.dome(&towards, add(centre, scale(face, 1.1)));
    for section in &mut away {
        section.reverse();
    }
    patch.dome(&away, add(centre, scale(face, -0.9)));
    patch
}

fn pad_centre(pad: &Pad) -> Vec3 {
    [pad.centre.x, pad.centre.y, -6.0]
}

fn lay(patch: &mut Patch, wire: &Wire, z: impl Fn(Point) -> f32, half: [f32; 2]) {
    let path: Vec<Vec3> = points(&wire.line, wire.closed)
        .into_iter()
        .map(|at| [at.x, at.y, z(at)])
        .collect();
    patch.tube(&path, TOWARDS_VIEWER, |_| half, wire.closed);
}

/// Points along a chain; a closed one's first is not repeated.
fn points(chain: &[Cubic], closed: bool) -> Vec<Point> {
    const PER_PIECE: usize = 6;
    let end = if closed {
        None
    } else {
        chain.last().map(|cubic| cubic.to)
    };
    chain
        .iter()
        .flat_map(|cubic| (0..PER_PIECE).map(|i| cubic.at(i as f32 / PER_PIECE as f32)))
        .chain(end)
        .collect()
}
