//! Convolution of every channel by itself, 3 × 3.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read; this is the hot loop"
)]

use super::F32x4;
use super::layer::{Depthwise, Layer};
use super::rows::Rows;

/// Side of the kernel: the only one that the nets use, checked when a net is read.
pub const SIDE: usize = 3;
const TAPS: usize = SIDE * SIDE;
/// Outputs computed at a time.
const GROUP: usize = 4;

pub fn run(
    layer: &Layer,
    depthwise: &Depthwise,
    source: &[F32x4],
    rows: &mut Rows,
    output: &mut [F32x4],
) {
    let vectors = layer.from.vectors();
    rows.begin(layer, 4 * vectors);
    for (row, output) in output
        .chunks_exact_mut(layer.to.width * vectors)
        .enumerate()
    {
        rows.fill(layer, source, row);
        let [above, at, below, ..] = rows.of(layer, row);
        for (vector, weights) in depthwise.weights.as_chunks::<TAPS>().0.iter().enumerate() {
            let line = Line {
                rows: [above, at, below],
                step: 4 * vectors,
                vector: 4 * vector,
                weights,
                bias: depthwise.bias[vector],
            };
            let mut column = 0;
            if layer.window.stride == 1 {
                while column + GROUP <= layer.to.width {
                    for (index, sum) in line.group(column).into_iter().enumerate() {
                        output[(column + index) * vectors + vector] = sum;
                    }
                    column += GROUP;
                }
            }
            for column in column..layer.to.width {
                output[column * vectors + vector] = line.one(column * layer.window.stride);
            }
        }
    }
}

/// One channel vector of the bordered rows that the window sees.
struct Line<'a> {
    rows: [&'a [f32]; SIDE],
    /// Numbers from one pixel to the next, and of the vector in its pixel.
    step: usize,
    vector: usize,
    weights: &'a [F32x4; TAPS],
    bias: F32x4,
}

impl Line<'_> {
    #[inline(always)]
    fn one(&self, column: usize) -> F32x4 {
        let mut sum = self.bias;
        for (row, weights) in self.rows.iter().zip(self.weights.as_chunks::<SIDE>().0) {
            let row = &row[column * self.step + self.vector..];
            for (kx, weight) in weights.iter().enumerate() {
                sum = sum.add_product(F32x4::load(&row[kx * self.step..]), *weight);
            }
        }
        sum
    }

    /// Neighbouring outputs share most of their inputs: each is read once for all of them.
    #[inline(always)]
    fn group(&self, column: usize) -> [F32x4; GROUP] {
        let mut sums = [self.bias; GROUP];
        for (row, weights) in self.rows.iter().zip(self.weights.as_chunks::<SIDE>().0) {
            let row = &row[column * self.step + self.vector..];
            let inputs: [F32x4; GROUP + SIDE - 1] =
                std::array::from_fn(|at| F32x4::load(&row[at * self.step..]));
            for (sum, inputs) in sums.iter_mut().zip(inputs.array_windows::<SIDE>()) {
                for (input, weight) in inputs.iter().zip(weights) {
                    *sum = sum.add_product(*input, *weight);
                }
            }
        }
        sums
    }
}
