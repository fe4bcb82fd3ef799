//! What a variant's colours mean on a frame of this build and material.

use super::front::Build;
use crate::{
    catalog::{ColorFamily, Material, Variant},
    theme::Hex,
};

/// How a surface takes the light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finish {
    /// Polished acetate in one colour.
    Polished,
    /// Acetate with flecks of the accent colour.
    Tortoise,
    /// See-through acetate.
    Crystal,
    /// Polished acetate that changes to the accent colour below.
    TwoTone,
    /// Moulded polymer.
    Matte,
    Wood,
    Metal,
    /// Titanium: metal with a soft sheen.
    Brushed,
}

impl Finish {
    pub fn is_metal(self) -> bool {
        matches!(self, Self::Metal | Self::Brushed)
    }
}

/// The colours of a frame's parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Palette {
    pub finish: Finish,
    /// The front, and what its flecks or its lower half are.
    pub color: Hex,
    pub accent: Hex,
    /// Metal bridges, rims, hinges and pad arms.
    pub metal: Hex,
    pub temple: Hex,
    pub temple_finish: Finish,
}

const GOLD: Hex = Hex([0xc8, 0xa4, 0x5d]);
const STEEL: Hex = Hex([0xb4, 0xb8, 0xbd]);

impl Palette {
    pub fn of(build: Build, material: Material, variant: &Variant) -> Self {
        let metallic = |material| {
            if material == Material::Titanium {
                Finish::Brushed
            } else {
                Finish::Metal
            }
        };
        let plated = match (material, variant.family, variant.accent) {
            (Material::Wood, ..) => Finish::Wood,
            (_, ColorFamily::Tortoise, _) => Finish::Tortoise,
            (_, ColorFamily::Clear, _) => Finish::Crystal,
            (Material::Tr90, ..) => Finish::Matte,
            (_, _, Some(_)) if build == Build::Plate => Finish::TwoTone,
            _ => Finish::Polished,
        };
        let finish = match (build, material) {
            (Build::Wire, _) | (_, Material::Metal | Material::Titanium) => metallic(material),
            _ => plated,
        };
        let accent = variant.accent.unwrap_or(match finish {
            Finish::Tortoise if lightness(variant.color) < 0.35 => {
                mix(variant.color, Hex([0xd0, 0x8a, 0x3c]), 0.7)
            }
            Finish::Tortoise => mix(variant.color, Hex([0x2c, 0x16, 0x0a]), 0.75),
            _ => mix(variant.color, BLACK, 0.35),
        });
        let metal = match (finish, variant.accent) {
            (finish, _) if finish.is_metal() && build != Build::Brow => variant.color,
            (Finish::Tortoise, _) | (_, None) if variant.family != ColorFamily::Clear => GOLD,
            (_, Some(accent)) if build != Build::Plate => accent,
            _ => STEEL,
        };
        let metal_temple = matches!(material, Material::Metal | Material::Titanium)
            || build == Build::Wire
            || (material == Material::Mixed && build != Build::Brow);
        let (temple, temple_finish) = match (metal_temple, variant.temple_color) {
            (true, color) => (color.unwrap_or(metal), metallic(material)),
            (false, None) => (
                variant.color,
                if finish == Finish::TwoTone {
                    Finish::Polished
                } else {
                    finish
                },
            ),
            (false, Some(color)) if color == variant.color => (color, finish),
            (false, Some(color)) => (
                color,
                if finish == Finish::Wood {
                    Finish::Wood
                } else {
                    Finish::Polished
                },
            ),
        };
        Self {
            finish,
            color: variant.color,
            accent,
            metal,
            temple,
            temple_finish,
        }
    }
}

pub const WHITE: Hex = Hex([255; 3]);
pub const BLACK: Hex = Hex([0; 3]);

pub fn mix(from: Hex, to: Hex, share: f32) -> Hex {
    let mut mixed = from.0;
    for (channel, target) in mixed.iter_mut().zip(to.0) {
        *channel =
            (f32::from(*channel) + (f32::from(target) - f32::from(*channel)) * share).round() as u8;
    }
    Hex(mixed)
}

/// Luma by Rec. 709 on encoded values, 0 to 1: enough to tell dark from light.
pub fn lightness(color: Hex) -> f32 {
    let [r, g, b] = color.0.map(f32::from);
    (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255.0
}

/// The shortest form that attributes take.
pub fn css(color: Hex) -> String {
    let [r, g, b] = color.0;
    if [r, g, b].iter().all(|channel| channel >> 4 == channel & 15) {
        format!("#{:x}{:x}{:x}", r & 15, g & 15, b & 15)
    } else {
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}
