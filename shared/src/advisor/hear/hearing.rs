//! One message, rule after rule: first numbers and what is said of the face, then steps, brands, and what frames are.

use std::ops::Range;

use super::{
    Move, Question, band, face, named,
    phrases::{Phrase, Phrases, has},
};
use crate::{
    advisor::{
        amounts::{self, Amount},
        text::Token,
        wish::Constraint,
    },
    catalog::{Catalog, Category, Term, Vocabulary, WidthBand, distance},
    site::Site,
};

/// Grams at most: what "light" means to us; plate acetate starts above.
const LIGHT: u16 = 18;

/// A message while it is read: what one rule takes, no other reads again.
pub(super) struct Hearing<'t> {
    tokens: &'t [Token],
    /// Tokens that were read and mean nothing more.
    taken: Vec<bool>,
    phrases: &'static Phrases,
    pub(super) constraints: Vec<Constraint>,
}

impl<'t> Hearing<'t> {
    pub(super) fn of(tokens: &'t [Token], phrases: &'static Phrases) -> Self {
        Self {
            tokens,
            taken: vec![false; tokens.len()],
            phrases,
            constraints: Vec::new(),
        }
    }

    /// Where a phrase stands that nothing else has read. A `*` at the end of a word stands for any ending.
    pub(super) fn says(&self, phrase: &str) -> Option<Range<usize>> {
        let count = phrase.split(' ').count();
        (0..self.tokens.len().saturating_sub(count - 1))
            .map(|at| at..at + count)
            .find(|range| {
                let fits = |(at, pattern): (usize, &str)| {
                    let free = self.taken.get(at) == Some(&false);
                    free && self
                        .tokens
                        .get(at)
                        .and_then(Token::word)
                        .is_some_and(|word| matches(word, pattern))
                };
                range.clone().zip(phrase.split(' ')).all(fits)
            })
    }

    /// Where the first of some phrases stands.
    pub(super) fn says_any(&self, phrases: &[Phrase]) -> Option<Range<usize>> {
        phrases.iter().find_map(|phrase| self.says(phrase))
    }

    fn take(&mut self, range: Range<usize>) {
        self.taken
            .iter_mut()
            .take(range.end)
            .skip(range.start)
            .for_each(|taken| *taken = true);
    }

    /// The words that are left; gaps are kept, so that words apart are not read as neighbours.
    pub(super) fn untaken(&self) -> Vec<&str> {
        self.tokens
            .iter()
            .zip(&self.taken)
            .map(|(token, taken)| token.word().filter(|_| !taken).unwrap_or(""))
            .collect()
    }

    pub(super) fn amounts(&mut self, asked_for_price: bool) {
        while let Some((amount, range)) =
            amounts::find(&self.blanked(), &self.phrases.sides, asked_for_price)
        {
            self.take(range);
            self.constraints.push(match amount {
                Amount::Price(bounds) => Constraint::Price(bounds),
                Amount::Width(bounds) => Constraint::Width(bounds),
                Amount::Weight(most) => Constraint::Weight(most),
            });
        }
    }

    fn blanked(&self) -> Vec<Token> {
        let token =
            |(token, taken): (&Token, &bool)| if *taken { Token::Stop } else { token.clone() };
        self.tokens.iter().zip(&self.taken).map(token).collect()
    }

    pub(super) fn face(&mut self) {
        let Some((face, range)) = face::find(&self.blanked(), self.phrases) else {
            return;
        };
        self.take(range);
        self.constraints.push(match face {
            face::Said::Shape(shape) => Constraint::Face(shape),
            face::Said::Narrow => Constraint::Width(band(WidthBand::Narrow)),
            face::Said::Wide => Constraint::Width(band(WidthBand::Wide)),
        });
    }

    /// What they are for, the first that is said.
    pub(super) fn uses(&mut self) {
        let said = self
            .phrases
            .uses
            .iter()
            .find_map(|(purpose, list)| Some((*purpose, self.says_any(list)?)));
        if let Some((purpose, range)) = said {
            self.take(range);
            self.constraints.push(Constraint::Use(purpose));
        }
    }

    pub(super) fn moves(&mut self) -> Vec<Move> {
        let mut moves = Vec::new();
        for (step, list) in &self.phrases.moves {
            while let Some(range) = self.says_any(list) {
                self.take(range);
                moves.push(*step);
            }
        }
        for (list, constraint) in [
            (&self.phrases.light, Constraint::Weight(LIGHT)),
            (&self.phrases.reduced, Constraint::Reduced),
        ] {
            if let Some(range) = self.says_any(list) {
                self.take(range);
                self.constraints.push(constraint);
            }
        }
        let words = self.untaken();
        let only = |list: &[Phrase]| {
            words.iter().any(|word| !word.is_empty())
                && words.iter().all(|word| word.is_empty() || has(list, word))
        };
        let (yes, no) = (only(&self.phrases.yes), only(&self.phrases.no));
        if moves.is_empty() && yes {
            moves.push(Move::Show);
        } else if moves.is_empty() && no {
            moves.push(Move::Any);
        }
        moves.dedup();
        moves
    }

    /// "The colour does not matter."
    pub(super) fn dropped(&mut self, moves: &[Move]) -> Vec<Constraint> {
        if !moves.contains(&Move::Any) {
            return Vec::new();
        }
        let kinds = self
            .phrases
            .kinds
            .iter()
            .filter(|(_, list)| self.says_any(list).is_some());
        kinds.map(|(question, _)| question.constraint()).collect()
    }

    pub(super) fn brands(&mut self, site: &Site, catalog: &Catalog) {
        let words = self.untaken();
        let found = named::brands(&words, &site.config.branding.company_name, catalog);
        let ranges: Vec<Range<usize>> = found.iter().map(|(_, range)| range.clone()).collect();
        ranges.into_iter().for_each(|range| self.take(range));
        if !found.is_empty() {
            self.constraints.push(Constraint::Brand(
                found.into_iter().map(|(brand, _)| brand).collect(),
            ));
        }
    }

    pub(super) fn terms(&mut self, vocabulary: &Vocabulary, question: Option<Question>) {
        let mut wanted: Vec<Term> = Vec::new();
        let mut unwanted: Vec<Term> = Vec::new();
        let words: Vec<String> = self.untaken().into_iter().map(str::to_owned).collect();
        let mut at = 0;
        while let Some(rest @ [word, ..]) = words.get(at..) {
            let reading = vocabulary.read(rest);
            let terms = match &reading {
                Some(reading) => reading.terms.clone(),
                // A slip is forgiven only in words that are long enough not to be other words.
                None if word.len() >= 6
                    && !vocabulary.is_idle(word)
                    && !self.phrases.is_known(word) =>
                {
                    vocabulary.near(word).take(1).collect()
                }
                None => Vec::new(),
            };
            let refused = words.get(at.saturating_sub(2)..at).unwrap_or_default();
            let refused = refused
                .iter()
                .any(|before| has(&self.phrases.refusals, before));
            if refused {
                unwanted.extend(terms)
            } else {
                wanted.extend(terms)
            }
            at += reading.map_or(1, |reading| reading.words);
        }
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
                    .collect();
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

/// Whether a word is a phrase's: `*` stands for any ending, and long words forgive a slip.
pub(super) fn matches(word: &str, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => {
            word == pattern
                || (word.len() >= 8 && pattern.len() >= 8 && distance::within(word, pattern, 1))
        }
    }
}
