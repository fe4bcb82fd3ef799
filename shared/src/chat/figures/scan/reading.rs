//! Reading one figure from where it may start.

use super::{
    super::words,
    Kind,
    letters::{Reader, Seen, is_dash, is_space},
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
        // A line break between them is a space to who reads.
        let mut from = at + 1;
        while self
            .letter(from)
            .is_some_and(|letter| is_space(letter) || letter == '\n')
        {
            from += 1;
        }
        self.prefixed(from, at + 1)
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
                let lists = [words::MONEY, words::HALF, words::FREE];
                let mut known = lists.into_iter().flat_map(|list| list.split(' '));
                return if known.any(|known| known.starts_with(&*start))
                    || words::may_be_numeral(&start)
                {
                    Read::Open
                } else {
                    Read::Nothing(self.letters.len())
                };
            }
        };
        if words::has(words::MONEY, &word) {
            return self.prefixed(self.spaces(end), end);
        }
        if words::is_numeral(&word) {
            return self.spelt(end, words::has(words::ONE, &word));
        }
        if words::has(words::HALF, &word) && !self.follows(at, words::THAN, 1) {
            return self.near_or(
                end,
                &[words::PRICED, words::REDUCTION],
                end,
                Kind::Reduction,
            );
        }
        if words::has(words::FREE, &word) && self.follows(at, words::IS_FREE, 1) {
            return self.given_away(end);
        }
        Read::Nothing(end)
    }

    /// "Is free", if no substance or service follows.
    fn given_away(&self, end: usize) -> Read {
        match self.near(end, words::FREE_OF, 1) {
            Seen::Unknown => Read::Open,
            Seen::Yes(()) => Read::Nothing(end),
            Seen::No => Read::Whole(Kind::Free, vec![None], end),
        }
    }

    /// A figure without a number, if one of its words is near; nothing else.
    fn near_or(&self, at: usize, lists: &[&str], end: usize, kind: Kind) -> Read {
        for list in lists {
            match self.near(at, list, 2) {
                Seen::Unknown => return Read::Open,
                Seen::Yes(()) => return Read::Whole(kind, vec![None], end),
                Seen::No => {}
            }
        }
        Read::Nothing(end)
    }

    /// The rest of a number in words: a figure if a unit ends it. `one` may be an article, and counts no stock.
    pub(super) fn spelt(&self, first: usize, one: bool) -> Read {
        let mut end = first;
        for _ in 0..6 {
            match self.unit(end) {
                Seen::Unknown => return Read::Open,
                // "Deux cents" goes on, "ninety-nine cents" does not.
                Seen::Yes((Unit::Cents, _)) if end != first => {}
                Seen::Yes((unit, after)) => return self.in_unit(first, unit, vec![None], after),
                Seen::No => {}
            }
            let mut from = self.spaces(end);
            if self.letter(from).is_some_and(is_dash) {
                from = self.spaces(from + 1);
            }
            match self.word(from) {
                Seen::Unknown => return Read::Open,
                Seen::No => break,
                Seen::Yes((word, after)) => {
                    let word = &*word;
                    if !words::is_numeral(word) && !words::has(words::RANGES, word) {
                        break;
                    }
                    end = after;
                }
            }
        }
        if one {
            return Read::Nothing(first);
        }
        match self.near(first, words::STOCK, 3) {
            Seen::Unknown => Read::Open,
            Seen::Yes(()) => Read::Whole(Kind::Stock, vec![None], first),
            Seen::No => Read::Nothing(first),
        }
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
        self.bare(at, end, number)
    }

    /// `12,-`, and "costs just 12" at the end of a clause: a price without a unit.
    fn bare(&self, at: usize, end: usize, number: Option<u32>) -> Read {
        if self.open(end) || (self.letter(end).is_some_and(is_stop) && self.open(end + 1)) {
            return Read::Open;
        }
        if self.letter(end).is_some_and(is_stop) && self.letter(end + 1).is_some_and(is_dash) {
            return Read::Whole(Kind::Money, vec![number], end + 2);
        }
        let clause_ends = self
            .letter(end)
            .is_none_or(|letter| is_stop(letter) || matches!(letter, '!' | '?' | ';' | ')' | '\n'));
        if !self.follows(at, words::PRICED, 3) {
            return Read::Nothing(end);
        }
        // "You pay 79 for it."
        match self.near(end, words::OFFERS, 1) {
            _ if clause_ends => Read::Whole(Kind::Money, vec![number], end),
            Seen::Unknown => Read::Open,
            Seen::Yes(()) => Read::Whole(Kind::Money, vec![number], end),
            Seen::No => Read::Nothing(end),
        }
    }

    /// Whether a minus stands before, `-90%`, and no range.
    fn is_minus(&self, at: usize) -> bool {
        let text = self.text.get(..self.byte(at)).unwrap_or_default();
        let mut before = text.chars().rev().chain(self.before.chars().rev());
        before.next().is_some_and(is_dash) && !before.next().is_some_and(char::is_alphanumeric)
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
            Unit::Percent if self.is_minus(at) || self.follows(at, words::REDUCTION, 3) => {
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

fn is_stop(letter: char) -> bool {
    matches!(letter, ',' | '.')
}
