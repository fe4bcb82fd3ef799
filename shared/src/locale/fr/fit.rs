//! How a frame fits a face.

use crate::{
    fit::Aspect,
    locale::words::{By, FitWords, Pattern, Text},
};

pub const FIT: FitWords = FitWords {
    title: "Comment elle vous va",
    unmeasured: "Mesurez votre visage, et chaque monture dira comment elle vous va.",
    measure: "Mesurer mon visage",
    from_kept: "D’après les mesures gardées dans ce navigateur.",
    from_picture: "D’après cette image de vous.",
    scale: Pattern("{value} mm ; de {from} à {to} mm vous vont bien"),
    unsure: "Près d’une limite : la marge de vos mesures la dépasse.",
    progressives: "Assez haute pour des verres progressifs.",
    aspect: By::Rule(aspect),
};

fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Width => "Largeur",
        Aspect::Bridge => "Pont",
        Aspect::Height => "Verre au-dessus de la pupille",
        Aspect::Pupils => "Pupilles hors du milieu des verres",
    }
}
