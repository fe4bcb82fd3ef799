//! Frames as the try-on needs them.

use shared::{
    catalog::{Frame, Variant},
    chat::FrameCard,
    vision::WornFrame,
};

use crate::{
    components::{card, picture, price},
    islands::{TryOnColor, TryOnFrame},
    store::Store,
};

/// The frame with this id, if this store sells it.
pub fn sold<'s>(store: &'s Store, id: &str) -> Option<&'s Frame> {
    let sells = |frame: &&Frame| store.config().products.categories.contains(&frame.category);
    store.catalog.get(id).filter(sells)
}

pub fn all<'f>(store: &Store, frames: impl Iterator<Item = &'f Frame>) -> Vec<TryOnFrame> {
    frames.filter_map(|frame| one(store, frame)).collect()
}

/// In its first colour and the middle size: the one that most shoppers wear.
fn one(store: &Store, frame: &Frame) -> Option<TryOnFrame> {
    let (size, first) = (frame.middle_size()?, frame.variants.first()?);
    let color = |variant: &Variant| TryOnColor {
        picture: picture::address(store, frame, variant),
        url: card::address(frame, variant),
        variant: variant.clone(),
    };
    Some(TryOnFrame {
        card: FrameCard {
            id: frame.id.clone(),
            brand: frame.brand.clone(),
            name: frame.name.clone(),
            price: price::written(store, frame.price),
            marking: size.marking(),
            picture: picture::address(store, frame, first),
            url: card::address(frame, first),
            try_on: None,
        },
        worn: WornFrame::new(frame, size, first),
        sizes: frame.sizes.clone(),
        colors: frame.variants.iter().map(color).collect(),
    })
}
