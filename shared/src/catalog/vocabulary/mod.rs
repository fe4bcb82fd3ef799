//! The words of a language for what a frame is. Search and the advisor read with the same ones.
//!
//! All entries are written as [`fold::folded`](super::search::fold) leaves them: small letters, umlauts spelt out, words of
//! two written as one, so that `cat eye`, `cat-eye` and `cateye` are one entry.

mod de;
mod en;
mod es;
mod fr;
mod it;

#[cfg(test)]
mod tests;

use super::{Category, ColorFamily, Material, Rim, Shape, WidthBand, search::distance};
use crate::locale::{Language, Locale};

/// Something a word can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Term {
    Category(Category),
    Shape(Shape),
    Material(Material),
    Rim(Rim),
    Color(ColorFamily),
    Width(WidthBand),
}

/// What "colourful" asks for.
const VIVID: [ColorFamily; 6] = [
    ColorFamily::Red,
    ColorFamily::Yellow,
    ColorFamily::Pink,
    ColorFamily::Green,
    ColorFamily::Blue,
    ColorFamily::Purple,
];

#[derive(Debug)]
pub struct Vocabulary {
    /// A word may stand for several terms, each with its own entry.
    terms: &'static [(&'static str, Term)],
    /// Entries that stand for every vivid colour.
    colorful: &'static [&'static str],
    /// What may follow an entry without changing its meaning: plurals and declension.
    endings: &'static [&'static str],
    /// Second parts of compounds: the `brille` of `titanbrille`.
    tails: &'static [&'static str],
    /// Articles that lean on the next word, whose apostrophe folding takes away: the `d` of `d'or`.
    heads: &'static [&'static str],
    /// Words that ask for nothing by themselves.
    idle: &'static [&'static str],
}

/// What the words at some place of a text mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// How many words were read.
    pub words: usize,
    pub terms: Vec<Term>,
}

impl Vocabulary {
    pub fn of(locale: Locale) -> &'static Self {
        match locale.language() {
            Language::English => &en::ENGLISH,
            Language::German => &de::GERMAN,
            Language::French => &fr::FRENCH,
            Language::Spanish => &es::SPANISH,
            Language::Italian => &it::ITALIAN,
        }
    }

    /// What the first one or two words mean; the longest reading counts. `None` where they mean nothing here.
    pub fn read(&self, words: &[String]) -> Option<Reading> {
        let pair = match words {
            [first, second, ..] => self.terms(&format!("{first}{second}")),
            _ => Vec::new(),
        };
        if !pair.is_empty() {
            return Some(Reading {
                words: 2,
                terms: pair,
            });
        }
        let terms = self.terms(words.first()?);
        (!terms.is_empty()).then_some(Reading { words: 1, terms })
    }

    pub fn is_idle(&self, word: &str) -> bool {
        self.idle.contains(&word)
    }

    /// What a word would mean with a slip or two corrected.
    pub fn near(&self, word: &str) -> impl Iterator<Item = Term> {
        let most = distance::forgiven(word.len());
        let near = move |entry: &str| most > 0 && distance::within(word, entry, most);
        self.entries()
            .filter(move |(entry, _)| near(entry))
            .map(|(_, term)| term)
    }

    /// What a mistyped word most likely means. Words of five letters forgive a swap of neighbours only, `brwon`, shorter ones
    /// nothing: another letter would make them another word.
    pub fn slipped(&self, word: &str) -> Option<Term> {
        let letters = |word: &str| {
            let mut letters: Vec<u8> = word.bytes().collect();
            letters.sort_unstable();
            letters
        };
        let swapped =
            |entry: &str| distance::within(word, entry, 1) && letters(word) == letters(entry);
        match word.len() {
            ..5 => None,
            5 => self
                .entries()
                .find(|(entry, _)| swapped(entry))
                .map(|(_, term)| term),
            _ => self.near(word).next(),
        }
    }

    fn terms(&self, word: &str) -> Vec<Term> {
        let simple = self.meaning(word);
        if !simple.is_empty() {
            return simple;
        }
        let bare = self.heads.iter().filter_map(|head| word.strip_prefix(head));
        if let Some(meaning) = bare
            .map(|rest| self.meaning(rest))
            .find(|terms| !terms.is_empty())
        {
            return meaning;
        }
        let compounds = self
            .tails
            .iter()
            .filter_map(|tail| Some((word.strip_suffix(tail)?, tail)));
        let parts = compounds.map(|(head, tail)| (self.meaning(head), self.meaning(tail)));
        let meant = parts
            .filter(|(head, _)| !head.is_empty())
            .max_by_key(|(head, tail)| head.len() + tail.len());
        meant
            .map(|(mut head, tail)| {
                head.extend(tail);
                head
            })
            .unwrap_or_default()
    }

    fn meaning(&self, word: &str) -> Vec<Term> {
        let stands_for = |entry: &str| {
            word.strip_prefix(entry)
                .is_some_and(|ending| ending.is_empty() || self.endings.contains(&ending))
        };
        self.entries()
            .filter(|(entry, _)| stands_for(entry))
            .map(|(_, term)| term)
            .collect()
    }

    fn entries(&self) -> impl Iterator<Item = (&'static str, Term)> + use<> {
        let vivid = |&entry: &'static &'static str| VIVID.map(|color| (entry, Term::Color(color)));
        let colorful = self.colorful.iter().flat_map(vivid);
        self.terms.iter().copied().chain(colorful)
    }
}
