//! The face analyzer, and what is asked before a camera opens.

use crate::{
    fit::{Finding, Grade, Reason},
    vision::{BandCause, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

use super::{By, Pattern, Plural, Text};
use crate::locale::spoken::area;

area! {
    /// Asked before the camera opens.
    pub struct Consent {
        pub title: Text,
        pub text: Text,
        pub device_only: Text,
        pub nothing_kept: Text,
        pub use_camera: Text,
        pub use_photo: Text,
        pub drop: Text,
        pub use_model: Text,
        pub model: Pattern,
    }
}

area! {
    pub struct Analyzer {
        pub title: Text,
        pub intro: Text,
        pub needs_script: Text,
        pub closest_shape: Text,
        pub runner_up: Pattern,
        pub shape_note: Text,
        pub pd: Text,
        pub near_pd: Text,
        pub half_pds: Text,
        pub face_width: Text,
        pub bridge: Text,
        pub eye_height: Text,
        pub band: Pattern,
        pub sizes_title: Text,
        pub ratio_length: Text,
        pub ratio_forehead: Text,
        pub ratio_jaw: Text,
        pub chin_angle: Text,
        pub ratios_note: Text,
        pub frame_width_advice: Pattern,
        pub suits_title: Text,
        pub suits_source: Text,
        pub suits_more: Text,
        pub suits_try: Text,
        pub why: Text,
        pub causes: Text,
        pub near_gaze_note: Text,
        pub keep: Text,
        pub keep_note: Text,
        pub kept: Plural,
        pub erase: Text,
        pub erased: Text,
        pub ruler_title: Text,
        pub ruler_text: Text,
        pub card_start: Text,
        pub card_hold: Text,
        pub card_take: Text,
        pub card_drag: Text,
        pub card_corner: Pattern,
        pub card_use: Text,
        pub card_cancel: Text,
        pub card_done: Text,
        pub pd_known: Text,
        pub pd_use: Text,
        pub iris_again: Text,
        pub pick_face: Pattern,
        pub not_medical: Text,
        pub trouble: By<Trouble>,
        pub refusal: By<MeasureRefusal>,
        pub ruler_refusal: By<RulerRefusal>,
        pub cause: By<BandCause>,
        pub reason: By<Reason>,
        pub sign: By<ShapeSign>,
        pub grade: By<Grade>,
        pub finding: By<Finding>,
    }
}

impl Analyzer {
    pub fn trouble(&self, trouble: Trouble) -> Text {
        self.trouble.of(trouble)
    }

    pub fn refusal(&self, refusal: MeasureRefusal) -> Text {
        self.refusal.of(refusal)
    }

    pub fn ruler_refusal(&self, refusal: RulerRefusal) -> Text {
        self.ruler_refusal.of(refusal)
    }

    pub fn cause(&self, cause: BandCause) -> Text {
        self.cause.of(cause)
    }

    pub fn reason(&self, reason: Reason) -> Text {
        self.reason.of(reason)
    }

    pub fn sign(&self, sign: ShapeSign) -> Text {
        self.sign.of(sign)
    }

    pub fn grade(&self, grade: Grade) -> Text {
        self.grade.of(grade)
    }

    pub fn finding(&self, finding: Finding) -> Text {
        self.finding.of(finding)
    }
}
