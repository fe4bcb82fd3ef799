//! Where a frame and a face are in a picture.

use std::ops::RangeInclusive;

use super::{
    camera::Cover,
    place::{HINGE_BACK, Place},
    program::Program,
};
use crate::{gltf::HINGE, mesh::space::Mat4, pose::Pose};

/// Where a frame is in this picture.
pub struct View {
    pub canvas: [f32; 2],
    pub cover: Cover,
    pub place: Place,
    pub to_camera: Mat4,
    pub to_clip: Mat4,
}

impl View {
    /// For a tenant's own model, whose temples begin farther back and bend where its maker bent them.
    pub fn of_own(mut self, bend: Option<f32>) -> Self {
        /// By how many millimetres shafts are drawn shorter or longer, that they bend at the ear.
        const STRETCH: RangeInclusive<f32> = -25.0..=40.0;
        let temples = &mut self.place.temples;
        temples.ear -= HINGE - HINGE_BACK;
        temples.stretch = bend.map_or(0.0, |bend| {
            (temples.ear - bend).clamp(*STRETCH.start(), *STRETCH.end())
        });
        self
    }

    pub fn set(&self, program: &Program) {
        let temples = self.place.temples;
        program
            .matrix("to_camera", &self.to_camera)
            .matrix("to_clip", &self.to_clip)
            .vec4(
                "temples",
                [temples.splay, temples.drop, temples.ear, temples.stretch],
            )
            .int("light", 0);
    }
}

/// Where the face's middle is in its picture, and a third of its size, both as shares of the picture.
pub fn face_in_picture(pose: &Pose) -> [f32; 3] {
    let (columns, _) = pose.model_to_camera.as_chunks::<4>();
    let [x, y, z, _] = columns.get(3).copied().unwrap_or([0.0, 0.0, -1.0, 1.0]);
    let [width, height] = pose.picture;
    let focal = 0.5 / (0.5 * pose.fov_y).tan();
    let depth = (-z).max(1.0);
    const THIRD_OF_A_FACE: f32 = 45.0;
    [
        0.5 + x * focal * height / width / depth,
        0.5 - y * focal / depth,
        THIRD_OF_A_FACE * focal / depth,
    ]
}
