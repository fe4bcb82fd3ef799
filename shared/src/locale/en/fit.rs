//! How a frame fits a face.

use crate::{
    fit::Aspect,
    locale::words::{By, FitWords, Pattern, Text},
};

pub const FIT: FitWords = FitWords {
    title: "How it fits you",
    unmeasured: "Measure your face, and every frame says how it fits you.",
    measure: "Measure my face",
    from_kept: "By the sizes kept in this browser.",
    from_picture: "By this picture of you.",
    scale: Pattern("{value} mm; {from} to {to} mm fit you well"),
    unsure: "Near a border: your measures’ band reaches across it.",
    progressives: "Tall enough for progressive lenses.",
    aspect: By::Rule(aspect),
};

fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Width => "Width",
        Aspect::Bridge => "Bridge",
        Aspect::Height => "Lens above the pupil",
        Aspect::Pupils => "Pupils off the lenses’ middle",
    }
}
