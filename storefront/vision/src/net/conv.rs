//! Convolution over all channels, four pixels by eight output channels at a time.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read; this is the hot loop"
)]

use super::layer::{Conv, Layer};
use super::{F32x4, Size};

/// Pixels of a tile: with eight channels their sums fill eight registers, which leaves room for inputs and weights.
const TILE: usize = 4;

pub fn run(
    layer: &Layer,
    conv: &Conv,
    source: &[F32x4],
    residual: Option<(&[F32x4], Size)>,
    output: &mut [F32x4],
) {
    let (inputs, outputs) = (layer.from.vectors(), layer.to.vectors());
    let taps = layer.window.height * layer.window.width;
    let pixels = layer.to.height * layer.to.width;
    let outside = vec![F32x4::ZERO; inputs];
    let mut tile: Vec<[&[F32x4]; TILE]> = vec![[&outside; TILE]; taps];
    for first in (0..pixels).step_by(TILE) {
        let count = TILE.min(pixels - first);
        gather(layer, source, &outside, first, count, &mut tile);
        for block in 0..outputs.div_ceil(2) {
            let mut sums = [[conv.bias[2 * block], conv.bias[2 * block + 1]]; TILE];
            let size = taps * inputs * 8;
            let weights = &conv.weights[block * size..][..size];
            for (weights, pixels) in weights.chunks_exact(inputs * 8).zip(&tile) {
                accumulate(&mut sums, weights, pixels);
            }
            let halves = 2.min(outputs - 2 * block);
            for (pixel, sums) in sums.into_iter().enumerate().take(count) {
                for (half, mut sum) in sums.into_iter().enumerate().take(halves) {
                    let vector = 2 * block + half;
                    if let Some((values, size)) = residual
                        && vector < size.vectors()
                    {
                        sum = sum.add(values[(first + pixel) * size.vectors() + vector]);
                    }
                    if let Some(slopes) = &conv.slopes {
                        sum = sum.prelu(slopes[vector]);
                    }
                    output[(first + pixel) * outputs + vector] = sum;
                }
            }
        }
    }
}

/// For every tap the input pixels that the tile's output pixels see; zeros outside the picture.
fn gather<'a>(
    layer: &Layer,
    source: &'a [F32x4],
    outside: &'a [F32x4],
    first: usize,
    count: usize,
    tile: &mut [[&'a [F32x4]; TILE]],
) {
    let (window, from) = (layer.window, layer.from);
    for pixel in 0..count {
        let (row, column) = (
            (first + pixel) / layer.to.width,
            (first + pixel) % layer.to.width,
        );
        for (tap, pixels) in tile.iter_mut().enumerate() {
            let y = (row * window.stride + tap / window.width).wrapping_sub(window.top);
            let x = (column * window.stride + tap % window.width).wrapping_sub(window.left);
            pixels[pixel] = if y < from.height && x < from.width {
                &source[(y * from.width + x) * from.vectors()..][..from.vectors()]
            } else {
                outside
            };
        }
    }
}

#[inline(always)]
fn accumulate(sums: &mut [[F32x4; 2]; TILE], weights: &[F32x4], pixels: &[&[F32x4]; TILE]) {
    let [a, b, c, d] = pixels;
    for ((((weights, a), b), c), d) in weights.chunks_exact(8).zip(*a).zip(*b).zip(*c).zip(*d) {
        for (sums, pixel) in sums.iter_mut().zip([a, b, c, d]) {
            let lanes = [
                pixel.splat::<0>(),
                pixel.splat::<1>(),
                pixel.splat::<2>(),
                pixel.splat::<3>(),
            ];
            for (lane, weights) in lanes.into_iter().zip(weights.chunks_exact(2)) {
                sums[0] = sums[0].add_product(lane, weights[0]);
                sums[1] = sums[1].add_product(lane, weights[1]);
            }
        }
    }
}
