use expect_test::{Expect, expect};
use serde_json::json;

use super::*;
use crate::{
    chat::{Message, openai, sse},
    locale::Locale,
};

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
    Delta::Usage { input, output }
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

#[test]
fn a_plain_answer() {
    check(
        vec![(
            vec![
                text("Ro"),
                text("und."),
                Delta::Finished,
                usage(90, 4),
                Delta::End,
            ],
            Ending::Complete,
        )],
        &expect![[r#"
            text "Round."
            usage 90+4 estimated=false
            Done
            -- metered 90+4 estimated=false
        "#]],
    );
}

#[test]
fn looking_up_showing_and_answering() {
    let turn = check(
        vec![
            (
                vec![
                    text("Let me see."),
                    tool("search", "{}"),
                    Delta::Finished,
                    usage(90, 9),
                ],
                Ending::Complete,
            ),
            (
                vec![
                    tool("show", r#"["bo","#),
                    tool("", r#""made-up","bo"]"#),
                    Delta::Finished,
                    usage(120, 8),
                ],
                Ending::Complete,
            ),
            (
                vec![text("Bo is round."), Delta::Finished, usage(150, 5)],
                Ending::Complete,
            ),
        ],
        &expect![[r#"
            text "Let me see."
            Tool { label: "Searching …" }
            -- metered 90+9 estimated=false
            frames ["bo"]
            -- metered 120+8 estimated=false
            text "\n\nBo is round."
            usage 360+22 estimated=false
            Done
            -- metered 150+5 estimated=false
        "#]],
    );
    assert_eq!((turn.unknown(), turn.spent().total()), (1, 382));
}

#[test]
fn the_last_round_may_not_look_up() {
    let search = || {
        (
            vec![tool("search", "{}"), Delta::Finished, usage(1, 1)],
            Ending::Complete,
        )
    };
    let turn = check(
        vec![search(), search(), search()],
        &expect![[r#"
            Tool { label: "Searching …" }
            -- metered 1+1 estimated=false
            Tool { label: "Searching …" }
            -- metered 1+1 estimated=false
            Tool { label: "Searching …" }
            usage 3+3 estimated=false
            error Unavailable retryable=true
            -- metered 1+1 estimated=false
        "#]],
    );
    assert!(!turn.call("m", "s", 1).may_use_tools);
}

#[test]
fn what_was_not_reported_is_estimated() {
    let figures = &expect![[r#"
        text "Round frames."
        usage 100+5 estimated=true
        Done
        -- metered 100+5 estimated=true
    "#]];
    let answer = |more: Vec<Delta>| [vec![text("Round frames."), Delta::Finished], more].concat();
    check(vec![(answer(vec![]), Ending::Complete)], figures);
    check(vec![(answer(vec![usage(0, 0)]), Ending::Complete)], figures);
    check(
        vec![(answer(vec![usage(80, 0)]), Ending::Complete)],
        figures,
    );
    check(
        vec![(vec![text("Round fra")], Ending::Left)],
        &expect![[r#"
        text "Round fra"
        -- metered 100+3 estimated=true
    "#]],
    );
}

#[test]
fn what_breaks_is_said() {
    let said = || vec![text("Round")];
    check(
        vec![(said(), Ending::Complete)],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        error UpstreamCut retryable=true
        -- metered 100+2 estimated=true
    "#]],
    );
    check(
        vec![(said(), Ending::Broken(ErrorCode::UpstreamTimeout))],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        error UpstreamTimeout retryable=true
        -- metered 100+2 estimated=true
    "#]],
    );
    check(
        vec![(vec![], Ending::Refused(ErrorCode::UpstreamRefused))],
        &expect![[r#"
        error UpstreamRefused retryable=false
        -- metered 0+0 estimated=false
    "#]],
    );
    check(
        vec![(vec![text("Round"), Delta::Failed], Ending::Complete)],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        error Unavailable retryable=true
        -- metered 100+2 estimated=true
    "#]],
    );
    check(
        vec![(vec![Delta::Finished, usage(9, 0)], Ending::Complete)],
        &expect![[r#"
        usage 9+0 estimated=false
        error Unavailable retryable=true
        -- metered 9+0 estimated=false
    "#]],
    );
    // The answer was whole before the connection broke.
    check(
        vec![(
            vec![text("Round"), Delta::Finished],
            Ending::Broken(ErrorCode::UpstreamCut),
        )],
        &expect![[r#"
        text "Round"
        usage 100+2 estimated=true
        Done
        -- metered 100+2 estimated=true
    "#]],
    );
}

#[test]
fn a_flood_of_tool_calls_is_not_obeyed() {
    let mut turn = turn();
    let flood = (0..50).map(|index| Delta::Tool {
        index,
        id: format!("{index}"),
        name: "search".into(),
        arguments: "{}".into(),
    });
    let far = Delta::Tool {
        index: usize::MAX,
        id: "x".into(),
        name: "search".into(),
        arguments: "{}".into(),
    };
    turn.hear(flood.chain([far, Delta::End]).collect(), &mut Vec::new());
    assert_eq!(
        turn.end_call(Ending::Complete, 300, &mut Vec::new()).1,
        Next::Call
    );
    assert_eq!(turn.call("m", "s", 1).entries.len(), 1 + 1 + MAX_CALLS);
}

/// The same answer cut off after every single byte: what was said is kept, and one event ends it.
#[test]
fn cut_at_any_byte() {
    let chunk = |value: serde_json::Value| format!("data: {value}\r\n\r\n");
    let whole = [
        chunk(json!({ "choices": [{ "delta": { "content": "Größe " } }] })),
        chunk(json!({ "choices": [{ "delta": { "content": "52□18" } }] })),
        chunk(json!({ "choices": [{ "delta": {}, "finish_reason": "stop" }] })),
        chunk(json!({ "choices": [], "usage": { "prompt_tokens": 9, "completion_tokens": 4 } })),
        "data: [DONE]\n\n".into(),
    ]
    .concat();
    let finish = whole.find("finish_reason").unwrap();
    for cut in 0..=whole.len() {
        let (mut turn, mut events) = (turn(), Vec::new());
        let mut reader = openai::Reader::default();
        turn.hear(reader.feed(&whole.as_bytes()[..cut]).unwrap(), &mut events);
        turn.hear(reader.end(), &mut events);
        let (usage, next) = turn.end_call(Ending::Complete, 300, &mut events);

        let said: String = events
            .iter()
            .filter_map(|event| {
                if let Event::Text { text } = event {
                    Some(text.as_str())
                } else {
                    None
                }
            })
            .collect();
        assert!("Größe 52□18".starts_with(&said), "cut at {cut}: {said}");
        assert!(usage.total() > 0, "cut at {cut} is metered at nothing");
        let ends = events
            .iter()
            .filter(|event| matches!(event, Event::Done | Event::Error { .. }))
            .count();
        assert_eq!(ends, 1, "cut at {cut}");
        match next {
            Next::Over(None) => assert!(cut > finish && said == "Größe 52□18", "cut at {cut}"),
            Next::Over(Some(code)) => assert_eq!(code, ErrorCode::UpstreamCut, "cut at {cut}"),
            Next::Call => panic!("cut at {cut} asks for another call"),
        }
        let mut stream = String::new();
        events
            .iter()
            .for_each(|event| sse::write(event, &mut stream));
        assert!(
            sse::Reader::default()
                .feed(stream.as_bytes())
                .is_ok_and(|read| read.len() == events.len())
        );
    }
}
