//! One line of JSON for every turn. Whose, what it took and how it ended; never a key, never a shopper's words.

use serde_json::json;
use shared::chat::{ErrorCode, price::Micros, tokens::Usage};
use storefront::Store;
use worker::{console_error, console_log};

use super::{chain::NoUpstream, operator::BadSetting, upstream::Upstream};
use crate::{clock::Moment, visit::Visit};

pub struct Ledger {
    request: String,
    tenant: String,
    began: Moment,
    first_words: Option<Moment>,
    /// Who answered, or was to.
    vendor: String,
    model: String,
    calls: u32,
    /// Nothing once a call had no price.
    cost: Option<Micros>,
    /// Who was asked before, and what came of it.
    tried: Vec<String>,
    /// Why the built-in advisor answers.
    why: Option<String>,
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
            vendor: String::new(),
            model: String::new(),
            calls: 0,
            cost: Some(0),
            tried: Vec::new(),
            why: None,
        }
    }

    /// An upstream is not asked.
    pub fn passed_over(&mut self, reason: &NoUpstream) {
        self.why = Some(reason.to_string());
    }

    pub fn misconfigured(&mut self, setting: &BadSetting) {
        self.why = Some(setting.to_string());
        self.trouble(&setting.to_string());
    }

    pub fn failed(&mut self, upstream: &Upstream, code: ErrorCode) {
        let code = json!(code);
        self.tried(upstream, code.as_str().unwrap_or_default());
    }

    pub fn tried(&mut self, upstream: &Upstream, outcome: &str) {
        let Upstream { vendor, model, .. } = upstream;
        self.tried.push(format!("{vendor}/{model}: {outcome}"));
    }

    pub fn called(&mut self, upstream: &Upstream, cost: Micros) {
        self.vendor.clone_from(&upstream.vendor);
        self.model.clone_from(&upstream.model);
        self.calls += 1;
        self.cost = self
            .cost
            .filter(|_| upstream.price.is_some())
            .map(|sum| sum + cost);
    }

    pub fn words(&mut self) {
        self.first_words.get_or_insert_with(Moment::now);
    }

    pub fn answered_by_built_in(&mut self) {
        self.words();
        "built-in".clone_into(&mut self.vendor);
        self.model.clear();
    }

    pub fn trouble(&self, what: &str) {
        console_error!(
            "{}",
            json!({ "request": self.request, "tenant": self.tenant, "error": what })
        );
    }

    /// `amiss`: frames named that do not exist, and figures and addresses that the store's data contradicts.
    pub fn close(&self, usage: Usage, amiss: (u32, u32), outcome: Outcome) {
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
            "vendor": self.vendor,
            "model": self.model,
            "calls": self.calls,
            "inputTokens": usage.input,
            "outputTokens": usage.output,
            "estimated": usage.estimated,
            "costMicros": self.cost,
            "durationMs": since(Moment::now()),
            "firstWordsMs": self.first_words.map(since),
            "unknownFrames": amiss.0,
            "corrected": amiss.1,
            "tried": self.tried,
            "outcome": outcome,
            "why": self.why,
        });
        console_log!("{line}");
    }
}
