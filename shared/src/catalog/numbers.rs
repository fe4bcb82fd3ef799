//! Prices and widths in order, so that a free range is two binary searches.

use super::{Bounds, Frame, bits::Bits};

/// Each number with the position of a frame that has it, the smallest first.
#[derive(Debug)]
pub(super) struct Numbers(Vec<(u32, u32)>);

impl Numbers {
    pub(super) fn of<'f, I: Iterator<Item = u32>>(
        frames: &'f [Frame],
        numbers: impl Fn(&'f Frame) -> I,
    ) -> Self {
        let each = |(frame, position)| numbers(frame).map(move |number| (number, position));
        let mut all: Vec<(u32, u32)> = frames.iter().zip(0_u32..).flat_map(each).collect();
        all.sort_unstable();
        Self(all)
    }

    pub(super) fn within(&self, bounds: Bounds, len: usize) -> Bits {
        let mut bits = Bits::none(len);
        let from = self
            .0
            .partition_point(|(number, _)| bounds.from.is_some_and(|from| *number < from));
        let within = self
            .0
            .iter()
            .skip(from)
            .take_while(|(number, _)| bounds.contains(*number));
        within.for_each(|(_, position)| bits.insert(*position as usize));
        bits
    }
}
