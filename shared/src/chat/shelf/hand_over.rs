//! The way to a human, which is open whatever else is said.

use serde::Deserialize;
use serde_json::json;

use super::Shelf;
use crate::{
    chat::{HandOver, turn::Found},
    enquiry::About,
};

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Reason {
    about: Option<About>,
}

impl Shelf<'_> {
    pub(super) fn hand_over(&self, reason: &Reason) -> Found {
        let about = reason.about.unwrap_or_default();
        let way = HandOver::of(self.site, about);
        let next = match about {
            About::Question => "say that a person will answer, and that the way is shown below",
            About::Appointment => {
                "say that an appointment is asked for there, with the time that suits; do not promise one"
            }
            About::Lenses => "say that an optician advises on lenses and prescriptions",
            About::Order => "say that the team looks the order up; you cannot see orders",
        };
        let content = json!({
            "shown_to_the_shopper": { "page": way.url, "phone": way.phone, "email": way.email },
            "next": next,
        });
        Found {
            content: content.to_string(),
            hand_over: Some(way),
            ..Found::default()
        }
    }
}
