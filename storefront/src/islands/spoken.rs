//! The platform's words, as islands use them. A bundle carries none: the browser fetches those of its page's language along
//! with the bundle and gives them to [`hear`].

use shared::locale::{Locale, Words};

#[cfg(not(feature = "hydrate"))]
pub fn words(locale: Locale) -> &'static Words {
    locale.words()
}

#[cfg(feature = "hydrate")]
pub use browser::{hear, words};

#[cfg(feature = "hydrate")]
mod browser {
    use std::sync::OnceLock;

    use shared::locale::Garbled;

    use super::{Locale, Words};

    static HEARD: OnceLock<&'static Words> = OnceLock::new();

    /// Takes the words of the page's language, before any island is hydrated.
    ///
    /// # Errors
    /// Where they are not of this build.
    pub fn hear(lines: String) -> Result<(), Garbled> {
        let words = Words::read(lines)?;
        HEARD.get_or_init(|| words);
        Ok(())
    }

    /// The page's, whichever language is asked for: a page has one.
    #[expect(
        clippy::expect_used,
        reason = "the bundle hears them before it hydrates an island"
    )]
    pub fn words(_: Locale) -> &'static Words {
        HEARD.get().expect("the words come before the islands")
    }
}
