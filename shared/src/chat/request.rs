//! What a conversation may be sent as, checked before anything is spent on it.

use super::{ChatRequest, Measures, Role};

/// Bytes of the request's body: 40 messages of some 800 bytes.
pub const MAX_BODY: usize = 32 << 10;
const MAX_MESSAGES: usize = 40;
/// Characters a shopper may write at once.
const MAX_SHOPPER: usize = 2000;
/// Advisors answer at greater length, and the browser sends their answers back.
const MAX_ADVISOR: usize = 8000;
const MAX_FRAMES: usize = 24;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadChat {
    #[error("expected 1 to {MAX_MESSAGES} messages, came {0}; start a new conversation")]
    Messages(usize),
    #[error("expected at most {limit} characters, came {came} in message {number}; shorten it")]
    TooLong {
        number: usize,
        came: usize,
        limit: usize,
    },
    #[error(
        "expected at most {MAX_FRAMES} frames with message {number}, each an id of 1 to 60 of a-z, 0-9 and -"
    )]
    Frames { number: usize },
    #[error(
        "expected a face width of 100 to 180 mm and a pupillary distance of 40 to 80 mm; leave measures out if they are not known"
    )]
    Measures,
    #[error("expected the last message to be the shopper's and not empty")]
    NothingAsked,
}

impl ChatRequest {
    pub fn check(&self) -> Result<(), BadChat> {
        if !(1..=MAX_MESSAGES).contains(&self.messages.len()) {
            return Err(BadChat::Messages(self.messages.len()));
        }
        for (number, message) in (1..).zip(&self.messages) {
            let limit = match message.role {
                Role::Shopper => MAX_SHOPPER,
                Role::Advisor => MAX_ADVISOR,
            };
            let came = message.text.chars().count();
            if came > limit {
                return Err(BadChat::TooLong {
                    number,
                    came,
                    limit,
                });
            }
            if message.frames.len() > MAX_FRAMES || !message.frames.iter().all(|id| could_be_id(id))
            {
                return Err(BadChat::Frames { number });
            }
        }
        let possible = |measures: &Measures| {
            (100.0..=180.0).contains(&measures.face_width)
                && measures
                    .pupillary_distance
                    .is_none_or(|distance| (40.0..=80.0).contains(&distance))
        };
        if !self.measures.as_ref().is_none_or(possible) {
            return Err(BadChat::Measures);
        }
        match self.messages.last() {
            Some(last) if last.role == Role::Shopper && !last.text.trim().is_empty() => Ok(()),
            _ => Err(BadChat::NothingAsked),
        }
    }
}

fn could_be_id(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chat::Message;

    fn said(role: Role, text: &str) -> Message {
        Message {
            role,
            text: text.into(),
            frames: Vec::new(),
        }
    }

    fn check(messages: Vec<Message>, expected: Result<(), BadChat>) {
        let measures = None;
        assert_eq!(ChatRequest { messages, measures }.check(), expected);
    }

    #[test]
    fn measures_are_a_humans() {
        for (face_width, pupillary_distance, expected) in [
            (138.0, Some(63.5), Ok(())),
            (138.0, None, Ok(())),
            (90.0, None, Err(BadChat::Measures)),
            (f32::NAN, None, Err(BadChat::Measures)),
            (138.0, Some(0.0), Err(BadChat::Measures)),
        ] {
            let request = ChatRequest {
                messages: vec![said(Role::Shopper, "which fit me?")],
                measures: Some(Measures {
                    face_width,
                    pupillary_distance,
                }),
            };
            assert_eq!(request.check(), expected, "{request:?}");
        }
    }

    #[test]
    fn limits() {
        let shopper = |text: &str| said(Role::Shopper, text);
        check(vec![shopper("round frames?")], Ok(()));
        check(vec![shopper(&"ü".repeat(2000))], Ok(()));
        check(
            vec![shopper(&"ü".repeat(2001))],
            Err(BadChat::TooLong {
                number: 1,
                came: 2001,
                limit: 2000,
            }),
        );
        check(
            vec![said(Role::Advisor, &"a".repeat(3000)), shopper("and?")],
            Ok(()),
        );
        check(vec![shopper("a"); 40], Ok(()));
        check(vec![shopper("a"); 41], Err(BadChat::Messages(41)));
        check(vec![], Err(BadChat::Messages(0)));
        check(vec![shopper(" \n")], Err(BadChat::NothingAsked));
        check(
            vec![shopper("a"), said(Role::Advisor, "b")],
            Err(BadChat::NothingAsked),
        );
        let shown = Message {
            frames: vec!["no such slug!".into()],
            ..said(Role::Advisor, "these")
        };
        check(
            vec![shown, shopper("the second")],
            Err(BadChat::Frames { number: 1 }),
        );
    }
}
