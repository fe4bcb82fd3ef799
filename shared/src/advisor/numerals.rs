//! Numbers in words, in all languages at once: `a hundred and fifty`, `zweihundertfünfzig`, `quatre-vingt-dix`,
//! `ciento cincuenta`, `centocinquanta`.
//!
//! Only those from twenty on are numbers here: nobody spends nine, and "the second one" counts nothing.

use super::text::Token;
use crate::chat::figures::words;

const LEAST: u32 = 20;

/// Folded, each with its value. Compounds are made of them.
const PARTS: &[(u32, &str)] = &[
    (1, "one ein eins eine un une uno una"),
    (2, "two zwei deux dos due"),
    (3, "three drei trois tres tre"),
    (4, "four vier quatre cuatro quattro"),
    (5, "five fuenf cinq cinco cinque"),
    (6, "six sechs seis sei"),
    (7, "seven sieben sept siete sette"),
    (8, "eight acht huit ocho otto"),
    (9, "nine neun neuf nueve nove"),
    (10, "ten zehn dix diez dieci"),
    (11, "eleven elf onze once undici"),
    (12, "twelve zwoelf douze doce dodici"),
    (15, "fifteen fuenfzehn quinze quince quindici"),
    (20, "twenty zwanzig vingt vingts veinte veinti venti"),
    (30, "thirty dreissig trente treinta trenta"),
    (40, "forty fourty vierzig quarante cuarenta quaranta"),
    (50, "fifty fuenfzig cinquante cincuenta cinquanta"),
    (60, "sixty sechzig soixante sesenta sessanta"),
    (70, "seventy siebzig setenta settanta"),
    (80, "eighty achtzig ochenta ottanta"),
    (90, "ninety neunzig noventa novanta"),
    (
        100,
        "hundred hundert cent cents cien ciento cientos cientas cento",
    ),
    (500, "quinientos quinientas"),
    (700, "setecientos setecientas"),
    (900, "novecientos novecientas"),
    (1_000, "thousand tausend mille mil"),
];

/// Between the parts of one number, within a word or between two.
const JOINTS: [&str; 4] = ["und", "and", "et", "y"];
/// "One" only before a hundred or a thousand.
const ARTICLES: [&str; 2] = ["a", "an"];
/// Before "cent" they make it a percentage.
const PER: [&str; 4] = ["per", "pour", "pro", "por"];

/// The tokens with numbers in words written as numbers.
pub(super) fn read(tokens: Vec<Token>) -> Vec<Token> {
    let mut read = Vec::with_capacity(tokens.len());
    let mut rest = tokens.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let percentage =
            matches!(read.last(), Some(Token::Word(word)) if PER.contains(&word.as_str()));
        if let Some(value) = shared(rest) {
            read.push(Token::Number(value.saturating_mul(100)));
            rest = behind;
            continue;
        }
        match number(rest).filter(|(value, _)| *value >= LEAST && !percentage) {
            Some((value, words)) => {
                read.push(Token::Number(value.saturating_mul(100)));
                rest = rest.get(words..).unwrap_or_default();
            }
            None => {
                read.push(first.clone());
                rest = behind;
            }
        }
    }
    read
}

/// The "two" of "two to three hundred".
fn shared(tokens: &[Token]) -> Option<u32> {
    let [Token::Word(first), Token::Word(joint), rest @ ..] = tokens else {
        return None;
    };
    let unit = match parts(first)?.as_slice() {
        [unit @ 2..10] => *unit,
        _ => return None,
    };
    let (hundreds, _) = number(rest).filter(|_| words::has(words::RANGES, joint))?;
    let value = unit * 100;
    (hundreds % 100 == 0 && hundreds < 1_000 && value < hundreds).then_some(value)
}

/// The longest number that some words start with, and how many words it takes.
fn number(tokens: &[Token]) -> Option<(u32, usize)> {
    let mut parts: Vec<u32> = Vec::new();
    let mut taken = 0;
    for (at, token) in tokens.iter().enumerate() {
        let Some(word) = token.word() else { break };
        let next = || tokens.get(at + 1)?.word().and_then(self::parts);
        let large = |parts: &Vec<u32>| matches!(parts.as_slice(), [100 | 1_000, ..]);
        match self::parts(word) {
            Some(more) => {
                // "From fifty eighty on": the next number starts.
                if parts.last().is_some_and(|last| (20..100).contains(last))
                    && more != [1_000]
                    && more.first() >= Some(&LEAST)
                {
                    break;
                }
                parts.extend(more);
                taken = at + 1;
            }
            None if taken == 0
                && ARTICLES.contains(&word)
                && next().as_ref().is_some_and(large) => {}
            // "A hundred and fifty", but "fifty and a hundred" are two.
            None if JOINTS.contains(&word)
                && parts.last().is_some_and(|last| last % 100 == 0)
                && next().is_some_and(|next| next.iter().all(|part| *part < 100)) => {}
            None => break,
        }
    }
    (taken > 0).then(|| (value(&parts), taken))
}

fn value(parts: &[u32]) -> u32 {
    let (mut whole, mut current): (u32, u32) = (0, 0);
    for part in parts {
        match part {
            1_000 => {
                whole = whole.saturating_add(current.max(1).saturating_mul(1_000));
                current = 0;
            }
            100 => current = current.max(1).saturating_mul(100),
            // Four twenties are eighty in French.
            20 if current % 100 == 4 => current += 76,
            // "One fifty" is a hundred and fifty.
            20..100 if (1..10).contains(&current) => current = current * 100 + part,
            _ => current = current.saturating_add(*part),
        }
    }
    whole.saturating_add(current)
}

/// What a word is made of, `zweihundertfuenfzig`: 2, 100, 50.
fn parts(word: &str) -> Option<Vec<u32>> {
    if word.is_empty() {
        return Some(Vec::new());
    }
    let starts = PARTS.iter().flat_map(|(value, names)| {
        names
            .split(' ')
            .filter_map(move |name| Some((*value, name.len(), word.strip_prefix(name)?)))
    });
    let mut starts: Vec<(u32, usize, &str)> = starts.collect();
    starts.sort_by_key(|(_, length, _)| std::cmp::Reverse(*length));
    starts.into_iter().find_map(|(value, _, rest)| {
        // Units come first in German: `vierundzwanzig`.
        if let Some(tens) = rest.strip_prefix("und").filter(|_| value < 10) {
            let mut parts = parts(tens)?;
            *parts.first_mut()? += value;
            return Some(parts);
        }
        let mut parts = parts(rest)?;
        parts.insert(0, value);
        Some(parts)
    })
}

#[cfg(test)]
mod tests {
    use crate::advisor::text::{Token, tokens};

    #[test]
    fn numbers_in_words_are_read_in_all_languages() {
        for (text, numbers) in [
            ("a hundred and fifty to two hundred quid", vec![150, 200]),
            ("under one fifty", vec![150]),
            ("between two and three hundred", vec![200, 300]),
            ("zwei bis dreihundert", vec![200, 300]),
            ("twelve hundred", vec![1_200]),
            ("between fifty and a hundred", vec![50, 100]),
            ("hundert bis zweihundertfünfzig", vec![100, 250]),
            ("neunundneunzig Euro", vec![99]),
            ("tausendeinhundert", vec![1_100]),
            ("quatre-vingt-dix ou cent vingt", vec![90, 120]),
            ("deux cents euros", vec![200]),
            ("entre cien y ciento cincuenta", vec![100, 150]),
            ("doscientos", vec![200]),
            ("tra centoventi e duecento", vec![120, 200]),
            ("the second one, seven of them, at once", vec![]),
            ("twenty per cent", vec![20]),
        ] {
            let tokens = tokens(text);
            let read: Vec<u32> = tokens
                .iter()
                .filter_map(|token| match token {
                    Token::Number(number) => Some(number / 100),
                    _ => None,
                })
                .collect();
            assert_eq!(read, numbers, "{text}");
        }
    }
}
