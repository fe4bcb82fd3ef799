//! The way to a human, which is open whatever else is said.

use serde::Deserialize;
use serde_json::json;

use super::Shelf;
use crate::chat::{HandOver, turn::Found};

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Reason {
    about: Option<About>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum About {
    #[default]
    Question,
    Appointment,
    Lenses,
    Order,
}

impl Shelf<'_> {
    pub(super) fn hand_over(&self, reason: &Reason) -> Found {
        let way = HandOver::of(self.site);
        let next = match reason.about.unwrap_or_default() {
            About::Question => "say that a person will answer, and that the way is shown below",
            About::Appointment => {
                "say that an appointment is asked for there; do not promise a time"
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
