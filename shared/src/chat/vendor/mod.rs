//! Vendors' protocols: how a call of a model is written, and how its streamed answer is read. One file a vendor.
//!
//! All of them stream JSON in server-sent events, so a stream is cut into events here, once; an adapter translates events
//! that are whole. None of them does I/O: the edge sends what they write and hands over the bytes that come back.

use serde::{Deserialize, Serialize};

use super::{
    call::{Call, Delta, Entry},
    sse,
};

mod anthropic;
mod gemini;
mod openai;
mod workers_ai;

#[cfg(test)]
mod tests;

/// What a server speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Protocol {
    /// `/v1/chat/completions`, as OpenAI, vLLM, Ollama, llama.cpp and many others have it.
    OpenAi,
    /// Anthropic's Messages.
    Anthropic,
    /// Google's `streamGenerateContent`.
    Gemini,
    /// Cloudflare's models, reached through the Worker's own binding instead of over the network.
    WorkersAi,
}

impl Protocol {
    /// The vendor's own server, for operators who name no other; the binding has none.
    pub fn base(self) -> Option<&'static str> {
        match self {
            Self::OpenAi => Some(openai::BASE),
            Self::Anthropic => Some(anthropic::BASE),
            Self::Gemini => Some(gemini::BASE),
            Self::WorkersAi => None,
        }
    }

    /// Where the call goes, below a server's base URL.
    pub fn path(self, model: &str) -> String {
        match self {
            Self::OpenAi => openai::PATH.to_owned(),
            Self::Anthropic => anthropic::PATH.to_owned(),
            Self::Gemini => gemini::path(model),
            Self::WorkersAi => String::new(),
        }
    }

    /// The one header that carries the credential.
    pub fn credential(self, key: &str) -> (&'static str, String) {
        match self {
            Self::OpenAi | Self::WorkersAi => ("authorization", format!("Bearer {key}")),
            Self::Anthropic => ("x-api-key", key.to_owned()),
            Self::Gemini => ("x-goog-api-key", key.to_owned()),
        }
    }

    /// A header that the vendor asks for besides.
    pub fn version(self) -> Option<(&'static str, &'static str)> {
        (self == Self::Anthropic).then_some(("anthropic-version", anthropic::VERSION))
    }

    /// The call as JSON, for a server at this base URL.
    pub fn body(self, call: &Call<'_>, base: &str) -> String {
        match self {
            Self::OpenAi => openai::body(call, openai::OutputLimit::of(base)),
            Self::Anthropic => anthropic::body(call),
            Self::Gemini => gemini::body(call),
            Self::WorkersAi => workers_ai::body(call),
        }
    }

    /// Reads one answer.
    pub fn reader(self) -> Reader {
        Reader {
            events: sse::Reader::default(),
            dialect: match self {
                Self::OpenAi => Box::new(openai::Reader::default()),
                Self::Anthropic => Box::new(anthropic::Reader::default()),
                Self::Gemini => Box::new(gemini::Reader::default()),
                Self::WorkersAi => Box::new(workers_ai::Reader::default()),
            },
        }
    }
}

/// What a vendor's events mean. One reads one answer, and may remember what came before.
trait Dialect {
    /// Appends what the event says; events that say nothing to us append nothing.
    fn read(&mut self, event: &sse::Incoming, deltas: &mut Vec<Delta>) -> Result<(), Malformed>;
}

/// Reads a streamed answer from chunks cut anywhere.
pub struct Reader {
    events: sse::Reader,
    dialect: Box<dyn Dialect>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    #[error(transparent)]
    TooLong(#[from] sse::EventTooLong),
    #[error("expected the vendor's JSON in every event of the stream")]
    NotJson,
}

impl Reader {
    /// Appends what the chunk says; what it says before something that is not the vendor's protocol holds.
    pub fn feed(&mut self, bytes: &[u8], deltas: &mut Vec<Delta>) -> Result<(), Malformed> {
        let mut events = Vec::new();
        let fed = self.events.feed(bytes, &mut events);
        for event in events {
            self.dialect.read(&event, deltas)?;
        }
        Ok(fed?)
    }

    /// The body ended. A line cut short is no error here: that the answer did not finish says it better.
    pub fn end(&mut self, deltas: &mut Vec<Delta>) {
        if let Some(event) = self.events.end() {
            let _ = self.dialect.read(&event, deltas);
        }
    }
}

/// The conversation in turns of one side each, the shopper's first, as the stricter vendors want it: what tools found
/// belongs to the shopper's side, and a message without a word or a call is left out.
fn sides(entries: &[Entry]) -> Vec<(Side, Vec<&Entry>)> {
    let mut sides: Vec<(Side, Vec<&Entry>)> = Vec::new();
    for entry in entries {
        let side = match entry {
            Entry::Advisor { text, calls } if text.is_empty() && calls.is_empty() => continue,
            Entry::Advisor { .. } if sides.is_empty() => continue,
            Entry::Advisor { .. } => Side::Advisor,
            Entry::Shopper(_) | Entry::Found { .. } => Side::Shopper,
        };
        match sides.last_mut() {
            Some((last, entries)) if *last == side => entries.push(entry),
            _ => sides.push((side, vec![entry])),
        }
    }
    sides
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Shopper,
    Advisor,
}

/// A tool call's arguments as the object that most vendors want, however far the model got with them.
fn object(arguments: &str) -> serde_json::Value {
    match serde_json::from_str(arguments) {
        Ok(object @ serde_json::Value::Object(_)) => object,
        _ => serde_json::json!({}),
    }
}
