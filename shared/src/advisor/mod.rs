//! The built-in advisor: rules and catalog search, no model. It answers where a tenant has no AI vendor, so that the
//! consultation works everywhere, and never says what the tenant's own data does not say.
//!
//! ```text
//! message ─ hear ─► Heard ─┐
//!                          ├─ Conversation::turn ─► choose ─► Vec<Reply>
//! earlier messages ─ fold ─┘
//! ```
//! It keeps nothing between requests: the conversation is folded anew from the messages that the browser sends.
//!
//! Invariants: a frame is named only if this store sells it; a price, weight or size is the catalog's; medical questions
//! are handed to an optician before anything else is considered.

mod amounts;
mod answer;
mod choose;
mod conversation;
mod hear;
mod languages;
mod numerals;
mod purpose;
mod says;
mod step;
mod text;
mod wish;

#[cfg(test)]
mod tests;

use crate::{
    catalog::Catalog,
    chat::{Measures, Message, Role, card},
    site::Site,
};
use conversation::Conversation;

/// A piece of the answer, in the order in which it is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A paragraph of plain text.
    Text(String),
    /// Ids of frames that this store sells, to be shown as cards.
    Frames(Vec<String>),
    /// The way to a human.
    HandOver,
}

/// The answer to the last message. Nothing at all only when there is no message of the shopper's.
pub fn advise(
    site: &Site,
    catalog: &Catalog,
    messages: &[Message],
    measures: Option<Measures>,
) -> Vec<Reply> {
    let mut conversation = Conversation::sharing(measures);
    let mut answer = Vec::new();
    for message in messages {
        match message.role {
            Role::Shopper => {
                let heard = hear::hear(&message.text, site, catalog, conversation.on_show());
                answer = conversation.turn(&heard, site, catalog);
            }
            // What was really on the screen, where the browser says so; another advisor may have answered before.
            Role::Advisor if !message.frames.is_empty() => {
                let sold = |id: &&String| card::find(site, catalog, id).is_some();
                conversation.show(message.frames.iter().filter(sold).cloned().collect());
            }
            Role::Advisor => {}
        }
    }
    answer
}
