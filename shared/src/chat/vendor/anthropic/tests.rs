use expect_test::expect;

use crate::chat::vendor::{
    Protocol::Anthropic,
    tests::{check, recorded, written},
};

#[test]
fn text_with_usage() {
    check(
        Anthropic,
        &recorded(&[
            (
                "message_start",
                r#"{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"claude","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"cache_creation_input_tokens":0,"cache_read_input_tokens":5,"output_tokens":1}}}"#,
            ),
            (
                "content_block_start",
                r#"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#,
            ),
            ("ping", r#"{"type": "ping"}"#),
            (
                "content_block_delta",
                r#"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Größe"}}"#,
            ),
            (
                "content_block_delta",
                r#"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":" 52□18"}}"#,
            ),
            (
                "content_block_stop",
                r#"{"type":"content_block_stop","index":0}"#,
            ),
            (
                "message_delta",
                r#"{"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":7}}"#,
            ),
            ("message_stop", r#"{"type":"message_stop"}"#),
        ]),
        &expect![[r#"
            Usage { input: Some(17), output: None }
            Text("Größe")
            Text(" 52□18")
            Finished
            Usage { input: None, output: Some(7) }
            End
        "#]],
    );
}

#[test]
fn thinking_then_two_tool_calls_in_pieces() {
    check(
        Anthropic,
        &recorded(&[
            (
                "content_block_start",
                r#"{"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}}"#,
            ),
            (
                "content_block_delta",
                r#"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Round ones?"}}"#,
            ),
            (
                "content_block_delta",
                r#"{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"EqQB"}}"#,
            ),
            (
                "content_block_start",
                r#"{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"toolu_1","name":"search_catalog","input":{}}}"#,
            ),
            (
                "content_block_delta",
                r#"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":""}}"#,
            ),
            (
                "content_block_delta",
                r#"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"{\"shapes\":"}}"#,
            ),
            (
                "content_block_delta",
                r#"{"type":"content_block_delta","index":1,"delta":{"type":"input_json_delta","partial_json":"[\"round\"]}"}}"#,
            ),
            (
                "content_block_start",
                r#"{"type":"content_block_start","index":2,"content_block":{"type":"tool_use","id":"toolu_2","name":"store_info","input":{}}}"#,
            ),
            (
                "message_delta",
                r#"{"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"input_tokens":30,"output_tokens":40}}"#,
            ),
        ]),
        &expect![[r#"
            Tool { index: 0, id: "toolu_1", name: "search_catalog", arguments: "" }
            Tool { index: 0, id: "", name: "", arguments: "" }
            Tool { index: 0, id: "", name: "", arguments: "{\"shapes\":" }
            Tool { index: 0, id: "", name: "", arguments: "[\"round\"]}" }
            Tool { index: 1, id: "toolu_2", name: "store_info", arguments: "" }
            Finished
            Usage { input: Some(30), output: Some(40) }
        "#]],
    );
}

#[test]
fn errors_in_the_stream_and_events_to_come() {
    check(
        Anthropic,
        &recorded(&[
            ("whatever", r#"{"type":"whatever","more":{"of":"it"}}"#),
            (
                "error",
                r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#,
            ),
        ]),
        &expect![[r#"
            Failed
        "#]],
    );
}

#[test]
fn request() {
    expect![[r#"
        {
          "max_tokens": 800,
          "messages": [
            {
              "content": [
                {
                  "text": "round?",
                  "type": "text"
                }
              ],
              "role": "user"
            },
            {
              "content": [
                {
                  "id": "a1",
                  "input": {
                    "shape": "round"
                  },
                  "name": "find",
                  "type": "tool_use"
                },
                {
                  "id": "a2",
                  "input": {},
                  "name": "store",
                  "type": "tool_use"
                }
              ],
              "role": "assistant"
            },
            {
              "content": [
                {
                  "content": "{\"ids\":[\"bo\"]}",
                  "tool_use_id": "a1",
                  "type": "tool_result"
                },
                {
                  "content": "closed",
                  "tool_use_id": "a2",
                  "type": "tool_result"
                }
              ],
              "role": "user"
            },
            {
              "content": [
                {
                  "text": "Bo is round.",
                  "type": "text"
                }
              ],
              "role": "assistant"
            },
            {
              "content": [
                {
                  "text": "and",
                  "type": "text"
                },
                {
                  "text": "lighter?",
                  "type": "text"
                }
              ],
              "role": "user"
            }
          ],
          "model": "small",
          "stream": true,
          "system": "You advise.",
          "tool_choice": {
            "type": "auto"
          },
          "tools": [
            {
              "description": "Finds.",
              "input_schema": {
                "type": "object"
              },
              "name": "find"
            }
          ]
        }"#]]
    .assert_eq(&format!("{:#}", written(Anthropic, true)));
    assert_eq!(written(Anthropic, false)["tool_choice"]["type"], "none");
}
