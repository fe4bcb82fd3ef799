//! Frame colours beside those of a face.

use crate::{
    fit::{Contrast, Tone},
    vision::ComplexionRefusal,
};

use super::{By, Pattern, Text};
use crate::locale::spoken::area;

area! {
    pub struct HarmonyWords {
        pub title: Text,
        /// Before the shopper asks for it.
        pub text: Text,
        pub look: Text,
        pub again: Text,
        pub skin: Text,
        pub eyes: Text,
        pub hair: Text,
        pub names: Pattern,
        pub see: Text,
        pub source: Text,
        pub tone: By<Tone>,
        pub contrast: By<Contrast>,
        pub refusal: By<ComplexionRefusal>,
    }
}
