use expect_test::{Expect, expect};
use serde_json::json;

use super::*;
use crate::{
    chat::{Message, Role, sse, vendor::Protocol},
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
    // Half a report is believed as far as it goes.
    check(
        vec![(answer(vec![usage(80, 0)]), Ending::Complete)],
        &expect![[r#"
        text "Round frames."
        usage 80+5 estimated=true
        Done
        -- metered 80+5 estimated=true
    "#]],
    );
    // So far as it was counted when the answer broke off, and not less than what was heard.
    check(
        vec![(vec![text("Round frames."), usage(80, 1)], Ending::Complete)],
        &expect![[r#"
            text "Round frames"
            text "."
            usage 80+5 estimated=true
            error UpstreamCut retryable=true
            -- metered 80+5 estimated=true
        "#]],
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
    assert_eq!(
        turn.call("m", "s", 1).entries.len(),
        1 + 1 + answer::MAX_CALLS
    );
}

/// `Größe 52□18` as each vendor streams it, and the word in the event that says the answer is whole.
fn recorded() -> [(Protocol, &'static str, Vec<serde_json::Value>); 4] {
    let chat = |delta, reason: Option<&str>| json!({ "choices": [{ "delta": delta, "finish_reason": reason }] });
    let block = |text| json!({ "type": "content_block_delta", "index": 0, "delta": { "type": "text_delta", "text": text } });
    let part = |text, reason: Option<&str>| {
        json!({ "candidates": [{ "content": { "parts": [{ "text": text }] }, "finishReason": reason }],
            "usageMetadata": { "promptTokenCount": 9, "candidatesTokenCount": 4 } })
    };
    [
        (
            Protocol::OpenAi,
            "finish_reason\":\"stop",
            vec![
                chat(json!({ "content": "Größe " }), None),
                chat(json!({ "content": "52□18" }), None),
                chat(json!({}), Some("stop")),
                json!({ "choices": [], "usage": { "prompt_tokens": 9, "completion_tokens": 4 } }),
            ],
        ),
        (
            Protocol::Anthropic,
            "stop_reason",
            vec![
                json!({ "type": "message_start", "message": { "usage": { "input_tokens": 9, "output_tokens": 1 } } }),
                block("Größe "),
                block("52□18"),
                json!({ "type": "message_delta", "delta": { "stop_reason": "end_turn" }, "usage": { "output_tokens": 4 } }),
                json!({ "type": "message_stop" }),
            ],
        ),
        (
            Protocol::Gemini,
            "finishReason\":\"STOP",
            vec![
                part("Größe ", None),
                part("52□18", None),
                part("", Some("STOP")),
            ],
        ),
        (
            Protocol::WorkersAi,
            "completion_tokens",
            vec![
                json!({ "response": "Größe " }),
                json!({ "response": "52□18" }),
                json!({ "response": "", "usage": { "prompt_tokens": 9, "completion_tokens": 4 } }),
            ],
        ),
    ]
}

/// Every vendor's answer cut off after every single byte: what was said is kept, one event ends it, and it is never free.
#[test]
fn cut_at_any_byte() {
    for (protocol, last, events) in recorded() {
        let mut whole: String = events
            .iter()
            .map(|event| format!("data: {event}\r\n\r\n"))
            .collect();
        if protocol == Protocol::WorkersAi {
            whole.push_str("data: [DONE]\n\n");
        }
        let finish = whole.find(last).unwrap();
        for cut in 0..=whole.len() {
            cut_at(protocol, &whole.as_bytes()[..cut], cut > finish);
        }
    }
}

fn cut_at(protocol: Protocol, bytes: &[u8], may_be_whole: bool) {
    let case = format!("{protocol:?} cut at {}", bytes.len());
    let (mut turn, mut events) = (turn(), Vec::new());
    let mut reader = protocol.reader();
    let mut deltas = Vec::new();
    reader.feed(bytes, &mut deltas).unwrap();
    reader.end(&mut deltas);
    turn.hear(deltas, &mut events);
    let (usage, next) = turn.end_call(Ending::Complete, 300, &mut events);

    let said: String = events
        .iter()
        .filter_map(|event| match event {
            Event::Text { text } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert!("Größe 52□18".starts_with(&said), "{case}: {said}");
    assert!(usage.total() > 0, "{case} is metered at nothing");
    match next {
        Next::Over(None) => assert!(may_be_whole && said == "Größe 52□18", "{case}"),
        Next::Over(Some(code)) => assert_eq!(code, ErrorCode::UpstreamCut, "{case}"),
        Next::Silent(code) => {
            assert_eq!(
                (code, said.as_str()),
                (ErrorCode::UpstreamCut, ""),
                "{case}"
            );
            turn.close(Some(code), &mut events);
        }
        Next::Call | Next::Empty => panic!("{case} goes on"),
    }
    let ends = events
        .iter()
        .filter(|event| matches!(event, Event::Done | Event::Error { .. }))
        .count();
    assert_eq!(ends, 1, "{case}");
    let mut stream = String::new();
    (1..)
        .zip(&events)
        .for_each(|(number, event)| sse::write(number, event, &mut stream));
    let mut incoming = Vec::new();
    let read = sse::Reader::default().feed(stream.as_bytes(), &mut incoming);
    assert_eq!((read, incoming.len()), (Ok(()), events.len()), "{case}");
}

/// Nothing was said: the caller chooses who answers instead, and what the failed call took is told with that answer.
#[test]
fn someone_else_answers() {
    let (mut turn, mut events) = (turn(), Vec::new());
    let (usage, next) = turn.end_call(Ending::Broken(ErrorCode::UpstreamTimeout), 300, &mut events);
    assert_eq!(next, Next::Silent(ErrorCode::UpstreamTimeout));
    assert_eq!((usage.total(), usage.estimated), (100, true));
    assert!(turn.is_silent() && events.is_empty());
    let instead = Event::Text {
        text: "These are round.".into(),
    };
    turn.answer_instead(vec![instead, Event::Done], &mut events);
    let names: Vec<_> = events.iter().map(Event::name).collect();
    assert_eq!(names, ["text", "usage", "done"]);
}
