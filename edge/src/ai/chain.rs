//! Who is asked: the tenant's upstreams one after the other, each opened when its turn comes.

use std::{rc::Rc, sync::Arc};

use storefront::Store;

use super::{
    credential::{self, NoCredential},
    ledger::Ledger,
    operator::Operator,
    upstream::Upstream,
};
use crate::bindings::Bindings;

pub struct Chain {
    store: Arc<Store>,
    bindings: Bindings,
    operator: Rc<Operator>,
    next: usize,
}

/// Why an upstream is not asked.
#[derive(Debug, thiserror::Error)]
pub enum NoUpstream {
    #[error("the tenant has chosen no upstream")]
    NotChosen,
    #[error("the tenant's upstream `{0}` is not on the operator's list AI_UPSTREAMS")]
    NotListed(String),
    #[error("`{vendor}`: {problem}")]
    NoCredential {
        vendor: String,
        problem: NoCredential,
    },
    #[error("the tenant limits money, and the operator's AI_PRICES has no price for `{0}/{1}`")]
    NoPrice(String, String),
}

impl Chain {
    pub fn new(store: Arc<Store>, bindings: Bindings, operator: Rc<Operator>) -> Self {
        Self {
            store,
            bindings,
            operator,
            next: 0,
        }
    }

    /// The next upstream that can be asked; why one cannot be is the ledger's to tell.
    pub async fn next(&mut self, ledger: &mut Ledger) -> Option<Upstream> {
        let store = self.store.clone();
        let Some(chosen) = &store.config().consultation.upstream else {
            ledger.passed_over(&NoUpstream::NotChosen);
            return None;
        };
        loop {
            let (vendor, model) = chosen.chain().nth(self.next)?;
            self.next += 1;
            let limits_money = chosen.allowance().limits_money();
            match self.open(vendor, model, limits_money).await {
                Ok(upstream) => return Some(upstream),
                Err(reason) => ledger.passed_over(&reason),
            }
        }
    }

    async fn open(
        &self,
        vendor: &str,
        model: &str,
        limits_money: bool,
    ) -> Result<Upstream, NoUpstream> {
        let server = self
            .operator
            .upstreams
            .get(vendor)
            .ok_or_else(|| NoUpstream::NotListed(vendor.to_owned()))?;
        let price = self.operator.prices.of(vendor, model);
        if limits_money && price.is_none() {
            return Err(NoUpstream::NoPrice(vendor.to_owned(), model.to_owned()));
        }
        let secret = if server.keyless {
            None
        } else {
            let tenant = &self.store.site.tenant;
            let opened = credential::open(tenant, vendor, &self.bindings).await;
            Some(opened.map_err(|problem| NoUpstream::NoCredential {
                vendor: vendor.to_owned(),
                problem,
            })?)
        };
        Ok(Upstream {
            vendor: vendor.to_owned(),
            model: model.to_owned(),
            price,
            server: server.clone(),
            secret,
        })
    }
}
