//! The Worker: from the host to the tenant, from KV to the store, from the store to a page.
//!
//! Invariants: the only crate that knows the runtime, and `bindings` its only file that names a binding. A request is of one
//! tenant, decided from its host. No request waits for another's I/O. Nothing panics: it would take every request in flight
//! in the isolate with it.

mod ai;
mod bindings;
mod clock;
mod contact;
mod deadline;
mod error;
mod etag;
mod headers;
mod lru;
mod media;
mod pages;
mod query;
mod request;
mod response;
mod rotation;
mod router;
mod sites;
mod stores;
mod tenant;
mod tenant_store;
mod visit;
mod visitor;

use worker::{Context, Env, ScheduleContext, ScheduledEvent, event, web_sys};

#[event(start)]
fn start() {
    console_error_panic_hook::set_once();
}

#[event(fetch)]
async fn fetch(
    request: web_sys::Request,
    env: Env,
    context: Context,
) -> worker::Result<web_sys::Response> {
    router::answer(request, env, context).await
}

#[event(scheduled)]
async fn scheduled(_event: ScheduledEvent, env: Env, _context: ScheduleContext) {
    rotation::run(&env.into()).await;
}
