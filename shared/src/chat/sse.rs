//! `text/event-stream`, read from an upstream and written to the shopper.
//!
//! Reading follows the HTML standard, section 9.2.6 "Interpreting an event stream", on bytes: a chunk may end inside a
//! line, between CR and LF or inside a UTF-8 sequence, because a line is decoded only when it is whole.

use super::Event;

/// One event is never larger: a model's chunk is some hundred bytes, a large tool call a few thousand.
const MAX_EVENT: usize = 256 << 10;

#[derive(Debug, Default)]
pub struct Reader {
    line: Vec<u8>,
    name: String,
    data: String,
    /// The last line ended in CR, so that a LF right after it belongs to the same line end.
    after_cr: bool,
    started: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Empty unless the stream names the event.
    pub name: String,
    pub data: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected events of at most {MAX_EVENT} bytes, and one went on beyond that")]
pub struct EventTooLong;

impl Reader {
    /// Appends the events that this chunk completes; those before one that is too long are good.
    pub fn feed(&mut self, chunk: &[u8], events: &mut Vec<Incoming>) -> Result<(), EventTooLong> {
        for &byte in chunk {
            let belongs_to_cr = std::mem::take(&mut self.after_cr) && byte == b'\n';
            match byte {
                _ if belongs_to_cr => {}
                b'\n' | b'\r' => {
                    self.after_cr = byte == b'\r';
                    events.extend(self.end_line());
                }
                _ => self.line.push(byte),
            }
            if self.line.len() + self.data.len() > MAX_EVENT {
                return Err(EventTooLong);
            }
        }
        Ok(())
    }

    /// The event left when the stream ends without the blank line that the standard asks for; some servers leave it out.
    pub fn end(&mut self) -> Option<Incoming> {
        self.end_line().or_else(|| self.dispatch())
    }

    fn end_line(&mut self) -> Option<Incoming> {
        let line = std::mem::take(&mut self.line);
        let line = String::from_utf8_lossy(&line);
        let first = !std::mem::replace(&mut self.started, true);
        let line = if first {
            line.strip_prefix('\u{feff}').unwrap_or(&line)
        } else {
            &line
        };
        if line.is_empty() {
            return self.dispatch();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "data" => {
                self.data.push_str(value);
                self.data.push('\n');
            }
            "event" => self.name = value.to_owned(),
            // A comment has an empty name; `id` and `retry` mean nothing to us.
            _ => {}
        }
        None
    }

    fn dispatch(&mut self) -> Option<Incoming> {
        let (name, mut data) = (
            std::mem::take(&mut self.name),
            std::mem::take(&mut self.data),
        );
        data.pop().map(|_| Incoming { name, data })
    }
}

/// Appends the event as the browser reads it: the first of a turn has number 1, each other the next.
pub fn write(number: u32, event: &Event, stream: &mut String) {
    // JSON escapes line ends, so one `data` line always suffices.
    let Ok(data) = serde_json::to_string(event) else {
        return;
    };
    let number = number.to_string();
    stream.extend([
        "id: ",
        &number,
        "\nevent: ",
        event.name(),
        "\ndata: ",
        &data,
        "\n\n",
    ]);
}

/// What follows the event of this number, of a stream that [`write`] wrote from its beginning.
pub fn after(number: u32, stream: &str) -> String {
    stream
        .split_inclusive("\n\n")
        .skip(number as usize)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(chunks: &[&[u8]]) -> Vec<Incoming> {
        let mut reader = Reader::default();
        let mut events = Vec::new();
        for chunk in chunks {
            reader.feed(chunk, &mut events).unwrap();
        }
        events.extend(reader.end());
        events
    }

    fn check(stream: &str, expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(name, data)| Incoming {
                name: (*name).into(),
                data: (*data).into(),
            })
            .collect();
        let bytes = stream.as_bytes();
        assert_eq!(read(&[bytes]), expected, "{stream:?} whole");
        for at in 0..=bytes.len() {
            let (head, tail) = bytes.split_at(at);
            assert_eq!(read(&[head, tail]), expected, "{stream:?} split at {at}");
        }
        let single: Vec<&[u8]> = bytes.chunks(1).collect();
        assert_eq!(read(&single), expected, "{stream:?} byte by byte");
    }

    #[test]
    fn streams_split_anywhere() {
        check("data: one\n\ndata: two\n\n", &[("", "one"), ("", "two")]);
        check(
            "data: crlf\r\n\r\ndata: cr\r\rdata: lf\n\n",
            &[("", "crlf"), ("", "cr"), ("", "lf")],
        );
        check("data: größe 👓\n\n", &[("", "größe 👓")]);
        check(": keep-alive\n\n: again\r\n\r\ndata: x\n\n", &[("", "x")]);
        check(
            "event: error\nid: 7\nretry: 1\ndata: {\ndata: }\n\n",
            &[("error", "{\n}")],
        );
        check("data:no space\n\ndata\n\n", &[("", "no space"), ("", "")]);
        check("\u{feff}data: after a mark\n\n", &[("", "after a mark")]);
        check("data: no blank line\n", &[("", "no blank line")]);
        check("data: no line end", &[("", "no line end")]);
        check("event: without data\n\n\n\n", &[]);
    }

    #[test]
    fn bytes_that_are_no_utf8_are_replaced() {
        assert_eq!(
            read(&[b"data: a\xff\n\n"]),
            [Incoming {
                name: String::new(),
                data: "a\u{fffd}".into()
            }]
        );
    }

    #[test]
    fn an_endless_event_is_refused() {
        let mut reader = Reader::default();
        let mut events = Vec::new();
        let fed: Result<(), _> = std::iter::once(b"data: before\n\n".as_slice())
            .chain([[b'a'; 8192].as_slice(); 100])
            .try_for_each(|chunk| reader.feed(chunk, &mut events));
        assert_eq!((fed, events.len()), (Err(EventTooLong), 1));
    }

    #[test]
    fn a_stream_taken_up_again() {
        let mut stream = String::new();
        for (number, text) in (1..).zip(["one", "two\n\n", "three"]) {
            let text = text.to_owned();
            write(number, &Event::Text { text }, &mut stream);
        }
        assert_eq!(after(0, &stream), stream);
        assert!(after(2, &stream).starts_with("id: 3\nevent: text\ndata: "));
        assert_eq!(after(3, &stream), "");
        assert_eq!(after(u32::MAX, &stream), "");
    }

    proptest! {
        #[test]
        fn what_we_write_reads_back(text in "\\PC{0,80}|[\\r\\n\\t:]{0,8}", at in any::<usize>()) {
            let event = Event::Text { text };
            let mut stream = String::new();
            write(7, &event, &mut stream);
            let (head, tail) = stream.as_bytes().split_at(at % (stream.len() + 1));
            let incoming = read(&[head, tail]);
            prop_assert_eq!(incoming.len(), 1);
            prop_assert_eq!(incoming[0].name.as_str(), "text");
            prop_assert_eq!(serde_json::from_str::<Event>(&incoming[0].data).unwrap(), event);
        }
    }
}
