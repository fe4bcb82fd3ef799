//! A small engine for convolutional nets of the MobileNet kind: convolution, depthwise convolution, maximum pool, each
//! with its addition and PReLU fused into it.
//!
//! Pictures are rows of pixels of channels (NHWC), the channels padded to a multiple of four so that a pixel is a whole
//! number of vectors. Weights are unpacked once; a run allocates nothing but what its first call grows.

mod buffers;
mod conv;
mod depthwise;
mod f32x4;
mod file;
mod half;
mod layer;
mod pool;
mod rice;
mod rows;
#[cfg(test)]
mod tests;

use buffers::Buffers;
pub use f32x4::{F32x4, floats};
pub use file::BadNet;
use layer::{Layer, Operation};
use rows::Rows;

/// Height, width and channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub height: usize,
    pub width: usize,
    pub channels: usize,
}

impl Size {
    /// Vectors of a pixel.
    pub fn vectors(self) -> usize {
        self.channels.div_ceil(4)
    }

    /// Vectors of the whole picture.
    pub fn volume(self) -> usize {
        self.height * self.width * self.vectors()
    }
}

/// A net with its weights and its working memory.
pub struct Net {
    input: Size,
    layers: Vec<Layer>,
    outputs: Vec<usize>,
    buffers: Buffers,
    rows: Rows,
}

impl Net {
    /// Reads a file made by `convert/convert.py`, which documents the format.
    pub fn read(bytes: &[u8]) -> Result<Self, BadNet> {
        let file::Contents {
            input,
            layers,
            outputs,
        } = file::read(bytes)?;
        let buffers = Buffers::plan(input, &layers, &outputs)?;
        Ok(Self {
            input,
            layers,
            outputs,
            buffers,
            rows: Rows::default(),
        })
    }

    pub fn input_size(&self) -> Size {
        self.input
    }

    /// Where the next run's picture is written: `input_size().volume()` vectors.
    pub fn input(&mut self) -> &mut [F32x4] {
        self.buffers.get_mut(0)
    }

    pub fn run(&mut self) {
        for layer in &self.layers {
            let mut buffer = self.buffers.take(layer.output);
            let output = buffer.get_mut(..layer.to.volume()).unwrap_or_default();
            let source = self.buffers.get(layer.source);
            match &layer.operation {
                Operation::Conv(conv) => {
                    let residual = conv
                        .residual
                        .map(|tensor| (self.buffers.get(tensor), self.buffers.size(tensor)));
                    conv::run(layer, conv, source, residual, &mut self.rows, output);
                }
                Operation::Depthwise(weights) => {
                    depthwise::run(layer, weights, source, &mut self.rows, output);
                }
                Operation::Pool => pool::run(layer, source, output),
            }
            self.buffers.put(layer.output, buffer);
        }
    }

    /// The numbers of one output of the last run, padding left out. Empty for an output that the net does not have.
    pub fn output(&self, index: usize) -> impl Iterator<Item = f32> + '_ {
        let (values, channels) = match self.outputs.get(index) {
            Some(&tensor) => (self.buffers.get(tensor), self.buffers.size(tensor).channels),
            None => (&[][..], 1),
        };
        let vectors = channels.div_ceil(4);
        values.chunks(vectors).flat_map(move |pixel| {
            pixel
                .iter()
                .flat_map(|vector| vector.to_array())
                .take(channels)
        })
    }
}
