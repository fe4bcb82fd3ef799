//! A temple as the front sees it: where it hangs, and how it runs back, bends over the ear and ends.

use super::{
    curve::{Point, point},
    front::Build,
};
use crate::catalog::{FrameSize, Material, Shape};

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Temple {
    /// The hinge's middle, on the front's plane at its outer end.
    pub hinge: Point,
    /// How high the temple is at the hinge, at the bend, and near its tip, in millimetres.
    pub hinge_height: f32,
    pub shaft_height: f32,
    pub tip_height: f32,
    /// How thick it is, seen from above.
    pub breadth: f32,
    /// Along the temple from hinge to tip.
    pub length: f32,
    /// A metal shaft whose last part is cased in polymer.
    pub cased_tip: bool,
}

/// A cross-section.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TempleStation {
    /// Millimetres behind the front, and its middle's height relative to the hinge.
    pub back: f32,
    pub rise: f32,
    pub height: f32,
    /// Degrees by which the temple falls here.
    pub fall: f32,
}

/// From the bend over the ear to the tip: a skull temple's usual drop.
const DROP_LENGTH: f32 = 45.0;
const DROP_ANGLE: f32 = 40.0;
/// Along the temple, how long the bend takes.
const BEND_LENGTH: f32 = 22.0;

impl Temple {
    pub fn new(
        shape: Shape,
        build: Build,
        material: Material,
        size: &FrameSize,
        half_width: f32,
    ) -> Self {
        let level = match shape {
            Shape::Geometric => 0.06,
            Shape::Round => 0.13,
            Shape::Oval => 0.15,
            Shape::Rectangle | Shape::Wrap => 0.24,
            Shape::Square | Shape::Butterfly => 0.28,
            Shape::Aviator => 0.3,
            Shape::Wayfarer | Shape::Browline => 0.33,
            Shape::CatEye => 0.46,
        };
        let hinge = point(half_width, level * size.lens_height);
        let metal = build == Build::Wire
            || matches!(material, Material::Metal | Material::Titanium)
            || matches!(
                (build, material),
                (Build::Drilled | Build::Combination, Material::Mixed)
            );
        let (hinge_height, shaft_height, tip_height, breadth): (f32, f32, f32, f32) =
            match (metal, shape) {
                (true, _) if material == Material::Titanium => (2.6, 1.8, 4.2, 1.2),
                (true, _) => (3.2, 2.4, 5.0, 1.4),
                (false, Shape::Round | Shape::Oval | Shape::Geometric) => (6.0, 5.0, 8.0, 3.6),
                (false, Shape::Wayfarer | Shape::Butterfly | Shape::Square) => (8.5, 7.0, 9.0, 4.0),
                (false, Shape::Wrap) => (9.0, 6.0, 7.0, 3.6),
                (false, Shape::Rectangle) => (6.5, 5.0, 8.0, 3.6),
                (false, _) => (7.2, 5.6, 8.4, 3.8),
            };
        let hinge_height = if build == Build::Drilled {
            hinge_height.min(4.5)
        } else {
            hinge_height
        };
        let hinge_height = hinge_height.min(0.3 * size.lens_height);
        Self {
            hinge,
            hinge_height,
            shaft_height,
            tip_height,
            breadth,
            length: size.temple,
            cased_tip: metal,
        }
    }

    /// Along the temple, where the bend over the ear has its middle.
    pub fn bend(&self) -> f32 {
        self.length - DROP_LENGTH
    }

    /// Along the temple, where it begins to bend.
    pub fn bend_start(&self) -> f32 {
        self.bend() - 0.5 * BEND_LENGTH
    }

    /// Lengths along the temple between which its shape changes smoothly.
    pub fn knots(&self) -> [f32; 7] {
        let bend = self.bend();
        [
            0.0,
            0.22 * self.length,
            bend - 20.0,
            bend - 6.0,
            bend + 11.0,
            self.length - 8.0,
            self.length,
        ]
    }

    /// The cross-section at a length along the temple.
    pub fn at(&self, along: f32) -> TempleStation {
        let bend_start = self.bend_start();
        let bent = (along - bend_start).clamp(0.0, BEND_LENGTH);
        let after = (along - bend_start - BEND_LENGTH).max(0.0);
        let (turn, radius) = (
            DROP_ANGLE.to_radians(),
            BEND_LENGTH / DROP_ANGLE.to_radians(),
        );
        let angle = turn * bent / BEND_LENGTH;
        let back = along.min(bend_start) + radius * angle.sin() + after * angle.cos();
        let rise = -radius * (1.0 - angle.cos()) - after * angle.sin();
        TempleStation {
            back,
            rise,
            height: self.height(along),
            fall: angle.to_degrees(),
        }
    }

    fn height(&self, along: f32) -> f32 {
        let shaft_from = 0.22 * self.length;
        if along < shaft_from {
            let t = along / shaft_from;
            return self.hinge_height
                + (self.shaft_height - self.hinge_height) * t * t * (3.0 - 2.0 * t);
        }
        let (tip_from, tip_to) = if self.cased_tip {
            (self.bend() - 20.0, self.bend() + 8.0)
        } else {
            (self.bend(), self.length - 8.0)
        };
        let t = ((along - tip_from) / (tip_to - tip_from)).clamp(0.0, 1.0);
        let end = ((along - self.length + 10.0) / 10.0).clamp(0.0, 1.0);
        (self.shaft_height + (self.tip_height - self.shaft_height) * t * t * (3.0 - 2.0 * t))
            * (1.0 - 0.5 * end * end)
    }
}
