use expect_test::{Expect, expect};

use super::*;
use crate::{
    chat::{FrameCard, Message, Role, call::Tool, facts::FrameFacts, guard::House},
    locale::{Locale, Words},
};

mod answers;
mod cut;
mod faults;
mod usage;

/// A shop of two frames, `atlas` and `bo`.
struct Shop;

impl Tools for Shop {
    fn list(&self) -> &[Tool] {
        &[]
    }

    fn label(&self, name: &str) -> Option<String> {
        (name == "search").then(|| "Searching …".to_owned())
    }

    fn run(&self, name: &str, arguments: &str) -> Found {
        if name == "search" {
            return Found {
                content: "[atlas, bo]".into(),
                ..Found::default()
            };
        }
        let ids: Vec<String> = serde_json::from_str(arguments).unwrap_or_default();
        let (known, unknown): (Vec<_>, Vec<_>) =
            ids.into_iter().partition(|id| id == "atlas" || id == "bo");
        Found {
            content: "shown".into(),
            cards: known.iter().map(|id| card(id)).collect(),
            unknown,
            ..Found::default()
        }
    }

    fn recall(&self, _id: &str) -> Option<FrameFacts> {
        None
    }

    fn floor(&self) -> u32 {
        0
    }

    fn words(&self) -> &'static Words {
        Locale::EnUs.words()
    }
}

impl House for Shop {
    fn named_in(&self, _sentence: &str) -> Vec<FrameFacts> {
        Vec::new()
    }

    fn leads(&self, _path: &str) -> bool {
        false
    }

    fn is_own(&self, _address: &str) -> bool {
        false
    }
}

fn card(id: &str) -> FrameCard {
    let (id, empty) = (id.to_owned(), String::new);
    FrameCard {
        id,
        brand: empty(),
        name: empty(),
        price: empty(),
        marking: empty(),
        picture: empty(),
        url: empty(),
        try_on: None,
    }
}

fn turn() -> Turn<Shop> {
    let question = Message {
        role: Role::Shopper,
        text: "round?".into(),
        frames: vec![],
    };
    Turn::new(
        &ChatRequest {
            messages: vec![question],
            measures: None,
        },
        Shop,
        3,
    )
}

fn text(text: &str) -> Delta {
    Delta::Text(text.into())
}

fn tool(name: &str, arguments: &str) -> Delta {
    Delta::Tool {
        index: 0,
        id: String::new(),
        name: name.into(),
        arguments: arguments.into(),
    }
}

fn usage(input: u32, output: u32) -> Delta {
    Delta::Usage {
        input: Some(input),
        output: Some(output),
    }
}

/// Plays calls, each of 300 bytes, and writes down what the shopper saw and what was metered.
fn check(calls: Vec<(Vec<Delta>, Ending)>, expected: &Expect) -> Turn<Shop> {
    let (mut turn, mut log) = (turn(), String::new());
    let mut next = Next::Call;
    for (deltas, ending) in calls {
        assert_eq!(next, Next::Call, "a call after the end");
        let mut events = Vec::new();
        turn.hear(deltas, &mut events);
        let (usage, then) = turn.end_call(ending, 300, &mut events);
        next = then;
        for event in events {
            let line = match event {
                Event::Frames { frames } => format!(
                    "frames {:?}",
                    frames.iter().map(|card| &card.id).collect::<Vec<_>>()
                ),
                Event::Error {
                    code, retryable, ..
                } => format!("error {code:?} retryable={retryable}"),
                Event::Usage {
                    input_tokens,
                    output_tokens,
                    estimated,
                } => {
                    format!("usage {input_tokens}+{output_tokens} estimated={estimated}")
                }
                Event::Text { text } => format!("text {text:?}"),
                other => format!("{other:?}"),
            };
            log.push_str(&format!("{line}\n"));
        }
        log.push_str(&format!(
            "-- metered {}+{} estimated={}\n",
            usage.input, usage.output, usage.estimated
        ));
    }
    expected.assert_eq(&log);
    turn
}
