//! Parts that several pages share.

pub mod action;
pub mod address;
pub mod breadcrumbs;
pub mod card;
pub mod facet_label;
pub mod filters;
pub mod footer;
pub mod header;
pub mod heart;
pub mod icon;
pub mod listing;
pub mod navigation;
pub mod pagination;
pub mod picture;
pub mod price;
pub mod prose;
pub mod size_choice;
pub mod sort;
pub mod spectacles;
pub mod swatch;
pub mod try_link;
