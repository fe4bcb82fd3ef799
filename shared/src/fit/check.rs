//! One aspect of a fit: the frame's number against the face's limits.

use std::ops::RangeInclusive;

use super::limits::Limits;

/// What is looked at; in the order in which opticians look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aspect {
    /// The front's width against the face's.
    Width,
    /// The distance between the lenses against the nose's breadth.
    Bridge,
    /// The lens's height above the pupil against the room below the brow.
    Height,
    /// Where the pupils are in the lenses: decentration.
    Pupils,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    Good,
    /// An optician can adjust it.
    Fair,
    Poor,
}

/// An aspect's result in a word for `locale::Analyzer::finding`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Finding {
    WidthFits,
    /// Temples would press.
    FrontNarrow,
    /// Temples would stand off.
    FrontWide,
    BridgeFits,
    /// It would pinch and sit high.
    BridgeNarrow,
    /// It would slip.
    BridgeWide,
    HeightFits,
    LensLow,
    /// The lens would reach above the brow.
    LensTall,
    PupilsCentred,
    /// Pupils far towards the nose: lenses wide for these eyes.
    PupilsInward,
    /// Pupils towards the temples: lenses narrow for these eyes.
    PupilsOutward,
}

/// Everything that a drawn scale needs; millimetres.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    pub aspect: Aspect,
    pub grade: Grade,
    pub finding: Finding,
    /// The frame's own number: width, bridge, height above the pupil, decentration (inwards positive).
    pub value: f32,
    pub good: RangeInclusive<f32>,
    pub fair: RangeInclusive<f32>,
    /// Whether the grade stays the same all over the face measure's band.
    pub sure: bool,
}

impl Check {
    /// `findings` are those below, within and above the good range; `band` is that of the limits.
    pub(super) fn new(
        aspect: Aspect,
        value: f32,
        Limits { good, fair }: Limits,
        band: f32,
        [below, within, above]: [Finding; 3],
    ) -> Self {
        let graded = |value: f32| match () {
            () if good.contains(&value) => Grade::Good,
            () if fair.contains(&value) => Grade::Fair,
            () => Grade::Poor,
        };
        let grade = graded(value);
        let finding = match () {
            () if value < *good.start() => below,
            () if value > *good.end() => above,
            () => within,
        };
        let sure = [value - band, value + band]
            .into_iter()
            .all(|end| graded(end) == grade);
        Self {
            aspect,
            grade,
            finding,
            value,
            good,
            fair,
            sure,
        }
    }

    /// How far out of the good range, in parts of the way to the end of the fair one: 0 within, 1 where poor begins.
    pub(super) fn excess(&self) -> f32 {
        let (good, fair) = (&self.good, &self.fair);
        let below = (good.start() - self.value) / (good.start() - fair.start()).max(f32::EPSILON);
        let above = (self.value - good.end()) / (fair.end() - good.end()).max(f32::EPSILON);
        below.max(above).max(0.0)
    }
}
