//! Points, cubic Béziers, and closed outlines made of them.

use std::{
    f32::consts::{PI, TAU},
    ops::{Add, Mul, Neg, Sub},
};

/// Millimetres: x to the viewer's right, y up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

pub const fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

impl Point {
    pub fn length(self) -> f32 {
        self.x.hypot(self.y)
    }

    /// The same direction at length one; a zero vector stays zero.
    pub fn unit(self) -> Self {
        let length = self.length();
        if length > f32::EPSILON {
            self * (1.0 / length)
        } else {
            self
        }
    }

    pub fn lerp(self, to: Self, t: f32) -> Self {
        self + (to - self) * t
    }

    /// Mirrored in the plane of symmetry.
    pub fn mirrored(self) -> Self {
        point(-self.x, self.y)
    }

    /// Turned a quarter clockwise: the outward normal of a tangent that runs counter-clockwise.
    fn outward(self) -> Self {
        point(self.y, -self.x)
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        point(self.x + other.x, self.y + other.y)
    }
}

impl Sub for Point {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        point(self.x - other.x, self.y - other.y)
    }
}

impl Neg for Point {
    type Output = Self;
    fn neg(self) -> Self {
        point(-self.x, -self.y)
    }
}

impl Mul<f32> for Point {
    type Output = Self;
    fn mul(self, factor: f32) -> Self {
        point(self.x * factor, self.y * factor)
    }
}

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

/// A closed counter-clockwise curve with continuous curvature: a uniform cubic B-spline, kept as its Bézier pieces.
///
/// Its parameter runs from 0 to the number of pieces and wraps round.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    pieces: Vec<Cubic>,
}

impl Outline {
    /// The B-spline of a control polygon. It lies within the polygon's hull, so a convex polygon gives a convex, simple curve.
    pub fn spline(control: &[Point]) -> Self {
        let around = |shift: usize| control.iter().cycle().skip(shift).take(control.len());
        let pieces = around(0)
            .zip(around(1))
            .zip(around(2).zip(around(3)))
            .map(|((&a, &b), (&c, &d))| Cubic {
                from: (a + b * 4.0 + c) * (1.0 / 6.0),
                out: (b * 2.0 + c) * (1.0 / 3.0),
                into: (b + c * 2.0) * (1.0 / 3.0),
                to: (b + c * 4.0 + d) * (1.0 / 6.0),
            })
            .collect();
        Self { pieces }
    }

    /// Moved and scaled so that its box has exactly this size and centre.
    pub fn fitted(&self, size: Point, centre: Point) -> Self {
        let bounds = Bounds::of(&self.pieces);
        let (from, middle) = (bounds.size(), bounds.min.lerp(bounds.max, 0.5));
        let place = |p: Point| {
            point(
                centre.x + (p.x - middle.x) * size.x / from.x.max(f32::EPSILON),
                centre.y + (p.y - middle.y) * size.y / from.y.max(f32::EPSILON),
            )
        };
        Self {
            pieces: self.pieces.iter().map(|piece| piece.map(place)).collect(),
        }
    }

    pub fn pieces(&self) -> &[Cubic] {
        &self.pieces
    }

    /// The box's middle.
    pub fn centre(&self) -> Point {
        let bounds = Bounds::of(&self.pieces);
        bounds.min.lerp(bounds.max, 0.5)
    }

    /// Where the parameter starts over.
    pub fn end(&self) -> f32 {
        self.pieces.len() as f32
    }

    pub fn at(&self, t: f32) -> Point {
        let (piece, t) = self.locate(t);
        piece.map_or_else(Point::default, |piece| piece.at(t))
    }

    pub fn velocity(&self, t: f32) -> Point {
        let (piece, t) = self.locate(t);
        piece.map_or_else(Point::default, |piece| piece.velocity(t))
    }

    /// Unit normal, away from the inside.
    pub fn normal(&self, t: f32) -> Point {
        self.velocity(t).outward().unit()
    }

    fn locate(&self, t: f32) -> (Option<&Cubic>, f32) {
        let t = t.rem_euclid(self.end().max(1.0));
        let whole = t.floor();
        (
            self.pieces.get(whole as usize).or(self.pieces.first()),
            t - whole,
        )
    }

    /// The parameter at which the outward normal points in this direction, in degrees counter-clockwise from +x.
    pub fn facing(&self, degrees: f32) -> f32 {
        let direction = degrees.to_radians();
        self.crossing(|t| {
            let normal = self.normal(t);
            wrap_angle(normal.y.atan2(normal.x) - direction)
        })
    }

    /// The parameter of the point at this height, on the side of the larger x or on the other.
    pub fn at_height(&self, y: f32, outer: bool) -> f32 {
        // Counter-clockwise, the outer side is passed going up.
        self.crossing(|t| {
            if outer {
                self.at(t).y - y
            } else {
                y - self.at(t).y
            }
        })
    }

    /// Where `f` passes zero upwards in small steps; jumps (an angle that wraps round) don't count.
    fn crossing(&self, f: impl Fn(f32) -> f32) -> f32 {
        const STEPS_PER_PIECE: f32 = 8.0;
        let step = 1.0 / STEPS_PER_PIECE;
        let mut start = 0.0;
        let mut before = f(start);
        while start < self.end() {
            let after = f(start + step);
            if before <= 0.0
                && after > 0.0
                && after - before < PI * 0.9 * before.abs().max(after.abs()).max(1.0)
            {
                let (mut low, mut high) = (start, start + step);
                for _ in 0..18 {
                    let middle = 0.5 * (low + high);
                    if f(middle) > 0.0 {
                        high = middle
                    } else {
                        low = middle
                    }
                }
                return 0.5 * (low + high);
            }
            before = after;
            start += step;
        }
        0.0
    }

    /// The part from one parameter counter-clockwise to another, moved outwards by `distance` of the normal there.
    ///
    /// Each piece is the Hermite interpolation of the exact offset, whose error at these sizes is below 0.05 mm.
    pub fn offset(
        &self,
        start: f32,
        end: f32,
        distance: impl Fn(Point, Point) -> f32,
    ) -> Vec<Cubic> {
        fit(&self.knots(start, end), |t| {
            let (p, normal) = (self.at(t), self.normal(t));
            p + normal * distance(p, normal)
        })
    }

    /// The part from one parameter counter-clockwise to another.
    pub fn span(&self, start: f32, end: f32) -> Vec<Cubic> {
        self.offset(start, end, |_, _| 0.0)
    }

    /// `start`, the joints between, and `end`, made ascending.
    fn knots(&self, start: f32, end: f32) -> Vec<f32> {
        const SHORTEST: f32 = 0.02;
        let end = self.after(start, end);
        let mut knots = vec![start];
        let mut joint = start.floor() + 1.0;
        while joint < end - SHORTEST {
            if joint > start + SHORTEST {
                knots.push(joint);
            }
            joint += 1.0;
        }
        knots.push(end);
        knots
    }

    /// `end` as the first such parameter beyond `start`: a whole round when they are the same.
    pub fn after(&self, start: f32, end: f32) -> f32 {
        let turn = self.end().max(1.0);
        let ahead = (end - start).rem_euclid(turn);
        start + if ahead < 1e-3 { turn } else { ahead }
    }
}

/// Into −π to π.
fn wrap_angle(angle: f32) -> f32 {
    (angle + PI).rem_euclid(TAU) - PI
}

/// The Hermite interpolation of a smooth curve at ascending parameters.
pub fn fit(knots: &[f32], curve: impl Fn(f32) -> Point) -> Vec<Cubic> {
    const STEP: f32 = 0.01;
    let velocity = |t: f32| (curve(t + STEP) - curve(t - STEP)) * (0.5 / STEP);
    knots
        .windows(2)
        .filter_map(|pair| {
            let (&a, &b) = (pair.first()?, pair.last()?);
            Some(Cubic::hermite(
                curve(a),
                velocity(a) * (b - a),
                curve(b),
                velocity(b) * (b - a),
            ))
        })
        .collect()
}

/// The length of a chain, in millimetres.
pub fn length(chain: &[Cubic]) -> f32 {
    steps(chain).map(|(from, to)| (to - from).length()).sum()
}

/// `count` + 1 points along a chain, evenly by length.
pub fn along(chain: &[Cubic], count: usize) -> Vec<Point> {
    let stride = length(chain) / count.max(1) as f32;
    let mut points = Vec::with_capacity(count + 1);
    points.extend(chain.first().map(|cubic| cubic.from));
    let mut walked = 0.0;
    for (from, to) in steps(chain) {
        let step = (to - from).length();
        while points.len() < count && walked + step >= stride * points.len() as f32 {
            let rest = stride * points.len() as f32 - walked;
            points.push(from.lerp(to, rest / step.max(f32::EPSILON)));
        }
        walked += step;
    }
    points.extend(chain.last().map(|cubic| cubic.to));
    points
}

/// A chain as short straight steps.
fn steps(chain: &[Cubic]) -> impl Iterator<Item = (Point, Point)> {
    const STEPS: usize = 16;
    chain.iter().flat_map(|cubic| {
        let at = |i: usize| cubic.at(i as f32 / STEPS as f32);
        (0..STEPS).map(move |i| (at(i), at(i + 1)))
    })
}
