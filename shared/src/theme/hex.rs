//! A colour on the wire: `#rrggbb` where people read it, three bytes in snapshots.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::Hex;

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            Self::try_from(String::deserialize(deserializer)?).map_err(Error::custom)
        } else {
            <[u8; 3]>::deserialize(deserializer).map(Self)
        }
    }
}
