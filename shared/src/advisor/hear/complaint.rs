//! Eyes and what may be wrong with them: "my eye is really red". Such a thing is an optician's or a doctor's, whatever else is
//! asked.

use super::phrases::{Phrases, has};
use crate::{advisor::text::Token, catalog::Vocabulary};

/// Words that may stand between an eye and its complaint.
const BETWEEN: usize = 4;

/// Whether an eye and a complaint stand together in one clause. What turns the sentence to frames parts them: "a red frame for
/// my eyes" complains of nothing.
pub(super) fn complains(tokens: &[Token], phrases: &Phrases, vocabulary: &Vocabulary) -> bool {
    // The eye of "cat eye" is no eye.
    let of_a_shape = |at: usize| {
        let pair = tokens.get(at.saturating_sub(1)..=at).unwrap_or_default();
        let pair: Vec<String> = pair
            .iter()
            .filter_map(Token::word)
            .map(str::to_owned)
            .collect();
        vocabulary
            .read(&pair)
            .is_some_and(|reading| reading.words == 2)
    };
    let places = |list| {
        let said = tokens.iter().enumerate();
        said.filter(move |(_, token)| token.word().is_some_and(|word| has(list, word)))
            .map(|(at, _)| at)
    };
    let eyes = places(&phrases.eyes).filter(|at| !of_a_shape(*at));
    eyes.into_iter().any(|eye| {
        places(&phrases.complaints).any(|complaint| {
            let between = tokens.get(eye.min(complaint) + 1..eye.max(complaint));
            between.is_some_and(|between| {
                between.len() <= BETWEEN
                    && between.iter().all(|token| {
                        token.word().is_some_and(|word| {
                            !has(&phrases.turns, word)
                                && !has(&phrases.things, word)
                                && !has(&phrases.alternatives, word)
                        })
                    })
            })
        })
    })
}
