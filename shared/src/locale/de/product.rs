//! Product pages and sizes.

use crate::locale::words::{Pattern, Product, SizeWords};

pub const PRODUCT: Product = Product {
    add_to_bag: "In den Warenkorb",
    added_to_bag: "Liegt jetzt im Warenkorb",
    add_to_wishlist: Pattern("{name} auf die Merkliste setzen"),
    remove_from_wishlist: Pattern("{name} von der Merkliste nehmen"),
    try_on: "Anprobieren",
    ask: "Frage zu dieser Fassung",
    color: "Farbe",
    choose_color: "Farbe wählen",
    choose_size: "Größe wählen",
    price_tax_included: "Preis inkl. MwSt.",
    save: Pattern("{amount} gespart"),
    details: "Einzelheiten",
    shape: "Form",
    rim: "Rand",
    material: "Material",
    lens: "Gläser",
    lens_gradient: "Verlaufstönung",
    lens_mirror: "Verspiegelt",
    weight: "Gewicht",
    grams: Pattern("{value} g"),
    similar: "Das könnte dir auch stehen",
    picture_alt: Pattern("{brand} {name} in {color}, Vorderansicht"),
    angle_alt: Pattern("{brand} {name} in {color}, von der Seite"),
    title: Pattern("{brand} {name} – {category}"),
    description: Pattern("{brand} {name}: {shape}, {material}, {marking}. {price} bei {store}."),
};

pub const SIZE: SizeWords = SizeWords {
    title: "Größe",
    explanation: "Die Zahlen stehen innen auf dem Bügel: Glasbreite, Stegweite und Bügellänge in Millimetern. \
                      Vergleiche sie mit einer Brille, die dir gut sitzt.",
    lens_width: "Glasbreite",
    lens_height: "Glashöhe",
    bridge: "Stegweite",
    temple: "Bügellänge",
    frame_width: "Fassungsbreite",
    millimetres: Pattern("{value} mm"),
    small: "Klein",
    medium: "Mittel",
    large: "Groß",
    fits_narrow: "Für schmale Gesichter",
    fits_medium: "Für mittelbreite Gesichter",
    fits_wide: "Für breite Gesichter",
    drawing_alt: Pattern("Zeichnung der Fassung mit ihren Maßen, {marking}"),
};
