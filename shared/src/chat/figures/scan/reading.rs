//! Reading one figure from where it may start.

use super::{
    super::words,
    Kind,
    letters::{Reader, Seen, is_dash},
    unit::Unit,
};
use crate::catalog::fold;

pub(super) enum Read {
    /// Not a figure; go on at this letter.
    Nothing(usize),
    /// What is there so far may become one.
    Open,
    Whole(Kind, Vec<Option<u32>>, usize),
}

impl Reader<'_> {
    /// A sign or code before a number: `$240`, `EUR 240`, `$99-150`.
    pub(super) fn signed(&self, at: usize) -> Read {
        self.prefixed(self.spaces(at + 1), at + 1)
    }

    pub(super) fn prefixed(&self, from: usize, otherwise: usize) -> Read {
        if self.open(from) {
            return Read::Open;
        }
        let (first, end) = match self.number(from, true) {
            Seen::Unknown => return Read::Open,
            Seen::No => return Read::Nothing(otherwise),
            Seen::Yes(number) => number,
        };
        // `$99–150`, and a unit said twice.
        let dash = self.spaces(end);
        if self.open(dash) {
            return Read::Open;
        }
        if self.letter(dash).is_some_and(is_dash) {
            let from = self.spaces(dash + 1);
            if self.open(from) {
                return Read::Open;
            }
            match self.number(from, true) {
                Seen::Unknown => return Read::Open,
                Seen::Yes((second, end)) => {
                    return Read::Whole(Kind::Money, vec![first, second], end);
                }
                Seen::No => {}
            }
        }
        Read::Whole(Kind::Money, vec![first], end)
    }

    /// A word that may be a currency's code before a number, or a number itself before a currency.
    pub(super) fn worded(&self, at: usize) -> Read {
        let (word, end) = match self.word(at) {
            Seen::Yes(word) => word,
            Seen::No => return Read::Nothing(at + 1),
            Seen::Unknown => {
                let start = fold::folded(self.text.get(self.byte(at)..).unwrap_or_default());
                let code = words::CODES
                    .split(' ')
                    .any(|code| code.starts_with(&*start));
                return if code || words::may_be_numeral(&start) {
                    Read::Open
                } else {
                    Read::Nothing(self.letters.len())
                };
            }
        };
        if words::has(words::CODES, &word) {
            return self.prefixed(self.spaces(end), end);
        }
        if words::is_numeral(&word) {
            return self.spelt(end);
        }
        Read::Nothing(end)
    }

    /// The rest of a number in words: it is a price if a currency ends it.
    pub(super) fn spelt(&self, first: usize) -> Read {
        let mut end = first;
        for _ in 0..6 {
            let mut from = self.spaces(end);
            if self.letter(from).is_some_and(is_dash) {
                from = self.spaces(from + 1);
            }
            match self.word(from) {
                Seen::Unknown => return Read::Open,
                Seen::No => break,
                Seen::Yes((word, after)) => {
                    let word = &*word;
                    if words::has(words::MONEY, word)
                        || (words::has(words::CENTS, word) && end == first)
                    {
                        return Read::Whole(Kind::Money, vec![None], after);
                    }
                    if !words::is_numeral(word) && !words::has(words::RANGES, word) {
                        break;
                    }
                    end = after;
                }
            }
        }
        Read::Nothing(first)
    }

    /// A number in digits, with what makes it a figure behind it.
    pub(super) fn counted(&self, at: usize) -> Read {
        let mut numbers = Vec::new();
        let mut boxed = false;
        let mut end = at;
        // Where the first number alone ends: what is no figure is passed over that far.
        let mut alone = None;
        loop {
            let (number, after) = match self.number(
                if numbers.is_empty() { at } else { end },
                numbers.is_empty(),
            ) {
                Seen::Unknown => return Read::Open,
                Seen::No => break,
                Seen::Yes(number) => number,
            };
            numbers.push(number);
            end = after;
            alone.get_or_insert(after);
            match self.unit(end) {
                Seen::Unknown => return Read::Open,
                Seen::Yes((unit, after)) => return self.in_unit(at, unit, numbers, after),
                Seen::No => {}
            }
            if numbers.len() == 3 {
                break;
            }
            match self.joint(end) {
                Seen::Unknown => return Read::Open,
                Seen::No => break,
                Seen::Yes((joint, after)) => {
                    boxed |= joint == '□';
                    end = after;
                }
            }
        }
        let alone = alone.unwrap_or(at + 1);
        if boxed {
            // `52□18 145`: the temple's length follows after a space.
            let temple = self.spaces(end);
            match self.number(temple, false) {
                Seen::Unknown => return Read::Open,
                Seen::Yes((number, after)) if numbers.len() == 2 => {
                    numbers.push(number);
                    end = after;
                }
                _ => {}
            }
            return Read::Whole(Kind::Marking, numbers, end);
        }
        if numbers.len() == 3 {
            return Read::Whole(Kind::Marking, numbers, end);
        }
        match self.near(alone, words::STOCK, 3) {
            Seen::Unknown => Read::Open,
            Seen::Yes(()) => {
                let number = numbers.first().copied().flatten();
                Read::Whole(Kind::Stock, vec![number], alone)
            }
            Seen::No => self.after_stock(at, alone, numbers.first().copied().flatten()),
        }
    }

    /// "Quedan 3": the word stands before.
    pub(super) fn after_stock(&self, at: usize, end: usize, number: Option<u32>) -> Read {
        if self.follows(at, words::STOCK_BEFORE, 1) {
            return Read::Whole(Kind::Stock, vec![number], end);
        }
        Read::Nothing(end)
    }

    pub(super) fn in_unit(
        &self,
        at: usize,
        unit: Unit,
        numbers: Vec<Option<u32>>,
        end: usize,
    ) -> Read {
        let times = |factor: u32| {
            let scaled =
                |number: &Option<u32>| number.and_then(|number| number.checked_mul(factor));
            numbers.iter().map(scaled).collect()
        };
        match unit {
            Unit::Money => Read::Whole(Kind::Money, numbers, end),
            Unit::Cents => {
                let whole = numbers.iter().map(|number| number.map(|cents| cents / 100));
                Read::Whole(Kind::Money, whole.collect(), end)
            }
            Unit::Millimetres => Read::Whole(Kind::Length, numbers, end),
            Unit::Centimetres => Read::Whole(Kind::Length, times(10), end),
            Unit::Grams => Read::Whole(Kind::Weight, numbers, end),
            Unit::Percent if self.follows(at, words::REDUCTION, 3) => {
                Read::Whole(Kind::Reduction, numbers, end)
            }
            Unit::Percent => match self.near(end, words::REDUCTION, 3) {
                Seen::Unknown => Read::Open,
                Seen::Yes(()) => Read::Whole(Kind::Reduction, numbers, end),
                Seen::No => Read::Nothing(end),
            },
        }
    }
}
