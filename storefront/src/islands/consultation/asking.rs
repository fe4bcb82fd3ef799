//! The browser's half of a conversation: what the shopper does to it, and what comes back from the edge.

use leptos::prelude::*;
use shared::chat::{ChatRequest, ErrorCode, Event, Measures, Message, Role};
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::{
    super::kept_face,
    memory, stream,
    talk::{Part, Problem, Progress, Talk, Turn},
};

/// The edge takes 40 messages and 32 kB; older turns are left out.
const MOST_MESSAGES: usize = 40;
const MOST_BYTES: usize = 24 << 10;

impl Talk {
    /// Sends what is written; the text stays in the field until the edge has taken it.
    pub fn send_draft(&self) {
        if let Some(draft) = self.draft.get_untracked() {
            self.say(&draft.value());
        }
    }

    pub fn say(&self, text: &str) {
        let text = text.trim();
        if text.is_empty() || self.is_answering() {
            return;
        }
        self.turns.update(|turns| {
            // A question that got no answer is asked anew, not twice.
            turns.pop_if(|turn| turn.role == Role::Shopper);
            turns.push(Turn::of_shopper(text));
        });
        self.compared.set(Vec::new());
        self.answer();
    }

    /// Asks again for an answer to the shopper's last message.
    pub fn retry(&self) {
        self.turns.update(|turns| {
            turns.pop_if(|turn| turn.role == Role::Advisor);
        });
        self.answer();
    }

    /// Takes the last message and its answer back into the field, to be put differently.
    pub fn edit(&self) {
        self.stop();
        let text = self.turns.try_update(|turns| {
            let at = turns.iter().rposition(|turn| turn.role == Role::Shopper)?;
            turns.drain(at..).next().map(|turn| turn.text())
        });
        if let (Some(Some(text)), Some(draft)) = (text, self.draft.get_untracked()) {
            draft.set_value(&text);
            let _ = draft.focus();
        }
        self.remember();
    }

    pub fn stop(&self) {
        if let Some(call) = self.call.try_update_value(Option::take).flatten() {
            call.abort();
        }
        self.progress.set(Progress::Idle);
        self.remember();
    }

    pub fn forget(&self) {
        self.stop();
        self.turns.set(Vec::new());
        self.compared.set(Vec::new());
        memory::erase();
    }

    /// Takes up the conversation of an earlier page; after hydration, so that the markup still matches the server's.
    pub fn recall(&self) {
        let talk = *self;
        Effect::new(move |_| {
            if let Some(turns) = memory::read() {
                talk.turns.set(turns);
            }
            talk.sizes.set(kept_face::read().map(|face| Measures {
                face_width: face.measures.face_width.value,
                pupillary_distance: Some(face.measures.pd.value),
            }));
        });
    }

    fn remember(&self) {
        self.turns.with_untracked(|turns| match turns.is_empty() {
            true => memory::erase(),
            false => memory::write(turns),
        });
    }

    fn answer(&self) {
        let talk = *self;
        let Ok(call) = AbortController::new() else {
            return;
        };
        let signal = call.signal();
        self.call.set_value(Some(call));
        self.progress.set(Progress::Answering(None));
        let request = self.request();
        spawn_local(async move {
            let ended = stream::ask(&request, &signal, |event| talk.hear(event)).await;
            if signal.aborted() {
                return;
            }
            if ended.is_err() {
                talk.progress.set(Progress::Failed(without_connection()));
            }
            talk.remember();
        });
    }

    fn request(&self) -> ChatRequest {
        let message = |turn: &Turn| Message {
            role: turn.role,
            text: turn.text(),
            frames: turn.frames().map(|frame| frame.id.clone()).collect(),
        };
        let mut bytes = 0;
        let mut messages: Vec<_> = self.turns.with_untracked(|turns| {
            let fits = |message: &Message| {
                bytes += message.text.len();
                bytes <= MOST_BYTES
            };
            let newest = turns.iter().rev().take(MOST_MESSAGES);
            newest.map(message).take_while(fits).collect()
        });
        messages.reverse();
        let measures = self
            .sizes
            .get_untracked()
            .filter(|_| self.tells_sizes.get_untracked());
        ChatRequest { messages, measures }
    }

    fn hear(&self, event: Event) {
        match event {
            Event::Text { text } => {
                self.progress.set(Progress::Answering(None));
                self.advisor_turn(|turn| turn.hear(&text));
            }
            Event::Frames { frames } => {
                self.advisor_turn(|turn| turn.parts.push(Part::Frames(frames)));
            }
            Event::HandOver { way } => self.advisor_turn(|turn| turn.parts.push(Part::Way(way))),
            Event::Tool { label } => self.progress.set(Progress::Answering(Some(label))),
            Event::Usage { .. } => {}
            Event::Error {
                code, retryable, ..
            } => self
                .progress
                .set(Progress::Failed(Problem::Edge { code, retryable })),
            Event::Done => self.progress.set(Progress::Idle),
        }
    }

    fn advisor_turn(&self, change: impl FnOnce(&mut Turn)) {
        self.turns.update(|turns| {
            if let Some(question) = turns.last().filter(|turn| turn.role == Role::Shopper) {
                self.clear_draft(&question.text());
                turns.push(Turn {
                    role: Role::Advisor,
                    parts: Vec::new(),
                });
            }
            if let Some(turn) = turns.last_mut() {
                change(turn);
            }
        });
    }

    /// The first word is the edge's receipt: only now the field is emptied, if it holds what was asked.
    fn clear_draft(&self, asked: &str) {
        if let Some(draft) = self.draft.get_untracked()
            && draft.value().trim() == asked
        {
            draft.set_value("");
        }
    }
}

fn without_connection() -> Problem {
    if web_sys::window().is_some_and(|window| !window.navigator().on_line()) {
        return Problem::Offline;
    }
    Problem::Edge {
        code: ErrorCode::Unavailable,
        retryable: true,
    }
}
