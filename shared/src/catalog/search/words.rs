//! The words of a catalog, sorted, with the frames that have them.

use std::collections::BTreeMap;

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
        // Brands and colours come again and again; each text is taken apart once.
        let mut texts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
        let mut places: Vec<Vec<Place>> = Vec::new();
        for (frame, position) in frames.iter().zip(0_u32..) {
            let colors = frame
                .variants
                .iter()
                .map(|variant| (variant.name.as_str(), COLOR));
            for (text, weight) in [(frame.name.as_str(), NAME), (&frame.brand, BRAND)]
                .into_iter()
                .chain(colors)
            {
                let words = texts.entry(text).or_insert_with(|| {
                    let mut number = |word| {
                        let next = numbers.len();
                        *numbers.entry(word).or_insert(next)
                    };
                    fold::words(text).into_iter().map(&mut number).collect()
                });
                places.resize_with(numbers.len(), Vec::new);
                for number in words.iter() {
                    let Some(word) = places.get_mut(*number) else {
                        continue;
                    };
                    // Weights fall from name to colour, so the first place of a frame is its best.
                    if word
                        .last()
                        .is_none_or(|last: &Place| last.position != position)
                    {
                        word.push(Place { position, weight });
                    }
                }
            }
        }
        let word = |(text, number): (String, usize)| Word {
            text: text.into(),
            places: places
                .get_mut(number)
                .map(std::mem::take)
                .unwrap_or_default(),
        };
        Self(numbers.into_iter().map(word).collect())
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
