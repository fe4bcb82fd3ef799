use expect_test::expect;

use crate::chat::vendor::{
    Protocol::WorkersAi,
    tests::{check, recorded, written},
};

#[test]
fn the_older_models() {
    check(
        WorkersAi,
        &recorded(&[
            ("", r#"{"response":"Größe","p":"abdefghi"}"#),
            ("", r#"{"response":52}"#),
            (
                "",
                r#"{"response":"","tool_calls":[{"name":"search_catalog","arguments":{"shapes":["round"]}},{"name":"store_info","arguments":"{}"}]}"#,
            ),
            (
                "",
                r#"{"response":"","usage":{"prompt_tokens":12,"completion_tokens":3,"total_tokens":15}}"#,
            ),
            ("", "[DONE]"),
        ]),
        &expect![[r#"
            Text("Größe")
            Text("52")
            Tool { index: 0, id: "", name: "search_catalog", arguments: "{\"shapes\":[\"round\"]}" }
            Tool { index: 1, id: "", name: "store_info", arguments: "{}" }
            Usage { input: Some(12), output: Some(3) }
            Finished
            End
        "#]],
    );
}

#[test]
fn the_newer_models() {
    check(
        WorkersAi,
        &recorded(&[
            (
                "",
                r#"{"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":"Größe"}}]}"#,
            ),
            (
                "",
                r#"{"id":"c","choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t1","type":"function","function":{"name":"store_info","arguments":"{}"}}]}}]}"#,
            ),
            (
                "",
                r#"{"id":"c","choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":12,"completion_tokens":3}}"#,
            ),
            ("", "[DONE]"),
        ]),
        &expect![[r#"
            Text("Größe")
            Tool { index: 0, id: "t1", name: "store_info", arguments: "{}" }
            Finished
            Usage { input: Some(12), output: Some(3) }
            Finished
            End
        "#]],
    );
}

#[test]
fn request() {
    let body = written(WorkersAi, true);
    assert_eq!(body["tools"][0]["function"]["name"], "find");
    assert_eq!(
        (&body["stream"], &body["max_tokens"]),
        (&true.into(), &800.into())
    );
    assert_eq!(body["messages"][0]["role"], "system");
    // On the last round there is nothing to call.
    assert_eq!(written(WorkersAi, false).get("tools"), None);
}
