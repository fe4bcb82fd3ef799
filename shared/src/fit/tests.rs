use super::*;
use crate::{
    catalog::{FrameSize, Material, Rim, Shape, fixture},
    vision::{BandCause, Measures, Millimetres},
};

fn mm(value: f32, band: f32) -> Millimetres {
    Millimetres {
        value,
        band,
        cause: BandCause::IrisesDiffer,
    }
}

/// 138 mm wide, 63 mm between the pupils.
fn face() -> Measures {
    Measures {
        pd: mm(63.0, 0.8),
        near_pd: mm(59.0, 0.8),
        half_pds: [mm(31.5, 0.6); 2],
        face_width: mm(138.0, 2.0),
        bridge: mm(18.0, 1.0),
        eye_height: mm(20.0, 1.5),
        samples: 20,
    }
}

fn fit(material: Material, size: FrameSize) -> Fit {
    Fit::new(Shape::Rectangle, Rim::Full, material, &size, &face())
}

fn size(lens_width: f32, lens_height: f32, bridge: f32, frame_width: f32) -> FrameSize {
    FrameSize {
        lens_width,
        lens_height,
        bridge,
        frame_width,
        ..fixture::size(frame_width)
    }
}

#[test]
fn each_aspect_is_found_too_small_right_and_too_large() {
    use Finding::*;
    let check = |size: FrameSize, at: usize, finding: Finding, grade: Grade| {
        let check = &fit(Material::Acetate, size).checks[at];
        assert_eq!((check.finding, check.grade), (finding, grade), "{size:?}");
    };
    check(size(50.0, 38.0, 18.0, 135.0), 0, WidthFits, Grade::Good);
    check(size(50.0, 38.0, 18.0, 126.0), 0, FrontNarrow, Grade::Fair);
    check(size(50.0, 38.0, 18.0, 118.0), 0, FrontNarrow, Grade::Poor);
    check(size(50.0, 38.0, 18.0, 152.0), 0, FrontWide, Grade::Poor);
    check(size(50.0, 38.0, 14.0, 135.0), 1, BridgeNarrow, Grade::Poor);
    check(size(50.0, 38.0, 22.0, 135.0), 1, BridgeWide, Grade::Fair);
    check(size(50.0, 18.0, 18.0, 135.0), 2, LensLow, Grade::Fair);
    check(size(50.0, 58.0, 18.0, 135.0), 2, LensTall, Grade::Fair);
    check(size(50.0, 65.0, 18.0, 135.0), 2, LensTall, Grade::Poor);
    check(size(50.0, 38.0, 18.0, 135.0), 3, PupilsCentred, Grade::Good);
    check(size(58.0, 38.0, 18.0, 135.0), 3, PupilsInward, Grade::Poor);
    check(size(42.0, 38.0, 16.0, 135.0), 3, PupilsOutward, Grade::Fair);
}

#[test]
fn the_verdict_is_the_worst_check_and_sorting_follows_it() {
    let good = fit(Material::Acetate, size(50.0, 38.0, 18.0, 135.0));
    let fair = fit(Material::Acetate, size(48.0, 38.0, 22.0, 135.0));
    let poor = fit(Material::Acetate, size(48.0, 38.0, 22.0, 118.0));
    assert_eq!(
        [good.grade, fair.grade, poor.grade],
        [Grade::Good, Grade::Fair, Grade::Poor]
    );
    assert!(good.excess == 0.0 && fair.excess > 0.0 && poor.excess > fair.excess);
    let findings = |fit: &Fit| fit.findings().collect::<Vec<_>>();
    assert_eq!(findings(&good), [Finding::WidthFits]);
    assert_eq!(findings(&fair), [Finding::BridgeWide]);
    assert_eq!(findings(&poor), [Finding::FrontNarrow]);
}

#[test]
fn pads_forgive_a_bridge_that_a_plate_does_not() {
    let wide = size(50.0, 38.0, 22.0, 135.0);
    assert_eq!(fit(Material::Acetate, wide).checks[1].grade, Grade::Fair);
    assert_eq!(fit(Material::Metal, wide).checks[1].grade, Grade::Good);
}

#[test]
fn a_number_near_a_border_is_not_sure() {
    let sure = |width: f32| fit(Material::Acetate, size(50.0, 38.0, 18.0, width)).checks[0].sure;
    assert!(sure(135.0) && !sure(140.0) && !sure(141.5));
}

#[test]
fn pupils_are_placed_as_opticians_compute_it() {
    let place = place(&size(52.0, 40.0, 18.0, 138.0), 64.0);
    assert_eq!(place.decentration, 3.0);
    assert_eq!(place.blank, 60.0);
    assert!((place.above + place.below - 40.0).abs() < 1e-4 && place.below > place.above);
    assert!(place.takes_progressives());
}

#[test]
fn widths_follow_the_face_and_stay_in_the_range_of_frames() {
    assert_eq!(frame_widths(138.0), 130..=141);
    assert_eq!(frame_widths(20.0), 100..=100);
    assert_eq!(frame_widths(f32::MAX), 170..=170);
}
