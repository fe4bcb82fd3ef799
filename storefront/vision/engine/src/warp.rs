//! Brings a region of a picture before a net: turned upright, scaled, bilinear, black outside of the picture.

use std::ops::Range;

use crate::net::F32x4;
use crate::picture::Picture;
use crate::region::Region;

/// Fills a square of `side` × `side` vectors with `scale · x + offset` of the red, green and blue values 0 to 255. What the
/// picture's part does not have is black.
pub fn warp(
    picture: &Picture,
    region: &Region,
    side: usize,
    scale: f32,
    offset: f32,
    out: &mut [F32x4],
) {
    // From here on in the part's own coordinates.
    let part = picture.part();
    let [x, y] = region.centre;
    let region = &Region {
        centre: [x - part.left as f32, y - part.top as f32],
        ..*region
    };
    let factor = (region.side / side as f32) as usize;
    if factor >= 2 {
        // A bilinear look at every nth pixel would see noise: look at means instead.
        let (window, smaller) = shrunk(picture, region, factor);
        return bilinear(&window, &smaller, side, scale, offset, out);
    }
    bilinear(picture, region, side, scale, offset, out);
}

fn shrunk(picture: &Picture, region: &Region, factor: usize) -> (Picture, Region) {
    let corners =
        [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [1.0, 1.0]].map(|corner| region.to_picture(corner));
    let span = |axis: usize, limit: usize| {
        let values = corners
            .iter()
            .filter_map(|corner| corner.get(axis).copied());
        let (low, high) = values.fold((f32::MAX, f32::MIN), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        let low = (low.floor().max(0.0) as usize).min(limit - 1);
        (
            low,
            (high.ceil().max(0.0) as usize + 1).clamp(low + 1, limit) - low,
        )
    };
    let ((left, width), (top, height)) = (
        span(0, picture.part().width),
        span(1, picture.part().height),
    );
    let (shift, ratio) = ([left as f32, top as f32], 1.0 / factor as f32);
    let centre = [
        (region.centre[0] - shift[0]) * ratio,
        (region.centre[1] - shift[1]) * ratio,
    ];
    let smaller = Region {
        centre,
        side: region.side * ratio,
        angle: region.angle,
    };
    (picture.shrink(left, top, width, height, factor), smaller)
}

fn bilinear(
    picture: &Picture,
    region: &Region,
    side: usize,
    scale: f32,
    offset: f32,
    out: &mut [F32x4],
) {
    let (scale, offset) = (
        F32x4::new([scale, scale, scale, 0.0]),
        F32x4::new([offset, offset, offset, 0.0]),
    );
    let step = 1.0 / side as f32;
    let [dx, dy] = {
        let (sin, cos) = region.angle.sin_cos();
        [cos * region.side * step, sin * region.side * step]
    };
    let last = [picture.part().width - 1, picture.part().height - 1].map(|last| last as f32);
    for (row, out) in out.chunks_exact_mut(side).enumerate() {
        let [x, y] = region.to_picture([0.5 * step, (row as f32 + 0.5) * step]);
        // From continuous coordinates to those between pixel centres.
        let (x, y) = (x - 0.5, y - 0.5);
        let look = |out: &mut [F32x4], first: usize, color: fn(&Picture, f32, f32) -> F32x4| {
            for (column, out) in (first..).zip(out) {
                let (x, y) = (x + dx * column as f32, y + dy * column as f32);
                *out = offset.add_product(color(picture, x, y), scale);
            }
        };
        let inside = inside([x, y], [dx, dy], last, side);
        let (before, rest) = out.split_at_mut(inside.start);
        let (within, after) = rest.split_at_mut(inside.len());
        look(before, 0, between_pixels_or_black);
        look(within, inside.start, between_pixels);
        look(after, inside.end, between_pixels_or_black);
    }
}

/// The columns of a row, starting at a place and moving by a step, whose four pixels are all inside of the picture: up to a
/// column fewer at either end.
fn inside(start: [f32; 2], step: [f32; 2], last: [f32; 2], side: usize) -> Range<usize> {
    let mut columns = 0.0..side as f32;
    for ((start, step), last) in start.into_iter().zip(step).zip(last) {
        if step.abs() < 1e-6 {
            if start < 0.01 || start > last - 0.01 {
                return 0..0;
            }
            continue;
        }
        let ends = [-start / step, (last - start) / step];
        let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
        columns = columns.start.max(low + 0.01)..columns.end.min(high - 0.01);
    }
    let (start, end) = (columns.start.ceil() as usize, columns.end.max(0.0) as usize);
    start.min(end)..end
}

/// The colour at a place inside of the picture.
#[inline(always)]
fn between_pixels(picture: &Picture, x: f32, y: f32) -> F32x4 {
    let (left, top) = (x as usize, y as usize);
    let [fx, fy] = [x - left as f32, y - top as f32].map(F32x4::all);
    let width = picture.part().width;
    let at = top * width + left;
    let pair = |at: usize| {
        let pair = picture.pixels().get(at..).and_then(<[_]>::first_chunk);
        F32x4::from_byte_pair(pair.copied().unwrap_or_default())
    };
    let ([a, b], [c, d]) = (pair(at), pair(at + width));
    a.towards(b, fx).towards(c.towards(d, fx), fy)
}

/// The same anywhere.
fn between_pixels_or_black(picture: &Picture, x: f32, y: f32) -> F32x4 {
    let (left, top) = (x.floor(), y.floor());
    let [fx, fy] = [x - left, y - top].map(F32x4::all);
    let pixel = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0;
        let row = picture.row(if inside { y as usize } else { usize::MAX });
        let pixel = row.get(x as usize);
        pixel.map_or(F32x4::ZERO, |pixel| F32x4::from_bytes(*pixel))
    };
    let (a, b) = (pixel(left, top), pixel(left + 1.0, top));
    let (c, d) = (pixel(left, top + 1.0), pixel(left + 1.0, top + 1.0));
    a.towards(b, fx).towards(c.towards(d, fx), fy)
}
