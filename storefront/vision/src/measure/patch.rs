//! Grey values round an eye.

use crate::picture::Picture;

/// Upright to the eyes' axis; its own coordinates are pixels from the middle.
pub struct Patch {
    middle: [f32; 2],
    axis: [f32; 2],
    half: usize,
    grey: Vec<f32>,
}

impl Patch {
    pub fn cut(picture: &Picture, middle: [f32; 2], reach: f32, angle: f32) -> Self {
        let half = (reach.clamp(2.0, 200.0)) as usize + 2;
        let (sin, cos) = angle.sin_cos();
        let mut patch = Self {
            middle,
            axis: [cos, sin],
            half,
            grey: Vec::new(),
        };
        let side = 2 * half + 1;
        patch.grey = (0..side * side)
            .map(|index| {
                let place = [index % side, index / side].map(|at| at as f32 - half as f32);
                let [red, green, blue] = picture.color(patch.to_picture(place));
                0.299 * red + 0.587 * green + 0.114 * blue
            })
            .collect();
        patch
    }

    pub fn to_picture(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let ([cos, sin], [mx, my]) = (self.axis, self.middle);
        [mx + cos * x - sin * y, my + sin * x + cos * y]
    }

    pub fn unit_place(&self, [x, y]: [f32; 2]) -> [f32; 2] {
        let ([cos, sin], [mx, my]) = (self.axis, self.middle);
        let (x, y) = (x - mx, y - my);
        [cos * x + sin * y, cos * y - sin * x]
    }

    pub fn grey(&self, [x, y]: [f32; 2]) -> f32 {
        let half = self.half as f32;
        let last = 2.0 * half - 0.001;
        let (x, y) = ((x + half).clamp(0.0, last), (y + half).clamp(0.0, last));
        let (left, top) = (x.floor(), y.floor());
        let (fx, fy) = (x - left, y - top);
        let at = top as usize * (2 * self.half + 1) + left as usize;
        let row = |at: usize| match self.grey.get(at..at + 2) {
            Some(&[a, b]) => a + (b - a) * fx,
            _ => 0.0,
        };
        let (above, below) = (row(at), row(at + 2 * self.half + 1));
        above + (below - above) * fy
    }
}
