//! Product pages and sizes.

use super::{Pattern, Text};
use crate::locale::spoken::area;

area! {
    pub struct Product {
        pub add_to_bag: Text,
        pub added_to_bag: Text,
        pub add_to_wishlist: Pattern,
        pub remove_from_wishlist: Pattern,
        pub try_on: Text,
        pub ask: Text,
        pub color: Text,
        pub choose_color: Text,
        pub choose_size: Text,
        pub price_tax_included: Text,
        pub save: Pattern,
        pub details: Text,
        pub shape: Text,
        pub rim: Text,
        pub material: Text,
        pub lens: Text,
        pub lens_gradient: Text,
        pub lens_mirror: Text,
        pub weight: Text,
        pub grams: Pattern,
        pub similar: Text,
        pub picture_alt: Pattern,
        pub angle_alt: Pattern,
        pub title: Pattern,
        pub description: Pattern,
    }
}

area! {
    /// Sizes of the boxing system.
    pub struct SizeWords {
        pub title: Text,
        pub explanation: Text,
        pub lens_width: Text,
        pub lens_height: Text,
        pub bridge: Text,
        pub temple: Text,
        pub frame_width: Text,
        pub millimetres: Pattern,
        pub small: Text,
        pub medium: Text,
        pub large: Text,
        pub fits_narrow: Text,
        pub fits_medium: Text,
        pub fits_wide: Text,
        pub drawing_alt: Pattern,
    }
}
