//! Tables of texts and what must be left of them, for all that checks a model's words.

/// Texts, each with what is to be said of it.
pub(super) fn check(whole: impl Fn(&str) -> String, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, whole(text)))
        .filter(|(_, expected, said)| said != *expected)
        .map(|(text, expected, said)| format!("{text:?}\n  gives {said:?}\n  not   {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Texts of which every word is said.
pub(super) fn stands(whole: impl Fn(&str) -> String, texts: &[&str]) {
    let cases: Vec<(&str, &str)> = texts.iter().map(|text| (*text, *text)).collect();
    check(whole, &cases);
}
