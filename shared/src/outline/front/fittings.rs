//! What is bent from metal: the rim, the way to the hinge, and where the nose pads stand.

use super::{super::curve::Cubic, Pad, Parts, Wire};

impl Parts<'_> {
    /// The metal rim; only the upper part of it where the frame is open below.
    pub(super) fn wire(&self, breadth: f32) -> Wire {
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

    pub(super) fn end_piece(&self, from_edge: f32) -> Wire {
        let hinge = self.temple.hinge;
        let t = self.lens.at_height(hinge.y, true);
        let root = self.lens.at(t) + self.lens.normal(t) * from_edge;
        Wire {
            line: vec![Cubic::line(root, hinge)],
            breadth: self.temple.hinge_height,
            closed: false,
        }
    }

    pub(super) fn pad(&self) -> Pad {
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
