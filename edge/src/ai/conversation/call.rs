//! One call of a model: what it may take set aside, its answer passed on as it comes, what it took settled.

use futures_util::future::join;
use shared::chat::{
    ErrorCode,
    call::Delta,
    shelf::Shelf,
    tokens,
    turn::{Ending, Next, Turn},
};

use super::Conversation;
use crate::{
    ai::{
        budget::{Refused, Reservation},
        intake::Broken,
        patience::Patience,
        sink::Sink,
        upstream::Upstream,
    },
    tenant_store::{Health, Took},
};

impl Conversation {
    pub(super) async fn reserve(
        &mut self,
        upstream: &Upstream,
        body: &str,
    ) -> Result<Reservation, Refused> {
        let bound = tokens::upper_bound(body.len(), self.limits.output_tokens);
        let cost = upstream.cost(bound);
        self.budget
            .reserve(&upstream.vendor, &upstream.model, bound, cost)
            .await
    }

    /// One call. Its settlement is on its way before the shopper reads that it is over, who does not wait for it.
    pub(super) async fn call(
        &mut self,
        upstream: &Upstream,
        turn: &mut Turn<Shelf<'_>>,
        body: String,
        reservation: Reservation,
        patience: &mut Patience,
        sink: &mut Sink,
    ) -> (Ending, Next) {
        let sent = body.len();
        let ending = match self.listen(upstream, turn, body, patience, sink).await {
            Ok(()) => Ending::Complete,
            Err(ending) => ending,
        };
        let mut events = Vec::new();
        let (usage, next) = turn.end_call(ending, sent, &mut events);
        if ending == Ending::Left {
            // For the one who comes back.
            turn.close(Some(ErrorCode::UpstreamCut), &mut events);
        }
        let last_words = sink.write(&events);
        let is_over = matches!(next, Next::Over(_));
        let replay = sink.said().filter(|_| is_over).map(str::to_owned);
        let micros = upstream.cost(usage);
        self.ledger.called(upstream, micros);
        let took = (!matches!(ending, Ending::Refused(_))).then_some(Took {
            input: usage.input,
            output: usage.output,
            micros,
            estimated: usage.estimated,
        });
        let settling = self
            .budget
            .settle(reservation, took, health(ending, next), replay);
        let telling = async {
            sink.flush(&last_words);
            if is_over {
                sink.close();
            }
        };
        let (settled, ()) = join(settling, telling).await;
        if let Err(problem) = settled {
            let tokens = usage.total();
            self.ledger
                .trouble(&format!("{tokens} tokens were not settled: {problem}"));
        }
        (ending, next)
    }

    async fn listen(
        &mut self,
        upstream: &Upstream,
        turn: &mut Turn<Shelf<'_>>,
        body: String,
        patience: &mut Patience,
        sink: &mut Sink,
    ) -> Result<(), Ending> {
        let mut intake = upstream.send(body, &self.bindings, patience, sink).await?;
        let mut reader = upstream.reader();
        let mut received = 0;
        // The first word is not waited for.
        let mut is_speaking = false;
        loop {
            let came = patience.wait(intake.next(is_speaking), sink).await?;
            let chunk = came.map_err(|Broken| Ending::Broken(ErrorCode::UpstreamCut))?;
            let mut deltas = Vec::new();
            let read = match &chunk {
                Some(bytes) => {
                    received += bytes.len();
                    if received > self.limits.answer_bytes {
                        return Err(Ending::Broken(ErrorCode::UpstreamCut));
                    }
                    reader.feed(bytes, &mut deltas)
                }
                None => {
                    reader.end(&mut deltas);
                    Ok(())
                }
            };
            if deltas
                .iter()
                .any(|delta| matches!(delta, Delta::Text(_) | Delta::Tool { .. }))
            {
                is_speaking = true;
                patience.heard();
                self.ledger.words();
            }
            let mut events = Vec::new();
            let ended = turn.hear(deltas, &mut events);
            sink.send(&events);
            if read.is_err() {
                return Err(Ending::Broken(ErrorCode::UpstreamCut));
            }
            if ended || chunk.is_none() {
                intake.finish();
                return Ok(());
            }
        }
    }
}

/// What a call says of its vendor.
fn health(ending: Ending, next: Next) -> Health {
    match next {
        _ if ending == Ending::Left => Health::Unknown,
        Next::Over(Some(ErrorCode::BadRequest)) | Next::Silent(ErrorCode::BadRequest) => {
            Health::Unknown
        }
        Next::Over(Some(_)) | Next::Silent(_) => Health::Failed,
        Next::Over(None) | Next::Call | Next::Empty => Health::Answered,
    }
}
