//! A front's curve round the face and its lean towards the cheeks.

use shared::{catalog::Shape, outline::Front};

use super::patch::{Patch, PatchPoint};

/// Both as shears along z, which keep widths and heights as marked.
#[derive(Clone, Copy, Debug)]
pub struct Bend {
    /// Millimetres back for a square millimetre of x: 1 / (2 · radius).
    pub curve: f32,
    /// Millimetres forwards for a millimetre up: the tangent of the pantoscopic angle.
    pub lean: f32,
    /// The hinge's place after bending.
    hinge: f32,
}

impl Bend {
    pub fn of(front: &Front) -> Self {
        // Face-form angle at the lens's middle: 5° for spectacles, 14° for visors.
        let (face_form, pantoscopic) = if front.shape == Shape::Wrap {
            (14.0_f32, 6.0_f32)
        } else {
            (5.0, 8.0)
        };
        let middle = front.lens.centre().x;
        let curve = face_form.to_radians().tan() / (2.0 * middle);
        let lean = pantoscopic.to_radians().tan();
        let hinge = front.temple.hinge;
        Self {
            curve,
            lean,
            hinge: lean * hinge.y - curve * hinge.x * hinge.x,
        }
    }

    pub(super) fn front(&self, patch: Patch) -> Patch {
        patch.map(|point| {
            let [x, y, z] = point.at;
            PatchPoint {
                at: [x, y, z + self.lean * y - self.curve * x * x],
                ..point
            }
        })
    }

    /// Temples stay straight and follow their hinge.
    pub(super) fn temple(&self, patch: Patch) -> Patch {
        patch.map(|point| {
            let [x, y, z] = point.at;
            PatchPoint {
                at: [x, y, z + self.hinge],
                ..point
            }
        })
    }
}
