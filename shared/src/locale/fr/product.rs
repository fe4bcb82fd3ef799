//! Product pages and sizes.

use crate::locale::words::{Pattern, Product, SizeWords};

pub const PRODUCT: Product = Product {
    add_to_bag: "Ajouter au panier",
    added_to_bag: "Ajoutée à votre panier",
    add_to_wishlist: Pattern("Ajouter {name} aux favoris"),
    remove_from_wishlist: Pattern("Retirer {name} des favoris"),
    try_on: "Essayer",
    ask: "Une question sur cette monture",
    color: "Couleur",
    choose_color: "Choisir une couleur",
    choose_size: "Choisir une taille",
    price_tax_included: "Prix TTC.",
    save: Pattern("{amount} d’économie"),
    details: "Détails",
    shape: "Forme",
    rim: "Cerclage",
    material: "Matière",
    lens: "Verres",
    lens_gradient: "Teinte dégradée",
    lens_mirror: "Miroités",
    weight: "Poids",
    grams: Pattern("{value} g"),
    similar: "Vous aimerez aussi",
    picture_alt: Pattern("{brand} {name} en {color}, de face"),
    angle_alt: Pattern("{brand} {name} en {color}, de côté"),
    title: Pattern("{brand} {name} – {category}"),
    description: Pattern("{brand} {name} : {shape}, {material}, {marking}. {price} chez {store}."),
};

pub const SIZE: SizeWords = SizeWords {
    title: "Taille",
    explanation: "Ces chiffres sont imprimés à l’intérieur de la branche : largeur du verre, pont et longueur de branche en millimètres. Comparez-les avec une monture qui vous va bien.",
    lens_width: "Largeur du verre",
    lens_height: "Hauteur du verre",
    bridge: "Pont",
    temple: "Longueur de branche",
    frame_width: "Largeur de la monture",
    millimetres: Pattern("{value} mm"),
    small: "Petite",
    medium: "Moyenne",
    large: "Grande",
    fits_narrow: "Pour visages étroits",
    fits_medium: "Pour visages moyens",
    fits_wide: "Pour visages larges",
    drawing_alt: Pattern("Dessin de la monture avec ses mesures, {marking}"),
};
