//! What the advisor says: the second half of a language's file. Frames, prices and addresses come from the tenant's data and
//! fill the gaps.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    hear::{Aside, Question},
    purpose::Purpose,
};
use crate::{
    catalog::Material,
    locale::{Pattern, Text},
};

#[derive(Debug, Deserialize)]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    bound(deserialize = "'de: 'static")
)]
pub(super) struct Lines {
    pub(super) greeting: Pattern,
    pub(super) welcome: Text,
    pub(super) bye: Text,
    pub(super) afresh: Text,
    pub(super) not_understood: Text,
    pub(super) closing: Text,

    pub(super) ask_category: Text,
    pub(super) ask_use: Text,
    pub(super) ask_shape: Text,
    pub(super) ask_price: Text,
    pub(super) ask_width: Text,
    pub(super) ask_color: Text,

    pub(super) found_one: Pattern,
    pub(super) found: Pattern,
    pub(super) found_all: Pattern,
    pub(super) newest: Text,
    pub(super) like: Pattern,
    pub(super) left_out: Pattern,
    pub(super) nothing: Text,
    pub(super) no_more: Pattern,
    pub(super) seen_all: Pattern,
    pub(super) details: Pattern,
    pub(super) after_details: Pattern,
    pub(super) compare_what: Text,
    pub(super) fits: Pattern,
    pub(super) fits_not: Pattern,
    pub(super) asides: BTreeMap<Aside, Pattern>,
    pub(super) pupils_rule: Pattern,
    /// By [`Material`], every one: what it is, and is not, good for.
    material_facts: BTreeMap<Material, Text>,
    pub(super) lost: Text,

    pub(super) or: Text,
    pub(super) up_to: Pattern,
    pub(super) under: Pattern,
    pub(super) over: Pattern,
    pub(super) from: Pattern,
    pub(super) between: Pattern,
    pub(super) reduced_only: Text,
    pub(super) without: Pattern,
    pub(super) for_face: Pattern,
    pub(super) narrow: Text,
    pub(super) medium: Text,
    pub(super) wide: Text,
    /// Whether names start with a capital within a sentence too.
    pub(super) names_keep_capitals: bool,

    /// What a purpose is called, and the rule that picks frames for it, with its source.
    uses: BTreeMap<Purpose, Text>,
    use_rules: BTreeMap<Purpose, Text>,
    pub(super) face_rule: Pattern,
    pub(super) cheapest: Pattern,
    pub(super) lightest: Pattern,
    pub(super) reduced: Pattern,
    pub(super) color: Pattern,
    pub(super) sizes: Pattern,
    pub(super) width_of: Pattern,
    /// By [`Material`], every one.
    material: BTreeMap<Material, Pattern>,
    pub(super) same_both: Pattern,
    pub(super) same_shape: Pattern,
    pub(super) same_material: Pattern,
    pub(super) near_only: Pattern,

    pub(super) urgent: Text,
    pub(super) medical: Text,
    pub(super) prescription_advice: Text,
    pub(super) prescription_reading: Text,
    pub(super) instructions: Text,
    pub(super) haggle: Text,
    pub(super) stock: Text,
    pub(super) no_hours: Text,
    pub(super) no_shops: Text,
    pub(super) contact: Text,
    pub(super) contact_page: Text,
    pub(super) phone: Pattern,
    pub(super) email: Pattern,
    pub(super) page: Pattern,
    pub(super) no_page: Text,
    pub(super) complexion: Text,
    pub(super) size_numbers: Pattern,
    pub(super) face_finder: Text,
    pub(super) no_face_finder: Text,
    pub(super) try_on: Text,
    pub(super) no_try_on: Text,
    pub(super) who: Pattern,
}

impl Lines {
    pub(super) fn material(&self, material: Material) -> Option<Pattern> {
        self.material.get(&material).copied()
    }

    pub(super) fn material_facts(&self, material: Material) -> Text {
        self.material_facts
            .get(&material)
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn purpose(&self, purpose: Purpose) -> Text {
        self.uses.get(&purpose).copied().unwrap_or_default()
    }

    pub(super) fn purpose_rule(&self, purpose: Purpose) -> Text {
        self.use_rules.get(&purpose).copied().unwrap_or_default()
    }

    pub(super) fn question(&self, question: Question) -> Text {
        match question {
            Question::Category => self.ask_category,
            Question::Use => self.ask_use,
            Question::Shape => self.ask_shape,
            Question::Price => self.ask_price,
            Question::Width => self.ask_width,
            Question::Color => self.ask_color,
        }
    }

    pub(super) fn in_sentence(&self, name: &str) -> String {
        let abbreviation = name
            .chars()
            .nth(1)
            .is_some_and(|second| !second.is_lowercase());
        if self.names_keep_capitals || abbreviation {
            name.to_owned()
        } else {
            name.to_lowercase()
        }
    }
}
