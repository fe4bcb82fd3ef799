//! How each facet's values are written in an address.

use crate::catalog::{
    ColorFamily, Facet, Label, Material, Rim, Shape, WidthBand, band::Unit, search::fold::folded,
};

impl Facet {
    /// The facet's name in addresses and forms.
    pub const fn param(self) -> &'static str {
        match self {
            Self::FrameWidth => "width",
            other => other.slug(),
        }
    }
}

/// The one way to write a value, or `None` for what is no value of this facet. Brands are checked only in form: which
/// there are, the catalog knows.
pub(super) fn canonical(facet: Facet, text: &str) -> Option<String> {
    match facet {
        Facet::Brand => Some(brand_slug(text)).filter(|slug| !slug.is_empty() && slug.len() <= 60),
        Facet::Price => Unit::Money
            .read(text)
            .map(|bounds| Unit::Money.write(bounds)),
        Facet::FrameWidth => match WidthBand::from_slug(text) {
            Some(band) => Some(band.slug().into()),
            None => Unit::Millimetre
                .read(text)
                .map(|bounds| Unit::Millimetre.write(bounds)),
        },
        Facet::Color => ColorFamily::from_slug(text).map(|family| family.slug().into()),
        Facet::Shape => Shape::from_slug(text).map(|shape| shape.slug().into()),
        Facet::Material => Material::from_slug(text).map(|material| material.slug().into()),
        Facet::Rim => Rim::from_slug(text).map(|rim| rim.slug().into()),
    }
}

/// What a value means. A brand is its slug here; the catalog has its name.
pub(in crate::catalog) fn label(facet: Facet, value: &str) -> Option<Label> {
    match facet {
        Facet::Brand => Some(Label::Brand(value.into())),
        Facet::Price => Unit::Money.read(value).map(Label::Price),
        Facet::FrameWidth => match WidthBand::from_slug(value) {
            Some(band) => Some(Label::WidthBand(band)),
            None => Unit::Millimetre.read(value).map(Label::Width),
        },
        Facet::Color => ColorFamily::from_slug(value).map(Label::Color),
        Facet::Shape => Shape::from_slug(value).map(Label::Shape),
        Facet::Material => Material::from_slug(value).map(Label::Material),
        Facet::Rim => Rim::from_slug(value).map(Label::Rim),
    }
}

/// The names of a form's two number fields, where a facet has them, and what they make of their contents.
pub(super) fn fields(facet: Facet) -> Option<([&'static str; 2], Unit)> {
    match facet {
        Facet::Price => Some((["price-from", "price-to"], Unit::Money)),
        Facet::FrameWidth => Some((["width-from", "width-to"], Unit::Millimetre)),
        _ => None,
    }
}

/// `Olsen & Grün` becomes `olsen-gruen`.
pub(in crate::catalog) fn brand_slug(name: &str) -> String {
    let folded = folded(name);
    let words: Vec<&str> = folded
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}
