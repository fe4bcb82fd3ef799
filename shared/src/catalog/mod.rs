//! A tenant's frames: the feed a tenant delivers, the compact snapshot the edge reads, and the index that answers
//! filters, facets, search and sorting.

pub mod frame;

pub use frame::{Category, ColorFamily, Facet, Frame, FrameSize, Lens, Material, Rim, Shape, Variant};
