//! Everything that can go wrong before or instead of a page, its one conversion to an answer, and the one place that logs.

use serde_json::json;
use shared::site::Site;
use storefront::{Reply, Unavailable, Visibility, unavailable};
use worker::{console_error, web_sys};

use crate::{response, visit::Visit};

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("no store lives at this address")]
    UnknownHost,
    #[error("expected a well-formed request: {0}")]
    BadRequest(&'static str),
    #[error("nothing lives at this address")]
    NotFound,
    #[error("expected one of {allow} at this address")]
    MethodNotAllowed { allow: &'static str },
    #[error("expected an address of at most {limit} bytes")]
    AddressTooLong { limit: usize },
    #[error("expected a body of at most {limit} bytes")]
    BodyTooLarge { limit: usize },
    #[error("expected a request from a page of this store, found one from another site")]
    CrossOrigin,
    #[error("the store is suspended")]
    Suspended,
    #[error("{key} in KV cannot be read: {problem}")]
    Corrupt { key: String, problem: String },
    #[error("{key} cannot be reached: {cause}")]
    Unreachable { key: String, cause: String },
    #[error("the runtime refused: {0}")]
    Runtime(#[from] worker::Error),
}

impl Error {
    /// The answer, in the look of the store where it is known; what is our fault is logged with the id that the page shows.
    pub fn answer(&self, visit: &Visit, site: Option<&Site>) -> worker::Result<web_sys::Response> {
        let id = visit.incoming.id();
        self.log(visit.incoming.url().authority(), &id);
        let reply = self.reply(visit.incoming.url().path().starts_with("/api/"), site, &id);
        response::with(reply, visit, &self.headers())
    }

    /// One line of JSON, for what the operator should look at; shoppers' mistakes are not.
    pub fn log(&self, host: &str, request_id: &str) {
        if self.status() >= 500 && !matches!(self, Self::Suspended) {
            console_error!(
                "{}",
                json!({ "request": request_id, "host": host, "error": self.to_string() })
            );
        }
    }

    fn status(&self) -> u16 {
        match self {
            Self::UnknownHost | Self::NotFound => 404,
            Self::BadRequest(_) => 400,
            Self::MethodNotAllowed { .. } => 405,
            Self::AddressTooLong { .. } => 414,
            Self::BodyTooLarge { .. } => 413,
            Self::CrossOrigin => 403,
            Self::Suspended | Self::Corrupt { .. } | Self::Unreachable { .. } => 503,
            Self::Runtime(_) => 500,
        }
    }

    fn reply(&self, for_program: bool, site: Option<&Site>, request_id: &str) -> Reply {
        let why = match self {
            Self::Suspended => Some(Unavailable::Suspended),
            Self::Corrupt { .. } => Some(Unavailable::Maintenance),
            Self::Unreachable { .. } => Some(Unavailable::Overloaded),
            Self::Runtime(_) => Some(Unavailable::Failed),
            _ => None,
        };
        match why {
            Some(why) if !for_program => unavailable(why, site, request_id),
            _ if for_program && !matches!(self, Self::UnknownHost) => self.problem(request_id),
            _ => Reply::text(
                "text/plain; charset=utf-8",
                format!("{self}\n"),
                Visibility::Private,
            )
            .with_status(self.status()),
        }
    }

    /// RFC 9457. Our own faults are not explained to strangers: the id leads the operator to the log.
    fn problem(&self, request_id: &str) -> Reply {
        let status = self.status();
        let detail = if status < 500 {
            self.to_string()
        } else {
            "the store cannot answer just now".to_owned()
        };
        let body = json!({ "type": "about:blank", "status": status, "detail": detail, "instance": request_id });
        Reply::text(
            "application/problem+json",
            body.to_string(),
            Visibility::Private,
        )
        .with_status(status)
    }

    fn headers(&self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::MethodNotAllowed { allow } => vec![("allow", allow)],
            // An operator's decision lasts; a damaged value waits for someone to publish; the store's own troubles pass.
            Self::Suspended => vec![("retry-after", "3600")],
            Self::Corrupt { .. } => vec![("retry-after", "60")],
            Self::Unreachable { .. } => vec![("retry-after", "5")],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests;
