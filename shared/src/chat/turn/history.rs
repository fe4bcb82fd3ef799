//! What was said before this turn, as the model reads it.

use super::Tools;
use crate::chat::{Measures, Message, Role, call::Entry, facts::FrameFacts, guard::Guard};

/// A message of the conversation as the model reads it. The browser sends it, so ids that this store does not have are left
/// out; what the shopper wrote may be taken up in the answer.
pub(super) fn said_before(message: &Message, tools: &impl Tools, guard: &mut Guard) -> Entry {
    if message.role == Role::Shopper {
        guard.heard(&message.text);
        return Entry::Shopper(message.text.clone());
    }
    let known: Vec<FrameFacts> = message
        .frames
        .iter()
        .filter_map(|id| tools.recall(id))
        .collect();
    let mut text = message.text.clone();
    if !known.is_empty() {
        let ids: Vec<&str> = known.iter().map(|frame| frame.id.as_str()).collect();
        text.push_str(&format!("\n[frames shown, in order: {}]", ids.join(", ")));
    }
    guard.learn(known);
    Entry::Advisor {
        text,
        calls: Vec::new(),
    }
}

impl Measures {
    /// As the model reads it, behind the shopper's words.
    pub(super) fn told(&self) -> String {
        let mut told = format!("\n[shared measures: face width {} mm", self.face_width);
        if let Some(distance) = self.pupillary_distance {
            told.push_str(&format!(", pupillary distance {distance} mm"));
        }
        told.push(']');
        told
    }
}
