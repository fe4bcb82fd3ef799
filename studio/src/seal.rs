//! `studio seal`: a vendor key becomes a KV entry that only the Worker's master keys open.

use std::io::Read as _;

use shared::{
    config::ApiKey,
    seal::{self, MasterKeys, NONCE_BYTES},
    tenant::TenantId,
};

use crate::{failure::Failure, kv::Entry};

/// Seal a vendor key, read from standard input, for a tenant. Prints a file for `wrangler kv bulk put`.
#[derive(clap::Args)]
pub struct Args {
    #[arg(long)]
    tenant: TenantId,
    /// As in `consultation.upstream.vendor`.
    #[arg(long)]
    vendor: String,
}

pub fn run(args: &Args) -> Result<(), Failure> {
    let mut input = String::new();
    std::io::stdin()
        .read_to_string(&mut input)
        .map_err(Failure::Input)?;
    let key = ApiKey::from(input.trim().to_owned());
    if key.expose().is_empty() {
        return Err(Failure::NoKey);
    }
    let masters = master_keys()?.ok_or(Failure::NoMasterKeys)?;
    let entry = entry(&masters, &args.tenant, &args.vendor, &key)?;
    crate::write_text(None, &serde_json::to_string_pretty(&[entry])?)
}

pub fn entry(
    masters: &MasterKeys,
    tenant: &TenantId,
    vendor: &str,
    key: &ApiKey,
) -> Result<Entry, Failure> {
    let mut nonce = [0; NONCE_BYTES];
    getrandom::fill(&mut nonce).map_err(Failure::Random)?;
    let sealed = seal::seal(masters, tenant, vendor, key.expose(), nonce)?;
    Ok(Entry::json(seal::key(tenant, vendor), &sealed)?)
}

/// The operator's master keys, if the environment has them.
pub fn master_keys() -> Result<Option<MasterKeys>, Failure> {
    match std::env::var("MASTER_KEYS") {
        Ok(text) => Ok(Some(MasterKeys::parse(&text)?)),
        Err(_) => Ok(None),
    }
}
