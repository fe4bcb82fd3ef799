//! Wish-list and bag.

use crate::locale::words::{Bag, Pattern, Plural, Wishlist};

pub const WISHLIST: Wishlist = Wishlist {
    title: "Preferiti",
    count: Plural::new("{count} montatura salvata", "{count} montature salvate"),
    empty_title: "Ancora niente di salvato",
    empty_text: "Tocca il cuore di una montatura per tenerla qui.",
    browse: "Guarda le montature",
    kept_here: "I tuoi preferiti restano solo in questo browser.",
    added: "Aggiunta ai preferiti",
    removed: "Tolta dai preferiti",
};

pub const BAG: Bag = Bag {
    title: "Carrello",
    count: Plural::new("{count} articolo", "{count} articoli"),
    empty_title: "Il carrello è vuoto",
    empty_text: "Le montature che aggiungi ti aspettano qui.",
    browse: "Guarda le montature",
    frame: "Montatura",
    size: "Misura",
    quantity: "Quantità",
    update: "Aggiorna",
    remove: Pattern("Togli {name}"),
    each: Pattern("{price} l’una"),
    total: "Totale",
    tax_included: "IVA inclusa",
    gone: "Una montatura del carrello non è più disponibile ed è stata tolta.",
    full: "Il carrello è pieno. Togli qualcosa per fare spazio.",
    next_step: "Vieni con la tua scelta in uno dei nostri negozi o scrivici: riserviamo le montature e parliamo delle lenti.",
    contact: "Riserva queste montature",
};
