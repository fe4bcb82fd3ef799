//! Against heads whose measures are known exactly.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on stops"
)]

mod world;

use image::RgbaImage;
use shared::vision::{MeasureRefusal, Trouble};
use world::{Render, look, renders};

/// What is found in a render, less the truth.
struct Found {
    render: Render,
    pose: [f32; 3],
    /// Error and band of the pupillary distance, the face's width and the brows' height, mm.
    measures: Result<[(f32, f32); 3], MeasureRefusal>,
}

fn find(render: Render, image: &RgbaImage) -> Found {
    let face = look(image)
        .face
        .unwrap_or_else(|| panic!("{}: no face", render.name));
    let measures = face.measures.map(|measures| {
        [
            (measures.pd, render.pd),
            (measures.face_width, render.face_width),
            (measures.eye_height, render.brow_height),
        ]
        .map(|(found, truth)| (found.value - truth, found.band))
    });
    let pose = std::array::from_fn(|axis| face.pose[axis] - render.pose[axis]);
    println!(
        "{}: pose {pose:.1?}, pupils, width and brows {measures:.2?}",
        render.name
    );
    Found {
        render,
        pose,
        measures,
    }
}

fn mean(values: impl Iterator<Item = f32>) -> f32 {
    let (sum, count) = values.fold((0.0, 0), |(sum, count), value| {
        (sum + value.abs(), count + 1)
    });
    sum / count as f32
}

#[test]
fn measures_and_pose_are_right_and_measures_are_refused_where_the_head_is_turned() {
    let found: Vec<Found> = renders().map(find_as_it_is).collect();
    let given: Vec<(&Found, [(f32, f32); 3])> = found
        .iter()
        .filter_map(|found| Some((found, found.measures.ok()?)))
        .collect();
    for (found, measures) in &given {
        assert!(
            measures[..2]
                .iter()
                .all(|(error, band)| error.abs() <= *band),
            "{}: {measures:?}",
            found.render.name
        );
    }
    // The rig's brows are a little above the middle line that is measured, on every head.
    let brows = |of: &[(f32, f32); 3]| of[2].0;
    let above = given
        .iter()
        .map(|(_, measures)| brows(measures))
        .sum::<f32>()
        / given.len() as f32;
    for (found, measures) in &given {
        let stray = brows(measures) - above;
        assert!(
            (-3.0..0.0).contains(&above) && stray.abs() <= measures[2].1,
            "{}: {stray} from {above}",
            found.render.name
        );
    }
    for found in &found {
        let turned = found.render.pose[0].abs() > 18.0;
        assert!(
            !turned || found.measures == Err(MeasureRefusal::Turned),
            "{}",
            found.render.name
        );
    }
    let frontal = || {
        given
            .iter()
            .filter(|(found, _)| found.render.pose == [0.0; 3])
    };
    assert_eq!(frontal().count(), 8, "every frontal face is measured");
    let pd = mean(frontal().map(|(_, [pd, ..])| pd.0));
    assert!(pd <= 0.3, "frontal pupillary distance is off by {pd} mm");
    let width = mean(given.iter().map(|(_, [_, width, _])| width.0));
    assert!(width <= 3.0, "face width is off by {width} mm");
    let [yaw, pitch, roll] = [0, 1, 2].map(|axis| mean(found.iter().map(|found| found.pose[axis])));
    assert!(
        yaw <= 1.0 && pitch <= 2.0 && roll <= 1.0,
        "pose is off by {yaw}, {pitch} and {roll} degrees"
    );
}

#[test]
fn blur_and_noise_cost_little() {
    let frontal = renders().filter(|render| render.pose == [0.0; 3]);
    let errors = frontal.filter_map(|render| {
        let image = spoilt(&render.image);
        find(render, &image).measures.ok()
    });
    let errors: Vec<[(f32, f32); 3]> = errors.collect();
    assert!(errors.len() >= 6, "{} of 8 measured", errors.len());
    let pd = mean(errors.iter().map(|[pd, ..]| pd.0));
    assert!(pd <= 0.6, "off by {pd} mm");
}

#[test]
fn a_small_face_is_not_measured() {
    let render = renders().next().unwrap();
    let image = image::imageops::thumbnail(&render.image, 640, 480);
    let look = look(&image);
    assert_eq!(
        look.face.unwrap().measures,
        Err(MeasureRefusal::EyesTooSmall)
    );
    assert!(
        look.troubles.contains(&Trouble::TooFar),
        "{:?}",
        look.troubles
    );
}

fn find_as_it_is(render: Render) -> Found {
    let image = render.image.clone();
    find(render, &image)
}

/// Blurred by a pixel, with noise of a cheap camera (standard deviation 6 of 255), as JPEG.
fn spoilt(image: &RgbaImage) -> RgbaImage {
    let mut image = image::imageops::blur(image, 1.0);
    let mut state = 1u32;
    for value in image.as_flat_samples_mut().samples {
        // The sum of uniform numbers is nearly Gaussian.
        let noise: i32 = (0..4)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as i32 - 128
            })
            .sum();
        *value = (i32::from(*value) + noise / 25).clamp(0, 255) as u8;
    }
    let mut jpeg = Vec::new();
    let rgb = image::DynamicImage::ImageRgba8(image).to_rgb8();
    rgb.write_with_encoder(image::codecs::jpeg::JpegEncoder::new_with_quality(
        &mut jpeg, 75,
    ))
    .unwrap();
    image::load_from_memory(&jpeg).unwrap().to_rgba8()
}
