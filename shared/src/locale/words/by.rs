//! Words of every value of a type.

use std::fmt;

use super::Text;
use crate::{
    catalog::{Category, ColorFamily, Facet, Material, Rim, Shape},
    enquiry::About,
    fit::{Aspect, Contrast, Finding, Grade, Reason, Tone},
    locale::spoken::Each,
    vision::{
        BandCause, ComplexionRefusal, FaceShape, MeasureRefusal, RulerRefusal, ShapeSign, Trouble,
    },
};

/// The word of each value of `K`.
#[derive(Clone, Copy)]
pub enum By<K: 'static> {
    /// As a language is written: a new value does not compile without its word.
    Rule(fn(K) -> Text),
    /// As a browser reads it, in the order of [`Each::ALL`].
    Listed(&'static [Text]),
}

impl<K: Each> By<K> {
    pub fn of(&self, key: K) -> Text {
        match self {
            Self::Rule(rule) => rule(key),
            Self::Listed(texts) => {
                let at = K::ALL.iter().position(|other| *other == key);
                at.and_then(|at| texts.get(at)).copied().unwrap_or_default()
            }
        }
    }
}

impl<K: Each> fmt::Debug for By<K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_list()
            .entries(K::ALL.iter().map(|key| self.of(*key)))
            .finish()
    }
}

/// All values of an enum; one that is missing does not compile.
macro_rules! each {
    ($($name:ident { $($variant:ident)+ })+) => {$(
        impl Each for $name {
            const ALL: &'static [Self] = {
                const fn _every(value: $name) {
                    match value { $($name::$variant => {})+ }
                }
                &[$($name::$variant),+]
            };
        }
    )+};
}

macro_rules! each_named {
    ($($name:ident)+) => {$(
        impl Each for $name {
            const ALL: &'static [Self] = &$name::ALL;
        }
    )+};
}

each! {
    Trouble { NoFace SeveralFaces TooFar TooClose Turned Dark }
    MeasureRefusal { EyesTooSmall Turned EyesHidden EyesDisagree Implausible }
    RulerRefusal { NoFace Turned NotACard CardTooSmall CardAway Implausible }
    ComplexionRefusal { NoFace TooFar Dark Bright ColoredLight }
    Tone { Warm Even Cool }
    Contrast { Soft Strong }
    BandCause { IrisesDiffer FewPixels Unsteady SoftOutline NearGaze CardMarks Given }
    Reason { AddAngles SoftenAngles BalanceForehead BalanceJaw ShortenLength RelieveCheekbones KeepBalance }
    ShapeSign { Long Short BroadForehead NarrowForehead BroadJaw NarrowJaw PointedChin BroadChin Balanced }
    Grade { Good Fair Poor }
    Finding { WidthFits FrontNarrow FrontWide BridgeFits BridgeNarrow BridgeWide HeightFits LensLow LensTall PupilsCentred PupilsInward PupilsOutward }
    Aspect { Width Bridge Height Pupils }
}

each_named! { About Category ColorFamily Facet FaceShape Material Rim Shape }
