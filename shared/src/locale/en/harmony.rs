//! Frame colours beside those of a face.

use crate::{
    fit::{Contrast, Tone},
    locale::words::{By, HarmonyWords, Pattern, Text},
    vision::ComplexionRefusal,
};

pub const HARMONY: HarmonyWords = HarmonyWords {
    title: "Colors beside yours",
    text: "If you like, this page looks at the colors of your skin, eyes and hair in this picture and says which frame colors opticians put beside them. It happens on this device, and nothing is kept.",
    look: "Look at my colors",
    again: "Look again",
    skin: "Skin",
    eyes: "Eyes",
    hair: "Hair",
    names: Pattern("Said to go with them: {colors}."),
    see: "See frames in these colors",
    source: "A habit of opticians, not a rule: what is warm beside what is warm, what is cool beside what is cool, and as much contrast as the face has of its own. Lamps and cameras change colors, so judge by the swatches whether they are yours.",
    tone: By::Rule(tone),
    contrast: By::Rule(contrast),
    refusal: By::Rule(refusal),
};

fn tone(tone: Tone) -> Text {
    match tone {
        Tone::Warm => "Skin, eyes and hair tend towards gold and honey.",
        Tone::Even => "Skin, eyes and hair tend neither towards gold nor towards rose and blue.",
        Tone::Cool => "Skin, eyes and hair tend towards rose and blue.",
    }
}

fn contrast(contrast: Contrast) -> Text {
    match contrast {
        Contrast::Soft => {
            "They are close to each other, so frames near your own tones look calm, and strong ones stand out."
        }
        Contrast::Strong => "They differ clearly in brightness, so strong frames look at home.",
    }
}

pub fn refusal(refusal: ComplexionRefusal) -> Text {
    match refusal {
        ComplexionRefusal::NoFace => "Look straight at the camera for this.",
        ComplexionRefusal::TooFar => {
            "Your eyes are too small in the picture to see their color. Come closer."
        }
        ComplexionRefusal::Dark => "It is too dark to see colors. Turn towards a window.",
        ComplexionRefusal::Bright => {
            "The light is too bright on your face to see its colors. Turn a little away from the lamp."
        }
        ComplexionRefusal::ColoredLight => {
            "The whites of your eyes do not show what color the light has. Face a window in daylight, with your eyes wide open."
        }
    }
}
