//! The face analyzer, and what is asked before a camera opens.

use crate::{
    fit::{Finding, Grade, Reason},
    locale::words::{Analyzer, By, Consent, Pattern, Plural, Text},
    vision::{BandCause, MeasureRefusal, RulerRefusal, ShapeSign, Trouble},
};

pub const CONSENT: Consent = Consent {
    title: "May we look at your face?",
    text: "To place frames and measure sizes, this page looks at pictures from your camera or at a photo you choose.",
    device_only: "Everything is computed on your device. No picture and no measurement is sent anywhere.",
    nothing_kept: "Nothing is kept: when you leave the page, the pictures are gone.",
    use_camera: "Use my camera",
    use_photo: "Choose a photo",
    drop: "You can also drop a photo here.",
    use_model: "No camera at hand? Try frames on a model.",
    model: Pattern("Model {number}"),
};

pub const ANALYZER: Analyzer = Analyzer {
    title: "Face analyzer",
    intro: "See which face shape yours comes closest to, and learn your face width and pupillary distance.",
    needs_script: "The face analyzer needs JavaScript. Every frame's exact sizes are on its own page.",
    closest_shape: "Closest face shape",
    runner_up: Pattern("Next closest: {shape}"),
    shape_note: "Faces rarely match one shape exactly. Take this as a starting point, not a verdict.",
    pd: "Pupillary distance",
    near_pd: "Pupillary distance for reading",
    half_pds: "From the middle of the nose",
    face_width: "Face width",
    bridge: "Nose width at the bridge",
    eye_height: "Brow to pupil",
    band: Pattern("{value} ± {band} mm"),
    sizes_title: "Your measures",
    ratio_length: "Length",
    ratio_forehead: "Forehead",
    ratio_jaw: "Jaw",
    chin_angle: "Chin angle",
    ratios_note: "Lengths are shares of the width at the cheekbones.",
    frame_width_advice: Pattern("Frames {from} to {to} mm wide should sit well."),
    suits_title: "Frames for you",
    suits_source: "After The Vision Council's guide for seven face shapes. Convention, not a law: your taste comes first.",
    suits_more: "See all that fit",
    suits_try: "Try these on",
    why: "Why",
    causes: "What the bands come from",
    near_gaze_note: "Measured while you look at a screen; worked out for looking far away.",
    keep: "Keep my sizes in this browser",
    keep_note: "Then every frame says how it fits you. The sizes stay on this device and are never sent; the picture is not kept.",
    kept: Plural::new(
        "Your sizes are kept in this browser for {count} more day.",
        "Your sizes are kept in this browser for {count} more days.",
    ),
    erase: "Erase them",
    erased: "Your sizes are erased.",
    ruler_title: "More exactly",
    ruler_text: "Irises differ from person to person. A bank card, which is 85.6 mm wide everywhere, makes the bands narrower.",
    card_start: "Measure with a card",
    card_hold: "Hold any card the size of a bank card flat against your forehead, level with your brows, and look straight ahead. Cover its number if you like.",
    card_take: "Hold this picture",
    card_drag: "Drag the four points onto the corners, where the straight edges would meet. Arrow keys move a point, with Shift in larger steps.",
    card_corner: Pattern("Corner {number} of 4"),
    card_use: "Measure with these corners",
    card_cancel: "Cancel",
    card_done: "Measured with your card.",
    pd_known: "I know my pupillary distance (mm)",
    pd_use: "Use it",
    iris_again: "Measure by the irises again",
    pick_face: Pattern("This is me: face {number}"),
    not_medical: "For choosing frames. Lenses need a pupillary distance measured by an optician.",
    trouble: By::Rule(trouble),
    refusal: By::Rule(refusal),
    ruler_refusal: By::Rule(ruler_refusal),
    cause: By::Rule(cause),
    reason: By::Rule(reason),
    sign: By::Rule(sign),
    grade: By::Rule(grade),
    finding: By::Rule(finding),
};

fn trouble(trouble: Trouble) -> Text {
    match trouble {
        Trouble::NoFace => "No face to be seen. Look straight ahead, with light from the front.",
        Trouble::SeveralFaces => {
            "More than one face. The largest is taken: press another to pick it."
        }
        Trouble::TooFar => "A little too far away. Come closer.",
        Trouble::TooClose => {
            "A little too close. Move back until your whole face is in the picture."
        }
        Trouble::Turned => "Turn your head to look straight ahead.",
        Trouble::Dark => "It is rather dark. Turn towards a window or a lamp.",
    }
}

fn refusal(refusal: MeasureRefusal) -> Text {
    match refusal {
        MeasureRefusal::EyesTooSmall => {
            "Your eyes are too small in the picture to measure. Come closer."
        }
        MeasureRefusal::Turned => "Look straight at the camera to be measured.",
        MeasureRefusal::EyesHidden => {
            "The edge of the iris is hidden. Take off your glasses, open your eyes wide and avoid reflections."
        }
        MeasureRefusal::EyesDisagree => {
            "The two eyes give different sizes. Take off your glasses and look for even light."
        }
        MeasureRefusal::Implausible => {
            "The sizes found cannot be right. Try another photo or better light."
        }
    }
}

fn ruler_refusal(refusal: RulerRefusal) -> Text {
    match refusal {
        RulerRefusal::NoFace => "There is no face in this picture to measure.",
        RulerRefusal::Turned => {
            "Your head is turned. Look straight at the camera and hold the card flat."
        }
        RulerRefusal::NotACard => {
            "These four corners are not those of a card seen from the front. Drag them onto its corners."
        }
        RulerRefusal::CardTooSmall => {
            "The card is too small in the picture to be a good ruler. Come closer."
        }
        RulerRefusal::CardAway => {
            "The card has to touch your face: hold it against your forehead or your chin."
        }
        RulerRefusal::Implausible => {
            "Card and face do not go together. Is it a card the size of a bank card, and are its corners right?"
        }
    }
}

fn cause(cause: BandCause) -> Text {
    match cause {
        BandCause::IrisesDiffer => {
            "The band is mostly nature’s: the iris we take as a ruler is 11.7 mm wide, give or take half of one. A bank card makes it narrower."
        }
        BandCause::FewPixels => {
            "The band is mostly the picture’s: your eyes cover few pixels. Come closer."
        }
        BandCause::Unsteady => {
            "The pictures do not quite agree with each other. Hold still to narrow the band."
        }
        BandCause::SoftOutline => "Where a face or a nose ends is a matter of a few mm.",
        BandCause::NearGaze => {
            "Eyes that look at a screen turn inwards a little. Look past it, into the distance."
        }
        BandCause::CardMarks => {
            "The band is that of the card’s corners, and of the card being a little nearer than your eyes."
        }
        BandCause::Given => "The band is that of the pupillary distance you gave.",
    }
}

fn reason(reason: Reason) -> Text {
    match reason {
        Reason::AddAngles => "Straight lines and corners set off soft features.",
        Reason::SoftenAngles => "Curves set off strong lines.",
        Reason::BalanceForehead => "Weight low on the face balances a broad forehead.",
        Reason::BalanceJaw => "Weight at the brow balances a broad jaw.",
        Reason::ShortenLength => "Tall lenses and a strong bridge make a long face look shorter.",
        Reason::RelieveCheekbones => "Width at the brow relieves broad cheekbones.",
        Reason::KeepBalance => {
            "Balanced features carry most shapes: keep the frame about as wide as the face."
        }
    }
}

fn sign(sign: ShapeSign) -> Text {
    match sign {
        ShapeSign::Long => "longer than most",
        ShapeSign::Short => "shorter than most",
        ShapeSign::BroadForehead => "broad forehead",
        ShapeSign::NarrowForehead => "narrow forehead",
        ShapeSign::BroadJaw => "broad jaw",
        ShapeSign::NarrowJaw => "narrow jaw",
        ShapeSign::PointedChin => "pointed chin",
        ShapeSign::BroadChin => "broad chin",
        ShapeSign::Balanced => "balanced proportions",
    }
}

fn grade(grade: Grade) -> Text {
    match grade {
        Grade::Good => "Fits you",
        Grade::Fair => "Fits with adjustment",
        Grade::Poor => "Does not fit",
    }
}

fn finding(finding: Finding) -> Text {
    match finding {
        Finding::WidthFits => "As wide as your face",
        Finding::FrontNarrow => "Narrow for your face: the temples would press",
        Finding::FrontWide => "Wide for your face: the temples would stand off",
        Finding::BridgeFits => "The bridge fits your nose",
        Finding::BridgeNarrow => "Narrow bridge: it would pinch and sit high",
        Finding::BridgeWide => "Wide bridge: it would slip",
        Finding::HeightFits => "The lenses stay below your brows",
        Finding::LensLow => "Low lenses: little room above your pupils",
        Finding::LensTall => "Tall lenses: they would cover your brows",
        Finding::PupilsCentred => "Your pupils are near the middle of the lenses",
        Finding::PupilsInward => "Wide lenses for your eyes: your pupils would be near the nose",
        Finding::PupilsOutward => {
            "Narrow lenses for your eyes: your pupils would be near the temples"
        }
    }
}
