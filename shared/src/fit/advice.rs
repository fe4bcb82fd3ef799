//! Which frame shapes are said to suit a face shape.

use crate::{catalog::Shape, vision::FaceShape};

/// Frames for a face shape, and the rule that names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Advice {
    pub shapes: &'static [Shape],
    pub reason: Reason,
}

/// The rules opticians teach: a frame contrasts with the face's lines, balances its widths, or keeps its proportions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Angles against soft lines.
    AddAngles,
    /// Curves against strong lines.
    SoftenAngles,
    /// Weight below, to balance a broad forehead.
    BalanceForehead,
    /// Weight above, to balance a broad jaw.
    BalanceJaw,
    /// Depth, to shorten a long face.
    ShortenLength,
    /// Width at the brow and the eyes, to relieve broad cheekbones.
    RelieveCheekbones,
    /// Proportions already balanced: keep them.
    KeepBalance,
}

/// What is taught to suit a face shape, after The Vision Council's guide for seven face shapes, which opticians hand out:
/// contrast the face's lines, keep its scale. Convention, not measurement: taste overrides it.
pub fn suits(face: FaceShape) -> Advice {
    use Shape::{
        Aviator, Browline, Butterfly, CatEye, Geometric, Oval, Rectangle, Round, Square, Wayfarer,
    };
    let (shapes, reason): (&'static [Shape], _) = match face {
        FaceShape::Round => (&[Rectangle, Square, Wayfarer, Geometric], Reason::AddAngles),
        FaceShape::Square => (&[Round, Oval, Aviator], Reason::SoftenAngles),
        FaceShape::Heart => (&[Oval, Round, Aviator, Butterfly], Reason::BalanceForehead),
        FaceShape::Triangle => (&[Browline, CatEye, Wayfarer], Reason::BalanceJaw),
        FaceShape::Oblong => (
            &[Square, Wayfarer, Aviator, Butterfly],
            Reason::ShortenLength,
        ),
        FaceShape::Diamond => (&[CatEye, Oval, Browline], Reason::RelieveCheekbones),
        FaceShape::Oval => (&[Wayfarer, Square, Round, CatEye], Reason::KeepBalance),
    };
    Advice { shapes, reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_shape_has_frames_and_no_two_faces_the_same_rule() {
        use FaceShape::*;
        let faces = [Oval, Round, Square, Heart, Oblong, Diamond, Triangle];
        for (at, face) in faces.iter().enumerate() {
            assert!(suits(*face).shapes.len() >= 3, "{face:?}");
            assert!(
                faces[..at]
                    .iter()
                    .all(|other| suits(*other).reason != suits(*face).reason),
                "{face:?}"
            );
        }
    }
}
