//! Cloudflare's Workers AI, through the Worker's binding: `env.AI.run(model, input)` with `stream: true`.
//!
//! The input is that of the OpenAI-compatible protocol without a model. Newer models stream its chunks too; older ones stream
//! `{"response": "words"}`, tool calls whole and with arguments as an object, and the usage in the last event.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Dialect, Malformed, openai};
use crate::chat::{
    call::{Call, Delta},
    sse,
};

#[cfg(test)]
mod tests;

pub(super) fn body(call: &Call<'_>) -> String {
    let mut body = json!({
        "messages": openai::messages(call),
        "max_tokens": call.max_output,
        "stream": true,
    });
    // Older models have no way to be told not to use a tool but not to know of it.
    if let (Value::Object(fields), true) = (&mut body, call.may_use_tools) {
        fields.insert("tools".to_owned(), openai::tools(call.tools));
    }
    body.to_string()
}

#[derive(Debug, Default)]
pub(super) struct Reader {
    chunks: openai::Reader,
    calls: usize,
}

impl Dialect for Reader {
    fn read(&mut self, event: &sse::Incoming, deltas: &mut Vec<Delta>) -> Result<(), Malformed> {
        if event.data.trim() == "[DONE]" {
            // Older models say nothing else of their end.
            deltas.extend([Delta::Finished, Delta::End]);
            return Ok(());
        }
        let older: Older = serde_json::from_str(&event.data).map_err(|_| Malformed::NotJson)?;
        if older.response.is_none() && older.tool_calls.is_none() {
            return self.chunks.read(event, deltas);
        }
        let words = match older.response {
            Some(Value::String(words)) => words,
            // A number that stands alone arrives as one.
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        deltas.extend((!words.is_empty()).then_some(Delta::Text(words)));
        for call in older.tool_calls.unwrap_or_default() {
            deltas.push(Delta::Tool {
                index: self.calls,
                id: String::new(),
                name: call.name,
                arguments: match call.arguments {
                    Value::String(json) => json,
                    Value::Null => String::new(),
                    object => object.to_string(),
                },
            });
            self.calls += 1;
        }
        deltas.extend(older.usage.map(|usage| Delta::Usage {
            input: usage.prompt_tokens,
            output: usage.completion_tokens,
        }));
        Ok(())
    }
}

#[derive(Deserialize)]
struct Older {
    response: Option<Value>,
    tool_calls: Option<Vec<OlderCall>>,
    usage: Option<Reported>,
}

#[derive(Deserialize)]
struct OlderCall {
    name: String,
    #[serde(default)]
    arguments: Value,
}

#[derive(Deserialize)]
struct Reported {
    prompt_tokens: Option<u32>,
    completion_tokens: Option<u32>,
}
