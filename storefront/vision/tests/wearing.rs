//! Frames on heads whose geometry is known: as wide in the picture as they are in millimetres.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops"
)]

mod world;

use image::imageops::{FilterType, resize};
use shared::{
    catalog::{FrameSize, Material, Rim, Shape},
    outline::Front,
};
use vision::{
    mesh::{
        Mesh,
        space::{Vec3, add, multiply, scale},
    },
    pose::{FOV_Y_DEGREES, Pose},
    render::{
        camera::{Cover, projection},
        place::Place,
    },
};
use world::{Render, look, renders};

const SIZE: FrameSize = FrameSize {
    lens_width: 52.0,
    lens_height: 39.0,
    bridge: 18.0,
    temple: 145.0,
    frame_width: 140.0,
};

/// Where the front's outermost points are drawn, in pixels, and how far they are before the upper lids in millimetres.
fn drawn(front: &Front, pose: &Pose) -> ([[f32; 2]; 2], f32) {
    let place = Place::of(front, pose);
    let mesh = Mesh::of(front);
    let fixed = mesh.vertices.iter().filter(|vertex| vertex.behind == 0.0);
    let outermost = fixed
        .map(|vertex| vertex.position)
        .max_by(|one, other| one[0].total_cmp(&other[0]))
        .expect("a mesh has vertices");
    let clip = multiply(
        &projection(pose, Cover::new(pose.picture, pose.picture, false)),
        &place.matrix(pose),
    );
    let ends = [-1.0, 1.0].map(|side| {
        let [x, y, z] = outermost;
        let row = |i: usize| clip[i] * x * side + clip[4 + i] * y + clip[8 + i] * z + clip[12 + i];
        [
            (row(0) / row(3) + 1.0) * 0.5 * pose.picture[0],
            (1.0 - row(1) / row(3)) * 0.5 * pose.picture[1],
        ]
    });
    let lids = 0.5 * (pose.points[159][2] + pose.points[386][2]);
    (ends, place.origin[2] + outermost[2] - lids)
}

/// The distance in pixels of two points of the true head, `width` apart and `before` its pupils.
fn true_width(render: &Render, width: f32, before: f32) -> f32 {
    let focal = 0.5 * render.image.height() as f32 / (0.5 * FOV_Y_DEGREES).to_radians().tan();
    let [yaw, pitch, roll] = render.pose.map(f32::to_radians);
    // The head's axes: yaw, then pitch, then roll about its own axes.
    let turn = |[x, y, z]: Vec3| {
        let (x, y) = (
            x * roll.cos() - y * roll.sin(),
            x * roll.sin() + y * roll.cos(),
        );
        let (y, z) = (
            y * pitch.cos() - z * pitch.sin(),
            y * pitch.sin() + z * pitch.cos(),
        );
        [
            x * yaw.cos() + z * yaw.sin(),
            y,
            z * yaw.cos() - x * yaw.sin(),
        ]
    };
    let (across, ahead) = (turn([1.0, 0.0, 0.0]), turn([0.0, 0.0, 1.0]));
    let apart = |from: Vec3, half: f32| {
        let ends = [-half, half].map(|half| add(from, scale(across, half)));
        let [a, b] = ends.map(|[x, y, z]| [focal * x / -z, focal * y / -z]);
        (a[0] - b[0]).hypot(a[1] - b[1])
    };
    // The pupils' distance from the camera is what makes them as far apart as they are in the picture.
    let [a, b] = render.pupils;
    let seen = (a[0] - b[0]).hypot(a[1] - b[1]);
    let middle = [
        0.5 * (a[0] + b[0]) - 0.5 * render.image.width() as f32,
        0.5 * render.image.height() as f32 - 0.5 * (a[1] + b[1]),
    ];
    let at = |depth: f32| [middle[0] * depth / focal, middle[1] * depth / focal, -depth];
    let (mut near, mut far) = (100.0, 2_000.0);
    for _ in 0..40 {
        let depth = 0.5 * (near + far);
        if apart(at(depth), 0.5 * render.pd) > seen {
            near = depth;
        } else {
            far = depth;
        }
    }
    apart(add(at(near), scale(ahead, before)), 0.5 * width)
}

/// How much wider than it should be a frame is drawn, as a share of its width.
fn excess(render: &Render) -> f32 {
    let pose = look(&render.image).pose.expect("a face");
    let widths = [Shape::Rectangle, Shape::Aviator, Shape::Round].map(|shape| {
        let front = Front::new(shape, Rim::Full, Material::Acetate, &SIZE);
        let ([left, right], before) = drawn(&front, &pose);
        let width = (right[0] - left[0]).hypot(right[1] - left[1]);
        width / true_width(render, SIZE.frame_width, before) - 1.0
    });
    let most = widths
        .into_iter()
        .max_by(|one, other| one.abs().total_cmp(&other.abs()));
    let excess = most.expect("three shapes");
    println!("{}: {:.2} %", render.name, 100.0 * excess);
    excess
}

#[test]
fn frames_are_as_wide_as_they_are_marked_on_every_head_also_on_turned_ones() {
    for render in renders().filter(|render| render.pose[0].abs() <= 20.0) {
        let excess = excess(&render);
        assert!(
            excess.abs() < 0.02,
            "{}: {:.1} %",
            render.name,
            100.0 * excess
        );
    }
}

#[test]
fn frames_keep_their_size_when_the_head_is_farther_away() {
    for mut render in renders().filter(|render| render.pose == [0.0; 3]) {
        let near = excess(&render);
        // As far away that the irises are 15 pixels wide: too small to be measured, not to draw by.
        let (width, height) = (render.image.width(), render.image.height());
        let smaller = resize(
            &render.image,
            width * 3 / 4,
            height * 3 / 4,
            FilterType::Triangle,
        );
        render.image = smaller;
        render.pupils = render.pupils.map(|pupil| pupil.map(|at| 0.75 * at));
        let far = excess(&render);
        assert!(
            (far - near).abs() < 0.02,
            "{}: {near} near, {far} far",
            render.name
        );
    }
}
