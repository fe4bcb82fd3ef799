//! One file a language, `languages/{code}.json`: what the advisor hears and what it says. The logic knows no language.
//!
//! Phrases are written as people write them; reading folds them. `*` at the end of a word stands for any ending. Of topics and
//! steps the first that is heard counts, so their order is their order of importance.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{hear::Phrases, says::Lines};
use crate::locale::Language;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub(super) struct Tongue {
    pub(super) hears: Phrases,
    pub(super) says: Lines,
}

impl Tongue {
    /// Read at the first message in the language, then kept.
    pub(super) fn of(language: Language) -> &'static Self {
        static ENGLISH: OnceLock<Tongue> = OnceLock::new();
        static GERMAN: OnceLock<Tongue> = OnceLock::new();
        static FRENCH: OnceLock<Tongue> = OnceLock::new();
        static SPANISH: OnceLock<Tongue> = OnceLock::new();
        static ITALIAN: OnceLock<Tongue> = OnceLock::new();
        let (kept, text) = match language {
            Language::English => (&ENGLISH, include_str!("languages/en.json")),
            Language::German => (&GERMAN, include_str!("languages/de.json")),
            Language::French => (&FRENCH, include_str!("languages/fr.json")),
            Language::Spanish => (&SPANISH, include_str!("languages/es.json")),
            Language::Italian => (&ITALIAN, include_str!("languages/it.json")),
        };
        kept.get_or_init(|| read(text))
    }
}

#[expect(
    clippy::expect_used,
    reason = "the file is compiled in, and a test reads every one"
)]
fn read(text: &'static str) -> Tongue {
    serde_json::from_str(text).expect("a language's file is in order")
}
