//! `GET /api/ai/chat/{turn}`: the rest of an answer whose connection was lost.
//!
//! The tenant's object keeps a turn's events for two minutes after its end. `Last-Event-ID` says what the browser has.

use shared::chat::sse;
use storefront::Store;
use worker::web_sys;

use super::{refusal::Refusal, sink, turn_id::TurnId};
use crate::{
    tenant_store::{Client, Replayed},
    visit::Visit,
};

pub async fn answer(
    visit: &Visit,
    store: &Store,
    turn: &str,
) -> Result<web_sys::Response, Refusal> {
    if !visit.incoming.is_same_origin() {
        return Err(Refusal::CrossOrigin);
    }
    let turn = TurnId::read(turn).ok_or(Refusal::Forgotten)?;
    let last = visit
        .incoming
        .header("last-event-id")
        .and_then(|number| number.parse().ok())
        .unwrap_or(0);
    let object = Client::of(&store.site.tenant, &visit.bindings)?;
    let replayed = object.replay(&turn.to_string()).await;
    match replayed.map_err(|error| Refusal::Unavailable(error.to_string()))? {
        Replayed::Said { events } => {
            let rest = sse::after(last, &events);
            let response = worker::Response::from_bytes(rest.into_bytes())?;
            Ok(response.with_headers(sink::headers()?).into())
        }
        Replayed::Speaking => {
            let headers = worker::Headers::new();
            headers.set("cache-control", "private, no-store")?;
            headers.set("retry-after", "1")?;
            let response = worker::Response::empty()?
                .with_headers(headers)
                .with_status(202);
            Ok(response.into())
        }
        Replayed::Gone => Err(Refusal::Forgotten),
    }
}
