//! One turn with an upstream: reserve, call, pass on, settle, until the answer is whole.

use std::sync::Arc;

use futures_channel::oneshot;
use shared::chat::{
    ChatRequest, ErrorCode,
    call::Delta,
    openai, prompt,
    shelf::Shelf,
    tokens,
    turn::{Ending, Next, Turn},
};
use storefront::Store;
use worker::web_sys;

use super::{
    Limits,
    budget::{Budget, Reservation},
    ledger::{Ledger, Outcome},
    refusal::Refusal,
    sink::{self, Sink},
    upstream::{Patience, Upstream},
};
use crate::{tenant_store::Spend, visit::Visit};

pub struct Conversation {
    pub store: Arc<Store>,
    pub request: ChatRequest,
    pub upstream: Upstream,
    pub budget: Budget,
    pub ledger: Ledger,
    pub limits: Limits,
}

impl Conversation {
    /// Starts the turn and answers with its stream, or with the refusal of its first reservation.
    pub async fn begin(self, visit: &Visit) -> Result<web_sys::Response, Refusal> {
        let (opening, opened) = oneshot::channel();
        let (sink, body) = sink::open();
        visit.context.wait_until(self.run(sink, opening));
        match opened.await {
            Ok(Ok(())) => Ok(body.response()?),
            Ok(Err(refusal)) => Err(refusal),
            Err(oneshot::Canceled) => Err(Refusal::Unavailable(
                "the conversation ended before it began".into(),
            )),
        }
    }

    async fn run(mut self, mut sink: Sink, opening: oneshot::Sender<Result<(), Refusal>>) {
        let store = self.store.clone();
        let system = prompt::system(&store.site);
        let mut turn = Turn::new(
            &self.request,
            Shelf::new(&store.site, &store.catalog).sharing(self.request.measures),
            self.limits.rounds,
        );
        let mut patience = Patience::new(&self.limits);
        let mut opening = Some(opening);
        let outcome = loop {
            let body = self.upstream.body(&turn.call(
                &self.upstream.model,
                &system,
                self.limits.output_tokens,
            ));
            let reservation = match (self.reserve(&body).await, opening.take()) {
                (Ok(reservation), Some(opening)) => {
                    // Nobody waits for it if the shopper has left already; the first wait below finds out.
                    let _ = opening.send(Ok(()));
                    reservation
                }
                (Ok(reservation), None) => reservation,
                (Err(refusal), Some(opening)) => {
                    let outcome = Outcome::Failed(refusal.code());
                    let _ = opening.send(Err(refusal));
                    break outcome;
                }
                (Err(refusal), None) => {
                    let code = refusal.code();
                    let mut events = Vec::new();
                    turn.close(Some(code), &mut events);
                    sink.send(&events);
                    break Outcome::Failed(code);
                }
            };
            match self
                .call(&mut turn, body, reservation, &mut patience, &mut sink)
                .await
            {
                (Ending::Left, _) => break Outcome::Left,
                // Nobody is left to look anything up for.
                (_, Next::Call) if sink.has_left() => break Outcome::Left,
                (_, Next::Call) => {}
                (_, Next::Over(None)) => break Outcome::Done,
                (_, Next::Over(Some(code))) => break Outcome::Failed(code),
            }
        };
        drop(sink);
        let Upstream { vendor, model, .. } = &self.upstream;
        self.ledger
            .close(vendor, model, turn.spent(), turn.unknown(), outcome);
    }

    async fn reserve(&mut self, body: &str) -> Result<Reservation, Refusal> {
        let spend = Spend {
            vendor: self.upstream.vendor.clone(),
            model: self.upstream.model.clone(),
            tokens: tokens::upper_bound(body.len(), self.limits.output_tokens),
            daily_tokens: self.upstream.daily_tokens,
        };
        self.budget.reserve(Some(spend)).await
    }

    /// One call, settled before the shopper reads that it is over.
    async fn call(
        &mut self,
        turn: &mut Turn<Shelf<'_>>,
        body: String,
        reservation: Reservation,
        patience: &mut Patience,
        sink: &mut Sink,
    ) -> (Ending, Next) {
        self.ledger.called();
        patience.call();
        let sent = body.len();
        let ending = match self.listen(turn, body, patience, sink).await {
            Ok(()) => Ending::Complete,
            Err(ending) => ending,
        };
        let mut events = Vec::new();
        let (usage, next) = turn.end_call(ending, sent, &mut events);
        if let Err(problem) = self.budget.settle(reservation, usage).await {
            self.ledger.trouble(&format!(
                "{} tokens were not settled: {problem}",
                usage.total()
            ));
        }
        sink.send(&events);
        (ending, next)
    }

    async fn listen(
        &mut self,
        turn: &mut Turn<Shelf<'_>>,
        body: String,
        patience: &mut Patience,
        sink: &mut Sink,
    ) -> Result<(), Ending> {
        let mut answer = self.upstream.send(body, patience, sink).await?;
        let mut reader = openai::Reader::default();
        let mut received = 0;
        loop {
            let chunk = answer.chunk(patience, sink).await?;
            let deltas = match &chunk {
                Some(bytes) => {
                    received += bytes.len();
                    if received > self.limits.answer_bytes {
                        return Err(Ending::Broken(ErrorCode::UpstreamCut));
                    }
                    reader
                        .feed(bytes)
                        .map_err(|_| Ending::Broken(ErrorCode::UpstreamCut))?
                }
                None => reader.end(),
            };
            if deltas
                .iter()
                .any(|delta| matches!(delta, Delta::Text(_) | Delta::Tool { .. }))
            {
                patience.heard();
                self.ledger.words();
            }
            let mut events = Vec::new();
            let ended = turn.hear(deltas, &mut events);
            sink.send(&events);
            if ended || chunk.is_none() {
                return Ok(());
            }
        }
    }
}
