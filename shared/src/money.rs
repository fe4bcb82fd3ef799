//! Prices in minor units, written the way the tenant's locale writes them.

use serde::{Deserialize, Serialize};

/// ISO 4217.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Currency {
    #[default]
    USD,
    EUR,
    GBP,
    CHF,
}
