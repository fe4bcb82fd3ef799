//! Textures: PNG and JPEG files inside the file, whose sizes are read before a browser unpacks them.

use super::{BadModel, MOST_PIXELS, accessor::Source, pieces::Piece};

/// The images' files at their places in the document; empty where no piece shows them.
pub fn read(source: &Source<'_>, pieces: &[Piece]) -> Result<Vec<Vec<u8>>, BadModel> {
    const PLACE: &str = "a texture";
    let invalid = |expected| BadModel::Invalid {
        place: PLACE,
        expected,
    };
    let shown = |index: usize| {
        let shows = |piece: &Piece| piece.paint.maps.all().contains(&Some(index));
        pieces.iter().any(shows)
    };
    let mut pixels = 0;
    if pieces
        .iter()
        .flat_map(|piece| piece.paint.maps.all())
        .flatten()
        .any(|index| index >= source.document.images.len())
    {
        return Err(invalid("an image of the file"));
    }
    source
        .document
        .images
        .iter()
        .enumerate()
        .map(|(index, image)| {
            if !shown(index) {
                return Ok(Vec::new());
            }
            let view = image
                .buffer_view
                .ok_or(invalid("an image inside the file, not an address"))?;
            let bytes = source.view(view, PLACE)?;
            let [width, height] = size(bytes).ok_or(invalid("a PNG or a JPEG with pixels"))?;
            pixels += u64::from(width) * u64::from(height);
            if pixels > MOST_PIXELS {
                return Err(BadModel::TooMany {
                    what: "pixels of textures",
                    most: MOST_PIXELS,
                });
            }
            Ok(bytes.to_vec())
        })
        .collect()
}

/// Width and height.
fn size(bytes: &[u8]) -> Option<[u32; 2]> {
    png(bytes)
        .or_else(|| jpeg(bytes))
        .filter(|sides| sides.iter().all(|side| *side > 0))
}

/// The header chunk comes first and begins with both sides.
fn png(bytes: &[u8]) -> Option<[u32; 2]> {
    let rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let (sides, _) = rest.get(8..16)?.as_chunks();
    Some([
        u32::from_be_bytes(*sides.first()?),
        u32::from_be_bytes(*sides.last()?),
    ])
}

/// The first frame header among the segments: 0xC0 to 0xCF less tables (C4), extensions (C8) and conditioning (CC).
fn jpeg(bytes: &[u8]) -> Option<[u32; 2]> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let &[0xff, marker, high, low, ..] = rest else {
            return None;
        };
        let segment = rest.get(2..)?;
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let &[_, _, _, a, b, c, d, ..] = segment else {
                return None;
            };
            return Some([
                u32::from(u16::from_be_bytes([c, d])),
                u32::from(u16::from_be_bytes([a, b])),
            ]);
        }
        rest = segment.get(usize::from(u16::from_be_bytes([high, low])).max(2)..)?;
    }
}
