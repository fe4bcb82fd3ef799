//! The tenant's allowance, as one turn uses it.

use shared::chat::tokens::Usage;
use storefront::Store;

use super::{Limits, refusal::Refusal, visitor};
use crate::{
    tenant_store::{Client, Reason, Reserve, Reserved, Settle, Spend, Visitor},
    visit::Visit,
};

pub struct Budget {
    object: Client,
    /// Taken by the turn's first reservation: further calls are the same message.
    visitor: Option<Visitor>,
}

/// Leave to make one call. It must be settled; what never is, the object frees after a time.
#[must_use]
pub struct Reservation(Option<i64>);

impl Budget {
    pub fn of(visit: &Visit, store: &Store, limits: &Limits) -> worker::Result<Self> {
        let visitor = Visitor {
            address: visitor::address(&visit.incoming),
            per_minute: limits.messages_per_minute,
            per_day: limits.messages_per_day,
        };
        Ok(Self {
            object: Client::of(&store.site.tenant, &visit.bindings)?,
            visitor: Some(visitor),
        })
    }

    /// Without an answer of the tenant's object nothing is spent.
    pub async fn reserve(&mut self, spend: Option<Spend>) -> Result<Reservation, Refusal> {
        let ask = Reserve {
            visitor: self.visitor.take(),
            spend,
        };
        match self.object.reserve(&ask).await {
            Ok(Reserved::Granted(granted)) => Ok(Reservation(granted.id)),
            Ok(Reserved::Refused {
                reason: Reason::Visitor,
                retry_after,
            }) => Err(Refusal::TooMany { retry_after }),
            Ok(Reserved::Refused {
                reason: Reason::Budget,
                retry_after,
            }) => Err(Refusal::BudgetSpent { retry_after }),
            Err(error) => Err(Refusal::Unavailable(error.to_string())),
        }
    }

    /// Once more when the object does not answer: settling twice counts once.
    pub async fn settle(&self, Reservation(id): Reservation, usage: Usage) -> Result<(), String> {
        let Some(id) = id else { return Ok(()) };
        let Usage {
            input,
            output,
            estimated,
        } = usage;
        let took = Settle {
            id,
            input,
            output,
            estimated,
        };
        if self.object.settle(&took).await.is_ok() {
            return Ok(());
        }
        self.object
            .settle(&took)
            .await
            .map_err(|error| error.to_string())
    }
}
