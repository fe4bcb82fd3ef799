//! How a frame fits a face.

use crate::{
    fit::Aspect,
    locale::words::{By, FitWords, Pattern, Text},
};

pub const FIT: FitWords = FitWords {
    title: "So passt sie dir",
    unmeasured: "Miss dein Gesicht, und jede Fassung sagt, wie sie dir passt.",
    measure: "Mein Gesicht messen",
    from_kept: "Nach den Maßen, die dieser Browser aufbewahrt.",
    from_picture: "Nach diesem Bild von dir.",
    scale: Pattern("{value} mm; {from} bis {to} mm passen dir gut"),
    unsure: "Nahe an einer Grenze: Die Spanne deiner Maße reicht darüber hinaus.",
    progressives: "Hoch genug für Gleitsichtgläser.",
    aspect: By::Rule(aspect),
};

fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Width => "Breite",
        Aspect::Bridge => "Steg",
        Aspect::Height => "Glas über der Pupille",
        Aspect::Pupils => "Pupillen neben der Glasmitte",
    }
}
