//! The published read model of one tenant, as KV holds it under `host/{hostname}`.

use serde::{Deserialize, Serialize};

use crate::{config::SiteConfig, tenant::TenantId};

/// Written by publishing, read by the edge. The catalog is a second, immutable value under
/// `catalog/{tenant}/{catalog_version}`; it is written first, so a site never points at one that is not there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Site {
    pub tenant: TenantId,
    pub status: Status,
    pub config_version: u32,
    pub catalog_version: u32,
    pub config: SiteConfig,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    Active,
    Suspended,
}
