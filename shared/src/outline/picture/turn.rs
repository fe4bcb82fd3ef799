//! A frame turned before a distant camera: no perspective, so that the front stays a plain matrix.

use crate::outline::curve::{Point, point};

/// Rotation about the upright axis, then the camera's height, scaled and moved into the picture.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// Millimetres right and up in the picture for a millimetre of x, y and depth behind the front.
    x: Point,
    y: Point,
    back: Point,
    origin: Point,
}

impl Turn {
    /// `yaw` turns the half at positive x towards the viewer's side, `height` looks down; both in degrees.
    pub fn new(yaw: f32, height: f32, scale: f32, origin: Point) -> Self {
        let ((sin, cos), (down, level)) =
            (yaw.to_radians().sin_cos(), height.to_radians().sin_cos());
        Self {
            x: point(cos, -sin * down) * scale,
            y: point(0.0, level) * scale,
            back: point(sin, cos * down) * scale,
            origin,
        }
    }

    pub fn place(&self, p: Point, back: f32) -> Point {
        self.origin + self.x * p.x + self.y * p.y + self.back * back
    }

    /// The `transform` attribute of a group drawn in the front's plane, `back` millimetres behind it.
    pub fn matrix(&self, back: f32) -> String {
        let origin = self.place(Point::default(), back);
        let short = |number: f32| {
            format!("{number:.3}")
                .trim_end_matches('0')
                .trim_end_matches('.')
                .to_owned()
        };
        format!(
            "matrix({} {} {} {} {:.0} {:.0})",
            short(self.x.x),
            short(-self.x.y),
            short(-self.y.x),
            short(self.y.y),
            10.0 * origin.x,
            -10.0 * origin.y
        )
    }
}
