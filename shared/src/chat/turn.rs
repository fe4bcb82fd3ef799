//! One turn of the conversation: a question, as many calls of the model and look-ups in the catalog as it takes, an answer.
//!
//! A state machine without I/O: the edge makes the calls that [`Turn::call`] describes, hands over what comes back and
//! passes the events on. The model names frames by id only; what the shopper sees of them comes from [`Tools`].
//! However a turn goes, what was said stays said and exactly one `done` or `error` ends it.

use self::{answer::Answer, history::said_before};
use super::{
    ChatRequest, ErrorCode, Event, FrameCard, HandOver,
    call::{Call, Delta, Entry, Tool, ToolCall},
    facts::FrameFacts,
    guard::{Guard, House},
    tokens::Usage,
};
use crate::locale::Words;

mod answer;
mod history;
#[cfg(test)]
mod tests;

/// Frames a turn may show; more is a catalog page, not advice.
const MAX_CARDS: usize = 12;

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

pub struct Turn<T> {
    tools: T,
    guard: Guard,
    entries: Vec<Entry>,
    /// Calls of the model still allowed, this one included.
    rounds: u32,
    answer: Answer,
    said: bool,
    shown: Vec<String>,
    handed_over: bool,
    unknown: u32,
    spent: Usage,
}

/// How a call went, seen from the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The body ended as bodies do, which need not mean that the answer did.
    Complete,
    /// The upstream took the request and something broke.
    Broken(ErrorCode),
    /// The upstream refused the request and did no work.
    Refused(ErrorCode),
    /// The shopper closed the page.
    Left,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The model asked for look-ups; they are made, call it again.
    Call,
    /// The call failed before its first word, so it may be made again, of this upstream or another.
    Silent(ErrorCode),
    /// The model came to its end and has said nothing in all the turn.
    Empty,
    /// The terminal event is out; `None` is success.
    Over(Option<ErrorCode>),
}

impl<T: Tools> Turn<T> {
    pub fn new(request: &ChatRequest, tools: T, rounds: u32) -> Self {
        let mut guard = Guard::new(tools.words().consultation, tools.floor());
        let mut entries: Vec<Entry> = request
            .messages
            .iter()
            .map(|message| said_before(message, &tools, &mut guard))
            .collect();
        if let (Some(measures), Some(Entry::Shopper(last))) =
            (&request.measures, entries.last_mut())
        {
            let told = measures.told();
            guard.heard(&told);
            last.push_str(&told);
        }
        Self {
            entries,
            guard,
            tools,
            rounds: rounds.max(1),
            answer: Answer::default(),
            said: false,
            shown: Vec::new(),
            handed_over: false,
            unknown: 0,
            spent: Usage::default(),
        }
    }

    /// The call to make now.
    pub fn call<'a>(&'a self, model: &'a str, system: &'a str, max_output: u32) -> Call<'a> {
        Call {
            model,
            system,
            entries: &self.entries,
            tools: self.tools.list(),
            may_use_tools: self.rounds > 1,
            max_output,
        }
    }

    /// Takes in what came, and says what of it the shopper gets at once. True when the upstream has nothing more to say.
    pub fn hear(&mut self, deltas: Vec<Delta>, events: &mut Vec<Event>) -> bool {
        let mut words = String::new();
        let mut ended = false;
        for delta in deltas {
            match delta {
                Delta::Text(text) => words.push_str(&text),
                Delta::Tool {
                    index,
                    id,
                    name,
                    arguments,
                } => {
                    self.say(&std::mem::take(&mut words), true, events);
                    if let Some(called) = self.answer.hear_call(index, &id, name, &arguments) {
                        let label = self.tools.label(called);
                        events.extend(label.map(|label| Event::Tool { label }));
                    }
                }
                Delta::Signed { index, signature } => self.answer.sign(index, signature),
                Delta::Usage { input, output } => self.answer.report(input, output),
                Delta::Finished => self.answer.finished = true,
                Delta::Failed => {
                    self.answer.failed = true;
                    ended = true;
                }
                Delta::End => {
                    self.answer.finished = true;
                    ended = true;
                }
            }
        }
        self.say(&words, self.answer.finished, events);
        ended
    }

    /// Says what can be said of these words; all of it when nothing follows that could change it.
    fn say(&mut self, words: &str, all: bool, events: &mut Vec<Event>) {
        self.answer.heard += words.len();
        let mut said = self.guard.feed(words, &self.tools);
        if all {
            said.push_str(&self.guard.flush(&self.tools));
        }
        self.pass(said, events);
    }

    fn pass(&mut self, words: String, events: &mut Vec<Event>) {
        if words.is_empty() {
            return;
        }
        let resumes = self.said && self.answer.text.is_empty();
        self.answer.text.push_str(&words);
        self.said = true;
        // What is said after a look-up is a paragraph of its own.
        let text = if resumes {
            format!("\n\n{words}")
        } else {
            words
        };
        events.push(Event::Text { text });
    }

    /// The call is over, having sent this many bytes: what it took, and what to do next.
    pub fn end_call(
        &mut self,
        ending: Ending,
        sent: usize,
        events: &mut Vec<Event>,
    ) -> (Usage, Next) {
        self.say("", true, events);
        let answer = std::mem::take(&mut self.answer);
        let usage = answer.usage(ending, sent);
        self.spent = self.spent.plus(usage);
        if ending == Ending::Left {
            return (usage, Next::Over(None));
        }
        if let Some(code) = answer.fault(ending) {
            let next = if answer.heard == 0 {
                Next::Silent(code)
            } else {
                self.close(Some(code), events)
            };
            return (usage, next);
        }
        let Answer { text, calls, .. } = answer;
        let calls: Vec<_> = calls
            .into_iter()
            .filter(|call| !call.name.is_empty())
            .collect();
        if !calls.is_empty() && self.rounds > 1 {
            self.rounds -= 1;
            self.look_up(text, calls, events);
            return (usage, Next::Call);
        }
        let next = if self.is_silent() {
            Next::Empty
        } else {
            self.close(None, events)
        };
        (usage, next)
    }

    /// Nothing of this turn has reached the shopper that answers the question.
    pub fn is_silent(&self) -> bool {
        !self.said && self.shown.is_empty() && !self.handed_over
    }

    /// Ends the turn between calls.
    pub fn close(&mut self, error: Option<ErrorCode>, events: &mut Vec<Event>) -> Next {
        self.account(events);
        events.push(match error {
            None => Event::Done,
            Some(code) => Event::error(code, self.tools.words()),
        });
        Next::Over(error)
    }

    /// Ends a silent turn with the answer of someone who takes no tokens; those that were taken before are still told.
    pub fn answer_instead(&mut self, mut answer: Vec<Event>, events: &mut Vec<Event>) {
        let last = answer.pop();
        events.append(&mut answer);
        self.account(events);
        events.extend(last);
    }

    fn account(&self, events: &mut Vec<Event>) {
        if self.spent.total() > 0 {
            let Usage {
                input,
                output,
                estimated,
            } = self.spent;
            events.push(Event::Usage {
                input_tokens: input,
                output_tokens: output,
                estimated,
            });
        }
    }

    fn look_up(&mut self, text: String, mut calls: Vec<ToolCall>, events: &mut Vec<Event>) {
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

    /// Tokens of all calls so far.
    pub fn spent(&self) -> Usage {
        self.spent
    }

    /// Ids named that this tenant does not have.
    pub fn unknown(&self) -> u32 {
        self.unknown
    }

    /// Figures and addresses in the model's words that the store's data contradicts.
    pub fn corrected(&self) -> u32 {
        self.guard.corrected()
    }
}

/// Ids that every vendor takes: one may have to read what another's model called.
fn is_plain(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}
