//! Whom a sentence is about: the frames it has named so far.

use super::words;
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
