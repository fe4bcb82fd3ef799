//! A frame as the conversation shows it.

use super::FrameCard;
use crate::{
    catalog::{Catalog, Frame},
    site::Site,
};

/// The frame with this id, if this store sells it: an id that is known but in a category that the store left out is as
/// unknown as any other.
pub fn find<'c>(site: &Site, catalog: &'c Catalog, id: &str) -> Option<&'c Frame> {
    catalog
        .get(id)
        .filter(|frame| site.config.products.categories.contains(&frame.category))
}

pub fn card(site: &Site, frame: &Frame) -> FrameCard {
    let config = &site.config;
    let id = &frame.id;
    let variant = frame.variants.first();
    let drawn = |variant: &str| format!("/picture/{}/{id}/{variant}.svg", site.catalog_version);
    FrameCard {
        id: id.clone(),
        brand: frame.brand.clone(),
        name: frame.name.clone(),
        price: config.locale.price(frame.price, config.currency),
        marking: frame
            .middle_size()
            .map(|size| size.marking())
            .unwrap_or_default(),
        picture: variant
            .map(|variant| variant.photo.clone().unwrap_or_else(|| drawn(&variant.id)))
            .unwrap_or_default(),
        url: format!("/frames/{id}"),
        try_on: config.features.vto.then(|| format!("/try-on?frame={id}")),
    }
}
