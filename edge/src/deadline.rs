//! A limit on how long another service may keep a shopper waiting.

use std::{pin::pin, time::Duration};

use futures_util::future::{Either, select};
use worker::Delay;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no answer within {} ms", .0.as_millis())]
pub struct Late(pub Duration);

/// What a service answers that may be late or fail, or why it does not, in words for the log.
pub async fn answer<T, E: ToString>(
    limit: Duration,
    future: impl Future<Output = Result<T, E>>,
) -> Result<T, String> {
    match within(limit, future).await {
        Ok(answer) => answer.map_err(|error| error.to_string()),
        Err(late) => Err(late.to_string()),
    }
}

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
