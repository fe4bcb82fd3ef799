//! Credentials at rest: AES-256-GCM under a key of the tenant's own.
//!
//! A tenant's key is derived from a master key by HKDF-SHA256 (RFC 5869) with the tenant in `info`, so no two tenants share
//! one. Master key id, tenant and vendor are associated data: a ciphertext copied to another tenant, vendor or key id
//! does not open. Keys rotate without a pause: the newest seals, every listed one opens, and re-sealing is
//! [`open`] followed by [`seal`].
//!
//! The nonce is an argument because nothing here draws randomness. It must be 12 fresh random bytes for each call: two
//! messages under one key and nonce give the key stream away.

use aes_gcm::{
    Aes256Gcm, Key, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::tenant::TenantId;

mod master;
mod text;

#[cfg(test)]
mod tests;

pub use master::{BadMasterKeys, MasterKeys};

/// 96 bits, the size AES-GCM is specified for (NIST SP 800-38D, 8.2).
pub const NONCE_BYTES: usize = 12;

/// Where the store keeps a tenant's sealed credential for a vendor.
pub fn key(tenant: &TenantId, vendor: &str) -> String {
    format!("{PREFIX}{tenant}/{vendor}")
}

/// What every credential's key in the store begins with.
pub const PREFIX: &str = "credential/";

/// Whose credential a key of the store's names, and for which vendor.
pub fn owner(key: &str) -> Option<(TenantId, &str)> {
    let (tenant, vendor) = key.strip_prefix(PREFIX)?.split_once('/')?;
    Some((tenant.parse().ok()?, vendor))
}

/// A sealed credential, as the store holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// Which master key sealed it.
    pub kid: String,
    #[serde(with = "text")]
    pub nonce: Vec<u8>,
    #[serde(with = "text")]
    pub ciphertext: Vec<u8>,
}

/// An opened credential: it cannot be printed, serialised or cloned, and is wiped when dropped.
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The key itself, for the one header it belongs in.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a credential of at most 4,096 bytes to seal; check what was pasted")]
pub struct TooLong;

/// Why a credential does not open. Nothing of it, nor of the keys, is in the message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    #[error(
        "sealed with master key `{0}`, which is not listed; add it back, or seal the credential again"
    )]
    UnknownKey(String),
    #[error(
        "expected a nonce of 12 bytes and a ciphertext with its tag; the stored value is damaged"
    )]
    Damaged,
    #[error("the credential does not open for this tenant and vendor; seal it again for them")]
    NotForHere,
}

/// Seals with the newest master key.
pub fn seal(
    keys: &MasterKeys,
    tenant: &TenantId,
    vendor: &str,
    plaintext: &str,
    nonce: [u8; NONCE_BYTES],
) -> Result<Sealed, TooLong> {
    let (kid, master) = keys.newest();
    if plaintext.len() > 4096 {
        return Err(TooLong);
    }
    let payload = Payload {
        msg: plaintext.as_bytes(),
        aad: &associated(kid, tenant, vendor),
    };
    let ciphertext = cipher(master, tenant)
        .encrypt(Nonce::from_slice(&nonce), payload)
        .map_err(|_| TooLong)?;
    Ok(Sealed {
        kid: kid.to_owned(),
        nonce: nonce.to_vec(),
        ciphertext,
    })
}

/// Opens with whichever listed master key sealed it.
pub fn open(
    keys: &MasterKeys,
    tenant: &TenantId,
    vendor: &str,
    sealed: &Sealed,
) -> Result<Secret, OpenError> {
    let master = keys
        .find(&sealed.kid)
        .ok_or_else(|| OpenError::UnknownKey(sealed.kid.clone()))?;
    let nonce: [u8; NONCE_BYTES] = sealed
        .nonce
        .as_slice()
        .try_into()
        .map_err(|_| OpenError::Damaged)?;
    let payload = Payload {
        msg: &sealed.ciphertext,
        aad: &associated(&sealed.kid, tenant, vendor),
    };
    let plaintext = cipher(master, tenant)
        .decrypt(Nonce::from_slice(&nonce), payload)
        .map(Zeroizing::new)
        .map_err(|_| OpenError::NotForHere)?;
    let text = std::str::from_utf8(&plaintext).map_err(|_| OpenError::Damaged)?;
    Ok(Secret(Zeroizing::new(text.to_owned())))
}

fn cipher(master: &[u8; 32], tenant: &TenantId) -> Aes256Gcm {
    let mut key = Zeroizing::new([0; 32]);
    let info = [
        b"commerce-studio credential v1\0",
        tenant.as_str().as_bytes(),
    ];
    let expanded = Hkdf::<Sha256>::new(None, master).expand_multi_info(&info, key.as_mut());
    debug_assert!(
        expanded.is_ok(),
        "32 bytes are within HKDF-SHA256's 255 × 32"
    );
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(key.as_ref()))
}

/// Neither a key id nor a tenant can hold a NUL, so no two triples give the same bytes.
fn associated(kid: &str, tenant: &TenantId, vendor: &str) -> Vec<u8> {
    [kid, "\0", tenant.as_str(), "\0", vendor]
        .concat()
        .into_bytes()
}
