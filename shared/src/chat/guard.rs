//! All that stands between a model's words and the shopper: addresses first, then figures.

use super::{facts::FrameFacts, figures::Figures, links::Links};
use crate::locale::Consultation as Words;

/// What the store says of itself, for words to be checked against.
pub trait House {
    /// Whether a path, `/frames/atlas`, is a page of this store.
    fn leads(&self, path: &str) -> bool;
    /// Whether a host name or mail address is this store's.
    fn is_own(&self, address: &str) -> bool;
    /// The frames that a sentence names as the catalog writes them, told of before or not.
    fn named_in(&self, sentence: &str) -> Vec<FrameFacts>;
}

#[derive(Debug)]
pub struct Guard {
    links: Links,
    figures: Figures,
}

impl Guard {
    /// `floor` is the lowest price of the store, in minor units.
    pub fn new(words: &'static Words, floor: u32) -> Self {
        Self {
            links: Links::default(),
            figures: Figures::new(words, floor),
        }
    }

    pub fn learn(&mut self, frames: impl IntoIterator<Item = FrameFacts>) {
        self.figures.learn(frames);
    }

    /// A page of the store that the model has read.
    pub fn read(&mut self, page: &str) {
        self.figures.read(page);
    }

    /// The shopper's own words and measures.
    pub fn heard(&mut self, text: &str) {
        self.figures.heard(text);
    }

    /// What of the text so far can be said.
    pub fn feed(&mut self, text: &str, store: &impl House) -> String {
        let text = self.links.feed(text, store);
        self.figures.feed(&text, store)
    }

    /// The rest, when the model pauses or ends.
    pub fn flush(&mut self, store: &impl House) -> String {
        let text = self.links.flush(store);
        let mut said = self.figures.feed(&text, store);
        said.push_str(&self.figures.flush(store));
        said
    }

    /// Figures, addresses and tags that were not let through.
    pub fn corrected(&self) -> u32 {
        self.links.removed() + self.figures.corrected()
    }
}
