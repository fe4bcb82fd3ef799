//! Spanish, as spoken in Spain. The store says «tú».

mod bag;
mod catalog;
mod consultation;
mod face;
mod fit;
mod names;
mod product;
mod store;
mod try_on;

use super::words::Words;

pub static ES: Words = Words {
    names: &names::NAMES,
    navigation: &store::NAVIGATION,
    home: &store::HOME,
    catalog: &catalog::CATALOG,
    fit: &fit::FIT,
    search: &catalog::SEARCH,
    product: &product::PRODUCT,
    size: &product::SIZE,
    wishlist: &bag::WISHLIST,
    bag: &bag::BAG,
    errors: &store::ERRORS,
    consent: &face::CONSENT,
    consultation: &consultation::CONSULTATION,
    analyzer: &face::ANALYZER,
    try_on: &try_on::TRY_ON,
};
