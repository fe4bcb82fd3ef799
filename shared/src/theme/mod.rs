//! A theme is a set of design tokens, compiled to CSS custom properties with WCAG AA contrast guaranteed.

pub mod color;
pub mod fonts;
mod hex;
mod palette;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

pub use fonts::FontFace;
pub use palette::Palette;

/// What a page needs of a tenant's look, compiled once for each version of a site.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Rules for `:root` that define the custom properties, those of the dark companion included.
    pub css: String,
    pub palette: Palette,
    /// For `<meta name="color-scheme">`: `light`, `dark` or `light dark`.
    pub color_scheme: &'static str,
    /// Colours that could not be used as entered.
    pub corrections: Vec<Correction>,
    /// Faces that the store serves, headings' first.
    pub fonts: Vec<&'static FontFace>,
}

/// A colour that would not have been legible as entered, and what took its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// Where it stands in the configuration.
    pub path: &'static str,
    pub asked: Hex,
    pub used: Hex,
    /// The page's colour that it is read against.
    pub against: Hex,
    /// The contrast ratio that it needs.
    pub ratio: f64,
}

pub fn compile(colors: &Colors, fonts: &Fonts, look: Look) -> Theme {
    let (palette, corrections) = Palette::of(colors, look.scheme);
    let companion =
        (look.scheme == Scheme::Auto && !palette.dark).then(|| Palette::dark_companion(colors));
    let color_scheme = match (&companion, palette.dark) {
        (Some(_), _) => "light dark",
        (None, true) => "dark",
        (None, false) => "light",
    };

    let mut css = String::from(":root{");
    palette.declare(&mut css);
    for (name, value) in [
        ("font-heading", fonts::stack(&fonts.heading).as_str()),
        ("font-body", fonts::stack(&fonts.body).as_str()),
        ("radius", look.radius.large()),
        ("radius-s", look.radius.small()),
        ("space", look.density.factor()),
        ("color-scheme", color_scheme),
    ] {
        let dashes = if name == "color-scheme" { "" } else { "--" };
        // Writing to a String cannot fail.
        let _ = write!(css, "{dashes}{name}:{value};");
    }
    css.push('}');
    if let Some(companion) = companion {
        css.push_str("@media(prefers-color-scheme:dark){:root{");
        companion.declare(&mut css);
        css.push_str("}}");
    }
    Theme {
        css,
        palette,
        color_scheme,
        corrections,
        fonts: fonts::used(fonts),
    }
}

impl Theme {
    /// `@font-face` rules of the faces in use; `prefix` is their folder, with its slash at the end.
    pub fn font_css(&self, prefix: &str) -> String {
        self.fonts.iter().map(|face| face.css(prefix)).collect()
    }

    /// Addresses worth a `<link rel="preload" as="font" type="font/woff2" crossorigin>`.
    pub fn preloads(&self, prefix: &str) -> Vec<String> {
        self.fonts
            .iter()
            .map(|face| format!("{prefix}{}", face.latin()))
            .collect()
    }
}

impl Palette {
    fn declare(&self, css: &mut String) {
        for (name, color) in [
            ("bg", self.background),
            ("surface", self.surface),
            ("text", self.text),
            ("muted", self.muted),
            ("line", self.line),
            ("control", self.control),
            ("primary", self.primary),
            ("on-primary", self.on_primary),
            ("accent", self.accent),
            ("on-accent", self.on_accent),
            ("secondary", self.secondary),
            ("on-secondary", self.on_secondary),
            ("focus", self.focus),
            ("danger", self.danger),
        ] {
            let _ = write!(css, "--{name}:{color};");
        }
        // Shadows lie on light pages; on dark ones depth comes from the surface, and a shadow only deepens it.
        let shade = if self.dark { 40 } else { 9 };
        let _ = write!(
            css,
            "--shadow:0 1px 2px rgb(0 0 0/{shade}%),0 12px 32px -8px rgb(0 0 0/{shade}%);"
        );
    }
}

impl std::fmt::Display for Correction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            path,
            asked,
            used,
            against,
            ratio,
        } = self;
        let had = asked.contrast(*against);
        match *path {
            "branding.colors.background" => {
                write!(
                    f,
                    "{path}: {asked} leaves too little room for legible text; the page is {used}"
                )
            }
            _ => write!(
                f,
                "{path}: {asked} has {had:.2} : 1 on {against} where {ratio} : 1 is needed; {used} is used"
            ),
        }
    }
}

/// An sRGB colour, written `#rrggbb` (or `#rgb`).
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(with = "String")
)]
pub struct Hex(pub [u8; 3]);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Colors {
    /// Buttons, links and focus.
    pub primary: Hex,
    /// Badges, small signs and a tint of quiet surfaces.
    pub secondary: Hex,
    /// The page; white or near black after [`Scheme`] when absent.
    #[serde(default)]
    pub background: Option<Hex>,
    /// Running text; derived from the background when absent.
    #[serde(default)]
    pub text: Option<Hex>,
}

/// Family names. The ones in `theme::fonts` are served by the store itself; web-safe families of the system are taken
/// as they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fonts {
    pub heading: String,
    pub body: String,
}

impl Default for Fonts {
    fn default() -> Self {
        Self {
            heading: "Inter".into(),
            body: "Inter".into(),
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Look {
    pub radius: Radius,
    pub density: Density,
    pub scheme: Scheme,
    pub layout: Layout,
}

macro_rules! choice {
    ($(#[$meta:meta])* $name:ident { $first:ident, $($rest:ident),+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum $name { #[default] $first, $($rest),+ }
    };
}

choice!(/** Corners. */ Radius { Soft, Sharp, Round });
choice!(/** Space between things. */ Density { Comfortable, Airy, Compact });
choice!(/** Dark or light, or as the shopper's system says. */ Scheme { Light, Dark, Auto });
choice!(/** How catalog pages set out their frames. */ Layout { Grid, List, Editorial });

impl Radius {
    const fn large(self) -> &'static str {
        match self {
            Self::Soft => ".75rem",
            Self::Sharp => "0",
            Self::Round => "1.75rem",
        }
    }

    const fn small(self) -> &'static str {
        match self {
            Self::Soft => ".4rem",
            Self::Sharp => "0",
            Self::Round => "1rem",
        }
    }
}

impl Density {
    const fn factor(self) -> &'static str {
        match self {
            Self::Compact => ".85",
            Self::Comfortable => "1",
            Self::Airy => "1.2",
        }
    }
}

impl TryFrom<String> for Hex {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('#').unwrap_or_default();
        let wide = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => digits.to_owned(),
        };
        let plain = wide.len() == 6 && wide.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = plain.then(|| u32::from_str_radix(&wide, 16).ok()).flatten();
        let [_, red, green, blue] = number
            .ok_or("expected a colour like #1a2b3c")?
            .to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl From<Hex> for String {
    fn from(color: Hex) -> Self {
        color.to_string()
    }
}

impl std::fmt::Display for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl std::fmt::Debug for Hex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}
