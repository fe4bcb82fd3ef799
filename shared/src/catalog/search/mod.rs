//! Search that forgives: the words of names, brands and colours, and through a language's [`Vocabulary`] the words for
//! what a frame is, `Schildpatt` or `rund`.

pub(crate) mod distance;
pub(crate) mod fold;
mod words;

#[cfg(test)]
mod tests;

use std::{borrow::Cow, cmp::Reverse, mem::discriminant};

use super::{
    Catalog, Facet,
    bits::Bits,
    vocabulary::{Term, Vocabulary},
};
use crate::locale::Locale;
use words::Place;
pub(super) use words::Words;

/// What an attribute's word is worth beside a name's 8 and a brand's 6.
const ATTRIBUTE: u8 = 5;

#[derive(Debug)]
pub(super) struct Found {
    pub(super) bits: Bits,
    /// Per position.
    scores: Vec<u16>,
}

impl Found {
    pub(super) fn best_first(&self, among: &Bits) -> Vec<usize> {
        let mut positions: Vec<usize> = among.iter().collect();
        positions.sort_by_key(|position| Reverse(self.scores.get(*position).copied()));
        positions
    }
}

impl Catalog {
    /// The frames that match as many of the words as any frame does; `None` when the text asks for nothing.
    pub(super) fn search(&self, text: &str, locale: Locale) -> Option<Found> {
        let vocabulary = Vocabulary::of(locale);
        let words = fold::words(text);
        let mut matches: Vec<(u8, u16)> = vec![(0, 0); self.frames.len()];
        let mut weights: Vec<u8> = vec![0; self.frames.len()];
        let mut asked = false;
        let mut rest = words.as_slice();
        while let [word, after @ ..] = rest {
            let reading = vocabulary.read(rest);
            rest = reading.as_ref().map_or(after, |reading| {
                rest.get(reading.words..).unwrap_or_default()
            });
            if reading.is_none() && vocabulary.is_idle(word) {
                continue;
            }
            asked = true;
            weights.fill(0);
            self.weigh(
                word,
                &reading.map(|reading| reading.terms).unwrap_or_default(),
                &mut weights,
            );
            if weights.iter().all(|weight| *weight == 0) {
                self.weigh_near(word, vocabulary, &mut weights);
            }
            for ((matched, score), weight) in matches
                .iter_mut()
                .zip(&weights)
                .filter(|(_, weight)| **weight > 0)
            {
                *matched = matched.saturating_add(1);
                *score = score.saturating_add(u16::from(*weight));
            }
        }
        let most = matches
            .iter()
            .map(|(matched, _)| *matched)
            .max()
            .unwrap_or(0);
        let mut bits = Bits::none(matches.len());
        let best = matches
            .iter()
            .enumerate()
            .filter(|(_, (matched, _))| *matched == most && most > 0);
        best.for_each(|(position, _)| bits.insert(position));
        asked.then(|| Found {
            bits,
            scores: matches.into_iter().map(|(_, score)| score).collect(),
        })
    }

    fn weigh(&self, word: &str, terms: &[Term], weights: &mut [u8]) {
        if !terms.is_empty() {
            raise_all(weights, &self.meaning(terms));
        }
        self.words()
            .starting_with(word)
            .for_each(|place| raise(weights, place));
    }

    fn weigh_near(&self, word: &str, vocabulary: &Vocabulary, weights: &mut [u8]) {
        vocabulary
            .near(word)
            .for_each(|term| raise_all(weights, &self.having(term)));
        self.words()
            .near(word)
            .for_each(|place| raise(weights, place));
    }

    /// Terms of one kind are alternatives; a compound's terms of two kinds, `Pilotensonnenbrille`, are both asked for.
    fn meaning(&self, terms: &[Term]) -> Bits {
        let mut fitting = Bits::all(self.frames.len());
        for kind in terms {
            let mut alternatives = Bits::none(self.frames.len());
            let alike = terms
                .iter()
                .filter(|term| discriminant(*term) == discriminant(kind));
            alike.for_each(|term| alternatives.unite(&self.having(*term)));
            fitting.intersect(&alternatives);
        }
        fitting
    }

    fn having(&self, term: Term) -> Cow<'_, Bits> {
        match term {
            Term::Category(category) => Cow::Owned(self.within(Some(category))),
            Term::Shape(shape) => self.with(Facet::Shape, shape.slug()),
            Term::Material(material) => self.with(Facet::Material, material.slug()),
            Term::Rim(rim) => self.with(Facet::Rim, rim.slug()),
            Term::Color(family) => self.with(Facet::Color, family.slug()),
            Term::Width(band) => self.with(Facet::FrameWidth, band.slug()),
        }
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::of(&self.frames))
    }
}

fn raise_all(weights: &mut [u8], bits: &Bits) {
    for position in bits.iter() {
        raise(
            weights,
            Place {
                position: position as u32,
                weight: ATTRIBUTE,
            },
        );
    }
}

fn raise(weights: &mut [u8], place: Place) {
    if let Some(weight) = weights.get_mut(place.position as usize) {
        *weight = place.weight.max(*weight);
    }
}
