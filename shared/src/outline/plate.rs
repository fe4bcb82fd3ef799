//! The flat part of a front: a band between the lens's edge and an outer edge.

use super::curve::{Cubic, Point, along, length};

/// The half at positive x of a front cut from a plate: stretches of outer edge, each facing a stretch of the lens's edge.
///
/// Drawn, it is the region between the two edges; in three dimensions it is the sweep of [`Plate::stations`].
#[derive(Clone, Debug, PartialEq)]
pub struct Plate {
    stretches: Vec<Stretch>,
    /// Whether the band goes all round the lens.
    pub closed: bool,
}

#[derive(Clone, Debug, PartialEq)]
struct Stretch {
    outer: Vec<Cubic>,
    inner: Vec<Cubic>,
}

/// One cross-section of the band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    pub inner: Point,
    pub outer: Point,
}

impl Station {
    /// The outer edge is on the plane of symmetry, where the other half joins.
    pub fn on_seam(&self) -> bool {
        self.outer.x.abs() < 1e-3
    }
}

/// Radians by which the outer edge turns at most from one cross-section to the next.
const TURN: f32 = 0.42;

/// Radians by which a piece turns, by its handles.
fn turn(piece: &Cubic) -> f32 {
    let angle = |from: Point, to: Point| {
        let (sin, cos) = (from.x * to.y - from.y * to.x, from.x * to.x + from.y * to.y);
        sin.atan2(cos).abs()
    };
    let (a, b, c) = (
        piece.out - piece.from,
        piece.into - piece.out,
        piece.to - piece.into,
    );
    angle(a, b) + angle(b, c)
}

impl Plate {
    pub fn new(closed: bool) -> Self {
        Self {
            stretches: Vec::new(),
            closed,
        }
    }

    /// Stretches follow each other counter-clockwise. Where both edges have as many pieces, these face each other.
    pub fn push(&mut self, outer: Vec<Cubic>, inner: Vec<Cubic>) {
        self.stretches.push(Stretch { outer, inner });
    }

    /// The outer edge in order, broken where it runs along the plane of symmetry.
    pub fn outer(&self) -> Vec<Vec<Cubic>> {
        let mut chains: Vec<Vec<Cubic>> = vec![Vec::new()];
        for cubic in self.stretches.iter().flat_map(|stretch| &stretch.outer) {
            let on_seam = cubic.from.x.abs() < 1e-3 && cubic.to.x.abs() < 1e-3;
            match chains.last_mut() {
                Some(chain) if !on_seam => chain.push(*cubic),
                _ => chains.push(Vec::new()),
            }
        }
        chains.retain(|chain| !chain.is_empty());
        chains
    }

    /// The stretch of the lens's edge that the band covers.
    pub fn inner(&self) -> Vec<Cubic> {
        self.stretches
            .iter()
            .flat_map(|stretch| &stretch.inner)
            .copied()
            .collect()
    }

    /// Cross-sections at most `step` millimetres apart, closer in tight turns; a closed band's first is not repeated at its end.
    pub fn stations(&self, step: f32) -> Vec<Station> {
        let mut stations = Vec::new();
        for Stretch { outer, inner } in &self.stretches {
            if outer.len() == inner.len() {
                for (outer, inner) in outer.iter().zip(inner) {
                    let count = (length(&[*outer]) / step)
                        .max(turn(outer) / TURN)
                        .ceil()
                        .max(1.0);
                    stations.extend((0..count as usize).map(|i| i as f32 / count).map(|t| {
                        Station {
                            inner: inner.at(t),
                            outer: outer.at(t),
                        }
                    }));
                }
            } else {
                let turn: f32 = outer.iter().map(turn).sum();
                let count = (length(outer).max(length(inner)) / step).max(turn / TURN);
                let count = count.ceil().max(1.0) as usize;
                let pairs = along(inner, count).into_iter().zip(along(outer, count));
                // The last one is the next stretch's first.
                stations.extend(
                    pairs
                        .take(count)
                        .map(|(inner, outer)| Station { inner, outer }),
                );
            }
        }
        if !self.closed {
            let end = self
                .stretches
                .last()
                .and_then(|last| last.outer.last().zip(last.inner.last()));
            stations.extend(end.map(|(outer, inner)| Station {
                inner: inner.to,
                outer: outer.to,
            }));
        }
        stations
    }
}
