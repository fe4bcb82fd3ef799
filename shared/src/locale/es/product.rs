//! Product pages and sizes.

use crate::locale::words::{Pattern, Product, SizeWords};

pub const PRODUCT: Product = Product {
    add_to_bag: "Añadir a la bolsa",
    added_to_bag: "Añadida a tu bolsa",
    add_to_wishlist: Pattern("Añadir {name} a favoritos"),
    remove_from_wishlist: Pattern("Quitar {name} de favoritos"),
    try_on: "Probar",
    ask: "Preguntar por esta montura",
    color: "Color",
    choose_color: "Elige un color",
    choose_size: "Elige una talla",
    price_tax_included: "IVA incluido.",
    save: Pattern("Ahorras {amount}"),
    details: "Detalles",
    shape: "Forma",
    rim: "Aro",
    material: "Material",
    lens: "Lentes",
    lens_gradient: "Tinte degradado",
    lens_mirror: "Espejadas",
    weight: "Peso",
    grams: Pattern("{value} g"),
    similar: "También te puede gustar",
    picture_alt: Pattern("{brand} {name} en {color}, de frente"),
    angle_alt: Pattern("{brand} {name} en {color}, de lado"),
    title: Pattern("{brand} {name} – {category}"),
    description: Pattern("{brand} {name}: {shape}, {material}, {marking}. {price} en {store}."),
};

pub const SIZE: SizeWords = SizeWords {
    title: "Talla",
    explanation: "Los números están impresos en el interior de la varilla: ancho de lente, puente y largo de varilla en milímetros. Compáralos con una montura que te quede bien.",
    lens_width: "Ancho de lente",
    lens_height: "Alto de lente",
    bridge: "Puente",
    temple: "Largo de varilla",
    frame_width: "Ancho de la montura",
    millimetres: Pattern("{value} mm"),
    small: "Pequeña",
    medium: "Mediana",
    large: "Grande",
    fits_narrow: "Para caras estrechas",
    fits_medium: "Para caras medias",
    fits_wide: "Para caras anchas",
    drawing_alt: Pattern("Dibujo de la montura con sus medidas, {marking}"),
};
