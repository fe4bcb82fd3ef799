//! A limit on how long another service may keep a shopper waiting.

use std::{pin::pin, time::Duration};

use futures_util::future::{Either, select};
use worker::Delay;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no answer within {} ms", .0.as_millis())]
pub struct Late(pub Duration);

/// The future's output, unless it takes longer; it is then dropped.
///
/// `worker::Delay` wakes only the task that polled it first, so this must be awaited by the same task from beginning to
/// end: never inside a combinator that hands out wakers of its own (`join_all`, `FuturesUnordered`).
pub async fn within<T>(limit: Duration, future: impl Future<Output = T>) -> Result<T, Late> {
    match select(pin!(future), Delay::from(limit)).await {
        Either::Left((output, _)) => Ok(output),
        Either::Right(((), _)) => Err(Late(limit)),
    }
}
