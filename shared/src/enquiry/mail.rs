//! An enquiry as the mail that the store's people read and answer.

use super::{Draft, Enquiry};
use crate::config::SiteConfig;

/// Plain text. Whose name it carries is the shopper's, where it comes from is the platform's, and an answer goes to the shopper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub to: String,
    pub reply_to: String,
    pub subject: String,
    pub text: String,
}

impl Mail {
    /// `None` where the store has no address to write to. `origin` is the store's own, `https://aurora.example`.
    pub fn of(enquiry: &Enquiry, config: &SiteConfig, origin: &str) -> Option<Self> {
        let to = config.contact.email.clone()?;
        let words = config.locale.words().contact;
        let draft @ Draft { name, email, .. } = enquiry.draft();
        let about = words.about.of(draft.about);
        let mut text = format!("{}\n\n--\n{name}\n{email}\n", draft.text);
        for (label, line) in [
            (words.phone, &draft.phone),
            (words.place, &draft.place),
            (words.when, &draft.when),
        ] {
            if !line.is_empty() {
                text += &format!("{label}: {line}\n");
            }
        }
        text += &format!("{origin}/contact\n");
        Some(Self {
            to,
            reply_to: email.clone(),
            subject: words.subject.fill(&[("about", &about), ("name", name)]),
            text,
        })
    }
}
