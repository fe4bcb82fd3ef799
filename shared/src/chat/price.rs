//! What models cost, as the operator writes it, and what a call of one costs.
//!
//! Vendors price in US dollars for a million tokens. Amounts are whole micro-dollars (millionths of a dollar), rounded up for
//! each call, so that no call is free and sums are exact.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::Error};

use super::tokens::Usage;

/// Micro-dollars.
pub type Micros = u64;

/// A dollar.
pub const DOLLAR: Micros = 1_000_000;

/// Nano-dollars for a token: a dollar for a million tokens is 1,000 of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price {
    input: u64,
    output: u64,
}

/// By `vendor/model`, or `vendor/*` for every other model of that vendor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Prices(BTreeMap<String, Price>);

impl Prices {
    pub fn of(&self, vendor: &str, model: &str) -> Option<Price> {
        let find = |model: &str| self.0.get(&format!("{vendor}/{model}"));
        find(model).or_else(|| find("*")).copied()
    }
}

impl Price {
    pub fn cost(self, usage: Usage) -> Micros {
        let nano = u64::from(usage.input) * self.input + u64::from(usage.output) * self.output;
        nano.div_ceil(1000)
    }
}

impl<'de> Deserialize<'de> for Price {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            input: f64,
            output: f64,
        }
        let Written { input, output } = Written::deserialize(deserializer)?;
        let nano = |dollars: f64| {
            (0.0..=MOST)
                .contains(&dollars)
                .then(|| (dollars * 1000.0).ceil() as u64)
                .ok_or_else(|| {
                    D::Error::custom(format!(
                        "expected 0 to {MOST} US dollars for a million tokens, found {dollars}"
                    ))
                })
        };
        Ok(Self {
            input: nano(input)?,
            output: nano(output)?,
        })
    }
}

/// Dearer than any model by far: more is a price for a thousand tokens, or a slip.
const MOST: f64 = 10_000.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn prices(json: &str) -> Result<Prices, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn a_calls_cost() {
        let prices = prices(
            r#"{ "openai/small": { "input": 0.15, "output": 0.6 }, "local/*": { "input": 0, "output": 0 } }"#,
        )
        .unwrap();
        let cost = |vendor, model, input, output| {
            let usage = Usage {
                input,
                output,
                estimated: false,
            };
            prices.of(vendor, model).map(|price| price.cost(usage))
        };
        assert_eq!(cost("openai", "small", 1_000_000, 0), Some(150_000));
        assert_eq!(cost("openai", "small", 1_000_000, 1_000_000), Some(750_000));
        // 0.15 + 0.6 micro-dollars, rounded up.
        assert_eq!(cost("openai", "small", 1, 1), Some(1));
        assert_eq!(
            cost("openai", "small", u32::MAX, u32::MAX),
            Some(3_221_225_472)
        );
        assert_eq!(cost("local", "anything", 5, 5), Some(0));
        assert_eq!(cost("openai", "large", 5, 5), None);
        assert_eq!(cost("elsewhere", "small", 5, 5), None);
    }

    #[test]
    fn tables_that_are_refused() {
        let check = |price: &str, expected: &str| {
            let error = prices(&format!(r#"{{ "v/m": {price} }}"#)).unwrap_err();
            assert!(error.contains(expected), "{error}");
        };
        check(
            r#"{ "input": -1, "output": 1 }"#,
            "expected 0 to 10000 US dollars",
        );
        check(r#"{ "input": 1, "output": 20000 }"#, "found 20000");
        check(r#"{ "input": 1 }"#, "missing field `output`");
        check(
            r#"{ "input": 1, "output": 1, "per": 1000 }"#,
            "unknown field `per`",
        );
        check("3", "invalid type");
    }
}
