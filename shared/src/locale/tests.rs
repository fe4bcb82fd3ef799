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
    let montures = Locale::FrFr.words().catalog.results;
    assert_eq!(
        [0, 1, 2].map(|count| montures.of(count)),
        ["0 monture", "1 monture", "2 montures"]
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

/// A gap that one language names and another does not would be read out by shoppers.
#[test]
fn every_language_has_the_same_gaps() {
    let gaps = |locale: Locale| -> Vec<String> {
        let words = format!("{:?}", locale.words());
        let mut gaps: Vec<String> = words
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}'))
            .map(|(name, _)| name.to_owned())
            .filter(|name| {
                name.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            })
            .collect();
        gaps.sort();
        gaps
    };
    for locale in Locale::ALL {
        assert_eq!(gaps(*locale), gaps(Locale::EnUs), "{locale:?}");
    }
}

#[test]
fn no_language_is_another_in_disguise() {
    let texts = |locale: Locale| {
        let words = locale.words();
        [
            words.navigation.skip_to_content,
            words.consultation.notice,
            words.errors.not_found_text,
            words.try_on.drawn_from_sizes,
        ]
    };
    for language in Language::ALL {
        for other in Language::ALL.iter().filter(|other| *other != language) {
            assert!(
                texts(language.locale())
                    .iter()
                    .zip(texts(other.locale()))
                    .all(|(one, other)| *one != other)
            );
        }
    }
}

#[test]
fn what_a_browser_reads_are_the_words_that_were_written() {
    for locale in Locale::ALL {
        let words = locale.words();
        let read = Words::read(words.lines()).expect("its own lines");
        assert_eq!(format!("{read:?}"), format!("{words:?}"), "{locale:?}");
        assert_eq!(read.wishlist.count.of(0), words.wishlist.count.of(0));
    }
}

#[test]
fn words_of_another_build_are_refused() {
    let lines = Locale::EnUs.words().lines();
    let (shorter, _) = lines.rsplit_once('\n').expect("many lines");
    assert!(Words::read(shorter.to_owned()).is_err());
    assert!(Words::read(format!("{lines}\none more")).is_err());
}
