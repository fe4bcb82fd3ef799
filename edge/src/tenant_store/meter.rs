//! AI calls metered: tokens and money set aside before a call, settled after it.
//!
//! Every function here runs from its first look to its last change without giving way, which in a Durable Object makes it
//! atomic. The rules themselves are in `shared::chat::quota`.
//!
//! What is granted counts from that moment and is written a moment later, together with what others were granted meanwhile:
//! an answer of the object waits for its writes to be safe, and the shopper would wait with it. Should the object die in
//! between, the edge's settlement still bills the call.

use std::mem;

use serde::Deserialize;
use shared::chat::quota::{self, Amount, Refusal, Used};
use worker::{Result, SqlStorage, SqlStorageValue as Value};

use super::{
    circuits,
    protocol::{Reason, Reserve, Reserved, Settle, Spend},
    replay,
    sql::{first, number},
    visitors::Seen,
};

/// A call ends within 90 s. One whose end nobody told is billed after five minutes as it was set aside: it was made, and
/// the vendor bills it too.
const HELD: u64 = 300_000;

/// What was granted and does not stand in the tables yet.
#[derive(Default)]
pub struct Granted {
    spends: Vec<(Spend, u64)>,
    messages: Vec<Seen>,
}

impl Granted {
    pub fn is_empty(&self) -> bool {
        self.spends.is_empty() && self.messages.is_empty()
    }

    /// Writes it down. What cannot be written stays for the next time; writing twice changes nothing.
    pub fn write(&mut self, sql: &SqlStorage) -> Result<()> {
        for message in &self.messages {
            message.count(sql)?;
        }
        for (spend, at) in &self.spends {
            set_aside(sql, spend, *at)?;
        }
        mem::take(self);
        Ok(())
    }

    fn amount(&self) -> Amount {
        let bounds = self.spends.iter().map(|(spend, _)| bound(spend));
        bounds.fold(Amount::default(), Amount::plus)
    }
}

pub fn reserve(
    sql: &SqlStorage,
    granted: &mut Granted,
    ask: &Reserve,
    now: u64,
) -> Result<Reserved> {
    if granted
        .spends
        .first()
        .is_some_and(|(_, at)| quota::day(*at) != quota::day(now))
    {
        granted.write(sql)?;
    }
    if let Some(visitor) = &ask.visitor {
        let seen = Seen::of(sql, &granted.messages, visitor, now)?;
        if let Err(refusal) = seen.admit() {
            return Ok(refused(Reason::Visitor, refusal, now));
        }
        // Counted whatever comes of the call: if not a model, the built-in advisor answers.
        granted.messages.push(seen.and_one());
    }
    let Some(spend) = &ask.spend else {
        return Ok(Reserved::Granted);
    };
    bill_the_lost(sql, now)?;
    let used = used(sql, now)?.plus(granted.amount());
    if let Err(refusal) = quota::admit_call(used, spend.allowance, bound(spend)) {
        return Ok(refused(Reason::Budget, refusal, now));
    }
    if let Err(retry_after) = circuits::admit(sql, &spend.vendor, now)? {
        return Ok(Reserved::Refused {
            reason: Reason::Circuit,
            retry_after,
        });
    }
    granted.spends.push((spend.clone(), now));
    Ok(Reserved::Granted)
}

fn bound(spend: &Spend) -> Amount {
    Amount {
        tokens: u64::from(spend.input) + u64::from(spend.output),
        micros: spend.micros,
    }
}

/// Settling twice, or what was never reserved, changes nothing. Of a call that was billed before its end was known, what it
/// took replaces what it was billed.
pub fn settle(sql: &SqlStorage, granted: &mut Granted, settle: &Settle, now: u64) -> Result<()> {
    granted.write(sql)?;
    if let (Some(spend), Some(_)) = (&settle.granted, &settle.took) {
        set_aside(sql, spend, now)?;
    }
    let query = "SELECT vendor FROM ai_reservation WHERE id = ?";
    let Some(call) = first::<Call>(sql, query, vec![settle.id.as_str().into()])? else {
        return Ok(());
    };
    let (was_made, took) = match settle.took {
        Some(took) => (1, took),
        None => Default::default(),
    };
    sql.exec(
        "INSERT INTO ai_usage (day, vendor, model, calls, estimated_calls, input_tokens, output_tokens, micros)
         SELECT day, vendor, model, ? - billed, ? - billed,
            ? - billed * input_tokens, ? - billed * output_tokens, ? - billed * micros
         FROM ai_reservation WHERE id = ?
         ON CONFLICT DO UPDATE SET
            calls = calls + excluded.calls,
            estimated_calls = estimated_calls + excluded.estimated_calls,
            input_tokens = input_tokens + excluded.input_tokens,
            output_tokens = output_tokens + excluded.output_tokens,
            micros = micros + excluded.micros",
        vec![
            was_made.into(),
            i32::from(took.estimated).into(),
            number(took.input),
            number(took.output),
            number(took.micros),
            settle.id.as_str().into(),
        ],
    )?;
    sql.exec(
        "DELETE FROM ai_reservation WHERE id = ?",
        vec![settle.id.as_str().into()],
    )?;
    circuits::record(sql, &call.vendor, settle.health, now)?;
    if let Some(events) = &settle.replay {
        replay::keep(sql, &settle.id, events, now)?;
    }
    Ok(())
}

#[derive(Deserialize)]
struct Call {
    vendor: String,
}

/// There is something to bill or to forget.
#[derive(Deserialize)]
struct Due {}

fn refused(reason: Reason, refusal: Refusal, now: u64) -> Reserved {
    Reserved::Refused {
        reason,
        retry_after: refusal.retry_after(now),
    }
}

fn bill_the_lost(sql: &SqlStorage, now: u64) -> Result<()> {
    // For a day its end may still become known.
    let yesterday = quota::day(now).saturating_sub(1);
    // A statement that could write makes the object's answer wait, whether it changes something or not.
    let query = "SELECT 1 AS due FROM ai_reservation
        WHERE billed = 0 AND expires <= ? OR billed = 1 AND day < ? LIMIT 1";
    let due: Option<Due> = first(sql, query, vec![number(now), number(yesterday)])?;
    if due.is_none() {
        return Ok(());
    }
    sql.exec(
        "INSERT INTO ai_usage (day, vendor, model, calls, estimated_calls, input_tokens, output_tokens, micros)
         SELECT day, vendor, model, COUNT(*), COUNT(*), SUM(input_tokens), SUM(output_tokens), SUM(micros)
         FROM ai_reservation WHERE billed = 0 AND expires <= ? GROUP BY day, vendor, model
         ON CONFLICT DO UPDATE SET
            calls = calls + excluded.calls,
            estimated_calls = estimated_calls + excluded.estimated_calls,
            input_tokens = input_tokens + excluded.input_tokens,
            output_tokens = output_tokens + excluded.output_tokens,
            micros = micros + excluded.micros",
        vec![number(now)],
    )?;
    sql.exec(
        "UPDATE ai_reservation SET billed = 1 WHERE billed = 0 AND expires <= ?",
        vec![number(now)],
    )?;
    sql.exec(
        "DELETE FROM ai_reservation WHERE billed = 1 AND day < ?",
        vec![number(yesterday)],
    )?;
    Ok(())
}

/// What is settled and what is set aside, of today and of this month.
fn used(sql: &SqlStorage, now: u64) -> Result<Used> {
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

fn set_aside(sql: &SqlStorage, spend: &Spend, now: u64) -> Result<()> {
    let values: Vec<Value> = vec![
        spend.id.as_str().into(),
        number(quota::day(now)),
        spend.vendor.as_str().into(),
        spend.model.as_str().into(),
        number(spend.input),
        number(spend.output),
        number(spend.micros),
        number(now + HELD),
    ];
    sql.exec(
        "INSERT OR IGNORE INTO ai_reservation (id, day, vendor, model, input_tokens, output_tokens, micros, expires)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        values,
    )?;
    Ok(())
}
