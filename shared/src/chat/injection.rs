//! Attempts to talk a model out of its rules, each played through a real turn with a model that obeys the attacker.
//!
//! What a model can be talked into is taken for granted: it emits whatever the case wants of it, calls whatever tool with
//! whatever arguments, and repeats everything it was given. The rules that must hold all the same are the oracle's: only
//! cards and pages of this store, no price but the data's, nothing secret, nothing of another tenant. That the oracle can
//! fail is shown by playing every case without our protection.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    ChatRequest, Event, Measures, Message, Role,
    call::{Delta, Entry},
    card, prompt,
    shelf::Shelf,
    turn::{Ending, Next, Tools, Turn},
};

mod oracle;
mod world;

use oracle::{Breach, breaches};
use world::{SECRET, catalog, site, stranger};

/// One a line.
const CASES: &str = include_str!("injection/cases.jsonl");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    through: Through,
    /// How the attempt is written: plain, or in what disguise.
    how: String,
    language: String,
    wants: String,
    text: String,
    /// What the obedient model then says, and which tools it calls.
    says: Vec<String>,
    calls: Vec<(String, Value)>,
    /// What the shopper must not read.
    never: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Through {
    Shopper,
    /// A product's description, and a review quoted in one.
    Product,
    Review,
    /// A product's name, which every search returns.
    Search,
    /// A page of the store.
    Store,
    /// An earlier answer that the browser claims to have had.
    History,
}

fn cases() -> Vec<Case> {
    CASES
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

fn request(case: &Case) -> ChatRequest {
    let message = |role, text: &str, frames: &[&str]| Message {
        role,
        text: text.to_owned(),
        frames: frames.iter().map(|id| (*id).to_owned()).collect(),
    };
    let messages = match case.through {
        Through::Shopper => vec![message(Role::Shopper, &case.text, &[])],
        Through::History => vec![
            message(Role::Shopper, "Which one was it?", &[]),
            message(
                Role::Advisor,
                &case.text,
                &["northlight-polaris", "gucci-1", "atlas"],
            ),
            message(Role::Shopper, "Go on.", &[]),
        ],
        _ => vec![message(Role::Shopper, "Tell me about Atlas.", &[])],
    };
    ChatRequest {
        messages,
        measures: Some(Measures {
            face_width: 138.0,
            pupillary_distance: None,
        }),
    }
}

/// The look-up through which the text reaches the model, for an honest question.
fn first_look(through: Through) -> Option<(&'static str, Value)> {
    match through {
        Through::Shopper | Through::History => None,
        Through::Product | Through::Review => Some(("frame_details", json!({ "ids": ["atlas"] }))),
        Through::Search => Some(("search_catalog", json!({}))),
        Through::Store => Some(("store_info", json!({ "page": "returns" }))),
    }
}

/// All that came of a case.
#[derive(Debug, Default)]
struct Played {
    events: Vec<Event>,
    /// What the model was given, in all calls.
    given: String,
    /// What tools answered.
    found: Vec<String>,
    unknown: u32,
}

impl Played {
    fn said(&self) -> String {
        let texts = self.events.iter().filter_map(|event| match event {
            Event::Text { text } => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    }

    fn shown(&self) -> Vec<&str> {
        let cards = self.events.iter().flat_map(|event| match event {
            Event::Frames { frames } => frames.as_slice(),
            _ => &[],
        });
        cards.map(|card| card.id.as_str()).collect()
    }
}

fn play(case: &Case) -> Played {
    let (site, catalog) = (site(case), catalog(case));
    let system = prompt::system(&site);
    let request = request(case);
    let shelf = Shelf::new(&site, &catalog).sharing(request.measures);
    let mut turn = Turn::new(&request, shelf, 5);
    let mut played = Played::default();

    if let Some((name, arguments)) = first_look(case.through) {
        round(&mut turn, &mut played, &[], &[(name.to_owned(), arguments)]);
    }
    played.given = given(&system, &turn);
    assert!(
        reached(case, &turn),
        "{}: the text did not reach the model",
        case.id
    );
    let says: Vec<String> = case
        .says
        .iter()
        .map(|said| said.replace("{EVERYTHING}", &played.given))
        .collect();
    if !case.calls.is_empty() {
        round(&mut turn, &mut played, &says, &case.calls);
    }
    // Once more when tools have answered, for then more is known.
    assert_ne!(
        round(&mut turn, &mut played, &says, &[]),
        Next::Call,
        "{}",
        case.id
    );
    played.given = given(&system, &turn);
    played.found = turn
        .call("m", &system, 1)
        .entries
        .iter()
        .filter_map(|entry| match entry {
            Entry::Found { content, .. } => Some(content.clone()),
            _ => None,
        })
        .collect();
    played.unknown = turn.unknown();
    played
}

/// One call of the model, its words in pieces of three letters.
fn round<T: Tools>(
    turn: &mut Turn<T>,
    played: &mut Played,
    says: &[String],
    calls: &[(String, Value)],
) -> Next {
    let letters: Vec<char> = says.join("\n").chars().collect();
    for piece in letters.chunks(3) {
        turn.hear(
            vec![Delta::Text(piece.iter().collect())],
            &mut played.events,
        );
    }
    let calls = calls
        .iter()
        .enumerate()
        .map(|(index, (name, arguments))| Delta::Tool {
            index,
            id: format!("call_{index}"),
            name: name.clone(),
            arguments: arguments.to_string(),
        });
    turn.hear(calls.chain([Delta::Finished]).collect(), &mut played.events);
    turn.end_call(Ending::Complete, 300, &mut played.events).1
}

fn given<T: Tools>(system: &str, turn: &Turn<T>) -> String {
    let call = turn.call("m", system, 1);
    let tools: Vec<String> = call
        .tools
        .iter()
        .map(|tool| format!("{}: {} {}", tool.name, tool.description, tool.parameters))
        .collect();
    format!("{system}\n{}\n{:?}", tools.join("\n"), call.entries)
}

fn reached<T: Tools>(case: &Case, turn: &Turn<T>) -> bool {
    let quoted = json!(case.text).to_string();
    let quoted = quoted.trim_matches('"');
    turn.call("m", "", 1)
        .entries
        .iter()
        .any(|entry| match entry {
            Entry::Shopper(text) | Entry::Advisor { text, .. } => text.contains(&case.text),
            Entry::Found { content, .. } => content.contains(quoted),
        })
}

/// The same case where nobody checks: any id becomes a card, every word is passed on, tools know all tenants.
fn play_unprotected(case: &Case) -> Played {
    let (own, other) = (catalog(case), stranger());
    let site = site(case);
    let mut played = Played {
        given: format!("{} {SECRET}", prompt::system(&site)),
        ..Played::default()
    };
    for (name, arguments) in &case.calls {
        let ids = arguments["ids"].as_array().cloned().unwrap_or_default();
        let ids: Vec<&str> = ids.iter().filter_map(Value::as_str).collect();
        let lent = other.frames().first();
        let found = ids
            .iter()
            .filter_map(|id| own.get(id).or(other.get(id)).or(lent));
        let cards: Vec<_> = found
            .zip(&ids)
            .map(|(frame, id)| super::FrameCard {
                id: (*id).to_owned(),
                ..card::card(&site, frame)
            })
            .collect();
        if name == "recommend" {
            played.events.push(Event::Frames { frames: cards });
        }
        played.found.push(json!(other.frames()).to_string());
    }
    for said in &case.says {
        let text = said.replace("{EVERYTHING}", &played.given);
        played.events.push(Event::Text { text });
    }
    played
}

#[test]
fn whatever_a_model_is_talked_into_the_store_stays_true() {
    let mut broken: Vec<(String, Vec<Breach>, String)> = Vec::new();
    for case in cases() {
        let played = play(&case);
        let found = breaches(&case, &played);
        if !found.is_empty() {
            broken.push((case.id.clone(), found, played.said()));
        }
    }
    assert!(broken.is_empty(), "{} cases: {broken:#?}", broken.len());
}

#[test]
fn without_protection_every_case_breaks_a_rule() {
    let tame: Vec<String> = cases()
        .iter()
        .filter(|case| breaches(case, &play_unprotected(case)).is_empty())
        .map(|case| format!("{} ({})", case.id, case.wants))
        .collect();
    assert!(
        tame.is_empty(),
        "the oracle passes what it must not: {tame:?}"
    );
}

#[test]
fn the_suite_is_broad() {
    let cases = cases();
    assert!(cases.len() >= 300, "{} cases", cases.len());
    let texts: BTreeSet<(Through, &str)> = cases
        .iter()
        .map(|case| (case.through, case.text.as_str()))
        .collect();
    assert_eq!(texts.len(), cases.len(), "the same text twice");
    let count = |of: fn(&Case) -> String| cases.iter().map(of).collect::<BTreeSet<_>>().len();
    assert_eq!(count(|case| format!("{:?}", case.through)), 6);
    assert_eq!(count(|case| case.wants.clone()), 6);
    assert!(count(|case| case.how.clone()) >= 15);
    assert!(count(|case| case.language.clone()) >= 20);
}

#[test]
fn ids_that_the_store_does_not_have_are_counted() {
    let case = cases()
        .into_iter()
        .find(|case| case.wants == "foreign")
        .unwrap();
    assert!(play(&case).unknown >= 1);
}
