//! One message, rule after rule: first numbers and what is said of the face, then steps, brands, and what frames are.

use std::ops::Range;

use super::{
    Aside, Move, Question, band, complaint, face, named,
    phrases::{Phrase, Phrases, has},
};
use crate::{
    advisor::{
        amounts::{self, Amount, Around},
        languages::Tongue,
        purpose::Purpose,
        text::Token,
        wish::Constraint,
    },
    catalog::{Catalog, Vocabulary, WidthBand, distance},
    locale::Language,
    money::Currency,
    site::Site,
};

/// Grams at most: what "light" means to us; plate acetate starts above.
pub(in crate::advisor) const LIGHT: u16 = 18;
/// Millimetres between the pupils of people.
const PUPILS: std::ops::RangeInclusive<u32> = 45..=80;
/// Hundredths of a dioptre: from 4 on a lens's edge is thick enough to choose the frame by; none has more than 20.
const STRONG: std::ops::RangeInclusive<u32> = 400..=2_000;

/// A message while it is read: what one rule takes, no other reads again.
pub(super) struct Hearing<'t> {
    pub(super) tokens: &'t [Token],
    /// Tokens that were read and mean nothing more.
    taken: Vec<bool>,
    pub(super) phrases: &'static Phrases,
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

    pub(super) fn loses_sight(&self, language: Language) -> bool {
        complaint::loses_sight(self.tokens, &Tongue::of(language).hears)
    }

    pub(super) fn complains(&self, language: Language) -> bool {
        let phrases = &Tongue::of(language).hears;
        complaint::complains(self.tokens, phrases, Vocabulary::of(language.locale()))
    }

    pub(super) fn asides(&self, currency: Currency) -> Vec<Aside> {
        let asides = self.phrases.asides.iter();
        let said = asides.filter(|(_, list)| self.says_any(list).is_some());
        let foreign = amounts::currency(self.tokens).is_some_and(|named| named != currency);
        said.map(|(aside, _)| *aside)
            .chain(foreign.then_some(Aside::Currency))
            .collect()
    }

    /// What a prescription asks of a frame: lenses centred on the pupils, thin edges.
    pub(super) fn prescription(&mut self) {
        if let Some(said) = self.says_any(&self.phrases.pupils)
            && let Some((at, distance)) = self
                .number(said.start.saturating_sub(3)..said.end + 4, |number| {
                    PUPILS.contains(&(number / 100))
                })
        {
            self.take(said);
            self.take(at..at + 1);
            self.constraints.push(Constraint::Pupils(distance / 100));
        }
        let strong = |at: usize| match self.tokens.get(at) {
            Some(Token::Number(number)) => STRONG.contains(number),
            _ => false,
        };
        // "-8" is no price; in "100-140" the dash parts two.
        let signed = |at: usize| match self.tokens.get(..at) {
            Some([before @ .., Token::Dash]) => !matches!(before.last(), Some(Token::Number(_))),
            Some([.., Token::Word(word)]) => has(&self.phrases.signs, word),
            _ => false,
        };
        let named = self.says_any(&self.phrases.strength).is_some();
        let number = (0..self.tokens.len()).find(|at| strong(*at) && (named || signed(*at)));
        if let Some(at) = number {
            self.take(at..at + 1);
            self.constraints
                .push(Constraint::Need(Purpose::StrongLenses));
        }
    }

    fn need(&mut self, need: Purpose) {
        let need = Constraint::Need(need);
        if !self.constraints.contains(&need) {
            self.constraints.push(need);
        }
    }

    /// The first number in a range that fits.
    fn number(&self, range: Range<usize>, fits: impl Fn(u32) -> bool) -> Option<(usize, u32)> {
        let tokens = self
            .tokens
            .iter()
            .enumerate()
            .take(range.end)
            .skip(range.start);
        tokens.into_iter().find_map(|(at, token)| match token {
            Token::Number(number) if fits(*number) => Some((at, *number)),
            _ => None,
        })
    }

    pub(super) fn amounts(&mut self, asked_for_price: bool) {
        let kinds = self.phrases.kinds.iter();
        let mut prices = kinds.filter(|(kind, _)| *kind == Question::Price);
        let around = Around {
            sides: &self.phrases.sides,
            behind: &self.phrases.behind,
            refusals: &self.phrases.refusals,
            asked_for_price,
            of_price: prices.any(|(_, list)| self.says_any(list).is_some()),
        };
        while let Some((amount, range)) = amounts::find(&self.blanked(), around) {
            self.take(range);
            self.constraints.push(match amount {
                Amount::Price(bounds) => Constraint::Price(bounds),
                Amount::Width(bounds) => Constraint::Width(bounds),
                Amount::Weight(most) => Constraint::Weight(most),
                Amount::Marking(lens, bridge) => Constraint::Marking(lens, bridge),
            });
        }
    }

    fn blanked(&self) -> Vec<Token> {
        let token =
            |(token, taken): (&Token, &bool)| if *taken { Token::Stop } else { token.clone() };
        self.tokens.iter().zip(&self.taken).map(token).collect()
    }

    /// `spoken_of`: a face is the subject, so that "a heart-shaped one" needs not say so.
    pub(super) fn face(&mut self, spoken_of: bool, vocabulary: &Vocabulary) {
        let tokens = self.blanked();
        let mut found = face::find(&tokens, self.phrases);
        if found.is_empty() && spoken_of {
            found.extend(face::only(&tokens, self.phrases, vocabulary));
        }
        for (face, range) in found {
            self.take(range);
            self.constraints.push(match face {
                face::Said::Shape(shape) => Constraint::Face(shape),
                face::Said::Narrow => Constraint::Width(band(WidthBand::Narrow)),
                face::Said::Wide => Constraint::Width(band(WidthBand::Wide)),
            });
        }
    }

    /// What they are for, the first that is said, and all that they have to cope with.
    pub(super) fn uses(&mut self) {
        for (need, list) in &self.phrases.needs {
            if let Some(range) = self.says_any(list) {
                self.take(range);
                self.need(*need);
            }
        }
        if complaint::presses(self.tokens, self.phrases) {
            self.need(Purpose::NoseMarks);
        }
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

    /// Whether the size is spoken of by that name.
    pub(super) fn of_size(&self) -> bool {
        let mut kinds = self.phrases.kinds.iter();
        kinds.any(|(kind, list)| *kind == Question::Width && self.says_any(list).is_some())
    }

    /// "Which one is lighter?", but not "which frames are light?"
    pub(super) fn which(&self) -> bool {
        let behind = |range: Range<usize>| self.tokens.get(range.end).and_then(Token::word);
        self.says_any(&self.phrases.which).is_some_and(|said| {
            behind(said).is_none_or(|word| !has(&self.phrases.spectacles, word))
        })
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

    /// "The colour does not matter", "forget the shape".
    pub(super) fn dropped(&self) -> Vec<Constraint> {
        let any = self
            .phrases
            .moves
            .iter()
            .filter(|(step, _)| *step == Move::Any);
        let any = any
            .into_iter()
            .any(|(_, list)| self.says_any(list).is_some());
        let drops = |range: Range<usize>| {
            let before = self.tokens.iter().take(range.start).rev().take(3);
            before
                .filter_map(Token::word)
                .any(|word| has(&self.phrases.drops, word))
        };
        let kinds = self
            .phrases
            .kinds
            .iter()
            .filter(|(_, list)| self.says_any(list).is_some_and(|range| any || drops(range)));
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
}

/// Whether a word is a phrase's: `*` stands for any ending, and long words forgive a slip.
pub(super) fn matches(word: &str, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => {
            word == pattern
                // What differs in its last letter is another form of a word, not a slip.
                || (word.len().min(pattern.len()) >= 8
                    && word.bytes().last() == pattern.bytes().last()
                    && distance::within(word, pattern, 1))
                // "Drivin".
                || pattern.strip_suffix('g') == Some(word) && pattern.ends_with("ing")
        }
    }
}
