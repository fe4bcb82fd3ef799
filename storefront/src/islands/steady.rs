//! What is seen, rounded to what is shown of it.

use shared::vision::{FaceShapeGuess, Measures, Millimetres};

/// To one of so many `parts` of a millimetre.
pub fn measures(measures: &Measures, parts: f32) -> Measures {
    let part = |length: Millimetres| Millimetres {
        value: rounded(length.value, parts),
        band: rounded(length.band, parts),
        ..length
    };
    Measures {
        pd: part(measures.pd),
        near_pd: part(measures.near_pd),
        half_pds: measures.half_pds.map(part),
        face_width: part(measures.face_width),
        bridge: part(measures.bridge),
        eye_height: part(measures.eye_height),
        samples: 0,
    }
}

/// To per cents and degrees.
pub fn guess(mut guess: FaceShapeGuess) -> FaceShapeGuess {
    let ratios = &mut guess.ratios;
    for ratio in [&mut ratios.length, &mut ratios.forehead, &mut ratios.jaw] {
        *ratio = rounded(*ratio, 100.0);
    }
    ratios.chin_angle = ratios.chin_angle.round();
    guess
}

fn rounded(value: f32, parts: f32) -> f32 {
    (value * parts).round() / parts
}
