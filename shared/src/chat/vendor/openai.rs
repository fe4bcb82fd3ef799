//! The OpenAI-compatible protocol, `POST /v1/chat/completions` with `stream: true`, as OpenAI, vLLM, Ollama, llama.cpp and
//! many others speak it.
//!
//! Reading is lenient where servers are known to differ: tool calls without `index` or in one piece, `usage` on every chunk
//! or in one without choices, `null` for absent, errors as an object or a string, a stream that ends without `[DONE]`.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Dialect, Malformed};
use crate::chat::{
    call::{Call, Delta, Entry, Tool, ToolCall},
    sse,
};

#[cfg(test)]
mod tests;

pub(super) const BASE: &str = "https://api.openai.com/v1";
/// Below a server's base URL, which ends in its version.
pub(super) const PATH: &str = "/chat/completions";

/// What a server calls the limit of its output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OutputLimit {
    MaxTokens,
    MaxCompletionTokens,
}

impl OutputLimit {
    /// OpenAI's own newer models refuse the name that everyone else's know.
    pub(super) fn of(base: &str) -> Self {
        if base.starts_with("https://api.openai.com/") {
            Self::MaxCompletionTokens
        } else {
            Self::MaxTokens
        }
    }
}

pub(super) fn body(call: &Call<'_>, limit: OutputLimit) -> String {
    let mut body = json!({
        "model": call.model,
        "messages": messages(call),
        "tools": tools(call.tools),
        "tool_choice": if call.may_use_tools { "auto" } else { "none" },
        "stream": true,
        "stream_options": { "include_usage": true },
    });
    let field = match limit {
        OutputLimit::MaxTokens => "max_tokens",
        OutputLimit::MaxCompletionTokens => "max_completion_tokens",
    };
    if let Value::Object(fields) = &mut body {
        fields.insert(field.to_owned(), call.max_output.into());
    }
    body.to_string()
}

pub(super) fn messages(call: &Call<'_>) -> Vec<Value> {
    let system = json!({ "role": "system", "content": call.system });
    std::iter::once(system)
        .chain(call.entries.iter().map(message))
        .collect()
}

pub(super) fn tools(tools: &[Tool]) -> Value {
    let tool = |tool: &Tool| {
        json!({
            "type": "function",
            "function": { "name": tool.name, "description": tool.description, "parameters": tool.parameters },
        })
    };
    tools.iter().map(tool).collect()
}

fn message(entry: &Entry) -> Value {
    match entry {
        Entry::Shopper(text) => json!({ "role": "user", "content": text }),
        Entry::Advisor { text, calls } if calls.is_empty() => {
            json!({ "role": "assistant", "content": text })
        }
        Entry::Advisor { text, calls } => {
            let content = if text.is_empty() {
                Value::Null
            } else {
                text.as_str().into()
            };
            json!({ "role": "assistant", "content": content, "tool_calls": calls.iter().map(tool_call).collect::<Value>() })
        }
        Entry::Found { call, content, .. } => {
            json!({ "role": "tool", "tool_call_id": call, "content": content })
        }
    }
}

fn tool_call(call: &ToolCall) -> Value {
    json!({ "id": call.id, "type": "function", "function": { "name": call.name, "arguments": call.arguments } })
}

#[derive(Debug, Default)]
pub(super) struct Reader {
    /// Tool calls begun, for servers that leave `index` out.
    calls: usize,
}

impl Dialect for Reader {
    fn read(&mut self, event: &sse::Incoming, deltas: &mut Vec<Delta>) -> Result<(), Malformed> {
        if event.data.trim() == "[DONE]" {
            deltas.push(Delta::End);
            return Ok(());
        }
        let chunk: Chunk = serde_json::from_str(&event.data).map_err(|_| Malformed::NotJson)?;
        if event.name == "error" || !chunk.error.is_null() {
            deltas.push(Delta::Failed);
            return Ok(());
        }
        if let Some(choice) = chunk.choices.unwrap_or_default().into_iter().next() {
            let delta = choice.delta.unwrap_or_default();
            let words = [delta.content, delta.refusal]
                .into_iter()
                .flatten()
                .filter(|text| !text.is_empty());
            deltas.extend(words.map(Delta::Text));
            deltas.extend(
                delta
                    .tool_calls
                    .unwrap_or_default()
                    .into_iter()
                    .map(|piece| self.piece(piece)),
            );
            deltas.extend(choice.finish_reason.map(|_| Delta::Finished));
        }
        deltas.extend(chunk.usage.map(|usage| Delta::Usage {
            input: usage.prompt_tokens,
            output: usage.completion_tokens,
        }));
        Ok(())
    }
}

impl Reader {
    fn piece(&mut self, piece: Piece) -> Delta {
        let id = piece.id.unwrap_or_default();
        let function = piece.function.unwrap_or_default();
        let name = function.name.unwrap_or_default();
        let index = piece.index.unwrap_or(if name.is_empty() {
            self.calls.saturating_sub(1)
        } else {
            self.calls
        });
        self.calls = self.calls.max(index.saturating_add(1));
        Delta::Tool {
            index,
            id,
            name,
            arguments: function.arguments.unwrap_or_default(),
        }
    }
}

#[derive(Deserialize)]
struct Chunk {
    choices: Option<Vec<Choice>>,
    usage: Option<Reported>,
    #[serde(default)]
    error: Value,
}

#[derive(Deserialize)]
struct Choice {
    delta: Option<Words>,
    finish_reason: Option<String>,
}

#[derive(Default, Deserialize)]
struct Words {
    content: Option<String>,
    refusal: Option<String>,
    tool_calls: Option<Vec<Piece>>,
}

#[derive(Deserialize)]
struct Piece {
    index: Option<usize>,
    id: Option<String>,
    function: Option<Function>,
}

#[derive(Default, Deserialize)]
struct Function {
    name: Option<String>,
    arguments: Option<String>,
}

#[derive(Deserialize)]
struct Reported {
    prompt_tokens: Option<u32>,
    completion_tokens: Option<u32>,
}
