//! Vendors that keep failing this tenant are left alone for a while; the rule is `shared::chat::circuit`'s.

use serde::Deserialize;
use shared::chat::circuit::Circuit;
use worker::{Result, SqlStorage};

use super::{
    protocol::Health,
    sql::{first, number},
};

/// Whether the vendor may be called now; if not, in how many seconds.
pub fn admit(sql: &SqlStorage, vendor: &str, now: u64) -> Result<std::result::Result<(), u64>> {
    let Some(known) = find(sql, vendor)? else {
        return Ok(Ok(()));
    };
    match known.admit(now) {
        Some(circuit) => {
            if circuit != known {
                keep(sql, vendor, circuit)?;
            }
            Ok(Ok(()))
        }
        None => Ok(Err((known.open_until - now).div_ceil(1000))),
    }
}

pub fn record(sql: &SqlStorage, vendor: &str, health: Health, now: u64) -> Result<()> {
    match health {
        Health::Failed => {
            let known = find(sql, vendor)?.unwrap_or_default();
            keep(sql, vendor, known.failed(now))
        }
        Health::Answered => {
            let query = "DELETE FROM ai_circuit WHERE vendor = ?";
            sql.exec(query, vec![vendor.into()])?;
            Ok(())
        }
        Health::Unknown => Ok(()),
    }
}

fn find(sql: &SqlStorage, vendor: &str) -> Result<Option<Circuit>> {
    #[derive(Deserialize)]
    struct Row {
        failures: u32,
        open_until: u64,
    }
    let query = "SELECT failures, open_until FROM ai_circuit WHERE vendor = ?";
    let row: Option<Row> = first(sql, query, vec![vendor.into()])?;
    Ok(row.map(
        |Row {
             failures,
             open_until,
         }| Circuit {
            failures,
            open_until,
        },
    ))
}

fn keep(sql: &SqlStorage, vendor: &str, circuit: Circuit) -> Result<()> {
    sql.exec(
        "INSERT OR REPLACE INTO ai_circuit (vendor, failures, open_until) VALUES (?, ?, ?)",
        vec![
            vendor.into(),
            number(circuit.failures),
            number(circuit.open_until),
        ],
    )?;
    Ok(())
}
