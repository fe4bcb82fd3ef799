//! From a message to what it asks for.

mod complaint;
mod face;
mod hearing;
mod listening;
mod named;
mod phrases;
mod refusal;
mod terms;

use serde::Deserialize;

use super::{
    languages::Tongue,
    purpose::Purpose,
    text::{Token, tokens},
    wish::Constraint,
};
use crate::{
    catalog::{Bounds, Catalog, Category, Material, Vocabulary, WidthBand},
    locale::Locale,
    site::Site,
};
pub(super) use hearing::LIGHT;
use hearing::{Hearing, matches};
use listening::{alarm, is_alarm, known, language, topic};
pub(super) use phrases::{Phrase, Phrases, has};

/// What is on the screen and what was asked last: without it "the second one" and "200" mean nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnShow<'a> {
    pub(super) frames: &'a [String],
    pub(super) question: Option<Question>,
    /// Whether the wish goes by the shape of a face.
    pub(super) by_face: bool,
    /// The language spoken so far.
    pub(super) spoken: Option<Locale>,
}

/// What the advisor may ask, one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Question {
    Category,
    Use,
    Shape,
    Price,
    Width,
    Color,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heard {
    /// The language of the message.
    pub(super) spoken: Locale,
    /// The language to answer in: the message's own if the store offers it, else the store's.
    pub(super) locale: Locale,
    pub(super) topic: Option<Topic>,
    /// What the store's own pages may explain.
    pub(super) policy: Option<Policy>,
    pub(super) constraints: Vec<Constraint>,
    /// Kinds that do not matter any more.
    pub(super) dropped: Vec<Constraint>,
    pub(super) moves: Vec<Move>,
    /// The id of a frame that is pointed at.
    pub(super) frame: Option<String>,
    /// Whether it is called by a name that can mean nothing else.
    pub(super) named: bool,
    /// The ids of frames named to be compared.
    pub(super) compared: Vec<String>,
    pub(super) asides: Vec<Aside>,
    /// Glasses are spoken of: what else could they be, unless sunglasses are?
    pub(super) spectacles: bool,
    /// The frames on the screen are asked about.
    pub(super) which: bool,
    /// A face is spoken of, whatever is said of it.
    pub(super) of_face: bool,
    /// Materials that are to be explained.
    pub(super) explained: Vec<Material>,
    /// All words, folded.
    pub(super) words: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
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
    Compare,
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Policy {
    Shipping,
    /// How long glasses take, and where they wait.
    Collection,
    Returns,
    Warranty,
    Privacy,
    Insurance,
    Payment,
}

/// What is answered in a sentence without ending the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Aside {
    Polarized,
    BlueLight,
    /// Coatings, and what lenses cost.
    Lenses,
    /// Amounts in a currency that the store does not take.
    Currency,
}

/// A step from what was shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Move {
    Afresh,
    /// What fits the shopper's own face.
    Fits,
    Cheaper,
    Lighter,
    Narrower,
    Wider,
    /// The least of all, not only less than what was shown.
    Cheapest,
    Lightest,
    Dearer,
    Dearest,
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
    let store = site.config.locale;
    let heard = language(&tokens, on_show.spoken.unwrap_or(store), store);
    // What is said in a language that the store does not answer in is understood all the same.
    let phrases = &Tongue::of(heard.language()).hears;
    let mut hearing = Hearing::of(&tokens, phrases);

    let topic = topic(&hearing, heard.language());
    let alarm = alarm(&hearing, heard.language()).filter(|_| !topic.is_some_and(is_alarm));
    let topic = alarm.map(|(topic, _)| topic).or(topic);
    let policy = phrases
        .policies
        .iter()
        .find(|(_, list)| hearing.says_any(list).is_some())
        .map(|(policy, _)| *policy);
    let topic = topic.or(policy.is_some().then_some(Topic::Policy));
    let compared = match topic {
        Some(Topic::Compare) => named::all(
            &hearing.untaken(),
            &tokens,
            phrases,
            catalog,
            on_show.frames,
        ),
        _ => {
            named::several(&hearing.untaken(), &tokens, phrases, on_show.frames).unwrap_or_default()
        }
    };
    let vocabulary = Vocabulary::of(heard);
    let explained = hearing.explained(vocabulary);
    let spectacles = hearing.says_any(&phrases.spectacles).is_some();
    let of_face = hearing.says_any(&phrases.face).is_some();
    let of_pupils = hearing.says_any(&phrases.pupils).is_some();
    let asides = hearing.asides(site.config.currency);
    hearing.prescription();
    hearing.amounts(on_show.question == Some(Question::Price));
    let by_face = on_show.by_face || on_show.question == Some(Question::Shape);
    hearing.face(by_face, vocabulary);
    let by_name = named::by_article(&hearing.untaken(), phrases, vocabulary, catalog);
    let frame = named::frame(
        &hearing.untaken(),
        &tokens,
        phrases,
        catalog,
        on_show.frames,
    );
    let named = by_name.is_some() && frame.as_ref().is_none_or(|id| Some(id) == by_name.as_ref());
    let frame = frame.or(by_name);
    hearing.uses();
    let which = hearing.which() || compared.len() > 1;
    let (dropped, mut moves) = (hearing.dropped(), hearing.moves());
    hearing.brands(site, catalog);
    moves.extend(hearing.scales(vocabulary));
    hearing.terms(vocabulary, on_show.question);
    let frame = frame.or_else(|| {
        let alone = on_show.frames.first().filter(|_| on_show.frames.len() == 1);
        let it = hearing.says_any(&phrases.it).is_some();
        let asked = match moves.as_slice() {
            [] => it && !hearing.constraints.is_empty(),
            [Move::About, ..] => it,
            [Move::Narrower | Move::Wider, ..] => hearing.of_size(),
            _ => false,
        };
        alone.filter(|_| asked).cloned()
    });
    let settings = &site.config.consultation;
    let measured = hearing
        .constraints
        .iter()
        .any(|known| matches!(known, Constraint::Pupils(_)));
    let topic = topic.or((of_pupils && !measured).then_some(Topic::PrescriptionReading));
    // "Migraine" is heard in French, but who says it in an English sentence speaks English.
    let own = known(&tokens, heard.language());
    let alarmed = alarm.map(|(_, language)| language);
    let spoken = alarmed.filter(|language| known(&tokens, *language) >= own);
    let spoken = spoken.unwrap_or(heard.language());
    let locale = match settings.answers_in(spoken, store.language()) {
        language if language == store.language() => store,
        language => language.locale(),
    };
    Heard {
        spoken: heard,
        locale,
        topic,
        policy,
        constraints: hearing.constraints,
        dropped,
        moves,
        frame,
        named,
        compared,
        asides,
        spectacles,
        which,
        of_face,
        explained,
        words: tokens
            .iter()
            .filter_map(Token::word)
            .map(str::to_owned)
            .collect(),
    }
}

impl Question {
    /// A constraint of the kind asked for; what it holds does not matter.
    pub(super) fn constraint(self) -> Constraint {
        match self {
            Self::Category => Constraint::Category(Category::Glasses),
            Self::Use => Constraint::Use(Purpose::Everyday),
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
