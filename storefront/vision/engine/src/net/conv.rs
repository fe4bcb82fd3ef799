//! Convolution over all channels, four pixels by eight output channels at a time.
//!
//! For every row of the window, the inputs that an output pixel sees are one run of neighbouring numbers. So a convolution is
//! a sum of products of runs with weights; one pixel wide it reads the source itself, else copies of its rows with a border.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read; this is the hot loop"
)]

use super::layer::{Conv, Layer};
use super::rows::Rows;
use super::{F32x4, Size, floats};

/// Pixels of a tile: with eight channels their sums fill eight registers, which leaves room for inputs and weights.
const TILE: usize = 4;

/// What is added before the activation.
type Residual<'a> = Option<(&'a [F32x4], Size)>;

pub fn run(
    layer: &Layer,
    conv: &Conv,
    source: &[F32x4],
    residual: Residual<'_>,
    rows: &mut Rows,
    output: &mut [F32x4],
) {
    let (to, window) = (layer.to, layer.window);
    let residual = |first: usize| {
        residual.map(|(values, size)| (&values[first * size.vectors()..], size.vectors()))
    };
    if layer.is_pointwise() {
        let run = layer.inputs();
        let span = Span {
            rows: &[floats(source)],
            step: run,
            run,
        };
        return span.compute(conv, to.vectors(), residual(0), output);
    }
    let inputs = layer.inputs();
    rows.begin(layer, inputs);
    for (row, output) in output.chunks_exact_mut(to.width * to.vectors()).enumerate() {
        rows.fill(layer, source, row);
        let span = Span {
            rows: &rows.of(layer, row)[..window.height],
            step: window.stride * inputs,
            run: window.width * inputs,
        };
        span.compute(conv, to.vectors(), residual(row * to.width), output);
    }
}

/// Inputs of neighbouring output pixels.
struct Span<'a> {
    /// One for every row of the window.
    rows: &'a [&'a [f32]],
    /// From one output pixel's inputs to the next one's.
    step: usize,
    /// Inputs of one output pixel in one row.
    run: usize,
}

impl Span<'_> {
    /// Fills as many output pixels of `outputs` vectors as there is room for.
    fn compute(
        &self,
        conv: &Conv,
        outputs: usize,
        residual: Option<(&[F32x4], usize)>,
        output: &mut [F32x4],
    ) {
        let pixels = output.len() / outputs;
        let (row_size, size) = (2 * self.run, 2 * self.run * self.rows.len());
        for first in (0..pixels).step_by(TILE) {
            let count = TILE.min(pixels - first);
            let output = &mut output[first * outputs..][..count * outputs];
            let residual = residual.map(|(values, vectors)| (&values[first * vectors..], vectors));
            // A tile that is not full computes its last pixel several times.
            let starts: [usize; TILE] =
                std::array::from_fn(|pixel| (first + pixel.min(count - 1)) * self.step);
            for (block, bias) in conv.bias.as_chunks::<2>().0.iter().enumerate() {
                let weights = &conv.weights[block * size..][..size];
                let mut sums = [*bias; TILE];
                for (ky, row) in self.rows.iter().enumerate() {
                    let weights = &weights[ky * row_size..][..row_size];
                    accumulate(
                        &mut sums,
                        weights,
                        starts.map(|start| &row[start..][..self.run]),
                    );
                }
                let vector = 2 * block;
                if let Some((values, vectors)) = residual {
                    add(&mut sums, values, vectors, vector, count);
                }
                if let Some(slopes) = &conv.slopes {
                    let (low, high) = (slopes[vector], slopes[vector + 1]);
                    sums = sums.map(|[a, b]| [a.prelu(low), b.prelu(high)]);
                }
                write(&sums, output, outputs, vector, count);
            }
        }
    }
}

#[inline(always)]
fn accumulate(sums: &mut [[F32x4; 2]; TILE], weights: &[F32x4], pixels: [&[f32]; TILE]) {
    let [a, b, c, d] = pixels;
    let inputs = a.iter().zip(b).zip(c).zip(d);
    for ([low, high], (((a, b), c), d)) in weights.as_chunks::<2>().0.iter().zip(inputs) {
        for (sums, input) in sums.iter_mut().zip([a, b, c, d]) {
            let input = F32x4::all(*input);
            sums[0] = sums[0].add_product(input, *low);
            sums[1] = sums[1].add_product(input, *high);
        }
    }
}

/// The residual may have fewer channels than the output: the rest gets nothing.
#[inline(always)]
fn add(
    sums: &mut [[F32x4; 2]; TILE],
    values: &[F32x4],
    vectors: usize,
    vector: usize,
    count: usize,
) {
    if vector + 2 <= vectors && count == TILE {
        for (pixel, [low, high]) in sums.iter_mut().enumerate() {
            let at = &values[pixel * vectors + vector..][..2];
            (*low, *high) = (low.add(at[0]), high.add(at[1]));
        }
        return;
    }
    for (pixel, sums) in sums.iter_mut().enumerate().take(count) {
        for (half, sum) in sums.iter_mut().enumerate() {
            if vector + half < vectors {
                *sum = sum.add(values[pixel * vectors + vector + half]);
            }
        }
    }
}

#[inline(always)]
fn write(
    sums: &[[F32x4; 2]; TILE],
    output: &mut [F32x4],
    outputs: usize,
    vector: usize,
    count: usize,
) {
    if vector + 2 <= outputs && count == TILE {
        for (pixel, sums) in sums.iter().enumerate() {
            output[pixel * outputs + vector..][..2].copy_from_slice(sums);
        }
        return;
    }
    for (pixel, sums) in sums.iter().enumerate().take(count) {
        for (half, sum) in sums.iter().enumerate() {
            if vector + half < outputs {
                output[pixel * outputs + vector + half] = *sum;
            }
        }
    }
}
