use proptest::prelude::*;

use super::{SnapshotError, decode, encode};
use crate::catalog::fixture;

#[test]
fn a_catalog_comes_back_as_it_went_and_compact() {
    let catalog = fixture::demo("northlight");
    let bytes = encode(catalog.frames());
    assert_eq!(decode(&bytes).unwrap().frames(), catalog.frames());
    let json = serde_json::to_vec(catalog.frames()).unwrap();
    assert!(
        bytes.len() * 2 < json.len(),
        "{} of {}",
        bytes.len(),
        json.len()
    );
}

#[test]
fn other_bytes_are_refused_by_name() {
    let good = encode(&[fixture::frame("one")]);
    let changed = |at: usize, byte: u8| {
        let mut bytes = good.clone();
        bytes[at] = byte;
        decode(&bytes).err()
    };
    assert_eq!(changed(0, b'X'), Some(SnapshotError::Magic));
    assert_eq!(decode(b"").err(), Some(SnapshotError::Magic));
    assert_eq!(changed(4, 200), Some(SnapshotError::Format(200)));
    assert_eq!(
        changed(good.len() - 1, 0xff),
        Some(SnapshotError::Corrupt("its checksum differs"))
    );
    assert_eq!(
        decode(&good[..7]).err(),
        Some(SnapshotError::Corrupt("it ends early"))
    );
    let mut bare = fixture::frame("bare");
    bare.sizes.clear();
    assert_eq!(
        decode(&encode(&[bare])).err(),
        Some(SnapshotError::Corrupt("a frame has no size or no colour"))
    );
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(body in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode(&body);
        // With a right header, so that the frames themselves are read.
        let mut bytes = b"EYES\x01".to_vec();
        bytes.extend(super::checksum(&body).to_le_bytes());
        bytes.extend(&body);
        let _ = decode(&bytes);
    }

    #[test]
    fn no_change_of_a_byte_goes_unseen(at in 0_usize..1_000, bit in 0_u8..8) {
        let mut bytes = encode(&[fixture::frame("one"), fixture::frame("two")]);
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        prop_assert!(decode(&bytes).is_err());
    }
}
