//! Written conversations in five languages: what the shopper says, and what must come of it.

use serde::Deserialize;

use super::{Reply, ids, said, site};
use crate::{
    advisor::{advise, hear::Question, languages::Tongue},
    catalog::{Category, ColorFamily, Frame, Material, Rim, Shape, fixture},
    chat::{Message, Role},
    locale::{Language, Locale},
    money::Currency,
};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Conversation {
    locale: Locale,
    turns: Vec<Turn>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Turn {
    say: String,
    /// At least one frame is shown, and all are like this.
    #[serde(default)]
    shows: Option<Like>,
    /// No frame is shown.
    #[serde(default)]
    shows_none: bool,
    /// A part of the answer.
    #[serde(default)]
    says: Option<String>,
    /// What is asked at the end.
    #[serde(default)]
    asks: Option<Question>,
    /// The way to a human is shown.
    #[serde(default)]
    hands_over: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
struct Like {
    category: Option<Category>,
    shapes: Vec<Shape>,
    not_shapes: Vec<Shape>,
    colors: Vec<ColorFamily>,
    materials: Vec<Material>,
    not_materials: Vec<Material>,
    rim: Option<Rim>,
    brand: Option<String>,
    /// Whole units of the currency.
    min_price: Option<u32>,
    max_price: Option<u32>,
    max_weight: Option<u16>,
    min_width: Option<f32>,
    max_width: Option<f32>,
    reduced: bool,
    /// One frame alone, the one at this place of those shown before, from 0.
    shown_before_at: Option<usize>,
    /// None that was shown before.
    new: bool,
    /// Each costs less, or weighs less, than the dearest or heaviest shown before.
    cheaper: bool,
    lighter: bool,
}

impl Like {
    fn fits(&self, frame: &Frame) -> bool {
        let any = |empty: bool, fits: bool| empty || fits;
        let widths = || frame.sizes.iter().map(|size| size.frame_width);
        self.category
            .is_none_or(|category| frame.category == category)
            && any(self.shapes.is_empty(), self.shapes.contains(&frame.shape))
            && !self.not_shapes.contains(&frame.shape)
            && any(
                self.colors.is_empty(),
                frame
                    .variants
                    .iter()
                    .any(|variant| self.colors.contains(&variant.family)),
            )
            && any(
                self.materials.is_empty(),
                self.materials.contains(&frame.material),
            )
            && !self.not_materials.contains(&frame.material)
            && self.rim.is_none_or(|rim| frame.rim == rim)
            && self
                .brand
                .as_ref()
                .is_none_or(|brand| frame.brand == *brand)
            && self
                .min_price
                .is_none_or(|price| frame.price >= price * 100)
            && self
                .max_price
                .is_none_or(|price| frame.price <= price * 100)
            && self
                .max_weight
                .is_none_or(|most| frame.weight.is_some_and(|weight| weight <= most))
            && self
                .min_width
                .is_none_or(|least| widths().any(|width| width >= least))
            && self
                .max_width
                .is_none_or(|most| widths().any(|width| width <= most))
            && (!self.reduced || frame.reduced())
    }
}

fn conversations() -> Vec<Conversation> {
    serde_json::from_str(include_str!("conversations.json")).expect("the table is in order")
}

#[test]
fn written_conversations() {
    let catalog = fixture::demo("aurora");
    let mut wrong: Vec<String> = Vec::new();
    for conversation in conversations() {
        let mut site = site("aurora");
        site.config.locale = conversation.locale;
        site.config.currency = Currency::EUR;
        let mut messages: Vec<Message> = Vec::new();
        let mut before: Vec<&Frame> = Vec::new();
        for turn in conversation.turns {
            let message = |role, text: &str, frames| Message {
                role,
                text: text.to_owned(),
                frames,
            };
            messages.push(message(Role::Shopper, &turn.say, Vec::new()));
            let replies = advise(&site, catalog, &messages, None);
            let (words, shown) = (said(&replies), ids(&replies));
            let frames: Vec<&Frame> = shown.iter().filter_map(|id| catalog.get(id)).collect();
            let mut report = |problem: String| {
                wrong.push(format!(
                    "{} {:?}: {problem}\n    {}\n    {shown:?}",
                    conversation.locale.tag(),
                    turn.say,
                    words.replace('\n', "\n    "),
                ));
            };
            if let Some(like) = &turn.shows {
                let most =
                    |of: fn(&Frame) -> u32| before.iter().map(|frame| of(frame)).max().unwrap_or(0);
                let fits = |frame: &&Frame| {
                    like.fits(frame)
                        && (!like.new || before.iter().all(|known| known.id != frame.id))
                        && (!like.cheaper || frame.price < most(|frame| frame.price))
                        && (!like.lighter
                            || frame.weight.map(u32::from)
                                < Some(most(|frame| frame.weight.unwrap_or(0).into())))
                };
                if frames.is_empty() {
                    report("shows nothing".to_owned());
                } else if !frames.iter().all(fits) {
                    report(format!("shows others than {like:?}"));
                }
                if let Some(at) = like.shown_before_at
                    && shown != [before[at].id.clone()]
                {
                    report(format!("does not show number {at}"));
                }
            }
            if turn.shows_none && !shown.is_empty() {
                report("shows frames".to_owned());
            }
            if let Some(part) = &turn.says
                && !words.contains(part)
            {
                report(format!("does not say {part:?}"));
            }
            if let Some(question) = turn.asks {
                let lines = &Tongue::of(conversation.locale.language()).says;
                if !words.ends_with(lines.question(question)) {
                    report(format!("does not ask {question:?}"));
                }
            }
            if turn.hands_over && !replies.contains(&Reply::HandOver) {
                report("does not hand over".to_owned());
            }
            messages.push(message(Role::Advisor, &words, shown));
            if !frames.is_empty() {
                before = frames;
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} turns:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_table_is_broad() {
    let conversations = conversations();
    let turns: usize = conversations.iter().map(|one| one.turns.len()).sum();
    assert!(turns >= 100, "{turns} turns");
    for language in Language::ALL {
        let of = conversations
            .iter()
            .filter(|one| one.locale.language() == *language);
        let turns: usize = of.map(|one| one.turns.len()).sum();
        assert!(turns >= 20, "{language:?} has {turns} turns");
    }
    let tests_nothing = |turn: &&Turn| {
        turn.shows.is_none()
            && !turn.shows_none
            && turn.says.is_none()
            && turn.asks.is_none()
            && !turn.hands_over
    };
    let idle: Vec<&Turn> = conversations
        .iter()
        .flat_map(|one| &one.turns)
        .filter(tests_nothing)
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn every_language_is_whole() {
    for language in Language::ALL {
        let lines = &Tongue::of(*language).says;
        for material in Material::ALL {
            assert!(
                lines.material(*material).is_some() && !lines.material_facts(*material).is_empty(),
                "{language:?} {material:?}"
            );
        }
        for purpose in [
            "screen",
            "driving",
            "sport",
            "strongLenses",
            "everyday",
            "progressive",
            "nickel",
            "slipping",
            "noseMarks",
            "sturdy",
            "child",
        ] {
            let purpose = serde_json::from_value(purpose.into()).expect(purpose);
            assert!(!lines.purpose(purpose).is_empty() && !lines.purpose_rule(purpose).is_empty());
        }
    }
}
