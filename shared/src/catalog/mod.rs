//! A tenant's frames: the feed a tenant delivers, the compact snapshot the edge reads, and the index that answers
//! filters, facets, search and sorting.
//!
//! ```text
//! feed (JSON a tenant writes) ─ feed::parse ─► Vec<Frame> ─ snapshot::encode ─► bytes in KV
//!                                                bytes ─ snapshot::decode ─► Catalog ─ results(&Query) ─► a page
//! ```

#[macro_use]
mod names;

mod band;
mod bits;
mod facets;
pub mod feed;
#[cfg(test)]
pub(crate) mod fixture;
pub mod frame;
mod index;
mod numbers;
mod orders;
pub mod query;
mod results;
mod search;
mod similar;
mod size;
pub mod snapshot;
pub mod vocabulary;

pub use band::{Bounds, WidthBand};
pub use frame::{
    Category, ColorFamily, Facet, Frame, FrameSize, Lens, Material, Rim, Shape, Variant,
};
pub use index::Catalog;
pub use query::{Query, Sort};
pub use results::{Choice, FacetCounts, Label, PAGE_SIZE, Results};
pub(crate) use search::{distance, fold};
pub use snapshot::SnapshotError;
pub use vocabulary::{Term, Vocabulary};
