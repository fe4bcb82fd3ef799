//! A catalog as the edge reads it from KV: compact and immutable.
//!
//! ```text
//! "EYES" · format (1 byte) · checksum of the rest (FNV-1a, 4 bytes, little-endian) · postcard of Vec<Frame>
//! ```
//! A change of [`Frame`] that postcard would read differently takes a new format number: readers of the old one then
//! refuse by name instead of misreading.

#[cfg(test)]
mod tests;

use super::{Catalog, Frame};

const MAGIC: &[u8; 4] = b"EYES";
const FORMAT: u8 = 2;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    #[error(
        "expected a catalog snapshot starting with EYES, found other bytes: publish the catalog again"
    )]
    Magic,
    #[error(
        "expected snapshot format {FORMAT}, found {0}: publish the catalog again with this release"
    )]
    Format(u8),
    #[error("expected a whole snapshot, found damaged bytes ({0}): publish the catalog again")]
    Corrupt(&'static str),
}

/// Frames as [`feed::parse`](super::feed::parse) returned them.
pub fn encode(frames: &[Frame]) -> Vec<u8> {
    // Postcard can fail only on types without a length; frames are structs, vectors and strings.
    let body = postcard::to_allocvec(frames).unwrap_or_default();
    let mut bytes = Vec::with_capacity(body.len() + 9);
    bytes.extend_from_slice(MAGIC);
    bytes.push(FORMAT);
    bytes.extend_from_slice(&checksum(&body).to_le_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

pub fn decode(bytes: &[u8]) -> Result<Catalog, SnapshotError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(SnapshotError::Magic)?;
    let (format, rest) = rest
        .split_first()
        .ok_or(SnapshotError::Corrupt("it ends early"))?;
    if *format != FORMAT {
        return Err(SnapshotError::Format(*format));
    }
    let (sum, body) = rest
        .split_first_chunk()
        .ok_or(SnapshotError::Corrupt("it ends early"))?;
    if u32::from_le_bytes(*sum) != checksum(body) {
        return Err(SnapshotError::Corrupt("its checksum differs"));
    }
    let frames: Vec<Frame> =
        postcard::from_bytes(body).map_err(|_| SnapshotError::Corrupt("its frames do not read"))?;
    if frames
        .iter()
        .any(|frame| frame.sizes.is_empty() || frame.variants.is_empty())
    {
        return Err(SnapshotError::Corrupt("a frame has no size or no colour"));
    }
    Ok(Catalog::new(frames))
}

/// FNV-1a, 32 bits: it is there for cut and overwritten bytes, not against forgers, who cannot write to the store.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}
