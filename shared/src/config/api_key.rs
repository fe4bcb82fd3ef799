//! A vendor key on its way from a configuration to its sealed form.

use std::fmt;

use serde::Deserialize;
use zeroize::Zeroizing;

/// It cannot be printed or serialised, and is wiped when dropped.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(with = "String")
)]
#[serde(from = "String")]
pub struct ApiKey(Zeroizing<String>);

impl ApiKey {
    /// The key itself, for sealing.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for ApiKey {
    fn from(key: String) -> Self {
        Self(Zeroizing::new(key))
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(…)")
    }
}
