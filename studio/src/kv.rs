//! Entries for `wrangler kv bulk put`.

use base64ct::{Base64, Encoding as _};
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct Entry {
    pub key: String,
    value: String,
    /// wrangler decodes the value before it writes it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    base64: bool,
}

impl Entry {
    pub fn json(key: String, value: &impl Serialize) -> Result<Self, serde_json::Error> {
        Ok(Self {
            key,
            value: serde_json::to_string(value)?,
            base64: false,
        })
    }

    pub fn bytes(key: String, value: &[u8]) -> Self {
        Self {
            key,
            value: Base64::encode_string(value),
            base64: true,
        }
    }
}
