//! Catalog pages and search.

use super::{Pattern, Plural, Text};
use crate::locale::spoken::area;

area! {
    /// Catalog pages: filters, sorting, cards, pages.
    pub struct Catalog {
        pub results: Plural,
        pub results_heading: Text,
        pub filters: Text,
        pub filters_active: Plural,
        pub apply: Text,
        pub clear_all: Text,
        pub remove: Pattern,
        pub show_more: Text,
        pub price_from: Text,
        pub price_to: Text,
        pub price_range: Pattern,
        pub range_from: Pattern,
        pub range_to: Pattern,
        /// The way out of an empty list.
        pub without: Pattern,
        pub width_narrow: Text,
        pub width_medium: Text,
        pub width_wide: Text,
        pub sort: Text,
        pub sort_featured: Text,
        pub sort_newest: Text,
        pub sort_price_up: Text,
        pub sort_price_down: Text,
        pub sort_name: Text,
        /// By how near a frame's width is to the middle of the wished-for range.
        pub sort_fit: Text,
        pub fits_me: Text,
        pub fits_me_unmeasured: Text,
        pub try_these: Text,
        pub page: Pattern,
        pub pages: Text,
        pub previous_page: Text,
        pub next_page: Text,
        pub none_title: Text,
        pub none_text: Text,
        pub colors: Plural,
        pub badge_new: Text,
        pub badge_sale: Text,
        pub price_was: Pattern,
        pub description: Pattern,
    }
}

area! {
    pub struct Search {
        pub title: Text,
        pub placeholder: Text,
        pub submit: Text,
        pub results_for: Pattern,
        pub none_title: Pattern,
        pub none_text: Text,
        pub did_you_mean: Pattern,
        pub instead: Pattern,
    }
}
