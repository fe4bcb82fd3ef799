//! What an address looks like.

/// What starts an address whatever follows it.
pub(super) const SCHEMES: &[&str] = &[
    "http:",
    "https:",
    "ftp:",
    "file:",
    "data:",
    "javascript:",
    "vbscript:",
    "blob:",
    "mailto:",
    "tel:",
    "sms:",
    "www.",
];

/// Ends of host names that are no words, so that a missing space after a full stop is not taken for one.
pub(super) const ENDS: &[&str] = &[
    "com",
    "net",
    "org",
    "io",
    "info",
    "biz",
    "xyz",
    "example",
    "invalid",
    "test",
    "localhost",
    "onion",
    "co",
    "eu",
    "uk",
    "ru",
    "cn",
    "tk",
    "app",
    "dev",
    "shop",
    "store",
    "site",
    "online",
    "top",
    "click",
    "link",
    "live",
    "gg",
    "ly",
];

/// Countries whose letters end host names. Many are words too, so they count only behind a name and in small letters.
pub(super) const COUNTRIES: &str = "ac ae ai am ar at au be bg br by ca cc ch cl cz de dk ee es fi fm fr gr hk hr hu id ie il in ir is it jp \
     ke kr la lt lu lv me mx my nl no nz pe ph pl pt ro rs sc se sg sh si sk su th to tr tv tw ua us vn ws za";

/// Letters that a name in front of a country has at least: "p.es." is Italian for "e.g.".
pub(super) const NAME: usize = 3;

/// A path on this store, as far as its form tells: no host, no way round.
pub(super) fn is_path(target: &str) -> bool {
    target.starts_with('/')
        && !target.starts_with("//")
        && !target.contains(['\\', '%', '<', '>', '"', '\''])
        && !target.contains("..")
        && !target.contains("://")
}

/// A label's words without what could be read as markup or as an address.
pub(super) fn harmless(words: &str) -> String {
    let plain: String = words
        .chars()
        .filter(|letter| !matches!(letter, '<' | '>' | '[' | ']' | '(' | ')'))
        .collect();
    let is_address = |word: &&str| {
        let lower = word.to_ascii_lowercase();
        lower.contains("://")
            || SCHEMES.iter().any(|scheme| lower.starts_with(scheme))
            || lower
                .trim_end_matches(['.', ',', '!', '?'])
                .split('/')
                .next()
                .and_then(|host| host.rsplit_once('.'))
                .is_some_and(|(_, end)| ENDS.contains(&end))
    };
    if plain.split_whitespace().any(|word| is_address(&word)) {
        let words: Vec<&str> = plain
            .split_whitespace()
            .filter(|word| !is_address(word))
            .collect();
        return words.join(" ");
    }
    plain
}
