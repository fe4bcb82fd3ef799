//! From landmarks in the picture to a head in space: MediaPipe's face geometry. A virtual camera looks at the face; the
//! landmarks are pushed to the depth at which they are as large as the canonical face.

use crate::canonical::canonical_face;
use crate::landmarks::{Landmarks, MESH};
use crate::pose::{FOV_Y_DEGREES, Pose};
use crate::procrustes::{Pair, Similarity, distance, scaled};

/// A head in canonical units (nominally centimetres); `true_to_size` makes millimetres of it.
#[derive(Clone, Debug)]
pub struct Head {
    camera: Camera,
    /// From the canonical face to camera space.
    similarity: Similarity,
    /// The 478 landmarks in camera space.
    points: Vec<[f32; 3]>,
}

#[derive(Clone, Copy, Debug)]
struct Camera {
    picture: [f32; 2],
    /// Half of the picture's height at distance 1.
    half_height: f32,
}

impl Head {
    pub fn fit(landmarks: &Landmarks, picture: [f32; 2]) -> Self {
        let camera = Camera {
            picture,
            half_height: (FOV_Y_DEGREES.to_radians() / 2.0).tan(),
        };
        let screen: Vec<[f32; 3]> = landmarks
            .points()
            .iter()
            .map(|&point| camera.near_plane(point))
            .collect();
        let depth = screen.iter().take(MESH).map(|point| point[2]).sum::<f32>() / MESH as f32;
        // First as if the picture were a parallel projection, then corrected for perspective at the scale so found.
        let flat: Vec<[f32; 3]> = screen.iter().map(|&[x, y, z]| [x, y, -z]).collect();
        let first = fit(&flat).scale;
        let second = fit(&unproject(&screen, depth, first)).scale;
        let points = unproject(&screen, depth, first * second);
        Self {
            camera,
            similarity: fit(&points),
            points,
        }
    }

    /// Degrees: yaw (to the shopper's left positive), pitch (down positive), roll (towards the shopper's right shoulder
    /// positive: counter-clockwise in the picture). The head turns by yaw, then pitch, then roll about its own axes.
    ///
    /// Heads of known pose (eight synthetic ones) seem to the net a little less turned than they are, bowed by 3°, and
    /// tilted when turned; this is taken back here. Drawing uses the net's own pose: what it draws has to fit the picture.
    pub fn angles(&self) -> [f32; 3] {
        let [[_, _, right], [across, up, down], [_, _, ahead]] = self.similarity.rotation;
        let [yaw, pitch, roll] = [
            right.atan2(ahead),
            (-down).clamp(-1.0, 1.0).asin(),
            across.atan2(up),
        ]
        .map(f32::to_degrees);
        let tilt = 2.7 * right.atan2(ahead).sin();
        [
            1.054 * yaw,
            1.09 * pitch - 3.4 + 0.09 * yaw.abs(),
            roll - tilt,
        ]
    }

    /// A landmark in the canonical face's own axes and units.
    pub fn model_point(&self, index: usize) -> [f32; 3] {
        self.points
            .get(index)
            .map_or([0.0; 3], |&point| self.similarity.invert(point))
    }

    /// Distance between two landmarks in canonical units.
    pub fn span(&self, a: usize, b: usize) -> f32 {
        distance(self.model_point(a), self.model_point(b))
    }

    /// How far a landmark is from the camera's plane, in canonical units.
    pub fn distance(&self, index: usize) -> f32 {
        let depth = self.points.get(index).map_or(0.0, |point| -point[2]);
        depth / self.similarity.scale
    }

    /// Canonical units that one pixel covers at a landmark's depth.
    pub fn units_per_pixel(&self, index: usize) -> f32 {
        self.units_per_pixel_at(self.distance(index))
    }

    /// The same at a distance from the camera's plane, in canonical units.
    pub fn units_per_pixel_at(&self, distance: f32) -> f32 {
        2.0 * self.camera.half_height * distance / self.camera.picture[1]
    }

    /// Direction of a pixel in camera space, with z = −1.
    pub fn ray(&self, [x, y]: [f32; 2]) -> [f32; 3] {
        let [u, v, _] = self.camera.near_plane([x, y, 0.0]);
        [u, v, -1.0]
    }

    pub fn rotation(&self) -> &[[f32; 3]; 3] {
        &self.similarity.rotation
    }

    pub fn true_to_size(&self, mm_per_unit: f32, measured: bool) -> Pose {
        let Similarity {
            scale,
            rotation: [a, b, c],
            translation,
        } = self.similarity;
        let [x, y, z] = scaled(translation, mm_per_unit / scale);
        let column =
            |index: usize| [a, b, c].map(|row| row.get(index).copied().unwrap_or_default());
        let [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = [column(0), column(1), column(2)];
        Pose {
            model_to_camera: [
                ax, ay, az, 0.0, bx, by, bz, 0.0, cx, cy, cz, 0.0, x, y, z, 1.0,
            ],
            fov_y: FOV_Y_DEGREES.to_radians(),
            picture: self.camera.picture,
            points: (0..MESH)
                .map(|index| scaled(self.model_point(index), mm_per_unit))
                .collect(),
            mm_per_unit,
            measured,
        }
    }
}

impl Camera {
    /// On the plane at distance 1; z is scaled like x and still grows away from the camera.
    fn near_plane(&self, [x, y, z]: [f32; 3]) -> [f32; 3] {
        let [width, height] = self.picture;
        let unit = 2.0 * self.half_height / height;
        [
            (x - width / 2.0) * unit,
            (height / 2.0 - y) * unit,
            z * unit,
        ]
    }
}

fn fit(points: &[[f32; 3]]) -> Similarity {
    let face = canonical_face();
    let pairs: Vec<Pair> = face
        .anchors
        .iter()
        .filter_map(|&(index, weight)| {
            Some((*face.points.get(index)?, *points.get(index)?, weight))
        })
        .collect();
    Similarity::fit(&pairs)
}

/// Pushes points from the near plane to where they are `scale` times smaller there, and turns z towards the camera.
fn unproject(screen: &[[f32; 3]], depth: f32, scale: f32) -> Vec<[f32; 3]> {
    let push = |&[x, y, z]: &[f32; 3]| {
        let away = (z - depth + 1.0) / scale;
        [x * away, y * away, -away]
    };
    screen.iter().map(push).collect()
}
