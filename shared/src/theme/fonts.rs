//! The families a store can use: open variable fonts that the platform serves itself, and web-safe families of the
//! shopper's system.
//!
//! Self-hosted families come from the npm packages `@fontsource-variable/*` (all under the SIL Open Font License 1.1). While
//! a font loads, text stands in a local font stretched to the same metrics, so nothing moves when it arrives; the metrics are
//! those of `@capsizecss/metrics` 4, computed against Arial and Times New Roman.

use super::Fonts;

/// A variable font served by the store: weight axis, upright.
#[derive(Debug, PartialEq)]
pub struct FontFace {
    pub family: &'static str,
    /// npm package, without its scope; also the stem of the file names.
    pub package: &'static str,
    /// Lowest and highest weight.
    pub weights: (u16, u16),
    generic: Generic,
    /// Per cent, for the fallback: size, ascent and descent.
    fallback: [f32; 3],
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Generic {
    Sans,
    Serif,
}

pub static SERVED: &[FontFace] = &[
    sans("Inter", "inter", (100, 900), [107.12, 90.44, 22.52]),
    sans("DM Sans", "dm-sans", (100, 1000), [104.53, 94.9, 29.66]),
    sans("Manrope", "manrope", (200, 800), [103.19, 103.31, 29.07]),
    sans(
        "Instrument Sans",
        "instrument-sans",
        (400, 700),
        [102.74, 94.42, 24.33],
    ),
    sans("Jost", "jost", (100, 900), [96.01, 111.45, 39.06]),
    sans(
        "Nunito Sans",
        "nunito-sans",
        (200, 1000),
        [101.39, 99.71, 34.82],
    ),
    sans(
        "Bricolage Grotesque",
        "bricolage-grotesque",
        (200, 800),
        [105.43, 88.21, 25.61],
    ),
    serif("Fraunces", "fraunces", (100, 900), [115.45, 84.71, 22.09]),
    serif(
        "Cormorant Garamond",
        "cormorant-garamond",
        (300, 700),
        [96.98, 95.27, 29.59],
    ),
    serif(
        "Playfair Display",
        "playfair-display",
        (400, 900),
        [111.26, 97.25, 22.56],
    ),
];

/// Families that systems bring along, each with what stands in for it elsewhere.
static SYSTEM: &[(&str, &str)] = &[
    ("Arial", "Arial,Helvetica,sans-serif"),
    ("Helvetica", "Helvetica,Arial,sans-serif"),
    ("Verdana", "Verdana,Geneva,sans-serif"),
    ("Tahoma", "Tahoma,Geneva,sans-serif"),
    ("Trebuchet MS", "\"Trebuchet MS\",Tahoma,sans-serif"),
    ("Georgia", "Georgia,\"Times New Roman\",serif"),
    ("Times New Roman", "\"Times New Roman\",Times,serif"),
    ("Garamond", "Garamond,Georgia,serif"),
    ("Courier New", "\"Courier New\",Courier,monospace"),
    ("System", "system-ui,sans-serif"),
];

/// Latin letters beyond Western Europe's, fetched only where a page has one.
const EXTENDED: &str = "U+100-130,U+132-151,U+154-2BA,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0";

const fn sans(
    family: &'static str,
    package: &'static str,
    weights: (u16, u16),
    fallback: [f32; 3],
) -> FontFace {
    FontFace {
        family,
        package,
        weights,
        generic: Generic::Sans,
        fallback,
    }
}

const fn serif(
    family: &'static str,
    package: &'static str,
    weights: (u16, u16),
    fallback: [f32; 3],
) -> FontFace {
    FontFace {
        family,
        package,
        weights,
        generic: Generic::Serif,
        fallback,
    }
}

/// Whether a configuration may name the family. Case does not matter.
pub fn is_known(family: &str) -> bool {
    served(family).is_some() || system(family).is_some()
}

/// Every family name, for messages and documentation.
pub fn names() -> impl Iterator<Item = &'static str> {
    SERVED
        .iter()
        .map(|face| face.family)
        .chain(SYSTEM.iter().map(|(name, _)| *name))
}

/// The served faces that a store uses, headings' first, each once.
pub fn used(fonts: &Fonts) -> Vec<&'static FontFace> {
    let mut faces: Vec<_> = [&fonts.heading, &fonts.body]
        .into_iter()
        .filter_map(|family| served(family))
        .collect();
    faces.dedup();
    faces
}

/// The value of `font-family`. A family we do not know is never quoted into the page: the system's stands in.
pub fn stack(family: &str) -> String {
    match (served(family), system(family)) {
        (Some(face), _) => {
            let generic = match face.generic {
                Generic::Sans => "sans-serif",
                Generic::Serif => "serif",
            };
            format!("\"{0}\",\"{0} Fallback\",{generic}", face.family)
        }
        (None, Some(stack)) => stack.to_owned(),
        (None, None) => "system-ui,sans-serif".to_owned(),
    }
}

impl FontFace {
    /// The file with Western Europe's letters, worth preloading.
    pub fn latin(&self) -> String {
        format!("{}-latin-wght-normal.woff2", self.package)
    }

    pub fn latin_extended(&self) -> String {
        format!("{}-latin-ext-wght-normal.woff2", self.package)
    }

    /// `@font-face` rules of the family and of its stand-in. `prefix` is the fonts' folder, with its slash at the end.
    pub fn css(&self, prefix: &str) -> String {
        let (light, heavy) = self.weights;
        let [size, ascent, descent] = self.fallback;
        let local = match self.generic {
            Generic::Sans => "local(\"Arial\"),local(\"Liberation Sans\"),local(\"Nimbus Sans\")",
            Generic::Serif => {
                "local(\"Times New Roman\"),local(\"Liberation Serif\"),local(\"Nimbus Roman\")"
            }
        };
        let face = |file: String, range: &str| {
            format!(
                "@font-face{{font-family:\"{}\";font-weight:{light} {heavy};font-display:swap;\
                 src:url({prefix}{file})format(\"woff2\"){range}}}",
                self.family
            )
        };
        format!(
            "{}{}@font-face{{font-family:\"{} Fallback\";src:{local};size-adjust:{size}%;ascent-override:{ascent}%;\
             descent-override:{descent}%;line-gap-override:0%}}",
            face(self.latin(), ""),
            face(self.latin_extended(), &format!(";unicode-range:{EXTENDED}")),
            self.family,
        )
    }
}

fn served(family: &str) -> Option<&'static FontFace> {
    SERVED
        .iter()
        .find(|face| face.family.eq_ignore_ascii_case(family))
}

fn system(family: &str) -> Option<&'static str> {
    SYSTEM
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(family))
        .map(|(_, stack)| *stack)
}
