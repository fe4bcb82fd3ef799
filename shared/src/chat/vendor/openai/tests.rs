use expect_test::expect;

use crate::chat::vendor::{
    Protocol::OpenAi,
    tests::{check, written},
};

#[test]
fn text_with_usage() {
    check(
        OpenAi,
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
            Usage { input: Some(12), output: Some(3) }
            End
        "#]],
    );
}

#[test]
fn tool_calls_in_pieces() {
    check(
        OpenAi,
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
        OpenAi,
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
        OpenAi,
        "data: {\"error\":{\"message\":\"overloaded\",\"code\":503}}\n\n",
        &expect![[r#"
        Failed
    "#]],
    );
    check(
        OpenAi,
        "event: error\ndata: {\"message\":\"overloaded\"}\n\n",
        &expect![[r#"
        Failed
    "#]],
    );
    check(
        OpenAi,
        "data: {\"error\":\"out of memory\"}\n\n",
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
              "content": "You advise.",
              "role": "system"
            },
            {
              "content": "Welcome!",
              "role": "assistant"
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
                    "arguments": "{\"shape\":\"round\"}",
                    "name": "find"
                  },
                  "id": "a1",
                  "type": "function"
                },
                {
                  "function": {
                    "arguments": "{cut",
                    "name": "store"
                  },
                  "id": "a2",
                  "type": "function"
                }
              ]
            },
            {
              "content": "{\"ids\":[\"bo\"]}",
              "role": "tool",
              "tool_call_id": "a1"
            },
            {
              "content": "closed",
              "role": "tool",
              "tool_call_id": "a2"
            },
            {
              "content": "Bo is round.",
              "role": "assistant"
            },
            {
              "content": "and",
              "role": "user"
            },
            {
              "content": "",
              "role": "assistant"
            },
            {
              "content": "lighter?",
              "role": "user"
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
    .assert_eq(&format!("{:#}", written(OpenAi, true)));
    let last = written(OpenAi, false);
    assert_eq!(last["tool_choice"], "none");
}

#[test]
fn the_limit_of_output_has_two_names() {
    use super::OutputLimit;
    assert_eq!(
        OutputLimit::of("https://api.openai.com/v1"),
        OutputLimit::MaxCompletionTokens
    );
    assert_eq!(
        OutputLimit::of("http://127.0.0.1:11434/v1"),
        OutputLimit::MaxTokens
    );
}
