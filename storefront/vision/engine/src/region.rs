//! A square of the picture, turned with the head, that a net looks at.

use crate::picture::Part;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Region {
    pub centre: [f32; 2],
    /// Side in pixels.
    pub side: f32,
    /// Radians, clockwise in the picture.
    pub angle: f32,
}

/// Nets look at half as much again as the face's own box.
pub const MARGIN: f32 = 1.5;

impl Region {
    /// From the square's own coordinates, 0 to 1 on both axes, to the picture's pixels.
    pub fn to_picture(&self, [u, v]: [f32; 2]) -> [f32; 2] {
        let (sin, cos) = self.angle.sin_cos();
        let (u, v) = ((u - 0.5) * self.side, (v - 0.5) * self.side);
        let [x, y] = self.centre;
        [x + cos * u - sin * v, y + sin * u + cos * v]
    }

    /// The upright box of whole pixels round the square, as far as it is inside of a picture.
    pub fn part(&self, width: usize, height: usize) -> Part {
        let (sin, cos) = self.angle.sin_cos();
        // Beyond the square are the neighbours that colours between pixels need.
        let half = 0.5 * self.side * (sin.abs() + cos.abs()) + 2.0;
        let along = |centre: f32, limit: usize| {
            let start = ((centre - half).max(0.0) as usize).min(limit.saturating_sub(1));
            let end = ((centre + half).max(0.0).ceil() as usize).clamp(start + 1, limit.max(1));
            (start, end - start)
        };
        let [x, y] = self.centre;
        let ((left, width), (top, height)) = (along(x, width), along(y, height));
        Part {
            left,
            top,
            width,
            height,
        }
    }

    /// Round points that belong to a face whose eyes' outer corners are given, right eye first.
    pub fn around<'a>(
        points: impl Iterator<Item = &'a [f32; 3]>,
        right: [f32; 3],
        left: [f32; 3],
    ) -> Self {
        let angle = (left[1] - right[1]).atan2(left[0] - right[0]);
        let (sin, cos) = angle.sin_cos();
        let (mut low, mut high) = ([f32::MAX; 2], [f32::MIN; 2]);
        for [x, y, _] in points {
            let turned = [cos * x + sin * y, cos * y - sin * x];
            low = [low[0].min(turned[0]), low[1].min(turned[1])];
            high = [high[0].max(turned[0]), high[1].max(turned[1])];
        }
        let (u, v) = ((low[0] + high[0]) / 2.0, (low[1] + high[1]) / 2.0);
        let side = MARGIN * (high[0] - low[0]).max(high[1] - low[1]);
        Self {
            centre: [cos * u - sin * v, sin * u + cos * v],
            side,
            angle,
        }
    }

    /// Left, top, right and bottom of the upright box whose margin the region is.
    pub fn bounds(&self) -> [f32; 4] {
        let ([x, y], half) = (self.centre, 0.5 * self.side / MARGIN);
        [x - half, y - half, x + half, y + half]
    }

    /// Whether two regions see the same face: each centre well inside the other.
    pub fn overlaps(&self, other: &Self) -> bool {
        let distance = (self.centre[0] - other.centre[0]).hypot(self.centre[1] - other.centre[1]);
        distance < 0.25 * self.side.min(other.side) + 0.1 * self.side.max(other.side)
    }
}
