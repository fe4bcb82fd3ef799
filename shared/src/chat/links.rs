//! Addresses and markup in a model's words, while they stream: links lead to this store or nowhere, and nothing is HTML.
//!
//! What leads elsewhere loses its address and keeps its words. Letters that cannot be seen are left out, for they hide words
//! from whoever reads after us. Only an address or a tag is held back until it is whole.

mod address;
mod reader;

use super::guard::House;
use reader::{Read, Reader};

#[cfg(test)]
mod tests;

/// Bytes in which every real address or tag is whole.
const LONGEST: usize = 512;

#[derive(Debug, Default)]
pub struct Links {
    held: String,
    /// What was passed on since the last white space.
    token: String,
    removed: u32,
}

impl Links {
    pub fn feed(&mut self, text: &str, store: &impl House) -> String {
        self.held
            .extend(text.chars().filter(|letter| !is_hidden(*letter)).map(plain));
        self.pass(false, store)
    }

    pub fn flush(&mut self, store: &impl House) -> String {
        self.pass(true, store)
    }

    /// Addresses and tags taken out.
    pub fn removed(&self) -> u32 {
        self.removed
    }

    fn pass(&mut self, complete: bool, store: &impl House) -> String {
        let mut out = String::with_capacity(self.held.len());
        let mut at = 0;
        while let Some(rest) = self.held.get(at..).filter(|rest| !rest.is_empty()) {
            // An address that does not end is cut where it is held no longer.
            let clipped = floor_boundary(rest, LONGEST);
            let window = rest.get(..clipped).unwrap_or(rest);
            let reader = Reader {
                text: window,
                token: &self.token,
                complete: complete || clipped < rest.len(),
            };
            match reader.read(store) {
                Read::Open => break,
                Read::Plain(bytes) => {
                    let said = rest.get(..bytes).unwrap_or_default();
                    note(&mut self.token, said);
                    out.push_str(said);
                    at += bytes;
                }
                Read::Instead(bytes, instead) => {
                    note(&mut self.token, &instead);
                    out.push_str(&instead);
                    self.removed += 1;
                    at += bytes;
                }
            }
        }
        self.held.drain(..at);
        out
    }
}

/// Keeps what was said since the last white space.
fn note(token: &mut String, said: &str) {
    for letter in said.chars() {
        if letter.is_whitespace() {
            token.clear();
        } else if token.len() < LONGEST {
            token.push(letter);
        }
    }
}

/// Full-width letters and the ideographic full stop, which address bars read as these.
fn plain(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(letter) - 0xff01 + u32::from('!')).unwrap_or(letter)
        }
        '。' | '｡' => '.',
        _ => letter,
    }
}

/// Zero-width, bidirectional and tag letters, soft hyphens and controls.
fn is_hidden(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
        || (letter.is_control() && !matches!(letter, '\n' | '\t'))
}

/// The largest letter boundary within the first bytes.
fn floor_boundary(text: &str, most: usize) -> usize {
    if text.len() <= most {
        return text.len();
    }
    (0..=most)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}
