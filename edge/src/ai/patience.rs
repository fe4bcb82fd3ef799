//! The clocks of a turn: to the first token of a call, between tokens, in all, and how long a lost shopper is waited for.

use std::{pin::pin, time::Duration};

use futures_util::future::{Either, select};
use shared::chat::{ErrorCode, turn::Ending};

use super::{Limits, sink::Sink};
use crate::{clock::Moment, deadline};

pub struct Patience {
    first_token: Duration,
    between_tokens: Duration,
    grace: Duration,
    until: Moment,
    token_until: Moment,
    /// Nobody reads any more; what is said meanwhile is kept for a while, should the shopper come back for it.
    alone_until: Option<Moment>,
}

impl Patience {
    pub fn new(limits: &Limits) -> Self {
        let now = Moment::now();
        let first_token = limits.first_token();
        Self {
            first_token,
            between_tokens: limits.between_tokens(),
            grace: limits.grace(),
            until: now + limits.total(),
            token_until: now + first_token,
            alone_until: None,
        }
    }

    /// A call of the model begins.
    pub fn call(&mut self) {
        self.token_until = Moment::now() + self.first_token;
    }

    /// Something was said. Comments that keep a connection alive do not count.
    pub fn heard(&mut self) {
        self.token_until = Moment::now() + self.between_tokens;
    }

    /// The turn's time is up, or its shopper has been gone for too long.
    pub fn is_over(&mut self, sink: &Sink) -> Option<Ending> {
        if sink.has_left() {
            self.is_alone();
        }
        let now = Moment::now();
        match self.alone_until {
            Some(alone) if alone <= now => Some(Ending::Left),
            _ if self.until <= now => Some(Ending::Broken(ErrorCode::UpstreamTimeout)),
            _ => None,
        }
    }

    pub async fn wait<T>(
        &mut self,
        future: impl Future<Output = T>,
        sink: &mut Sink,
    ) -> Result<T, Ending> {
        let mut future = pin!(future);
        if self.alone_until.is_none() {
            let left = pin!(sink.left());
            match deadline::within(self.rest(), select(future.as_mut(), left)).await {
                Ok(Either::Left((output, _))) => return Ok(output),
                Ok(Either::Right(((), _))) => self.is_alone(),
                Err(_) => return Err(Ending::Broken(ErrorCode::UpstreamTimeout)),
            }
        }
        let alone = self.alone_until.unwrap_or(self.until).since(Moment::now());
        let rest = self.rest();
        if alone.is_zero() {
            return Err(Ending::Left);
        }
        match deadline::within(alone.min(rest), future).await {
            Ok(output) => Ok(output),
            Err(_) if alone < rest => Err(Ending::Left),
            Err(_) => Err(Ending::Broken(ErrorCode::UpstreamTimeout)),
        }
    }

    fn is_alone(&mut self) {
        let grace = self.grace;
        self.alone_until
            .get_or_insert_with(|| Moment::now() + grace);
    }

    fn rest(&self) -> Duration {
        let until = if self.until < self.token_until {
            self.until
        } else {
            self.token_until
        };
        until.since(Moment::now())
    }
}
