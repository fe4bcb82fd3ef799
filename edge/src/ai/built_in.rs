//! The built-in advisor, behind the same door: visitors' messages are counted, tokens there are none.

use std::sync::Arc;

use shared::chat::{ChatRequest, Event, built_in, tokens::Usage};
use storefront::Store;
use worker::web_sys;

use super::{
    budget::Budget,
    ledger::{Ledger, Outcome},
    refusal::Refusal,
    sink,
};

pub async fn answer(
    store: &Arc<Store>,
    request: &ChatRequest,
    mut budget: Budget,
    mut ledger: Ledger,
) -> Result<web_sys::Response, Refusal> {
    match budget.reserve(None).await {
        // An advisor that costs nothing does not go silent because nobody counts.
        Err(Refusal::Unavailable(problem)) => {
            ledger.trouble(&format!("a message was not counted: {problem}"))
        }
        Err(refusal) => return Err(refusal),
        Ok(_nothing_to_settle) => {}
    }
    let (sink, body) = sink::open();
    let events = built_in::events(&store.site, &store.catalog, request);
    ledger.words();
    sink.send(&events);
    let outcome = match events.last() {
        Some(Event::Error { code, .. }) => Outcome::Failed(*code),
        _ => Outcome::Done,
    };
    ledger.close("built-in", "", Usage::default(), 0, outcome);
    Ok(body.response()?)
}
