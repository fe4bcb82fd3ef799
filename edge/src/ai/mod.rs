//! The AI gateway: `POST /api/ai/chat` on a store's host.
//!
//! Reserve, call, settle: no upstream is called before the tenant's object has set tokens aside for the call, and every call
//! is settled however it ends. The credential is opened for one turn and leaves in one header to a host of the operator's
//! list; nothing of the shopper's request reaches the upstream but the words of the conversation. Without upstream or
//! credential the built-in advisor answers on the same event protocol.

mod budget;
mod built_in;
mod conversation;
mod ledger;
mod limits;
mod refusal;
mod sink;
mod upstream;
mod visitor;

use std::sync::Arc;

use shared::chat::{ChatRequest, MAX_BODY};
use storefront::Store;
use worker::web_sys;

pub use limits::Limits;

use self::{
    budget::Budget, conversation::Conversation, ledger::Ledger, refusal::Refusal,
    upstream::Upstream,
};
use crate::{error::Error, visit::Visit};

pub const PATH: &str = "/api/ai/chat";

/// Answers a shopper's message as a stream of events, or refuses it in problem JSON with a code.
pub async fn chat(visit: &Visit, store: &Arc<Store>) -> Result<web_sys::Response, Error> {
    if !store.features().consultation {
        return Err(Error::NotFound);
    }
    match begin(visit, store).await {
        Ok(stream) => Ok(stream),
        Err(refusal) => Ok(refusal.answer(store.words, &visit.incoming.id())?),
    }
}

async fn begin(visit: &Visit, store: &Arc<Store>) -> Result<web_sys::Response, Refusal> {
    let request = read(visit).await?;
    let limits = visit.bindings.ai_limits()?;
    let ledger = Ledger::begin(visit, store);
    let budget = Budget::of(visit, store, &limits)?;
    match Upstream::of(store, visit).await {
        Ok(upstream) => {
            let conversation = Conversation {
                store: store.clone(),
                request,
                upstream,
                budget,
                ledger,
                limits,
            };
            conversation.begin(visit).await
        }
        Err(reason) => {
            built_in::answer(store, &request, budget, ledger.instead_of_upstream(reason)).await
        }
    }
}

async fn read(visit: &Visit) -> Result<ChatRequest, Refusal> {
    let incoming = &visit.incoming;
    if !incoming.is_same_origin() {
        return Err(Refusal::CrossOrigin);
    }
    let content_type = incoming.header("content-type").unwrap_or_default();
    let kind = content_type.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/json") {
        return Err(Refusal::NotJson);
    }
    let body = incoming.text(MAX_BODY).await?;
    let mut json = serde_json::Deserializer::from_str(&body);
    let request: ChatRequest = serde_path_to_error::deserialize(&mut json)
        .map_err(|error| Refusal::Bad(error.to_string()))?;
    request
        .check()
        .map_err(|error| Refusal::Bad(error.to_string()))?;
    Ok(request)
}
