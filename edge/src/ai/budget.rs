//! The tenant's allowance, as one turn uses it.

use shared::chat::{price::Micros, quota::Allowance, tokens::Usage};
use storefront::Store;

use super::{Limits, turn_id::TurnId};
use crate::{
    tenant_store::{Client, Health, Reason, Reserve, Reserved, Settle, Spend, Took, Visitor},
    visit::Visit,
    visitor,
};

pub struct Budget {
    object: Client,
    turn: TurnId,
    calls: u32,
    allowance: Allowance,
    /// Taken by the turn's first reservation: further calls are the same message.
    visitor: Option<Visitor>,
}

/// Leave to make one call. It must be settled; what never is, the object bills as it was set aside.
#[must_use]
pub struct Reservation(Spend);

/// Why a call is not made.
pub enum Refused {
    Visitor {
        retry_after: u64,
    },
    Budget,
    /// The vendor has failed so often that it is left alone.
    Circuit,
    Unavailable(String),
}

impl Budget {
    pub fn of(visit: &Visit, store: &Store, limits: &Limits, turn: TurnId) -> worker::Result<Self> {
        let visitor = Visitor {
            address: visitor::address(&visit.incoming),
            per_minute: limits.messages_per_minute,
            per_day: limits.messages_per_day,
        };
        let upstream = store.config().consultation.upstream.as_ref();
        Ok(Self {
            object: Client::of(&store.site.tenant, &visit.bindings)?,
            turn,
            calls: 0,
            allowance: upstream
                .map(|chosen| chosen.allowance())
                .unwrap_or_default(),
            visitor: Some(visitor),
        })
    }

    /// Counts the message, where no call has done so.
    pub async fn count(&mut self) -> Result<(), Refused> {
        if self.visitor.is_none() {
            return Ok(());
        }
        self.ask(None).await
    }

    /// Sets aside the most that a call can take. Without an answer of the tenant's object nothing is spent.
    pub async fn reserve(
        &mut self,
        vendor: &str,
        model: &str,
        bound: Usage,
        cost: Micros,
    ) -> Result<Reservation, Refused> {
        self.calls += 1;
        let id = format!("{}/{}", self.turn, self.calls);
        let spend = Spend {
            id: id.clone(),
            vendor: vendor.to_owned(),
            model: model.to_owned(),
            input: bound.input,
            output: bound.output,
            micros: cost,
            allowance: self.allowance,
        };
        let asked = self.ask(Some(spend.clone())).await;
        if let Err(Refused::Unavailable(_)) = asked {
            // It may have been granted and the answer lost; if this is lost too, it is billed.
            let _ = self.object.settle(&Settle::nothing(id)).await;
        }
        asked.map(|()| Reservation(spend))
    }

    async fn ask(&mut self, spend: Option<Spend>) -> Result<(), Refused> {
        let ask = Reserve {
            visitor: self.visitor.take(),
            spend,
        };
        match self.object.reserve(&ask).await {
            Ok(Reserved::Granted) => Ok(()),
            Ok(Reserved::Refused {
                reason,
                retry_after,
            }) => Err(match reason {
                Reason::Visitor => Refused::Visitor { retry_after },
                Reason::Budget => Refused::Budget,
                Reason::Circuit => Refused::Circuit,
            }),
            Err(error) => Err(Refused::Unavailable(error.to_string())),
        }
    }

    /// Once more when the object does not answer: settling twice counts once.
    pub async fn settle(
        &self,
        Reservation(spend): Reservation,
        took: Option<Took>,
        health: Health,
        replay: Option<String>,
    ) -> Result<(), String> {
        let mut settle = Settle {
            id: spend.id.clone(),
            granted: Some(spend),
            took,
            health,
            replay,
        };
        if self.object.settle(&settle).await.is_ok() {
            return Ok(());
        }
        settle.granted = None;
        self.object
            .settle(&settle)
            .await
            .map_err(|error| error.to_string())
    }
}
