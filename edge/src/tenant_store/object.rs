//! The Durable Object class: from a message to the function that answers it.

use serde::Serialize;
use worker::{
    DurableObject, Env, Request, Response, Result, SqlStorage, State, durable_object, wasm_bindgen,
};

use super::{meter, schema};
use crate::clock::Moment;

#[durable_object]
pub struct TenantStore {
    sql: SqlStorage,
    /// Why the tables could not be brought up to date; nothing is read or written then.
    unready: Option<String>,
}

impl DurableObject for TenantStore {
    fn new(state: State, _env: Env) -> Self {
        let sql = state.storage().sql();
        let unready = schema::migrate(&sql).err().map(|error| error.to_string());
        Self { sql, unready }
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
                let took = request.json().await?;
                json(&meter::settle(&self.sql, &took)?)
            }
            _ => Response::error("no such message", 404),
        }
    }
}

fn json(answer: &impl Serialize) -> Result<Response> {
    Response::from_json(answer)
}
