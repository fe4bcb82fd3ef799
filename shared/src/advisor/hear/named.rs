//! Frames and brands that a message names.

use std::ops::Range;

use super::phrases::{Phrase, Phrases, has};
use crate::catalog::{Catalog, Facet, Frame, Label, Query, Vocabulary, distance, fold};
use crate::{
    advisor::text::{Token, pieces},
    locale::Locale,
};

/// Letters from which on a word may be a name without anything that says so.
const NAME: usize = 4;

/// The frame pointed at: by its place on the screen, by its name on the screen, or by name after "like" or "model".
pub(super) fn frame(
    words: &[&str],
    tokens: &[Token],
    phrases: &Phrases,
    catalog: &Catalog,
    shown: &[String],
) -> Option<String> {
    by_place(words, tokens, phrases, shown)
        .or_else(|| by_name(words, catalog, shown))
        .or_else(|| by_pointer(words, phrases, catalog))
}

/// Every frame named, those on the screen first; what is on the screen if none is.
pub(super) fn all(
    words: &[&str],
    tokens: &[Token],
    phrases: &Phrases,
    catalog: &Catalog,
    shown: &[String],
) -> Vec<String> {
    let named = |id: &&String| {
        catalog
            .get(id)
            .is_some_and(|frame| has_words(words, &name_of(frame)))
    };
    let mut found: Vec<String> = shown.iter().filter(named).cloned().collect();
    if found.len() < 2 {
        let elsewhere = catalog.frames().iter().map(|frame| &frame.id).filter(named);
        for id in elsewhere {
            if !found.contains(id) {
                found.push(id.clone());
            }
        }
    }
    if found.len() < 2 {
        found = several(words, tokens, phrases, shown).unwrap_or_else(|| shown.to_vec());
    }
    found
}

/// Two frames or more that are pointed at on the screen.
pub(super) fn several(
    words: &[&str],
    tokens: &[Token],
    phrases: &Phrases,
    shown: &[String],
) -> Option<Vec<String>> {
    let places = places(words, phrases, shown).into_iter();
    let places = places.chain(numbered(tokens, phrases));
    let pointed: Vec<String> = places.filter_map(|at| shown.get(at).cloned()).collect();
    (pointed.len() > 1).then_some(pointed)
}

fn by_place(
    words: &[&str],
    tokens: &[Token],
    phrases: &Phrases,
    shown: &[String],
) -> Option<String> {
    let places = places(words, phrases, shown);
    let place = places.into_iter().chain(numbered(tokens, phrases)).next()?;
    shown.get(place).cloned()
}

/// The places on the screen that are pointed at: "the second", "second one", "second frame", "the first two"; but not
/// "a second pair" or "at first".
fn places(words: &[&str], phrases: &Phrases, shown: &[String]) -> Vec<usize> {
    let near = |at: usize, list: &[Phrase]| words.get(at).is_some_and(|word| has(list, word));
    let before = |at: usize, list: &[Phrase]| at.checked_sub(1).is_some_and(|at| near(at, list));
    let said = |list: &[Phrase]| {
        (0..words.len()).find(|at| {
            let points = before(*at, &phrases.articles) || near(at + 1, &phrases.things);
            near(*at, list) && (points || beside_pair(words, phrases, *at))
        })
    };
    let last = shown.len().saturating_sub(1);
    let mut places = Vec::new();
    for (place, ordinal) in phrases.ordinals.iter().enumerate() {
        let Some(at) = said(ordinal) else { continue };
        let pair = beside_pair(words, phrases, at);
        if place + 1 == phrases.ordinals.len() {
            places.extend(if pair {
                last.saturating_sub(1)..=last
            } else {
                last..=last
            });
        } else {
            places.extend(if pair {
                place..=place + 1
            } else {
                place..=place
            });
        }
    }
    places.extend(said(&phrases.middle).map(|_| shown.len() / 2));
    places
}

/// "Number two", "nr. 2", "number one and three": places from 0.
fn numbered(tokens: &[Token], phrases: &Phrases) -> Vec<usize> {
    let cardinal = |token: &Token| match token {
        Token::Number(number) => usize::try_from(number / 100).ok()?.checked_sub(1),
        token => phrases
            .cardinals
            .iter()
            .position(|one| Some(&**one) == token.word()),
    };
    let says = |token: &Token, list: &[Phrase]| token.word().is_some_and(|word| has(list, word));
    let Some(at) = tokens
        .iter()
        .position(|token| says(token, &phrases.numbers))
    else {
        return Vec::new();
    };
    let joins = |token: &&Token| {
        **token == Token::Stop || says(token, &phrases.contrasts) || says(token, &phrases.numbers)
    };
    let listed = tokens
        .iter()
        .skip(at)
        .map_while(|token| match cardinal(token) {
            Some(place) => Some(Some(place)),
            None => joins(&token).then_some(None),
        });
    listed.flatten().collect()
}

/// "First two" and "deux premières".
fn beside_pair(words: &[&str], phrases: &Phrases, at: usize) -> bool {
    let pair = |at: usize| words.get(at).is_some_and(|word| has(&phrases.pairs, word));
    pair(at + 1) || at.checked_sub(1).is_some_and(pair)
}

fn by_name(words: &[&str], catalog: &Catalog, shown: &[String]) -> Option<String> {
    let named = |id: &&String| {
        catalog
            .get(id)
            .is_some_and(|frame| has_words(words, &name_of(frame)))
    };
    shown.iter().find(named).cloned()
}

fn by_pointer(words: &[&str], phrases: &Phrases, catalog: &Catalog) -> Option<String> {
    behind(
        words,
        catalog,
        |word| has(&phrases.pointers, word),
        |_| true,
    )
}

/// "The Rannoch": a frame of the catalog by its name alone, if no word of it means anything else.
pub(super) fn by_article(
    words: &[&str],
    phrases: &Phrases,
    vocabulary: &Vocabulary,
    catalog: &Catalog,
) -> Option<String> {
    let means_nothing = |word: &String| {
        let other = phrases.is_known(word)
            || has(&phrases.glasses, word)
            || vocabulary.is_idle(word)
            || vocabulary.read(std::slice::from_ref(word)).is_some();
        word.len() >= NAME && !other
    };
    behind(
        words,
        catalog,
        |word| has(&phrases.articles, word),
        |name| name.first().is_some_and(means_nothing),
    )
}

/// The frame whose name stands behind a word of a kind.
fn behind(
    words: &[&str],
    catalog: &Catalog,
    before: impl Fn(&str) -> bool,
    counts: impl Fn(&[String]) -> bool,
) -> Option<String> {
    let named = |at: usize| {
        let name = words.get(at + 1..)?;
        let frame = catalog.frames().iter().find(|frame| {
            let parts = name_of(frame);
            let said = name.len() >= parts.len()
                && name.iter().zip(&parts).all(|(word, part)| word == part);
            said && counts(&parts)
        })?;
        Some(frame.id.clone())
    };
    let places = words.iter().enumerate().filter(|(_, word)| before(word));
    places.map(|(at, _)| at).find_map(named)
}

/// A frame's name as a message has it: `OW-133` is one word.
fn name_of(frame: &Frame) -> Vec<String> {
    let parts = pieces(&frame.name);
    parts
        .iter()
        .filter_map(Token::word)
        .map(str::to_owned)
        .collect()
}

fn has_words(words: &[&str], sought: &[String]) -> bool {
    !sought.is_empty()
        && words
            .windows(sought.len())
            .any(|window| window.iter().zip(sought).all(|(word, part)| word == part))
}

/// Brands by their whole name, or by its first word where that is long enough to be no other word, a slip forgiven in the longer ones.
pub(super) fn brands(
    words: &[&str],
    company: &str,
    catalog: &Catalog,
) -> Vec<(String, Range<usize>)> {
    let company = fold::words(company);
    let everything = catalog.results(&Query::default(), &[Facet::Brand], Locale::EnUs);
    let labels = everything
        .facets
        .iter()
        .flat_map(|counts| &counts.choices)
        .filter_map(|choice| match choice.label {
            Label::Brand(name) => Some(name),
            _ => None,
        });
    let mut found = Vec::new();
    for name in labels {
        let parts = fold::words(name);
        let whole = (0..words.len()).find(|at| {
            let window = words.get(*at..at + parts.len()).unwrap_or_default();
            !window.is_empty() && window.iter().zip(&parts).all(|(word, part)| word == part)
        });
        let first = parts
            .first()
            .filter(|first| first.len() >= 5 && !company.contains(first));
        let alone = first.and_then(|first| {
            words
                .iter()
                .position(|word| distance::within(word, first, usize::from(word.len() >= 6)))
        });
        if let Some(at) = whole {
            found.push((name.clone(), at..at + parts.len()));
        } else if let Some(at) = alone {
            found.push((name.clone(), at..at + 1));
        }
    }
    found
}
