//! SVG path data in whole tenths of a millimetre: small, and smooth where the curve is smooth.

use std::fmt::Write;

use super::curve::{Cubic, Point};

/// Tenths of a millimetre, y down.
type Grid = (i32, i32);

/// Path data under construction.
#[derive(Default)]
pub struct Path {
    data: String,
    pen: Grid,
    start: Grid,
    /// Where the next handle lies if the curve goes on smoothly.
    smooth: Option<Grid>,
    command: char,
}

/// Path data of a closed loop.
pub fn closed(chain: &[Cubic]) -> String {
    let mut path = Path::default();
    path.chain(chain);
    path.close();
    path.finish()
}

/// Path data of a line.
pub fn open(chain: &[Cubic]) -> String {
    let mut path = Path::default();
    path.chain(chain);
    path.finish()
}

/// A line from the plane of symmetry, with its mirror image before it.
pub fn across(line: &[Cubic]) -> Vec<Cubic> {
    mirrored(line)
        .into_iter()
        .chain(line.iter().copied())
        .collect()
}

/// The mirror image, running so that a closed loop keeps its direction.
pub fn mirrored(chain: &[Cubic]) -> Vec<Cubic> {
    chain
        .iter()
        .rev()
        .map(|cubic| cubic.mirrored().reversed())
        .collect()
}

pub fn reversed(chain: &[Cubic]) -> Vec<Cubic> {
    chain.iter().rev().map(Cubic::reversed).collect()
}

pub fn grid(p: Point) -> Grid {
    ((p.x * 10.0).round() as i32, (p.y * -10.0).round() as i32)
}

impl Path {
    /// Goes on from the pen where the chain starts there, else moves or (inside a loop) draws a line to its start.
    pub fn chain(&mut self, chain: &[Cubic]) {
        let Some(first) = chain.first() else { return };
        let from = grid(first.from);
        if self.data.is_empty() || self.command == 'z' {
            let (x, y) = from;
            self.put('M', &[x, y]);
            self.start = from;
        } else if from != self.pen {
            self.line(from);
        }
        self.pen = from;
        self.smooth = None;
        for cubic in chain {
            self.cubic(cubic);
        }
    }

    pub fn close(&mut self) {
        self.data.push('z');
        self.command = 'z';
        self.pen = self.start;
    }

    pub fn finish(self) -> String {
        self.data
    }

    fn cubic(&mut self, cubic: &Cubic) {
        let (out, into, to) = (grid(cubic.out), grid(cubic.into), grid(cubic.to));
        let rel = |p: Grid| [p.0 - self.pen.0, p.1 - self.pen.1];
        if is_straight(cubic) {
            self.line(to);
            return;
        }
        let ([ax, ay], [bx, by], [cx, cy]) = (rel(out), rel(into), rel(to));
        let goes_on = self
            .smooth
            .is_some_and(|(x, y)| (x - out.0).abs() <= 1 && (y - out.1).abs() <= 1);
        if goes_on {
            self.put('s', &[bx, by, cx, cy]);
        } else {
            self.put('c', &[ax, ay, bx, by, cx, cy]);
        }
        self.smooth = Some((2 * to.0 - into.0, 2 * to.1 - into.1));
        self.pen = to;
    }

    fn line(&mut self, to: Grid) {
        let (x, y) = (to.0 - self.pen.0, to.1 - self.pen.1);
        match (x, y) {
            (0, 0) => {}
            (0, y) => self.put('v', &[y]),
            (x, 0) => self.put('h', &[x]),
            (x, y) => self.put('l', &[x, y]),
        }
        self.pen = to;
        self.smooth = None;
    }

    /// A repeated command letter and a space before a minus sign are not needed.
    fn put(&mut self, command: char, numbers: &[i32]) {
        let repeated = command == self.command && command != 'M';
        if !repeated {
            self.data.push(command);
            self.command = command;
        }
        for (i, number) in numbers.iter().enumerate() {
            if (i > 0 || repeated) && *number >= 0 {
                self.data.push(' ');
            }
            // Writing to a `String` cannot fail.
            let _ = write!(self.data, "{number}");
        }
    }
}

fn is_straight(cubic: &Cubic) -> bool {
    let line = Cubic::line(cubic.from, cubic.to);
    (line.out - cubic.out).length() < 0.02 && (line.into - cubic.into).length() < 0.02
}
