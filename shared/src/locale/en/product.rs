//! Product pages and sizes.

use crate::locale::words::{Pattern, Product, SizeWords};

pub const PRODUCT: Product = Product {
    add_to_bag: "Add to bag",
    added_to_bag: "Added to your bag",
    add_to_wishlist: Pattern("Add {name} to wish list"),
    remove_from_wishlist: Pattern("Remove {name} from wish list"),
    try_on: "Try it on",
    ask: "Ask about this frame",
    color: "Color",
    choose_color: "Choose a color",
    choose_size: "Choose a size",
    price_tax_included: "Price includes tax.",
    save: Pattern("Save {amount}"),
    details: "Details",
    shape: "Shape",
    rim: "Rim",
    material: "Material",
    lens: "Lenses",
    lens_gradient: "Gradient tint",
    lens_mirror: "Mirrored",
    weight: "Weight",
    grams: Pattern("{value} g"),
    similar: "You may also like",
    picture_alt: Pattern("{brand} {name} in {color}, front view"),
    angle_alt: Pattern("{brand} {name} in {color}, seen from the side"),
    title: Pattern("{brand} {name} – {category}"),
    description: Pattern("{brand} {name}: {shape}, {material}, {marking}. {price} at {store}."),
};

pub const SIZE: SizeWords = SizeWords {
    title: "Size",
    explanation: "The numbers are printed inside the temple: lens width, bridge and temple length in millimeters. \
                      Compare them with a frame that fits you well.",
    lens_width: "Lens width",
    lens_height: "Lens height",
    bridge: "Bridge",
    temple: "Temple length",
    frame_width: "Frame width",
    millimetres: Pattern("{value} mm"),
    small: "Small",
    medium: "Medium",
    large: "Large",
    fits_narrow: "Fits narrow faces",
    fits_medium: "Fits medium faces",
    fits_wide: "Fits wide faces",
    drawing_alt: Pattern("Drawing of the frame with its sizes, {marking}"),
};
