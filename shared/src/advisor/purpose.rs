//! What glasses are for, and which frames serve it.

use serde::Deserialize;

use crate::catalog::{Category, Frame, Material, Shape};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Purpose {
    /// Hours at a screen.
    Screen,
    Driving,
    Sport,
    /// Lenses that would be thick.
    StrongLenses,
    Everyday,
    /// Lenses with far, middle and near one above the other.
    Progressive,
    /// Skin that bears no nickel.
    Nickel,
    /// Glasses that slide down the nose.
    Slipping,
    /// Glasses that press into it.
    NoseMarks,
    /// Hands that are not careful.
    Sturdy,
    Child,
}

/// Grams at most on the nose all day, and every day: dispensing practice counts frames up to some 20 g as light.
const SCREEN: u16 = 22;
const EVERYDAY: u16 = 24;
/// Tint from which sun lenses are category 4 (8 % of light and less) and not for driving, ISO 12312-1.
const TOO_DARK: f32 = 0.92;
/// Millimetres. A lens's edge is thicker than its middle by the sagitta, `r² / 2R`: 46 instead of 54 mm takes a quarter off it.
const SMALL_LENS: f32 = 50.0;

/// Millimetres: some 18 from the pupil down to the reading zone's end, and 12 above it to look afar.
const PROGRESSIVE: f32 = 30.0;
/// Grams at most where weight is what presses or pulls.
const ON_THE_NOSE: u16 = 20;
/// Millimetres between the temples of most children at school.
const CHILD: f32 = 126.0;

impl Purpose {
    pub(super) fn fits(self, frame: &Frame) -> bool {
        let light = |most: u16| frame.weight.is_some_and(|weight| weight <= most);
        match self {
            Self::Screen => frame.category == Category::Glasses && light(SCREEN),
            Self::Driving => {
                let slim = matches!(
                    frame.material,
                    Material::Metal | Material::Titanium | Material::Mixed
                );
                let clear_enough = frame
                    .variants
                    .iter()
                    .any(|variant| variant.lens.is_none_or(|lens| lens.density < TOO_DARK));
                slim && clear_enough && frame.shape != Shape::Wrap
            }
            Self::Sport => frame.shape == Shape::Wrap || frame.material == Material::Tr90,
            Self::StrongLenses => frame.sizes.iter().any(|size| size.lens_width <= SMALL_LENS),
            Self::Everyday => light(EVERYDAY),
            Self::Progressive => frame
                .sizes
                .iter()
                .any(|size| size.lens_height >= PROGRESSIVE),
            // Fronts of metal and of several materials are alloys that may hold some.
            Self::Nickel => !matches!(frame.material, Material::Metal | Material::Mixed),
            // Wire fronts stand on pads that an optician bends to the nose.
            Self::Slipping => {
                let pads = matches!(frame.material, Material::Metal | Material::Titanium);
                pads && light(ON_THE_NOSE)
            }
            Self::NoseMarks => light(ON_THE_NOSE),
            // One bends before it breaks, the other springs back.
            Self::Sturdy => matches!(frame.material, Material::Tr90 | Material::Titanium),
            Self::Child => frame.sizes.iter().any(|size| size.frame_width <= CHILD),
        }
    }
}
