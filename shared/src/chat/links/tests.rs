use proptest::prelude::*;

use super::*;
use crate::chat::checked::{check, stands};

/// A store with a frame `atlas` and a contact page.
struct Store;

impl House for Store {
    fn leads(&self, path: &str) -> bool {
        matches!(path, "/frames/atlas" | "/contact" | "/pages/returns")
    }

    fn is_own(&self, address: &str) -> bool {
        matches!(address, "team@aurora.example" | "aurora.example")
    }

    fn named_in(&self, _sentence: &str) -> Vec<crate::chat::facts::FrameFacts> {
        Vec::new()
    }
}

fn whole(text: &str) -> String {
    let mut links = Links::default();
    let mut said = links.feed(text, &Store);
    said.push_str(&links.flush(&Store));
    said
}

#[test]
fn names_of_countries_and_letters_of_other_widths_lead_nowhere() {
    check(
        whole,
        &[
            ("Visit evil.de for more", "Visit evil for more"),
            ("Write to boss@evil.fr.", "Write to boss@evil."),
            ("Ask t.me/evil", "Ask t"),
            ("Visit ｅｖｉｌ．ｃｏｍ", "Visit evil"),
            ("Visit evil。com", "Visit evil"),
        ],
    );
    stands(
        whole,
        &["p.es. Atlas, z.B. Atlas, a.m. and p.m., No.It is."],
    );
}

#[test]
fn plain_words_and_the_stores_own_addresses_stay() {
    stands(
        whole,
        &[
            "Round frames, e.g. Atlas. Prices: see the cards (all of them).",
            "A [note] in brackets, 5 < 6 > 4, <3, a/b, 24/7, and/or!",
            "See /contact, or /frames/atlas.",
            "[Returns](/pages/returns) are free; [Atlas](/frames/atlas)!",
            "Write to team@aurora.example or visit aurora.example.",
            "The data: 52 mm. Tel: 030. It is so. Nice.The end",
            "Größe 52□18 145 – „rund“ …",
        ],
    );
}

#[test]
fn what_leads_elsewhere_loses_its_address() {
    check(
        whole,
        &[
            ("Go to https://evil.example/pay now.", "Go to  now."),
            ("Go to HTTPS://EVIL.example.", "Go to ."),
            ("[Pay here](https://evil.example)", "Pay here"),
            ("[Pay](javascript:alert(1)) now", "Pay) now"),
            ("[https://evil.example](/contact)", ""),
            ("![x](https://evil.example/p.png?d=secret)", "x"),
            ("<img src=x onerror=alert(1)>Hi<br/>", "Hi"),
            ("<https://evil.example>", ""),
            ("www.evil.com and evil.com/pay", " and evil"),
            ("//evil.example/x", ""),
            ("ftp://evil.example gopher://evil.example", " gopher"),
            ("See /frames/gucci-1 and /admin.", "See  and ."),
            ("[x](/\\evil.example) [y](//evil.example)", "x y"),
            ("[x](/pages/../admin)", "x"),
            ("data:text/html,<b>1", ",1"),
            ("mailto:thief@evil.com tel:0900", " "),
            ("thief@evil.com", "thief@evil"),
            ("[a]\n[a]: https://evil.example", "[a]\n[a]: "),
            ("ht\u{200b}tps://ev\u{ad}il.example z\u{202e}y", " zy"),
        ],
    );
}

#[test]
fn words_are_not_held() {
    let mut links = Links::default();
    assert_eq!(links.feed("Round frames su", &Store), "Round frames su");
    assert_eq!(links.feed("it you. ht", &Store), "it you. ");
    assert_eq!(links.feed("e ", &Store), "hte ");
    assert_eq!(links.feed("see [At", &Store), "see ");
    assert_eq!(links.feed("las] x", &Store), "[Atlas] x");
}

proptest! {
    /// However the text comes in pieces, the same is said, and nothing of it leads elsewhere.
    #[test]
    fn pieces_do_not_matter(
        parts in proptest::collection::vec(prop_oneof![
            "[ a-z.,!?:/]{0,8}",
            "(https?://|www\\.|javascript:|data:|//|://|<|</|>|!\\[|\\[|\\]|\\]\\(|\\)|\\()",
            "(evil\\.com|/contact|/frames/atlas|/frames/x|team@aurora\\.example|<b>|\\u{200b})",
        ], 0..14),
        cuts in proptest::collection::vec(0usize..120, 0..12),
    ) {
        let text = parts.concat();
        let mut places: Vec<usize> = cuts.into_iter().filter(|cut| text.is_char_boundary(*cut)).collect();
        places.sort_unstable();
        let (mut links, mut said, mut from) = (Links::default(), String::new(), 0);
        for place in places.into_iter().chain([text.len()]) {
            said.push_str(&links.feed(&text[from..place], &Store));
            from = place;
        }
        said.push_str(&links.flush(&Store));
        prop_assert_eq!(&said, &whole(&text), "{:?}", text);
    }
}
