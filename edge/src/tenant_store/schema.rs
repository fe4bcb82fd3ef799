//! The tables, version by version. A version once shipped never changes; what changes is a new version.

use serde::Deserialize;
use worker::{Result, SqlStorage};

use super::sql;

#[derive(Deserialize)]
struct Version {
    version: i64,
}

const VERSIONS: &[&str] = &[
    // 1: what AI calls set aside and took, and how often a visitor asked.
    "CREATE TABLE ai_reservation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        day INTEGER NOT NULL,
        vendor TEXT NOT NULL,
        model TEXT NOT NULL,
        tokens INTEGER NOT NULL,
        -- Milliseconds since 1970. A call that was never settled holds its tokens no longer than this.
        expires INTEGER NOT NULL
    );
    CREATE TABLE ai_usage (
        day INTEGER NOT NULL,
        vendor TEXT NOT NULL,
        model TEXT NOT NULL,
        calls INTEGER NOT NULL,
        estimated_calls INTEGER NOT NULL,
        input_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        PRIMARY KEY (day, vendor, model)
    ) WITHOUT ROWID;
    CREATE TABLE visitor_salt (day INTEGER PRIMARY KEY, salt TEXT NOT NULL);
    CREATE TABLE visitor (
        hash TEXT PRIMARY KEY,
        minute INTEGER NOT NULL,
        in_minute INTEGER NOT NULL,
        in_day INTEGER NOT NULL
    ) WITHOUT ROWID;",
    // 2: money; calls named by the edge, so that one can be taken back; vendors left alone; answers that can be read again.
    "DROP TABLE ai_reservation;
    CREATE TABLE ai_reservation (
        id TEXT PRIMARY KEY,
        day INTEGER NOT NULL,
        vendor TEXT NOT NULL,
        model TEXT NOT NULL,
        input_tokens INTEGER NOT NULL,
        output_tokens INTEGER NOT NULL,
        -- Millionths of a US dollar.
        micros INTEGER NOT NULL,
        -- Milliseconds since 1970. A call that is not settled by then is billed as it was set aside.
        expires INTEGER NOT NULL,
        billed INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    ALTER TABLE ai_usage ADD COLUMN micros INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE ai_circuit (
        vendor TEXT PRIMARY KEY,
        failures INTEGER NOT NULL,
        open_until INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE ai_replay (turn TEXT PRIMARY KEY, events TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;",
];

/// Brings the database to the newest version; nothing happens where it already is.
pub fn migrate(sql: &SqlStorage) -> Result<()> {
    sql.exec(
        "CREATE TABLE IF NOT EXISTS migration (version INTEGER PRIMARY KEY)",
        None,
    )?;
    let newest = "SELECT COALESCE(MAX(version), 0) AS version FROM migration";
    let at = sql::first::<Version>(sql, newest, Vec::new())?.map_or(0, |at| at.version);
    for (version, tables) in (1_i64..).zip(VERSIONS).filter(|(version, _)| *version > at) {
        sql.exec(tables, None)?;
        sql.exec("INSERT INTO migration VALUES (?)", vec![version.into()])?;
    }
    Ok(())
}
