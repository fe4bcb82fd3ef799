//! Whom a sentence is about: the frames it has named so far.

use super::{scan::is_sign, words};
use crate::{catalog::fold, chat::facts::FrameFacts};

/// The frames of the last clause that names any. A figure behind them is theirs: "Atlas costs 240, Bo 99".
pub(super) fn named<'f>(sentence: &str, told: &'f [FrameFacts]) -> Vec<&'f FrameFacts> {
    let mut subjects: Vec<&FrameFacts> = Vec::new();
    for clause in sentence.split([',', ';', ':', '(', ')', '–', '—']) {
        let words = fold::words(clause);
        let parts = words.split(|word| words::has(words::CLAUSES, word));
        for part in parts {
            let found: Vec<&FrameFacts> = told
                .iter()
                .filter(|frame| says(part, &frame.name))
                .collect();
            if !found.is_empty() {
                subjects = found;
            }
        }
    }
    subjects
}

fn says(words: &[String], name: &[String]) -> bool {
    !name.is_empty() && words.windows(name.len()).any(|window| window == name)
}

/// Whether the words right before say that an amount is a limit and no price: "under", "a budget of".
pub(super) fn follows_limit(sentence: &str) -> bool {
    let words = fold::words(sentence);
    words
        .iter()
        .rev()
        .take(3)
        .any(|word| words::has(words::LIMITS, word))
}

/// Bytes behind a price in which the frame it belongs to is looked for.
const OFFER: usize = 128;

/// Whom a price is about that opens a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Offer<'f> {
    Of(&'f FrameFacts),
    Nobody,
    /// The sentence has not ended.
    Open,
}

/// Whether a clause has only said "for just" before a price; and whether it is the sentence's first.
pub(super) fn opens_offer(sentence: &str) -> Option<bool> {
    let (before, clause) = sentence.rsplit_once([',', ';']).unwrap_or(("", sentence));
    let words = fold::words(clause);
    let (first, rest) = words.split_first()?;
    let opens =
        words::has(words::OFFERS, first) && rest.iter().all(|word| words::has(words::ONLY, word));
    opens.then_some(before.is_empty())
}

/// "For $99 you get Atlas": the one frame that the rest names, if it names no other price, compares nothing and points nowhere
/// else. The rest is that of the sentence where the price is in the `first` clause, else that of the clause.
pub(super) fn offered<'f>(
    rest: &str,
    complete: bool,
    first: bool,
    told: &'f [FrameFacts],
) -> Offer<'f> {
    let clipped = rest
        .char_indices()
        .map(|(at, _)| at)
        .find(|at| *at >= OFFER);
    let window = rest
        .get(..clipped.unwrap_or(rest.len()))
        .unwrap_or_default();
    let ends = window.char_indices().find(|(at, letter)| {
        let behind = window
            .get(at + letter.len_utf8()..)
            .and_then(|rest| rest.chars().next());
        let ended = behind.map_or(complete, char::is_whitespace);
        let stop =
            matches!(letter, '.' | '!' | '?' | '…') || (!first && matches!(letter, ',' | ';'));
        *letter == '\n' || (stop && ended)
    });
    let sentence = match ends {
        Some((end, _)) => window.get(..end).unwrap_or_default(),
        None if clipped.is_some() => return Offer::Nobody,
        None if complete => window,
        None => return Offer::Open,
    };
    let words = fold::words(sentence);
    let lists = [
        words::COMPARED,
        words::THAN,
        words::CLAUSES,
        words::ELSEWHERE,
        words::MONEY,
    ];
    let apart = |word: &String| lists.into_iter().any(|list| words::has(list, word));
    if words.iter().any(apart) || sentence.chars().any(is_sign) {
        return Offer::Nobody;
    }
    let mut named = told.iter().filter(|frame| says(&words, &frame.name));
    match (named.next(), named.next()) {
        (Some(frame), None) => Offer::Of(frame),
        _ => Offer::Nobody,
    }
}

/// Whether what may be free is shipping or fitting, and no frame.
pub(super) fn speaks_of_a_service(sentence: &str) -> bool {
    let words = fold::words(sentence);
    words.iter().any(|word| words::has(words::SERVICES, word))
}

/// Where the sentence that is still going on starts: behind the last full stop that white space follows.
pub(super) fn start(text: &str) -> usize {
    let mut start = 0;
    let mut ended = false;
    for (at, letter) in text.char_indices() {
        if letter == '\n' || (ended && letter.is_whitespace()) {
            start = at;
        }
        ended = matches!(letter, '.' | '!' | '?' | '…');
    }
    start
}
