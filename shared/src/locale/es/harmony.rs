//! Frame colours beside those of a face.

use crate::{
    fit::{Contrast, Tone},
    locale::words::{By, HarmonyWords, Pattern, Text},
    vision::ComplexionRefusal,
};

pub const HARMONY: HarmonyWords = HarmonyWords {
    title: "Colores junto a los tuyos",
    text: "Si quieres, esta página mira en la imagen los colores de tu piel, tus ojos y tu pelo y dice qué colores de montura ponen al lado los ópticos. Ocurre en este dispositivo y no se guarda nada.",
    look: "Mirar mis colores",
    again: "Mirar otra vez",
    skin: "Piel",
    eyes: "Ojos",
    hair: "Pelo",
    names: Pattern("Se dice que les va: {colors}."),
    see: "Ver monturas de estos colores",
    source: "Una costumbre de los ópticos, no una regla: lo cálido con lo cálido, lo frío con lo frío, y tanto contraste como tiene el propio rostro. Las lámparas y las cámaras cambian los colores; mira en las muestras si son los tuyos.",
    tone: By::Rule(tone),
    contrast: By::Rule(contrast),
    refusal: By::Rule(refusal),
};

fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Warm => "Piel, ojos y pelo tiran al dorado y a la miel.",
        Tone::Even => "Piel, ojos y pelo no tiran ni al dorado ni al rosa y al azul.",
        Tone::Cool => "Piel, ojos y pelo tiran al rosa y al azul.",
    }
}

fn contrast(contrast: Contrast) -> Text {
    match contrast {
        Contrast::Soft => {
            "Son parecidos entre sí: una montura en tus tonos resulta serena, una marcada destaca."
        }
        Contrast::Strong => "Difieren claramente en claridad: una montura marcada resulta natural.",
    }
}

fn refusal(refusal: ComplexionRefusal) -> Text {
    match refusal {
        ComplexionRefusal::NoFace => "Mira de frente a la cámara.",
        ComplexionRefusal::TooFar => {
            "Tus ojos son demasiado pequeños en la imagen para ver su color. Acércate."
        }
        ComplexionRefusal::Dark => {
            "Está demasiado oscuro para ver colores. Vuélvete hacia una ventana."
        }
        ComplexionRefusal::Bright => {
            "Hay demasiada luz en tu cara para ver sus colores. Apártate un poco de la lámpara."
        }
        ComplexionRefusal::ColoredLight => {
            "El blanco de tus ojos no muestra qué color tiene la luz. Ponte de día frente a una ventana, con los ojos bien abiertos."
        }
    }
}
