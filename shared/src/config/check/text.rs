//! Texts and the places they may lead to.

use std::{fmt::Display, ops::RangeInclusive};

use super::Check;
use crate::{config::parse::quoted, enquiry};

/// The longest name, label or heading.
pub(super) const TITLE: usize = 100;
/// The longest line.
pub(super) const LINE: usize = 160;

impl Check {
    /// One line of text, its length in characters. Blank text where some is needed counts as none.
    pub(super) fn text(&mut self, path: impl Display, text: &str, length: RangeInclusive<usize>) {
        self.measured(path, text, length, false);
    }

    /// Text of several lines.
    pub(super) fn body(&mut self, path: impl Display, text: &str, length: RangeInclusive<usize>) {
        self.measured(path, text, length, true);
    }

    fn measured(
        &mut self,
        path: impl Display,
        text: &str,
        length: RangeInclusive<usize>,
        lines: bool,
    ) {
        if text
            .chars()
            .any(|letter| letter.is_control() && !(lines && letter == '\n'))
        {
            let expected = if lines {
                "text without control characters but line ends"
            } else {
                "one line of text without control characters"
            };
            return self.report(path, expected, quoted(text));
        }
        let (least, most) = (*length.start(), *length.end());
        let blank = text.trim().is_empty();
        if (blank && least > 0) || text.chars().count() > most {
            let found = if text.is_empty() {
                "nothing".to_owned()
            } else {
                quoted(text)
            };
            self.report(path, Characters { least, most }, found);
        }
    }

    pub(super) fn count(&mut self, path: impl Display, count: usize, range: RangeInclusive<usize>) {
        if !range.contains(&count) {
            let (least, most) = (range.start(), range.end());
            let expected = if *least == 0 {
                format!("at most {most}")
            } else {
                format!("{least} to {most}")
            };
            self.report(path, expected, count);
        }
    }

    pub(super) fn slug(&mut self, path: impl Display, slug: &str, most: usize) {
        let letters = slug
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if slug.is_empty() || slug.len() > most || !letters {
            self.report(
                path,
                format_args!("1 to {most} of a-z, 0-9 and -"),
                quoted(slug),
            );
        }
    }

    /// `https://host/…` or a path on the store: nothing that runs script, and nothing that looks like a path but leaves the
    /// store (`//host`, or `/\\host`, which browsers read the same).
    pub(super) fn link(&mut self, path: impl Display, link: &str) {
        let visible = link.bytes().all(|byte| {
            byte.is_ascii_graphic() && !matches!(byte, b'"' | b'\'' | b'<' | b'>' | b'\\')
        });
        let local = link.starts_with('/') && !link.starts_with("//");
        let remote = link.strip_prefix("https://").is_some_and(|rest| {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            authority.parse::<crate::tenant::host::Hostname>().is_ok()
        });
        if !visible || link.len() > 500 || !(local || remote) {
            self.report(
                path,
                "an address like https://host/path, or a path on the store like /glasses",
                quoted(link),
            );
        }
    }

    pub(super) fn email(&mut self, path: impl Display, email: &str) {
        if !enquiry::is_email(email) {
            self.report(path, "an address like hello@example.com", quoted(email));
        }
    }

    pub(super) fn phone(&mut self, path: impl Display, phone: &str) {
        if !enquiry::is_phone(phone) {
            self.report(
                path,
                "a telephone number like +49 30 1234567",
                quoted(phone),
            );
        }
    }
}

struct Characters {
    least: usize,
    most: usize,
}

impl Display for Characters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.least, self.most) {
            (0, most) => write!(f, "at most {most} characters"),
            (least, most) => write!(f, "{least} to {most} characters"),
        }
    }
}
