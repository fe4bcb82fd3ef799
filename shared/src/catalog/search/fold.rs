//! Letters as shoppers type them: small, without accents, umlauts spelt out.

/// `Größe Élan` becomes `groesse elan`.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase().replace('\'', "");
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match plain(letter) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(letter),
        }
    }
    folded
}

/// Articles that lean on the next word, parted from it: `l'écran` becomes `l écran`. Other apostrophes, `don't`, stay.
pub fn unelided(text: &str) -> String {
    let mut parted = String::with_capacity(text.len());
    for letter in text.chars() {
        let leans = || {
            let word = parted
                .rsplit(|letter: char| !letter.is_alphabetic())
                .next()
                .unwrap_or_default();
            ELISIONS.contains(&word.to_lowercase().as_str())
        };
        let parts = matches!(letter, '\'' | '’') && leans();
        parted.push(if parts { ' ' } else { letter });
    }
    parted
}

/// French and Italian ones; none is an English or German word that an apostrophe follows.
const ELISIONS: [&str; 22] = [
    "c", "d", "j", "l", "m", "n", "qu", "s", "t", "jusqu", "lorsqu", "puisqu", "quelqu", "all",
    "cos", "dall", "dell", "dov", "nell", "quest", "sull", "un",
];

/// The words of a text, folded: runs of letters and digits.
pub fn words(text: &str) -> Vec<String> {
    let folded = folded(text);
    folded
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The accented letters of the languages that European brands are named in. German umlauts are spelt out, as people
/// without the key do.
const fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        // The dot that lowercasing İ leaves over, and apostrophes inside a name.
        '\u{307}' | '\'' | '’' => "",
        _ => return None,
    })
}
