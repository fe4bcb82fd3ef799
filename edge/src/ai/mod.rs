//! The AI gateway: `POST /api/ai/chat` on a store's host.
//!
//! Reserve, call, settle: no upstream is called before the tenant's object has set aside what the call can take, and every
//! call is settled however it ends. A credential is opened for one upstream of one turn and leaves in one header to a host of
//! the operator's list; nothing of the shopper's request reaches the upstream but the words of the conversation. Where no
//! upstream answers, the built-in advisor does, on the same event protocol.

mod briefing;
mod budget;
mod chain;
mod conversation;
mod credential;
mod intake;
mod ledger;
mod limits;
mod models;
mod operator;
mod patience;
mod refusal;
mod resume;
mod sink;
mod turn_id;
mod upstream;

use std::rc::Rc;

use shared::chat::{ChatRequest, MAX_BODY};
use storefront::Store;
use worker::web_sys;

pub use limits::Limits;
pub use operator::Listed;

use self::{
    briefing::Briefing, budget::Budget, chain::Chain, conversation::Conversation, ledger::Ledger,
    operator::Operator, refusal::Refusal, turn_id::TurnId,
};
use crate::{error::Error, stores::OpenStore, visit::Visit};

pub const PATH: &str = "/api/ai/chat";

/// The turn that a path below [`PATH`] names.
pub fn turn(path: &str) -> Option<&str> {
    path.strip_prefix(PATH)?.strip_prefix('/')
}

/// Answers a shopper's message as a stream of events, or refuses it in problem JSON with a code.
pub async fn chat(visit: &Visit, open: &OpenStore) -> Result<web_sys::Response, Error> {
    answer(visit, &open.store, begin(visit, open)).await
}

/// Answers with what followed in an answer whose connection was lost.
pub async fn resume(visit: &Visit, store: &Store, turn: &str) -> Result<web_sys::Response, Error> {
    answer(visit, store, resume::answer(visit, store, turn)).await
}

async fn answer(
    visit: &Visit,
    store: &Store,
    answer: impl Future<Output = Result<web_sys::Response, Refusal>>,
) -> Result<web_sys::Response, Error> {
    if !store.features().consultation {
        return Err(Error::NotFound);
    }
    match answer.await {
        Ok(stream) => Ok(stream),
        Err(refusal) => Ok(refusal.answer(store.words, &visit.incoming.id())?),
    }
}

async fn begin(visit: &Visit, open: &OpenStore) -> Result<web_sys::Response, Refusal> {
    let store = &open.store;
    let request = read(visit).await?;
    let mut ledger = Ledger::begin(visit, store);
    let operator = Operator::of(&visit.bindings).unwrap_or_else(|bad| {
        ledger.misconfigured(&bad);
        Rc::default()
    });
    let turn = TurnId::random()?;
    let conversation = Conversation {
        store: store.clone(),
        briefing: Briefing::of(open),
        request,
        bindings: visit.bindings.clone(),
        budget: Budget::of(visit, store, &operator.limits, turn.clone())?,
        ledger,
        limits: operator.limits,
        chain: Chain::new(store.clone(), visit.bindings.clone(), operator),
    };
    conversation.begin(visit, &turn).await
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
