//! The consultation: its event protocol (version 1), and all of its rules that need no network.
//!
//! `POST /api/ai/chat` takes a [`ChatRequest`] and answers a `text/event-stream`; each event's name is the variant's tag and
//! its data the JSON below. A stream ends with exactly one `done` or `error`. Vendors' protocols are translated to this one
//! at the edge, and the built-in advisor speaks it too, so the browser knows nothing else.
//!
//! ```text
//! ChatRequest ─► Turn ─► Protocol::body ─► (the edge calls the upstream)
//!                 ▲                               │ bytes
//!      Tools ◄────┤◄─ vendor::Reader ◄── sse ◄────┘
//!   (this tenant's catalog)
//!                 └─► Event ─► sse::write ─► the shopper
//! ```

use serde::{Deserialize, Serialize};

use crate::locale::Words;

pub mod built_in;
pub mod call;
pub mod card;
#[cfg(test)]
mod checked;
pub mod circuit;
pub mod facts;
pub mod figures;
pub mod guard;
mod hand_over;
#[cfg(test)]
mod injection;
pub mod links;
pub mod price;
pub mod prompt;
pub mod quota;
mod request;
pub mod shelf;
pub mod sse;
pub mod tokens;
pub mod turn;
pub mod vendor;

pub use hand_over::HandOver;
pub use request::{BadChat, MAX_BODY};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChatRequest {
    /// The conversation so far, oldest first; the last message is the shopper's.
    pub messages: Vec<Message>,
    /// What the shopper chose to tell of their face: numbers, never a picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measures: Option<Measures>,
}

/// Millimetres, measured on the shopper's own device or typed in.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Measures {
    /// Temple to temple, 100 to 180.
    pub face_width: f32,
    /// 40 to 80.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pupillary_distance: Option<f32>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Message {
    pub role: Role,
    pub text: String,
    /// Ids of the frames shown with an advisor's message, in order, so that "the second one" has a meaning.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub frames: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Role {
    Shopper,
    Advisor,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Event {
    /// The next words of the answer, in order.
    Text {
        text: String,
    },
    /// Frames the answer names, filled in at the edge from this tenant's snapshot.
    Frames {
        frames: Vec<FrameCard>,
    },
    /// What is being looked up meanwhile, in the shopper's language.
    Tool {
        label: String,
    },
    /// The way to a human of the store.
    HandOver {
        #[serde(flatten)]
        way: HandOver,
    },
    /// Tokens the vendor reported, or our estimate of them.
    Usage {
        input_tokens: u32,
        output_tokens: u32,
        estimated: bool,
    },
    Error {
        code: ErrorCode,
        message: String,
        retryable: bool,
    },
    Done,
}

impl Event {
    pub fn error(code: ErrorCode, words: &Words) -> Self {
        Self::Error {
            code,
            message: code.message(words).to_owned(),
            retryable: code.retryable(),
        }
    }

    /// The event's name in the stream, equal to its JSON tag.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::Frames { .. } => "frames",
            Self::Tool { .. } => "tool",
            Self::HandOver { .. } => "handOver",
            Self::Usage { .. } => "usage",
            Self::Error { .. } => "error",
            Self::Done => "done",
        }
    }
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

impl ErrorCode {
    /// Whether the same question may succeed when it is asked again.
    pub fn retryable(self) -> bool {
        matches!(
            self,
            Self::RateLimited | Self::UpstreamTimeout | Self::UpstreamCut | Self::Unavailable
        )
    }

    /// What the shopper reads.
    pub fn message(self, words: &Words) -> &'static str {
        let words = &words.consultation;
        match self {
            Self::BadRequest => words.bad_request,
            Self::RateLimited => words.rate_limited,
            Self::BudgetSpent => words.budget_spent,
            Self::UpstreamRefused => words.upstream_refused,
            Self::UpstreamTimeout => words.upstream_timeout,
            Self::UpstreamCut => words.upstream_cut,
            Self::Unavailable => words.unavailable,
        }
    }
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
