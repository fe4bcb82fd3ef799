//! What the model may look up, seen from the turn.

use crate::{
    chat::{FrameCard, HandOver, call::Tool, facts::FrameFacts, guard::House},
    locale::Words,
};

/// What the model may look up, answered from one tenant's snapshot.
pub trait Tools: House {
    fn list(&self) -> &[Tool];
    /// What the shopper reads while this is looked up; `None` for what needs no announcement.
    fn label(&self, name: &str) -> Option<String>;
    fn run(&self, name: &str, arguments: &str) -> Found;
    /// What the store's data says of a frame that an earlier answer showed; `None` if it sells no such frame.
    fn recall(&self, id: &str) -> Option<FrameFacts>;
    /// The lowest price of the store, in minor units.
    fn floor(&self) -> u32;
    /// The store's language, for what goes wrong.
    fn words(&self) -> &'static Words;
}

/// What a tool answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// For the model, JSON.
    pub content: String,
    /// For the shopper.
    pub cards: Vec<FrameCard>,
    /// The way to a human, for the shopper.
    pub hand_over: Option<HandOver>,
    /// The frames that the answer tells of.
    pub told: Vec<FrameFacts>,
    /// A page of the store that the answer quotes.
    pub read: Option<String>,
    /// What the shopper's own measures come to, which may be spoken of like them.
    pub measured: Option<String>,
    /// Ids that this tenant does not have.
    pub unknown: Vec<String>,
}
