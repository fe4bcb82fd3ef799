//! The clocks of a turn: to the first token of a call, between tokens, in all, and how long a lost shopper is waited for.

use std::{
    pin::{Pin, pin},
    time::Duration,
};

use futures_util::future::{Either, select};
use shared::chat::{ErrorCode, turn::Ending};
use worker::Delay;

use super::{Limits, sink::Sink};
use crate::clock::Moment;

pub struct Patience {
    first_token: Duration,
    between_tokens: Duration,
    grace: Duration,
    until: Moment,
    token_until: Moment,
    /// Nobody reads any more; what is said meanwhile is kept for a while, should the shopper come back for it.
    alone_until: Option<Moment>,
    alarm: Option<Alarm>,
}

/// One timer for many waits: a deadline that only moves on needs no new one for every token. It is armed again when it has
/// rung too early, or when the deadline comes closer.
struct Alarm {
    rings: Moment,
    timer: Pin<Box<Delay>>,
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
            alarm: None,
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

    /// Must be awaited by one task from beginning to end, and always the same: a timer wakes the task that first polled it.
    pub async fn wait<T>(
        &mut self,
        future: impl Future<Output = T>,
        sink: &mut Sink,
    ) -> Result<T, Ending> {
        let mut future = pin!(future);
        loop {
            let (until, ending) = self.deadline();
            let timer = match self.alarm.take() {
                Some(alarm) if alarm.rings <= until => alarm,
                _ => Alarm::at(until),
            };
            let timer = self.alarm.insert(timer).timer.as_mut();
            let answered = if self.alone_until.is_some() {
                match select(future.as_mut(), timer).await {
                    Either::Left((output, _)) => Some(output),
                    Either::Right(((), _)) => None,
                }
            } else {
                let left = pin!(sink.left());
                match select(future.as_mut(), select(left, timer)).await {
                    Either::Left((output, _)) => Some(output),
                    Either::Right((Either::Left(((), _)), _)) => {
                        self.is_alone();
                        continue;
                    }
                    Either::Right((Either::Right(((), _)), _)) => None,
                }
            };
            if let Some(output) = answered {
                return Ok(output);
            }
            self.alarm = None;
            if until <= Moment::now() {
                return Err(ending);
            }
        }
    }

    fn is_alone(&mut self) {
        let grace = self.grace;
        self.alone_until
            .get_or_insert_with(|| Moment::now() + grace);
    }

    /// The nearest of the clocks, and what it means when it strikes.
    fn deadline(&self) -> (Moment, Ending) {
        let late = Ending::Broken(ErrorCode::UpstreamTimeout);
        let until = if self.until < self.token_until {
            self.until
        } else {
            self.token_until
        };
        match self.alone_until {
            Some(alone) if alone < until => (alone, Ending::Left),
            _ => (until, late),
        }
    }
}

impl Alarm {
    fn at(rings: Moment) -> Self {
        // A millisecond more, for timers are rounded down.
        let rest = rings.since(Moment::now()) + Duration::from_millis(1);
        Self {
            rings,
            timer: Box::pin(Delay::from(rest)),
        }
    }
}
