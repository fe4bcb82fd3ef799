//! Against outputs of the published float models (`convert/references.py`).

use super::{BadNet, F32x4, Net};

const LANDMARKS: &[u8] = include_bytes!("../../../models/landmarks.bin");
const DETECTOR: &[u8] = include_bytes!("../../../models/detector.bin");

fn data(name: &str) -> String {
    format!("{}/../tests/data/net/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// Runs a net on a stored picture whose 0 to 255 become `scale · x + offset`.
fn run(net: &mut Net, name: &str, scale: f32, offset: f32) {
    let picture = image::open(data(name)).unwrap().to_rgb8();
    for (pixel, place) in picture.pixels().zip(net.input()) {
        let [r, g, b] = pixel.0.map(|value| f32::from(value) * scale + offset);
        *place = F32x4::new([r, g, b, 0.0]);
    }
    net.run();
}

fn reference(name: &str) -> Vec<f32> {
    let bytes = std::fs::read(data(name)).unwrap();
    bytes
        .as_chunks()
        .0
        .iter()
        .map(|&four| f32::from_le_bytes(four))
        .collect()
}

#[test]
fn landmarks_stay_within_a_quarter_of_a_pixel_of_the_float_model() {
    let mut net = Net::read(LANDMARKS).unwrap();
    let mut errors = Vec::new();
    for number in 0..6 {
        run(&mut net, &format!("crop-{number}.png"), 1.0 / 255.0, 0.0);
        let expected = reference(&format!("crop-{number}.bin"));
        let got: Vec<f32> = net.output(0).chain(net.output(1)).collect();
        assert_eq!(got.len(), expected.len());
        let points = got
            .as_chunks::<3>()
            .0
            .iter()
            .zip(expected.as_chunks::<3>().0);
        let sum: f32 = points
            .map(|([x, y, _], [u, v, _])| (x - u).hypot(y - v))
            .sum();
        errors.push(sum / 478.0);
        assert!(got[1434] > 2.0, "presence {} of crop {number}", got[1434]);
    }
    let mean = errors.iter().sum::<f32>() / errors.len() as f32;
    assert!(
        mean <= 0.15 && errors.iter().all(|&error| error <= 0.25),
        "pixels of the 256-px crop: {errors:?}"
    );
}

#[test]
fn detector_scores_as_the_float_model_does() {
    let mut net = Net::read(DETECTOR).unwrap();
    run(&mut net, "letterbox.png", 1.0 / 127.5, -1.0);
    let expected = reference("letterbox.bin");
    let got: Vec<f32> = net.output(2).chain(net.output(3)).collect();
    assert_eq!(got.len(), expected.len());
    let likely = got
        .iter()
        .zip(&expected)
        .filter(|(_, expected)| **expected > -4.0);
    let (worst, count) = likely.fold((0f32, 0), |(worst, count), (got, expected)| {
        (worst.max((got - expected).abs()), count + 1)
    });
    assert!(count > 10 && worst < 0.3, "{worst} over {count} anchors");
}

#[test]
fn a_damaged_file_is_refused() {
    assert_eq!(Net::read(b"<!doctype html>").err(), Some(BadNet::Magic));
    assert_eq!(
        Net::read(LANDMARKS.split_at(LANDMARKS.len() - 100).0).err(),
        Some(BadNet::Truncated)
    );
}
