//! Which language is spoken and what it is about, before anything else is read.

use super::{Topic, hearing::Hearing};
use crate::{
    advisor::{languages::Tongue, text::Token},
    locale::{Language, Locale},
};

/// The most important topic that is spoken of.
pub(super) fn topic(hearing: &Hearing<'_>, language: Language) -> Option<Topic> {
    let mut topics = Tongue::of(language).hears.topics.iter();
    let said = topics.find(|(_, list)| hearing.says_any(list).is_some());
    let said = said.map(|(topic, _)| *topic);
    match said {
        Some(Topic::Urgent) => said,
        _ if hearing.loses_sight(language) => Some(Topic::Urgent),
        _ if hearing.complains(language) => Some(Topic::Medical),
        _ => said,
    }
}

pub(super) fn is_alarm(topic: Topic) -> bool {
    matches!(topic, Topic::Urgent | Topic::Medical)
}

/// Trouble with the eyes is heard in every language, however little else tells which one it is.
pub(super) fn alarm(hearing: &Hearing<'_>, heard: Language) -> Option<(Topic, Language)> {
    let others = Language::ALL.iter().filter(|language| **language != heard);
    others.into_iter().find_map(|language| {
        let topic = topic(hearing, *language)?;
        is_alarm(topic).then_some((topic, *language))
    })
}

/// How many words are little ones of a language.
pub(super) fn known(tokens: &[Token], language: Language) -> usize {
    let phrases = &Tongue::of(language).hears;
    let words = tokens.iter().filter_map(Token::word);
    words.filter(|word| phrases.is_known(word)).count()
}

/// The language that clearly more of the little words are of than of the one spoken so far; that one where they do not tell.
pub(super) fn language(tokens: &[Token], spoken: Locale, store: Locale) -> Locale {
    let count = |language: Language| known(tokens, language);
    let own = count(spoken.language());
    let others = Language::ALL
        .iter()
        .filter(|language| **language != spoken.language());
    let best = others
        .map(|language| (count(*language), *language))
        .max_by_key(|(count, _)| *count);
    let alone = tokens.iter().filter_map(Token::word).count() == 1;
    match best {
        // One word of another language may be a name or a slip, unless it is all there is.
        Some((count, language)) if count > own && (count > 1 || alone) => {
            if language == store.language() {
                store
            } else {
                language.locale()
            }
        }
        _ => spoken,
    }
}
