//! One line of JSON for every turn. Whose, what it took and how it ended; never a key, never a shopper's words.

use serde_json::json;
use shared::chat::{ErrorCode, tokens::Usage};
use storefront::Store;
use worker::{console_error, console_log};

use super::upstream::NoUpstream;
use crate::{clock::Moment, visit::Visit};

pub struct Ledger {
    request: String,
    tenant: String,
    began: Moment,
    first_words: Option<Moment>,
    calls: u32,
    without: Option<NoUpstream>,
}

#[derive(Clone, Copy, Debug)]
pub enum Outcome {
    Done,
    Left,
    Failed(ErrorCode),
}

impl Ledger {
    pub fn begin(visit: &Visit, store: &Store) -> Self {
        Self {
            request: visit.incoming.id(),
            tenant: store.site.tenant.to_string(),
            began: Moment::now(),
            first_words: None,
            calls: 0,
            without: None,
        }
    }

    /// The built-in advisor answers, and why.
    pub fn instead_of_upstream(self, reason: NoUpstream) -> Self {
        Self {
            without: Some(reason),
            ..self
        }
    }

    pub fn called(&mut self) {
        self.calls += 1;
    }

    pub fn words(&mut self) {
        self.first_words.get_or_insert_with(Moment::now);
    }

    pub fn trouble(&self, what: &str) {
        console_error!(
            "{}",
            json!({ "request": self.request, "tenant": self.tenant, "error": what })
        );
    }

    pub fn close(
        &self,
        vendor: &str,
        model: &str,
        usage: Usage,
        unknown_frames: u32,
        outcome: Outcome,
    ) {
        let since = |moment: Moment| moment.since(self.began).as_millis() as u64;
        let outcome = match outcome {
            Outcome::Done => json!("done"),
            Outcome::Left => json!("left"),
            Outcome::Failed(code) => json!(code),
        };
        let line = json!({
            "event": "ai",
            "request": self.request,
            "tenant": self.tenant,
            "vendor": vendor,
            "model": model,
            "calls": self.calls,
            "inputTokens": usage.input,
            "outputTokens": usage.output,
            "estimated": usage.estimated,
            "durationMs": since(Moment::now()),
            "firstWordsMs": self.first_words.map(since),
            "unknownFrames": unknown_frames,
            "outcome": outcome,
            "why": self.without.as_ref().map(ToString::to_string),
        });
        console_log!("{line}");
    }
}
