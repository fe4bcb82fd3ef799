//! Visitors' messages counted, without keeping who they are.

use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use shared::chat::quota::{self, Messages, Refusal};
use worker::{Result, SqlStorage};

use super::{
    protocol::Visitor,
    sql::{first, number},
};

/// A visitor, known only by a hash that means nothing tomorrow.
pub struct Seen {
    hash: String,
    minute: u64,
    sent: Messages,
    allowed: Messages,
}

impl Seen {
    /// `unwritten` is what was counted and does not stand in the table yet.
    pub fn of(sql: &SqlStorage, unwritten: &[Self], visitor: &Visitor, now: u64) -> Result<Self> {
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
        let last = unwritten.iter().rev().find(|seen| seen.hash == hash);
        let row = match last {
            Some(seen) => Some(Row {
                minute: seen.minute,
                in_minute: seen.sent.in_minute,
                in_day: seen.sent.in_day,
            }),
            None => {
                let query = "SELECT minute, in_minute, in_day FROM visitor WHERE hash = ?";
                first(sql, query, vec![hash.as_str().into()])?
            }
        };
        let sent = row.map_or(Messages::NONE, |row| Messages {
            in_minute: if row.minute == minute {
                row.in_minute
            } else {
                0
            },
            in_day: row.in_day,
        });
        let allowed = Messages {
            in_minute: visitor.per_minute,
            in_day: visitor.per_day,
        };
        Ok(Self {
            hash,
            minute,
            sent,
            allowed,
        })
    }

    pub fn admit(&self) -> std::result::Result<(), Refusal> {
        quota::admit_message(self.sent, self.allowed)
    }

    /// With one more message.
    #[must_use]
    pub fn and_one(self) -> Self {
        let sent = Messages {
            in_minute: self.sent.in_minute + 1,
            in_day: self.sent.in_day + 1,
        };
        Self { sent, ..self }
    }

    pub fn count(&self, sql: &SqlStorage) -> Result<()> {
        let values = vec![
            self.hash.as_str().into(),
            number(self.minute),
            number(self.sent.in_minute),
            number(self.sent.in_day),
        ];
        sql.exec(
            "INSERT OR REPLACE INTO visitor (hash, minute, in_minute, in_day) VALUES (?, ?, ?, ?)",
            values,
        )?;
        Ok(())
    }
}

#[derive(Deserialize)]
struct Salt {
    salt: String,
}

/// Forgets the visitors of days before today. Whether there were any today.
pub fn forget(sql: &SqlStorage, now: u64) -> Result<bool> {
    Ok(salt_or_forget(sql, quota::day(now))?.is_some())
}

/// The day's salt. A new day makes a new one.
fn salt(sql: &SqlStorage, day: u64) -> Result<String> {
    if let Some(row) = salt_or_forget(sql, day)? {
        return Ok(row.salt);
    }
    let query = "INSERT INTO visitor_salt VALUES (?, hex(randomblob(16))) RETURNING salt";
    let row: Option<Salt> = first(sql, query, vec![number(day)])?;
    row.map(|row| row.salt)
        .ok_or_else(|| "SQLite did not return the salt it made".into())
}

/// Without a salt of the day, whoever is known is of a day before, and nobody can tell any more who it was.
fn salt_or_forget(sql: &SqlStorage, day: u64) -> Result<Option<Salt>> {
    let query = "SELECT salt FROM visitor_salt WHERE day = ?";
    let known = first(sql, query, vec![number(day)])?;
    if known.is_none() {
        sql.exec("DELETE FROM visitor_salt; DELETE FROM visitor;", None)?;
    }
    Ok(known)
}
