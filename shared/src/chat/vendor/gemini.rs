//! Google's Gemini, `POST /v1beta/models/{model}:streamGenerateContent?alt=sse`.
//!
//! Every event is a whole `GenerateContentResponse`: parts of text or whole function calls, and the usage so far. Function
//! calls carry no index and often no id, and newer models sign them: the signature goes back with the call, untouched, or
//! the next request is refused. A stream just ends; what says that the answer did is `finishReason`.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Dialect, Malformed, Side, object, sides};
use crate::chat::{
    call::{Call, Delta, Entry, Tool, ToolCall},
    sse,
};

#[cfg(test)]
mod tests;

pub(super) const BASE: &str = "https://generativelanguage.googleapis.com/v1beta";

/// The model's name is the tenant's to choose, so it is kept to one segment of the path.
pub(super) fn path(model: &str) -> String {
    let segment: String = form_urlencoded::byte_serialize(model.as_bytes()).collect();
    format!("/models/{segment}:streamGenerateContent?alt=sse")
}

pub(super) fn body(call: &Call<'_>) -> String {
    let tool = |tool: &Tool| json!({ "name": tool.name, "description": tool.description, "parametersJsonSchema": tool.parameters });
    let tools: Value = call.tools.iter().map(tool).collect();
    json!({
        "systemInstruction": { "parts": [{ "text": call.system }] },
        "contents": sides(call.entries).into_iter().map(content).collect::<Value>(),
        "tools": [{ "functionDeclarations": tools }],
        "toolConfig": { "functionCallingConfig": { "mode": if call.may_use_tools { "AUTO" } else { "NONE" } } },
        "generationConfig": { "maxOutputTokens": call.max_output },
    })
    .to_string()
}

fn content((side, entries): (Side, Vec<&Entry>)) -> Value {
    let role = match side {
        Side::Shopper => "user",
        Side::Advisor => "model",
    };
    let parts: Value = entries.into_iter().flat_map(parts).collect();
    json!({ "role": role, "parts": parts })
}

fn parts(entry: &Entry) -> Vec<Value> {
    match entry {
        Entry::Shopper(text) => vec![json!({ "text": text })],
        Entry::Advisor { text, calls } => (!text.is_empty())
            .then(|| json!({ "text": text }))
            .into_iter()
            .chain(calls.iter().map(function_call))
            .collect(),
        Entry::Found { name, content, .. } => {
            vec![json!({ "functionResponse": { "name": name, "response": result(content) } })]
        }
    }
}

fn function_call(call: &ToolCall) -> Value {
    let mut part =
        json!({ "functionCall": { "name": call.name, "args": object(&call.arguments) } });
    if let (Value::Object(fields), false) = (&mut part, call.signature.is_empty()) {
        fields.insert(
            "thoughtSignature".to_owned(),
            call.signature.as_str().into(),
        );
    }
    part
}

/// A response has to be an object.
fn result(content: &str) -> Value {
    match serde_json::from_str(content) {
        Ok(object @ Value::Object(_)) => object,
        Ok(other) => json!({ "result": other }),
        Err(_) => json!({ "result": content }),
    }
}

#[derive(Debug, Default)]
pub(super) struct Reader {
    calls: usize,
}

impl Dialect for Reader {
    fn read(&mut self, event: &sse::Incoming, deltas: &mut Vec<Delta>) -> Result<(), Malformed> {
        let response: Response =
            serde_json::from_str(&event.data).map_err(|_| Malformed::NotJson)?;
        if response.error.is_some() {
            deltas.push(Delta::Failed);
            return Ok(());
        }
        if let Some(candidate) = response.candidates.into_iter().next() {
            for part in candidate.content.unwrap_or_default().parts {
                self.part(part, deltas);
            }
            deltas.extend(candidate.finish_reason.map(|_| Delta::Finished));
        }
        // The question was refused as a whole: there is no candidate, and nothing more to come.
        let blocked = response
            .prompt_feedback
            .and_then(|feedback| feedback.block_reason);
        deltas.extend(blocked.map(|_| Delta::Finished));
        deltas.extend(response.usage_metadata.map(|usage| Delta::Usage {
            input: sum([usage.prompt_token_count, usage.tool_use_prompt_token_count]),
            output: sum([usage.candidates_token_count, usage.thoughts_token_count]),
        }));
        Ok(())
    }
}

impl Reader {
    fn part(&mut self, part: Part, deltas: &mut Vec<Delta>) {
        if let Some(FunctionCall { id, name, args }) = part.function_call {
            let index = self.calls;
            self.calls += 1;
            deltas.push(Delta::Tool {
                index,
                id: id.unwrap_or_default(),
                name,
                arguments: args.map(|args| args.to_string()).unwrap_or_default(),
            });
            deltas.extend(
                part.thought_signature
                    .map(|signature| Delta::Signed { index, signature }),
            );
            return;
        }
        // What the model thinks to itself is not the answer.
        let text = part.text.filter(|text| !text.is_empty() && !part.thought);
        deltas.extend(text.map(Delta::Text));
    }
}

/// Absent when every part of it is.
fn sum(parts: [Option<u32>; 2]) -> Option<u32> {
    parts.into_iter().flatten().reduce(u32::saturating_add)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    #[serde(default)]
    candidates: Vec<Candidate>,
    prompt_feedback: Option<Feedback>,
    usage_metadata: Option<Reported>,
    error: Option<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Candidate {
    content: Option<Content>,
    finish_reason: Option<String>,
}

#[derive(Default, Deserialize)]
struct Content {
    #[serde(default)]
    parts: Vec<Part>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Part {
    text: Option<String>,
    #[serde(default)]
    thought: bool,
    function_call: Option<FunctionCall>,
    thought_signature: Option<String>,
}

#[derive(Deserialize)]
struct FunctionCall {
    id: Option<String>,
    name: String,
    args: Option<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Feedback {
    block_reason: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reported {
    prompt_token_count: Option<u32>,
    tool_use_prompt_token_count: Option<u32>,
    candidates_token_count: Option<u32>,
    thoughts_token_count: Option<u32>,
}
