//! Anthropic's Messages, `POST /v1/messages` with `stream: true`.
//!
//! A stream is `message_start`, for each block of content `content_block_start`, `…_delta` and `…_stop`, then `message_delta`
//! with the reason it stopped and `message_stop`; `ping` and events to come are skipped. The input is counted in
//! `message_start`, the output only in `message_delta`: what the first says of the output is where it begins.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Dialect, Malformed, Side, object, sides};
use crate::chat::{
    call::{Call, Delta, Entry, Tool, ToolCall},
    sse,
};

#[cfg(test)]
mod tests;

pub(super) const BASE: &str = "https://api.anthropic.com/v1";
pub(super) const PATH: &str = "/messages";
pub(super) const VERSION: &str = "2023-06-01";

pub(super) fn body(call: &Call<'_>) -> String {
    let tool = |tool: &Tool| json!({ "name": tool.name, "description": tool.description, "input_schema": tool.parameters });
    json!({
        "model": call.model,
        "max_tokens": call.max_output,
        "system": call.system,
        "messages": sides(call.entries).into_iter().map(message).collect::<Value>(),
        "tools": call.tools.iter().map(tool).collect::<Value>(),
        "tool_choice": { "type": if call.may_use_tools { "auto" } else { "none" } },
        "stream": true,
    })
    .to_string()
}

fn message((side, entries): (Side, Vec<&Entry>)) -> Value {
    let role = match side {
        Side::Shopper => "user",
        Side::Advisor => "assistant",
    };
    let content: Value = entries.into_iter().flat_map(blocks).collect();
    json!({ "role": role, "content": content })
}

fn blocks(entry: &Entry) -> Vec<Value> {
    let text = |text: &str| json!({ "type": "text", "text": text });
    match entry {
        Entry::Shopper(words) => vec![text(words)],
        // A block of text may not be empty.
        Entry::Advisor { text: words, calls } => (!words.is_empty())
            .then(|| text(words))
            .into_iter()
            .chain(calls.iter().map(tool_use))
            .collect(),
        Entry::Found { call, content, .. } => {
            vec![json!({ "type": "tool_result", "tool_use_id": call, "content": content })]
        }
    }
}

fn tool_use(call: &ToolCall) -> Value {
    json!({ "type": "tool_use", "id": call.id, "name": call.name, "input": object(&call.arguments) })
}

#[derive(Debug, Default)]
pub(super) struct Reader {
    /// Which blocks of content are tool calls, in order.
    tools: Vec<usize>,
}

impl Dialect for Reader {
    fn read(&mut self, event: &sse::Incoming, deltas: &mut Vec<Delta>) -> Result<(), Malformed> {
        let event: Event = serde_json::from_str(&event.data).map_err(|_| Malformed::NotJson)?;
        match event {
            Event::MessageStart { message } => {
                deltas.extend(message.usage.map(|usage| Delta::Usage {
                    input: usage.input(),
                    output: None,
                }))
            }
            Event::ContentBlockStart {
                index,
                content_block: Block::ToolUse { id, name },
            } => {
                self.tools.push(index);
                deltas.push(Delta::Tool {
                    index: self.tools.len() - 1,
                    id,
                    name,
                    arguments: String::new(),
                });
            }
            Event::ContentBlockStart {
                content_block: Block::Text { text },
                ..
            } => deltas.extend((!text.is_empty()).then_some(Delta::Text(text))),
            Event::ContentBlockDelta {
                delta: Piece::TextDelta { text },
                ..
            } => deltas.push(Delta::Text(text)),
            Event::ContentBlockDelta {
                index,
                delta: Piece::InputJsonDelta { partial_json },
            } => deltas.extend(
                self.tools
                    .iter()
                    .position(|block| *block == index)
                    .map(|index| Delta::Tool {
                        index,
                        id: String::new(),
                        name: String::new(),
                        arguments: partial_json,
                    }),
            ),
            Event::MessageDelta { delta, usage } => {
                deltas.extend(delta.stop_reason.map(|_| Delta::Finished));
                deltas.extend(usage.map(|usage| Delta::Usage {
                    input: usage.input(),
                    output: usage.output_tokens,
                }));
            }
            Event::MessageStop => deltas.push(Delta::End),
            Event::Error => deltas.push(Delta::Failed),
            Event::ContentBlockStart { .. } | Event::ContentBlockDelta { .. } | Event::Other => {}
        }
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Event {
    MessageStart {
        message: Message,
    },
    ContentBlockStart {
        index: usize,
        content_block: Block,
    },
    ContentBlockDelta {
        index: usize,
        delta: Piece,
    },
    MessageDelta {
        delta: Stop,
        usage: Option<Reported>,
    },
    MessageStop,
    Error,
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Message {
    usage: Option<Reported>,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Block {
    Text {
        #[serde(default)]
        text: String,
    },
    ToolUse {
        id: String,
        name: String,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Piece {
    TextDelta {
        text: String,
    },
    InputJsonDelta {
        partial_json: String,
    },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Stop {
    stop_reason: Option<String>,
}

#[derive(Deserialize)]
struct Reported {
    input_tokens: Option<u32>,
    cache_creation_input_tokens: Option<u32>,
    cache_read_input_tokens: Option<u32>,
    output_tokens: Option<u32>,
}

impl Reported {
    /// What went through the cache is counted apart and paid for too.
    fn input(&self) -> Option<u32> {
        let cached = [
            self.cache_creation_input_tokens,
            self.cache_read_input_tokens,
        ];
        self.input_tokens.map(|fresh| {
            cached
                .into_iter()
                .flatten()
                .fold(fresh, u32::saturating_add)
        })
    }
}
