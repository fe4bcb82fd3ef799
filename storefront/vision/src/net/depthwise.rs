//! Convolution of every channel by itself, 3 × 3.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read; this is the hot loop"
)]

use super::F32x4;
use super::layer::{Depthwise, Layer};

/// Side of the kernel: the only one that the nets use, checked when a net is read.
pub const SIDE: usize = 3;

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
        for (vector, weights) in depthwise.weights.chunks_exact(SIDE * SIDE).enumerate() {
            let bias = depthwise.bias[vector];
            for column in 0..to.width {
                let mut sum = bias;
                for ky in 0..SIDE {
                    let at = (ky * width + column * window.stride) * vectors + vector;
                    for kx in 0..SIDE {
                        sum = sum.add_product(rows[at + kx * vectors], weights[ky * SIDE + kx]);
                    }
                }
                output[column * vectors + vector] = sum;
            }
        }
    }
}
