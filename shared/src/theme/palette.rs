//! From the colours a tenant enters to every colour a page uses, each legible where it stands.
//!
//! What is promised for any input, and proven by a property test: text, muted text, primary, accent and danger have 4.5 : 1
//! on the page and on surfaces; text on a filled area 4.5 : 1; outlines of controls and focus 3 : 1. A colour that misses its
//! ratio keeps its hue and moves in lightness, away from the page, only as far as it must.

use super::{Colors, Correction, Hex, Scheme, color::Oklch};

/// WCAG 2.2, 1.4.3 Contrast (Minimum), for text.
pub const TEXT: f64 = 4.5;
/// WCAG 2.2, 1.4.11 Non-text Contrast.
pub const CONTROL: f64 = 3.0;

/// Black or white must have this ratio on the page, so that surfaces, muted text and brand colours find room between:
/// in the middle of the scale neither text nor a link could be told from the page.
const ROOM: f64 = 9.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    pub dark: bool,
    pub background: Hex,
    pub surface: Hex,
    pub text: Hex,
    pub muted: Hex,
    /// Hairlines that only decorate.
    pub line: Hex,
    /// Outlines by which a control is recognised.
    pub control: Hex,
    pub primary: Hex,
    pub on_primary: Hex,
    /// The second brand colour where it is text or a sign.
    pub accent: Hex,
    pub on_accent: Hex,
    /// The second brand colour as entered, for filled areas.
    pub secondary: Hex,
    pub on_secondary: Hex,
    pub focus: Hex,
    pub danger: Hex,
}

impl Palette {
    pub fn of(colors: &Colors, scheme: Scheme) -> (Self, Vec<Correction>) {
        let mut corrections = Vec::new();
        let background = background(colors, scheme == Scheme::Dark);
        let dark = background.luminance() < 0.2;
        let surface = surface(background, colors.secondary, dark);
        let grounds = [background, surface];
        let ink = colors
            .text
            .map_or_else(|| ink(background, dark), Hex::oklch);

        let text = legible(ink, grounds, TEXT);
        let primary = legible(colors.primary.oklch(), grounds, TEXT);
        let accent = legible(colors.secondary.oklch(), grounds, TEXT);
        for (path, asked, used, ratio) in [
            (
                "branding.colors.background",
                colors.background,
                background,
                ROOM,
            ),
            ("branding.colors.text", colors.text, text, TEXT),
            (
                "branding.colors.primary",
                Some(colors.primary),
                primary,
                TEXT,
            ),
        ] {
            if let Some(asked) = asked.filter(|asked| *asked != used) {
                corrections.push(Correction {
                    path,
                    asked,
                    used,
                    against: background,
                    ratio,
                });
            }
        }

        // Outlines and muted text lie between the text and the page.
        let between = |share: f64| {
            text.oklch()
                .mixed(background.oklch(), share)
                .with_chroma_at_most(0.03)
        };
        let palette = Self {
            dark,
            background,
            surface,
            text,
            muted: legible(between(0.4), grounds, TEXT),
            line: between(0.84).hex(),
            control: legible(between(0.6), grounds, CONTROL),
            primary,
            on_primary: readable_on(primary, background, text),
            accent,
            on_accent: readable_on(accent, background, text),
            secondary: colors.secondary,
            on_secondary: readable_on(colors.secondary, background, text),
            focus: primary,
            danger: legible(
                Oklch {
                    lightness: 0.55,
                    chroma: 0.2,
                    hue: 0.45,
                },
                grounds,
                TEXT,
            ),
        };
        (palette, corrections)
    }

    /// The dark companion of a light palette, for shoppers whose system asks for one: page and text are derived anew, brand
    /// colours keep their hue.
    pub fn dark_companion(colors: &Colors) -> Self {
        Self::of(
            &Colors {
                text: None,
                ..*colors
            },
            Scheme::Dark,
        )
        .0
    }
}

/// The tenant's page colour with room for text on it; for a dark scheme, a dark one of its hue.
fn background(colors: &Colors, dark: bool) -> Hex {
    let asked = match colors.background {
        Some(color) => color.oklch(),
        None if dark => colors
            .primary
            .oklch()
            .with_lightness(0.17)
            .with_chroma_at_most(0.012),
        None => return Hex::WHITE,
    };
    let step = match (asked.hex().luminance() < 0.2, dark) {
        (true, _) => -0.005,
        (false, false) => 0.005,
        (false, true) => return asked.with_lightness(0.18).with_chroma_at_most(0.02).hex(),
    };
    let extreme = if step < 0.0 { Hex::WHITE } else { Hex::BLACK };
    if let Some(color) = colors
        .background
        .filter(|color| color.contrast(extreme) >= ROOM)
    {
        return color;
    }
    walk(asked, step, |color| color.contrast(extreme) >= ROOM)
}

/// A step from the page towards its own middle: of the page's hue, or tinted with the second brand colour on a grey page.
fn surface(background: Hex, secondary: Hex, dark: bool) -> Hex {
    let page = background.oklch();
    let tint = secondary.oklch();
    let shade = if dark { 0.045 } else { -0.03 };
    let hued = if page.chroma > 0.004 {
        page
    } else {
        Oklch {
            chroma: (tint.chroma * 0.1).min(0.012),
            ..tint
        }
    };
    hued.with_lightness(page.lightness + shade).hex()
}

/// Running text of a page that names no colour for it: near black or near white with a breath of the page's hue.
fn ink(background: Hex, dark: bool) -> Oklch {
    background
        .oklch()
        .with_chroma_at_most(0.015)
        .with_lightness(if dark { 0.95 } else { 0.22 })
}

/// The colour itself where it has the ratio on all grounds, else the nearest of its hue that has, away from the grounds.
fn legible(color: Oklch, grounds: [Hex; 2], ratio: f64) -> Hex {
    let [page, _] = grounds;
    let step = if page.luminance() < 0.2 {
        0.005
    } else {
        -0.005
    };
    walk(color, step, |candidate| {
        grounds
            .iter()
            .all(|ground| candidate.contrast(*ground) >= ratio)
    })
}

/// What can be read on a filled area: the page's colour for choice, then the text's, then black or white.
fn readable_on(fill: Hex, background: Hex, text: Hex) -> Hex {
    let own = [background, text]
        .into_iter()
        .find(|color| color.contrast(fill) >= TEXT);
    own.unwrap_or(if fill.contrast(Hex::WHITE) >= TEXT {
        Hex::WHITE
    } else {
        Hex::BLACK
    })
}

/// Moves lightness by steps until the colour fits, to black or white at the latest.
fn walk(from: Oklch, step: f64, fits: impl Fn(Hex) -> bool) -> Hex {
    let mut lightness = from.lightness;
    loop {
        let candidate = from.with_lightness(lightness).hex();
        if fits(candidate) || !(0.0..=1.0).contains(&lightness) {
            return candidate;
        }
        lightness += step;
    }
}
