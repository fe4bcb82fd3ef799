//! From the conversation to the shopper: events written into the response's body while it is being sent.
//!
//! The conversation runs as a task of its own, so that it goes on to settle what it took when the shopper is gone. What it
//! says is queued without waiting for the shopper to read: an answer is small, and a slow reader must not hold up the
//! upstream's connection or its clock.

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

/// The writing end.
pub struct Sink {
    queue: UnboundedSender<Vec<u8>>,
    gone: oneshot::Sender<()>,
}

/// The reading end; the runtime drops it when the shopper leaves.
pub struct Body {
    queue: UnboundedReceiver<Vec<u8>>,
    _here: oneshot::Receiver<()>,
}

pub fn open() -> (Sink, Body) {
    let (queue, reader) = unbounded();
    let (gone, here) = oneshot::channel();
    (
        Sink { queue, gone },
        Body {
            queue: reader,
            _here: here,
        },
    )
}

impl Sink {
    pub fn send(&self, events: &[Event]) {
        let mut text = String::new();
        events.iter().for_each(|event| sse::write(event, &mut text));
        if !text.is_empty() {
            // Nobody reads any more: the conversation learns of it from `left`.
            let _ = self.queue.unbounded_send(text.into_bytes());
        }
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
    pub fn response(self) -> worker::Result<web_sys::Response> {
        let headers = worker::Headers::new();
        headers.set("content-type", "text/event-stream; charset=utf-8")?;
        headers.set("cache-control", "private, no-store, no-transform")?;
        headers.set("x-content-type-options", "nosniff")?;
        Ok(worker::Response::from_stream(self)?
            .with_headers(headers)
            .into())
    }
}

impl Stream for Body {
    type Item = worker::Result<Vec<u8>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut self.queue)
            .poll_next(context)
            .map(|chunk| chunk.map(Ok))
    }
}
