//! The built-in advisor's answer as events, so that the browser need not know who spoke.

use super::{ChatRequest, ErrorCode, Event, HandOver, card};
use crate::{
    advisor::{self, Reply},
    catalog::Catalog,
    enquiry::About,
    site::Site,
};

/// Words in one event: small enough to be drawn as a stream, large enough to cost little.
const GROUP: usize = 4;

pub fn events(site: &Site, catalog: &Catalog, request: &ChatRequest) -> Vec<Event> {
    let replies = advisor::advise(site, catalog, &request.messages, request.measures);
    let mut events = Vec::new();
    let mut said = false;
    for reply in replies {
        match reply {
            Reply::Text(text) => {
                let paragraph = if std::mem::replace(&mut said, true) {
                    format!("\n\n{text}")
                } else {
                    text
                };
                events.extend(groups(&paragraph).map(|text| Event::Text { text }));
            }
            Reply::HandOver => events.push(Event::HandOver {
                way: HandOver::of(site, About::Question),
            }),
            Reply::Frames(ids) => {
                let known = ids.iter().filter_map(|id| card::find(site, catalog, id));
                let frames: Vec<_> = known.map(|frame| card::card(site, frame)).collect();
                if !frames.is_empty() {
                    events.push(Event::Frames { frames });
                }
            }
        }
    }
    events.push(match events.is_empty() {
        true => Event::error(ErrorCode::Unavailable, site.config.locale.words()),
        false => Event::Done,
    });
    events
}

/// The text in pieces that, put together, are the text.
fn groups(text: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let groups: Vec<String> = words.chunks(GROUP).map(<[&str]>::concat).collect();
    groups.into_iter()
}

#[cfg(test)]
mod tests {
    use super::groups;

    #[test]
    fn nothing_is_lost_between_groups() {
        for text in [
            "",
            "One.",
            "\n\nA second paragraph, of seven words.",
            "  two  spaces\tand a tab ",
        ] {
            assert_eq!(groups(text).collect::<String>(), text);
        }
        assert_eq!(
            groups("one two three four five").collect::<Vec<_>>(),
            ["one two three four ", "five"]
        );
    }
}
