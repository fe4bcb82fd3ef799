//! Cubics that follow each other.

use super::{cubic::Cubic, point::Point};

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
