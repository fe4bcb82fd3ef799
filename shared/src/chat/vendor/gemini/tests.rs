use expect_test::expect;

use crate::chat::vendor::{
    Protocol::Gemini,
    tests::{check, recorded, written},
};

#[test]
fn text_with_usage() {
    check(
        Gemini,
        &recorded(&[
            ("", r#"{"candidates":[{"content":{"parts":[{"text":"Round ones, then?","thought":true}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":12,"totalTokenCount":12}}"#),
            ("", r#"{"candidates":[{"content":{"parts":[{"text":"Größe"}],"role":"model"},"index":0}],"usageMetadata":{"promptTokenCount":12,"candidatesTokenCount":2,"totalTokenCount":23,"thoughtsTokenCount":9},"modelVersion":"gemini","responseId":"r1"}"#),
            ("", r#"{"candidates":[{"content":{"parts":[{"text":" 52□18"}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":12,"candidatesTokenCount":6,"totalTokenCount":27,"thoughtsTokenCount":9,"promptTokensDetails":[{"modality":"TEXT","tokenCount":12}]}}"#),
        ])
        .replace('\n', "\r\n"),
        &expect![[r#"
            Usage { input: Some(12), output: None }
            Text("Größe")
            Usage { input: Some(12), output: Some(11) }
            Text(" 52□18")
            Finished
            Usage { input: Some(12), output: Some(15) }
        "#]],
    );
}

#[test]
fn whole_function_calls_signed_and_not() {
    check(
        Gemini,
        &recorded(&[
            (
                "",
                r#"{"candidates":[{"content":{"parts":[{"functionCall":{"name":"search_catalog","args":{"shapes":["round"]}},"thoughtSignature":"c2lnbmVk"},{"functionCall":{"id":"f2","name":"store_info"}}],"role":"model"},"index":0}]}"#,
            ),
            (
                "",
                r#"{"candidates":[{"content":{"parts":[{"text":"","thoughtSignature":"bGFzdA=="}],"role":"model"},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":40,"toolUsePromptTokenCount":3,"candidatesTokenCount":8}}"#,
            ),
        ]),
        &expect![[r#"
            Tool { index: 0, id: "", name: "search_catalog", arguments: "{\"shapes\":[\"round\"]}" }
            Signed { index: 0, signature: "c2lnbmVk" }
            Tool { index: 1, id: "f2", name: "store_info", arguments: "" }
            Finished
            Usage { input: Some(43), output: Some(8) }
        "#]],
    );
}

#[test]
fn what_is_refused_and_what_fails() {
    check(
        Gemini,
        &recorded(&[(
            "",
            r#"{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{"promptTokenCount":12}}"#,
        )]),
        &expect![[r#"
            Finished
            Usage { input: Some(12), output: None }
        "#]],
    );
    check(
        Gemini,
        &recorded(&[(
            "",
            r#"{"candidates":[{"finishReason":"SAFETY","index":0}]}"#,
        )]),
        &expect![[r#"
            Finished
        "#]],
    );
    check(
        Gemini,
        &recorded(&[(
            "",
            r#"{"error":{"code":503,"message":"The model is overloaded.","status":"UNAVAILABLE"}}"#,
        )]),
        &expect![[r#"
            Failed
        "#]],
    );
}

#[test]
fn request() {
    expect![[r#"
        {
          "contents": [
            {
              "parts": [
                {
                  "text": "round?"
                }
              ],
              "role": "user"
            },
            {
              "parts": [
                {
                  "functionCall": {
                    "args": {
                      "shape": "round"
                    },
                    "name": "find"
                  },
                  "thoughtSignature": "c2lnbmVk"
                },
                {
                  "functionCall": {
                    "args": {},
                    "name": "store"
                  }
                }
              ],
              "role": "model"
            },
            {
              "parts": [
                {
                  "functionResponse": {
                    "name": "find",
                    "response": {
                      "ids": [
                        "bo"
                      ]
                    }
                  }
                },
                {
                  "functionResponse": {
                    "name": "store",
                    "response": {
                      "result": "closed"
                    }
                  }
                }
              ],
              "role": "user"
            },
            {
              "parts": [
                {
                  "text": "Bo is round."
                }
              ],
              "role": "model"
            },
            {
              "parts": [
                {
                  "text": "and"
                },
                {
                  "text": "lighter?"
                }
              ],
              "role": "user"
            }
          ],
          "generationConfig": {
            "maxOutputTokens": 800
          },
          "systemInstruction": {
            "parts": [
              {
                "text": "You advise."
              }
            ]
          },
          "toolConfig": {
            "functionCallingConfig": {
              "mode": "AUTO"
            }
          },
          "tools": [
            {
              "functionDeclarations": [
                {
                  "description": "Finds.",
                  "name": "find",
                  "parametersJsonSchema": {
                    "type": "object"
                  }
                }
              ]
            }
          ]
        }"#]]
    .assert_eq(&format!("{:#}", written(Gemini, true)));
    assert_eq!(
        written(Gemini, false)["toolConfig"]["functionCallingConfig"]["mode"],
        "NONE"
    );
}
