//! Colour for the eye: OKLCH to move a colour's lightness while its hue stays, WCAG 2.2 to say whether it can be read.
//!
//! OKLab and OKLCH: Björn Ottosson, "A perceptual color space for image processing" (2020), matrices as in CSS Color 4.
//! Luminance and contrast: WCAG 2.2, definitions "relative luminance" and "contrast ratio".

use super::Hex;

/// Lightness 0 to 1, chroma from 0 (about 0.4 at most in sRGB), hue in radians.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklch {
    pub lightness: f64,
    pub chroma: f64,
    pub hue: f64,
}

impl Hex {
    pub const WHITE: Self = Self([255; 3]);
    pub const BLACK: Self = Self([0; 3]);

    /// Relative luminance, 0 for black and 1 for white.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio, 1 to 21. Text needs 4.5, large text and the outlines of controls 3.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    pub fn oklch(self) -> Oklch {
        let [red, green, blue] = self.linear();
        let long =
            (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let medium =
            (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short =
            (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let lightness = 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short;
        let a = 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766_0 * short;
        Oklch {
            lightness,
            chroma: a.hypot(b),
            hue: b.atan2(a),
        }
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|byte| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        })
    }
}

impl Oklch {
    pub fn with_lightness(self, lightness: f64) -> Self {
        Self {
            lightness: lightness.clamp(0.0, 1.0),
            ..self
        }
    }

    /// The colour on the straight line in OKLab from this one (share 0) to the other (share 1).
    pub fn mixed(self, other: Self, share: f64) -> Self {
        let [(one_a, one_b), (two_a, two_b)] = [self, other].map(Self::plane);
        let (a, b) = (
            one_a + (two_a - one_a) * share,
            one_b + (two_b - one_b) * share,
        );
        let lightness = self.lightness + (other.lightness - self.lightness) * share;
        Self {
            lightness,
            chroma: a.hypot(b),
            hue: b.atan2(a),
        }
    }

    pub fn with_chroma_at_most(self, chroma: f64) -> Self {
        Self {
            chroma: self.chroma.min(chroma),
            ..self
        }
    }

    /// The nearest sRGB colour of this lightness and hue: chroma gives way where sRGB has not that much of it.
    pub fn hex(self) -> Hex {
        let (mut least, mut most) = (0.0, self.chroma);
        if self.in_gamut() {
            least = most;
        }
        // Ten halvings settle chroma to 0.0004, less than a byte can show.
        for _ in 0..10 {
            let middle = (least + most) / 2.0;
            if (Self {
                chroma: middle,
                ..self
            })
            .in_gamut()
            {
                least = middle
            } else {
                most = middle
            }
        }
        Hex((Self {
            chroma: least,
            ..self
        })
        .linear()
        .map(encode))
    }

    /// OKLab's `a` (green to red) and `b` (blue to yellow).
    fn plane(self) -> (f64, f64) {
        (self.chroma * self.hue.cos(), self.chroma * self.hue.sin())
    }

    fn in_gamut(self) -> bool {
        // The matrices are rounded, so white itself comes out a hair above 1.
        self.linear()
            .iter()
            .all(|part| (-1e-4..=1.0 + 1e-4).contains(part))
    }

    fn linear(self) -> [f64; 3] {
        let (a, b) = self.plane();
        let long = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let medium = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
        ]
    }
}

fn encode(part: f64) -> u8 {
    let value = if part <= 0.003_130_8 {
        part * 12.92
    } else {
        1.055 * part.powf(1.0 / 2.4) - 0.055
    };
    // A float's conversion to an integer saturates, so this is a byte whatever `part` was.
    (value * 255.0).round() as u8
}
