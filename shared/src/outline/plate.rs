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

    /// Cross-sections about `step` millimetres apart; a closed band's first is not repeated at its end.
    pub fn stations(&self, step: f32) -> Vec<Station> {
        let mut stations = Vec::new();
        for Stretch { outer, inner } in &self.stretches {
            if outer.len() == inner.len() {
                for (outer, inner) in outer.iter().zip(inner) {
                    let count = (length(&[*outer]) / step).ceil().max(1.0);
                    stations.extend((0..count as usize).map(|i| i as f32 / count).map(|t| {
                        Station {
                            inner: inner.at(t),
                            outer: outer.at(t),
                        }
                    }));
                }
            } else {
                let count = (length(outer).max(length(inner)) / step).ceil().max(1.0) as usize;
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
