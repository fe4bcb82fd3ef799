//! One cubic Bézier, and the box round several.

use super::point::{Point, point};

/// A cubic Bézier: start, two handles, end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cubic {
    pub from: Point,
    pub out: Point,
    pub into: Point,
    pub to: Point,
}

impl Cubic {
    pub fn line(from: Point, to: Point) -> Self {
        Self {
            from,
            out: from.lerp(to, 1.0 / 3.0),
            into: from.lerp(to, 2.0 / 3.0),
            to,
        }
    }

    /// From the ends and the velocities there, for a parameter that runs from 0 to 1.
    pub fn hermite(from: Point, velocity: Point, to: Point, arrival: Point) -> Self {
        Self {
            from,
            out: from + velocity * (1.0 / 3.0),
            into: to - arrival * (1.0 / 3.0),
            to,
        }
    }

    pub fn at(&self, t: f32) -> Point {
        let s = 1.0 - t;
        self.from * (s * s * s)
            + self.out * (3.0 * s * s * t)
            + self.into * (3.0 * s * t * t)
            + self.to * (t * t * t)
    }

    pub fn velocity(&self, t: f32) -> Point {
        let s = 1.0 - t;
        (self.out - self.from) * (3.0 * s * s)
            + (self.into - self.out) * (6.0 * s * t)
            + (self.to - self.into) * (3.0 * t * t)
    }

    /// The piece between two parameters.
    pub fn piece(&self, start: f32, end: f32) -> Self {
        let span = end - start;
        Self::hermite(
            self.at(start),
            self.velocity(start) * span,
            self.at(end),
            self.velocity(end) * span,
        )
    }

    pub fn reversed(&self) -> Self {
        Self {
            from: self.to,
            out: self.into,
            into: self.out,
            to: self.from,
        }
    }

    pub fn mirrored(&self) -> Self {
        self.map(Point::mirrored)
    }

    pub fn map(&self, f: impl Fn(Point) -> Point) -> Self {
        Self {
            from: f(self.from),
            out: f(self.out),
            into: f(self.into),
            to: f(self.to),
        }
    }

    /// Parameters inside the piece where the velocity's component chosen by `axis` is zero.
    fn turning_points(&self, axis: impl Fn(Point) -> f32) -> impl Iterator<Item = f32> {
        let (a, b, c) = (
            axis(self.out - self.from),
            axis(self.into - self.out),
            axis(self.to - self.into),
        );
        // velocity / 3 = a(1−t)² + 2b(1−t)t + ct² = (a−2b+c)t² + 2(b−a)t + a
        let (square, half_linear) = (a - 2.0 * b + c, b - a);
        let root = (half_linear * half_linear - square * a).max(0.0).sqrt();
        let stable = -(half_linear + half_linear.signum() * root);
        [stable / square, a / stable]
            .into_iter()
            .filter(|t| (0.0..=1.0).contains(t))
    }
}

/// Left, bottom, right and top of what is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub min: Point,
    pub max: Point,
}

impl Bounds {
    pub fn of<'a>(cubics: impl IntoIterator<Item = &'a Cubic>) -> Self {
        let mut bounds = Self {
            min: point(f32::INFINITY, f32::INFINITY),
            max: point(f32::NEG_INFINITY, f32::NEG_INFINITY),
        };
        for cubic in cubics {
            let turns = cubic
                .turning_points(|p| p.x)
                .chain(cubic.turning_points(|p| p.y));
            for p in turns.map(|t| cubic.at(t)).chain([cubic.from, cubic.to]) {
                bounds.min = point(bounds.min.x.min(p.x), bounds.min.y.min(p.y));
                bounds.max = point(bounds.max.x.max(p.x), bounds.max.y.max(p.y));
            }
        }
        bounds
    }

    pub fn size(&self) -> Point {
        self.max - self.min
    }
}
