//! The Durable Object class: from a message to the function that answers it.

use serde::Serialize;
use worker::{
    DurableObject, Env, Request, Response, Result, SqlStorage, State, durable_object, wasm_bindgen,
};

use super::{
    meter,
    protocol::{Replay, Settle},
    replay, schema,
};
use crate::clock::Moment;

#[durable_object]
pub struct TenantStore {
    state: State,
    sql: SqlStorage,
    /// Why the tables could not be brought up to date; nothing is read or written then.
    unready: Option<String>,
}

impl DurableObject for TenantStore {
    fn new(state: State, _env: Env) -> Self {
        let sql = state.storage().sql();
        let unready = schema::migrate(&sql).err().map(|error| error.to_string());
        Self {
            state,
            sql,
            unready,
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
                json(&meter::reserve(&self.sql, &ask, now)?)
            }
            "/ai/settle" => {
                let settle: Settle = request.json().await?;
                meter::settle(&self.sql, &settle, now)?;
                if settle.replay.is_some() {
                    self.forget_later().await?;
                }
                json(&())
            }
            "/ai/replay" => {
                let Replay { turn } = request.json().await?;
                json(&replay::find(&self.sql, &turn, now)?)
            }
            _ => Response::error("no such message", 404),
        }
    }

    async fn alarm(&self) -> Result<Response> {
        if replay::forget(&self.sql, Moment::now().milliseconds())? {
            self.forget_later().await?;
        }
        Response::empty()
    }
}

impl TenantStore {
    async fn forget_later(&self) -> Result<()> {
        let storage = self.state.storage();
        if storage.get_alarm().await?.is_none() {
            storage.set_alarm(replay::KEPT as i64).await?;
        }
        Ok(())
    }
}

fn json(answer: &impl Serialize) -> Result<Response> {
    Response::from_json(answer)
}
