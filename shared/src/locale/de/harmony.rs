//! Frame colours beside those of a face.

use crate::{
    fit::{Contrast, Tone},
    locale::words::{By, HarmonyWords, Pattern, Text},
    vision::ComplexionRefusal,
};

pub const HARMONY: HarmonyWords = HarmonyWords {
    title: "Farben neben deinen",
    text: "Wenn du magst, sieht sich diese Seite im Bild die Farben von Haut, Augen und Haaren an und nennt die Fassungsfarben, die man beim Optiker daneben legt. Das geschieht auf deinem Gerät, und nichts wird behalten.",
    look: "Meine Farben ansehen",
    again: "Noch einmal ansehen",
    skin: "Haut",
    eyes: "Augen",
    hair: "Haare",
    names: Pattern("Dazu passt, wie man sagt: {colors}."),
    see: "Fassungen in diesen Farben",
    source: "Eine Gewohnheit der Optiker, keine Regel: Warmes zu Warmem, Kühles zu Kühlem, und so viel Gegensatz, wie das Gesicht selbst hat. Lampen und Kameras verändern Farben; sieh an den Mustern, ob es deine sind.",
    tone: By::Rule(tone),
    contrast: By::Rule(contrast),
    refusal: By::Rule(refusal),
};

fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Warm => "Haut, Augen und Haare gehen ins Goldene und Honigfarbene.",
        Tone::Even => {
            "Haut, Augen und Haare gehen weder ins Goldene noch ins Rosige und Bläuliche."
        }
        Tone::Cool => "Haut, Augen und Haare gehen ins Rosige und Bläuliche.",
    }
}

fn contrast(contrast: Contrast) -> Text {
    match contrast {
        Contrast::Soft => {
            "Sie liegen nah beieinander: Fassungen in deinen eigenen Tönen wirken ruhig, kräftige fallen auf."
        }
        Contrast::Strong => {
            "Sie sind deutlich verschieden hell: Kräftige Fassungen wirken selbstverständlich."
        }
    }
}

fn refusal(refusal: ComplexionRefusal) -> Text {
    match refusal {
        ComplexionRefusal::NoFace => "Schau dafür gerade in die Kamera.",
        ComplexionRefusal::TooFar => {
            "Deine Augen sind im Bild zu klein, um ihre Farbe zu sehen. Komm näher."
        }
        ComplexionRefusal::Dark => "Für Farben ist es zu dunkel. Dreh dich zum Fenster.",
        ComplexionRefusal::Bright => {
            "Dein Gesicht ist zu hell beleuchtet, um Farben zu sehen. Dreh dich etwas von der Lampe weg."
        }
        ComplexionRefusal::ColoredLight => {
            "Am Weiß deiner Augen ist nicht zu sehen, welche Farbe das Licht hat. Stell dich bei Tag ans Fenster und öffne die Augen weit."
        }
    }
}
