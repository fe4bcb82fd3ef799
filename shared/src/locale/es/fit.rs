//! How a frame fits a face.

use crate::{
    fit::Aspect,
    locale::words::{By, FitWords, Pattern, Text},
};

pub const FIT: FitWords = FitWords {
    title: "Cómo te queda",
    unmeasured: "Mide tu cara y cada montura dirá cómo te queda.",
    measure: "Medir mi cara",
    from_kept: "Según las medidas guardadas en este navegador.",
    from_picture: "Según esta imagen tuya.",
    scale: Pattern("{value} mm; de {from} a {to} mm te quedan bien"),
    unsure: "Cerca de un límite: el margen de tus medidas lo cruza.",
    progressives: "Con altura para lentes progresivas.",
    aspect: By::Rule(aspect),
};

fn aspect(aspect: Aspect) -> Text {
    match aspect {
        Aspect::Width => "Ancho",
        Aspect::Bridge => "Puente",
        Aspect::Height => "Lente sobre la pupila",
        Aspect::Pupils => "Pupilas fuera del centro de las lentes",
    }
}
