//! Numbers that mean something: what to spend, how wide, how light.

use serde::Deserialize;

use super::{
    hear::{Phrase, has},
    text::Token,
};
use crate::{catalog::Bounds, chat::figures::words, money::Currency};

/// What stands on a temple, in millimetres.
const LENS: std::ops::RangeInclusive<u32> = 36..=66;
const BRIDGE: std::ops::RangeInclusive<u32> = 11..=28;
/// Hundredths of a millimetre: the front of a small child's glasses.
const NARROWEST: u32 = 9_000;
/// Words between a refusal and the side it turns: "*not* to spend *more than*".
const REACH: usize = 3;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    /// Minor units.
    Price(Bounds),
    /// Tenths of a millimetre.
    Width(Bounds),
    /// Grams at most.
    Weight(u16),
    /// Lens width and bridge in millimetres.
    Marking(u32, u32),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Money,
    Millimetres,
    Grams,
}

/// What stands before a number decides its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Side {
    AtMost,
    AtLeast,
    About,
}

/// Phrases of a language that stand before a number; the longer of two that fit counts.
pub(super) type Sides = Vec<(Side, Vec<Phrase>)>;

/// What is known of a message before its numbers are read.
#[derive(Clone, Copy)]
pub(super) struct Around<'p> {
    pub(super) sides: &'p Sides,
    /// What may stand behind a number instead.
    pub(super) behind: &'p Sides,
    pub(super) refusals: &'p [Phrase],
    /// What to spend was the question.
    pub(super) asked_for_price: bool,
    /// The message speaks of the price or a budget.
    pub(super) of_price: bool,
}

/// The amount in a message and which tokens it takes, so that nothing else reads them.
pub(super) fn find(
    tokens: &[Token],
    heard: Around<'_>,
) -> Option<(Amount, std::ops::Range<usize>)> {
    tokens.iter().enumerate().find_map(|(at, token)| {
        let Token::Number(first) = *token else {
            return None;
        };
        let (second, last) = second(tokens, at).unwrap_or((first, at));
        if let Some(size) = marking(tokens, at) {
            return Some(size);
        }
        let unit = unit(tokens, at, last);
        let (side, from) = side(tokens, at, heard);
        let numbers = tokens
            .iter()
            .filter(|token| matches!(token, Token::Number(_)));
        let alone = numbers.count() == 1 + usize::from(last > at);
        let priced = heard.of_price || (heard.asked_for_price && alone);
        let unit = match unit {
            Some(unit) => unit,
            // A bare number is money when it is compared, or answers the question what to spend. Nobody spends 2.
            None if first >= 2_000 && (side.is_some() || priced) => Unit::Money,
            None => return None,
        };
        let bounds = if last > at {
            Bounds {
                from: Some(first.min(second)),
                to: Some(first.max(second)),
            }
        } else {
            bounds(first, side.unwrap_or(Side::AtMost))
        };
        let amount = match unit {
            Unit::Money => Amount::Price(bounds),
            // Pupils, lenses and bridges are that narrow, no front is.
            Unit::Millimetres if second < NARROWEST => return None,
            Unit::Millimetres if last == at && side.is_none() => {
                Amount::Width(tenths(bounds_about(first, 200)))
            }
            Unit::Millimetres => Amount::Width(tenths(bounds)),
            Unit::Grams => Amount::Weight(u16::try_from(second / 100).ok()?),
        };
        let named = tokens.get(last + 1).is_some_and(is_unit);
        Some((amount, from..last + 1 + usize::from(named)))
    })
}

/// `52-18`, `52□18`, and the temple's length behind it.
fn marking(tokens: &[Token], at: usize) -> Option<(Amount, std::ops::Range<usize>)> {
    let [
        Token::Number(lens),
        Token::Dash,
        Token::Number(bridge),
        rest @ ..,
    ] = tokens.get(at..)?
    else {
        return None;
    };
    let (lens, bridge) = (lens / 100, bridge / 100);
    if !LENS.contains(&lens) || !BRIDGE.contains(&bridge) {
        return None;
    }
    let temple = match rest {
        [Token::Number(_), ..] => 1,
        [Token::Dash, Token::Number(_), ..] => 2,
        _ => 0,
    };
    Some((Amount::Marking(lens, bridge), at..at + 3 + temple))
}

/// The currency of an amount, if it is said.
pub(super) fn currency(tokens: &[Token]) -> Option<Currency> {
    let mut pairs = tokens.windows(2);
    pairs.find_map(|pair| match pair {
        [Token::Money(currency), Token::Number(_)] | [Token::Number(_), Token::Money(currency)] => {
            Some(*currency)
        }
        [Token::Number(_), Token::Word(word)] => words::currency(word),
        _ => None,
    })
}

/// The other end of `100-200`, `100 to 200`, `100 € bis 200`.
fn second(tokens: &[Token], at: usize) -> Option<(u32, usize)> {
    let joins = |token: &Token| {
        *token == Token::Dash
            || token
                .word()
                .is_some_and(|word| words::has(words::RANGES, word))
    };
    let mut joined = false;
    for (index, token) in tokens.iter().enumerate().skip(at + 1).take(4) {
        match token {
            Token::Number(number) if joined => return Some((*number, index)),
            token if joins(token) && !joined => joined = true,
            token if is_unit(token) => {}
            _ => return None,
        }
    }
    None
}

fn unit(tokens: &[Token], first: usize, last: usize) -> Option<Unit> {
    let before = first.checked_sub(1).and_then(|before| tokens.get(before));
    let named = |at: usize| match tokens.get(at + 1) {
        Some(Token::Money(_)) => Some(Unit::Money),
        Some(Token::Word(word)) => unit_named(word),
        _ => None,
    };
    let signed = matches!(before, Some(Token::Money(_))).then_some(Unit::Money);
    signed.or_else(|| named(last)).or_else(|| named(first))
}

fn is_unit(token: &Token) -> bool {
    matches!(token, Token::Money(_)) || token.word().is_some_and(|word| unit_named(word).is_some())
}

fn unit_named(word: &str) -> Option<Unit> {
    [
        (words::MONEY, Unit::Money),
        (words::MILLIMETRES, Unit::Millimetres),
        (words::GRAMS, Unit::Grams),
    ]
    .into_iter()
    .find_map(|(names, unit)| words::has(names, word).then_some(unit))
}

/// What the words before a number say, and where they start. Refused, "not more than", a side is the other one.
fn side(tokens: &[Token], at: usize, heard: Around<'_>) -> (Option<Side>, usize) {
    let signs = tokens
        .iter()
        .take(at)
        .rev()
        .take_while(|token| matches!(token, Token::Money(_)))
        .count();
    let end = at - signs;
    let words: Vec<&str> = tokens
        .iter()
        .take(end)
        .rev()
        .map_while(Token::word)
        .take(7)
        .collect();
    let phrases = heard
        .sides
        .iter()
        .flat_map(|(side, list)| list.iter().map(move |phrase| (phrase, side)));
    let fitting = phrases.filter_map(|(phrase, side)| {
        let count = phrase.split(' ').count();
        let fits = count <= words.len()
            && phrase
                .split(' ')
                .rev()
                .eq(words.iter().copied().take(count));
        fits.then_some((count, *side))
    });
    match fitting.max_by_key(|(count, _)| *count) {
        Some((count, side)) => {
            let before = words.iter().skip(count).take(REACH);
            let refused = before.into_iter().any(|word| has(heard.refusals, word));
            let side = match side {
                Side::AtLeast if refused => Side::AtMost,
                Side::AtMost if refused => Side::AtLeast,
                side => side,
            };
            (Some(side), end - count)
        }
        None => (behind(tokens, at, heard), end),
    }
}

/// "130 tops", "130 € or less".
fn behind(tokens: &[Token], at: usize, heard: Around<'_>) -> Option<Side> {
    let rest = tokens
        .iter()
        .skip(at + 1)
        .skip_while(|token| is_unit(token));
    let words: Vec<&str> = rest.map_while(Token::word).take(3).collect();
    let sides = heard.behind.iter();
    let said = sides.flat_map(|(side, list)| list.iter().map(move |phrase| (*side, phrase)));
    said.into_iter()
        .find(|(_, phrase)| {
            let count = phrase.split(' ').count();
            words
                .get(..count)
                .is_some_and(|words| phrase.split(' ').eq(words.iter().copied()))
        })
        .map(|(side, _)| side)
}

fn bounds(number: u32, side: Side) -> Bounds {
    match side {
        Side::AtMost => Bounds {
            from: None,
            to: Some(number),
        },
        Side::AtLeast => Bounds {
            from: Some(number),
            to: None,
        },
        // A fifth either way.
        Side::About => bounds_about(number, number / 5),
    }
}

fn bounds_about(number: u32, tolerance: u32) -> Bounds {
    Bounds {
        from: Some(number.saturating_sub(tolerance)),
        to: Some(number.saturating_add(tolerance)),
    }
}

fn tenths(bounds: Bounds) -> Bounds {
    Bounds {
        from: bounds.from.map(|from| from / 10),
        to: bounds.to.map(|to| to / 10),
    }
}
