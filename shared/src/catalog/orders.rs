//! The ways to sort, worked out once: a page then walks an order and keeps what is in its set.

use std::cmp::Reverse;

use super::{Frame, search::fold::folded};

/// Positions; ties stay in feed order.
#[derive(Debug)]
pub(super) struct Orders {
    newest: Vec<u32>,
    cheapest: Vec<u32>,
    dearest: Vec<u32>,
    by_name: Vec<u32>,
}

impl Orders {
    pub(super) fn of(frames: &[Frame]) -> Self {
        Self {
            newest: sorted(frames, |frame| Reverse(frame.released.as_str())),
            cheapest: sorted(frames, |frame| frame.price),
            dearest: sorted(frames, |frame| Reverse(frame.price)),
            by_name: sorted(frames, |frame| folded(&frame.name)),
        }
    }

    pub(super) fn newest(&self) -> &[u32] {
        &self.newest
    }

    pub(super) fn cheapest(&self) -> &[u32] {
        &self.cheapest
    }

    pub(super) fn dearest(&self) -> &[u32] {
        &self.dearest
    }

    pub(super) fn by_name(&self) -> &[u32] {
        &self.by_name
    }
}

fn sorted<'f, K: Ord>(frames: &'f [Frame], key: impl Fn(&'f Frame) -> K) -> Vec<u32> {
    let mut keyed: Vec<(K, u32)> = frames.iter().map(key).zip(0..).collect();
    keyed.sort();
    keyed.into_iter().map(|(_, position)| position).collect()
}
