//! Which frame colours are said to go with the colours of skin, eyes and hair.

use crate::{
    catalog::ColorFamily,
    theme::{Hex, color::Oklch},
    vision::Complexion,
};

/// What the rules go by. Neither says who somebody is: the same face has another contrast with its hair dyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Harmony {
    pub tone: Tone,
    pub contrast: Contrast,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Towards yellow and gold.
    Warm,
    /// Neither.
    Even,
    /// Towards rose and blue.
    Cool,
}

/// Between the skin and the hair or the eyes, whichever differ more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contrast {
    Soft,
    Strong,
}

/// Skin's hue in OKLCH, degrees: below it looks rosy, above yellowish.
const SKIN_HUES: [f64; 2] = [48.0, 62.0];
/// Chroma of hair: below it looks ashen or black, above brown, golden or red.
const HAIR_CHROMAS: [f64; 2] = [0.025, 0.045];
/// Hues of brown and amber eyes, degrees; grey ones, of less chroma than this, are cool as blue ones are. Of eyes darker than
/// this the hue can't be seen.
const WARM_EYES: [f64; 2] = [25.0, 110.0];
const GREY_EYES: f64 = 0.02;
const DARK_EYES: f64 = 0.33;
/// Difference of OKLab's lightness, from 0 to 1.
const STRONG: f64 = 0.36;

impl Harmony {
    /// A habit of the trade in numbers: gold, honey and tortoise beside what is warm, black, silver and blue beside what is cool;
    /// strong frames where the face has strong contrasts of its own. Skin counts as much as eyes and hair together.
    pub fn of(complexion: &Complexion) -> Self {
        let skin = complexion.skin.oklch();
        let eyes = complexion.eyes.oklch();
        let hair = complexion.hair.map(Hex::oklch);
        let warmth = 2 * between(skin.hue.to_degrees(), SKIN_HUES)
            + warmth_of_eyes(eyes)
            + hair.map_or(0, |hair| between(hair.chroma, HAIR_CHROMAS));
        let tone = match warmth {
            2.. => Tone::Warm,
            ..=-2 => Tone::Cool,
            _ => Tone::Even,
        };
        let apart = |other: Oklch| (skin.lightness - other.lightness).abs();
        let contrast = match hair.map_or(0.0_f64, apart).max(apart(eyes)) > STRONG {
            true => Contrast::Strong,
            false => Contrast::Soft,
        };
        Self { tone, contrast }
    }

    /// The most fitting first.
    pub fn colors(self) -> &'static [ColorFamily] {
        use ColorFamily::{
            Black, Blue, Brown, Clear, Gold, Green, Gunmetal, Pink, Purple, Red, Silver, Tortoise,
        };
        match (self.tone, self.contrast) {
            (Tone::Warm, Contrast::Strong) => &[Tortoise, Brown, Green, Red],
            (Tone::Warm, Contrast::Soft) => &[Gold, Brown, Tortoise, Green],
            (Tone::Even, Contrast::Strong) => &[Black, Tortoise, Blue, Green],
            (Tone::Even, Contrast::Soft) => &[Clear, Gold, Gunmetal, Blue],
            (Tone::Cool, Contrast::Strong) => &[Black, Blue, Purple, Red],
            (Tone::Cool, Contrast::Soft) => &[Silver, Gunmetal, Clear, Blue, Pink],
        }
    }
}

/// -1 below the span, 1 above it, 0 inside.
fn between(value: f64, [low, high]: [f64; 2]) -> i32 {
    i32::from(value > high) - i32::from(value < low)
}

fn warmth_of_eyes(eyes: Oklch) -> i32 {
    if eyes.lightness < DARK_EYES {
        return 0;
    }
    let warm = between(eyes.hue.to_degrees(), WARM_EYES) == 0;
    if warm && eyes.chroma > GREY_EYES {
        1
    } else {
        -1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(skin: &str, eyes: &str, hair: Option<&str>) -> Harmony {
        let hex = |text: &str| Hex::try_from(text.to_owned()).unwrap();
        Harmony::of(&Complexion {
            skin: hex(skin),
            eyes: hex(eyes),
            hair: hair.map(hex),
        })
    }

    #[test]
    fn what_is_seen_of_a_face_gives_its_tone_and_its_contrast() {
        use {Contrast::*, Tone::*};
        for (skin, eyes, hair, tone, contrast) in [
            ("#e8c39a", "#5b3a1e", Some("#3b2414"), Warm, Strong),
            ("#e8c39a", "#8a6a3a", Some("#c79a5b"), Warm, Soft),
            ("#eebfb2", "#6f8fb0", Some("#17161a"), Cool, Strong),
            ("#eebfb2", "#8fa3b5", Some("#b3aca6"), Cool, Soft),
            ("#e3b79a", "#6f8fb0", Some("#6b4a2f"), Even, Strong),
            ("#7a4f38", "#3a281f", Some("#1d1715"), Even, Soft),
            ("#8d602b", "#3a2818", None, Warm, Soft),
        ] {
            let found = of(skin, eyes, hair);
            assert_eq!(found, Harmony { tone, contrast }, "{skin} {eyes} {hair:?}");
        }
    }

    #[test]
    fn hair_that_is_dyed_changes_the_contrast_alone() {
        let [brown, fair] = ["#3b2414", "#c79a5b"].map(|hair| of("#e8c39a", "#8a6a3a", Some(hair)));
        assert_eq!(brown.tone, fair.tone);
        assert_ne!(brown.contrast, fair.contrast);
        assert_ne!(brown.colors(), fair.colors());
    }
}
