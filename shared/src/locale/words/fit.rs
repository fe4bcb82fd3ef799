//! How a frame fits a face.

use crate::fit::Aspect;

use super::{By, Pattern, Text};
use crate::locale::spoken::area;

area! {
    /// How a frame fits a face; grades and findings are the analyzer's.
    pub struct FitWords {
        pub title: Text,
        pub unmeasured: Text,
        pub measure: Text,
        pub from_kept: Text,
        pub from_picture: Text,
        pub scale: Pattern,
        pub unsure: Text,
        pub progressives: Text,
        pub aspect: By<Aspect>,
    }
}

impl FitWords {
    pub fn aspect(&self, aspect: Aspect) -> Text {
        self.aspect.of(aspect)
    }
}
