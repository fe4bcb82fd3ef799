//! A set of positions in the catalog, one bit each: 2,000 frames are 32 words, so that a facet is a few AND and popcount
//! instructions.

use super::Frame;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub(super) fn none(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    pub(super) fn all(len: usize) -> Self {
        let mut bits = Self::none(len);
        (0..len).for_each(|position| bits.insert(position));
        bits
    }

    /// A position beyond the set's length is ignored.
    pub(super) fn insert(&mut self, position: usize) {
        if let Some(word) = self.0.get_mut(position / 64) {
            *word |= 1 << (position % 64);
        }
    }

    pub(super) fn contains(&self, position: usize) -> bool {
        self.0
            .get(position / 64)
            .is_some_and(|word| word >> (position % 64) & 1 == 1)
    }

    pub(super) fn intersect(&mut self, other: &Self) {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(word, other)| *word &= other);
    }

    pub(super) fn unite(&mut self, other: &Self) {
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(word, other)| *word |= other);
    }

    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    pub(super) fn count_with(&self, other: &Self) -> usize {
        self.0
            .iter()
            .zip(&other.0)
            .map(|(word, other)| (word & other).count_ones() as usize)
            .sum()
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0
            .iter()
            .zip(&other.0)
            .any(|(word, other)| word & other != 0)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(index, &word)| {
            std::iter::successors((word != 0).then_some(word), |rest| {
                Some(rest & (rest - 1)).filter(|rest| *rest != 0)
            })
            .map(move |rest| index * 64 + rest.trailing_zeros() as usize)
        })
    }

    pub(super) fn weight(&self) -> usize {
        size_of::<Self>() + self.0.capacity() * 8
    }
}

pub(super) fn bits_where(frames: &[Frame], fits: impl Fn(&Frame) -> bool) -> Bits {
    let mut bits = Bits::none(frames.len());
    frames
        .iter()
        .enumerate()
        .filter(|(_, frame)| fits(frame))
        .for_each(|(position, _)| bits.insert(position));
    bits
}
