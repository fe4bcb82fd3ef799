//! The edge's end: a tenant's object as an ordinary value.

use std::time::Duration;

use serde::{Serialize, de::DeserializeOwned};
use shared::tenant::TenantId;
use worker::{Method, Request, RequestInit, Stub};

use super::protocol::{Replay, Replayed, Reserve, Reserved, Settle};
use crate::{bindings::Bindings, deadline};

/// An object answers in milliseconds, and wakes up in some hundred.
const PATIENCE: Duration = Duration::from_secs(3);

pub struct Client {
    stub: Stub,
}

#[derive(Debug, thiserror::Error)]
pub enum NoAnswer {
    #[error("the tenant's object does not answer: {0}")]
    Late(#[from] deadline::Late),
    #[error("the tenant's object failed: {0}")]
    Failed(#[from] worker::Error),
    #[error("the tenant's object answered with status {0}")]
    Status(u16),
}

impl Client {
    pub fn of(tenant: &TenantId, bindings: &Bindings) -> worker::Result<Self> {
        Ok(Self {
            stub: bindings.tenant_store(tenant)?,
        })
    }

    pub async fn reserve(&self, ask: &Reserve) -> Result<Reserved, NoAnswer> {
        let answer = self.send("/ai/reserve", ask).await?;
        Ok(answer.unwrap_or(Reserved::Granted))
    }

    pub async fn settle(&self, took: &Settle) -> Result<(), NoAnswer> {
        self.send::<()>("/ai/settle", took).await?;
        Ok(())
    }

    pub async fn replay(&self, turn: &str) -> Result<Replayed, NoAnswer> {
        let turn = turn.to_owned();
        let answer = self.send("/ai/replay", &Replay { turn }).await?;
        answer.ok_or(NoAnswer::Status(204))
    }

    /// What the object says; `None` where it has nothing to object, which spares the wait for a body.
    async fn send<T: DeserializeOwned>(
        &self,
        path: &str,
        message: &impl Serialize,
    ) -> Result<Option<T>, NoAnswer> {
        let body = serde_json::to_string(message).map_err(worker::Error::from)?;
        let mut init = RequestInit::new();
        init.with_method(Method::Post).with_body(Some(body.into()));
        // The host is never looked up: the request goes to the stub.
        let request = Request::new_with_init(&format!("https://tenant-store{path}"), &init)?;
        let mut response =
            deadline::within(PATIENCE, self.stub.fetch_with_request(request)).await??;
        match response.status_code() {
            200 => Ok(Some(response.json().await?)),
            204 => Ok(None),
            status => Err(NoAnswer::Status(status)),
        }
    }
}
