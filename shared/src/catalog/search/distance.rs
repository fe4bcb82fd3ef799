//! How many slips of the finger part two words.

#![expect(
    clippy::indexing_slicing,
    reason = "rows have one cell more than the longest word, and words are no longer"
)]

/// Longer words are compared exactly only.
const LONGEST: usize = 32;

/// Slips forgiven in a word of this many bytes: none in short ones, where every slip makes another word.
pub fn forgiven(length: usize) -> usize {
    match length {
        ..4 => 0,
        4..8 => 1,
        8.. => 2,
    }
}

/// Whether at most `most` letters were left out, put in, mistaken or swapped with their neighbour (optimal string
/// alignment distance).
pub fn within(one: &str, other: &str, most: usize) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    if one.len() > LONGEST || other.len() > LONGEST {
        return one == other;
    }
    // Three rows of the table: two back for swaps, the last, the current.
    let mut rows = [[0_usize; LONGEST + 1]; 3];
    let [before, last, current] = &mut rows;
    let (mut before, mut last, mut current) = (before, last, current);
    last.iter_mut()
        .enumerate()
        .for_each(|(column, cell)| *cell = column);
    for (row, letter) in one.iter().enumerate() {
        current[0] = row + 1;
        for (column, against) in other.iter().enumerate() {
            let mistaken = last[column] + usize::from(letter != against);
            let mut least = mistaken.min(last[column + 1] + 1).min(current[column] + 1);
            if row > 0 && column > 0 && one[row - 1] == *against && *letter == other[column - 1] {
                least = least.min(before[column - 1] + 1);
            }
            current[column + 1] = least;
        }
        if current[..=other.len()].iter().all(|cell| *cell > most) {
            return false;
        }
        (before, last, current) = (last, current, before);
    }
    last[other.len()] <= most
}

#[cfg(test)]
mod tests {
    use super::{forgiven, within};

    #[test]
    fn slips_are_counted() {
        let cases = [
            ("ellis", "ellis", 0),
            ("ellis", "elis", 1),
            ("ellis", "ellies", 1),
            ("ellis", "allis", 1),
            ("ellis", "elils", 1),
            ("tortoise", "totroise", 1),
            ("tortoise", "tortise", 1),
            ("tortoise", "trotosie", 2),
            ("", "ab", 2),
            ("ca", "abc", 3),
        ];
        for (one, other, slips) in cases {
            for most in 0..4 {
                assert_eq!(
                    within(one, other, most),
                    slips <= most,
                    "{one} {other} {most}"
                );
                assert_eq!(
                    within(other, one, most),
                    slips <= most,
                    "{other} {one} {most}"
                );
            }
        }
    }

    #[test]
    fn short_words_forgive_nothing_and_endless_ones_do_no_harm() {
        assert_eq!([3, 4, 7, 8].map(forgiven), [0, 1, 1, 2]);
        let endless = "x".repeat(5_000);
        assert!(within(&endless, &endless, 2));
        assert!(!within(&endless, &format!("{endless}y"), 2));
    }
}
