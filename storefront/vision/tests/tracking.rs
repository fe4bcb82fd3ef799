//! What is found in a picture or in a video's pictures one after the other.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

mod world;

use image::{Rgba, RgbaImage, imageops};
use shared::vision::Trouble;
use vision::session::Look;
use world::{load, look, picture, session};

fn gray(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_pixel(width, height, Rgba([128, 128, 128, 255]))
}

fn noise(width: u32, height: u32) -> RgbaImage {
    let mut state = 7u32;
    RgbaImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [_, red, green, blue] = state.to_le_bytes();
        Rgba([red, green, blue, 255])
    })
}

fn centre(look: &Look) -> [f32; 2] {
    let [left, top, right, bottom] = look.face.as_ref().expect("a face").bounds;
    [(left + right) / 2.0, (top + bottom) / 2.0]
}

#[test]
fn a_photograph_gives_a_face_and_either_plausible_measures_or_a_reason() {
    let seen = look(&load("astronaut.jpg"));
    let face = seen.face.unwrap();
    assert_eq!(seen.faces, 1);
    assert!(
        face.pose.iter().all(|angle| angle.abs() < 20.0),
        "{:?}",
        face.pose
    );
    let [left, top, right, bottom] = face.bounds;
    assert!(
        left > 150.0 && right < 300.0 && top > 40.0 && bottom < 210.0,
        "{:?}",
        face.bounds
    );
    if let Ok(measures) = face.measures {
        assert!((54.0..72.0).contains(&measures.pd.value), "{measures:?}");
    }
    assert_eq!(face.outline.len(), 72);
}

#[test]
fn nothing_is_found_where_no_face_is() {
    for image in [gray(640, 480), noise(640, 480), gray(1, 1), gray(3000, 2)] {
        let seen = look(&image);
        assert_eq!((seen.faces, seen.troubles), (0, vec![Trouble::NoFace]));
    }
}

#[test]
fn of_two_faces_the_larger_is_taken_and_both_are_counted() {
    let one = load("astronaut.jpg");
    let smaller = imageops::resize(&one, 400, 400, imageops::FilterType::Triangle);
    let mut both = gray(1024, 512);
    imageops::overlay(&mut both, &smaller, 0, 56);
    imageops::overlay(&mut both, &one, 512, 0);
    let seen = look(&both);
    assert_eq!(seen.faces, 2);
    assert_eq!(seen.troubles.first(), Some(&Trouble::SeveralFaces));
    assert!(centre(&seen)[0] > 600.0, "{:?}", centre(&seen));
}

#[test]
fn a_small_face_in_a_large_photograph_is_found() {
    let mut wide = gray(1600, 1200);
    let face = imageops::resize(
        &load("astronaut.jpg"),
        480,
        480,
        imageops::FilterType::Triangle,
    );
    imageops::overlay(&mut wide, &face, 1100, 700);
    assert_eq!(look(&wide).faces, 1);
}

#[test]
fn a_lost_face_is_found_again_at_once() {
    let face = load("astronaut.jpg");
    let mut moved = gray(512, 512);
    imageops::overlay(&mut moved, &face, 120, 60);
    let mut session = session();
    let mut time = 0.0;
    let mut show = |image: &RgbaImage| {
        time += 33.0;
        session.look(&picture(image), Some(time))
    };
    let first = centre(&show(&face));
    for _ in 0..5 {
        let again = centre(&show(&face));
        assert!(
            (again[0] - first[0]).hypot(again[1] - first[1]) < 1.5,
            "{again:?} {first:?}"
        );
    }
    assert_eq!(show(&gray(512, 512)).faces, 0);
    assert_eq!(show(&gray(512, 512)).faces, 0);
    let after = centre(&show(&moved));
    assert!(
        (after[0] - first[0] - 120.0).abs() < 4.0 && (after[1] - first[1] - 60.0).abs() < 4.0,
        "{after:?}"
    );
}

#[test]
fn a_face_at_the_edge_is_too_close_and_a_dim_one_is_dark() {
    let face = load("astronaut.jpg");
    let cut = imageops::crop_imm(&face, 180, 90, 130, 110).to_image();
    let cut = imageops::resize(&cut, 780, 660, imageops::FilterType::Triangle);
    let seen = look(&cut);
    assert!(
        seen.faces == 0 || seen.troubles.contains(&Trouble::TooClose),
        "{:?}",
        seen.troubles
    );
    let mut dim = face;
    dim.pixels_mut()
        .for_each(|pixel| pixel.0 = [pixel.0[0] / 6, pixel.0[1] / 6, pixel.0[2] / 6, 255]);
    let seen = look(&dim);
    assert!(
        seen.troubles.contains(&Trouble::Dark),
        "{:?}",
        seen.troubles
    );
}
