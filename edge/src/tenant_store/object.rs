//! The Durable Object class: from a message to the function that answers it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use serde::Serialize;
use shared::chat::quota;
use worker::{
    Delay, DurableObject, Env, Request, Response, Result, ScheduledTime, SqlStorage, State,
    console_error, durable_object, js_sys, wasm_bindgen,
};

use super::{
    meter,
    protocol::{Replay, Reserve, Reserved, Settle},
    replay, schema,
    unwritten::Unwritten,
    visitors,
};
use crate::clock::Moment;

/// From one write to the next, so that many calls at once share them; a vendor is further away than that.
const BETWEEN_WRITES: Duration = Duration::from_millis(10);

#[durable_object]
pub struct TenantStore {
    state: State,
    sql: SqlStorage,
    /// Why the tables could not be brought up to date; nothing is read or written then.
    unready: Option<String>,
    unwritten: Rc<RefCell<Unwritten>>,
    /// Somebody will write it down.
    is_writing: Rc<Cell<bool>>,
    may_write: Cell<Moment>,
    /// When the alarm is known to ring, which forgets what is not kept; milliseconds since 1970.
    rings: Cell<Option<u64>>,
}

impl DurableObject for TenantStore {
    fn new(state: State, _env: Env) -> Self {
        let sql = state.storage().sql();
        let unready = schema::migrate(&sql).err().map(|error| error.to_string());
        Self {
            state,
            sql,
            unready,
            unwritten: Rc::default(),
            is_writing: Rc::default(),
            may_write: Cell::new(Moment::now()),
            rings: Cell::new(None),
        }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        if let Some(why) = &self.unready {
            return Err(format!("the tenant's tables are not up to date: {why}").into());
        }
        let now = Moment::now().milliseconds();
        match request.path().as_str() {
            "/ai/reserve" => {
                let ask: Reserve = request.json().await?;
                let answer =
                    meter::reserve(&self.sql, &mut self.unwritten.borrow_mut(), &ask, now)?;
                self.write_later();
                if ask.visitor.is_some() {
                    self.ring_by(quota::day_end(now), now).await?;
                }
                match answer {
                    Reserved::Granted => nothing_to_object(),
                    refused @ Reserved::Refused { .. } => json(&refused),
                }
            }
            "/ai/settle" => {
                let settle: Settle = request.json().await?;
                let is_replayable = settle.replay.is_some();
                meter::settle(&self.sql, &mut self.unwritten.borrow_mut(), settle, now)?;
                self.write_later();
                if is_replayable {
                    self.ring_by(now + replay::KEPT, now).await?;
                }
                nothing_to_object()
            }
            "/ai/replay" => {
                let Replay { turn } = request.json().await?;
                self.unwritten.borrow_mut().write(&self.sql)?;
                json(&replay::find(&self.sql, &turn, now)?)
            }
            _ => Response::error("no such message", 404),
        }
    }

    async fn alarm(&self) -> Result<Response> {
        self.rings.set(None);
        let now = Moment::now().milliseconds();
        // What is not written yet has to be forgotten too.
        self.unwritten.borrow_mut().write(&self.sql)?;
        if visitors::forget(&self.sql, now)? {
            self.ring_by(quota::day_end(now), now).await?;
        }
        if replay::forget(&self.sql, now)? {
            self.ring_by(now + replay::KEPT, now).await?;
        }
        Response::empty()
    }
}

impl TenantStore {
    /// As soon as this answer is on its way, which then need not wait for the disk.
    fn write_later(&self) {
        if self.unwritten.borrow().is_empty() || self.is_writing.replace(true) {
            return;
        }
        let (sql, unwritten, is_writing) = (
            self.sql.clone(),
            self.unwritten.clone(),
            self.is_writing.clone(),
        );
        let now = Moment::now();
        let rest = self.may_write.get().since(now);
        self.may_write.set(now + rest + BETWEEN_WRITES);
        self.state.wait_until(async move {
            Delay::from(rest).await;
            is_writing.set(false);
            if let Err(problem) = unwritten.borrow_mut().write(&sql) {
                console_error!("what was granted and settled is not written yet: {problem}");
            }
        });
    }

    /// Sees to it that the alarm rings at this moment or before.
    async fn ring_by(&self, moment: u64, now: u64) -> Result<()> {
        let is_early = |rings: &u64| *rings <= moment;
        if self.rings.get().filter(is_early).is_some_and(|at| at > now) {
            return Ok(());
        }
        let storage = self.state.storage();
        let set = storage.get_alarm().await?;
        let set = set.and_then(|at| u64::try_from(at).ok()).filter(is_early);
        if set.is_none() {
            let date = js_sys::Date::new(&(moment as f64).into());
            storage.set_alarm(ScheduledTime::new(date)).await?;
        }
        self.rings.set(set.or(Some(moment)));
        Ok(())
    }
}

fn nothing_to_object() -> Result<Response> {
    Ok(Response::empty()?.with_status(204))
}

fn json(answer: &impl Serialize) -> Result<Response> {
    Response::from_json(answer)
}
