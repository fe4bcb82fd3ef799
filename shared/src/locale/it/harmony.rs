//! Frame colours beside those of a face.

use crate::{
    fit::{Contrast, Tone},
    locale::words::{By, HarmonyWords, Pattern, Text},
    vision::ComplexionRefusal,
};

pub const HARMONY: HarmonyWords = HarmonyWords {
    title: "Colori accanto ai tuoi",
    text: "Se vuoi, questa pagina guarda nell’immagine i colori di pelle, occhi e capelli e dice quali colori di montatura gli ottici mettono accanto. Accade su questo dispositivo e nulla viene conservato.",
    look: "Guarda i miei colori",
    again: "Guarda di nuovo",
    skin: "Pelle",
    eyes: "Occhi",
    hair: "Capelli",
    names: Pattern("Si dice che ci stiano bene: {colors}."),
    see: "Vedi le montature in questi colori",
    source: "Un’abitudine degli ottici, non una regola: il caldo con il caldo, il freddo con il freddo, e tanto contrasto quanto ne ha il viso. Lampade e fotocamere cambiano i colori: guarda dai campioni se sono i tuoi.",
    tone: By::Rule(tone),
    contrast: By::Rule(contrast),
    refusal: By::Rule(refusal),
};

fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Warm => "Pelle, occhi e capelli tendono all’oro e al miele.",
        Tone::Even => "Pelle, occhi e capelli non tendono né all’oro né al rosa e al blu.",
        Tone::Cool => "Pelle, occhi e capelli tendono al rosa e al blu.",
    }
}

fn contrast(contrast: Contrast) -> Text {
    match contrast {
        Contrast::Soft => {
            "Sono vicini tra loro: una montatura nei tuoi toni resta discreta, una decisa si nota."
        }
        Contrast::Strong => {
            "Differiscono chiaramente in luminosità: una montatura decisa appare naturale."
        }
    }
}

fn refusal(refusal: ComplexionRefusal) -> Text {
    match refusal {
        ComplexionRefusal::NoFace => "Guarda dritto verso la fotocamera.",
        ComplexionRefusal::TooFar => {
            "I tuoi occhi sono troppo piccoli nell’immagine per vederne il colore. Avvicinati."
        }
        ComplexionRefusal::Dark => "È troppo buio per vedere i colori. Girati verso una finestra.",
        ComplexionRefusal::Bright => {
            "C’è troppa luce sul viso per vederne i colori. Spostati un po’ dalla lampada."
        }
        ComplexionRefusal::ColoredLight => {
            "Il bianco degli occhi non mostra che colore ha la luce. Mettiti di giorno davanti a una finestra, con gli occhi ben aperti."
        }
    }
}
