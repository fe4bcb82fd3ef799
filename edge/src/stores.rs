//! Stores that are open in this isolate: site, indexed catalog and compiled theme of one version, within a budget of bytes.

use std::{
    cell::{Cell, RefCell},
    sync::Arc,
};

use shared::{
    catalog::{Catalog, snapshot},
    site::Site,
    tenant::TenantId,
};
use storefront::{Platform, Store};

use crate::{deadline, error::Error, lru::Lru, request::Url, sites::PATIENCE, visit::Visit};

/// An isolate has 128 MB, of which the engine, the code and requests in flight want the larger half. A catalog of 2,000
/// frames takes about 2 MB.
const BUDGET: usize = 24 << 20;

thread_local! {
    static OPEN: RefCell<Lru<Version, OpenStore>> = const { RefCell::new(Lru::new(BUDGET)) };
    static NEXT_SERIAL: Cell<u64> = const { Cell::new(0) };
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Version {
    tenant: TenantId,
    config: u32,
    catalog: u32,
}

#[derive(Clone)]
pub struct OpenStore {
    /// No other store of this isolate ever has the same: rendered pages are remembered under it.
    pub serial: u64,
    pub store: Arc<Store>,
}

/// The store of a site. When its catalog cannot be had, the tenant's last one that was opened here serves instead.
pub async fn open(site: &Site, visit: &Visit) -> Result<OpenStore, Error> {
    let version = Version {
        tenant: site.tenant.clone(),
        config: site.config_version,
        catalog: site.catalog_version,
    };
    if let Some(open) = OPEN.with_borrow_mut(|stores| stores.get(&version).cloned()) {
        return Ok(open);
    }
    let catalog = match open_catalog(&version) {
        Some(catalog) => catalog,
        None => match read_catalog(site, visit).await {
            Ok(catalog) => Arc::new(catalog),
            Err(error) => {
                let Some(last_good) = last_of(&site.tenant) else {
                    return Err(error);
                };
                error.log(visit.incoming.url().authority(), &visit.incoming.id());
                return Ok(last_good);
            }
        },
    };
    let domain = visit.bindings.platform()?.domain;
    let store = Arc::new(Store::new(
        site.clone(),
        catalog,
        Platform {
            sends_mail: visit.bindings.sends_mail(),
            ..platform(domain.as_str(), visit.incoming.url())
        },
    ));
    let open = OpenStore {
        serial: next_serial(),
        store,
    };
    OPEN.with_borrow_mut(|stores| stores.insert(version, open.clone(), open.store.weight()));
    Ok(open)
}

/// A new configuration over the same frames needs no second copy of them.
fn open_catalog(version: &Version) -> Option<Arc<Catalog>> {
    OPEN.with_borrow(|stores| {
        let mut of_tenant = stores
            .values()
            .filter(|open| open.store.site.tenant == version.tenant);
        of_tenant
            .find(|open| open.store.site.catalog_version == version.catalog)
            .map(|open| open.store.catalog.clone())
    })
}

fn last_of(tenant: &TenantId) -> Option<OpenStore> {
    OPEN.with_borrow(|stores| {
        stores
            .values()
            .filter(|open| open.store.site.tenant == *tenant)
            .max_by_key(|open| open.serial)
            .cloned()
    })
}

async fn read_catalog(site: &Site, visit: &Visit) -> Result<Catalog, Error> {
    let key = format!("catalog/{}/{}", site.tenant, site.catalog_version);
    let read = async {
        let sites = visit.bindings.sites().map_err(|error| error.to_string())?;
        let stored = deadline::answer(PATIENCE, sites.get(&key).bytes()).await?;
        stored.ok_or_else(|| "it is not there (yet)".to_owned())
    };
    match read.await {
        Ok(bytes) => snapshot::decode(&bytes).map_err(|error| Error::Corrupt {
            key,
            problem: error.to_string(),
        }),
        Err(cause) => Err(Error::Unreachable {
            key: format!("{key} in KV"),
            cause,
        }),
    }
}

/// Where canonical addresses lead: over `https`, except on a developer's machine, whose port is only known from the request.
fn platform<'a>(domain: &'a str, url: &'a Url) -> Platform<'a> {
    if domain != "localhost" {
        return Platform {
            domain,
            scheme: "https",
            port: None,
            sends_mail: false,
        };
    }
    let port = url
        .authority()
        .rsplit_once(':')
        .and_then(|(_, port)| port.parse().ok());
    Platform {
        domain,
        scheme: url.scheme(),
        port,
        sends_mail: false,
    }
}

fn next_serial() -> u64 {
    NEXT_SERIAL.replace(NEXT_SERIAL.get() + 1)
}
