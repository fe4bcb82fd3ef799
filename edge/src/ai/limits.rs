//! How long the gateway waits and how much it takes; the operator may change each by the variable `AI_LIMITS`.

use std::time::Duration;

use serde::Deserialize;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Limits {
    /// Milliseconds from the request to the first word or tool call: reasoning models think for several seconds.
    pub first_token_ms: u32,
    /// Milliseconds between one and the next.
    pub between_tokens_ms: u32,
    /// Milliseconds of one turn, all calls of the model included.
    pub total_ms: u32,
    /// Milliseconds that an answer goes on after its shopper's connection was lost, so that a browser which changes
    /// networks can come back for it.
    pub grace_ms: u32,
    /// Further attempts with an upstream that could not be reached or refused for being busy, before the next is asked.
    pub retries: u32,
    /// Milliseconds before a further attempt: at least half of it, and a random part of the other half.
    pub backoff_ms: u32,
    /// Bytes of one streamed answer: 800 tokens in chunks of some 300 bytes, four times over.
    pub answer_bytes: usize,
    /// Tokens of output in one call: twice what five sentences and a search take.
    pub output_tokens: u32,
    /// Calls of the model in one turn: search, look closer, show, answer, and one more.
    pub rounds: u32,
    pub messages_per_minute: u32,
    pub messages_per_day: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            first_token_ms: 15_000,
            between_tokens_ms: 10_000,
            total_ms: 90_000,
            grace_ms: 3_000,
            retries: 1,
            backoff_ms: 400,
            answer_bytes: 1 << 20,
            output_tokens: 800,
            rounds: 5,
            messages_per_minute: 12,
            messages_per_day: 200,
        }
    }
}

impl Limits {
    pub fn first_token(&self) -> Duration {
        Duration::from_millis(self.first_token_ms.into())
    }

    pub fn between_tokens(&self) -> Duration {
        Duration::from_millis(self.between_tokens_ms.into())
    }

    pub fn total(&self) -> Duration {
        Duration::from_millis(self.total_ms.into())
    }

    pub fn grace(&self) -> Duration {
        Duration::from_millis(self.grace_ms.into())
    }

    /// `chance` is a random number from 0 to 1.
    pub fn backoff(&self, chance: f64) -> Duration {
        Duration::from_millis(self.backoff_ms.into()).mul_f64(0.5 + chance / 2.0)
    }
}
