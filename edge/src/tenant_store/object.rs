//! The Durable Object class: from a message to the function that answers it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

use serde::Serialize;
use worker::{
    Delay, DurableObject, Env, Request, Response, Result, SqlStorage, State, console_error,
    durable_object, wasm_bindgen,
};

use super::{
    meter,
    protocol::{Replay, Reserved, Settle},
    replay, schema,
    unwritten::Unwritten,
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
    /// The alarm that forgets answers is known to be set.
    is_alarm_set: Cell<bool>,
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
            is_alarm_set: Cell::new(false),
        }
    }

    async fn fetch(&self, mut request: Request) -> Result<Response> {
        if let Some(why) = &self.unready {
            return Err(format!("the tenant's tables are not up to date: {why}").into());
        }
        let now = Moment::now().milliseconds();
        match request.path().as_str() {
            "/ai/reserve" => {
                let ask = request.json().await?;
                let mut unwritten = self.unwritten.borrow_mut();
                let answer = meter::reserve(&self.sql, &mut unwritten, &ask, now)?;
                drop(unwritten);
                self.write_later();
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
                    self.forget_later().await?;
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
        self.is_alarm_set.set(false);
        // An answer that is not written yet has to be forgotten too.
        self.unwritten.borrow_mut().write(&self.sql)?;
        if replay::forget(&self.sql, Moment::now().milliseconds())? {
            self.forget_later().await?;
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

    async fn forget_later(&self) -> Result<()> {
        if self.is_alarm_set.replace(true) {
            return Ok(());
        }
        let storage = self.state.storage();
        if storage.get_alarm().await?.is_none() {
            storage.set_alarm(replay::KEPT as i64).await?;
        }
        Ok(())
    }
}

fn nothing_to_object() -> Result<Response> {
    Ok(Response::empty()?.with_status(204))
}

fn json(answer: &impl Serialize) -> Result<Response> {
    Response::from_json(answer)
}
