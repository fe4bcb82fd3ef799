//! What stands at a place of the text: words, or an address or tag that is to go.

use super::address::{COUNTRIES, ENDS, NAME, SCHEMES, harmless, is_path};
use crate::chat::guard::House;

pub(super) enum Read {
    /// These bytes are passed on as they are.
    Plain(usize),
    /// These bytes are taken out, and this is said instead.
    Instead(usize, String),
    /// More must come before this can be told.
    Open,
}

pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) token: &'t str,
    pub(super) complete: bool,
}

impl Reader<'_> {
    pub(super) fn read(&self, store: &impl House) -> Read {
        let Some(first) = self.text.chars().next() else {
            return Read::Open;
        };
        let starts = self
            .token
            .chars()
            .next_back()
            .is_none_or(|last| !last.is_alphanumeric());
        match first {
            '<' => self.tag(),
            '!' => self.picture(),
            '[' => self.labelled(store),
            ':' => self.scheme_of_any_name(),
            '/' if starts => self.path(store),
            '.' if !starts => self.host(store),
            letter if letter.is_ascii_alphabetic() && starts => self.scheme(),
            letter => Read::Plain(letter.len_utf8()),
        }
    }

    fn open(&self, from: usize) -> bool {
        !self.complete && from >= self.text.len()
    }

    fn after(&self, from: usize) -> Option<char> {
        self.text.get(from..)?.chars().next()
    }

    /// Where the run of what an address is made of ends; `None` while it may go on.
    fn address(&self, from: usize) -> Option<usize> {
        let ends = |letter: char| {
            letter.is_whitespace()
                || matches!(
                    letter,
                    '<' | '>' | '"' | '“' | '”' | '„' | ')' | ']' | '}' | '|'
                )
        };
        let rest = self.text.get(from..).unwrap_or_default();
        match rest.find(ends) {
            Some(end) => Some(from + end),
            None if self.complete => Some(self.text.len()),
            None => None,
        }
    }

    /// An address from the start of what is read, without the full stop that ends the sentence behind it.
    fn without(&self, from: usize) -> Read {
        match self.address(from) {
            Some(end) => Read::Instead(self.sentence_goes_on(end), String::new()),
            None => Read::Open,
        }
    }

    fn sentence_goes_on(&self, end: usize) -> usize {
        let address = self.text.get(..end).unwrap_or_default();
        address
            .trim_end_matches(['.', ',', ';', '!', '?', ':'])
            .len()
    }

    fn tag(&self) -> Read {
        if self.open(1) {
            return Read::Open;
        }
        match self.after(1) {
            Some(next) if next.is_alphabetic() || matches!(next, '/' | '!' | '?') => {
                match self.text.find('>') {
                    Some(end) => Read::Instead(end + 1, String::new()),
                    None if self.complete => Read::Instead(1, String::new()),
                    None => Read::Open,
                }
            }
            _ => Read::Plain(1),
        }
    }

    fn picture(&self) -> Read {
        if self.open(1) {
            return Read::Open;
        }
        match self.after(1) {
            Some('[') => Read::Instead(1, String::new()),
            _ => Read::Plain(1),
        }
    }

    /// `[words](address)`: the words stay, the address only if it leads somewhere on this store.
    fn labelled(&self, store: &impl House) -> Read {
        let Some(label) = self.text.find(']') else {
            return if self.complete {
                Read::Plain(1)
            } else {
                Read::Open
            };
        };
        if self.open(label + 1) {
            return Read::Open;
        }
        if self.after(label + 1) != Some('(') {
            return Read::Plain(1);
        }
        let from = label + 2;
        let end = self
            .text
            .get(from..)
            .and_then(|rest| rest.find([')', '\n']));
        let Some(end) = end.map(|end| from + end) else {
            if !self.complete {
                return Read::Open;
            }
            let words = self.text.get(1..label).unwrap_or_default();
            return Read::Instead(self.text.len(), harmless(words));
        };
        let target = self.text.get(from..end).unwrap_or_default().trim();
        let words = self.text.get(1..label).unwrap_or_default();
        let past = end + usize::from(self.after(end) == Some(')'));
        if is_path(target) && store.leads(target) && harmless(words) == words {
            Read::Plain(past)
        } else {
            Read::Instead(past, harmless(words))
        }
    }

    /// `anything://…`
    fn scheme_of_any_name(&self) -> Read {
        if self.open(1) || (self.after(1) == Some('/') && self.open(2)) {
            return Read::Open;
        }
        if self.text.starts_with("://") {
            return self.without(0);
        }
        Read::Plain(1)
    }

    fn scheme(&self) -> Read {
        let end = self
            .text
            .find(|letter: char| !letter.is_ascii_alphabetic())
            .unwrap_or(self.text.len());
        let word = self
            .text
            .get(..end)
            .unwrap_or_default()
            .to_ascii_lowercase();
        if self.open(end) {
            let may = SCHEMES.iter().any(|scheme| scheme.starts_with(&*word));
            return if may { Read::Open } else { Read::Plain(end) };
        }
        let sign = self
            .after(end)
            .filter(char::is_ascii)
            .map_or(0, char::len_utf8);
        let with_sign = self.text.get(..end + sign).unwrap_or_default();
        let known = SCHEMES
            .iter()
            .any(|scheme| scheme.eq_ignore_ascii_case(with_sign));
        if !known {
            return Read::Plain(end);
        }
        if self.open(end + sign) {
            return Read::Open;
        }
        // "The data: 52 mm" is no address.
        match self.after(end + sign) {
            Some(letter) if !letter.is_whitespace() => self.without(end + sign),
            _ => Read::Plain(end),
        }
    }

    /// A path at the start of a token: a page of this store, or nothing.
    fn path(&self, store: &impl House) -> Read {
        if self.open(1) {
            return Read::Open;
        }
        match self.after(1) {
            Some(next) if next.is_ascii_alphabetic() || matches!(next, '/' | '\\') => {}
            _ => return Read::Plain(1),
        }
        let Some(end) = self.address(0) else {
            return Read::Open;
        };
        let end = self.sentence_goes_on(end);
        let path = self.text.get(..end).unwrap_or_default();
        if is_path(path) && store.leads(path) {
            Read::Plain(end)
        } else {
            Read::Instead(end, String::new())
        }
    }

    /// The dot in `name.example`: without what follows, the name is a word.
    fn host(&self, store: &impl House) -> Read {
        let rest = self.text.get(1..).unwrap_or_default();
        let end = 1 + rest
            .find(|letter: char| !letter.is_ascii_alphabetic())
            .unwrap_or(rest.len());
        let written = self.text.get(1..end).unwrap_or_default();
        let word = written.to_ascii_lowercase();
        if self.open(end) {
            let mut known = ENDS.iter().copied().chain(COUNTRIES.split(' '));
            let may = known.any(|known| known.starts_with(&*word));
            return if may { Read::Open } else { Read::Plain(1) };
        }
        let name = self
            .token
            .rsplit(|letter: char| !letter.is_alphanumeric())
            .next();
        let country = COUNTRIES.split(' ').any(|country| country == written)
            && (name.is_some_and(|name| name.chars().count() >= NAME)
                || self.after(end) == Some('/'));
        if !(country || ENDS.contains(&&*word))
            || self.after(end).is_some_and(char::is_alphanumeric)
        {
            return Read::Plain(1);
        }
        let Some(end) = self.address(0) else {
            return Read::Open;
        };
        let end = self.sentence_goes_on(end);
        let whole = [self.token, self.text.get(..end).unwrap_or_default()].concat();
        let whole = whole.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        if store.is_own(whole) {
            Read::Plain(end)
        } else {
            Read::Instead(end, String::new())
        }
    }
}
