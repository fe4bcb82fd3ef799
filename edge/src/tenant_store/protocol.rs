//! What the edge and a tenant's object say to each other.

use serde::{Deserialize, Serialize};

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

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Spend {
    pub vendor: String,
    pub model: String,
    /// At most this many, in and out.
    pub tokens: u32,
    pub daily_tokens: u32,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reserved {
    Granted(Granted),
    Refused { reason: Reason, retry_after: u64 },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    Visitor,
    Budget,
}

/// A reservation, to be settled; none where nothing is spent.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Granted {
    pub id: Option<i64>,
}

/// What a reserved call took in the end.
#[derive(Debug, Serialize, Deserialize)]
pub struct Settle {
    pub id: i64,
    pub input: u32,
    pub output: u32,
    pub estimated: bool,
}
