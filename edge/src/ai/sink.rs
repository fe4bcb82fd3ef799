//! From the conversation to the shopper: events written into the response's body while it is being sent.
//!
//! The conversation runs as a task of its own, so that it goes on to settle what it took when the shopper is gone. What it
//! says is queued without waiting for the shopper to read: an answer is small, and a slow reader must not hold up the
//! upstream's connection or its clock. What was said is remembered, for a shopper whose connection was lost.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use futures_channel::{
    mpsc::{UnboundedReceiver, UnboundedSender, unbounded},
    oneshot,
};
use futures_util::Stream;
use shared::chat::{Event, sse};
use worker::web_sys;

use super::turn_id::TurnId;

/// Bytes of a turn that are kept for a lost shopper: five times the longest answer that `outputTokens` allows by itself.
const MOST_KEPT: usize = 64 << 10;
/// The response's header with the turn's id.
const TURN: &str = "x-turn";

/// The writing end.
pub struct Sink {
    queue: UnboundedSender<Vec<u8>>,
    gone: oneshot::Sender<()>,
    number: u32,
    said: String,
}

/// The reading end; the runtime drops it when the shopper leaves.
pub struct Body {
    queue: UnboundedReceiver<Vec<u8>>,
    _here: oneshot::Receiver<()>,
}

pub fn open() -> (Sink, Body) {
    let (queue, reader) = unbounded();
    let (gone, here) = oneshot::channel();
    let sink = Sink {
        queue,
        gone,
        number: 0,
        said: String::new(),
    };
    let body = Body {
        queue: reader,
        _here: here,
    };
    (sink, body)
}

impl Sink {
    pub fn send(&mut self, events: &[Event]) {
        let text = self.write(events);
        self.flush(text);
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

    pub fn flush(&self, text: String) {
        if !text.is_empty() {
            // Nobody reads any more: the conversation learns of it from `left`.
            let _ = self.queue.unbounded_send(text.into_bytes());
        }
    }

    /// Everything said so far, unless it is too much to keep.
    pub fn said(&self) -> Option<&str> {
        (self.said.len() <= MOST_KEPT).then_some(self.said.as_str())
    }

    pub fn has_left(&self) -> bool {
        self.gone.is_canceled()
    }

    /// Resolves when the shopper has left.
    pub async fn left(&mut self) {
        self.gone.cancellation().await;
    }
}

impl Body {
    pub fn response(self, turn: &TurnId) -> worker::Result<web_sys::Response> {
        let headers = headers()?;
        headers.set(TURN, &turn.to_string())?;
        Ok(worker::Response::from_stream(self)?
            .with_headers(headers)
            .into())
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

impl Stream for Body {
    type Item = worker::Result<Vec<u8>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.queue)
            .poll_next(context)
            .map(|chunk| chunk.map(Ok))
    }
}
