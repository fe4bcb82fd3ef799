//! The colours of faces, in white light and in others.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

mod world;

use image::{RgbaImage, imageops};
use shared::{
    theme::Hex,
    vision::{Complexion, ComplexionRefusal},
};
use world::{load, picture, session};

fn of(image: &RgbaImage) -> Result<Complexion, ComplexionRefusal> {
    let (mut session, picture) = (session(), picture(image));
    session.look(&picture, None);
    session.complexion(&picture)
}

/// Fair skin and brown hair, from nearby.
fn astronaut() -> RgbaImage {
    let face = imageops::crop_imm(&load("astronaut.jpg"), 150, 0, 150, 180).to_image();
    imageops::resize(&face, 750, 900, imageops::FilterType::CatmullRom)
}

fn lit(image: &RgbaImage, light: [f32; 3]) -> RgbaImage {
    let mut image = image.clone();
    for pixel in image.pixels_mut() {
        for (channel, part) in pixel.0.iter_mut().zip(light) {
            *channel = (f32::from(*channel) * part) as u8;
        }
    }
    image
}

fn apart(one: Hex, other: Hex) -> u8 {
    let pairs = one.0.into_iter().zip(other.0);
    pairs.map(|(one, other)| one.abs_diff(other)).max().unwrap()
}

#[test]
fn skin_eyes_and_hair_are_told_apart() {
    let face = of(&astronaut()).unwrap();
    let [skin, eyes, hair] = [face.skin, face.eyes, face.hair.unwrap()].map(Hex::oklch);
    assert!(
        skin.lightness > hair.lightness && hair.lightness > eyes.lightness,
        "{face:?}"
    );
    let [pale, dark] =
        ["rig/r0_63_45_0_0_0.jpg", "rig/r3_63_45_0_0_0.jpg"].map(|name| of(&load(name)).unwrap());
    assert!(
        pale.skin.oklch().lightness > dark.skin.oklch().lightness + 0.05,
        "{pale:?} {dark:?}"
    );
    assert_eq!((pale.hair, dark.hair), (None, None), "these heads are bald");
}

#[test]
fn a_lamp_does_not_change_the_colours() {
    let face = astronaut();
    let white = of(&face).unwrap();
    for light in [[1.0, 0.97, 0.9], [0.92, 0.98, 1.0]] {
        let other = of(&lit(&face, light)).unwrap();
        let differences = [
            apart(white.skin, other.skin),
            apart(white.eyes, other.eyes),
            apart(white.hair.unwrap(), other.hair.unwrap()),
        ];
        assert!(
            differences.iter().all(|&difference| difference < 10),
            "{light:?}: {differences:?}"
        );
    }
}

#[test]
fn what_cannot_be_seen_is_refused_with_its_reason() {
    let face = astronaut();
    let far = imageops::resize(&face, 110, 132, imageops::FilterType::Triangle);
    for (image, refusal) in [
        (RgbaImage::new(320, 240), ComplexionRefusal::NoFace),
        (load("rig/r1_63_45_30_0_0.jpg"), ComplexionRefusal::NoFace),
        (far, ComplexionRefusal::TooFar),
        (lit(&face, [0.2; 3]), ComplexionRefusal::Dark),
        (lit(&face, [1.4; 3]), ComplexionRefusal::Bright),
        (
            lit(&face, [1.0, 0.9, 0.55]),
            ComplexionRefusal::ColoredLight,
        ),
    ] {
        assert_eq!(of(&image), Err(refusal));
    }
}
