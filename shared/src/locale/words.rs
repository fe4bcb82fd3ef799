//! What there is to say, area by area in the order in which a shopper meets them.

mod bag;
mod by;
mod catalog;
mod consultation;
mod contact;
mod face;
mod fit;
mod harmony;
mod names;
mod product;
mod store;
mod try_on;

pub use bag::{Bag, Wishlist};
pub use by::By;
pub use catalog::{Catalog, Search};
pub use consultation::Consultation;
pub use contact::Contact;
pub use face::{Analyzer, Consent};
pub use fit::FitWords;
pub use harmony::HarmonyWords;
pub use names::Names;
pub use product::{Product, SizeWords};
pub use store::{Errors, Home, Navigation};
pub use try_on::TryOn;

use super::spoken::area;

pub type Text = &'static str;

/// A sentence with named gaps: `Page {page} of {pages}`.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
#[serde(transparent, bound(deserialize = "'de: 'static"))]
pub struct Pattern(pub Text);

impl Pattern {
    /// Fills the gaps, each named without its braces. A gap that gets no value stays as it is; a value is never itself
    /// searched for gaps, so what a shopper typed cannot change the sentence.
    pub fn fill(self, values: &[(&str, &dyn std::fmt::Display)]) -> String {
        let mut filled = String::with_capacity(self.0.len() + 16);
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let named = after.split_once('}');
            let value = named.and_then(|(name, _)| values.iter().find(|(key, _)| *key == name));
            match (named, value) {
                (Some((_, behind)), Some((_, value))) => {
                    filled.push_str(&value.to_string());
                    rest = behind;
                }
                _ => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        filled
    }
}

/// A counted noun, `{count}` being the number. All five languages know one and several; in French none is one.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    one: Text,
    other: Text,
    none_is_one: bool,
}

impl Plural {
    pub const fn new(one: Text, other: Text) -> Self {
        Self {
            one,
            other,
            none_is_one: false,
        }
    }

    pub const fn french(one: Text, other: Text) -> Self {
        Self {
            one,
            other,
            none_is_one: true,
        }
    }

    /// Of one, of several, and whether none is one, as lines say it.
    pub(super) fn forms(self) -> [Text; 3] {
        let none = if self.none_is_one { "one" } else { "" };
        [self.one, self.other, none]
    }

    pub(super) fn of_forms([one, other, none]: [Text; 3]) -> Self {
        Self {
            one,
            other,
            none_is_one: !none.is_empty(),
        }
    }

    pub fn of(self, count: usize) -> String {
        let one = count == 1 || (count == 0 && self.none_is_one);
        Pattern(if one { self.one } else { self.other }).fill(&[("count", &count)])
    }
}

area! {
    /// Every word of a language. Areas stand apart, so that a bundle that needs one does not carry the others.
    pub struct Words {
        pub names: &'static Names,
        pub navigation: &'static Navigation,
        pub home: &'static Home,
        pub catalog: &'static Catalog,
        pub fit: &'static FitWords,
        pub search: &'static Search,
        pub product: &'static Product,
        pub size: &'static SizeWords,
        pub wishlist: &'static Wishlist,
        pub bag: &'static Bag,
        pub contact: &'static Contact,
        pub errors: &'static Errors,
        pub consent: &'static Consent,
        pub consultation: &'static Consultation,
        pub analyzer: &'static Analyzer,
        pub harmony: &'static HarmonyWords,
        pub try_on: &'static TryOn,
    }
}
