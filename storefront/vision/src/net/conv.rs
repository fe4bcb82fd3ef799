//! Convolution over all channels, four pixels by eight output channels at a time.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read; this is the hot loop"
)]

use super::layer::{Conv, Layer};
use super::{F32x4, Size};

/// Pixels of a tile: with eight channels their sums fill eight registers, which leaves room for inputs and weights.
const TILE: usize = 4;

/// The input pixels that each of a tile's output pixels sees through one tap.
type Tile<'a> = [&'a [F32x4]; TILE];

pub fn run(
    layer: &Layer,
    conv: &Conv,
    source: &[F32x4],
    residual: Option<(&[F32x4], Size)>,
    output: &mut [F32x4],
) {
    let (inputs, outputs) = (layer.from.vectors(), layer.to.vectors());
    let window = layer.window;
    let pixels = layer.to.height * layer.to.width;
    let mut write = |first: usize, count: usize, tile: &[Tile<'_>]| {
        let output = &mut output[first * outputs..][..count * outputs];
        let residual =
            residual.map(|(values, size)| (&values[first * size.vectors()..], size.vectors()));
        compute(conv, tile, inputs, outputs, residual, output);
    };
    if window.height * window.width == 1 && window.stride == 1 {
        let whole = pixels - pixels % TILE;
        for first in (0..whole).step_by(TILE) {
            let tile = &source[first * inputs..][..TILE * inputs];
            let (ab, cd) = tile.split_at(2 * inputs);
            let ((a, b), (c, d)) = (ab.split_at(inputs), cd.split_at(inputs));
            write(first, TILE, &[[a, b, c, d]]);
        }
        for pixel in whole..pixels {
            write(pixel, 1, &[[&source[pixel * inputs..][..inputs]; TILE]]);
        }
        return;
    }
    let outside = vec![F32x4::ZERO; inputs];
    let mut tile: Vec<Tile<'_>> = vec![[&outside; TILE]; window.height * window.width];
    for row in 0..layer.to.height {
        for column in (0..layer.to.width).step_by(TILE) {
            let count = TILE.min(layer.to.width - column);
            gather(layer, source, &outside, [row, column], count, &mut tile);
            write(row * layer.to.width + column, count, &tile);
        }
    }
}

/// For every tap the input pixels that the tile's output pixels see; zeros outside the picture.
fn gather<'a>(
    layer: &Layer,
    source: &'a [F32x4],
    outside: &'a [F32x4],
    [row, column]: [usize; 2],
    count: usize,
    tile: &mut [Tile<'a>],
) {
    let (window, from) = (layer.window, layer.from);
    let inputs = from.vectors();
    for (ky, taps) in tile.chunks_exact_mut(window.width).enumerate() {
        let y = (row * window.stride + ky).wrapping_sub(window.top);
        for (kx, pixels) in taps.iter_mut().enumerate() {
            for (pixel, place) in pixels.iter_mut().enumerate().take(count) {
                let x = ((column + pixel) * window.stride + kx).wrapping_sub(window.left);
                *place = if y < from.height && x < from.width {
                    &source[(y * from.width + x) * inputs..][..inputs]
                } else {
                    outside
                };
            }
        }
    }
}

/// Fills as many output pixels as `output` has.
#[inline(always)]
fn compute(
    conv: &Conv,
    tile: &[Tile<'_>],
    inputs: usize,
    outputs: usize,
    residual: Option<(&[F32x4], usize)>,
    output: &mut [F32x4],
) {
    let size = tile.len() * inputs * 8;
    for (block, (weights, bias)) in conv
        .weights
        .chunks_exact(size)
        .zip(conv.bias.as_chunks::<2>().0)
        .enumerate()
    {
        let mut sums = [*bias; TILE];
        for (weights, pixels) in weights.chunks_exact(inputs * 8).zip(tile) {
            accumulate(&mut sums, weights, pixels);
        }
        let halves = 2.min(outputs - 2 * block);
        for (pixel, (sums, output)) in sums
            .into_iter()
            .zip(output.chunks_exact_mut(outputs))
            .enumerate()
        {
            for (half, mut sum) in sums.into_iter().enumerate().take(halves) {
                let vector = 2 * block + half;
                if let Some((values, vectors)) = residual
                    && vector < vectors
                {
                    sum = sum.add(values[pixel * vectors + vector]);
                }
                if let Some(slopes) = &conv.slopes {
                    sum = sum.prelu(slopes[vector]);
                }
                output[vector] = sum;
            }
        }
    }
}

#[inline(always)]
fn accumulate(sums: &mut [[F32x4; 2]; TILE], weights: &[F32x4], pixels: &Tile<'_>) {
    let [a, b, c, d] = pixels;
    for ((((weights, a), b), c), d) in weights
        .as_chunks::<8>()
        .0
        .iter()
        .zip(*a)
        .zip(*b)
        .zip(*c)
        .zip(*d)
    {
        let [w0, w1, w2, w3, w4, w5, w6, w7] = *weights;
        for ([low, high], pixel) in sums.iter_mut().zip([a, b, c, d]) {
            let (x, y, z, w) = (
                pixel.splat::<0>(),
                pixel.splat::<1>(),
                pixel.splat::<2>(),
                pixel.splat::<3>(),
            );
            *low = low
                .add_product(x, w0)
                .add_product(y, w2)
                .add_product(z, w4)
                .add_product(w, w6);
            *high = high
                .add_product(x, w1)
                .add_product(y, w3)
                .add_product(z, w5)
                .add_product(w, w7);
        }
    }
}
