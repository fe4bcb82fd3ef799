//! How one frame in one size would sit on one face.

use super::check::{Aspect, Check, Finding, Grade};
use super::limits::{self, DECENTRATION, Limits, PROGRESSIVE_HEIGHT};
use crate::{
    catalog::{FrameSize, Material, Rim, Shape},
    outline::Build,
    vision::Measures,
};

/// A verdict with its reasons: four checks.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The worst check's: a frame that fails in one place does not fit.
    pub grade: Grade,
    /// By aspect: width, bridge, height, pupils.
    pub checks: [Check; 4],
    pub place: Place,
    /// For sorting "fits me": 0 where all is good, more the farther from it.
    pub excess: f32,
}

/// Where the pupils are in the lenses, mm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From each lens's boxing centre inwards to the pupil's; negative outwards.
    pub decentration: f32,
    /// From the pupil up to the lens box's upper edge, and down to its lower edge (the fitting height).
    pub above: f32,
    pub below: f32,
    /// Round lens blank that is just large enough: `ED + 2 · decentration + 2` (Brooks & Borish). ED is taken to be the lens's
    /// larger side, which is its least.
    pub blank: f32,
}

impl Fit {
    /// `rim` and `material` tell whether the bridge has pads that adjust.
    pub fn new(
        shape: Shape,
        rim: Rim,
        material: Material,
        size: &FrameSize,
        face: &Measures,
    ) -> Self {
        let place = place(size, face.pd.value);
        let pads = !matches!(Build::of(shape, rim, material), Build::Plate);
        let [good, fair] = DECENTRATION;
        let checks = [
            Check::new(
                Aspect::Width,
                size.frame_width,
                limits::frame_width(face.face_width.value),
                face.face_width.band,
                [Finding::FrontNarrow, Finding::WidthFits, Finding::FrontWide],
            ),
            Check::new(
                Aspect::Bridge,
                size.bridge,
                limits::bridge(face.bridge.value, pads),
                face.bridge.band,
                [
                    Finding::BridgeNarrow,
                    Finding::BridgeFits,
                    Finding::BridgeWide,
                ],
            ),
            Check::new(
                Aspect::Height,
                place.above,
                limits::above_pupil(face.eye_height.value),
                face.eye_height.band,
                [Finding::LensLow, Finding::HeightFits, Finding::LensTall],
            ),
            Check::new(
                Aspect::Pupils,
                place.decentration,
                Limits { good, fair },
                0.5 * face.pd.band,
                [
                    Finding::PupilsOutward,
                    Finding::PupilsCentred,
                    Finding::PupilsInward,
                ],
            ),
        ];
        let worst = checks.iter().map(|check| check.grade).max();
        Self {
            grade: worst.unwrap_or(Grade::Poor),
            excess: checks.iter().map(Check::excess).sum(),
            checks,
            place,
        }
    }

    /// What to say first: the worst grade's findings, or that the width fits.
    pub fn findings(&self) -> impl Iterator<Item = Finding> + '_ {
        let said = move |check: &&Check| {
            check.grade == self.grade && (self.grade > Grade::Good || check.aspect == Aspect::Width)
        };
        self.checks.iter().filter(said).map(|check| check.finding)
    }
}

impl Place {
    /// Whether a common progressive lens has room below the pupil.
    pub fn takes_progressives(&self) -> bool {
        self.below >= PROGRESSIVE_HEIGHT
    }
}

/// Pupils are taken to be as far above the boxing centre line as frames are worn in the try-on (`Front::eye_height`).
pub fn place(size: &FrameSize, pd: f32) -> Place {
    let decentration = 0.5 * (size.lens_width + size.bridge - pd);
    let rise = crate::outline::EYE_RISE * size.lens_height;
    let least_diameter = size.lens_width.max(size.lens_height);
    Place {
        decentration,
        above: 0.5 * size.lens_height - rise,
        below: 0.5 * size.lens_height + rise,
        blank: least_diameter + 2.0 * decentration.abs() + 2.0,
    }
}
