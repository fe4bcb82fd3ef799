//! Where a frame sits on a face: height by the eyes, depth by the nose, temples by the ears.

use shared::outline::{Build, Front};

use crate::{
    mesh::space::{Mat4, Vec3},
    pose::Pose,
};

/// Indices in the canonical mesh.
mod landmark {
    /// The ridge of the nose from between the eyes to its tip.
    pub const RIDGE: [usize; 5] = [168, 6, 197, 195, 5];
    /// Outer and inner corners of both eyes.
    pub const EYES: [usize; 4] = [33, 133, 362, 263];
    /// The middles of the upper lids.
    pub const LIDS: [usize; 2] = [159, 386];
    /// The face's edge beside the eyes, at the hair.
    pub const SIDES: [usize; 2] = [127, 356];
    /// The face's edge in front of the ears.
    pub const EARS: [usize; 2] = [234, 454];
}

/// A frame's place on a head.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From frame space to model space: a translation, for both have the same axes.
    pub origin: Vec3,
    pub temples: Temples,
}

/// How temples are bent to a head.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Temples {
    /// How much farther out they are at the ear than at the hinge, in millimetres.
    pub splay: f32,
    /// How much lower they are there.
    pub drop: f32,
    /// How far behind the hinge the ear hides them.
    pub ear: f32,
    /// How much longer the shaft is drawn than it is, so that it bends at the ear: an optician bends it there.
    pub stretch: f32,
}

/// Between the back of a lens and an open eye's lid, in millimetres: below it lashes touch.
const LASHES: f32 = 9.0;
/// Between plate and skin.
const CLEARANCE: f32 = 0.6;
/// From the mesh's edge back to where the ear begins, and up to where a temple lies on it.
const EAR_BEHIND: f32 = 27.0;
const EAR_ABOVE: f32 = 5.0;
/// The skin beside the temples, and half a temple's breadth.
const BESIDE: f32 = 2.2;

impl Place {
    pub fn of(front: &Front, pose: &Pose) -> Self {
        let at = |index: usize| pose.points.get(index).copied().unwrap_or_default();
        let eyes = mean(landmark::EYES.map(at));
        let centre = 0.5 * (eyes[0] + at(landmark::RIDGE[0])[0]);
        let height = eyes[1] - front.eye_height();

        let ridge = landmark::RIDGE.map(at);
        let nose = |y: f32| depth_at(&ridge, y);
        let (contact, behind) = bridge_contact(front);
        let on_nose = nose(height + contact) + behind + CLEARANCE;
        let lids = mean(landmark::LIDS.map(at));
        let before_eyes = lids[2] + LASHES + LENS_BACK;
        let depth = on_nose.max(before_eyes);

        let hinge = [
            front.half_width,
            height + front.temple.hinge.y,
            depth - HINGE_BACK,
        ];
        let sides = mean(landmark::SIDES.map(|index| mirrored(at(index), centre)));
        let ears = mean(landmark::EARS.map(|index| mirrored(at(index), centre)));
        let ear = (hinge[2] - ears[2].min(sides[2]) + EAR_BEHIND).clamp(60.0, 130.0);
        let head = sides[0].max(ears[0]) + BESIDE;
        let temple = hinge[0] - front.temple.breadth;
        let temples = Temples {
            splay: (head - temple).clamp(-6.0, 18.0),
            drop: (hinge[1] - sides[1] - EAR_ABOVE).clamp(-12.0, 22.0),
            ear,
            stretch: ear - front.temple.bend_start(),
        };
        Self {
            origin: [centre, height, depth],
            temples,
        }
    }

    /// From frame space to camera space.
    pub fn matrix(&self, pose: &Pose) -> Mat4 {
        let [x, y, z] = self.origin;
        let mut matrix = pose.model_to_camera;
        let (columns, _) = matrix.as_chunks_mut::<4>();
        if let [a, b, c, d] = columns {
            for (((sum, a), b), c) in d.iter_mut().zip(a).zip(b).zip(c) {
                *sum += *a * x + *b * y + *c * z;
            }
        }
        matrix
    }
}

/// How far a lens's back and a hinge lie behind the front's plane, by its curve.
const LENS_BACK: f32 = 3.5;
pub const HINGE_BACK: f32 = 6.5;

/// The height above the boxing centre at which the bridge touches the nose's ridge, and how far its back is behind the
/// front's plane there.
fn bridge_contact(front: &Front) -> (f32, f32) {
    let lowest = |y: f32, at: f32| y.min(at);
    match front.build {
        Build::Plate => {
            let arch = front
                .plate
                .iter()
                .flat_map(|plate| plate.stations(1.0))
                .filter(shared::outline::Station::on_seam)
                .map(|station| station.outer.y)
                .fold(f32::INFINITY, lowest);
            (if arch.is_finite() { arch } else { 0.0 }, 4.2)
        }
        // Pads stand on the nose's flanks: the ridge is as far before them as the nose is high between the pads.
        _ => (front.pad.map_or(0.0, |pad| pad.centre.y), 1.5),
    }
}

/// The ridge's depth at a height, between and beyond its points.
fn depth_at(ridge: &[Vec3], y: f32) -> f32 {
    let mut pairs = ridge
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
    let first = ridge.first().map_or(0.0, |top| top[2]);
    pairs
        .find(|(above, below)| y <= above[1] && y > below[1])
        .map_or(first, |(above, below)| {
            let share = (above[1] - y) / (above[1] - below[1]).max(1e-3);
            above[2] + (below[2] - above[2]) * share
        })
}

fn mirrored([x, y, z]: Vec3, centre: f32) -> Vec3 {
    [(x - centre).abs(), y, z]
}

fn mean<const N: usize>(points: [Vec3; N]) -> Vec3 {
    let mut mean = [0.0; 3];
    for point in points {
        for (sum, part) in mean.iter_mut().zip(point) {
            *sum += part / N as f32;
        }
    }
    mean
}
