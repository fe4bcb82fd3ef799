//! "I have a round face": the word is about the face, not about the frame.

use std::ops::Range;

use super::phrases::{Phrase, Phrases, has};
use crate::{advisor::text::Token, catalog::Vocabulary, vision::FaceShape};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Shape(FaceShape),
    Narrow,
    Wide,
}

/// Words before "face" that may be about it, and words behind.
const BEFORE: usize = 3;
const BEHIND: usize = 6;
/// Tokens of a message that may name a shape without a face.
const SHORT: usize = 6;

/// The shape and the width that are said of the face, and the tokens that say them.
pub(super) fn find(tokens: &[Token], phrases: &Phrases) -> Vec<(Said, Range<usize>)> {
    let is_shape = |said: &Said| matches!(said, Said::Shape(_));
    let shape = nearest(tokens, phrases, is_shape);
    let width = nearest(tokens, phrases, |said| !is_shape(said));
    shape.into_iter().chain(width).collect()
}

fn nearest(
    tokens: &[Token],
    phrases: &Phrases,
    counts: impl Fn(&Said) -> bool,
) -> Option<(Said, Range<usize>)> {
    let face = tokens
        .iter()
        .position(|token| token.word().is_some_and(|word| has(&phrases.face, word)))?;
    let before = (face.saturating_sub(BEFORE)..face).rev();
    let behind = face + 1..(face + 1 + BEHIND).min(tokens.len());
    let said = |at: usize| {
        let said = said(tokens.get(at)?.word()?, phrases).filter(&counts)?;
        Some((said, at..at + 1))
    };
    let ends = |at: &usize| match tokens.get(*at) {
        Some(Token::Stop) | None => true,
        Some(token) => token.word().is_some_and(|word| has(&phrases.turns, word)),
    };
    let nearest = before.take_while(|at| !ends(at)).find_map(said);
    nearest.or_else(|| behind.take_while(|at| !ends(at)).find_map(said))
}

/// A shape that only faces have, where a face is spoken of anyway.
pub(super) fn only(
    tokens: &[Token],
    phrases: &Phrases,
    vocabulary: &Vocabulary,
) -> Option<(Said, Range<usize>)> {
    // "How long does it take until the glasses are ready?" is about no face.
    if tokens.len() > SHORT {
        return None;
    }
    tokens.iter().enumerate().find_map(|(at, token)| {
        let word = token.word()?;
        let said = said(word, phrases)?;
        let faces_only = matches!(
            said,
            Said::Shape(
                FaceShape::Heart | FaceShape::Diamond | FaceShape::Triangle | FaceShape::Oblong
            )
        );
        let frames_too =
            vocabulary.read(&[word.to_owned()]).is_some() || vocabulary.slipped(word).is_some();
        (faces_only && !frames_too).then_some((said, at..at + 1))
    })
}

fn said(word: &str, phrases: &Phrases) -> Option<Said> {
    let listed = |list: &[Phrase]| list.iter().any(|pattern| super::matches(word, pattern));
    let shape = phrases.faces.iter().find(|(_, list)| listed(list));
    match shape {
        Some((shape, _)) => Some(Said::Shape(*shape)),
        None if listed(&phrases.narrow_face) => Some(Said::Narrow),
        None if listed(&phrases.wide_face) => Some(Said::Wide),
        None => None,
    }
}
