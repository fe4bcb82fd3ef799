//! What the edge and a tenant's object say to each other.

use serde::{Deserialize, Serialize};
use shared::chat::{
    price::Micros,
    quota::{Allowance, Amount},
};

/// Asks for leave to answer a visitor, to spend tokens, or both.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reserve {
    /// Present when this is a new message; further calls for the same message leave it out.
    pub visitor: Option<Visitor>,
    /// Absent for answers that cost nothing.
    pub spend: Option<Spend>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Visitor {
    /// The network address. The object keeps only a hash of it, salted anew each day.
    pub address: String,
    pub per_minute: u32,
    pub per_day: u32,
}

/// One call: at most these tokens, which cost at most so much.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Spend {
    /// `{turn}/{call}`.
    pub id: String,
    pub vendor: String,
    pub model: String,
    pub input: u32,
    pub output: u32,
    pub micros: Micros,
    pub allowance: Allowance,
}

impl Spend {
    pub fn bound(&self) -> Amount {
        Amount {
            tokens: u64::from(self.input) + u64::from(self.output),
            micros: self.micros,
        }
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reserved {
    Granted,
    Refused { reason: Reason, retry_after: u64 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    Visitor,
    Budget,
    Circuit,
}

/// How a reserved call ended.
#[derive(Debug, Serialize, Deserialize)]
pub struct Settle {
    pub id: String,
    /// What had been granted for it, in case that the object died before it could write that down. Left out when a settlement
    /// is told again, so that it cannot count twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<Spend>,
    /// Absent when the upstream did no work.
    pub took: Option<Took>,
    pub health: Health,
    /// Everything that was said in the turn, when it is over.
    pub replay: Option<String>,
}

impl Settle {
    /// The call was never made.
    pub fn nothing(id: String) -> Self {
        Self {
            id,
            granted: None,
            took: None,
            health: Health::Unknown,
            replay: None,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Took {
    pub input: u32,
    pub output: u32,
    pub micros: Micros,
    pub estimated: bool,
}

/// What a call says of its vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Health {
    Answered,
    Failed,
    /// The shopper left, or the fault was the conversation's own.
    Unknown,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Replay {
    pub turn: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Replayed {
    Said {
        events: String,
    },
    /// The turn is not over yet.
    Speaking,
    Gone,
}
