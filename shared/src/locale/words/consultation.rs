//! The consultation.

use super::{Pattern, Text};
use crate::locale::spoken::area;

area! {
    pub struct Consultation {
        pub title: Text,
        pub intro: Text,
        pub launcher: Text,
        pub greeting: Pattern,
        pub starters: [Text; 3],
        pub input_label: Text,
        pub placeholder: Text,
        pub send: Text,
        pub stop: Text,
        pub thinking: Text,
        pub you: Text,
        pub advisor: Text,
        pub log_label: Text,
        pub notice: Text,
        pub try_on: Text,
        pub wish: Pattern,
        pub compare: Text,
        pub compare_question: Pattern,
        pub sizes: Pattern,
        pub edit: Text,
        pub clear: Text,
        pub needs_script: Text,
        pub searching: Text,
        /// The link to a human.
        pub hand_over: Text,
        /// In place of a price, a size, a reduction or a count in stock that the store's data contradicts.
        pub price_on_card: Text,
        pub size_on_page: Text,
        pub reduction_on_card: Text,
        pub stock_unknown: Text,
        pub bad_request: Text,
        pub rate_limited: Text,
        pub budget_spent: Text,
        pub upstream_refused: Text,
        pub upstream_timeout: Text,
        pub upstream_cut: Text,
        pub unavailable: Text,
        pub offline: Text,
        pub retry: Text,
    }
}
