//! The store's destinations, as its configuration and features leave them.

use crate::{page::Place, store::Store};

pub struct Destination {
    pub place: Place,
    pub path: String,
    pub label: &'static str,
}

/// What the store sells.
pub fn categories(store: &Store) -> impl Iterator<Item = Destination> + '_ {
    store
        .config()
        .products
        .categories
        .iter()
        .map(|&category| Destination {
            place: Place::Category(category),
            path: format!("/{}", category.slug()),
            label: store.words.names.category(category),
        })
}

/// What the store does for its shoppers; only what is switched on.
pub fn services(store: &Store) -> impl Iterator<Item = Destination> + '_ {
    let (features, words) = (store.features(), &store.words.navigation);
    [
        (features.face_analysis, Place::Face, "/face", words.face),
        (features.vto, Place::TryOn, "/try-on", words.try_on),
        (
            features.consultation,
            Place::Consult,
            "/consult",
            words.consult,
        ),
    ]
    .into_iter()
    .filter(|(on, ..)| *on)
    .map(|(_, place, path, label)| Destination {
        place,
        path: path.to_owned(),
        label,
    })
}
