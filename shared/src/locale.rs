//! The languages and regions a store speaks, and every word of its own that it says.
//!
//! Words that a tenant writes are in its configuration; these are the platform's: labels, messages, names of facets. They
//! are compiled in and complete for each language, because a missing word does not compile. **To add one**: add the field to
//! its area in `locale/words/` and give it a value in the file of that name in each language's folder; areas follow the
//! store's pages, so that two people who add words edit different files. **To add a language**: a folder, a [`Locale`], and
//! its way of writing numbers in `money`.

/// The words of a language: of each area, the constant in the file of its page.
macro_rules! every_area {
    () => {
        Words {
            names: &names::NAMES,
            navigation: &store::NAVIGATION,
            home: &store::HOME,
            catalog: &catalog::CATALOG,
            fit: &fit::FIT,
            search: &catalog::SEARCH,
            product: &product::PRODUCT,
            size: &product::SIZE,
            wishlist: &bag::WISHLIST,
            bag: &bag::BAG,
            contact: &contact::CONTACT,
            errors: &store::ERRORS,
            consent: &face::CONSENT,
            consultation: &consultation::CONSULTATION,
            analyzer: &face::ANALYZER,
            harmony: &harmony::HARMONY,
            try_on: &try_on::TRY_ON,
        }
    };
}

mod de;
mod en;
mod es;
mod fr;
mod it;
mod spoken;
#[cfg(test)]
mod tests;
mod words;

use serde::{Deserialize, Serialize};

pub use spoken::Garbled;
pub use words::{
    Analyzer, Bag, By, Catalog, Consent, Consultation, Contact, Errors, FitWords, HarmonyWords,
    Home, Names, Navigation, Pattern, Plural, Product, Search, SizeWords, Text, TryOn, Wishlist,
    Words,
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
    #[serde(rename = "fr-FR")]
    FrFr,
    #[serde(rename = "es-ES")]
    EsEs,
    #[serde(rename = "it-IT")]
    ItIt,
}

impl Locale {
    pub const ALL: &[Self] = &[
        Self::EnUs,
        Self::EnGb,
        Self::DeDe,
        Self::FrFr,
        Self::EsEs,
        Self::ItIt,
    ];

    /// The BCP 47 tag, as `<html lang>` wants it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::EnUs => "en-US",
            Self::EnGb => "en-GB",
            Self::DeDe => "de-DE",
            Self::FrFr => "fr-FR",
            Self::EsEs => "es-ES",
            Self::ItIt => "it-IT",
        }
    }

    pub const fn language(self) -> Language {
        match self {
            Self::EnUs | Self::EnGb => Language::English,
            Self::DeDe => Language::German,
            Self::FrFr => Language::French,
            Self::EsEs => Language::Spanish,
            Self::ItIt => Language::Italian,
        }
    }

    pub const fn words(self) -> &'static Words {
        match self {
            Self::EnUs => &en::US,
            Self::EnGb => &en::GB,
            Self::DeDe => &de::DE,
            Self::FrFr => &fr::FR,
            Self::EsEs => &es::ES,
            Self::ItIt => &it::IT,
        }
    }
}

/// What vocabularies and the advisor's phrases are kept by: they do not differ by region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Language {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "de")]
    German,
    #[serde(rename = "fr")]
    French,
    #[serde(rename = "es")]
    Spanish,
    #[serde(rename = "it")]
    Italian,
}

impl Language {
    pub const ALL: &[Self] = &[
        Self::English,
        Self::German,
        Self::French,
        Self::Spanish,
        Self::Italian,
    ];

    /// Where the language is spoken without saying where.
    pub const fn locale(self) -> Locale {
        match self {
            Self::English => Locale::EnGb,
            Self::German => Locale::DeDe,
            Self::French => Locale::FrFr,
            Self::Spanish => Locale::EsEs,
            Self::Italian => Locale::ItIt,
        }
    }
}
