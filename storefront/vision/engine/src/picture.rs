//! A picture's pixels. Coordinates are continuous: the first pixel's centre is at (0.5, 0.5).

/// Red, green, blue and alpha, row by row from the top: of the whole picture, or of the part that was read of it.
#[derive(Clone, Debug)]
pub struct Picture {
    width: usize,
    height: usize,
    part: Part,
    rgba: Vec<u8>,
}

/// A box of a picture's pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("expected {width} × {height} pixels of four bytes, got {bytes} bytes")]
pub struct BadPicture {
    width: usize,
    height: usize,
    bytes: usize,
}

impl Picture {
    pub fn from_rgba(width: usize, height: usize, rgba: Vec<u8>) -> Result<Self, BadPicture> {
        let whole = Part {
            left: 0,
            top: 0,
            width,
            height,
        };
        Self::from_part(width, height, whole, rgba)
    }

    /// Of a picture of `width` × `height` pixels those of a part, which lies inside of it.
    pub fn from_part(
        width: usize,
        height: usize,
        part: Part,
        rgba: Vec<u8>,
    ) -> Result<Self, BadPicture> {
        let pixels = part.width.checked_mul(part.height);
        let expected = pixels.and_then(|pixels| pixels.checked_mul(4));
        if rgba.is_empty() || expected != Some(rgba.len()) {
            return Err(BadPicture {
                width: part.width,
                height: part.height,
                bytes: rgba.len(),
            });
        }
        Ok(Self {
            width,
            height,
            part,
            rgba,
        })
    }

    /// Of the whole picture.
    pub fn width(&self) -> usize {
        self.width
    }

    /// Of the whole picture.
    pub fn height(&self) -> usize {
        self.height
    }

    pub fn is_whole(&self) -> bool {
        (self.part.width, self.part.height) == (self.width, self.height)
    }

    pub fn part(&self) -> Part {
        self.part
    }

    /// The part's.
    pub fn pixels(&self) -> &[[u8; 4]] {
        self.rgba.as_chunks().0
    }

    /// A row of the part; empty below it.
    pub fn row(&self, y: usize) -> &[[u8; 4]] {
        let start = y.min(self.part.height) * self.part.width;
        let row = self.pixels().get(start..start + self.part.width);
        row.unwrap_or_default()
    }

    /// The nearest pixel to a place in or outside of the part, in its own coordinates.
    fn nearest(&self, x: isize, y: isize) -> [u8; 4] {
        let x = x.clamp(0, self.part.width as isize - 1) as usize;
        let y = y.clamp(0, self.part.height as isize - 1) as usize;
        self.row(y).get(x).copied().unwrap_or_default()
    }

    /// Red, green and blue between pixels, 0 to 255.
    pub fn color(&self, [x, y]: [f32; 2]) -> [f32; 3] {
        let (x, y) = (
            x - 0.5 - self.part.left as f32,
            y - 0.5 - self.part.top as f32,
        );
        let (left, top) = (x.floor(), y.floor());
        let (fx, fy) = (x - left, y - top);
        let (left, top) = (left as isize, top as isize);
        let mix = |a: [u8; 4], b: [u8; 4], t: f32| {
            let ([a0, a1, a2, _], [b0, b1, b2, _]) = (a.map(f32::from), b.map(f32::from));
            [a0 + (b0 - a0) * t, a1 + (b1 - a1) * t, a2 + (b2 - a2) * t]
        };
        let above = mix(self.nearest(left, top), self.nearest(left + 1, top), fx);
        let below = mix(
            self.nearest(left, top + 1),
            self.nearest(left + 1, top + 1),
            fx,
        );
        std::array::from_fn(|channel| match (above.get(channel), below.get(channel)) {
            (Some(a), Some(b)) => a + (b - a) * fy,
            _ => 0.0,
        })
    }

    /// The mean of every `factor` × `factor` pixels inside a box of the part's pixels, as a picture of its own.
    pub fn shrink(
        &self,
        left: usize,
        top: usize,
        width: usize,
        height: usize,
        factor: usize,
    ) -> Self {
        let (columns, rows) = ((width / factor).max(1), (height / factor).max(1));
        let area = (factor * factor) as u32;
        let mut rgba = Vec::with_capacity(4 * columns * rows);
        let mut sums = vec![[0u32; 4]; columns];
        for row in 0..rows {
            sums.fill([area / 2; 4]);
            for y in 0..factor {
                let source = self
                    .row((top + row * factor + y).min(self.part.height - 1))
                    .get(left..)
                    .unwrap_or(&[]);
                match factor {
                    2 => add_blocks::<2>(&mut sums, source),
                    3 => add_blocks::<3>(&mut sums, source),
                    4 => add_blocks::<4>(&mut sums, source),
                    _ => {
                        for (sum, block) in sums.iter_mut().zip(source.chunks(factor)) {
                            block.iter().for_each(|pixel| add(sum, pixel));
                        }
                    }
                }
            }
            rgba.extend(
                sums.iter()
                    .flatten()
                    .map(|value| (value / area).min(255) as u8),
            );
        }
        Self {
            width: columns,
            height: rows,
            part: Part {
                left: 0,
                top: 0,
                width: columns,
                height: rows,
            },
            rgba,
        }
    }
}

/// To each sum the pixels of its block. A number known beforehand lets the compiler unroll and vectorise.
fn add_blocks<const FACTOR: usize>(sums: &mut [[u32; 4]], source: &[[u8; 4]]) {
    for (sum, block) in sums.iter_mut().zip(source.as_chunks::<FACTOR>().0) {
        block.iter().for_each(|pixel| add(sum, pixel));
    }
}

fn add(sum: &mut [u32; 4], pixel: &[u8; 4]) {
    for (sum, value) in sum.iter_mut().zip(pixel) {
        *sum += u32::from(*value);
    }
}
