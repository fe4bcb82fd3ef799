//! The shape of a language's table of phrases.
//!
//! Phrases are folded words with one space between; `*` ends a word that may go on. The first that is heard counts, so
//! the order of topics is their order of importance.

use super::{Move, Question, Topic, de, en};
use crate::{advisor::amounts::Sides, locale::Locale, vision::FaceShape};

#[derive(Debug)]
pub(super) struct Phrases {
    pub(super) topics: &'static [(Topic, &'static str)],
    /// What the store's own pages may explain.
    pub(super) policies: &'static [&'static str],
    pub(super) moves: &'static [(&'static str, Move)],
    pub(super) light: &'static [&'static str],
    pub(super) reduced: &'static [&'static str],
    pub(super) sides: Sides,
    /// The word for face, and what may be said of one.
    pub(super) face: &'static str,
    pub(super) faces: &'static [(&'static str, FaceShape)],
    pub(super) narrow_face: &'static [&'static str],
    pub(super) wide_face: &'static [&'static str],
    /// Words that end what is said of a face.
    pub(super) turns: &'static [&'static str],
    /// First, second, third …, and the last at the end.
    pub(super) ordinals: &'static [&'static [&'static str]],
    /// What stands before an ordinal that points at a frame.
    pub(super) articles: &'static [&'static str],
    /// What stands before a model's name.
    pub(super) pointers: &'static [&'static str],
    pub(super) refusals: &'static [&'static str],
    /// Whole answers.
    pub(super) yes: &'static [&'static str],
    pub(super) no: &'static [&'static str],
    /// What a question is about, for "the colour does not matter".
    pub(super) kinds: &'static [(&'static str, Question)],
    /// "Glasses" as the answer to "glasses or sunglasses?".
    pub(super) glasses: &'static [&'static str],
    /// Little words that only this language has.
    pub(super) telltales: &'static [&'static str],
}

impl Phrases {
    pub(super) fn of(locale: Locale) -> &'static Self {
        match locale.language() {
            crate::locale::Language::German => &de::GERMAN,
            _ => &en::ENGLISH,
        }
    }

    /// Whether a word is one of the language's ordinary ones, which are not mistyped names of attributes.
    pub(super) fn is_known(&self, word: &str) -> bool {
        self.telltales.contains(&word)
    }
}
