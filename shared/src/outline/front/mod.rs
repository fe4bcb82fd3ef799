//! A whole front: lenses, rims, bridge, end pieces, nose pads, and where the temples hang.

mod band;
mod fittings;

use super::{
    bridge,
    curve::{Cubic, Outline, Point, point},
    lens::lens,
    plate::Plate,
    temple::Temple,
    thickness::Thickness,
};
use crate::catalog::{FrameSize, Material, Rim, Shape};

/// The half of a front at positive x; the other half is its mirror image.
#[derive(Clone, Debug, PartialEq)]
pub struct Front {
    pub shape: Shape,
    pub build: Build,
    pub size: FrameSize,
    /// Half of what is drawn: half of `frame_width`, or just more than the lenses where that leaves no room.
    pub half_width: f32,
    pub lens: Outline,
    /// The band cut from acetate, wood or polymer.
    pub plate: Option<Plate>,
    /// A metal rim's centre line.
    pub rim: Option<Wire>,
    /// Metal bridges, from the plane of symmetry to the rim.
    pub bridges: Vec<Wire>,
    /// From the rim to the hinge, where the plate does not reach it.
    pub end_piece: Option<Wire>,
    pub pad: Option<Pad>,
    /// The lens's lower edge is held by a nylon thread or by nothing.
    pub open_below: bool,
    pub temple: Temple,
    /// Of the plate, or of the metal rim.
    pub thickness: Thickness,
}

/// How a front is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Build {
    /// Cut in one piece.
    Plate,
    /// Plate rims on a metal bridge.
    Combination,
    /// A plate brow over a metal or a nylon rim.
    Brow,
    /// Metal rims.
    Wire,
    /// Fittings screwed to the lenses.
    Drilled,
}

impl Build {
    /// Some of the front is cut from a plate.
    pub fn has_plate(self) -> bool {
        matches!(self, Self::Plate | Self::Combination | Self::Brow)
    }

    pub fn of(shape: Shape, rim: Rim, material: Material) -> Self {
        match (rim, shape, material) {
            (Rim::Rimless, ..) => Self::Drilled,
            (_, Shape::Browline, _) => Self::Brow,
            (_, _, Material::Metal | Material::Titanium) => Self::Wire,
            (_, _, Material::Mixed) => Self::Combination,
            _ => Self::Plate,
        }
    }
}

/// A metal part of round or flat section along a centre line.
#[derive(Clone, Debug, PartialEq)]
pub struct Wire {
    pub line: Vec<Cubic>,
    /// Millimetres as seen from the front.
    pub breadth: f32,
    pub closed: bool,
}

/// A nose pad on its arm.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pad {
    pub centre: Point,
    /// Where the arm leaves the rim.
    pub root: Point,
    /// Half its height, and its lean in degrees: the upper end towards the plane of symmetry.
    pub reach: f32,
    pub lean: f32,
}

/// [`Front::eye_height`] by the lens's height.
pub const EYE_RISE: f32 = 0.08;

impl Front {
    pub fn new(shape: Shape, rim: Rim, material: Material, size: &FrameSize) -> Self {
        let build = Build::of(shape, rim, material);
        let open_below = rim != Rim::Full;
        let lens_centre = point(0.5 * (size.bridge + size.lens_width), 0.0);
        let lens = lens(shape, size.lens_width, size.lens_height, lens_centre);
        let lens_edge = 0.5 * size.bridge + size.lens_width;
        let half_width = (0.5 * size.frame_width).max(lens_edge + LEAST_ROOM);
        // Where the rim ends beside the lens, it is the end piece that has to reach the frame's width.
        let room = (half_width - lens_edge)
            * if open_below || build == Build::Brow {
                0.7
            } else {
                1.0
            };
        let thickness = Thickness::of(build, shape, material).within(room, size);
        let temple = Temple::new(shape, build, material, size, half_width);
        let parts = Parts {
            shape,
            material,
            size,
            lens: &lens,
            thickness,
            temple: &temple,
            half_width,
            open_below,
        };

        let metal = if material == Material::Titanium {
            1.1
        } else {
            1.5
        };
        let (plate, rim, end_piece) = match build {
            Build::Plate => (Some(parts.plate(true)), None, None),
            Build::Combination => (Some(parts.plate(false)), None, None),
            Build::Brow => (
                Some(parts.brow()),
                (!open_below).then(|| parts.wire(metal)),
                None,
            ),
            Build::Wire => (
                None,
                Some(parts.wire(metal)),
                Some(parts.end_piece(metal * 0.5)),
            ),
            Build::Drilled => (None, None, Some(parts.end_piece(-2.5))),
        };
        let bridges = match build {
            Build::Plate => Vec::new(),
            _ => bridge::wires(&lens, shape, build, metal, |normal| match build {
                Build::Wire => metal * 0.5,
                Build::Drilled => -2.5,
                _ => 0.6 * thickness.facing(normal),
            }),
        };
        let pad = (build != Build::Plate).then(|| parts.pad());
        Self {
            shape,
            build,
            size: *size,
            half_width,
            lens,
            plate,
            rim,
            bridges,
            end_piece,
            pad,
            open_below,
            temple,
            thickness,
        }
    }

    /// How high the pupils' line is above the boxing centre's, in millimetres.
    ///
    /// Opticians fit most frames so that the eyes are a little above the middle of the lens.
    pub fn eye_height(&self) -> f32 {
        EYE_RISE * self.size.lens_height
    }
}

/// The room beside each lens, in millimetres, below which a front cannot be made.
pub const LEAST_ROOM: f32 = 1.2;

/// What the parts of a front are cut from.
pub(super) struct Parts<'a> {
    pub shape: Shape,
    pub material: Material,
    pub size: &'a FrameSize,
    pub lens: &'a Outline,
    pub thickness: Thickness,
    pub temple: &'a Temple,
    pub half_width: f32,
    pub open_below: bool,
}
