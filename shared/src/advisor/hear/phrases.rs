//! What the advisor hears: the first half of a language's file.

use std::ops::Deref;

use serde::{Deserialize, Deserializer};

use super::{Aside, Move, Policy, Question, Topic, matches};
use crate::{
    advisor::{amounts::Sides, purpose::Purpose},
    catalog::fold,
    vision::FaceShape,
};

/// Folded words with one space between; `*` ends a word that may go on.
#[derive(Debug)]
pub(in crate::advisor) struct Phrase(String);

impl Deref for Phrase {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        Ok(Self(fold::folded(&fold::unelided(&written))))
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::advisor) struct Phrases {
    pub(super) topics: Vec<(Topic, Vec<Phrase>)>,
    /// What the store's own pages may explain.
    pub(in crate::advisor) policies: Vec<(Policy, Vec<Phrase>)>,
    pub(super) moves: Vec<(Move, Vec<Phrase>)>,
    pub(super) light: Vec<Phrase>,
    pub(super) reduced: Vec<Phrase>,
    /// What stands before a number decides its side.
    pub(super) sides: Sides,
    pub(super) behind: Sides,
    pub(super) uses: Vec<(Purpose, Vec<Phrase>)>,
    /// What the frame has to cope with, beside what it is for.
    pub(super) needs: Vec<(Purpose, Vec<Phrase>)>,
    /// Beside a number of dioptres they tell a prescription's strength.
    pub(super) strength: Vec<Phrase>,
    /// The distance between the pupils.
    pub(super) pupils: Vec<Phrase>,
    /// What is remarked on while the search goes on.
    pub(super) asides: Vec<(Aside, Vec<Phrase>)>,
    /// Together they are a complaint: "my eye is red".
    pub(super) eyes: Vec<Phrase>,
    pub(super) complaints: Vec<Phrase>,
    /// Where glasses rest, and what they do there when they do not fit.
    pub(super) nose: Vec<Phrase>,
    pub(super) presses: Vec<Phrase>,
    /// Right before a material they ask what it is; anywhere, what sets it apart.
    pub(super) explains: Vec<Phrase>,
    pub(super) contrasted: Vec<Phrase>,
    pub(super) sight: Vec<Phrase>,
    pub(super) losses: Vec<Phrase>,
    /// "Minus" and "plus" before dioptres.
    pub(super) signs: Vec<Phrase>,
    /// Words for face, and what may be said of one.
    pub(super) face: Vec<Phrase>,
    pub(super) faces: Vec<(FaceShape, Vec<Phrase>)>,
    pub(super) narrow_face: Vec<Phrase>,
    pub(super) wide_face: Vec<Phrase>,
    /// Words that end what is said of a face.
    pub(super) turns: Vec<Phrase>,
    /// First, second, third …, and the last at the end.
    pub(super) ordinals: Vec<Vec<Phrase>>,
    /// "Number two": what stands before, and one, two, three … in words.
    pub(super) numbers: Vec<Phrase>,
    pub(super) cardinals: Vec<Phrase>,
    /// What stands before an ordinal that points at a frame, and what behind.
    pub(super) articles: Vec<Phrase>,
    pub(super) things: Vec<Phrase>,
    /// What stands before a model's name.
    pub(super) pointers: Vec<Phrase>,
    pub(super) refusals: Vec<Phrase>,
    /// Little words that a refusal reaches over, those between alternatives, and those that stop it.
    pub(super) carriers: Vec<Phrase>,
    pub(super) alternatives: Vec<Phrase>,
    pub(super) contrasts: Vec<Phrase>,
    /// Refused, they ask for light or cheap frames.
    pub(super) heavy: Vec<Phrase>,
    pub(super) dear: Vec<Phrase>,
    /// Before one of `kinds` they take it out of the wish: "forget the shape".
    pub(super) drops: Vec<Phrase>,
    /// "Which is lighter" asks about the frames on the screen.
    pub(super) which: Vec<Phrase>,
    /// The one frame on the screen: "do you have it in blue".
    pub(super) it: Vec<Phrase>,
    /// "The first two", and the one in the middle.
    pub(super) pairs: Vec<Phrase>,
    pub(super) middle: Vec<Phrase>,
    /// Glasses that are not sunglasses, where nothing else is said.
    pub(super) spectacles: Vec<Phrase>,
    /// Whole answers.
    pub(super) yes: Vec<Phrase>,
    pub(super) no: Vec<Phrase>,
    /// What a question is about, for "the colour does not matter".
    pub(super) kinds: Vec<(Question, Vec<Phrase>)>,
    /// "Glasses" as the answer to "glasses or sunglasses?".
    pub(super) glasses: Vec<Phrase>,
    /// Little words that tell this language from the others.
    pub(super) telltales: Vec<Phrase>,
}

impl Phrases {
    /// Whether a word is one of the language's ordinary ones, which are not mistyped names of attributes.
    pub(in crate::advisor) fn is_known(&self, word: &str) -> bool {
        let lists = [
            &self.telltales,
            &self.articles,
            &self.refusals,
            &self.carriers,
            &self.contrasts,
            &self.things,
            &self.spectacles,
        ];
        lists.into_iter().any(|list| has(list, word))
            || self.ordinals.iter().any(|list| has(list, word))
    }
}

/// Whether a word is one of a list, letter by letter or by its start.
pub(in crate::advisor) fn has(list: &[Phrase], word: &str) -> bool {
    list.iter().any(|phrase| match phrase.strip_suffix('*') {
        Some(_) => matches(word, phrase),
        None => **phrase == *word,
    })
}
