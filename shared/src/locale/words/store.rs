//! Header, menu and footer; sections whose settings leave them empty; pages for when things go wrong.

use super::{Pattern, Text};
use crate::locale::spoken::area;

area! {
    /// Header, menu and footer.
    pub struct Navigation {
        pub skip_to_content: Text,
        pub main: Text,
        pub menu: Text,
        pub close: Text,
        pub home: Text,
        pub search: Text,
        pub wishlist: Text,
        pub bag: Text,
        pub breadcrumbs: Text,
        pub face: Text,
        pub try_on: Text,
        pub consult: Text,
        pub contact: Text,
        pub shop: Text,
        pub services: Text,
        pub company: Text,
        pub legal: Text,
        pub back: Text,
        pub copyright: Pattern,
        pub previous: Text,
        pub next: Text,
    }
}

area! {
    /// Words of sections whose settings leave them empty.
    pub struct Home {
        pub hero_title: Text,
        pub hero_text: Text,
        pub hero_action: Pattern,
        pub featured_title: Text,
        pub featured_all: Text,
        pub categories_title: Text,
        pub shapes_title: Text,
        pub try_on_title: Text,
        pub try_on_text: Text,
        pub try_on_action: Text,
        pub consultation_title: Text,
        pub consultation_text: Text,
        pub consultation_action: Text,
        pub face_fit_title: Text,
        pub face_fit_text: Text,
        pub face_fit_action: Text,
        pub story_title: Text,
        pub testimonials_title: Text,
        pub faq_title: Text,
        pub locations_title: Text,
        pub locations_hours: Text,
        pub locations_directions: Text,
        pub contact_text: Text,
        pub email: Text,
        pub phone: Text,
    }
}

area! {
    /// Pages and messages for when things go wrong.
    pub struct Errors {
        pub not_found_title: Text,
        pub not_found_text: Text,
        pub server_title: Text,
        pub server_text: Text,
        pub unavailable_title: Text,
        pub unavailable_text: Text,
        pub suspended_title: Text,
        pub suspended_text: Text,
        pub maintenance_title: Text,
        pub maintenance_text: Text,
        pub bad_request_title: Text,
        pub bad_request_text: Text,
        pub request_id: Pattern,
        pub retry: Text,
        pub home: Text,
    }
}
