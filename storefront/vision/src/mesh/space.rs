//! Three-dimensional vectors and column-major 4 × 4 matrices.

pub type Vec3 = [f32; 3];
pub type Mat4 = [f32; 16];

pub fn add([a, b, c]: Vec3, [x, y, z]: Vec3) -> Vec3 {
    [a + x, b + y, c + z]
}

pub fn sub([a, b, c]: Vec3, [x, y, z]: Vec3) -> Vec3 {
    [a - x, b - y, c - z]
}

pub fn scale([a, b, c]: Vec3, by: f32) -> Vec3 {
    [a * by, b * by, c * by]
}

pub fn dot([a, b, c]: Vec3, [x, y, z]: Vec3) -> f32 {
    a * x + b * y + c * z
}

pub fn cross([a, b, c]: Vec3, [x, y, z]: Vec3) -> Vec3 {
    [b * z - c * y, c * x - a * z, a * y - b * x]
}

pub fn length(v: Vec3) -> f32 {
    dot(v, v).sqrt()
}

/// The same direction at length one; a zero vector becomes z.
pub fn unit(v: Vec3) -> Vec3 {
    let length = length(v);
    if length > 1e-9 {
        scale(v, 1.0 / length)
    } else {
        [0.0, 0.0, 1.0]
    }
}

pub fn multiply(a: &Mat4, b: &Mat4) -> Mat4 {
    let (rows, _) = a.as_chunks::<4>();
    let mut product = [0.0; 16];
    for (out, column) in product
        .as_chunks_mut::<4>()
        .0
        .iter_mut()
        .zip(b.as_chunks::<4>().0)
    {
        for (basis, factor) in rows.iter().zip(column) {
            for (sum, part) in out.iter_mut().zip(basis) {
                *sum += part * factor;
            }
        }
    }
    product
}
