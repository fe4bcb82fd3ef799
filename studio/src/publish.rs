//! `studio publish`: tenants' folders become the read model that the edge serves.

use std::{collections::HashMap, path::PathBuf};

use sha2::{Digest as _, Sha256};
use shared::{
    catalog::snapshot,
    seal::MasterKeys,
    site::{Site, Status},
    tenant::{
        TenantId,
        host::{Hostname, Platform},
    },
};

use crate::{delivery::Delivery, failure::Failure, kv::Entry, seal};

/// Check tenants' folders (site.json and catalog.json) and write a file for `wrangler kv bulk put`.
#[derive(clap::Args)]
pub struct Args {
    #[arg(required = true)]
    folders: Vec<PathBuf>,
    /// The domain whose subdomains are stores.
    #[arg(long)]
    platform_domain: Hostname,
    /// Version of configuration and catalog; without one it follows from their content, so that publishing the same again
    /// changes nothing.
    #[arg(long)]
    version: Option<u32>,
    /// Publish the stores as suspended.
    #[arg(long)]
    suspended: bool,
    /// File to write; standard output without one.
    #[arg(long)]
    out: Option<PathBuf>,
}

pub fn run(args: &Args) -> Result<(), Failure> {
    let masters = seal::master_keys()?;
    let mut desk = Desk {
        platform: Platform {
            domain: args.platform_domain.clone(),
        },
        masters,
        status: if args.suspended {
            Status::Suspended
        } else {
            Status::Active
        },
        version: args.version,
        hosts: HashMap::new(),
    };
    // All or nothing: a folder with a problem leaves the file unwritten.
    let mut entries = Vec::new();
    for folder in &args.folders {
        entries.extend(desk.publish(Delivery::read(folder)?)?);
    }
    crate::write_text(args.out.as_deref(), &serde_json::to_string(&entries)?)
}

struct Desk {
    platform: Platform,
    masters: Option<MasterKeys>,
    status: Status,
    version: Option<u32>,
    /// Whose each host is that was given out so far.
    hosts: HashMap<Hostname, TenantId>,
}

impl Desk {
    /// The tenant's entries, those first that others point at.
    fn publish(
        &mut self,
        Delivery { mut config, frames }: Delivery,
    ) -> Result<Vec<Entry>, Failure> {
        let tenant = config.tenant_id.clone();
        if self.hosts.values().any(|other| *other == tenant) {
            return Err(Failure::TenantTwice(tenant));
        }

        let mut entries = Vec::new();
        if let Some(key) = config.take_api_key() {
            let (Some(masters), Some(upstream)) = (&self.masters, &config.consultation.upstream)
            else {
                return Err(Failure::KeyInClear(tenant));
            };
            entries.push(seal::entry(masters, &tenant, &upstream.vendor, &key)?);
        }

        let catalog = snapshot::encode(&frames);
        let catalog_version = self.version.unwrap_or_else(|| fingerprint(&catalog));
        entries.push(Entry::bytes(
            format!("catalog/{tenant}/{catalog_version}"),
            &catalog,
        ));

        let mut hosts = vec![self.subdomain(&tenant, &config.domain.subdomain)?];
        if let Some(domain) = &config.domain.custom_domain {
            hosts.push(self.custom_domain(&tenant, domain)?);
        }
        let config_version = match self.version {
            Some(version) => version,
            None => fingerprint(&serde_json::to_vec(&config)?),
        };
        let site = Site {
            tenant: tenant.clone(),
            status: self.status,
            config_version,
            catalog_version,
            config,
        };
        for host in hosts {
            self.claim(&host, &tenant)?;
            entries.push(Entry::json(host.kv_key(), &site)?);
        }
        Ok(entries)
    }

    fn subdomain(&self, tenant: &TenantId, subdomain: &str) -> Result<Hostname, Failure> {
        let host = self.platform.store(subdomain);
        host.map_err(|source| Failure::Host {
            tenant: tenant.clone(),
            host: subdomain.to_owned(),
            source,
        })
    }

    fn custom_domain(&self, tenant: &TenantId, domain: &str) -> Result<Hostname, Failure> {
        let host = Hostname::from_unicode(domain).map_err(|source| Failure::Host {
            tenant: tenant.clone(),
            host: domain.to_owned(),
            source,
        })?;
        if self.platform.covers(&host) {
            return Err(Failure::PlatformDomain {
                tenant: tenant.clone(),
                host,
            });
        }
        Ok(host)
    }

    fn claim(&mut self, host: &Hostname, tenant: &TenantId) -> Result<(), Failure> {
        match self.hosts.insert(host.clone(), tenant.clone()) {
            None => Ok(()),
            Some(other) => Err(Failure::HostTwice {
                host: host.clone(),
                tenant: tenant.clone(),
                other,
            }),
        }
    }
}

/// The first 32 bits of SHA-256: enough to tell a tenant's own versions apart.
fn fingerprint(bytes: &[u8]) -> u32 {
    let hash = Sha256::digest(bytes);
    hash.iter()
        .take(4)
        .fold(0, |number, byte| number << 8 | u32::from(*byte))
}
