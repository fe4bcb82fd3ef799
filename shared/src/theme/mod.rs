//! A theme is a set of design tokens, compiled to CSS custom properties with WCAG AA contrast guaranteed.

use serde::{Deserialize, Serialize};

/// An sRGB colour, written `#rrggbb` (or `#rgb`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "String", into = "String")]
pub struct Hex(pub [u8; 3]);

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Colors {
    /// Buttons, links and focus.
    pub primary: Hex,
    /// Quiet surfaces and badges.
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
        Self { heading: "Inter".into(), body: "Inter".into() }
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

impl TryFrom<String> for Hex {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('#').unwrap_or_default();
        let wide = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => digits.to_owned(),
        };
        let number = (wide.len() == 6).then(|| u32::from_str_radix(&wide, 16).ok()).flatten();
        let [_, red, green, blue] = number.ok_or("expected a colour like #1a2b3c")?.to_be_bytes();
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
