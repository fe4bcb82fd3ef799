//! Why a message is not answered at all, in problem JSON (RFC 9457) with the code that streams use too.

use serde_json::json;
use shared::{chat::ErrorCode, locale::Words};
use worker::web_sys;

use crate::error::Error;

#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    #[error("expected a request from a page of this store")]
    CrossOrigin,
    #[error("expected content-type application/json")]
    NotJson,
    #[error("expected a body of at most {limit} bytes")]
    TooLarge { limit: usize },
    #[error("expected a conversation: {0}")]
    Bad(String),
    #[error("expected fewer messages; wait {retry_after} s")]
    TooMany { retry_after: u64 },
    #[error("no answer is kept under this turn; ask again")]
    Forgotten,
    #[error("the advisor cannot be reached")]
    Unavailable(String),
}

impl Refusal {
    pub fn answer(&self, words: &Words, request_id: &str) -> worker::Result<web_sys::Response> {
        if let Self::Unavailable(cause) = self {
            worker::console_error!(
                "{}",
                json!({ "request": request_id, "error": format!("{self}: {cause}") })
            );
        }
        let (status, code) = self.status();
        let body = json!({
            "type": "about:blank",
            "status": status,
            "detail": self.to_string(),
            "instance": request_id,
            "code": code,
            "message": code.message(words),
            "retryable": code.retryable(),
        });
        let headers = worker::Headers::new();
        headers.set("content-type", "application/problem+json")?;
        headers.set("cache-control", "private, no-store")?;
        headers.set("x-content-type-options", "nosniff")?;
        if let Self::TooMany { retry_after } = self {
            headers.set("retry-after", &retry_after.to_string())?;
        }
        let response = worker::Response::ok(body.to_string())?
            .with_headers(headers)
            .with_status(status);
        Ok(response.into())
    }

    fn status(&self) -> (u16, ErrorCode) {
        match self {
            Self::CrossOrigin => (403, ErrorCode::BadRequest),
            Self::NotJson => (415, ErrorCode::BadRequest),
            Self::TooLarge { .. } => (413, ErrorCode::BadRequest),
            Self::Bad(_) => (400, ErrorCode::BadRequest),
            Self::TooMany { .. } => (429, ErrorCode::RateLimited),
            Self::Forgotten => (404, ErrorCode::UpstreamCut),
            Self::Unavailable(_) => (503, ErrorCode::Unavailable),
        }
    }
}

/// Reading a body goes wrong in two ways of the shopper's own; the rest is ours.
impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::BodyTooLarge { limit } => Self::TooLarge { limit },
            Error::BadRequest(what) => Self::Bad(what.to_owned()),
            other => Self::Unavailable(other.to_string()),
        }
    }
}

impl From<worker::Error> for Refusal {
    fn from(error: worker::Error) -> Self {
        Self::Unavailable(error.to_string())
    }
}
