use shared::vision::BandCause;

use super::card::CardScale;
use super::samples::{Samples, Scale};
use super::{IrisScale, Sample};

/// As the canonical face has it, seen with irises that make the pupillary distance `pd` mm.
fn sample(pd: f32) -> Sample {
    Sample {
        pd: 6.3,
        half_pds: [3.1, 3.2],
        face_width: 14.0,
        bridge: 1.8,
        eye_height: 2.1,
        iris: Some(IrisScale {
            mm_per_unit: pd / 6.3,
            pixels: 24.0,
        }),
    }
}

fn samples(pds: &[f32]) -> Samples {
    let mut samples = Samples::default();
    pds.iter().for_each(|pd| samples.push(sample(*pd)));
    samples
}

#[test]
fn one_bad_picture_among_many_does_not_move_the_result() {
    assert_eq!(Samples::default().measures(Scale::Iris), None);
    let samples = samples(&[63.0, 62.8, 63.1, 55.0, 63.2, 62.9, 63.0]);
    let measures = samples.measures(Scale::Iris).unwrap();
    assert!((measures.pd.value - 63.0).abs() < 0.01 && measures.samples == 7);
    assert!(
        (2.69..3.1).contains(&measures.pd.band),
        "{}",
        measures.pd.band
    );
    assert_eq!(measures.pd.cause, BandCause::IrisesDiffer);
    assert_eq!(measures.bridge.cause, BandCause::SoftOutline);
    let [right, left] = measures.half_pds.map(|half| half.value);
    assert!((right + left - 63.0).abs() < 0.01 && right < left);
    // Brooks and Borish give 3 to 4 mm for reading.
    let nearer = measures.pd.value - measures.near_pd.value;
    assert!((3.0..4.5).contains(&nearer), "{nearer}");
}

#[test]
fn pictures_that_differ_widen_the_band() {
    let [steady, shaky] = [0.1, 3.0].map(|stray| {
        let pds: Vec<f32> = (0..20).map(|at| 63.0 + stray * (at % 5) as f32).collect();
        samples(&pds).measures(Scale::Iris).unwrap().pd
    });
    assert!(shaky.band > steady.band + 1.0, "{steady:?} {shaky:?}");
    assert_eq!(shaky.cause, BandCause::Unsteady);
}

#[test]
fn a_card_or_a_known_distance_takes_the_irises_place() {
    let samples = samples(&[66.0; 9]);
    let card = Scale::Card(CardScale {
        mm_per_unit: 10.0,
        sigma: 0.012,
    });
    let by_card = samples.measures(card).unwrap();
    assert!((by_card.pd.value - 63.0).abs() < 0.01, "{by_card:?}");
    assert!(by_card.pd.band < 1.1, "{by_card:?}");
    let given = samples.measures(Scale::PupillaryDistance(60.0)).unwrap();
    assert!((given.pd.value - 60.0).abs() < 0.01 && given.pd.band < 0.6);
    assert_eq!(given.pd.cause, BandCause::Given);
    assert!((given.face_width.value - 14.0 * 60.0 / 6.3).abs() < 0.1);
}
