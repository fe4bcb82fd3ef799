//! AI calls metered: tokens and money set aside before a call, settled after it.
//!
//! Every function here runs from its first look to its last change without giving way, which in a Durable Object makes it
//! atomic. The rules themselves are in `shared::chat::quota`.

use shared::chat::quota::{self, Refusal};
use worker::{Result, SqlStorage};

use super::{
    circuits,
    protocol::{Health, Reason, Reserve, Reserved, Settle, Spend},
    reservations,
    unwritten::Unwritten,
    usage,
    visitors::Seen,
};

pub fn reserve(
    sql: &SqlStorage,
    unwritten: &mut Unwritten,
    ask: &Reserve,
    now: u64,
) -> Result<Reserved> {
    if unwritten.is_of_yesterday(now) {
        unwritten.write(sql)?;
    }
    if let Some(visitor) = &ask.visitor {
        let seen = Seen::of(sql, &unwritten.messages, visitor, now)?;
        if let Err(refusal) = seen.admit() {
            return Ok(refused(Reason::Visitor, refusal, now));
        }
        // Counted whatever comes of the call: if not a model, the built-in advisor answers.
        unwritten.messages.push(seen.and_one());
    }
    let Some(spend) = &ask.spend else {
        return Ok(Reserved::Granted);
    };
    reservations::bill_the_lost(sql, now)?;
    let mut answer = admit(sql, unwritten, spend, now)?;
    if matches!(answer, Reserved::Refused { .. }) && unwritten.is_settling() {
        // What was settled a moment ago may have made room.
        unwritten.write(sql)?;
        answer = admit(sql, unwritten, spend, now)?;
    }
    if matches!(answer, Reserved::Granted) {
        unwritten.grant(spend.clone(), now);
    }
    Ok(answer)
}

/// Settling twice, or what was never reserved, changes nothing. Of a call that was billed before its end was known, what it
/// took replaces what it was billed.
pub fn settle(sql: &SqlStorage, unwritten: &mut Unwritten, settle: Settle, now: u64) -> Result<()> {
    // The next call has to know that its vendor fails.
    let is_urgent = settle.health == Health::Failed;
    unwritten.settle(settle, now);
    if is_urgent {
        unwritten.write(sql)?;
    }
    Ok(())
}

fn admit(sql: &SqlStorage, unwritten: &Unwritten, spend: &Spend, now: u64) -> Result<Reserved> {
    let used = usage::used(sql, now)?.plus(unwritten.amount());
    if let Err(refusal) = quota::admit_call(used, spend.allowance, spend.bound()) {
        return Ok(refused(Reason::Budget, refusal, now));
    }
    Ok(match circuits::admit(sql, &spend.vendor, now)? {
        Ok(()) => Reserved::Granted,
        Err(retry_after) => Reserved::Refused {
            reason: Reason::Circuit,
            retry_after,
        },
    })
}

fn refused(reason: Reason, refusal: Refusal, now: u64) -> Reserved {
    Reserved::Refused {
        reason,
        retry_after: refusal.retry_after(now),
    }
}
