//! "Not black", "nothing with metal", "schwarz mag ich nicht": what is named in order to be ruled out.

use super::{
    hearing::matches,
    phrases::{Phrase, Phrases, has},
};
use crate::{advisor::text::Token, catalog::Vocabulary};

/// Words of no known kind that may stand between a refusal and what it refuses: "never *wear* black".
const STRANGERS: usize = 1;

/// Whether the word at a place is refused by one before it in its clause, or by the one that ends the clause.
///
/// A refusal reaches over further names, "no black or brown", and over little words, "nothing in the way of metal"; what turns
/// the sentence, "but" or "only", stops it.
pub(super) fn refused(
    tokens: &[Token],
    at: usize,
    phrases: &Phrases,
    vocabulary: &Vocabulary,
) -> bool {
    before(tokens, at, phrases, vocabulary) || behind(tokens, at, phrases, vocabulary)
}

fn before(tokens: &[Token], at: usize, phrases: &Phrases, vocabulary: &Vocabulary) -> bool {
    let mut strangers = 0;
    for (place, token) in tokens.iter().enumerate().take(at).rev() {
        let Some(word) = token.word() else {
            return false;
        };
        if ends(tokens, place, &phrases.refusals) {
            return true;
        }
        if has(&phrases.contrasts, word) {
            return false;
        }
        let carries = has(&phrases.carriers, word)
            || has(&phrases.alternatives, word)
            || vocabulary.read(&[word.to_owned()]).is_some();
        strangers += usize::from(!carries);
        if strangers > STRANGERS {
            return false;
        }
    }
    false
}

/// Whether one of some phrases, "anything but", ends at a place.
fn ends(tokens: &[Token], place: usize, list: &[Phrase]) -> bool {
    list.iter().any(|phrase| {
        let count = phrase.split(' ').count();
        let words = (place + 1)
            .checked_sub(count)
            .and_then(|from| tokens.get(from..=place));
        words.is_some_and(|words| {
            let words = words.iter().zip(phrase.split(' '));
            words
                .into_iter()
                .all(|(token, part)| token.word().is_some_and(|word| matches(word, part)))
        })
    })
}

/// German and slang refuse at the end: "schwarz mag ich nicht", "gold: no".
fn behind(tokens: &[Token], at: usize, phrases: &Phrases, vocabulary: &Vocabulary) -> bool {
    let clause: Vec<&str> = tokens.iter().skip(at + 1).map_while(Token::word).collect();
    let Some((last, between)) = clause.split_last() else {
        return false;
    };
    let goes_on = |word: &&str| {
        has(&phrases.contrasts, word)
            || has(&phrases.alternatives, word)
            || vocabulary.read(&[(*word).to_owned()]).is_some()
    };
    has(&phrases.refusals, last) && between.len() <= 3 && !between.iter().any(goes_on)
}
