//! Finding figures in text that is still being written.
//!
//! What is found does not depend on how the text came in pieces: a figure is only reported once what follows it can no
//! longer change it, and whatever could become one is held until then.

use std::ops::Range;

mod letters;
mod number;
mod reading;
mod unit;

use super::words;
use letters::{Reader, Seen};
use number::digit;
use reading::Read;
pub(super) use unit::is_sign;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Hundredths of the currency's unit.
    Money,
    /// Hundredths of a millimetre.
    Length,
    /// Hundredths of a gram.
    Weight,
    /// A boxing-system marking, in hundredths of a millimetre.
    Marking,
    /// Hundredths of a per cent off a price.
    Reduction,
    /// A count of pieces in stock, in hundredths.
    Stock,
    /// "Free", where it may be said of a frame.
    Free,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) kind: Kind,
    /// In bytes, unit included.
    pub(super) range: Range<usize>,
    /// `None` is a number in words, or one too large to be true.
    pub(super) numbers: Vec<Option<u32>>,
    /// Whether what follows says that it is a difference: `$40 less`.
    pub(super) compared: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scan {
    Found(Figure),
    /// None before this byte; what is from there on may become one.
    Plain(usize),
}

/// The first figure. `before` is the sentence as far as it was passed on, `complete` that nothing follows.
pub(super) fn scan(text: &str, before: &str, complete: bool) -> Scan {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let reader = Reader {
        before,
        text,
        letters: &letters,
        complete,
    };
    let mut at = 0;
    let mut last = before.chars().next_back();
    while let Some(letter) = reader.letter(at) {
        let starts = !last.is_some_and(char::is_alphanumeric);
        let found = if is_sign(letter) {
            reader.signed(at)
        } else if !starts {
            Read::Nothing(at + 1)
        } else if letter.is_alphabetic() {
            reader.worded(at)
        } else if digit(letter).is_some() {
            reader.counted(at)
        } else {
            Read::Nothing(at + 1)
        };
        match found {
            Read::Nothing(next) => {
                last = reader.letter(next - 1);
                at = next;
            }
            Read::Open => return Scan::Plain(reader.byte(at)),
            Read::Whole(kind, numbers, end) => {
                let compared = match kind {
                    Kind::Money => reader.near(end, words::COMPARED, 2),
                    _ => Seen::No,
                };
                if matches!(compared, Seen::Unknown) {
                    return Scan::Plain(reader.byte(at));
                }
                return Scan::Found(Figure {
                    kind,
                    range: reader.byte(at)..reader.byte(end),
                    numbers,
                    compared: matches!(compared, Seen::Yes(())),
                });
            }
        }
    }
    Scan::Plain(text.len())
}

/// Every figure of a whole text.
pub(super) fn figures(text: &str) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut at = 0;
    while let (Some(before), Some(rest)) = (text.get(..at), text.get(at..)) {
        let Scan::Found(figure) = scan(rest, before, true) else {
            break;
        };
        at += figure.range.end;
        figures.push(figure);
    }
    figures
}

/// Every number of a whole text, whatever it counts, in hundredths.
pub(super) fn numbers(text: &str) -> Vec<u32> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let reader = Reader {
        before: "",
        text,
        letters: &letters,
        complete: true,
    };
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        match reader.number(at, true) {
            Seen::Yes((number, end)) => {
                numbers.extend(number);
                at = end;
            }
            Seen::No | Seen::Unknown => at += 1,
        }
    }
    numbers
}
