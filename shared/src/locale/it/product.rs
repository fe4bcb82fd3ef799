//! Product pages and sizes.

use crate::locale::words::{Pattern, Product, SizeWords};

pub const PRODUCT: Product = Product {
    add_to_bag: "Aggiungi al carrello",
    added_to_bag: "Aggiunta al carrello",
    add_to_wishlist: Pattern("Aggiungi {name} ai preferiti"),
    remove_from_wishlist: Pattern("Togli {name} dai preferiti"),
    try_on: "Prova",
    ask: "Chiedi di questa montatura",
    color: "Colore",
    choose_color: "Scegli un colore",
    choose_size: "Scegli una misura",
    price_tax_included: "Prezzo IVA inclusa.",
    save: Pattern("Risparmi {amount}"),
    details: "Dettagli",
    shape: "Forma",
    rim: "Cerchio",
    material: "Materiale",
    lens: "Lenti",
    lens_gradient: "Tinta sfumata",
    lens_mirror: "Specchiate",
    weight: "Peso",
    grams: Pattern("{value} g"),
    similar: "Potrebbero piacerti anche",
    picture_alt: Pattern("{brand} {name} in {color}, di fronte"),
    angle_alt: Pattern("{brand} {name} in {color}, di lato"),
    title: Pattern("{brand} {name} – {category}"),
    description: Pattern("{brand} {name}: {shape}, {material}, {marking}. {price} da {store}."),
};

pub const SIZE: SizeWords = SizeWords {
    title: "Misura",
    explanation: "I numeri sono stampati all’interno dell’asta: larghezza della lente, ponte e lunghezza dell’asta in millimetri. Confrontali con una montatura che ti sta bene.",
    lens_width: "Larghezza della lente",
    lens_height: "Altezza della lente",
    bridge: "Ponte",
    temple: "Lunghezza dell’asta",
    frame_width: "Larghezza della montatura",
    millimetres: Pattern("{value} mm"),
    small: "Piccola",
    medium: "Media",
    large: "Grande",
    fits_narrow: "Per visi stretti",
    fits_medium: "Per visi medi",
    fits_wide: "Per visi larghi",
    drawing_alt: Pattern("Disegno della montatura con le sue misure, {marking}"),
};
