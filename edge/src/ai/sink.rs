//! From the conversation to the shopper: events written into the response's body while it is being sent.
//!
//! The conversation runs as a task of its own, so that it goes on to settle what it took when the shopper is gone. What it
//! says is queued without waiting for the shopper to read: an answer is small, and a slow reader must not hold up the
//! upstream's connection or its clock. What was said is remembered, for a shopper whose connection was lost.

use shared::chat::{Event, sse};
use worker::{
    Response, ResponseBody,
    js_sys::{Promise, futures::JsFuture},
    wasm_bindgen::prelude::wasm_bindgen,
    web_sys::{self, ReadableStream},
};

use super::turn_id::TurnId;

/// Bytes of a turn that are kept for a lost shopper: five times the longest answer that `outputTokens` allows by itself.
const MOST_KEPT: usize = 64 << 10;
/// The response's header with the turn's id.
const TURN: &str = "x-turn";

#[wasm_bindgen(module = "/src/ai/outlet.js", wasm_bindgen = worker::wasm_bindgen)]
extern "C" {
    type Outlet;

    #[wasm_bindgen(constructor)]
    fn new() -> Outlet;

    #[wasm_bindgen(method, getter)]
    fn body(this: &Outlet) -> ReadableStream;

    #[wasm_bindgen(method, getter)]
    fn left(this: &Outlet) -> Promise;

    #[wasm_bindgen(method, getter)]
    fn gone(this: &Outlet) -> bool;

    #[wasm_bindgen(method)]
    fn write(this: &Outlet, bytes: &[u8]);

    #[wasm_bindgen(method)]
    fn close(this: &Outlet);
}

/// The writing end; dropping it ends the response, where [`close`](Self::close) has not.
pub struct Sink {
    outlet: Outlet,
    left: JsFuture,
    number: u32,
    said: String,
}

/// The reading end; the runtime cancels it when the shopper leaves.
pub struct Body(ReadableStream);

pub fn open() -> (Sink, Body) {
    let outlet = Outlet::new();
    let body = Body(outlet.body());
    let sink = Sink {
        left: outlet.left().into(),
        outlet,
        number: 0,
        said: String::new(),
    };
    (sink, body)
}

impl Sink {
    pub fn send(&mut self, events: &[Event]) {
        let text = self.write(events);
        self.flush(&text);
    }

    /// Counts the events as said and gives their text, for [`flush`](Self::flush).
    pub fn write(&mut self, events: &[Event]) -> String {
        let mut text = String::new();
        for event in events {
            self.number += 1;
            sse::write(self.number, event, &mut text);
        }
        if self.said.len() <= MOST_KEPT {
            self.said.push_str(&text);
        }
        text
    }

    /// Nobody hears it when the shopper has left: the conversation learns of that from [`left`](Self::left).
    pub fn flush(&self, text: &str) {
        if !text.is_empty() {
            self.outlet.write(text.as_bytes());
        }
    }

    /// Nothing more will be said.
    pub fn close(&self) {
        self.outlet.close();
    }

    /// Everything said so far, unless it is too much to keep.
    pub fn said(&self) -> Option<&str> {
        (self.said.len() <= MOST_KEPT).then_some(self.said.as_str())
    }

    pub fn has_left(&self) -> bool {
        self.outlet.gone()
    }

    /// Resolves when the shopper has left; once.
    pub async fn left(&mut self) {
        let _ = (&mut self.left).await;
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.close();
    }
}

impl Body {
    pub fn response(self, turn: &TurnId) -> worker::Result<web_sys::Response> {
        let headers = headers()?;
        headers.set(TURN, &turn.to_string())?;
        let response = Response::from_body(ResponseBody::Stream(self.0))?;
        Ok(response.with_headers(headers).into())
    }
}

/// As every stream of events is answered.
pub fn headers() -> worker::Result<worker::Headers> {
    let headers = worker::Headers::new();
    headers.set("content-type", "text/event-stream; charset=utf-8")?;
    headers.set("cache-control", "private, no-store, no-transform")?;
    headers.set("x-content-type-options", "nosniff")?;
    Ok(headers)
}
