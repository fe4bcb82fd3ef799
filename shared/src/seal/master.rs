//! The operator's master keys, from one Worker secret: `kid2:base64,kid1:base64`, newest first.

use std::fmt;

use base64ct::{Base64, Encoding};
use zeroize::Zeroizing;

/// At least one key; the first is the newest.
pub struct MasterKeys {
    newest: MasterKey,
    older: Vec<MasterKey>,
}

struct MasterKey {
    id: String,
    bytes: Zeroizing<[u8; 32]>,
}

/// What is wrong with the list. Only key ids are named, never key material.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadMasterKeys {
    #[error("expected `kid:base64`, newest first and separated by commas; entry {0} has no colon")]
    NoColon(usize),
    #[error("expected a key id of 1 to 32 of a-z, 0-9 and - in entry {0}")]
    BadId(usize),
    #[error(
        "expected 32 bytes of base64 for master key `{0}`; `openssl rand -base64 32` makes one"
    )]
    BadKey(String),
    #[error("master key `{0}` is listed twice; give the new one an id of its own")]
    Twice(String),
}

impl MasterKeys {
    pub fn parse(text: &str) -> Result<Self, BadMasterKeys> {
        let mut keys = Vec::<MasterKey>::new();
        for (index, entry) in text.trim().split(',').enumerate() {
            let key = MasterKey::parse(entry.trim(), index + 1)?;
            if keys.iter().any(|known| known.id == key.id) {
                return Err(BadMasterKeys::Twice(key.id));
            }
            keys.push(key);
        }
        let mut keys = keys.into_iter();
        let newest = keys.next().ok_or(BadMasterKeys::NoColon(1))?;
        Ok(Self {
            newest,
            older: keys.collect(),
        })
    }

    /// The key that seals.
    pub fn newest_id(&self) -> &str {
        &self.newest.id
    }

    pub(super) fn newest(&self) -> (&str, &[u8; 32]) {
        (&self.newest.id, &self.newest.bytes)
    }

    pub(super) fn find(&self, id: &str) -> Option<&[u8; 32]> {
        let all = std::iter::once(&self.newest).chain(&self.older);
        all.into_iter()
            .find(|key| key.id == id)
            .map(|key| &*key.bytes)
    }
}

impl MasterKey {
    fn parse(entry: &str, number: usize) -> Result<Self, BadMasterKeys> {
        let (id, text) = entry
            .split_once(':')
            .ok_or(BadMasterKeys::NoColon(number))?;
        let fits = (1..=32).contains(&id.len())
            && id
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !fits {
            return Err(BadMasterKeys::BadId(number));
        }
        let mut bytes = Zeroizing::new([0; 32]);
        let length = Base64::decode(text, bytes.as_mut()).map(<[u8]>::len);
        if length != Ok(bytes.len()) {
            return Err(BadMasterKeys::BadKey(id.to_owned()));
        }
        Ok(Self {
            id: id.to_owned(),
            bytes,
        })
    }
}

impl fmt::Debug for MasterKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = std::iter::once(&self.newest)
            .chain(&self.older)
            .map(|key| &key.id);
        f.debug_list().entries(ids).finish()
    }
}
