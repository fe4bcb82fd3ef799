//! What is set aside for calls that are not settled yet.

use serde::Deserialize;
use shared::chat::quota;
use worker::{Result, SqlStorage, SqlStorageValue as Value};

use super::{
    circuits,
    protocol::{Settle, Spend},
    replay,
    sql::{all, first, number},
    usage::{self, Change},
};

/// A call ends within 90 s. One whose end nobody told is billed after five minutes as it was set aside: it was made, and
/// the vendor bills it too.
const HELD: u64 = 300_000;

/// What was set aside for one call, and when.
#[derive(Clone, Debug)]
pub struct Reservation {
    pub spend: Spend,
    pub at: u64,
}

impl Reservation {
    pub fn write(&self, sql: &SqlStorage) -> Result<()> {
        let Self { spend, at } = self;
        let values: Vec<Value> = vec![
            spend.id.as_str().into(),
            number(quota::day(*at)),
            spend.vendor.as_str().into(),
            spend.model.as_str().into(),
            number(spend.input),
            number(spend.output),
            number(spend.micros),
            number(at + HELD),
        ];
        sql.exec(
            "INSERT OR IGNORE INTO ai_reservation (id, day, vendor, model, input_tokens, output_tokens, micros, expires)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            values,
        )?;
        Ok(())
    }
}

/// Bills what a call took. `unwritten` is what was set aside for it, if that does not stand in the table yet. A call that is
/// not known changes nothing; where it was billed before its end was known, what it took replaces what it was billed.
pub fn settle(
    sql: &SqlStorage,
    settle: &Settle,
    unwritten: Option<&Reservation>,
    now: u64,
) -> Result<()> {
    let took = settle.took.map(Change::from).unwrap_or_default();
    let vendor = if let Some(Reservation { spend, at }) = unwritten {
        bill(sql, quota::day(*at), spend, took)?;
        spend.vendor.clone()
    } else if let Some(row) = find(sql, &settle.id)? {
        let (day, billed, spend) = row.read();
        bill(sql, day, &spend, took.minus(billed))?;
        sql.exec(
            "DELETE FROM ai_reservation WHERE id = ?",
            vec![settle.id.as_str().into()],
        )?;
        spend.vendor
    } else if let (Some(spend), Some(_)) = (&settle.granted, &settle.took) {
        // The object died before it could write down what it had granted.
        bill(sql, quota::day(now), spend, took)?;
        spend.vendor.clone()
    } else {
        return Ok(());
    };
    circuits::record(sql, &vendor, settle.health, now)?;
    if let Some(events) = &settle.replay {
        replay::keep(sql, &settle.id, events, now)?;
    }
    Ok(())
}

/// Bills what nobody settled in time, and forgets it after another day, in which its end may still become known.
pub fn bill_the_lost(sql: &SqlStorage, now: u64) -> Result<()> {
    #[derive(Deserialize)]
    struct Due {}
    let yesterday = quota::day(now).saturating_sub(1);
    // A statement that could write makes the object's answer wait, whether it changes something or not.
    let query = "SELECT 1 AS due FROM ai_reservation
        WHERE billed = 0 AND expires <= ? OR billed = 1 AND day < ? LIMIT 1";
    let due: Option<Due> = first(sql, query, vec![number(now), number(yesterday)])?;
    if due.is_none() {
        return Ok(());
    }
    let query = "SELECT * FROM ai_reservation WHERE billed = 0 AND expires <= ?";
    for row in all::<Row>(sql, query, vec![number(now)])? {
        let (day, _, spend) = row.read();
        usage::add(sql, day, &spend, Change::estimate(&spend))?;
        sql.exec(
            "UPDATE ai_reservation SET billed = 1 WHERE id = ?",
            vec![spend.id.into()],
        )?;
    }
    sql.exec(
        "DELETE FROM ai_reservation WHERE billed = 1 AND day < ?",
        vec![number(yesterday)],
    )?;
    Ok(())
}

fn bill(sql: &SqlStorage, day: u64, spend: &Spend, change: Change) -> Result<()> {
    if change == Change::default() {
        return Ok(());
    }
    usage::add(sql, day, spend, change)
}

#[derive(Deserialize)]
struct Row {
    id: String,
    day: u64,
    vendor: String,
    model: String,
    input_tokens: u32,
    output_tokens: u32,
    micros: u64,
    billed: u8,
}

impl Row {
    /// Its day, what of it is billed already, and what was set aside.
    fn read(self) -> (u64, Change, Spend) {
        let spend = Spend {
            id: self.id,
            vendor: self.vendor,
            model: self.model,
            input: self.input_tokens,
            output: self.output_tokens,
            micros: self.micros,
            allowance: quota::Allowance::default(),
        };
        let billed = match self.billed {
            0 => Change::default(),
            _ => Change::estimate(&spend),
        };
        (self.day, billed, spend)
    }
}

fn find(sql: &SqlStorage, id: &str) -> Result<Option<Row>> {
    let query = "SELECT * FROM ai_reservation WHERE id = ?";
    first(sql, query, vec![id.into()])
}
