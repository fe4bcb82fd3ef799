//! What one call of the model has brought so far.

use super::Ending;
use crate::chat::{
    ErrorCode,
    call::ToolCall,
    tokens::{self, Usage},
};

/// Tool calls obeyed in one answer.
pub(super) const MAX_CALLS: usize = 8;
/// Bytes of one call's arguments; a search takes some hundred.
const MAX_ARGUMENTS: usize = 16 << 10;

#[derive(Default)]
pub(super) struct Answer {
    /// As the shopper got it.
    pub text: String,
    pub calls: Vec<ToolCall>,
    /// Bytes of words and tool calls, as the model wrote them.
    pub heard: usize,
    /// The model came to its end.
    pub finished: bool,
    /// The vendor reports that it did not.
    pub failed: bool,
    input: Option<u32>,
    output: Option<u32>,
}

impl Answer {
    /// Takes in a piece of a tool call; the tool's name when it is the first.
    pub fn hear_call(
        &mut self,
        index: usize,
        id: &str,
        name: String,
        arguments: &str,
    ) -> Option<&str> {
        self.heard += name.len() + arguments.len();
        if index >= MAX_CALLS {
            return None;
        }
        if self.calls.len() <= index {
            self.calls.resize_with(index + 1, ToolCall::default);
        }
        let call = self.calls.get_mut(index)?;
        if call.id.is_empty() {
            call.id.push_str(id);
        }
        if call.arguments.len() + arguments.len() <= MAX_ARGUMENTS {
            call.arguments.push_str(arguments);
        }
        if !call.name.is_empty() || name.is_empty() {
            return None;
        }
        call.name = name;
        Some(&call.name)
    }

    pub fn sign(&mut self, index: usize, signature: String) {
        if let Some(call) = self.calls.get_mut(index) {
            call.signature = signature;
        }
    }

    /// A later report that leaves a figure out does not take it back.
    pub fn report(&mut self, input: Option<u32>, output: Option<u32>) {
        self.input = input.or(self.input);
        self.output = output.or(self.output);
    }

    /// What went wrong with the call as a whole.
    pub fn fault(&self, ending: Ending) -> Option<ErrorCode> {
        match ending {
            Ending::Left => None,
            Ending::Complete if self.failed => Some(ErrorCode::Unavailable),
            Ending::Complete if !self.finished => Some(ErrorCode::UpstreamCut),
            // The answer was whole; that the connection broke after it does not matter.
            Ending::Broken(_) if self.finished && !self.failed => None,
            Ending::Complete => None,
            Ending::Broken(code) | Ending::Refused(code) => Some(code),
        }
    }

    /// What the call took: the vendor's own figures where they can be true, else an estimate; never nothing where the
    /// upstream worked. Of an answer that broke off, the vendor may have counted the beginning only.
    pub fn usage(&self, ending: Ending, sent: usize) -> Usage {
        if matches!(ending, Ending::Refused(_)) {
            return Usage::default();
        }
        let heard = tokens::estimate(self.heard);
        let input = self.input.filter(|input| *input > 0);
        let output = self.output.filter(|output| *output > 0 || heard == 0);
        let whole = self.finished && !self.failed;
        Usage {
            input: input.unwrap_or_else(|| tokens::estimate(sent)),
            output: match output {
                Some(counted) if whole => counted,
                Some(counted) => counted.max(heard),
                None => heard,
            },
            estimated: input.is_none() || output.is_none() || !whole,
        }
    }
}
