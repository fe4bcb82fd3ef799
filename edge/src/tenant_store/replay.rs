//! Answers kept for a moment, for shoppers whose connection was lost before they had read them.

use serde::Deserialize;
use worker::{Result, SqlStorage};

use super::{
    protocol::Replayed,
    sql::{first, number},
};

/// Milliseconds after its end that an answer can be read again: a browser that changes networks takes seconds.
pub const KEPT: u64 = 120_000;

/// `call` is the id of the turn's last call, `{turn}/{call}`.
pub fn keep(sql: &SqlStorage, call: &str, events: &str, now: u64) -> Result<()> {
    let turn = call.split('/').next().unwrap_or(call);
    sql.exec(
        "INSERT OR REPLACE INTO ai_replay (turn, events, expires) VALUES (?, ?, ?)",
        vec![turn.into(), events.into(), number(now + KEPT)],
    )?;
    Ok(())
}

pub fn find(sql: &SqlStorage, turn: &str, now: u64) -> Result<Replayed> {
    #[derive(Deserialize)]
    struct Row {
        events: String,
    }
    #[derive(Deserialize)]
    struct Speaking {}
    let query = "SELECT events FROM ai_replay WHERE turn = ? AND expires > ?";
    if let Some(Row { events }) = first(sql, query, vec![turn.into(), number(now)])? {
        return Ok(Replayed::Said { events });
    }
    // `0` is what follows `/` in ASCII: every call of this turn, and no other turn's.
    let query = "SELECT id FROM ai_reservation WHERE billed = 0 AND id > ? || '/' AND id < ? || '0' LIMIT 1";
    let speaking: Option<Speaking> = first(sql, query, vec![turn.into(), turn.into()])?;
    Ok(match speaking {
        Some(Speaking {}) => Replayed::Speaking,
        None => Replayed::Gone,
    })
}

/// Whether there is anything left to forget later.
pub fn forget(sql: &SqlStorage, now: u64) -> Result<bool> {
    #[derive(Deserialize)]
    struct Left {
        left: u32,
    }
    sql.exec(
        "DELETE FROM ai_replay WHERE expires <= ?",
        vec![number(now)],
    )?;
    let query = "SELECT COUNT(*) AS left FROM ai_replay";
    Ok(first::<Left>(sql, query, Vec::new())?.is_some_and(|row| row.left > 0))
}
