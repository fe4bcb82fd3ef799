//! What a model may look up: one tenant's published snapshot, and nothing else.
//!
//! Everything a tool answers is data of this tenant. Prices are written out, so that a model has nothing to convert, and
//! frames are named by id, so that what it shows can be checked. Arguments are typed and in bounds before anything is
//! looked up; what does not fit is told to the model in words that it can mend. No tool takes a tenant, a host or an address.

use std::borrow::Cow;

use serde_json::Value;

use super::{
    Measures, card,
    facts::FrameFacts,
    guard::House,
    turn::{Found, Tools},
};
use crate::{
    catalog::{Catalog, Frame},
    chat::call::Tool,
    locale::Words,
    site::Site,
};

mod addresses;
mod arguments;
mod compare;
mod describe;
mod fit;
mod hand_over;
mod recommend;
mod schema;
mod search;
mod store;
#[cfg(test)]
mod tests;

use arguments::{Misfit, read};

/// Hits that one search tells the model of.
const HITS: usize = 8;
/// Frames described or shown at once.
const AT_ONCE: usize = 6;
/// Frames compared at once: more columns than that are a catalog page.
const COMPARED: usize = 4;

pub struct Shelf<'a> {
    site: &'a Site,
    catalog: &'a Catalog,
    measures: Option<Measures>,
    list: Cow<'a, [Tool]>,
}

impl<'a> Shelf<'a> {
    pub fn new(site: &'a Site, catalog: &'a Catalog) -> Self {
        Self::offering(Self::tools(site), site, catalog)
    }

    /// With the site's [`tools`](Self::tools), which stay the same from turn to turn.
    pub fn offering(
        list: impl Into<Cow<'a, [Tool]>>,
        site: &'a Site,
        catalog: &'a Catalog,
    ) -> Self {
        Self {
            site,
            catalog,
            measures: None,
            list: list.into(),
        }
    }

    /// What models are told of the tools that they may use on this site.
    pub fn tools(site: &Site) -> Vec<Tool> {
        schema::tools(site)
    }

    /// With what the shopper chose to tell of their face.
    #[must_use]
    pub fn sharing(self, measures: Option<Measures>) -> Self {
        Self { measures, ..self }
    }

    /// The frames with these ids that this store sells, and the ids that are none.
    fn sort_out<'i>(&self, ids: &'i [String]) -> (Vec<&'a Frame>, Vec<&'i str>) {
        let mut known = Vec::new();
        let mut unknown = Vec::new();
        for id in ids {
            match card::find(self.site, self.catalog, id) {
                Some(frame) => known.push(frame),
                None => unknown.push(id.as_str()),
            }
        }
        (known, unknown)
    }

    /// An answer that tells of frames, so that figures said of them later can be checked.
    fn told(&self, content: &Value, frames: &[&Frame], unknown: &[&str]) -> Found {
        Found {
            content: content.to_string(),
            told: frames
                .iter()
                .map(|frame| FrameFacts::of(self.site, frame))
                .collect(),
            unknown: unknown.iter().map(|id| (*id).to_owned()).collect(),
            ..Found::default()
        }
    }
}

impl Tools for Shelf<'_> {
    fn list(&self) -> &[Tool] {
        &self.list
    }

    fn label(&self, name: &str) -> Option<String> {
        matches!(
            name,
            "search_catalog" | "frame_details" | "compare" | "fit_for"
        )
        .then(|| self.words().consultation.searching.to_owned())
    }

    fn run(&self, name: &str, arguments: &str) -> Found {
        let found = match name {
            "search_catalog" => read(arguments).and_then(|search| self.search(&search)),
            "frame_details" => read(arguments).and_then(|wanted| self.details(&wanted)),
            "compare" => read(arguments).and_then(|wanted| self.compare(&wanted)),
            "fit_for" => read(arguments).and_then(|face| self.fit_for(&face)),
            "recommend" => read(arguments).and_then(|wanted| self.recommend(&wanted)),
            "store_info" => read(arguments).and_then(|about| self.store_info(&about)),
            "hand_over" => read(arguments).map(|reason| self.hand_over(&reason)),
            _ => Err(Misfit::no_such_tool(name)),
        };
        found.unwrap_or_else(|misfit| Found {
            content: misfit.told(),
            ..Found::default()
        })
    }

    fn recall(&self, id: &str) -> Option<FrameFacts> {
        let frame = card::find(self.site, self.catalog, id)?;
        Some(FrameFacts::of(self.site, frame))
    }

    fn floor(&self) -> u32 {
        let prices = self.catalog.frames().iter().map(|frame| frame.price);
        prices.min().unwrap_or_default()
    }

    fn words(&self) -> &'static Words {
        self.site.config.locale.words()
    }
}

impl House for Shelf<'_> {
    fn leads(&self, path: &str) -> bool {
        addresses::leads(self.site, self.catalog, path)
    }

    fn is_own(&self, address: &str) -> bool {
        let config = &self.site.config;
        let mail = config.contact.email.as_deref();
        let host = config.domain.custom_domain.as_deref();
        let mail_host = mail
            .and_then(|mail| mail.rsplit_once('@'))
            .map(|(_, host)| host);
        [mail, host, mail_host]
            .into_iter()
            .flatten()
            .any(|own| own.eq_ignore_ascii_case(address))
    }

    fn named_in(&self, sentence: &str) -> Vec<FrameFacts> {
        let stands = |name: &str| {
            sentence.match_indices(name).any(|(at, _)| {
                let before = sentence.get(..at).and_then(|text| text.chars().next_back());
                let behind = sentence
                    .get(at + name.len()..)
                    .and_then(|text| text.chars().next());
                let parts = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
                parts(before) && parts(behind)
            })
        };
        let sold = |frame: &&Frame| {
            self.site
                .config
                .products
                .categories
                .contains(&frame.category)
        };
        self.catalog
            .frames()
            .iter()
            .filter(|frame| !frame.name.is_empty() && stands(&frame.name))
            .filter(sold)
            .take(AT_ONCE)
            .map(|frame| FrameFacts::of(self.site, frame))
            .collect()
    }
}
