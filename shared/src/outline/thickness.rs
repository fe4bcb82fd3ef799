//! How broad the rim is as seen from the front, by the direction its edge faces.

use super::{curve::Point, front::Build};
use crate::catalog::{FrameSize, Material, Shape};

/// Millimetres for the four directions and the upper outer corner; between them the breadth changes smoothly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thickness {
    pub top: f32,
    pub bottom: f32,
    pub nasal: f32,
    pub temporal: f32,
    /// Added at the upper outer corner: a wayfarer's shoulder, a cat-eye's tip.
    pub corner: f32,
    /// How far beside the lens it may reach.
    room: f32,
}

impl Thickness {
    pub fn of(build: Build, shape: Shape, material: Material) -> Self {
        match build {
            Build::Wire | Build::Drilled => Self::even(if material == Material::Titanium {
                1.1
            } else {
                1.5
            }),
            Build::Brow => Self {
                top: 6.4,
                bottom: 1.4,
                nasal: 2.6,
                temporal: 3.4,
                corner: 1.6,
                room: f32::INFINITY,
            },
            Build::Combination => Self::even(2.5),
            Build::Plate => Self::plate(shape).scaled(match material {
                Material::Tr90 => 0.82,
                Material::Wood => 0.94,
                _ => 1.0,
            }),
        }
    }

    fn plate(shape: Shape) -> Self {
        let new = |top, bottom, nasal, temporal, corner| Self {
            top,
            bottom,
            nasal,
            temporal,
            corner,
            room: f32::INFINITY,
        };
        match shape {
            Shape::Round => new(3.8, 3.4, 3.4, 3.8, 0.0),
            Shape::Oval => new(3.6, 3.0, 3.2, 3.6, 0.0),
            Shape::Rectangle => new(4.0, 2.8, 3.2, 3.8, 0.4),
            Shape::Square => new(4.6, 3.6, 3.6, 4.4, 0.5),
            Shape::Wayfarer => new(5.4, 3.6, 3.6, 4.2, 2.0),
            Shape::Aviator => new(4.2, 3.0, 3.2, 3.6, 0.4),
            Shape::CatEye => new(4.8, 3.0, 3.2, 3.4, 2.6),
            Shape::Browline => new(5.6, 2.4, 3.0, 3.6, 1.2),
            Shape::Geometric => new(3.8, 3.4, 3.4, 3.8, 0.0),
            Shape::Butterfly => new(4.6, 3.6, 3.4, 4.2, 1.2),
            Shape::Wrap => new(4.0, 2.4, 3.0, 3.6, 0.6),
        }
    }

    fn even(breadth: f32) -> Self {
        Self {
            top: breadth,
            bottom: breadth,
            nasal: breadth,
            temporal: breadth,
            corner: 0.0,
            room: f32::INFINITY,
        }
    }

    fn scaled(self, by: f32) -> Self {
        Self {
            top: self.top * by,
            bottom: self.bottom * by,
            nasal: self.nasal * by,
            temporal: self.temporal * by,
            corner: self.corner * by,
            room: self.room,
        }
    }

    /// Kept within the room beside the lens and beside the nose, so that the front is no wider than it should be, and in
    /// proportion on a child's lens.
    pub fn within(self, temporal_room: f32, size: &FrameSize) -> Self {
        let scaled = self.scaled((size.lens_height / 34.0).min(1.0));
        // A sliver of room left over is too small for an end piece.
        let temporal = if scaled.temporal > temporal_room - 0.35 {
            temporal_room
        } else {
            scaled.temporal
        };
        Self {
            temporal,
            nasal: scaled.nasal.min(0.36 * size.bridge),
            room: temporal_room,
            ..scaled
        }
    }

    /// The breadth where the edge faces along this unit normal.
    pub fn facing(&self, normal: Point) -> f32 {
        let sideways = if normal.x > 0.0 {
            self.temporal
        } else {
            self.nasal
        };
        let upright = if normal.y > 0.0 {
            self.top
        } else {
            self.bottom
        };
        // 1 on the diagonal, 0 with no slope on the straight sides.
        let corner = (2.0 * normal.x.max(0.0) * normal.y.max(0.0)).powi(2);
        let breadth =
            sideways * normal.x * normal.x + upright * normal.y * normal.y + self.corner * corner;
        if normal.x > 0.0 {
            breadth.min(self.room / normal.x)
        } else {
            breadth
        }
    }
}
