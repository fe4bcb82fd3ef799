//! A tenant's credential for a vendor: read sealed, opened for one call of the chain.

use std::{cell::RefCell, time::Duration};

use shared::{
    seal::{self, MasterKeys, Sealed, Secret},
    tenant::TenantId,
};

use crate::{bindings::Bindings, clock::Moment, deadline, lru::Lru, sites::PATIENCE};

/// How long the sealed form is believed; as long as a site is.
const FRESH: Duration = Duration::from_secs(30);

thread_local! {
    /// Sealed, as KV has them: a thousand. What is opened is never kept.
    static KNOWN: RefCell<Lru<String, (Sealed, Moment)>> = const { RefCell::new(Lru::new(1000)) };
}

#[derive(Debug, thiserror::Error)]
pub enum NoCredential {
    #[error("no credential of the tenant's is sealed for it")]
    None,
    #[error("the tenant's credential cannot be used: {0}")]
    Unusable(String),
}

pub async fn open(
    tenant: &TenantId,
    vendor: &str,
    bindings: &Bindings,
) -> Result<Secret, NoCredential> {
    let sealed = sealed(seal::key(tenant, vendor), bindings).await?;
    let opened = bindings
        .master_keys()
        .map_err(|error| error.to_string())
        .and_then(|keys| MasterKeys::parse(&keys).map_err(|error| error.to_string()))
        .and_then(|keys| {
            seal::open(&keys, tenant, vendor, &sealed).map_err(|error| error.to_string())
        });
    opened.map_err(NoCredential::Unusable)
}

async fn sealed(key: String, bindings: &Bindings) -> Result<Sealed, NoCredential> {
    let now = Moment::now();
    let known = KNOWN.with_borrow_mut(|known| known.get(&key).cloned());
    if let Some((sealed, until)) = known
        && now < until
    {
        return Ok(sealed);
    }
    let sites = bindings
        .sites()
        .map_err(|error| NoCredential::Unusable(error.to_string()))?;
    let stored = deadline::answer(PATIENCE, sites.get(&key).text())
        .await
        .map_err(NoCredential::Unusable)?
        .ok_or(NoCredential::None)?;
    let sealed: Sealed = serde_json::from_str(&stored)
        .map_err(|_| NoCredential::Unusable("it is not a sealed credential".into()))?;
    KNOWN.with_borrow_mut(|known| known.insert(key, (sealed.clone(), now + FRESH), 1));
    Ok(sealed)
}
