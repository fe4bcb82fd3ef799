//! How a frame fits a face.

use crate::{
    fit::Aspect,
    locale::words::{By, FitWords, Pattern, Text},
};

pub const FIT: FitWords = FitWords {
    title: "Come ti sta",
    unmeasured: "Misura il viso e ogni montatura dirà come ti sta.",
    measure: "Misura il mio viso",
    from_kept: "Secondo le misure conservate in questo browser.",
    from_picture: "Secondo questa tua immagine.",
    scale: Pattern("{value} mm; da {from} a {to} mm ti stanno bene"),
    unsure: "Vicino a un limite: il margine delle tue misure lo supera.",
    progressives: "Abbastanza alta per lenti progressive.",
    aspect: By::Rule(aspect),
};

fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Width => "Larghezza",
        Aspect::Bridge => "Ponte",
        Aspect::Height => "Lente sopra la pupilla",
        Aspect::Pupils => "Pupille fuori dal centro delle lenti",
    }
}
