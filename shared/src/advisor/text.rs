//! A message taken apart: folded words, numbers, and the signs that give numbers a meaning.

use super::numerals;
use crate::{catalog::fold, money::Currency};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    /// In hundredths.
    Number(u32),
    /// A currency's sign.
    Money(Currency),
    /// Between numbers, the box sign of sizes too.
    Dash,
    /// The end of a clause.
    Stop,
}

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    numerals::read(pieces(text))
}

/// The same with numbers in words left as they are, as names have them.
pub(super) fn pieces(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let text = fold::unelided(text);
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            '0'..='9' => number(rest),
            letter if letter.is_alphabetic() => {
                // `TR-90` and `OW-133` are names.
                if let Some((name, end)) = numbered(rest) {
                    tokens.push(Token::Word(name));
                    rest = rest.get(end..).unwrap_or_default();
                    continue;
                }
                let end = rest.find(|letter: char| {
                    !letter.is_alphanumeric() && letter != '\'' && letter != '’'
                });
                let end = end.unwrap_or(rest.len());
                (
                    rest.get(..end).map(|word| Token::Word(fold::folded(word))),
                    end,
                )
            }
            '$' => (Some(Token::Money(Currency::USD)), 1),
            '€' => (Some(Token::Money(Currency::EUR)), first.len_utf8()),
            '£' => (Some(Token::Money(Currency::GBP)), first.len_utf8()),
            '□' | '/' if matches!(tokens.last(), Some(Token::Number(_))) => {
                (Some(Token::Dash), first.len_utf8())
            }
            // Parts of one word, `cat-eye`, are neighbours; a dash that parts numbers or clauses stays.
            '-' if within_word(&tokens, rest) => (None, 1),
            '-' | '–' | '—' => (Some(Token::Dash), first.len_utf8()),
            '.' | '!' | '?' | ',' | ';' | ':' => (Some(Token::Stop), 1),
            other => (None, other.len_utf8()),
        };
        tokens.extend(token);
        rest = rest.get(length..).unwrap_or_default();
    }
    tokens
}

/// Letters, a dash and digits are one word, written as vocabulary and names have it: `tr90`.
fn numbered(text: &str) -> Option<(String, usize)> {
    let letters = text.find(|letter: char| !letter.is_alphabetic())?;
    let digits = text.get(letters..)?.strip_prefix('-')?;
    let count = digits
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(digits.len());
    let behind = digits.get(count..)?;
    let goes_on = behind.starts_with(['-', '–', '.', ','])
        && behind
            .chars()
            .nth(1)
            .is_some_and(|letter| letter.is_ascii_digit());
    if count == 0 || letters < 2 || goes_on {
        return None;
    }
    let name = [
        fold::folded(text.get(..letters)?),
        digits.get(..count)?.to_owned(),
    ]
    .concat();
    Some((name, letters + 1 + count))
}

fn within_word(tokens: &[Token], rest: &str) -> bool {
    matches!(tokens.last(), Some(Token::Word(_)))
        && rest.chars().nth(1).is_some_and(char::is_alphabetic)
}

/// `1,200`, `1.200`, `249.90`, `249,90`: two digits behind the last separator are decimals, three are thousands.
fn number(text: &str) -> (Option<Token>, usize) {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = 0;
    while digit(end) || (matches!(bytes.get(end), Some(b'.' | b',')) && digit(end + 1)) {
        end += 1;
    }
    let written = text.get(..end).unwrap_or_default();
    let (whole, decimals) = match written.rsplit_once(['.', ',']) {
        Some((whole, decimals)) if decimals.len() <= 2 => (whole, decimals),
        _ => (written, ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let hundredths = format!("{decimals:0<2}").parse::<u32>().ok();
    let number = whole
        .parse::<u32>()
        .ok()
        .and_then(|whole| whole.checked_mul(100)?.checked_add(hundredths?));
    (number.map(Token::Number), end)
}

#[cfg(test)]
mod tests {
    use super::{Token, tokens};
    use crate::money::Currency;

    #[test]
    fn numbers_are_read_as_both_languages_write_them() {
        for (text, hundredths) in [
            ("200", 20_000),
            ("1,200", 120_000),
            ("1.200", 120_000),
            ("249.90", 24_990),
            ("249,90", 24_990),
            ("1.249,90", 124_990),
            ("9.5", 950),
        ] {
            assert_eq!(tokens(text), [Token::Number(hundredths)], "{text}");
        }
        assert_eq!(tokens("99999999999"), []);
    }

    #[test]
    fn signs_words_and_clauses_are_told_apart() {
        let word = |word: &str| Token::Word(word.to_owned());
        assert_eq!(
            tokens("Don't: Größe €200-300!"),
            [
                word("dont"),
                Token::Stop,
                word("groesse"),
                Token::Money(Currency::EUR),
                Token::Number(20_000),
                Token::Dash,
                Token::Number(30_000),
                Token::Stop
            ]
        );
    }
}
