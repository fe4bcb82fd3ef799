//! What an optician means by each shape, as the control polygon of a closed spline.

use super::curve::{Outline, Point, point};
use crate::catalog::Shape;

/// The lens at positive x: its box is exactly `width` × `height` with its centre at `centre`.
pub fn lens(shape: Shape, width: f32, height: f32, centre: Point) -> Outline {
    let control: Vec<Point> = polygon(shape).iter().map(|&(x, y)| point(x, y)).collect();
    Outline::spline(&control).fitted(point(width, height), centre)
}

/// Counter-clockwise from the temple's side; x = −1 at the nose, 1 at the temple, y = 1 at the brow. Points close together
/// make a tight corner, points far apart a calm side. Only proportions count: the box is fitted afterwards.
fn polygon(shape: Shape) -> &'static [(f32, f32)] {
    match shape {
        // Eight points evenly on a circle: round to 0.3 %.
        Shape::Round => &[
            (1.0, 0.0),
            (0.707, 0.707),
            (0.0, 1.0),
            (-0.707, 0.707),
            (-1.0, 0.0),
            (-0.707, -0.707),
            (0.0, -1.0),
            (0.707, -0.707),
        ],
        // Fuller above than below, its widest point a little above the middle.
        Shape::Oval => &[
            (1.0, 0.12),
            (0.74, 0.78),
            (0.02, 1.0),
            (-0.72, 0.76),
            (-1.0, 0.1),
            (-0.7, -0.68),
            (-0.02, -1.0),
            (0.68, -0.7),
        ],
        Shape::Rectangle => &[
            (0.985, 0.0),
            (1.0, 0.66),
            (0.86, 0.95),
            (0.45, 1.0),
            (-0.35, 1.0),
            (-0.84, 0.93),
            (-1.0, 0.6),
            (-0.97, -0.1),
            (-0.9, -0.72),
            (-0.72, -0.98),
            (0.0, -1.02),
            (0.72, -0.99),
            (0.93, -0.72),
        ],
        Shape::Square => &[
            (0.99, -0.05),
            (1.0, 0.62),
            (0.84, 0.96),
            (0.35, 1.02),
            (-0.35, 1.01),
            (-0.82, 0.94),
            (-1.0, 0.58),
            (-0.98, -0.15),
            (-0.86, -0.72),
            (-0.56, -0.99),
            (0.1, -1.03),
            (0.66, -0.97),
            (0.93, -0.66),
        ],
        // A trapezium: the brow rises to a full upper corner, the sides taper to a broad, round base.
        Shape::Wayfarer => &[
            (0.93, -0.1),
            (1.0, 0.58),
            (0.99, 0.92),
            (0.78, 1.0),
            (0.2, 0.95),
            (-0.5, 0.9),
            (-0.88, 0.84),
            (-1.0, 0.52),
            (-0.94, -0.12),
            (-0.76, -0.78),
            (-0.36, -1.0),
            (0.24, -1.0),
            (0.66, -0.8),
        ],
        // A teardrop: straight brow, deep towards the cheek, cut away at the nose.
        Shape::Aviator => &[
            (1.0, 0.2),
            (0.92, 0.78),
            (0.52, 0.98),
            (-0.2, 1.0),
            (-0.82, 0.93),
            (-1.02, 0.58),
            (-0.86, -0.06),
            (-0.46, -0.72),
            (0.06, -1.0),
            (0.56, -0.92),
            (0.9, -0.42),
        ],
        // The outer corner sweeps up to a point; the brow falls in one line towards the nose.
        Shape::CatEye => &[
            (0.88, 0.14),
            (1.02, 0.64),
            (1.02, 0.98),
            (0.8, 1.0),
            (0.25, 0.84),
            (-0.42, 0.75),
            (-0.84, 0.58),
            (-1.0, 0.12),
            (-0.88, -0.5),
            (-0.46, -0.95),
            (0.12, -0.98),
            (0.62, -0.66),
        ],
        // Wide and level above, round below.
        Shape::Browline => &[
            (0.97, 0.02),
            (1.0, 0.6),
            (0.9, 0.92),
            (0.5, 1.0),
            (-0.3, 0.98),
            (-0.84, 0.88),
            (-1.0, 0.5),
            (-0.94, -0.14),
            (-0.7, -0.78),
            (-0.22, -1.0),
            (0.34, -0.98),
            (0.76, -0.66),
        ],
        // A hexagon standing on a side, its corners only just softened.
        Shape::Geometric => &[
            (1.0, -0.1),
            (1.0, 0.12),
            (0.9, 0.34),
            (0.64, 0.9),
            (0.5, 1.0),
            (0.2, 1.0),
            (-0.2, 1.0),
            (-0.5, 1.0),
            (-0.64, 0.9),
            (-0.9, 0.34),
            (-1.0, 0.12),
            (-1.0, -0.1),
            (-0.92, -0.3),
            (-0.6, -0.9),
            (-0.46, -1.0),
            (-0.2, -1.0),
            (0.2, -1.0),
            (0.46, -1.0),
            (0.6, -0.9),
            (0.92, -0.3),
        ],
        // A wing: small at the nose, tall and wide at the temple, the lower edge falling outwards.
        Shape::Butterfly => &[
            (0.98, 0.1),
            (1.04, 0.66),
            (0.92, 0.96),
            (0.5, 0.98),
            (-0.3, 0.84),
            (-0.84, 0.7),
            (-1.0, 0.32),
            (-0.88, -0.3),
            (-0.5, -0.76),
            (0.1, -1.0),
            (0.6, -0.98),
            (0.9, -0.56),
        ],
        // A visor: a long arched brow, deepest in front of the eye, drawn to a narrow end at the temple.
        Shape::Wrap => &[
            (1.06, 0.1),
            (1.0, 0.56),
            (0.62, 0.86),
            (0.0, 1.0),
            (-0.6, 0.98),
            (-0.94, 0.78),
            (-1.0, 0.3),
            (-0.9, -0.4),
            (-0.62, -0.92),
            (-0.1, -1.0),
            (0.48, -0.8),
            (0.92, -0.36),
        ],
    }
}
