use super::*;

#[test]
fn a_pattern_fills_its_gaps_and_never_those_of_a_value() {
    fn check(pattern: Text, values: &[(&str, &dyn std::fmt::Display)], expected: &str) {
        assert_eq!(Pattern(pattern).fill(values), expected);
    }
    check(
        "Page {page} of {pages}",
        &[("page", &2), ("pages", &9)],
        "Page 2 of 9",
    );
    check(
        "“{query}”",
        &[("query", &"{query} {other}"), ("other", &"!")],
        "“{query} {other}”",
    );
    check("{unknown} stays", &[("page", &1)], "{unknown} stays");
    check("open { brace", &[], "open { brace");
    check("", &[("page", &1)], "");
}

#[test]
fn nouns_are_counted() {
    let frames = Locale::EnUs.words().catalog.results;
    assert_eq!(
        [0, 1, 2].map(|count| frames.of(count)),
        ["0 frames", "1 frame", "2 frames"]
    );
}

#[test]
fn british_stores_spell_colour() {
    let (us, gb) = (Locale::EnUs.words(), Locale::EnGb.words());
    assert_eq!((us.product.color, gb.product.color), ("Color", "Colour"));
    // Every other word of British English is the American one, so a spelling that differs must be listed.
    let american = format!("{gb:?}").to_lowercase();
    for word in [
        " color ",
        "colors ",
        "millimeter",
        "the analyzer",
        "gray",
        "favorite",
        "center",
    ] {
        assert!(!american.contains(word), "British words say {word:?}");
    }
}
