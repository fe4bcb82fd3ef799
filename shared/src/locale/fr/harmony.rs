//! Frame colours beside those of a face.

use crate::{
    fit::{Contrast, Tone},
    locale::words::{By, HarmonyWords, Pattern, Text},
    vision::ComplexionRefusal,
};

pub const HARMONY: HarmonyWords = HarmonyWords {
    title: "Des couleurs près des vôtres",
    text: "Si vous le souhaitez, cette page regarde sur l’image les couleurs de votre peau, de vos yeux et de vos cheveux et dit quelles couleurs de monture les opticiens mettent à côté. Tout se passe sur cet appareil, et rien n’est gardé.",
    look: "Regarder mes couleurs",
    again: "Regarder encore",
    skin: "Peau",
    eyes: "Yeux",
    hair: "Cheveux",
    names: Pattern("Va avec elles, dit-on : {colors}."),
    see: "Voir les montures dans ces couleurs",
    source: "Une habitude d’opticien, pas une règle : le chaud avec le chaud, le froid avec le froid, et autant de contraste que le visage en a lui-même. Lampes et appareils changent les couleurs ; voyez aux échantillons si ce sont les vôtres.",
    tone: By::Rule(tone),
    contrast: By::Rule(contrast),
    refusal: By::Rule(refusal),
};

fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Warm => "Peau, yeux et cheveux tirent vers l’or et le miel.",
        Tone::Even => "Peau, yeux et cheveux ne tirent ni vers l’or ni vers le rose et le bleu.",
        Tone::Cool => "Peau, yeux et cheveux tirent vers le rose et le bleu.",
    }
}

fn contrast(contrast: Contrast) -> Text {
    match contrast {
        Contrast::Soft => {
            "Ils sont proches les uns des autres : une monture dans vos tons reste discrète, une monture marquée se remarque."
        }
        Contrast::Strong => "Leur clarté diffère nettement : une monture marquée paraît naturelle.",
    }
}

fn refusal(refusal: ComplexionRefusal) -> Text {
    match refusal {
        ComplexionRefusal::NoFace => "Regardez bien droit vers la caméra.",
        ComplexionRefusal::TooFar => {
            "Vos yeux sont trop petits sur l’image pour en voir la couleur. Approchez-vous."
        }
        ComplexionRefusal::Dark => {
            "Il fait trop sombre pour voir les couleurs. Tournez-vous vers une fenêtre."
        }
        ComplexionRefusal::Bright => {
            "La lumière est trop forte sur votre visage pour en voir les couleurs. Éloignez-vous un peu de la lampe."
        }
        ComplexionRefusal::ColoredLight => {
            "Le blanc de vos yeux ne montre pas la couleur de la lumière. Mettez-vous de jour face à une fenêtre, les yeux grands ouverts."
        }
    }
}
