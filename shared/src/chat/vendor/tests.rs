//! What every adapter has to stand: chunks that end anywhere, answers that break off anywhere, and bytes of any kind.

use std::fmt::Write as _;

use expect_test::Expect;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::chat::call::{Tool, ToolCall};

const ALL: [Protocol; 4] = [
    Protocol::OpenAi,
    Protocol::Anthropic,
    Protocol::Gemini,
    Protocol::WorkersAi,
];

fn read(protocol: Protocol, chunks: &[&[u8]]) -> Result<Vec<Delta>, Malformed> {
    let mut reader = protocol.reader();
    let mut deltas = Vec::new();
    for chunk in chunks {
        reader.feed(chunk, &mut deltas)?;
    }
    reader.end(&mut deltas);
    Ok(deltas)
}

/// Reads a recorded stream whole, in two chunks cut at every byte, and byte by byte: always the same.
pub(super) fn check(protocol: Protocol, stream: &str, expected: &Expect) {
    let bytes = stream.as_bytes();
    let whole = read(protocol, &[bytes]);
    for at in 0..=bytes.len() {
        let (head, tail) = bytes.split_at(at);
        assert_eq!(read(protocol, &[head, tail]), whole, "cut at {at}");
    }
    let single: Vec<&[u8]> = bytes.chunks(1).collect();
    assert_eq!(read(protocol, &single), whole, "byte by byte");
    let lines = whole.map_or_else(
        |error| format!("{error}\n"),
        |deltas| {
            deltas.iter().fold(String::new(), |mut lines, delta| {
                let _ = writeln!(lines, "{delta:?}");
                lines
            })
        },
    );
    expected.assert_eq(&lines);
}

/// A recorded stream as the vendors send it: events with or without names, parted by blank lines.
pub(super) fn recorded(events: &[(&str, &str)]) -> String {
    events
        .iter()
        .map(|(name, data)| match *name {
            "" => format!("data: {data}\n\n"),
            name => format!("event: {name}\ndata: {data}\n\n"),
        })
        .collect()
}

/// A conversation with everything in it: a greeting, a call without words, two results, an empty answer, a last question.
pub(super) fn conversation() -> Vec<Entry> {
    let call = |id: &str, name: &str, arguments: &str| ToolCall {
        id: id.into(),
        name: name.into(),
        arguments: arguments.into(),
        signature: String::new(),
    };
    let found = |call: &str, name: &str, content: &str| Entry::Found {
        call: call.into(),
        name: name.into(),
        content: content.into(),
    };
    let advisor = |text: &str, calls| Entry::Advisor {
        text: text.into(),
        calls,
    };
    let signed = ToolCall {
        signature: "c2lnbmVk".into(),
        ..call("a1", "find", r#"{"shape":"round"}"#)
    };
    vec![
        advisor("Welcome!", vec![]),
        Entry::Shopper("round?".into()),
        advisor("", vec![signed, call("a2", "store", "{cut")]),
        found("a1", "find", r#"{"ids":["bo"]}"#),
        found("a2", "store", "closed"),
        advisor("Bo is round.", vec![]),
        Entry::Shopper("and".into()),
        advisor("", vec![]),
        Entry::Shopper("lighter?".into()),
    ]
}

pub(super) fn written(protocol: Protocol, may_use_tools: bool) -> Value {
    let call = Call {
        model: "small",
        system: "You advise.",
        entries: &conversation(),
        tools: &[Tool {
            name: "find",
            description: "Finds.",
            parameters: json!({ "type": "object" }),
        }],
        may_use_tools,
        max_output: 800,
    };
    serde_json::from_str(&protocol.body(&call, "https://models.example/v1")).unwrap()
}

#[test]
fn addresses_and_headers() {
    let at = |protocol: Protocol, model| {
        let (header, value) = protocol.credential("K");
        let base = protocol.base().unwrap_or("-");
        format!("{base}{} {header}: {value}", protocol.path(model))
    };
    assert_eq!(
        ALL.map(|protocol| at(protocol, "m-1.5")),
        [
            "https://api.openai.com/v1/chat/completions authorization: Bearer K",
            "https://api.anthropic.com/v1/messages x-api-key: K",
            "https://generativelanguage.googleapis.com/v1beta/models/m-1.5:streamGenerateContent?alt=sse x-goog-api-key: K",
            "- authorization: Bearer K",
        ]
    );
    // A tenant's model name stays within its segment.
    assert_eq!(
        Protocol::Gemini.path("../x?key=1#/%2e"),
        "/models/..%2Fx%3Fkey%3D1%23%2F%252e:streamGenerateContent?alt=sse"
    );
}

#[test]
fn what_is_no_json_is_refused() {
    for protocol in ALL {
        assert_eq!(
            read(protocol, &[b"data: <html>\n\n"]),
            Err(Malformed::NotJson),
            "{protocol:?}"
        );
        assert_eq!(read(protocol, &[b"data: {\"cut"]), Ok(vec![]));
        // What was said before it, in the same chunk too, was said.
        let mut reader = protocol.reader();
        let mut deltas = Vec::new();
        let words = match protocol {
            Protocol::OpenAi => r#"{"choices":[{"delta":{"content":"It is"}}]}"#,
            Protocol::Anthropic => {
                r#"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"It is"}}"#
            }
            Protocol::Gemini => r#"{"candidates":[{"content":{"parts":[{"text":"It is"}]}}]}"#,
            Protocol::WorkersAi => r#"{"response":"It is"}"#,
        };
        let stream = format!("data: {words}\n\ndata: <html>\n\n");
        assert!(reader.feed(stream.as_bytes(), &mut deltas).is_err());
        assert_eq!(deltas, [Delta::Text("It is".into())], "{protocol:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for protocol in ALL {
            let _ = read(protocol, &[&bytes]);
        }
    }
}
