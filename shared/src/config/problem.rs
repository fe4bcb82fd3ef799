//! What is wrong with a document a tenant wrote, in words that mend it.

use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: expected {expected}, found {found}")]
pub struct Problem {
    /// Where, as JSON is indexed: `branding.colors.primary`, `[3].sizes[0].bridge`; `.` is the document itself.
    pub path: String,
    pub expected: String,
    pub found: String,
}

impl Problem {
    pub fn new(
        path: impl fmt::Display,
        expected: impl fmt::Display,
        found: impl fmt::Display,
    ) -> Self {
        Self {
            path: path.to_string(),
            expected: expected.to_string(),
            found: found.to_string(),
        }
    }

    /// From what serde says, in its words: `invalid type: string "x", expected u32`, ``unknown field `x`, expected …``.
    pub fn from_serde(path: impl fmt::Display, message: &str) -> Self {
        let message = message.split(" at line ").next().unwrap_or(message);
        if let Some(field) = message.strip_prefix("missing field ") {
            return Self::new(path, format_args!("the field {field}"), "nothing");
        }
        match message.split_once(", expected ") {
            Some((found, expected)) => {
                let found = found
                    .strip_prefix("invalid type: ")
                    .or(found.strip_prefix("invalid value: "))
                    .unwrap_or(found);
                Self::new(path, expected, found)
            }
            None => match message.strip_prefix("expected ") {
                Some(expected) => Self::new(path, expected, "something else"),
                None => Self::new(path, "a readable document", message),
            },
        }
    }
}
