use shared::{
    catalog::{FrameSize, Material, Rim, Shape},
    outline::Front,
};

use super::{
    camera::{Cover, projection},
    head,
    place::Place,
};
use crate::{
    canonical::canonical_face,
    mesh::space::{Mat4, Vec3, multiply},
    pose::{FOV_Y_DEGREES, Pose},
};

const SIZE: FrameSize = FrameSize {
    lens_width: 52.0,
    lens_height: 39.0,
    bridge: 18.0,
    temple: 145.0,
    frame_width: 140.0,
};

/// The canonical face turned by `yaw` degrees, before the camera.
fn pose(yaw: f32, distance: f32, picture: [f32; 2]) -> Pose {
    let (sin, cos) = yaw.to_radians().sin_cos();
    Pose {
        model_to_camera: [
            cos, 0.0, -sin, 0.0, 0.0, 1.0, 0.0, 0.0, sin, 0.0, cos, 0.0, 12.0, -8.0, -distance, 1.0,
        ],
        fov_y: FOV_Y_DEGREES.to_radians(),
        picture,
        points: canonical_face()
            .points
            .iter()
            .map(|point| point.map(|number| number * 10.0))
            .collect(),
        mm_per_unit: 10.0,
        measured: true,
    }
}

fn pixels(matrix: &Mat4, [x, y, z]: Vec3, canvas: [f32; 2]) -> [f32; 2] {
    let row = |i: usize| matrix[i] * x + matrix[4 + i] * y + matrix[8 + i] * z + matrix[12 + i];
    [
        (row(0) / row(3) + 1.0) * 0.5 * canvas[0],
        (1.0 - row(1) / row(3)) * 0.5 * canvas[1],
    ]
}

#[test]
fn a_frame_is_as_wide_in_the_picture_as_its_millimetres_at_the_faces_scale() {
    for (yaw, distance) in [
        (0.0, 450.0_f32),
        (12.0, 450.0),
        (-12.0, 600.0),
        (-20.0, 450.0),
    ] {
        let canvas = [1280.0, 960.0];
        let pose = pose(yaw, distance, canvas);
        let front = Front::new(Shape::Rectangle, Rim::Full, Material::Acetate, &SIZE);
        let place = Place::of(&front, &pose);
        let clip = multiply(
            &projection(&pose, Cover::new(canvas, canvas, false)),
            &place.matrix(&pose),
        );
        let [left, right] = [-70.0, 70.0].map(|x| pixels(&clip, [x, 0.0, 0.0], canvas)[0]);
        // By the pinhole's own rule, at the depths of both ends.
        let focal = 0.5 * canvas[1] / (0.5 * pose.fov_y).tan();
        let [x0, _, z0] = place.origin;
        let (sin, cos) = yaw.to_radians().sin_cos();
        let [expected_left, expected_right] = [-70.0, 70.0].map(|x| {
            let (x, z) = (x + x0, z0);
            (cos * x + sin * z + 12.0) * focal / (distance + sin * x - cos * z)
        });
        let (drawn, expected) = (right - left, expected_right - expected_left);
        assert!(
            (drawn / expected - 1.0).abs() < 0.002,
            "{yaw}: {drawn} px, expected {expected}"
        );
    }
}

#[test]
fn the_picture_covers_the_canvas_and_faces_stay_on_it() {
    let pose = pose(0.0, 500.0, [640.0, 480.0]);
    for canvas in [[640.0, 480.0], [390.0, 700.0], [1600.0, 500.0]] {
        for mirror in [false, true] {
            let cover = Cover::new(pose.picture, canvas, mirror);
            assert!(
                cover.half[0].abs() >= 0.999 && cover.half[1] >= 0.999,
                "{cover:?}"
            );
            // Square pixels: the picture's shape is kept.
            let drawn = cover.half[0].abs() * canvas[0] / (cover.half[1] * canvas[1]);
            assert!((drawn - 640.0 / 480.0).abs() < 1e-3, "{canvas:?}: {drawn}");
            let clip = multiply(&projection(&pose, cover), &pose.model_to_camera);
            let scale = cover.half[1] * canvas[1] / 480.0;
            let [x, y] = pixels(&clip, [20.0, 10.0, 0.0], canvas);
            // Where the same point is in the picture, moved and scaled like the picture.
            let focal = 240.0 / (0.5 * pose.fov_y).tan();
            let sign = if mirror { -1.0 } else { 1.0 };
            let expected = [
                0.5 * canvas[0] + sign * scale * 32.0 * focal / 500.0,
                0.5 * canvas[1] - scale * 2.0 * focal / 500.0,
            ];
            assert!(
                (x - expected[0]).abs() < 0.05 && (y - expected[1]).abs() < 0.05,
                "{canvas:?}: {x} {y} {expected:?}"
            );
        }
    }
}

#[test]
fn every_frame_clears_the_nose_the_lashes_and_the_temples() {
    let pose = pose(0.0, 500.0, [640.0, 480.0]);
    for &shape in Shape::ALL {
        for &rim in Rim::ALL {
            for material in [Material::Acetate, Material::Metal] {
                let front = Front::new(shape, rim, material, &SIZE);
                let Place {
                    origin: [x, y, z],
                    temples,
                } = Place::of(&front, &pose);
                let name = format!("{} {} {}", shape.slug(), rim.slug(), material.slug());
                assert!(x.abs() < 1.0, "{name}: {x} mm aside");
                let eyes = 26.3;
                assert!(
                    (1.0..8.0).contains(&(eyes - y)),
                    "{name}: eyes {} mm above the middle",
                    eyes - y
                );
                let vertex_distance = z - 3.5 - 38.8;
                assert!(
                    (8.0..24.0).contains(&vertex_distance),
                    "{name}: {vertex_distance} mm before the lids"
                );
                assert!((2.0..18.0).contains(&temples.splay), "{name}: {temples:?}");
                assert!((60.0..120.0).contains(&temples.ear), "{name}: {temples:?}");
            }
        }
    }
}

#[test]
fn the_head_is_closed_behind_the_face() {
    let mut bytes = Vec::new();
    head::write(&pose(0.0, 500.0, [640.0, 480.0]), &mut bytes);
    assert_eq!(bytes.len(), head::POINTS * 12);
    assert!(
        head::indices()
            .iter()
            .all(|&corner| usize::from(corner) < head::POINTS)
    );
    let capacity = bytes.capacity();
    head::write(&pose(9.0, 400.0, [640.0, 480.0]), &mut bytes);
    assert_eq!(
        bytes.capacity(),
        capacity,
        "a second pose allocates nothing"
    );
}
