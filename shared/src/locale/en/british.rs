//! British English differs in spelling only, so it names just the words that differ.

use super::{
    bag, catalog, consultation, contact, face, fit, harmony, names, product, store, try_on,
};
use crate::{
    catalog::{ColorFamily, Facet},
    locale::words::{
        Analyzer, Bag, By, Catalog, Contact, HarmonyWords, Home, Names, Navigation, Plural,
        Product, Search, SizeWords, Text, TryOn, Words,
    },
    vision::ComplexionRefusal,
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
    harmony: &HARMONY,
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

const HARMONY: HarmonyWords = HarmonyWords {
    title: "Colours beside yours",
    text: "If you like, this page looks at the colours of your skin, eyes and hair in this picture and says which frame colours opticians put beside them. It happens on this device, and nothing is kept.",
    look: "Look at my colours",
    see: "See frames in these colours",
    source: "A habit of opticians, not a rule: what is warm beside what is warm, what is cool beside what is cool, and as much contrast as the face has of its own. Lamps and cameras change colours, so judge by the swatches whether they are yours.",
    refusal: By::Rule(color_refusal_gb),
    ..harmony::HARMONY
};

const TRY_ON: TryOn = TryOn {
    choose_color: "Choose a colour",
    lens_grey: "Grey",
    ..try_on::TRY_ON
};

fn color_refusal_gb(name: ComplexionRefusal) -> Text {
    match name {
        ComplexionRefusal::TooFar => {
            "Your eyes are too small in the picture to see their colour. Come closer."
        }
        ComplexionRefusal::Dark => "It is too dark to see colours. Turn towards a window.",
        ComplexionRefusal::Bright => {
            "The light is too bright on your face to see its colours. Turn a little away from the lamp."
        }
        ComplexionRefusal::ColoredLight => {
            "The whites of your eyes do not show what colour the light has. Face a window in daylight, with your eyes wide open."
        }
        other => harmony::refusal(other),
    }
}

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
