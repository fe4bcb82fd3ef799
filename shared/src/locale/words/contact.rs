//! Writing to the people of the store.

use super::{By, Pattern, Text};
use crate::{enquiry::About, locale::spoken::area};

area! {
    pub struct Contact {
        pub title: Text,
        pub lead: Pattern,
        pub topic: Text,
        pub about: By<About>,
        pub place: Text,
        pub any_place: Text,
        pub name: Text,
        pub email: Text,
        pub phone: Text,
        pub when: Text,
        pub when_hint: Text,
        pub text: Text,
        pub optional: Text,
        pub send: Text,
        pub privacy: Pattern,
        pub sent: Text,
        pub faulty: Text,
        pub bad_name: Text,
        pub bad_email: Text,
        pub bad_phone: Text,
        pub bad_when: Text,
        pub bad_text: Pattern,
        pub failed: Text,
        pub too_many: Text,
        pub subject: Pattern,
    }
}
