//! Drawn pictures of frames: `/picture/{version}/{frame}/{variant}.svg` from the front, `….angle.svg` from a quarter to the side.

use shared::outline;

use super::errors;
use crate::{
    page::{Answer, Reply, Visibility},
    store::Store,
};

/// The version is the catalog's: a picture of another version may have changed, so it is not kept under that address.
pub fn file(store: &Store, version: &str, frame: &str, file: &str) -> Answer {
    let drawn = || {
        let frame = store.catalog.get(frame)?;
        let (variant, draw): (_, fn(&_, &_, &_) -> String) = match file.strip_suffix(".angle.svg") {
            Some(variant) => (variant, outline::picture_angle),
            None => (file.strip_suffix(".svg")?, outline::picture),
        };
        Some(draw(frame, frame.variant(variant)?, frame.middle_size()?))
    };
    let Some(svg) = drawn() else {
        return errors::not_found(store).into();
    };
    let current = version.parse() == Ok(store.site.catalog_version);
    let visibility = if current {
        Visibility::Immutable
    } else {
        Visibility::Shared
    };
    Reply::text("image/svg+xml", svg, visibility).into()
}
