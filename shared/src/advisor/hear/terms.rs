//! What frames are: the shapes, colours, materials and widths that a message names, wanted or not.

use super::{
    Move, Question, band,
    hearing::{Hearing, LIGHT},
    phrases::{Phrase, has},
    refusal,
};
use crate::{
    advisor::wish::Constraint,
    catalog::{Category, Material, Term, Vocabulary},
};

impl Hearing<'_> {
    /// "Nothing heavy", "not expensive".
    pub(super) fn scales(&mut self, vocabulary: &Vocabulary) -> Option<Move> {
        let refused = |list: &[Phrase]| {
            let at = self.says_any(list)?.start;
            refusal::refused(self.tokens, at, self.phrases, vocabulary).then_some(())
        };
        let (heavy, dear) = (refused(&self.phrases.heavy), refused(&self.phrases.dear));
        self.constraints
            .extend(heavy.map(|()| Constraint::Weight(LIGHT)));
        dear.map(|()| Move::Cheapest)
    }

    /// "What is titanium?", "the difference between acetate and TR-90": not "what is the titanium one".
    pub(super) fn explained(&self, vocabulary: &Vocabulary) -> Vec<Material> {
        let words: Vec<String> = self.untaken().into_iter().map(str::to_owned).collect();
        let material = |at: usize| {
            let reading = vocabulary.read(words.get(at..)?)?;
            reading.terms.into_iter().find_map(|term| match term {
                Term::Material(material) => Some(material),
                _ => None,
            })
        };
        if self.says_any(&self.phrases.contrasted).is_some() {
            let named = (0..words.len()).filter_map(material);
            return named.fold(Vec::new(), |mut all, material| {
                if !all.contains(&material) {
                    all.push(material);
                }
                all
            });
        }
        let Some(asked) = self.says_any(&self.phrases.explains) else {
            return Vec::new();
        };
        let passes = |word: &String| {
            has(&self.phrases.articles, word)
                || has(&self.phrases.carriers, word)
                || has(&self.phrases.it, word)
        };
        let behind = match words.get(asked.end) {
            Some(word) if material(asked.end).is_none() && !passes(word) => asked.end + 1,
            _ => asked.end,
        };
        material(behind).into_iter().collect()
    }

    pub(super) fn terms(&mut self, vocabulary: &Vocabulary, question: Option<Question>) {
        let mut wanted: Vec<Term> = Vec::new();
        let mut unwanted: Vec<Term> = Vec::new();
        let words: Vec<String> = self.untaken().into_iter().map(str::to_owned).collect();
        let mut at = 0;
        while let Some(rest @ [word, ..]) = words.get(at..) {
            // Words apart are no pair.
            if word.is_empty() {
                at += 1;
                continue;
            }
            let reading = vocabulary.read(rest);
            let terms = match &reading {
                Some(reading) => reading.terms.clone(),
                None if !vocabulary.is_idle(word) && !self.phrases.is_known(word) => {
                    vocabulary.slipped(word).into_iter().collect()
                }
                None => Vec::new(),
            };
            if refusal::refused(self.tokens, at, self.phrases, vocabulary) {
                unwanted.extend(terms)
            } else {
                wanted.extend(terms)
            }
            at += reading.map_or(1, |reading| reading.words);
        }
        // "Not black, my last pair was black."
        wanted.retain(|term| !unwanted.contains(term));
        self.want(wanted);
        if !unwanted.is_empty() {
            self.constraints.push(Constraint::Without(unwanted));
        }
        let has_category = self
            .constraints
            .iter()
            .any(|known| matches!(known, Constraint::Category(_)));
        if question == Some(Question::Category)
            && !has_category
            && self.says_any(&self.phrases.glasses).is_some()
        {
            self.constraints
                .push(Constraint::Category(Category::Glasses));
        }
    }

    fn want(&mut self, terms: Vec<Term>) {
        macro_rules! gathered {
            ($kind:ident) => {
                let values: Vec<_> = terms
                    .iter()
                    .filter_map(|term| match term {
                        Term::$kind(value) => Some(*value),
                        _ => None,
                    })
                    .fold(Vec::new(), |mut values, value| {
                        if !values.contains(&value) {
                            values.push(value);
                        }
                        values
                    });
                if !values.is_empty() {
                    self.constraints.push(Constraint::$kind(values));
                }
            };
        }
        gathered!(Shape);
        gathered!(Color);
        gathered!(Material);
        gathered!(Rim);
        for term in terms {
            match term {
                Term::Category(category) => self.constraints.push(Constraint::Category(category)),
                Term::Width(width) => self.constraints.push(Constraint::Width(band(width))),
                _ => {}
            }
        }
    }
}
