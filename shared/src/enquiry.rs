//! What a shopper writes to the people of the store: as a form brought it, checked, and as the mail that the store gets.

mod mail;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::{config::SiteConfig, tenant::host::Hostname};

pub use mail::Mail;

/// Characters in a name, an address or any other line.
pub const LONGEST_LINE: usize = 160;
/// Characters in what is to be said.
pub const LONGEST_TEXT: usize = 4000;

/// What it is about, in the order in which a form offers it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    #[default]
    Question,
    Appointment,
    Lenses,
    Order,
}

impl About {
    pub const ALL: [Self; 4] = [Self::Question, Self::Appointment, Self::Lenses, Self::Order];

    /// As addresses and forms name it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Appointment => "appointment",
            Self::Lenses => "lenses",
            Self::Order => "order",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|about| about.slug() == slug)
    }
}

/// As it was typed; nothing of it is lost when something is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub about: About,
    /// The name of one of the store's locations.
    pub place: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    /// When an appointment would suit, in the shopper's words.
    pub when: String,
    pub text: String,
}

/// What keeps a draft from being sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Name,
    Email,
    Phone,
    When,
    Text,
}

/// A draft that can be sent: lines are lines, the address can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enquiry(Draft);

impl Draft {
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, config: &SiteConfig) -> Result<Enquiry, Vec<Fault>> {
        let line = |text: &str| {
            one_line(text)
                .chars()
                .take(LONGEST_LINE + 1)
                .collect::<String>()
        };
        let places = &config.contact.locations;
        let place = places.iter().find(|place| place.name == self.place);
        let clean = Self {
            about: self.about,
            place: place.map(|place| place.name.clone()).unwrap_or_default(),
            name: line(&self.name),
            email: line(&self.email),
            phone: line(&self.phone),
            when: line(&self.when),
            text: lines(&self.text),
        };
        let fits = |text: &str| text.chars().count() <= LONGEST_LINE;
        let faults: Vec<Fault> = [
            (Fault::Name, !clean.name.is_empty() && fits(&clean.name)),
            (Fault::Email, is_email(&clean.email)),
            (
                Fault::Phone,
                clean.phone.is_empty() || is_phone(&clean.phone),
            ),
            (Fault::When, fits(&clean.when)),
            (
                Fault::Text,
                (1..=LONGEST_TEXT).contains(&clean.text.chars().count()),
            ),
        ]
        .into_iter()
        .filter_map(|(fault, well)| (!well).then_some(fault))
        .collect();
        if faults.is_empty() {
            Ok(Enquiry(clean))
        } else {
            Err(faults)
        }
    }
}

impl Enquiry {
    pub fn draft(&self) -> &Draft {
        &self.0
    }
}

/// An address that mail can go to, `hello@example.com`, without anything that could become part of a header or a link.
pub fn is_email(text: &str) -> bool {
    let visible = text
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && !b"\"<>?&,;:\\()[]".contains(&byte));
    let halves = text.split_once('@').is_some_and(|(before, after)| {
        !before.is_empty() && after.contains('.') && after.parse::<Hostname>().is_ok()
    });
    visible && halves && text.len() <= LONGEST_LINE
}

/// Digits as people write them, `+49 (30) 123-45`.
pub fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"+-()/. ".contains(&byte));
    plain && (3..=20).contains(&digits) && text.len() <= 40
}

fn one_line(text: &str) -> String {
    let shown = |letter: char| if letter.is_control() { ' ' } else { letter };
    let text: String = text.chars().map(shown).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Without control characters but line ends, which forms send as CR LF.
fn lines(text: &str) -> String {
    let kept = |letter: &char| *letter == '\n' || !letter.is_control();
    let text: String = text.chars().filter(kept).collect();
    text.trim().to_owned()
}
