//! One step of a net.

use super::{F32x4, Size};

pub struct Layer {
    /// Tensors by number; 0 is the net's input.
    pub source: usize,
    pub output: usize,
    pub from: Size,
    pub to: Size,
    pub window: Window,
    pub operation: Operation,
}

impl Layer {
    /// A window of one pixel reads its source as it is.
    pub fn is_pointwise(&self) -> bool {
        self.window.is_pointwise()
    }

    /// Numbers of one input pixel that are multiplied with weights.
    pub fn inputs(&self) -> usize {
        self.window.inputs(self.from)
    }
}

impl Window {
    fn is_pointwise(self) -> bool {
        (self.height, self.width, self.stride) == (1, 1, 1)
    }

    /// Padding included, except with red, green and blue, which are worth packing.
    pub fn inputs(self, from: Size) -> usize {
        match from.channels {
            3 if !self.is_pointwise() => 3,
            _ => 4 * from.vectors(),
        }
    }
}

/// The kernel's height and width, how far it moves, and the padding above and to the left.
#[derive(Clone, Copy)]
pub struct Window {
    pub height: usize,
    pub width: usize,
    pub stride: usize,
    pub top: usize,
    pub left: usize,
}

pub enum Operation {
    Conv(Conv),
    Depthwise(Depthwise),
    Pool,
}

pub struct Conv {
    /// `[out / 8][tap][in][8]`, so that the inner loop reads straight on; `in` is `Layer::inputs`.
    pub weights: Vec<F32x4>,
    /// Two vectors for each block of eight output channels.
    pub bias: Vec<F32x4>,
    /// Slopes of the PReLU, laid out as the bias; absent without activation.
    pub slopes: Option<Vec<F32x4>>,
    /// Added before the activation. It may have fewer channels than the output: the rest gets nothing.
    pub residual: Option<usize>,
}

pub struct Depthwise {
    /// `[vector][tap]`.
    pub weights: Vec<F32x4>,
    pub bias: Vec<F32x4>,
}
