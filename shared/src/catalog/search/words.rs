//! The words of a catalog, sorted, with the frames that have them.

use super::{distance, fold};
use crate::catalog::Frame;

#[derive(Debug)]
pub(in crate::catalog) struct Words(Vec<Word>);

#[derive(Debug)]
struct Word {
    text: Box<str>,
    places: Vec<Place>,
}

/// How much a word says about a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) position: u32,
    pub(super) weight: u8,
}

const NAME: u8 = 8;
const BRAND: u8 = 6;
const COLOR: u8 = 4;

impl Words {
    pub(in crate::catalog) fn of(frames: &[Frame]) -> Self {
        let mut all: Vec<(String, Place)> = Vec::with_capacity(frames.len() * 8);
        for (frame, position) in frames.iter().zip(0_u32..) {
            let mut add = |text: &str, weight| {
                all.extend(
                    fold::words(text)
                        .into_iter()
                        .map(|word| (word, Place { position, weight })),
                );
            };
            add(&frame.name, NAME);
            add(&frame.brand, BRAND);
            frame
                .variants
                .iter()
                .for_each(|variant| add(&variant.name, COLOR));
        }
        all.sort_unstable_by(|(one, at), (other, to)| {
            one.cmp(other)
                .then(at.position.cmp(&to.position))
                .then(to.weight.cmp(&at.weight))
        });
        all.dedup_by(|(one, at), (other, to)| one == other && at.position == to.position);
        let mut words: Vec<Word> = Vec::new();
        for (text, place) in all {
            match words.last_mut() {
                Some(word) if *word.text == *text => word.places.push(place),
                _ => words.push(Word {
                    text: text.into(),
                    places: vec![place],
                }),
            }
        }
        Self(words)
    }

    /// Places of the word itself and, worth half, of words that start with it.
    pub(super) fn starting_with(&self, typed: &str) -> impl Iterator<Item = Place> {
        let from = self.0.partition_point(|word| *word.text < *typed);
        let words = self
            .0
            .iter()
            .skip(from)
            .take_while(move |word| word.text.starts_with(typed));
        words.flat_map(move |word| {
            let divisor = if word.text.len() == typed.len() { 1 } else { 2 };
            word.places.iter().map(move |place| Place {
                weight: place.weight / divisor,
                ..*place
            })
        })
    }

    /// Places of words that one or two slips part from the one typed, worth a quarter.
    pub(super) fn near(&self, typed: &str) -> impl Iterator<Item = Place> {
        let most = distance::forgiven(typed.len());
        let words = self
            .0
            .iter()
            .filter(move |word| most > 0 && distance::within(typed, &word.text, most));
        words.flat_map(|word| {
            word.places.iter().map(|place| Place {
                weight: place.weight / 4,
                ..*place
            })
        })
    }
}
