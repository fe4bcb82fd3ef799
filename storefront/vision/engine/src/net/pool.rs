//! The largest of every 2 × 2 pixels.
#![expect(
    clippy::indexing_slicing,
    reason = "sizes are checked when the net is read"
)]

use super::F32x4;
use super::layer::Layer;

pub fn run(layer: &Layer, source: &[F32x4], output: &mut [F32x4]) {
    let (vectors, width) = (layer.from.vectors(), layer.from.width);
    for (pixel, output) in output.chunks_exact_mut(vectors).enumerate() {
        let (row, column) = (pixel / layer.to.width * 2, pixel % layer.to.width * 2);
        let corner =
            |y: usize, x: usize| &source[((row + y) * width + column + x) * vectors..][..vectors];
        let (above, below) = (
            corner(0, 0).iter().zip(corner(0, 1)),
            corner(1, 0).iter().zip(corner(1, 1)),
        );
        for ((output, (a, b)), (c, d)) in output.iter_mut().zip(above).zip(below) {
            *output = a.max(*b).max(c.max(*d));
        }
    }
}
