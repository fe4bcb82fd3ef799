//! Wish-list and bag.

use crate::locale::words::{Bag, Pattern, Plural, Wishlist};

pub const WISHLIST: Wishlist = Wishlist {
    title: "Favoris",
    count: Plural::french("{count} monture gardée", "{count} montures gardées"),
    empty_title: "Rien de gardé pour l’instant",
    empty_text: "Touchez le cœur d’une monture pour la garder ici.",
    browse: "Voir les montures",
    kept_here: "Vos favoris restent dans ce navigateur seulement.",
    added: "Ajoutée à vos favoris",
    removed: "Retirée de vos favoris",
};

pub const BAG: Bag = Bag {
    title: "Panier",
    count: Plural::french("{count} article", "{count} articles"),
    empty_title: "Votre panier est vide",
    empty_text: "Les montures ajoutées vous attendront ici.",
    browse: "Voir les montures",
    frame: "Monture",
    size: "Taille",
    quantity: "Quantité",
    update: "Mettre à jour",
    remove: Pattern("Retirer {name}"),
    each: Pattern("{price} pièce"),
    total: "Total",
    tax_included: "TTC",
    gone: "Une monture de votre panier n’est plus disponible et a été retirée.",
    full: "Votre panier est plein. Retirez quelque chose pour faire de la place.",
    next_step: "Venez avec votre sélection dans l’un de nos magasins ou écrivez-nous : nous réservons les montures et parlons des verres.",
    contact: "Réserver ces montures",
};
