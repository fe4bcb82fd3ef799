//! One turn of the conversation: a question, as many calls of the model and look-ups in the catalog as it takes, an answer.
//!
//! A state machine without I/O: the edge makes the calls that [`Turn::call`] describes, hands over what comes back and
//! passes the events on. The model names frames by id only; what the shopper sees of them comes from [`Tools`].
//! However a turn goes, what was said stays said and exactly one `done` or `error` ends it.

use self::{answer::Answer, history::said_before};
use super::{
    ChatRequest, ErrorCode, Event,
    call::{Call, Delta, Entry},
    guard::Guard,
    tokens::Usage,
};

mod answer;
mod history;
mod look_up;
#[cfg(test)]
mod tests;
mod tools;

pub use tools::{Found, Tools};

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
