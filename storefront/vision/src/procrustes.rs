//! The similarity that brings weighted points nearest to others, by Horn's quaternions: closed-form absolute orientation
//! (B. K. P. Horn, J. Opt. Soc. Am. A 4, 1987), with the scale that weighted orthogonal Procrustes analysis gives.

/// `target ≈ scale · rotation · source + translation`. Rotation by rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Similarity {
    pub scale: f32,
    pub rotation: [[f32; 3]; 3],
    pub translation: [f32; 3],
}

/// A source, its target and its weight.
pub type Pair = ([f32; 3], [f32; 3], f32);

impl Similarity {
    pub fn fit(pairs: &[Pair]) -> Self {
        let total: f32 = pairs.iter().map(|pair| pair.2).sum();
        let mean = |of: fn(&Pair) -> [f32; 3]| {
            let sum = pairs
                .iter()
                .fold([0.0; 3], |sum, pair| add(sum, scaled(of(pair), pair.2)));
            scaled(sum, 1.0 / total)
        };
        let (source_mean, target_mean) = (mean(|pair| pair.0), mean(|pair| pair.1));
        let mut covariance = [[0.0; 3]; 3];
        let mut spread = 0.0;
        for &(source, target, weight) in pairs {
            let (source, target) = (sub(source, source_mean), sub(target, target_mean));
            spread += weight * dot(source, source);
            for (row, s) in covariance.iter_mut().zip(source) {
                for (sum, t) in row.iter_mut().zip(target) {
                    *sum += weight * s * t;
                }
            }
        }
        let rotation = nearest_rotation(&covariance);
        let agreement: f32 = pairs
            .iter()
            .map(|&(source, target, weight)| {
                weight
                    * dot(
                        rotate(&rotation, sub(source, source_mean)),
                        sub(target, target_mean),
                    )
            })
            .sum();
        let scale = agreement / spread;
        let translation = sub(target_mean, scaled(rotate(&rotation, source_mean), scale));
        Self {
            scale,
            rotation,
            translation,
        }
    }

    /// From target space back to source space.
    pub fn invert(&self, point: [f32; 3]) -> [f32; 3] {
        let [a, b, c] = self.rotation;
        let p = scaled(sub(point, self.translation), 1.0 / self.scale);
        add(add(scaled(a, p[0]), scaled(b, p[1])), scaled(c, p[2]))
    }
}

/// The rotation with the largest agreement: the eigenvector of Horn's 4 × 4 matrix with the largest eigenvalue.
fn nearest_rotation(&[[xx, xy, xz], [yx, yy, yz], [zx, zy, zz]]: &[[f32; 3]; 3]) -> [[f32; 3]; 3] {
    let matrix = [
        [xx + yy + zz, yz - zy, zx - xz, xy - yx],
        [yz - zy, xx - yy - zz, xy + yx, zx + xz],
        [zx - xz, xy + yx, yy - xx - zz, yz + zy],
        [xy - yx, zx + xz, yz + zy, zz - xx - yy],
    ];
    let [w, x, y, z] =
        largest_eigenvector(matrix.map(|row| row.map(f64::from))).map(|value| value as f32);
    [
        [
            w * w + x * x - y * y - z * z,
            2.0 * (x * y - w * z),
            2.0 * (x * z + w * y),
        ],
        [
            2.0 * (x * y + w * z),
            w * w - x * x + y * y - z * z,
            2.0 * (y * z - w * x),
        ],
        [
            2.0 * (x * z - w * y),
            2.0 * (y * z + w * x),
            w * w - x * x - y * y + z * z,
        ],
    ]
}

/// By repeated squaring of the matrix, shifted so that the largest eigenvalue has the largest magnitude.
fn largest_eigenvector(mut matrix: [[f64; 4]; 4]) -> [f64; 4] {
    let shift: f64 = matrix
        .iter()
        .map(|row| row.iter().map(|value| value.abs()).sum::<f64>())
        .fold(0.0, f64::max);
    for (index, row) in matrix.iter_mut().enumerate() {
        for (column, value) in row.iter_mut().enumerate() {
            *value = (*value + if index == column { shift } else { 0.0 })
                / (2.0 * shift.max(f64::MIN_POSITIVE));
        }
    }
    // 2^24 power steps tell eigenvalues apart whose ratio differs from one by a millionth.
    for _ in 0..24 {
        let square: [[f64; 4]; 4] = matrix.map(|row| {
            matrix
                .iter()
                .zip(row)
                .fold([0.0; 4], |mut sum, (other, factor)| {
                    for (sum, value) in sum.iter_mut().zip(other) {
                        *sum += factor * value;
                    }
                    sum
                })
        });
        let size = square
            .iter()
            .flatten()
            .fold(0.0f64, |size, value| size.max(value.abs()))
            .max(f64::MIN_POSITIVE);
        matrix = square.map(|row| row.map(|value| value / size));
    }
    let length = |row: &[f64; 4]| row.iter().map(|value| value * value).sum::<f64>();
    let best = matrix
        .into_iter()
        .max_by(|a, b| length(a).total_cmp(&length(b)))
        .unwrap_or([1.0, 0.0, 0.0, 0.0]);
    let size = length(&best).sqrt();
    if size > 0.0 {
        best.map(|value| value / size)
    } else {
        [1.0, 0.0, 0.0, 0.0]
    }
}

pub fn rotate(rotation: &[[f32; 3]; 3], point: [f32; 3]) -> [f32; 3] {
    rotation.map(|row| dot(row, point))
}

pub fn dot(a: [f32; 3], b: [f32; 3]) -> f32 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

pub fn add(a: [f32; 3], b: [f32; 3]) -> [f32; 3] {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

pub fn sub(a: [f32; 3], b: [f32; 3]) -> [f32; 3] {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

pub fn scaled(a: [f32; 3], by: f32) -> [f32; 3] {
    a.map(|value| value * by)
}

pub fn distance(a: [f32; 3], b: [f32; 3]) -> f32 {
    dot(sub(a, b), sub(a, b)).sqrt()
}
