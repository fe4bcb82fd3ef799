//! The model's calls of tools, made between two calls of the model.

use super::{Tools, Turn};
use crate::chat::{
    Event, FrameCard,
    call::{Entry, ToolCall},
};

/// Frames a turn may show; more is a catalog page, not advice.
const MAX_CARDS: usize = 12;

impl<T: Tools> Turn<T> {
    pub(super) fn look_up(
        &mut self,
        text: String,
        mut calls: Vec<ToolCall>,
        events: &mut Vec<Event>,
    ) {
        let mut found = Vec::with_capacity(calls.len());
        for (number, call) in calls.iter_mut().enumerate() {
            if !is_plain(&call.id) {
                call.id = format!("call_{}_{number}", self.rounds);
            }
            if call.arguments.trim().is_empty() {
                call.arguments = "{}".to_owned();
            }
            let answer = self.tools.run(&call.name, &call.arguments);
            self.unknown += answer.unknown.len() as u32;
            self.guard.learn(answer.told);
            if let Some(page) = &answer.read {
                self.guard.read(page);
            }
            if let Some(measured) = &answer.measured {
                self.guard.heard(measured);
            }
            self.show(answer.cards, events);
            if let Some(way) = answer.hand_over.filter(|_| !self.handed_over) {
                self.handed_over = true;
                events.push(Event::HandOver { way });
            }
            found.push(Entry::Found {
                call: call.id.clone(),
                name: call.name.clone(),
                content: answer.content,
            });
        }
        self.entries.push(Entry::Advisor { text, calls });
        self.entries.extend(found);
    }

    fn show(&mut self, mut cards: Vec<FrameCard>, events: &mut Vec<Event>) {
        cards.retain(|card| {
            let fresh = self.shown.len() < MAX_CARDS && !self.shown.contains(&card.id);
            if fresh {
                self.shown.push(card.id.clone());
            }
            fresh
        });
        if !cards.is_empty() {
            events.push(Event::Frames { frames: cards });
        }
    }
}

/// Ids that every vendor takes: one may have to read what another's model called.
fn is_plain(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
