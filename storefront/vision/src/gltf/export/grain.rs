//! What is too fine for a mesh: brush strokes on metal, the skin of a moulded part. Tiles that repeat, the same at every run.

use super::NoTexture;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// Strokes along u, each about a sixteenth of a millimetre wide on a tile of eight.
    Brushed,
    /// Fine and the same in all directions.
    Moulded,
}

/// Pixels of a side.
const SIDE: i32 = 64;

impl Grain {
    /// PNGs of roughness (green) with metal (blue), and of normals.
    pub fn pictures(self) -> Result<[Vec<u8>; 2], NoTexture> {
        let surface = picture(|u, v| {
            let rough = 0.72 + 0.28 * self.height(u, v);
            [1.0, rough, 1.0]
        })?;
        let steep = match self {
            Self::Brushed => 0.35,
            Self::Moulded => 0.25,
        };
        let relief = picture(|u, v| {
            let rise = |du: i32, dv: i32| {
                steep * (self.height(u + du, v + dv) - self.height(u - du, v - dv))
            };
            // Green looks up where v points down.
            let [x, y] = [-rise(1, 0), rise(0, 1)];
            let length = (x * x + y * y + 1.0).sqrt();
            [x, y, 1.0].map(|part| 0.5 + 0.5 * part / length)
        })?;
        Ok([surface, relief])
    }

    /// 0 to 1, going round at the tile's edges.
    fn height(self, u: i32, v: i32) -> f32 {
        match self {
            // A stroke keeps its depth for an eighth of the tile, then fades into the next.
            Self::Brushed => {
                let (stroke, along) = (u.rem_euclid(SIDE) / 8, (u.rem_euclid(8) as f32) / 8.0);
                let next = (stroke + 1) % (SIDE / 8);
                let (a, b) = (noise(stroke, v), noise(next, v));
                a + (b - a) * along
            }
            Self::Moulded => noise(u, v),
        }
    }
}

/// A hash of a place on the tile, 0 to 1 (Wellons' `lowbias32`).
fn noise(u: i32, v: i32) -> f32 {
    let mut hash = (u.rem_euclid(SIDE) + SIDE * v.rem_euclid(SIDE)) as u32 + 1;
    hash = (hash ^ (hash >> 16)).wrapping_mul(0x7feb_352d);
    hash = (hash ^ (hash >> 15)).wrapping_mul(0x846c_a68b);
    hash ^= hash >> 16;
    (hash >> 8) as f32 / (1 << 24) as f32
}

fn picture(color: impl Fn(i32, i32) -> [f32; 3]) -> Result<Vec<u8>, NoTexture> {
    let places = (0..SIDE).flat_map(|v| (0..SIDE).map(move |u| (u, v)));
    let pixels: Vec<u8> = places
        .flat_map(|(u, v)| color(u, v).map(|channel| (255.0 * channel).round() as u8))
        .collect();
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, SIDE as u32, SIDE as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(file)
}
