//! Finding figures in text that is still being written.
//!
//! What is found does not depend on how the text came in pieces: a figure is only reported once what follows it can no
//! longer change it, and whatever could become one is held until then.

use std::ops::Range;

use super::words;
use crate::catalog::fold;

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

enum Read {
    /// Not a figure; go on at this letter.
    Nothing(usize),
    /// What is there so far may become one.
    Open,
    Whole(Kind, Vec<Option<u32>>, usize),
}

/// The text as letters with their places; an index past the end is where more may come.
struct Reader<'t> {
    before: &'t str,
    text: &'t str,
    letters: &'t [(usize, char)],
    complete: bool,
}

/// What stands at a place, as far as it can be told.
enum Seen<T> {
    Yes(T),
    No,
    Unknown,
}

impl Reader<'_> {
    fn letter(&self, at: usize) -> Option<char> {
        self.letters.get(at).map(|(_, letter)| *letter)
    }

    fn byte(&self, at: usize) -> usize {
        self.letters
            .get(at)
            .map_or(self.text.len(), |(byte, _)| *byte)
    }

    /// Whether nothing is known of what stands at this place.
    fn open(&self, at: usize) -> bool {
        at >= self.letters.len() && !self.complete
    }

    fn spaces(&self, mut at: usize) -> usize {
        while self.letter(at).is_some_and(is_space) {
            at += 1;
        }
        at
    }

    /// The word at this place, folded, and where it ends.
    fn word(&self, at: usize) -> Seen<(String, usize)> {
        let mut end = at;
        while self.letter(end).is_some_and(char::is_alphabetic) {
            end += 1;
        }
        if self.open(end) {
            return Seen::Unknown;
        }
        if end == at {
            return Seen::No;
        }
        let word = self.text.get(self.byte(at)..self.byte(end));
        Seen::Yes((fold::folded(word.unwrap_or_default()), end))
    }

    /// `1,240.50`, `1.240,50`, `1 240,50`, `1'240.50`: one or two digits behind the last separator are decimals.
    ///
    /// Without `spaced`, a space ends it: in `52□18 145` it parts two numbers.
    fn number(&self, at: usize, spaced: bool) -> Seen<(Option<u32>, usize)> {
        let mut groups: Vec<(char, String)> = vec![(' ', String::new())];
        let mut end = at;
        loop {
            match self.letter(end) {
                Some(letter) if digit(letter).is_some() => {
                    if let (Some((_, group)), Some(digit)) = (groups.last_mut(), digit(letter)) {
                        group.push(digit);
                    }
                    end += 1;
                }
                Some(letter) if is_separator(letter) => {
                    // A separator belongs to the number if digits follow it; a space only if exactly three do.
                    let mut digits = 0;
                    while self.letter(end + 1 + digits).and_then(digit).is_some() {
                        digits += 1;
                    }
                    if self.open(end + 1 + digits) {
                        return Seen::Unknown;
                    }
                    let lead = groups.last().map_or(0, |(_, group)| group.len());
                    let joins = if is_space(letter) {
                        spaced && digits == 3 && lead <= 3
                    } else {
                        digits > 0
                    };
                    if !joins {
                        break;
                    }
                    groups.push((letter, String::new()));
                    end += 1;
                }
                None if !self.complete => return Seen::Unknown,
                _ => break,
            }
        }
        if end == at {
            return Seen::No;
        }
        Seen::Yes((hundredths(&groups), end))
    }

    /// A sign or code before a number: `$240`, `EUR 240`, `$99-150`.
    fn signed(&self, at: usize) -> Read {
        self.prefixed(self.spaces(at + 1), at + 1)
    }

    fn prefixed(&self, from: usize, otherwise: usize) -> Read {
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
    fn worded(&self, at: usize) -> Read {
        let (word, end) = match self.word(at) {
            Seen::Yes(word) => word,
            Seen::No => return Read::Nothing(at + 1),
            Seen::Unknown => {
                let start = fold::folded(self.text.get(self.byte(at)..).unwrap_or_default());
                let code = words::CODES.iter().any(|code| code.starts_with(&*start));
                return if code || words::may_be_numeral(&start) {
                    Read::Open
                } else {
                    Read::Nothing(self.letters.len())
                };
            }
        };
        if words::CODES.contains(&&*word) {
            return self.prefixed(self.spaces(end), end);
        }
        if words::is_numeral(&word) {
            return self.spelt(end);
        }
        Read::Nothing(end)
    }

    /// The rest of a number in words: it is a price if a currency ends it.
    fn spelt(&self, first: usize) -> Read {
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
                    if words::MONEY.contains(&word)
                        || (words::CENTS.contains(&word) && end == first)
                    {
                        return Read::Whole(Kind::Money, vec![None], after);
                    }
                    if !words::is_numeral(word) && !words::RANGES.contains(&word) {
                        break;
                    }
                    end = after;
                }
            }
        }
        Read::Nothing(first)
    }

    /// A number in digits, with what makes it a figure behind it.
    fn counted(&self, at: usize) -> Read {
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
    fn after_stock(&self, at: usize, end: usize, number: Option<u32>) -> Read {
        if self.follows(at, words::STOCK_BEFORE, 1) {
            return Read::Whole(Kind::Stock, vec![number], end);
        }
        Read::Nothing(end)
    }

    /// Whether one of the last words before this place is one of these.
    fn follows(&self, at: usize, list: &[&str], most: usize) -> bool {
        let text = self.text.get(..self.byte(at)).unwrap_or_default();
        let words = fold::words(&[self.before, text].concat());
        words
            .iter()
            .rev()
            .take(most)
            .any(|word| list.contains(&&**word))
    }

    fn in_unit(&self, at: usize, unit: Unit, numbers: Vec<Option<u32>>, end: usize) -> Read {
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

    /// What joins two numbers of a range or a marking, and where the second one starts.
    fn joint(&self, at: usize) -> Seen<(char, usize)> {
        let from = self.spaces(at);
        if self.open(from) {
            return Seen::Unknown;
        }
        let (joint, after) = match self.letter(from) {
            Some(sign) if is_dash(sign) || matches!(sign, '□' | '/' | '×') => (sign, from + 1),
            Some(letter) if letter.is_alphabetic() => match self.word(from) {
                Seen::Unknown => return Seen::Unknown,
                Seen::Yes((word, end)) if words::RANGES.contains(&&*word) => ('-', end),
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

    fn unit(&self, at: usize) -> Seen<(Unit, usize)> {
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
                    None => Seen::No,
                },
            },
            _ => Seen::No,
        }
    }

    /// Whether one of the next words of the clause is one of these.
    fn near(&self, mut at: usize, list: &[&str], most: usize) -> Seen<()> {
        for _ in 0..most {
            let from = self.spaces(at);
            if self.open(from) {
                return Seen::Unknown;
            }
            match self.word(from) {
                Seen::Unknown => return Seen::Unknown,
                Seen::No => return Seen::No,
                Seen::Yes((word, _)) if list.contains(&&*word) => return Seen::Yes(()),
                Seen::Yes((_, end)) => at = end,
            }
        }
        Seen::No
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Money,
    Cents,
    Millimetres,
    Centimetres,
    Grams,
    Percent,
}

impl Unit {
    fn named(word: &str) -> Option<Self> {
        [
            (words::MONEY, Self::Money),
            (words::CENTS, Self::Cents),
            (words::MILLIMETRES, Self::Millimetres),
            (words::CENTIMETRES, Self::Centimetres),
            (words::GRAMS, Self::Grams),
            (words::PERCENT, Self::Percent),
        ]
        .into_iter()
        .find_map(|(names, unit)| names.contains(&word).then_some(unit))
    }
}

/// The number that groups of digits with the separators before them make; `None` when it is too large for a price.
fn hundredths(groups: &[(char, String)]) -> Option<u32> {
    let decimals = match groups {
        [_, .., (separator, last)] if last.len() <= 2 && !is_space(*separator) => last.as_str(),
        _ => "",
    };
    let whole_groups = groups.len() - usize::from(!decimals.is_empty());
    let whole: String = groups
        .iter()
        .take(whole_groups)
        .map(|(_, group)| group.as_str())
        .collect();
    let hundredths: u32 = format!("{decimals:0<2}").parse().ok()?;
    whole
        .parse::<u32>()
        .ok()?
        .checked_mul(100)?
        .checked_add(hundredths)
}

/// ASCII, full-width and Arabic-Indic digits: a model that is told to disguise a price has all of them.
fn digit(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        _ => return None,
    };
    char::from_digit(u32::from(letter).checked_sub(u32::from(zero))?, 10)
}

fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '$' | '€' | '£' | '¥' | '＄' | '￡' | '￥' | '₣' | '¢'
    )
}

fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '*' | '_' | '`'
    )
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | ',' | '\'' | '’')
        || (is_space(letter) && !matches!(letter, '*' | '_' | '`'))
}

fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '‑' | '−')
}
