//! Numbers as five languages write them.

use super::letters::{Reader, Seen, is_space};

impl Reader<'_> {
    /// `1,240.50`, `1.240,50`, `1 240,50`, `1'240.50`: one or two digits behind the last separator are decimals.
    ///
    /// Without `spaced`, a space ends it: in `52□18 145` it parts two numbers.
    pub(super) fn number(&self, at: usize, spaced: bool) -> Seen<(Option<u32>, usize)> {
        let mut groups: Vec<(char, String)> = vec![(' ', String::new())];
        let mut end = at;
        loop {
            match self.letter(end) {
                Some(letter) if digit(letter).is_some() => {
                    if let (Some((_, group)), Some(digit)) = (groups.last_mut(), digit(letter)) {
                        group.push(digit);
                    }
                    end += 1;
                }
                Some(letter) if is_separator(letter) => {
                    // A separator belongs to the number if digits follow it; a space only if exactly three do.
                    let mut digits = 0;
                    while self.letter(end + 1 + digits).and_then(digit).is_some() {
                        digits += 1;
                    }
                    if self.open(end + 1 + digits) {
                        return Seen::Unknown;
                    }
                    let lead = groups.last().map_or(0, |(_, group)| group.len());
                    let joins = if is_space(letter) {
                        spaced && digits == 3 && lead <= 3
                    } else {
                        digits > 0
                    };
                    if !joins {
                        break;
                    }
                    groups.push((letter, String::new()));
                    end += 1;
                }
                None if !self.complete => return Seen::Unknown,
                _ => break,
            }
        }
        if end == at {
            return Seen::No;
        }
        Seen::Yes((hundredths(&groups), end))
    }
}

/// The number that groups of digits with the separators before them make; `None` when it is too large for a price.
fn hundredths(groups: &[(char, String)]) -> Option<u32> {
    let decimals = match groups {
        [_, .., (separator, last)] if last.len() <= 2 && !is_space(*separator) => last.as_str(),
        _ => "",
    };
    let whole_groups = groups.len() - usize::from(!decimals.is_empty());
    let whole: String = groups
        .iter()
        .take(whole_groups)
        .map(|(_, group)| group.as_str())
        .collect();
    let hundredths: u32 = format!("{decimals:0<2}").parse().ok()?;
    whole
        .parse::<u32>()
        .ok()?
        .checked_mul(100)?
        .checked_add(hundredths)
}

/// ASCII digits, and those that look like them or mean the same: a model that is told to disguise a price has all of them.
pub(super) fn digit(letter: char) -> Option<char> {
    let zero = match letter {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '𝟎'..='𝟗' => '𝟎',
        '𝟘'..='𝟡' => '𝟘',
        '𝟢'..='𝟫' => '𝟢',
        '𝟬'..='𝟵' => '𝟬',
        '𝟶'..='𝟿' => '𝟶',
        // A circled one stands first, where the zero of the others does.
        '①'..='⑨' => '\u{245f}',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        '०'..='९' => '०',
        _ => return None,
    };
    char::from_digit(u32::from(letter).checked_sub(u32::from(zero))?, 10)
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | ',' | '\'' | '’')
        || (is_space(letter) && !matches!(letter, '*' | '_' | '`'))
}
