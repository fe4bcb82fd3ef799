//! From a message to what it asks for.

mod de;
mod en;
mod face;
mod named;
mod phrases;

use std::ops::Range;

use super::{
    amounts::{self, Amount},
    text::{Token, tokens},
    wish::Constraint,
};
use crate::{
    catalog::{Bounds, Catalog, Category, Term, Vocabulary, WidthBand, distance},
    locale::Locale,
    site::Site,
};
use phrases::Phrases;

/// What is on the screen and what was asked last: without it "the second one" and "200" mean nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnShow<'a> {
    pub(super) frames: &'a [String],
    pub(super) question: Option<Question>,
}

/// What the advisor may ask, one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    Category,
    Shape,
    Price,
    Width,
    Color,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heard {
    /// The language to answer in: the message's own, else the store's.
    pub(super) locale: Locale,
    pub(super) topic: Option<Topic>,
    /// A word of the shopper's that the store's own pages may explain: `shipping`.
    pub(super) policy: Option<String>,
    pub(super) constraints: Vec<Constraint>,
    /// Kinds that do not matter any more.
    pub(super) dropped: Vec<Constraint>,
    pub(super) moves: Vec<Move>,
    /// The id of a frame that is pointed at.
    pub(super) frame: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Goes to a doctor at once.
    Urgent,
    Medical,
    /// A prescription to be judged or chosen.
    PrescriptionAdvice,
    /// What its figures mean.
    PrescriptionReading,
    /// An attempt to change the rules.
    Instructions,
    WhoAreYou,
    Haggle,
    Stock,
    Hours,
    Address,
    Contact,
    Policy,
    SizeNumbers,
    FaceFinder,
    TryOn,
    Thanks,
    Greeting,
    Bye,
}

/// A step from what was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    Afresh,
    Cheaper,
    Lighter,
    Narrower,
    Wider,
    More,
    Newest,
    Like,
    About,
    /// The question just asked does not matter.
    Any,
    Show,
}

/// Grams at most: what "light" means to us; plate acetate starts above.
const LIGHT: u16 = 18;

pub(super) fn hear(text: &str, site: &Site, catalog: &Catalog, on_show: OnShow<'_>) -> Heard {
    let tokens = tokens(text);
    let locale = language(&tokens, site.config.locale);
    let phrases = Phrases::of(locale);
    let mut hearing = Hearing {
        taken: vec![false; tokens.len()],
        tokens: &tokens,
        phrases,
        constraints: Vec::new(),
    };

    let topic = phrases
        .topics
        .iter()
        .find(|(_, phrase)| hearing.says(phrase).is_some())
        .map(|(topic, _)| *topic);
    let policy = phrases
        .policies
        .iter()
        .find(|word| hearing.says(word).is_some())
        .map(|word| (*word).to_owned());
    let topic = topic.or(policy.is_some().then_some(Topic::Policy));
    hearing.amounts(on_show.question == Some(Question::Price));
    hearing.face();
    let frame = named::frame(&hearing.untaken(), phrases, catalog, on_show.frames);
    let moves = hearing.moves();
    let dropped = hearing.dropped(&moves);
    hearing.brands(site, catalog);
    hearing.terms(Vocabulary::of(locale), on_show.question);
    Heard {
        locale,
        topic,
        policy,
        constraints: hearing.constraints,
        dropped,
        moves,
        frame,
    }
}

/// The language that more of the little words are of; the store's where that does not tell.
fn language(tokens: &[Token], store: Locale) -> Locale {
    let count = |phrases: &Phrases| {
        tokens
            .iter()
            .filter_map(Token::word)
            .filter(|word| phrases.telltales.contains(word))
            .count()
    };
    let (english, german) = (count(&en::ENGLISH), count(&de::GERMAN));
    match store.language() {
        "de" if english > german => Locale::EnGb,
        "en" if german > english => Locale::DeDe,
        _ => store,
    }
}

struct Hearing<'t> {
    tokens: &'t [Token],
    /// Tokens that were read and mean nothing more.
    taken: Vec<bool>,
    phrases: &'static Phrases,
    constraints: Vec<Constraint>,
}

impl Hearing<'_> {
    /// Where a phrase stands that nothing else has read. A `*` at the end of a word stands for any ending.
    fn says(&self, phrase: &str) -> Option<Range<usize>> {
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

    fn take(&mut self, range: Range<usize>) {
        self.taken
            .iter_mut()
            .take(range.end)
            .skip(range.start)
            .for_each(|taken| *taken = true);
    }

    /// The words that are left; gaps are kept, so that words apart are not read as neighbours.
    fn untaken(&self) -> Vec<&str> {
        self.tokens
            .iter()
            .zip(&self.taken)
            .map(|(token, taken)| token.word().filter(|_| !taken).unwrap_or(""))
            .collect()
    }

    fn amounts(&mut self, asked_for_price: bool) {
        while let Some((amount, range)) =
            amounts::find(&self.blanked(), self.phrases.sides, asked_for_price)
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

    fn face(&mut self) {
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

    fn moves(&mut self) -> Vec<Move> {
        let mut moves = Vec::new();
        for (phrase, step) in self.phrases.moves {
            if let Some(range) = self.says(phrase) {
                self.take(range);
                moves.push(*step);
            }
        }
        for (phrase, constraint) in [
            (self.phrases.light, Constraint::Weight(LIGHT)),
            (self.phrases.reduced, Constraint::Reduced),
        ] {
            if let Some(range) = phrase.iter().find_map(|phrase| self.says(phrase)) {
                self.take(range);
                self.constraints.push(constraint);
            }
        }
        let words = self.untaken();
        let only = |list: &[&str]| {
            words.iter().any(|word| !word.is_empty())
                && words
                    .iter()
                    .all(|word| word.is_empty() || list.contains(word))
        };
        if moves.is_empty() && only(self.phrases.yes) {
            moves.push(Move::Show);
        } else if moves.is_empty() && only(self.phrases.no) {
            moves.push(Move::Any);
        }
        moves.dedup();
        moves
    }

    /// "The colour does not matter."
    fn dropped(&mut self, moves: &[Move]) -> Vec<Constraint> {
        if !moves.contains(&Move::Any) {
            return Vec::new();
        }
        let kinds = self
            .phrases
            .kinds
            .iter()
            .filter(|(word, _)| self.says(word).is_some());
        kinds.map(|(_, question)| question.constraint()).collect()
    }

    fn brands(&mut self, site: &Site, catalog: &Catalog) {
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

    fn terms(&mut self, vocabulary: &Vocabulary, question: Option<Question>) {
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
            let refused = refused.iter().any(|before| {
                self.phrases
                    .refusals
                    .iter()
                    .any(|pattern| matches(before, pattern))
            });
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
        let plain = |this: &Self| {
            this.phrases
                .glasses
                .iter()
                .any(|word| this.says(word).is_some())
        };
        let has_category = self
            .constraints
            .iter()
            .any(|known| matches!(known, Constraint::Category(_)));
        if question == Some(Question::Category) && !has_category && plain(self) {
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

/// Tenths of a millimetre.
pub(super) fn band(band: WidthBand) -> Bounds {
    let (from, to) = band.millimetres();
    Bounds {
        from: from.map(|from| u32::from(from) * 10),
        to: to.map(|to| u32::from(to) * 10 + 9),
    }
}

fn matches(word: &str, pattern: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => {
            word == pattern
                || (word.len() >= 8 && pattern.len() >= 8 && distance::within(word, pattern, 1))
        }
    }
}

impl Question {
    /// A constraint of the kind asked for; what it holds does not matter.
    pub(super) fn constraint(self) -> Constraint {
        match self {
            Self::Category => Constraint::Category(Category::Glasses),
            Self::Shape => Constraint::Shape(Vec::new()),
            Self::Price => Constraint::Price(Bounds {
                from: None,
                to: None,
            }),
            Self::Width => Constraint::Width(Bounds {
                from: None,
                to: None,
            }),
            Self::Color => Constraint::Color(Vec::new()),
        }
    }
}
