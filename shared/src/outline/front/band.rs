//! What is cut from a plate: a band round the lens or over its top, with its end piece.

use super::{
    super::{
        bridge,
        curve::{Cubic, Point, point},
        plate::Plate,
        temple::Temple,
    },
    Parts,
};
use crate::catalog::Shape;

impl Parts<'_> {
    /// A band round the lens with its end piece, and with half the bridge where this is of the same piece.
    pub(super) fn plate(&self, with_bridge: bool) -> Plate {
        let height = self.size.lens_height;
        if self.open_below {
            self.band(Some((-0.06 * height, -0.2 * height)), with_bridge)
        } else {
            self.band(None, with_bridge)
        }
    }

    pub(super) fn brow(&self) -> Plate {
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
}

fn smooth_step(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}
