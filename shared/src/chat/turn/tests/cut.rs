//! Recorded answers of every vendor, cut at every byte.

use serde_json::json;

use super::*;
use crate::chat::{sse, vendor::Protocol};

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
