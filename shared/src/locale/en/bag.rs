//! Wish-list and bag.

use crate::locale::words::{Bag, Pattern, Plural, Wishlist};

pub const WISHLIST: Wishlist = Wishlist {
    title: "Wish list",
    count: Plural::new("{count} frame saved", "{count} frames saved"),
    empty_title: "Nothing saved yet",
    empty_text: "Press the heart on a frame to keep it here.",
    browse: "Browse frames",
    kept_here: "Your wish list is kept in this browser only.",
    added: "Saved to your wish list",
    removed: "Removed from your wish list",
};

pub const BAG: Bag = Bag {
    title: "Bag",
    count: Plural::new("{count} item", "{count} items"),
    empty_title: "Your bag is empty",
    empty_text: "Frames you add will wait for you here.",
    browse: "Browse frames",
    frame: "Frame",
    size: "Size",
    quantity: "Quantity",
    update: "Update",
    remove: Pattern("Remove {name}"),
    each: Pattern("{price} each"),
    total: "Total",
    tax_included: "Tax included",
    gone: "A frame in your bag is no longer available and was left out.",
    full: "Your bag is full. Take something out to make room.",
    next_step: "Bring your bag to one of our stores or write to us: we reserve the frames and talk about lenses.",
    contact: "Reserve these frames",
};
