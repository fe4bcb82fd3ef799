//! Where a fit is good and where it is still fair.
//!
//! Sources: [B] C. W. Brooks, I. M. Borish, System for Ophthalmic Dispensing, 3rd edition, 2007 (chapters on frame selection,
//! on adjusting and on decentration); [I] ISO 13666, for the terms. Books give rules, not tolerances to the millimetre: where
//! a number is ours, it says so.

use std::ops::RangeInclusive;

/// Millimetres.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Limits {
    pub good: RangeInclusive<f32>,
    pub fair: RangeInclusive<f32>,
}

/// A front is as wide as the face, so that temples neither press on the head nor stand off it before the ear [B]. Ours: good
/// from 94 to 102 % of the face's width in front of the ears (where temples cross it, heads are a little narrower), fair for
/// another 5 % on either side, which temples can be bent to.
pub(super) fn frame_width(face_width: f32) -> Limits {
    Limits {
        good: 0.94 * face_width..=1.02 * face_width,
        fair: 0.89 * face_width..=1.07 * face_width,
    }
}

/// A bridge that can't be adjusted has to be as wide as the nose where it rests: narrower pinches and sits high, wider
/// slips down [B]. Pads adjust by about 2 mm on either side; the other millimetres are ours.
pub(super) fn bridge(nose: f32, adjustable: bool) -> Limits {
    let slack = if adjustable { 2.0 } else { 0.0 };
    Limits {
        good: nose - 1.5 - slack..=nose + 2.5 + slack,
        fair: nose - 3.0 - slack..=nose + 4.5 + slack,
    }
}

/// How far a lens may reach above the pupil: upper rims that follow the brow or stay below it look right [B]. Ours: as far as
/// the brow's middle line and 2 mm more, fair for another 4 mm, and never less than covers the pupil.
pub(super) fn above_pupil(eye_height: f32) -> Limits {
    Limits {
        good: 9.0..=eye_height.max(14.0) + 2.0,
        fair: 6.0..=eye_height.max(14.0) + 6.0,
    }
}

/// How far each lens's optical centre moves inwards from the box's centre: `(A + DBL − PD) / 2` [B, I]. Frames whose centres
/// are near the pupils give the thinnest lenses and eyes in the middle of the opening; moving outwards is to be avoided [B].
/// Ours: good up to 4 mm inwards and 1 mm outwards, fair up to 6 and 2.5.
pub(super) const DECENTRATION: [RangeInclusive<f32>; 2] = [-1.0..=4.0, -2.5..=6.0];

/// Least height of the pupil above the lens's lower edge for progressive lenses, mm: common designs ask for 18, short ones for
/// 14 [B].
pub(super) const PROGRESSIVE_HEIGHT: f32 = 18.0;
