//! Wish-list and bag.

use super::{Pattern, Plural, Text};
use crate::locale::spoken::area;

area! {
    pub struct Wishlist {
        pub title: Text,
        pub count: Plural,
        pub empty_title: Text,
        pub empty_text: Text,
        pub browse: Text,
        pub kept_here: Text,
        pub added: Text,
        pub removed: Text,
    }
}

area! {
    pub struct Bag {
        pub title: Text,
        pub count: Plural,
        pub empty_title: Text,
        pub empty_text: Text,
        pub browse: Text,
        pub frame: Text,
        pub size: Text,
        pub quantity: Text,
        pub update: Text,
        pub remove: Pattern,
        pub each: Pattern,
        pub total: Text,
        pub tax_included: Text,
        pub gone: Text,
        pub full: Text,
        pub next_step: Text,
        pub contact: Text,
    }
}
