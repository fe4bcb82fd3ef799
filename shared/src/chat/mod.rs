//! The consultation's own event protocol, version 1: what `POST /api/ai/chat` takes and streams.
//!
//! The answer is a `text/event-stream`; each event's name is the variant's tag and its data the JSON below. A stream ends
//! with exactly one `done` or `error`. Vendors' protocols are translated to this one at the edge, and the built-in advisor
//! speaks it too, so the browser knows nothing else.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChatRequest {
    /// The conversation so far, oldest first; the last message is the shopper's.
    pub messages: Vec<Message>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Message {
    pub role: Role,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    Shopper,
    Advisor,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Event {
    /// The next words of the answer, in order.
    Text { text: String },
    /// Frames the answer names, filled in at the edge from this tenant's snapshot.
    Frames { frames: Vec<FrameCard> },
    /// What is being looked up meanwhile, in the shopper's language.
    Tool { label: String },
    /// Tokens the vendor reported, or our estimate of them.
    Usage { input_tokens: u32, output_tokens: u32, estimated: bool },
    Error { code: ErrorCode, message: String, retryable: bool },
    Done,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ErrorCode {
    BadRequest,
    RateLimited,
    BudgetSpent,
    UpstreamRefused,
    UpstreamTimeout,
    UpstreamCut,
    Unavailable,
}

/// A frame as the conversation shows it; every word comes from the tenant's snapshot, none from a model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FrameCard {
    pub id: String,
    pub brand: String,
    pub name: String,
    /// Formatted in the tenant's locale and currency.
    pub price: String,
    /// Boxing-system marking, `52□18 145`.
    pub marking: String,
    pub picture: String,
    pub url: String,
    pub try_on: Option<String>,
}
