//! Brings a region of a picture before a net: turned upright, scaled, bilinear, black outside of the picture.

use crate::net::F32x4;
use crate::picture::Picture;
use crate::region::Region;

/// Fills a square of `side` × `side` vectors with `scale · x + offset` of the red, green and blue values 0 to 255.
pub fn warp(
    picture: &Picture,
    region: &Region,
    side: usize,
    scale: f32,
    offset: f32,
    out: &mut [F32x4],
) {
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
    let ((left, width), (top, height)) = (span(0, picture.width()), span(1, picture.height()));
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
    let (last_x, last_y) = (picture.width() as i32 - 1, picture.height() as i32 - 1);
    for (row, out) in out.chunks_exact_mut(side).enumerate() {
        let [x, y] = region.to_picture([0.5 * step, (row as f32 + 0.5) * step]);
        // From continuous coordinates to those between pixel centres.
        let (x, y) = (x - 0.5, y - 0.5);
        for (column, out) in out.iter_mut().enumerate() {
            let (x, y) = (x + dx * column as f32, y + dy * column as f32);
            let (left, top) = (x.floor(), y.floor());
            let (fx, fy) = (x - left, y - top);
            let (left, top) = (left as i32, top as i32);
            let pair = |y: i32| -> [F32x4; 2] {
                if y < 0 || y > last_y {
                    return [F32x4::ZERO; 2];
                }
                let row = picture.row(y as usize);
                match row
                    .get(left as usize..)
                    .and_then(|rest| rest.first_chunk::<2>())
                {
                    Some(&[a, b]) if left >= 0 => [F32x4::from_bytes(a), F32x4::from_bytes(b)],
                    _ => [left, left + 1].map(|x| match row.get(x as usize) {
                        Some(&pixel) if x >= 0 && x <= last_x => F32x4::from_bytes(pixel),
                        _ => F32x4::ZERO,
                    }),
                }
            };
            let ([a, b], [c, d]) = (pair(top), pair(top + 1));
            let weight = |value: f32| F32x4::new([value; 4]);
            let sum = F32x4::ZERO
                .add_product(a, weight((1.0 - fx) * (1.0 - fy)))
                .add_product(b, weight(fx * (1.0 - fy)))
                .add_product(c, weight((1.0 - fx) * fy))
                .add_product(d, weight(fx * fy));
            *out = offset.add_product(sum, scale);
        }
    }
}
