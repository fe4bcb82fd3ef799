//! Convolution of every channel by itself, 3 × 3.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read; this is the hot loop"
)]

use super::F32x4;
use super::layer::{Depthwise, Layer};

/// Side of the kernel: the only one that the nets use, checked when a net is read.
pub const SIDE: usize = 3;
const TAPS: usize = SIDE * SIDE;
/// Outputs computed at a time.
const GROUP: usize = 4;

pub fn run(layer: &Layer, depthwise: &Depthwise, source: &[F32x4], output: &mut [F32x4]) {
    let (from, to, window) = (layer.from, layer.to, layer.window);
    let vectors = from.vectors();
    // Rows with a border of zeros, so that the loop below knows no edges.
    let width = (to.width - 1) * window.stride + SIDE;
    let mut rows = vec![F32x4::ZERO; SIDE * width * vectors];
    let inner = window.left * vectors..(window.left + from.width).min(width) * vectors;
    for row in 0..to.height {
        for (ky, padded) in rows.chunks_exact_mut(width * vectors).enumerate() {
            let y = (row * window.stride + ky).wrapping_sub(window.top);
            let padded = &mut padded[inner.clone()];
            match y < from.height {
                true => padded.copy_from_slice(&source[y * from.width * vectors..][..padded.len()]),
                false => padded.fill(F32x4::ZERO),
            }
        }
        let output = &mut output[row * to.width * vectors..][..to.width * vectors];
        for (vector, weights) in depthwise.weights.as_chunks::<TAPS>().0.iter().enumerate() {
            let line = Line {
                rows: &rows,
                row: width * vectors,
                step: vectors,
                vector,
            };
            let bias = depthwise.bias[vector];
            let mut column = 0;
            if window.stride == 1 {
                while column + GROUP <= to.width {
                    for (index, sum) in line.group(column, weights, bias).into_iter().enumerate() {
                        output[(column + index) * vectors + vector] = sum;
                    }
                    column += GROUP;
                }
            }
            for column in column..to.width {
                output[column * vectors + vector] = line.one(column * window.stride, weights, bias);
            }
        }
    }
}

/// One channel vector of the bordered rows.
struct Line<'a> {
    rows: &'a [F32x4],
    /// Vectors from one row to the next, and from one pixel to the next.
    row: usize,
    step: usize,
    vector: usize,
}

impl Line<'_> {
    #[inline(always)]
    fn one(&self, column: usize, weights: &[F32x4; TAPS], bias: F32x4) -> F32x4 {
        let mut sum = bias;
        for (ky, weights) in weights.as_chunks::<SIDE>().0.iter().enumerate() {
            let row = &self.rows[ky * self.row + column * self.step..];
            for (kx, weight) in weights.iter().enumerate() {
                sum = sum.add_product(row[kx * self.step + self.vector], *weight);
            }
        }
        sum
    }

    /// Neighbouring outputs share most of their inputs: each is read once for all of them.
    #[inline(always)]
    fn group(&self, column: usize, weights: &[F32x4; TAPS], bias: F32x4) -> [F32x4; GROUP] {
        let mut sums = [bias; GROUP];
        for (ky, weights) in weights.as_chunks::<SIDE>().0.iter().enumerate() {
            let row = &self.rows[ky * self.row + column * self.step..];
            let inputs: [F32x4; GROUP + SIDE - 1] =
                std::array::from_fn(|at| row[at * self.step + self.vector]);
            for (sum, inputs) in sums.iter_mut().zip(inputs.array_windows::<SIDE>()) {
                for (input, weight) in inputs.iter().zip(weights) {
                    *sum = sum.add_product(*input, *weight);
                }
            }
        }
        sums
    }
}
