//! Who a request is for. A tenant is decided once, from the host, and carried as a [`TenantId`] from then on.

pub mod host;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A tenant's identifier: 1 to 40 of `a-z`, `0-9` and `-`, starting with a letter and not ending in `-`.
///
/// It prefixes keys in every store, so it can only be made by parsing.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(extend("pattern" = "^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$"))
)]
#[serde(try_from = "String", into = "String")]
pub struct TenantId(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected 1 to 40 of a-z, 0-9 and -, starting with a letter and not ending in -")]
pub struct BadTenantId;

impl TenantId {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TenantId {
    type Err = BadTenantId;

    fn from_str(text: &str) -> Result<Self, BadTenantId> {
        let fits = (1..=40).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && !text.ends_with('-')
            && text
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadTenantId)
        }
    }
}

impl TryFrom<String> for TenantId {
    type Error = BadTenantId;

    fn try_from(text: String) -> Result<Self, BadTenantId> {
        text.parse()
    }
}

impl From<TenantId> for String {
    fn from(id: TenantId) -> Self {
        id.0
    }
}

impl fmt::Display for TenantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for TenantId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
