//! Whose a request is. Decided here, once, from the host; nothing after this takes a tenant from anywhere else.

use std::sync::Arc;

use shared::{
    site::{Site, Status},
    tenant::host::Hostname,
};

use crate::{error::Error, sites, visit::Visit};

pub enum Place {
    /// The platform's own host, where no tenant lives.
    Platform,
    Store(Arc<Site>),
}

pub async fn place(visit: &Visit) -> Result<Place, Error> {
    let host: Hostname = visit
        .incoming
        .url()
        .authority()
        .parse()
        .map_err(|_| Error::UnknownHost)?;
    if visit.bindings.platform()?.is_own(&host) {
        return Ok(Place::Platform);
    }
    sites::find(&host, visit).await.map(Place::Store)
}

/// Refuses where the operator has closed the store.
pub fn is_open(site: &Site) -> Result<(), Error> {
    match site.status {
        Status::Active => Ok(()),
        Status::Suspended => Err(Error::Suspended),
    }
}
