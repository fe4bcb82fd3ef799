//! The languages and regions a store speaks, and every word of its own that it says.
//!
//! Words that a tenant writes are in its configuration; these are the platform's: labels, messages, names of facets. They
//! are compiled in and complete for each language, because a missing word does not compile. **To add one**: add the field to
//! its area in `locale/words.rs` and give it a value in `locale/en.rs` and `locale/de.rs`; areas follow the store's pages, so
//! that two people who add words edit different places.

mod de;
mod en;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};

pub use words::{
    Analyzer, Bag, Catalog, Consent, Consultation, Errors, FitWords, Home, Names, Navigation,
    Pattern, Plural, Product, Search, SizeWords, Text, TryOn, Wishlist, Words,
};

/// A BCP 47 tag of a locale we have the words for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Locale {
    #[default]
    #[serde(rename = "en-US")]
    EnUs,
    #[serde(rename = "en-GB")]
    EnGb,
    #[serde(rename = "de-DE")]
    DeDe,
}

impl Locale {
    pub const ALL: &[Self] = &[Self::EnUs, Self::EnGb, Self::DeDe];

    /// The BCP 47 tag, as `<html lang>` wants it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
            Self::EnGb => "en-GB",
            Self::DeDe => "de-DE",
        }
    }

    /// The ISO 639 code of the language alone.
    pub const fn language(self) -> &'static str {
        match self {
            Self::EnUs | Self::EnGb => "en",
            Self::DeDe => "de",
        }
    }

    pub const fn words(self) -> &'static Words {
        match self {
            Self::EnUs => &en::US,
            Self::EnGb => &en::GB,
            Self::DeDe => &de::DE,
        }
    }
}
