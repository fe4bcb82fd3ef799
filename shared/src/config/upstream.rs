//! Which models answer a tenant's consultation, and what the tenant allows them to cost.

use serde::{Deserialize, Serialize};

use crate::chat::{
    price::{DOLLAR, Micros},
    quota::{Allowance, Limit},
};

/// A tenant's upstream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Upstream {
    /// A name from the operator's list of upstreams (`AI_UPSTREAMS`), never a URL.
    pub vendor: String,
    pub model: String,
    /// Who is asked when the first does not answer, in this order; after them the built-in advisor answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fallbacks: Vec<Fallback>,
    /// Tokens, in and out, that the tenant allows in a day (UTC).
    pub daily_tokens: u32,
    /// And in a calendar month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monthly_tokens: Option<u64>,
    /// US dollars, by the operator's table of prices, that the tenant allows in a day (UTC).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub daily_dollars: Option<f64>,
    /// And in a calendar month.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monthly_dollars: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fallback {
    pub vendor: String,
    pub model: String,
}

impl Upstream {
    /// Vendor and model of each upstream, in the order in which they are asked.
    pub fn chain(&self) -> impl Iterator<Item = (&str, &str)> {
        let fallbacks = self.fallbacks.iter();
        std::iter::once((self.vendor.as_str(), self.model.as_str()))
            .chain(fallbacks.map(|next| (next.vendor.as_str(), next.model.as_str())))
    }

    pub fn allowance(&self) -> Allowance {
        Allowance {
            day: Limit {
                tokens: Some(self.daily_tokens.into()),
                micros: self.daily_dollars.map(micros),
            },
            month: Limit {
                tokens: self.monthly_tokens,
                micros: self.monthly_dollars.map(micros),
            },
        }
    }
}

/// A float-to-integer cast saturates.
fn micros(dollars: f64) -> Micros {
    (dollars * DOLLAR as f64).round() as Micros
}
