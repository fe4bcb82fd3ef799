//! Rows of a picture with a border of zeros, so that windows know no edges. Each is copied once: a window's rows stay while it
//! moves down.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read; this is the hot loop"
)]

use super::layer::Layer;
use super::{F32x4, floats};

/// The tallest window of a net: checked when it is read.
pub const MOST: usize = 5;

#[derive(Default)]
pub struct Rows {
    numbers: Vec<f32>,
    /// Numbers of a row, and of a pixel in it.
    row: usize,
    pixel: usize,
    /// Rows of the source that were copied so far, those above it included.
    filled: usize,
}

impl Rows {
    /// For a layer that starts; `pixel` is how many numbers of each pixel it reads: all, padding included, or 3.
    pub fn begin(&mut self, layer: &Layer, pixel: usize) {
        let width = (layer.to.width - 1) * layer.window.stride + layer.window.width;
        self.pixel = pixel;
        self.row = width * pixel;
        self.filled = 0;
        self.numbers.clear();
        self.numbers.resize(layer.window.height * self.row, 0.0);
    }

    /// Makes those rows ready that the window sees at an output row.
    pub fn fill(&mut self, layer: &Layer, source: &[F32x4], row: usize) {
        let (from, window) = (layer.from, layer.window);
        let (first, end) = (row * window.stride, row * window.stride + window.height);
        let left = window.left * self.pixel;
        let width = from.width.min(self.row / self.pixel - window.left);
        for at in self.filled.max(first)..end {
            let slot = at % window.height * self.row;
            let copy = &mut self.numbers[slot + left..slot + left + width * self.pixel];
            let y = at.wrapping_sub(window.top);
            if y >= from.height {
                copy.fill(0.0);
                continue;
            }
            let padded = 4 * from.vectors();
            let pixels = &floats(source)[y * from.width * padded..][..width * padded];
            match (padded, self.pixel) {
                (4, 3) => {
                    let pixels = pixels.as_chunks::<4>().0.iter();
                    for (copy, [red, green, blue, _]) in
                        copy.as_chunks_mut().0.iter_mut().zip(pixels)
                    {
                        *copy = [*red, *green, *blue];
                    }
                }
                _ => copy.copy_from_slice(pixels),
            }
        }
        self.filled = end;
    }

    /// What the window sees, from top to bottom: as many rows as it has, then empty ones.
    pub fn of(&self, layer: &Layer, row: usize) -> [&[f32]; MOST] {
        let height = layer.window.height;
        std::array::from_fn(|ky| match ky < height {
            true => {
                &self.numbers[(row * layer.window.stride + ky) % height * self.row..][..self.row]
            }
            false => &[],
        })
    }
}
