//! A whole front: lenses, rims, bridge, end pieces, nose pads, and where the temples hang.

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
        0.08 * self.size.lens_height
    }
}

/// The room beside the lens, in millimetres, below which a front cannot be made.
const LEAST_ROOM: f32 = 1.2;

/// What the parts of a front are cut from.
struct Parts<'a> {
    shape: Shape,
    material: Material,
    size: &'a FrameSize,
    lens: &'a Outline,
    thickness: Thickness,
    temple: &'a Temple,
    half_width: f32,
    open_below: bool,
}

impl Parts<'_> {
    /// A band round the lens with its end piece, and with half the bridge where this is of the same piece.
    fn plate(&self, with_bridge: bool) -> Plate {
        let height = self.size.lens_height;
        if self.open_below {
            self.band(Some((-0.06 * height, -0.2 * height)), with_bridge)
        } else {
            self.band(None, with_bridge)
        }
    }

    fn brow(&self) -> Plate {
        let height = self.size.lens_height;
        self.band(Some((0.06 * height, 0.14 * height)), false)
    }

    /// All round, or over the top from one height at the temple to another at the nose, where it tapers off.
    fn band(&self, ends: Option<(f32, f32)>, with_bridge: bool) -> Plate {
        let lens = self.lens;
        let middle = lens.centre().x;
        let thickness = |at: Point, normal: Point| {
            let taper = ends.map_or(1.0, |(temple_end, nose_end)| {
                let end = if at.x > middle { temple_end } else { nose_end };
                0.4 + 0.6 * smooth_step((at.y - end) / (0.16 * self.size.lens_height))
            });
            taper * self.thickness.facing(normal)
        };
        let edge = |t: f32| {
            let normal = lens.normal(t);
            lens.at(t) + normal * thickness(lens.at(t), normal)
        };
        let offset = |from: f32, to: f32| (lens.offset(from, to, thickness), lens.span(from, to));

        let mut plate = Plate::new(ends.is_none());
        let mut at = ends.map_or_else(
            || lens.at_height(-0.3 * self.size.lens_height, true),
            |(y, _)| lens.at_height(y, true),
        );
        let start = at;

        if let Some((from, to)) = self.shoulder(ends.map(|(y, _)| y)) {
            let (outer, inner) = offset(at, from);
            plate.push(outer, inner);
            plate.push(
                self.end(edge(from), from, edge(to), to),
                lens.span(from, to),
            );
            at = to;
        }
        if with_bridge {
            let bridge = bridge::solid(
                lens,
                self.shape,
                self.material,
                self.size,
                ends.map(|(_, y)| y),
                &edge,
            );
            let (outer, inner) = offset(at, bridge.from);
            plate.push(outer, inner);
            for (outer, inner) in bridge.stretches(lens) {
                plate.push(outer, inner);
            }
            at = bridge.to;
        }
        let end = ends.map_or(start, |(_, y)| lens.at_height(y, false));
        let (outer, inner) = offset(at, end);
        plate.push(outer, inner);
        plate
    }

    /// The end piece's edge: out to the frame's width, up along the hinge, and back to the rim.
    fn end(&self, low: Point, low_at: f32, high: Point, high_at: f32) -> Vec<Cubic> {
        let Temple {
            hinge,
            hinge_height,
            ..
        } = *self.temple;
        let flat = 0.28 * hinge_height;
        // A cat-eye's tip leans outwards.
        let lean = if self.shape == Shape::CatEye {
            0.9 * flat
        } else {
            0.0
        };
        let (lower, upper) = (hinge - point(lean, flat), hinge + point(0.0, flat));
        let run = |from: Point, to: Point| (to - from).length();
        let (rising, returning) = (
            self.lens.velocity(low_at).unit(),
            self.lens.velocity(high_at).unit(),
        );
        let up = point(0.0, 1.0);
        let leaning = point(0.5 * lean / flat, 1.0);
        let (out, back) = (run(low, lower), run(upper, high));
        vec![
            Cubic::hermite(low, rising * (1.2 * out), lower, leaning * (0.8 * out)),
            Cubic::line(lower, upper),
            Cubic::hermite(upper, up * (0.9 * back), high, returning * (1.3 * back)),
        ]
    }

    /// The stretch of the lens's edge from which the end piece grows, unless the rim itself reaches the frame's width.
    ///
    /// On shapes with an upper corner the brow runs on into the end piece; on the others it grows from the rim's side.
    fn shoulder(&self, lowest: Option<f32>) -> Option<(f32, f32)> {
        let lens_edge = 0.5 * self.size.bridge + self.size.lens_width;
        let room = self.half_width - lens_edge - self.thickness.temporal;
        if room < 0.3 {
            return None;
        }
        let Temple {
            hinge,
            hinge_height,
            ..
        } = *self.temple;
        let half = 0.5 * hinge_height + 0.6 + 0.35 * room.min(5.0);
        let height = self.size.lens_height;
        let low =
            (hinge.y - half).max(lowest.map_or(-0.4 * height, |lowest| lowest + 0.03 * height));
        let high = match self.shape {
            Shape::Round | Shape::Oval | Shape::Geometric => self
                .lens
                .at_height((hinge.y + half).min(0.4 * height), true),
            Shape::Aviator | Shape::Wrap => self.lens.facing(58.0),
            Shape::CatEye => self.lens.facing(88.0),
            _ => self.lens.facing(70.0),
        };
        Some((self.lens.at_height(low, true), high))
    }

    /// The metal rim; only the upper part of it where the frame is open below.
    fn wire(&self, breadth: f32) -> Wire {
        let lens = self.lens;
        let height = self.size.lens_height;
        let (start, end) = if self.open_below {
            (
                lens.at_height(-0.08 * height, true),
                lens.at_height(-0.16 * height, false),
            )
        } else {
            (0.0, lens.end())
        };
        Wire {
            line: lens.offset(start, end, |_, _| 0.5 * breadth),
            breadth,
            closed: !self.open_below,
        }
    }

    fn end_piece(&self, from_edge: f32) -> Wire {
        let hinge = self.temple.hinge;
        let t = self.lens.at_height(hinge.y, true);
        let root = self.lens.at(t) + self.lens.normal(t) * from_edge;
        Wire {
            line: vec![Cubic::line(root, hinge)],
            breadth: self.temple.hinge_height,
            closed: false,
        }
    }

    fn pad(&self) -> Pad {
        let y = -0.1 * self.size.lens_height - 1.5;
        let at = |y: f32, off: f32| {
            let t = self.lens.at_height(y, false);
            self.lens.at(t) + self.lens.normal(t) * off
        };
        let room = 0.5 * self.size.bridge;
        Pad {
            centre: at(y, (0.3 * room).min(2.6)),
            root: at(y + 5.0, 0.0),
            reach: 6.0,
            lean: 16.0,
        }
    }
}

fn smooth_step(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
