//! Wish-list and bag.

use crate::locale::words::{Bag, Pattern, Plural, Wishlist};

pub const WISHLIST: Wishlist = Wishlist {
    title: "Favoritos",
    count: Plural::new("{count} montura guardada", "{count} monturas guardadas"),
    empty_title: "Aún no hay nada guardado",
    empty_text: "Toca el corazón de una montura para guardarla aquí.",
    browse: "Ver monturas",
    kept_here: "Tus favoritos se guardan solo en este navegador.",
    added: "Guardada en tus favoritos",
    removed: "Quitada de tus favoritos",
};

pub const BAG: Bag = Bag {
    title: "Bolsa",
    count: Plural::new("{count} artículo", "{count} artículos"),
    empty_title: "Tu bolsa está vacía",
    empty_text: "Las monturas que añadas te esperarán aquí.",
    browse: "Ver monturas",
    frame: "Montura",
    size: "Talla",
    quantity: "Cantidad",
    update: "Actualizar",
    remove: Pattern("Quitar {name}"),
    each: Pattern("{price} cada una"),
    total: "Total",
    tax_included: "IVA incluido",
    gone: "Una montura de tu bolsa ya no está disponible y se ha quitado.",
    full: "Tu bolsa está llena. Quita algo para hacer sitio.",
    next_step: "Ven con tu selección a una de nuestras tiendas o escríbenos: reservamos las monturas y hablamos de las lentes.",
    contact: "Reservar estas monturas",
};
