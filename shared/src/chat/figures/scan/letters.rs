//! The text as letters with their places, and what stands at one as far as it can be told.

use super::super::words;
use crate::catalog::fold;

/// An index past the end is where more may come.
pub(super) struct Reader<'t> {
    pub(super) before: &'t str,
    pub(super) text: &'t str,
    pub(super) letters: &'t [(usize, char)],
    pub(super) complete: bool,
}

/// What stands at a place, as far as it can be told.
pub(super) enum Seen<T> {
    Yes(T),
    No,
    Unknown,
}

impl Reader<'_> {
    pub(super) fn letter(&self, at: usize) -> Option<char> {
        self.letters.get(at).map(|(_, letter)| *letter)
    }

    pub(super) fn byte(&self, at: usize) -> usize {
        self.letters
            .get(at)
            .map_or(self.text.len(), |(byte, _)| *byte)
    }

    /// Whether nothing is known of what stands at this place.
    pub(super) fn open(&self, at: usize) -> bool {
        at >= self.letters.len() && !self.complete
    }

    pub(super) fn spaces(&self, mut at: usize) -> usize {
        while self.letter(at).is_some_and(is_space) {
            at += 1;
        }
        at
    }

    /// The word at this place, folded, and where it ends.
    pub(super) fn word(&self, at: usize) -> Seen<(String, usize)> {
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

    /// Whether one of the last words before this place is one of these.
    pub(super) fn follows(&self, at: usize, list: &str, most: usize) -> bool {
        let text = self.text.get(..self.byte(at)).unwrap_or_default();
        let words = fold::words(&[self.before, text].concat());
        words
            .iter()
            .rev()
            .take(most)
            .any(|word| words::has(list, word))
    }

    /// Whether one of the next words of the clause is one of these.
    pub(super) fn near(&self, mut at: usize, list: &str, most: usize) -> Seen<()> {
        // `30%-off` is one word of two parts.
        at += usize::from(self.letter(at).is_some_and(is_dash));
        for _ in 0..most {
            let from = self.spaces(at);
            if self.open(from) {
                return Seen::Unknown;
            }
            match self.word(from) {
                Seen::Unknown => return Seen::Unknown,
                Seen::No => return Seen::No,
                Seen::Yes((word, _)) if words::has(list, &word) => return Seen::Yes(()),
                Seen::Yes((_, end)) => at = end,
            }
        }
        Seen::No
    }
}

pub(super) fn is_space(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '*' | '_' | '`'
    )
}

pub(super) fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '–' | '—' | '‑' | '−')
}
