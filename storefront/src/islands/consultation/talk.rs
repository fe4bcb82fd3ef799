//! A conversation's state: what has been said, what is being said, and what went wrong.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::chat::{ErrorCode, FrameCard, HandOver, Role};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    pub role: Role,
    pub text: String,
    pub frames: Vec<FrameCard>,
    /// How to reach a human, where the advisor offered it.
    #[serde(default)]
    pub way: Option<HandOver>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    Idle,
    /// Waiting for words; what is being looked up meanwhile, if anything.
    Answering(Option<String>),
    Failed {
        code: ErrorCode,
        retryable: bool,
    },
}

/// Handle on one conversation; copying it copies the handle.
#[derive(Clone, Copy)]
pub struct Talk {
    pub turns: RwSignal<Vec<Turn>>,
    pub progress: RwSignal<Progress>,
    pub draft: NodeRef<leptos::html::Textarea>,
    #[cfg(feature = "hydrate")]
    call: StoredValue<Option<web_sys::AbortController>, LocalStorage>,
}

impl Talk {
    pub fn new() -> Self {
        Self {
            turns: RwSignal::new(Vec::new()),
            progress: RwSignal::new(Progress::Idle),
            draft: NodeRef::new(),
            #[cfg(feature = "hydrate")]
            call: StoredValue::new_local(None),
        }
    }

    pub fn is_answering(&self) -> bool {
        self.progress
            .with(|progress| matches!(progress, Progress::Answering(_)))
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::prelude::*;
    use shared::chat::{ChatRequest, ErrorCode, Event, Message, Role};
    use wasm_bindgen_futures::spawn_local;
    use web_sys::AbortController;

    use super::{
        super::{memory, stream},
        Progress, Talk, Turn,
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
            let said = Turn {
                role: Role::Shopper,
                text: text.to_owned(),
                frames: Vec::new(),
                way: None,
            };
            self.turns.update(|turns| turns.push(said));
            self.answer();
        }

        /// Asks again for an answer to the shopper's last message.
        pub fn retry(&self) {
            self.turns.update(|turns| {
                if turns.last().is_some_and(|turn| turn.role == Role::Advisor) {
                    turns.pop();
                }
            });
            self.answer();
        }

        pub fn stop(&self) {
            if let Some(call) = self.call.try_update_value(Option::take).flatten() {
                call.abort();
            }
            self.progress.set(Progress::Idle);
        }

        pub fn forget(&self) {
            self.stop();
            self.turns.set(Vec::new());
            memory::erase();
        }

        /// Takes up the conversation of an earlier page; after hydration, so that the markup still matches the server's.
        pub fn recall(&self) {
            let talk = *self;
            Effect::new(move |_| {
                if let Some(turns) = memory::read() {
                    talk.turns.set(turns);
                }
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
                    talk.progress.set(Progress::Failed {
                        code: ErrorCode::Unavailable,
                        retryable: true,
                    });
                }
                talk.turns.with_untracked(|turns| memory::write(turns));
            });
        }

        fn request(&self) -> ChatRequest {
            let message = |turn: &Turn| Message {
                role: turn.role,
                text: turn.text.clone(),
                frames: turn.frames.iter().map(|frame| frame.id.clone()).collect(),
            };
            let mut bytes = 0;
            let mut messages: Vec<_> = self.turns.with_untracked(|turns| {
                let fits = |turn: &&Turn| {
                    bytes += turn.text.len();
                    bytes <= MOST_BYTES
                };
                turns
                    .iter()
                    .rev()
                    .take(MOST_MESSAGES)
                    .take_while(fits)
                    .map(message)
                    .collect()
            });
            messages.reverse();
            ChatRequest {
                messages,
                measures: None,
            }
        }

        fn hear(&self, event: Event) {
            match event {
                Event::Text { text } => {
                    self.progress.set(Progress::Answering(None));
                    self.advisor_turn(|turn| turn.text.push_str(&text));
                }
                Event::Frames { frames } => self.advisor_turn(|turn| turn.frames.extend(frames)),
                Event::Tool { label } => self.progress.set(Progress::Answering(Some(label))),
                Event::HandOver { way } => self.advisor_turn(|turn| turn.way = Some(way)),
                Event::Usage { .. } => {}
                Event::Error {
                    code, retryable, ..
                } => self.progress.set(Progress::Failed { code, retryable }),
                Event::Done => self.progress.set(Progress::Idle),
            }
        }

        /// The first word is the edge's receipt: only now the field is emptied.
        fn advisor_turn(&self, change: impl FnOnce(&mut Turn)) {
            self.turns.update(|turns| {
                if turns.last().is_none_or(|turn| turn.role == Role::Shopper) {
                    turns.push(Turn {
                        role: Role::Advisor,
                        text: String::new(),
                        frames: Vec::new(),
                        way: None,
                    });
                    if let Some(draft) = self.draft.get_untracked() {
                        draft.set_value("");
                    }
                }
                if let Some(turn) = turns.last_mut() {
                    change(turn);
                }
            });
        }
    }
}

/// On the server there is nobody to talk to.
#[cfg(not(feature = "hydrate"))]
impl Talk {
    pub fn send_draft(&self) {}
    pub fn say(&self, _text: &str) {}
    pub fn retry(&self) {}
    pub fn stop(&self) {}
    pub fn forget(&self) {}
    pub fn recall(&self) {}
}
