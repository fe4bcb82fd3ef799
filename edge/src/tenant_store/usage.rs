//! What calls took, summed by day, vendor and model.

use serde::Deserialize;
use shared::chat::quota::{self, Amount, Used};
use worker::{Result, SqlStorage, SqlStorageValue as Value};

use super::{
    protocol::{Spend, Took},
    sql::{first, number},
};

/// A change of one sum. What was billed by estimate may be taken back, so it has a sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub calls: i64,
    pub estimated: i64,
    pub input: i64,
    pub output: i64,
    pub micros: i64,
}

impl Change {
    /// A call that nobody told the end of: billed as it was set aside.
    pub fn estimate(spend: &Spend) -> Self {
        Self {
            calls: 1,
            estimated: 1,
            input: spend.input.into(),
            output: spend.output.into(),
            micros: signed(spend.micros),
        }
    }

    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self {
            calls: self.calls - other.calls,
            estimated: self.estimated - other.estimated,
            input: self.input - other.input,
            output: self.output - other.output,
            micros: self.micros - other.micros,
        }
    }
}

impl From<Took> for Change {
    fn from(took: Took) -> Self {
        Self {
            calls: 1,
            estimated: took.estimated.into(),
            input: took.input.into(),
            output: took.output.into(),
            micros: signed(took.micros),
        }
    }
}

pub fn add(sql: &SqlStorage, day: u64, spend: &Spend, change: Change) -> Result<()> {
    let values: Vec<Value> = vec![
        number(day),
        spend.vendor.as_str().into(),
        spend.model.as_str().into(),
        Value::Integer(change.calls),
        Value::Integer(change.estimated),
        Value::Integer(change.input),
        Value::Integer(change.output),
        Value::Integer(change.micros),
    ];
    sql.exec(
        "INSERT INTO ai_usage (day, vendor, model, calls, estimated_calls, input_tokens, output_tokens, micros)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET
            calls = calls + excluded.calls,
            estimated_calls = estimated_calls + excluded.estimated_calls,
            input_tokens = input_tokens + excluded.input_tokens,
            output_tokens = output_tokens + excluded.output_tokens,
            micros = micros + excluded.micros",
        values,
    )?;
    Ok(())
}

/// What is settled and what is set aside, of today and of this month.
pub fn used(sql: &SqlStorage, now: u64) -> Result<Used> {
    #[derive(Default, Deserialize)]
    struct Row {
        day_tokens: u64,
        day_micros: u64,
        month_tokens: u64,
        month_micros: u64,
    }
    let today = quota::day(now);
    let (month, _) = quota::month(today);
    let row: Row = first(
        sql,
        "SELECT
            COALESCE(SUM(tokens) FILTER (WHERE day = ?1), 0) AS day_tokens,
            COALESCE(SUM(micros) FILTER (WHERE day = ?1), 0) AS day_micros,
            COALESCE(SUM(tokens), 0) AS month_tokens,
            COALESCE(SUM(micros), 0) AS month_micros
         FROM (
            SELECT day, input_tokens + output_tokens AS tokens, micros FROM ai_usage
            UNION ALL
            SELECT day, input_tokens + output_tokens, micros FROM ai_reservation WHERE billed = 0
         ) WHERE day BETWEEN ?2 AND ?1",
        vec![number(today), number(month)],
    )?
    .unwrap_or_default();
    Ok(Used {
        day: Amount {
            tokens: row.day_tokens,
            micros: row.day_micros,
        },
        month: Amount {
            tokens: row.month_tokens,
            micros: row.month_micros,
        },
    })
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
