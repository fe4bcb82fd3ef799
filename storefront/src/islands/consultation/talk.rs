//! A conversation's state: what has been said, what is being said, and what went wrong.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::chat::{ErrorCode, FrameCard, HandOver, Measures, Role};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    pub role: Role,
    /// In the order in which they came.
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Part {
    Text(String),
    Frames(Vec<FrameCard>),
    /// How to reach a human.
    Way(HandOver),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    Idle,
    /// Waiting for words; what is being looked up meanwhile, if anything.
    Answering(Option<String>),
    Failed(Problem),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Problem {
    Offline,
    Edge { code: ErrorCode, retryable: bool },
}

/// Handle on one conversation; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Talk {
    pub turns: RwSignal<Vec<Turn>>,
    pub progress: RwSignal<Progress>,
    /// Frames that the shopper wants told apart: ids and names.
    pub compared: RwSignal<Vec<(String, String)>>,
    /// The shopper's sizes, if this browser keeps them, and whether the advisor is told.
    pub sizes: RwSignal<Option<Measures>>,
    pub tells_sizes: RwSignal<bool>,
    pub draft: NodeRef<leptos::html::Textarea>,
    #[cfg(feature = "hydrate")]
    pub(super) call: StoredValue<Option<web_sys::AbortController>, LocalStorage>,
}

impl Turn {
    pub fn of_shopper(text: &str) -> Self {
        Self {
            role: Role::Shopper,
            parts: vec![Part::Text(text.to_owned())],
        }
    }

    pub fn text(&self) -> String {
        let texts = self.parts.iter().filter_map(|part| match part {
            Part::Text(text) => Some(text.as_str()),
            Part::Frames(_) | Part::Way(_) => None,
        });
        texts.collect::<Vec<_>>().join("\n\n")
    }

    pub fn frames(&self) -> impl Iterator<Item = &FrameCard> {
        self.parts.iter().flat_map(|part| match part {
            Part::Frames(frames) => frames.as_slice(),
            Part::Text(_) | Part::Way(_) => &[],
        })
    }

    pub fn hear(&mut self, words: &str) {
        match self.parts.last_mut() {
            Some(Part::Text(text)) => text.push_str(words),
            // The blank line that parts words from the cards before them is the layout's.
            _ => self.parts.push(Part::Text(words.trim_start().to_owned())),
        }
    }
}

impl Talk {
    pub fn new() -> Self {
        Self {
            turns: RwSignal::new(Vec::new()),
            progress: RwSignal::new(Progress::Idle),
            compared: RwSignal::new(Vec::new()),
            sizes: RwSignal::new(None),
            tells_sizes: RwSignal::new(false),
            draft: NodeRef::new(),
            #[cfg(feature = "hydrate")]
            call: StoredValue::new_local(None),
        }
    }

    pub fn is_answering(&self) -> bool {
        self.progress
            .with(|progress| matches!(progress, Progress::Answering(_)))
    }

    /// Whether this is the shopper's latest message, the one that can be put differently.
    pub fn is_latest_question(&self, number: usize) -> bool {
        self.turns
            .with(|turns| turns.iter().rposition(|turn| turn.role == Role::Shopper) == Some(number))
    }

    pub fn is_compared(&self, id: &str) -> bool {
        self.compared
            .with(|frames| frames.iter().any(|(other, _)| other == id))
    }

    pub fn compare(&self, id: &str, name: &str) {
        self.compared.update(
            |frames| match frames.iter().position(|(other, _)| other == id) {
                Some(at) => drop(frames.remove(at)),
                None => frames.push((id.to_owned(), name.to_owned())),
            },
        );
    }
}

/// On the server there is nobody to talk to.
#[cfg(not(feature = "hydrate"))]
impl Talk {
    pub fn send_draft(&self) {}
    pub fn say(&self, _text: &str) {}
    pub fn retry(&self) {}
    pub fn edit(&self) {}
    pub fn stop(&self) {}
    pub fn forget(&self) {}
    pub fn recall(&self) {}
}
