//! From a message to what it asks for.

mod de;
mod en;
mod face;
mod hearing;
mod named;
mod phrases;

use super::{
    text::{Token, tokens},
    wish::Constraint,
};
use crate::{
    catalog::{Bounds, Catalog, Category, Vocabulary, WidthBand},
    locale::Locale,
    site::Site,
};
use hearing::{Hearing, matches};
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
    /// Which colour goes with hair, skin or eyes.
    Complexion,
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

pub(super) fn hear(text: &str, site: &Site, catalog: &Catalog, on_show: OnShow<'_>) -> Heard {
    let tokens = tokens(text);
    let locale = language(&tokens, site.config.locale);
    let phrases = Phrases::of(locale);
    let mut hearing = Hearing::of(&tokens, phrases);

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
        crate::locale::Language::German if english > german => Locale::EnGb,
        crate::locale::Language::English if german > english => Locale::DeDe,
        _ => store,
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

/// Tenths of a millimetre.
pub(super) fn band(band: WidthBand) -> Bounds {
    let (from, to) = band.millimetres();
    Bounds {
        from: from.map(|from| u32::from(from) * 10),
        to: to.map(|to| u32::from(to) * 10 + 9),
    }
}
