//! Figures in a model's words, checked against the store's own data while they stream.
//!
//! A model may say what a frame costs, measures and weighs; whether it says so truly is for the snapshot to tell. Each figure
//! with a unit is compared with what tools told of the frames in this conversation, and one that contradicts gives way to
//! the card's own. Only the few words around a figure are held back until it is whole; all other text passes at once, and
//! the outcome does not depend on how the text came in pieces.
//!
//! | figure | stands if | else |
//! |---|---|---|
//! | price | it is the named frame's; with none named, any told frame's, an amount on a page that was read, or a limit that the shopper set | the card's price |
//! | length, marking, weight | no frame is named, or it is one of that frame's, or the shopper's own number | its page is pointed to |
//! | per cent off | it is the reduction of a told frame, or on a page that was read | the card is pointed to |
//! | free | no frame is named, or a service is | the card's price |
//! | pieces in stock | never: the snapshot has no stock | an unknown number |

use super::{facts::FrameFacts, guard::House};
use crate::locale::Consultation as Words;

mod scan;
mod subject;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use scan::{Figure, Kind, Scan, scan};
use subject::Offer;

/// Bytes in which every real figure is whole; what is undecided beyond them is no figure but an attempt to hide one.
const LONGEST: usize = 256;
/// Bytes of a sentence that are looked back on for the frame it names.
const SENTENCE: usize = 512;
/// Tenths of a millimetre that rounding may add or take.
const ROUNDING: u32 = 5;
/// Differences in length below this, in tenths of a millimetre, are no frame's measure: the narrowest bridge has 80.
const NO_MEASURE: u32 = 80;

#[derive(Debug)]
pub struct Figures {
    words: &'static Words,
    told: Vec<FrameFacts>,
    /// What stands on pages of the store that were read: minor units, and hundredths of a per cent off.
    read: Vec<(Kind, u32)>,
    /// Hundredths: every number that the shopper wrote or shared.
    own: Vec<u32>,
    /// Minor units: no frame of this store costs less.
    floor: u32,
    /// What was passed on of the sentence that is going on.
    sentence: String,
    held: String,
    corrected: u32,
}

impl Figures {
    /// `floor` is the lowest price of the store, in minor units.
    pub fn new(words: &'static Words, floor: u32) -> Self {
        Self {
            words,
            told: Vec::new(),
            read: Vec::new(),
            own: Vec::new(),
            floor,
            sentence: String::new(),
            held: String::new(),
            corrected: 0,
        }
    }

    /// Frames that may be spoken of from now on.
    pub fn learn(&mut self, frames: impl IntoIterator<Item = FrameFacts>) {
        for frame in frames {
            if !self.told.iter().any(|known| known.id == frame.id) {
                self.told.push(frame);
            }
        }
    }

    /// A page of the store that the model has read.
    pub fn read(&mut self, page: &str) {
        for figure in scan::figures(page) {
            if matches!(figure.kind, Kind::Money | Kind::Reduction) {
                let told = figure.numbers.into_iter().flatten();
                self.read.extend(told.map(|number| (figure.kind, number)));
            }
        }
    }

    /// The shopper's own words, whose numbers may be taken up.
    pub fn heard(&mut self, text: &str) {
        self.own.extend(scan::numbers(text));
    }

    /// What of the text so far can be said.
    pub fn feed(&mut self, text: &str, store: &impl House) -> String {
        self.held.push_str(text);
        self.pass(false, store)
    }

    /// The rest, when the model pauses or ends: nothing will change it any more.
    pub fn flush(&mut self, store: &impl House) -> String {
        self.pass(true, store)
    }

    /// Figures that contradicted the store's data.
    pub fn corrected(&self) -> u32 {
        self.corrected
    }

    fn pass(&mut self, complete: bool, store: &impl House) -> String {
        let mut out = String::with_capacity(self.held.len());
        loop {
            match scan(&self.held, &self.sentence, complete) {
                Scan::Plain(end) => {
                    self.say(end, &mut out);
                    if self.held.len() > LONGEST {
                        self.held.clear();
                        self.corrected += 1;
                    }
                    return out;
                }
                Scan::Found(figure) => {
                    self.say(figure.range.start, &mut out);
                    let length = figure.range.len();
                    if subject::named(&self.sentence, &self.told).is_empty() {
                        // A frame that no tool told of: its price is no other frame's either.
                        self.learn(store.named_in(&self.sentence));
                    }
                    let mut subjects = subject::named(&self.sentence, &self.told);
                    let offers = figure.kind == Kind::Money && !figure.compared;
                    let opens = subject::opens_offer(&self.sentence).filter(|_| offers);
                    if let Some(first) = opens {
                        let rest = self.held.get(length..).unwrap_or_default();
                        match subject::offered(rest, complete, first, &self.told) {
                            Offer::Of(frame) => subjects = vec![frame],
                            Offer::Nobody => {}
                            Offer::Open => return out,
                        }
                    }
                    match self.instead(&figure, &subjects) {
                        Some(instead) => {
                            self.held.drain(..length);
                            self.corrected += 1;
                            self.remember(&instead);
                            out.push_str(&instead);
                        }
                        None => self.say(length, &mut out),
                    }
                }
            }
        }
    }

    /// Passes the first bytes of what is held on.
    fn say(&mut self, bytes: usize, out: &mut String) {
        let said: String = self.held.drain(..bytes).collect();
        out.push_str(&said);
        self.remember(&said);
    }

    /// Keeps what a figure that comes may be about: the sentence that is going on, its end at least.
    fn remember(&mut self, said: &str) {
        // A full stop may have been said before the white space that makes it one.
        let from = floor_boundary(&self.sentence, self.sentence.len().saturating_sub(4));
        self.sentence.push_str(said);
        let start = from + subject::start(self.sentence.get(from..).unwrap_or_default());
        let start = if start > from { start } else { 0 };
        let excess = self.sentence.len().saturating_sub(SENTENCE);
        let cut = start.max(ceil_boundary(&self.sentence, excess));
        self.sentence.drain(..cut);
    }

    /// What to say in place of a figure that contradicts; `None` if it stands.
    fn instead(&self, figure: &Figure, subjects: &[&FrameFacts]) -> Option<String> {
        let stands = |check: &dyn Fn(u32) -> bool| {
            figure
                .numbers
                .iter()
                .all(|number| number.is_some_and(check))
        };
        match figure.kind {
            Kind::Money => {
                let limit = subject::follows_limit(&self.sentence);
                let may_be = |amount| {
                    if figure.compared {
                        self.may_differ(amount, subjects)
                    } else {
                        self.may_cost(amount, subjects, limit)
                    }
                };
                if stands(&may_be) {
                    return None;
                }
                Some(match subjects {
                    [only] => only.price.clone(),
                    _ => self.words.price_on_card.to_owned(),
                })
            }
            Kind::Length | Kind::Marking => {
                let [only] = subjects else {
                    return None;
                };
                let is_own = |length: u32| {
                    let tenths = length / 10;
                    tenths < NO_MEASURE
                        || self.own.contains(&length)
                        || only
                            .lengths
                            .iter()
                            .any(|known| known.abs_diff(tenths) <= ROUNDING)
                };
                (!stands(&is_own)).then(|| match figure.kind {
                    Kind::Marking if !only.marking.is_empty() => only.marking.clone(),
                    _ => self.words.size_on_page.to_owned(),
                })
            }
            Kind::Weight => {
                let [only] = subjects else {
                    return None;
                };
                let differs = |grams: u32| {
                    let weights = || self.told.iter().filter_map(|frame| frame.weight);
                    weights().any(|one| weights().any(|other| one.abs_diff(other) == grams))
                };
                let is_own = |weight: u32| {
                    let grams = (weight + 50) / 100;
                    only.weight == Some(grams) || differs(grams)
                };
                (!stands(&is_own)).then(|| match only.weight {
                    Some(grams) => format!("{grams} g"),
                    None => self.words.size_on_page.to_owned(),
                })
            }
            Kind::Reduction => {
                let known = |share: u32| {
                    self.read.contains(&(Kind::Reduction, share))
                        || self
                            .told
                            .iter()
                            .any(|frame| frame.reduction == Some(share / 100))
                };
                (!stands(&known)).then(|| self.words.reduction_on_card.to_owned())
            }
            Kind::Free => match subjects {
                [only] if !subject::speaks_of_a_service(&self.sentence) => Some(only.price.clone()),
                _ => None,
            },
            Kind::Stock => Some(self.words.stock_unknown.to_owned()),
        }
    }

    /// `$40 less`: between a frame that the sentence names, or any, and another one, or its own price before.
    fn may_differ(&self, amount: u32, subjects: &[&FrameFacts]) -> bool {
        let of = |frame: &FrameFacts| {
            subjects.is_empty() || subjects.iter().any(|subject| subject.id == frame.id)
        };
        self.told.iter().filter(|frame| of(frame)).any(|frame| {
            let mut prices = self.told.iter().filter_map(|other| other.amounts.first());
            let first = frame.amounts.first();
            frame.amounts.contains(&amount)
                || first.is_some_and(|price| {
                    prices.any(|other| price != other && price.abs_diff(*other) == amount)
                })
        })
    }

    fn may_cost(&self, amount: u32, subjects: &[&FrameFacts], limit: bool) -> bool {
        let is_limit = limit && self.own.contains(&amount);
        match subjects {
            [] => {
                self.told
                    .iter()
                    .any(|frame| frame.amounts.contains(&amount))
                    || self.read.contains(&(Kind::Money, amount))
                    || (is_limit && amount >= self.floor)
            }
            [only] => only.amounts.contains(&amount) || (is_limit && only.price_below(amount)),
            several => {
                let prices = several.iter().filter_map(|frame| frame.amounts.first());
                let sum: u32 = prices.fold(0, |sum, price| sum.saturating_add(*price));
                several.iter().any(|frame| frame.amounts.contains(&amount))
                    || sum == amount
                    || (is_limit && several.iter().all(|frame| frame.price_below(amount)))
            }
        }
    }
}

impl FrameFacts {
    fn price_below(&self, limit: u32) -> bool {
        self.amounts.first().is_some_and(|price| *price <= limit)
    }
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

fn ceil_boundary(text: &str, at: usize) -> usize {
    (at..text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}
