//! One turn: reserve, call, pass on, settle, until the answer is whole; and who answers when an upstream does not.
//!
//! A call that failed before its first word is made again, of the same upstream after a moment or of the next one in the
//! chain. When none is left, the built-in advisor answers, provided nothing has been said yet: words of two advisors in one
//! answer would contradict each other.

use std::{rc::Rc, sync::Arc};

use futures_channel::oneshot;
use shared::chat::{
    ChatRequest, ErrorCode, Event, built_in,
    shelf::Shelf,
    turn::{Ending, Next, Turn},
};
use storefront::Store;
use worker::{Delay, js_sys::Math, web_sys};

use super::{
    Limits,
    briefing::Briefing,
    budget::{Budget, Refused},
    chain::Chain,
    ledger::{Ledger, Outcome},
    patience::Patience,
    refusal::Refusal,
    sink::{self, Sink},
    turn_id::TurnId,
};
use crate::{bindings::Bindings, visit::Visit};

mod call;

pub struct Conversation {
    pub store: Arc<Store>,
    pub briefing: Rc<Briefing>,
    pub request: ChatRequest,
    pub bindings: Bindings,
    pub chain: Chain,
    pub budget: Budget,
    pub ledger: Ledger,
    pub limits: Limits,
}

/// Tells once whether the message is answered at all.
struct Opening(Option<oneshot::Sender<Result<(), Refusal>>>);

impl Opening {
    fn tell(&mut self, whether: Result<(), Refusal>) {
        if let Some(opening) = self.0.take() {
            // Nobody waits for it if the shopper has left already; the first wait for an upstream finds out.
            let _ = opening.send(whether);
        }
    }
}

impl Conversation {
    /// Starts the turn and answers with its stream, or with the refusal of its visitor.
    pub async fn begin(self, visit: &Visit, turn: &TurnId) -> Result<web_sys::Response, Refusal> {
        let (opening, opened) = oneshot::channel();
        let (sink, body) = sink::open();
        let opening = Opening(Some(opening));
        visit.context.wait_until(self.run(sink, opening));
        match opened.await {
            Ok(Ok(())) => Ok(body.response(turn)?),
            Ok(Err(refusal)) => Err(refusal),
            Err(oneshot::Canceled) => Err(Refusal::Unavailable(
                "the conversation ended before it began".into(),
            )),
        }
    }

    async fn run(mut self, mut sink: Sink, mut opening: Opening) {
        let store = self.store.clone();
        let briefing = self.briefing.clone();
        let shelf = Shelf::offering(briefing.tools.as_slice(), &store.site, &store.catalog)
            .sharing(self.request.measures);
        let mut turn = Turn::new(&self.request, shelf, self.limits.rounds);
        let outcome = match self.answer(&mut turn, &mut sink, &mut opening).await {
            Ok(outcome) => outcome,
            Err(fault) => {
                self.fall_back(fault, &mut turn, &mut sink, &mut opening)
                    .await
            }
        };
        drop(sink);
        let amiss = (turn.unknown(), turn.corrected());
        self.ledger.close(turn.spent(), amiss, outcome);
    }

    /// The chain's answer, or why there is none and the stream is still to be ended.
    async fn answer(
        &mut self,
        turn: &mut Turn<Shelf<'_>>,
        sink: &mut Sink,
        opening: &mut Opening,
    ) -> Result<Outcome, ErrorCode> {
        let briefing = self.briefing.clone();
        let mut patience = Patience::new(&self.limits);
        let mut retries = self.limits.retries;
        let mut fault = ErrorCode::Unavailable;
        let mut asked = self.chain.next(&mut self.ledger).await;
        while let Some(upstream) = &asked {
            let call = turn.call(&upstream.model, &briefing.system, self.limits.output_tokens);
            let body = upstream.body(&call);
            let reservation = match self.reserve(upstream, &body).await {
                Ok(reservation) => reservation,
                Err(Refused::Visitor { retry_after }) => {
                    opening.tell(Err(Refusal::TooMany { retry_after }));
                    return Ok(Outcome::Failed(ErrorCode::RateLimited));
                }
                Err(Refused::Unavailable(problem)) => {
                    self.ledger
                        .trouble(&format!("nothing could be set aside: {problem}"));
                    return Err(ErrorCode::Unavailable);
                }
                Err(Refused::Budget) => {
                    fault = ErrorCode::BudgetSpent;
                    self.ledger.tried(upstream, "the budget is spent");
                    asked = self.chain.next(&mut self.ledger).await;
                    continue;
                }
                Err(Refused::Circuit) => {
                    self.ledger.tried(upstream, "left alone after failures");
                    asked = self.chain.next(&mut self.ledger).await;
                    continue;
                }
            };
            opening.tell(Ok(()));
            patience.call();
            let (ending, next) = self
                .call(upstream, turn, body, reservation, &mut patience, sink)
                .await;
            match next {
                _ if ending == Ending::Left => return Ok(Outcome::Left),
                Next::Over(None) => return Ok(Outcome::Done),
                Next::Over(Some(code)) => return Ok(Outcome::Failed(code)),
                Next::Empty => return Err(ErrorCode::Unavailable),
                Next::Call => retries = self.limits.retries,
                Next::Silent(code) => {
                    fault = code;
                    self.ledger.failed(upstream, code);
                    if is_passing(code) && retries > 0 {
                        retries -= 1;
                        Delay::from(self.limits.backoff(Math::random())).await;
                    } else {
                        retries = self.limits.retries;
                        asked = self.chain.next(&mut self.ledger).await;
                    }
                }
            }
            match patience.is_over(sink) {
                None => {}
                Some(Ending::Left) => return Ok(Outcome::Left),
                Some(_) => return Err(ErrorCode::UpstreamTimeout),
            }
        }
        Err(fault)
    }

    /// Nobody of the chain answers.
    async fn fall_back(
        &mut self,
        fault: ErrorCode,
        turn: &mut Turn<Shelf<'_>>,
        sink: &mut Sink,
        opening: &mut Opening,
    ) -> Outcome {
        match self.budget.count().await {
            Err(Refused::Visitor { retry_after }) => {
                opening.tell(Err(Refusal::TooMany { retry_after }));
                return Outcome::Failed(ErrorCode::RateLimited);
            }
            // An advisor that costs nothing does not go silent because nobody counts.
            Err(Refused::Unavailable(problem)) => self
                .ledger
                .trouble(&format!("a message was not counted: {problem}")),
            Ok(()) | Err(Refused::Budget | Refused::Circuit) => {}
        }
        opening.tell(Ok(()));
        let mut events = Vec::new();
        if turn.is_silent() {
            let answer = built_in::events(&self.store.site, &self.store.catalog, &self.request);
            self.ledger.answered_by_built_in();
            turn.answer_instead(answer, &mut events);
        } else {
            turn.close(Some(fault), &mut events);
        }
        sink.send(&events);
        match events.last() {
            Some(Event::Error { code, .. }) => Outcome::Failed(*code),
            _ => Outcome::Done,
        }
    }
}

/// Whether a moment later it may work.
fn is_passing(code: ErrorCode) -> bool {
    matches!(code, ErrorCode::Unavailable | ErrorCode::UpstreamCut)
}
