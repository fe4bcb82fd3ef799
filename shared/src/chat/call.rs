//! One call of a model and what comes back, in no vendor's terms.

use serde_json::Value;

/// What an adapter writes as its vendor's request.
#[derive(Debug)]
pub struct Call<'a> {
    pub model: &'a str,
    pub system: &'a str,
    pub entries: &'a [Entry],
    pub tools: &'a [Tool],
    /// False on the last round: the model must answer with what it has.
    pub may_use_tools: bool,
    /// Tokens of output at most.
    pub max_output: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Shopper(String),
    Advisor {
        text: String,
        calls: Vec<ToolCall>,
    },
    /// What a tool answered; `call` and `name` are the [`ToolCall`]'s.
    Found {
        call: String,
        name: String,
        content: String,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ToolCall {
    pub id: String,
    pub name: String,
    /// JSON, as far as the model managed it.
    pub arguments: String,
    /// What the vendor wants back with the call, untouched; mostly empty.
    pub signature: String,
}

#[derive(Clone, Debug)]
pub struct Tool {
    pub name: &'static str,
    pub description: &'static str,
    /// JSON Schema of the arguments.
    pub parameters: Value,
}

/// The next bit of a model's answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delta {
    Text(String),
    /// A piece of the tool call at this place; id and name come with its first piece.
    Tool {
        index: usize,
        id: String,
        name: String,
        arguments: String,
    },
    /// The vendor's signature of the tool call at this place.
    Signed {
        index: usize,
        signature: String,
    },
    /// Tokens as the vendor counts them so far; the last report holds.
    Usage {
        input: Option<u32>,
        output: Option<u32>,
    },
    /// The model ended its answer by itself or at the output limit.
    Finished,
    /// The vendor reports an error in the stream.
    Failed,
    /// Nothing more will come.
    End,
}
