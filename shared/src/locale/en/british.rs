//! British English differs in spelling only, so it names just the words that differ.

use super::{bag, catalog, consultation, contact, face, fit, names, product, store, try_on};
use crate::{
    catalog::{ColorFamily, Facet},
    locale::words::{
        Analyzer, Bag, By, Catalog, Contact, Home, Names, Navigation, Plural, Product, Search,
        SizeWords, Text, TryOn, Words,
    },
};

pub static GB: Words = Words {
    names: &NAMES,
    navigation: &NAVIGATION,
    home: &HOME,
    catalog: &CATALOG,
    fit: &fit::FIT,
    search: &SEARCH,
    product: &PRODUCT,
    size: &SIZE,
    wishlist: &bag::WISHLIST,
    bag: &BAG,
    contact: &CONTACT,
    errors: &store::ERRORS,
    consent: &face::CONSENT,
    consultation: &consultation::CONSULTATION,
    analyzer: &ANALYZER,
    try_on: &TRY_ON,
};

const NAMES: Names = Names {
    facet: By::Rule(facet_gb),
    color: By::Rule(color_gb),
    ..names::NAMES
};

const CATALOG: Catalog = Catalog {
    colors: Plural::new("{count} colour", "{count} colours"),
    ..catalog::CATALOG
};

const CONTACT: Contact = Contact {
    bad_phone: "Please enter a number like +44 20 7946 0018, or leave it empty.",
    ..contact::CONTACT
};

const SEARCH: Search = Search {
    placeholder: "Brand, shape, colour …",
    ..catalog::SEARCH
};

const PRODUCT: Product = Product {
    color: "Colour",
    choose_color: "Choose a colour",
    price_tax_included: "Price includes VAT.",
    ..product::PRODUCT
};

const NAVIGATION: Navigation = Navigation {
    face: "Face analyser",
    ..store::NAVIGATION
};

const HOME: Home = Home {
    hero_text: "Eyewear made with care, in sizes measured to the millimetre.",
    ..store::HOME
};

const SIZE: SizeWords = SizeWords {
    explanation: "The numbers are printed inside the temple: lens width, bridge and temple length in millimetres. \
                      Compare them with a frame that fits you well.",
    ..product::SIZE
};

const BAG: Bag = Bag {
    tax_included: "VAT included",
    ..bag::BAG
};

const ANALYZER: Analyzer = Analyzer {
    title: "Face analyser",
    needs_script: "The face analyser needs JavaScript. Every frame's exact sizes are on its own page.",
    ..face::ANALYZER
};

const TRY_ON: TryOn = TryOn {
    choose_color: "Choose a colour",
    lens_grey: "Grey",
    ..try_on::TRY_ON
};

fn facet_gb(name: Facet) -> Text {
    match name {
        Facet::Color => "Colour",
        other => names::facet(other),
    }
}

fn color_gb(name: ColorFamily) -> Text {
    match name {
        ColorFamily::Tortoise => "Tortoiseshell",
        other => names::color(other),
    }
}
