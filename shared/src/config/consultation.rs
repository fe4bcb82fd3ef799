//! How a store's advisor presents itself, what it keeps to, and who answers in its place.

use serde::{Deserialize, Serialize};

use super::Upstream;
use crate::locale::Language;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Consultation {
    /// The advisor's name; the company's when empty.
    pub persona: String,
    /// The first message; a friendly default in the store's language when empty.
    pub greeting: String,
    pub tone: Tone,
    /// What the advisor keeps to beside its own rules, a sentence each. A model reads them, so nothing secret belongs here.
    pub house_rules: Vec<String>,
    /// Questions offered as buttons before the first message.
    pub starters: Vec<String>,
    /// What else than the store's own language it may answer in; every one it knows when empty.
    pub languages: Vec<Language>,
    /// Where a shopper is sent who wants a human.
    pub hand_over: HandOver,
    /// What stands under the conversation; that software answers and may be wrong, when empty.
    pub disclosure: String,
    /// Without one, the built-in advisor answers.
    pub upstream: Option<Upstream>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    #[default]
    Warm,
    /// As few words as will do.
    Concise,
    /// Reserved; in languages that have one, with the polite form of address.
    Formal,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct HandOver {
    /// The link's words; the language's own when empty.
    pub label: String,
    /// A page of the store or an address of the tenant's, for appointments say; the contact page when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Consultation {
    /// The language to answer in, of the one that the shopper writes: the store's own where that is not offered.
    pub fn answers_in(&self, language: Language, store: Language) -> Language {
        if self.languages.is_empty() || self.languages.contains(&language) {
            language
        } else {
            store
        }
    }
}
