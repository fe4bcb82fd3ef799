use super::Sample;
use super::samples::Samples;

fn sample(pd: f32) -> Sample {
    Sample {
        pd,
        face_width: 2.2 * pd,
        mm_per_unit: pd / 6.3,
        iris_pixels: 24.0,
    }
}

#[test]
fn one_bad_picture_among_many_does_not_move_the_result() {
    let mut samples = Samples::default();
    assert_eq!(samples.measures(), None);
    for pd in [63.0, 62.8, 63.1, 55.0, 63.2, 62.9, 63.0] {
        samples.push(sample(pd));
    }
    let measures = samples.measures().unwrap();
    assert_eq!((measures.pd.value, measures.samples), (63.0, 7));
    assert!(
        (2.69..3.1).contains(&measures.pd.band),
        "{}",
        measures.pd.band
    );
}

#[test]
fn pictures_that_differ_widen_the_band() {
    let [steady, shaky] = [0.1, 3.0].map(|stray| {
        let mut samples = Samples::default();
        (0..20).for_each(|index| samples.push(sample(63.0 + stray * (index % 5) as f32)));
        samples.measures().unwrap().pd.band
    });
    assert!(shaky > steady + 1.0, "{steady} {shaky}");
}
