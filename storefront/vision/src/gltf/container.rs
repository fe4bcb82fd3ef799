//! The file's header and its two chunks (glTF 2.0, section 4.4, "Binary glTF Layout").

use super::BadModel;

pub struct Chunks<'a> {
    pub json: &'a [u8],
    /// Empty where the file has none.
    pub binary: &'a [u8],
}

const JSON: &[u8; 4] = b"JSON";
const BINARY: &[u8; 4] = b"BIN\0";

pub fn split(bytes: &[u8]) -> Result<Chunks<'_>, BadModel> {
    let rest = bytes.strip_prefix(b"glTF").ok_or(BadModel::NotGlb)?;
    let (version, rest) = number(rest).ok_or(BadModel::CutOff("header"))?;
    if version != 2 {
        return Err(BadModel::NotGlb);
    }
    let (length, rest) = number(rest).ok_or(BadModel::CutOff("header"))?;
    if length > bytes.len() {
        return Err(BadModel::CutOff("content"));
    }
    let (kind, json, rest) = chunk(rest).ok_or(BadModel::CutOff("JSON"))?;
    if kind != JSON {
        return Err(BadModel::NotGlb);
    }
    let binary = if rest.is_empty() {
        &[]
    } else {
        let (kind, binary, _) = chunk(rest).ok_or(BadModel::CutOff("buffer"))?;
        if kind == BINARY { binary } else { &[] }
    };
    Ok(Chunks { json, binary })
}

/// A file of a document and its buffer.
#[cfg(any(feature = "export", test))]
pub fn join(document: &serde_json::Value, binary: &[u8]) -> Vec<u8> {
    let mut json = document.to_string().into_bytes();
    json.resize(json.len().next_multiple_of(4), b' ');
    let mut binary = binary.to_vec();
    binary.resize(binary.len().next_multiple_of(4), 0);
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    let total = 12 + 8 + json.len() + 8 + binary.len();
    [
        b"glTF".as_slice(),
        &number(2),
        &number(total),
        &number(json.len()),
        JSON,
        &json,
        &number(binary.len()),
        BINARY,
        &binary,
    ]
    .concat()
}

fn chunk(bytes: &[u8]) -> Option<(&[u8; 4], &[u8], &[u8])> {
    let (length, rest) = number(bytes)?;
    let (kind, rest) = rest.split_first_chunk()?;
    let (content, rest) = rest.split_at_checked(length)?;
    Some((kind, content, rest))
}

fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (number, rest) = bytes.split_first_chunk()?;
    Some((usize::try_from(u32::from_le_bytes(*number)).ok()?, rest))
}
