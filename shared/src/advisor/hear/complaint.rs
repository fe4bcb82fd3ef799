//! Eyes and what may be wrong with them: "my eye is really red". Such a thing is an optician's or a doctor's, whatever else is
//! asked.

use super::phrases::{Phrase, Phrases, has};
use crate::{advisor::text::Token, catalog::Vocabulary};

/// Words that may stand between an eye and its complaint, and between the sight and its loss.
const BETWEEN: usize = 4;
const AROUND: usize = 7;

/// Whether a part of the sight is said to be gone, "a black spot in my vision": that cannot wait.
pub(super) fn loses_sight(tokens: &[Token], phrases: &Phrases) -> bool {
    together(
        tokens,
        phrases,
        &phrases.sight,
        &phrases.losses,
        AROUND,
        |_| true,
    )
}

/// "They hurt behind my ears": the frame does.
pub(super) fn presses(tokens: &[Token], phrases: &Phrases) -> bool {
    together(
        tokens,
        phrases,
        &phrases.nose,
        &phrases.presses,
        BETWEEN,
        |_| true,
    )
}

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
    together(
        tokens,
        phrases,
        &phrases.eyes,
        &phrases.complaints,
        BETWEEN,
        |at| !of_a_shape(at),
    )
}

/// Whether two kinds of words stand near each other in one clause.
fn together(
    tokens: &[Token],
    phrases: &Phrases,
    one: &[Phrase],
    other: &[Phrase],
    most: usize,
    counts: impl Fn(usize) -> bool,
) -> bool {
    let places = |list: &[Phrase]| -> Vec<usize> {
        let said = tokens.iter().enumerate();
        said.filter(|(_, token)| token.word().is_some_and(|word| has(list, word)))
            .map(|(at, _)| at)
            .collect()
    };
    let parts = |token: &Token| {
        let lists = [&phrases.turns, &phrases.things, &phrases.alternatives];
        token
            .word()
            .is_none_or(|word| lists.into_iter().any(|list| has(list, word)))
    };
    let near = |one: usize, other: usize| {
        let between = tokens.get(one.min(other) + 1..one.max(other));
        between.is_some_and(|between| between.len() <= most && !between.iter().any(parts))
    };
    let others = places(other);
    let ones = places(one).into_iter().filter(|at| counts(*at));
    ones.into_iter()
        .any(|one| others.iter().any(|other| near(one, *other)))
}
