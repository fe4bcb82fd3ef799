//! What makes a number a figure, and what joins two numbers to one.

use super::{
    super::words,
    letters::{Reader, Seen, is_dash},
    number::digit,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Money,
    Cents,
    Millimetres,
    Centimetres,
    Grams,
    Percent,
}

impl Unit {
    pub(super) fn named(word: &str) -> Option<Self> {
        [
            (words::MONEY, Self::Money),
            (words::CENTS, Self::Cents),
            (words::MILLIMETRES, Self::Millimetres),
            (words::CENTIMETRES, Self::Centimetres),
            (words::GRAMS, Self::Grams),
            (words::PERCENT, Self::Percent),
        ]
        .into_iter()
        .find_map(|(names, unit)| words::has(names, word).then_some(unit))
    }
}

impl Reader<'_> {
    /// What joins two numbers of a range or a marking, and where the second one starts.
    pub(super) fn joint(&self, at: usize) -> Seen<(char, usize)> {
        let from = self.spaces(at);
        if self.open(from) {
            return Seen::Unknown;
        }
        let (joint, after) = match self.letter(from) {
            Some(sign) if is_dash(sign) || matches!(sign, '□' | '/' | '×') => (sign, from + 1),
            Some(letter) if letter.is_alphabetic() => match self.word(from) {
                Seen::Unknown => return Seen::Unknown,
                Seen::Yes((word, end)) if words::has(words::RANGES, &word) => ('-', end),
                _ => return Seen::No,
            },
            _ => return Seen::No,
        };
        let after = self.spaces(after);
        if self.open(after) {
            return Seen::Unknown;
        }
        match self.letter(after).and_then(digit) {
            Some(_) => Seen::Yes((joint, after)),
            None => Seen::No,
        }
    }

    /// `US dollars`, behind the first word.
    fn currency(&self, at: usize) -> Seen<(Unit, usize)> {
        match self.word(self.spaces(at)) {
            Seen::Yes((word, end)) if words::has(words::MONEY, &word) => {
                Seen::Yes((Unit::Money, end))
            }
            Seen::Unknown => Seen::Unknown,
            _ => Seen::No,
        }
    }

    /// `per cent`, behind the first word.
    fn per_cent(&self, at: usize) -> Seen<(Unit, usize)> {
        match self.word(self.spaces(at)) {
            Seen::Yes((word, end)) if words::has(words::CENT, &word) => {
                Seen::Yes((Unit::Percent, end))
            }
            Seen::Unknown => Seen::Unknown,
            _ => Seen::No,
        }
    }

    pub(super) fn unit(&self, at: usize) -> Seen<(Unit, usize)> {
        let mut from = self.spaces(at);
        if self.letter(from).is_some_and(is_dash) {
            if self.open(from + 1) {
                return Seen::Unknown;
            }
            if self.letter(from + 1).is_some_and(char::is_alphabetic) {
                from += 1;
            }
        }
        if self.open(from) {
            return Seen::Unknown;
        }
        match self.letter(from) {
            Some(sign) if is_sign(sign) => Seen::Yes((Unit::Money, from + 1)),
            Some('%' | '％' | '٪') => Seen::Yes((Unit::Percent, from + 1)),
            Some(letter) if letter.is_alphabetic() => match self.word(from) {
                Seen::Unknown => Seen::Unknown,
                Seen::No => Seen::No,
                Seen::Yes((word, end)) => match Unit::named(&word) {
                    Some(unit) => Seen::Yes((unit, end)),
                    None if words::has(words::QUALIFIERS, &word) => self.currency(end),
                    None if words::has(words::PER, &word) => self.per_cent(end),
                    None => Seen::No,
                },
            },
            _ => Seen::No,
        }
    }
}

pub(in crate::chat::figures) fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '$' | '£' | '¥' | '＄' | '￡' | '￥' | '¢' | '\u{20a0}'..='\u{20cf}'
    )
}
