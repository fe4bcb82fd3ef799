//! The OpenAI-compatible protocol, `POST /v1/chat/completions` with `stream: true`, as OpenAI, vLLM, Ollama, llama.cpp and
//! many others speak it.
//!
//! Reading is lenient where servers are known to differ: tool calls without `index` or in one piece, `usage` on every chunk
//! or in one without choices, `null` for absent, errors as an object or a string, a stream that ends without `[DONE]`.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    call::{Call, Delta, Entry, ToolCall},
    sse,
};

#[cfg(test)]
mod tests;

/// Below a server's base URL, which ends in its version: `https://api.openai.com/v1`.
pub const PATH: &str = "/chat/completions";

/// What a server calls the limit of its output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutputLimit {
    MaxTokens,
    MaxCompletionTokens,
}

impl OutputLimit {
    /// OpenAI's own newer models refuse the name that everyone else's know.
    pub fn of(base: &str) -> Self {
        if base.starts_with("https://api.openai.com/") {
            Self::MaxCompletionTokens
        } else {
            Self::MaxTokens
        }
    }
}

pub fn body(call: &Call<'_>, limit: OutputLimit) -> String {
    let mut messages = vec![json!({ "role": "system", "content": call.system })];
    messages.extend(call.entries.iter().map(message));
    let mut body = json!({
        "model": call.model,
        "messages": messages,
        "tools": call.tools.iter().map(|tool| json!({
            "type": "function",
            "function": { "name": tool.name, "description": tool.description, "parameters": tool.parameters },
        })).collect::<Value>(),
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
        Entry::Found { call, content } => {
            json!({ "role": "tool", "tool_call_id": call, "content": content })
        }
    }
}

fn tool_call(call: &ToolCall) -> Value {
    json!({ "id": call.id, "type": "function", "function": { "name": call.name, "arguments": call.arguments } })
}

/// Reads a streamed answer from chunks cut anywhere.
#[derive(Debug, Default)]
pub struct Reader {
    events: sse::Reader,
    /// Tool calls begun, for servers that leave `index` out.
    calls: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    #[error(transparent)]
    TooLong(#[from] sse::EventTooLong),
    #[error("expected JSON of a chat completion chunk in the stream")]
    NotAChunk,
}

impl Reader {
    pub fn feed(&mut self, bytes: &[u8]) -> Result<Vec<Delta>, Malformed> {
        let mut deltas = Vec::new();
        for event in self.events.feed(bytes)? {
            self.read(&event, &mut deltas)?;
        }
        Ok(deltas)
    }

    /// The body ended. A line cut short is no error here: that the answer did not finish says it better.
    pub fn end(&mut self) -> Vec<Delta> {
        let mut deltas = Vec::new();
        if let Some(event) = self.events.end() {
            let _ = self.read(&event, &mut deltas);
        }
        deltas
    }

    fn read(&mut self, event: &sse::Incoming, deltas: &mut Vec<Delta>) -> Result<(), Malformed> {
        if event.data.trim() == "[DONE]" {
            deltas.push(Delta::End);
            return Ok(());
        }
        let chunk: Chunk = serde_json::from_str(&event.data).map_err(|_| Malformed::NotAChunk)?;
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
            input: usage.prompt_tokens.unwrap_or_default(),
            output: usage.completion_tokens.unwrap_or_default(),
        }));
        Ok(())
    }

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
