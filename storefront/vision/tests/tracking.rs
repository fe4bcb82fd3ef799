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
use vision::picture::Picture;
use vision::session::{Look, Session};
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
fn another_face_can_be_picked_and_is_kept_to() {
    let face = imageops::crop_imm(&load("astronaut.jpg"), 130, 20, 200, 200).to_image();
    let sized = |side: u32| imageops::resize(&face, side, side, imageops::FilterType::Triangle);
    let mut both = gray(1024, 512);
    imageops::overlay(&mut both, &sized(330), 60, 90);
    imageops::overlay(&mut both, &sized(450), 540, 30);
    let mut session = session();
    let mut time = 0.0;
    let mut look = |session: &mut Session| {
        time += 33.0;
        session.look(&picture(&both), Some(time))
    };
    let largest = look(&mut session);
    assert!(centre(&largest)[0] > 512.0, "{:?}", centre(&largest));
    let [left, top, right, bottom] = largest.others[0];
    let other = [(left + right) / 2.0, (top + bottom) / 2.0];
    assert!(other[0] < 512.0, "{other:?}");

    session.pick(Some(other));
    for _ in 0..3 {
        let picked = look(&mut session);
        assert!(centre(&picked)[0] < 512.0, "{:?}", centre(&picked));
        assert_eq!((picked.faces, picked.others.len()), (2, 1));
    }
    session.pick(None);
    let again = look(&mut session);
    assert!(centre(&again)[0] > 512.0, "{:?}", centre(&again));
}

#[test]
fn a_part_of_a_picture_is_enough_to_keep_to_a_face_and_not_to_find_it() {
    let image = load("astronaut.jpg");
    let whole = picture(&image);
    let mut session = session();
    assert_eq!(session.part(whole.width(), whole.height()), None);
    let first = centre(&session.look(&whole, Some(33.0)));
    let part = session.part(whole.width(), whole.height()).unwrap();
    assert!(part.width < 300 && part.height < 300, "{part:?}");
    let cut = imageops::crop_imm(
        &image,
        part.left as u32,
        part.top as u32,
        part.width as u32,
        part.height as u32,
    );
    let of = |image: RgbaImage| {
        Picture::from_part(whole.width(), whole.height(), part, image.into_raw()).unwrap()
    };
    let again = centre(&session.look(&of(cut.to_image()), Some(66.0)));
    assert!(
        (again[0] - first[0]).hypot(again[1] - first[1]) < 1.0,
        "{again:?} {first:?}"
    );
    let left = session.look(&of(gray(part.width as u32, part.height as u32)), Some(99.0));
    assert_eq!(left.faces, 0);
    assert_eq!(session.part(whole.width(), whole.height()), None);
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
