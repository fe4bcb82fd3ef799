//! Drawn pictures of frames: `/picture/{version}/{frame}/{variant}.svg`.

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
        let variant = frame.variant(file.strip_suffix(".svg")?)?;
        Some(outline::picture(frame, variant, frame.middle_size()?))
    };
    let Some(svg) = drawn() else { return errors::not_found(store).into() };
    let current = version.parse() == Ok(store.site.catalog_version);
    let visibility = if current { Visibility::Immutable } else { Visibility::Shared };
    Reply::text("image/svg+xml", svg, visibility).into()
}
