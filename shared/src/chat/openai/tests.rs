use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::*;
use crate::chat::call::Tool;

fn read(chunks: &[&[u8]]) -> Result<Vec<Delta>, Malformed> {
    let mut reader = Reader::default();
    let mut deltas = Vec::new();
    for chunk in chunks {
        deltas.extend(reader.feed(chunk)?);
    }
    deltas.extend(reader.end());
    Ok(deltas)
}

fn check(stream: &str, expected: &Expect) {
    let whole = read(&[stream.as_bytes()]);
    let bytes: Vec<&[u8]> = stream.as_bytes().chunks(1).collect();
    assert_eq!(read(&bytes), whole, "byte by byte");
    let lines = whole.map_or_else(
        |error| format!("{error}\n"),
        |deltas| deltas.iter().map(|delta| format!("{delta:?}\n")).collect(),
    );
    expected.assert_eq(&lines);
}

#[test]
fn text_with_usage() {
    check(
        concat!(
            r#"data: {"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"finish_reason":null}],"usage":null}"#,
            "\n\n",
            r#"data: {"choices":[{"index":0,"delta":{"content":"Größe"},"finish_reason":null}]}"#,
            "\r\n\r\n: ping\n\n",
            r#"data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#,
            "\n\n",
            r#"data: {"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15}}"#,
            "\n\ndata: [DONE]\n\n",
        ),
        &expect![[r#"
            Text("Größe")
            Finished
            Usage { input: 12, output: 3 }
            End
        "#]],
    );
}

#[test]
fn tool_calls_in_pieces() {
    check(
        concat!(
            r#"data: {"choices":[{"delta":{"content":null,"tool_calls":[{"index":0,"id":"a1","type":"function","function":{"name":"search_catalog","arguments":""}}]}}]}"#,
            "\n\n",
            r#"data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"text\":"}}]}}]}"#,
            "\n\n",
            r#"data: {"choices":[{"delta":{"tool_calls":[{"index":1,"id":"a2","function":{"name":"store_info","arguments":"{}"}}]}}]}"#,
            "\n\n",
            r#"data: {"choices":[{"delta":{},"finish_reason":"tool_calls"}]}"#,
            "\n\n",
        ),
        &expect![[r#"
            Tool { index: 0, id: "a1", name: "search_catalog", arguments: "" }
            Tool { index: 0, id: "", name: "", arguments: "{\"text\":" }
            Tool { index: 1, id: "a2", name: "store_info", arguments: "{}" }
            Finished
        "#]],
    );
}

#[test]
fn tool_calls_without_index() {
    check(
        concat!(
            r#"data: {"choices":[{"delta":{"tool_calls":[{"id":"x","function":{"name":"a","arguments":"{}"}},{"id":"y","function":{"name":"b","arguments":"{"}}]}}]}"#,
            "\n\n",
            r#"data: {"choices":[{"delta":{"tool_calls":[{"function":{"arguments":"}"}}]}}]}"#,
            "\n\n",
        ),
        &expect![[r#"
            Tool { index: 0, id: "x", name: "a", arguments: "{}" }
            Tool { index: 1, id: "y", name: "b", arguments: "{" }
            Tool { index: 1, id: "", name: "", arguments: "}" }
        "#]],
    );
}

#[test]
fn errors_in_the_stream() {
    check(
        "data: {\"error\":{\"message\":\"overloaded\",\"code\":503}}\n\n",
        &expect![[r#"
        Failed
    "#]],
    );
    check(
        "event: error\ndata: {\"message\":\"overloaded\"}\n\n",
        &expect![[r#"
        Failed
    "#]],
    );
    check(
        "data: {\"error\":\"out of memory\"}\n\n",
        &expect![[r#"
        Failed
    "#]],
    );
    check(
        "data: <html>\n\n",
        &expect![[r#"
        expected JSON of a chat completion chunk in the stream
    "#]],
    );
    check(
        "data: {\"choices\":[{\"delta\":{\"content\":\"cut",
        &expect![""],
    );
}

#[test]
fn request() {
    let call = Call {
        model: "small",
        system: "You advise.",
        entries: &[
            Entry::Shopper("round?".into()),
            Entry::Advisor {
                text: String::new(),
                calls: vec![ToolCall {
                    id: "a1".into(),
                    name: "find".into(),
                    arguments: "{}".into(),
                }],
            },
            Entry::Found {
                call: "a1".into(),
                content: "[]".into(),
            },
            Entry::Advisor {
                text: "None, sorry.".into(),
                calls: vec![],
            },
        ],
        tools: &[Tool {
            name: "find",
            description: "Finds.",
            parameters: json!({ "type": "object" }),
        }],
        may_use_tools: true,
        max_output: 800,
    };
    let written: Value = serde_json::from_str(&body(&call, OutputLimit::MaxTokens)).unwrap();
    expect![[r#"
        {
          "max_tokens": 800,
          "messages": [
            {
              "content": "You advise.",
              "role": "system"
            },
            {
              "content": "round?",
              "role": "user"
            },
            {
              "content": null,
              "role": "assistant",
              "tool_calls": [
                {
                  "function": {
                    "arguments": "{}",
                    "name": "find"
                  },
                  "id": "a1",
                  "type": "function"
                }
              ]
            },
            {
              "content": "[]",
              "role": "tool",
              "tool_call_id": "a1"
            },
            {
              "content": "None, sorry.",
              "role": "assistant"
            }
          ],
          "model": "small",
          "stream": true,
          "stream_options": {
            "include_usage": true
          },
          "tool_choice": "auto",
          "tools": [
            {
              "function": {
                "description": "Finds.",
                "name": "find",
                "parameters": {
                  "type": "object"
                }
              },
              "type": "function"
            }
          ]
        }"#]]
    .assert_eq(&format!("{written:#}"));
    let last = Call {
        may_use_tools: false,
        ..call
    };
    let written: Value =
        serde_json::from_str(&body(&last, OutputLimit::MaxCompletionTokens)).unwrap();
    assert_eq!(
        (&written["tool_choice"], &written["max_completion_tokens"]),
        (&json!("none"), &json!(800))
    );
    assert_eq!(written.get("max_tokens"), None);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = read(&[&bytes]);
    }
}
