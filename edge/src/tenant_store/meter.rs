//! AI calls metered: tokens set aside before a call, settled after it, and visitors' messages counted.
//!
//! Every function here runs from its first read to its last write without giving way, which in a Durable Object makes it
//! atomic. The rules themselves are in `shared::chat::quota`.

use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use shared::chat::quota::{self, Allowance, Refusal, Used};
use worker::{Result, SqlStorage, SqlStorageValue as Value};

use super::{
    protocol::{Granted, Reason, Reserve, Reserved, Settle, Spend, Visitor},
    sql::first,
};

/// A call ends within 90 s; one whose end never came frees its tokens after five minutes.
const HELD: u64 = 300_000;

pub fn reserve(sql: &SqlStorage, ask: &Reserve, now: u64) -> Result<Reserved> {
    let visitor = ask
        .visitor
        .as_ref()
        .map(|visitor| Seen::of(sql, visitor, now))
        .transpose()?;
    let admitted = visitor.as_ref().map_or(Ok(()), Seen::admit);
    let admitted = match (admitted, &ask.spend) {
        (Ok(()), Some(spend)) => admit(sql, spend, now)?,
        (admitted, _) => admitted,
    };
    if let Err(refusal) = admitted {
        let reason = match refusal {
            Refusal::TooFast | Refusal::TooMany => Reason::Visitor,
            Refusal::BudgetSpent => Reason::Budget,
        };
        return Ok(Reserved::Refused {
            reason,
            retry_after: refusal.retry_after(now),
        });
    }
    if let Some(visitor) = visitor {
        visitor.count(sql)?;
    }
    let id = ask
        .spend
        .as_ref()
        .map(|spend| set_aside(sql, spend, now))
        .transpose()?
        .flatten();
    Ok(Reserved::Granted(Granted { id }))
}

/// Settling twice, or what was never reserved, changes nothing. A call that ends after its tokens were freed is still
/// charged.
pub fn settle(sql: &SqlStorage, took: &Settle) -> Result<()> {
    sql.exec(
        "INSERT INTO ai_usage SELECT day, vendor, model, 1, ?, ?, ? FROM ai_reservation WHERE id = ?
         ON CONFLICT DO UPDATE SET
            calls = calls + 1,
            estimated_calls = estimated_calls + excluded.estimated_calls,
            input_tokens = input_tokens + excluded.input_tokens,
            output_tokens = output_tokens + excluded.output_tokens",
        vec![i32::from(took.estimated).into(), number(took.input), number(took.output), took.id.into()],
    )?;
    sql.exec(
        "DELETE FROM ai_reservation WHERE id = ?",
        vec![took.id.into()],
    )?;
    Ok(())
}

fn admit(sql: &SqlStorage, spend: &Spend, now: u64) -> Result<std::result::Result<(), Refusal>> {
    #[derive(Default, Deserialize)]
    struct Tokens {
        spent: u64,
        reserved: u64,
    }
    let tokens: Tokens = first(
        sql,
        "SELECT
            (SELECT COALESCE(SUM(input_tokens + output_tokens), 0) FROM ai_usage WHERE day = ?) AS spent,
            (SELECT COALESCE(SUM(tokens), 0) FROM ai_reservation WHERE expires > ?) AS reserved",
        vec![number(quota::day(now)), number(now)],
    )?
    .unwrap_or_default();
    let used = Used {
        spent: tokens.spent,
        reserved: tokens.reserved,
        ..Used::default()
    };
    let allowance = Allowance {
        daily_tokens: spend.daily_tokens,
        per_minute: 0,
        per_day: 0,
    };
    Ok(quota::admit_tokens(used, allowance, spend.tokens))
}

fn set_aside(sql: &SqlStorage, spend: &Spend, now: u64) -> Result<Option<i64>> {
    #[derive(Deserialize)]
    struct Row {
        id: i64,
    }
    // What was never settled is kept a day for a late settlement and then forgotten.
    sql.exec(
        "DELETE FROM ai_reservation WHERE day < ?",
        vec![number(quota::day(now).saturating_sub(1))],
    )?;
    let row: Option<Row> = first(
        sql,
        "INSERT INTO ai_reservation (day, vendor, model, tokens, expires) VALUES (?, ?, ?, ?, ?) RETURNING id",
        vec![
            number(quota::day(now)),
            spend.vendor.as_str().into(),
            spend.model.as_str().into(),
            number(spend.tokens),
            number(now + HELD),
        ],
    )?;
    Ok(row.map(|row| row.id))
}

/// A visitor, known only by a hash that means nothing tomorrow.
struct Seen {
    hash: String,
    minute: u64,
    used: Used,
    allowance: Allowance,
}

impl Seen {
    fn of(sql: &SqlStorage, visitor: &Visitor, now: u64) -> Result<Self> {
        #[derive(Deserialize)]
        struct Row {
            minute: u64,
            in_minute: u32,
            in_day: u32,
        }
        let salted = [salt(sql, quota::day(now))?.as_str(), "\0", &visitor.address].concat();
        let hash: String = Sha256::digest(salted)
            .iter()
            .take(16)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let minute = quota::minute(now);
        let query = "SELECT minute, in_minute, in_day FROM visitor WHERE hash = ?";
        let row: Option<Row> = first(sql, query, vec![hash.as_str().into()])?;
        let used = row.map_or_else(Used::default, |row| Used {
            in_minute: if row.minute == minute {
                row.in_minute
            } else {
                0
            },
            in_day: row.in_day,
            ..Used::default()
        });
        let allowance = Allowance {
            daily_tokens: 0,
            per_minute: visitor.per_minute,
            per_day: visitor.per_day,
        };
        Ok(Self {
            hash,
            minute,
            used,
            allowance,
        })
    }

    fn admit(&self) -> std::result::Result<(), Refusal> {
        quota::admit_message(self.used, self.allowance)
    }

    fn count(self, sql: &SqlStorage) -> Result<()> {
        let values = vec![
            self.hash.into(),
            number(self.minute),
            number(self.used.in_minute + 1),
            number(self.used.in_day + 1),
        ];
        sql.exec(
            "INSERT OR REPLACE INTO visitor (hash, minute, in_minute, in_day) VALUES (?, ?, ?, ?)",
            values,
        )?;
        Ok(())
    }
}

/// The day's salt. A new day makes a new one and forgets yesterday's visitors, whom nobody can tell any more.
fn salt(sql: &SqlStorage, day: u64) -> Result<String> {
    #[derive(Deserialize)]
    struct Row {
        salt: String,
    }
    if let Some(row) = first::<Row>(
        sql,
        "SELECT salt FROM visitor_salt WHERE day = ?",
        vec![number(day)],
    )? {
        return Ok(row.salt);
    }
    sql.exec("DELETE FROM visitor_salt; DELETE FROM visitor;", None)?;
    let query = "INSERT INTO visitor_salt VALUES (?, hex(randomblob(16))) RETURNING salt";
    let row: Option<Row> = first(sql, query, vec![number(day)])?;
    row.map(|row| row.salt)
        .ok_or_else(|| "SQLite did not return the salt it made".into())
}

/// Tokens, counts and milliseconds stay far below 2⁵³, up to which JavaScript's numbers are exact.
fn number(number: impl Into<u64>) -> Value {
    Value::Integer(i64::try_from(number.into()).unwrap_or(i64::MAX))
}
