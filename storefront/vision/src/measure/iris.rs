//! The iris's edge, found in the pixels: the net's own outline is about 7 % too wide, which would cost 4 mm of pupillary
//! distance.
//!
//! Round the net's centre the picture is read along rays to the left, the right and below, where eyelids rarely hide the
//! edge. Each ray's edge is where brightness rises most. A circle is fitted to the edges so that rays which met an eyelid, a
//! lash or a reflection instead count for little (Tukey's weights); from its centre new rays are cast, until it stays.

use super::patch::Patch;
use crate::picture::Picture;

/// Visible horizontal iris diameter of adults, mm: mean 11.7, standard deviation 0.5 (Rüfer, Schröder and Erb, Cornea 24,
/// 2005).
pub const IRIS_MM: f32 = 11.7;
pub const IRIS_SIGMA_MM: f32 = 0.5;

/// How much wider the net draws an iris than it is.
pub const NET_BIAS: f32 = 1.07;
/// Where the edge may be, as parts of the radius that the net implies.
const SEARCH: [f32; 2] = [0.78, 1.25];
/// How far the edge usually strays from there: nearer peaks are preferred.
const STRAY: f32 = 0.10;
/// Rays leave on both sides from this far above the eyes' axis to this far below, in degrees.
const ARC: [f32; 2] = [-34.0, 58.0];
const RAY_STEP: f32 = 4.0;
const RAYS: usize = ((ARC[1] - ARC[0]) / RAY_STEP) as usize + 1;
/// In each round, edges farther than this from the circle count for nothing; parts of the radius.
const TOLERANCE: [f32; 7] = [0.25, 0.20, 0.15, 0.12, 0.10, 0.08, 0.06];
/// Even a sharp picture shows the iris's edge as soft as this, part of the radius.
const SOFTNESS: f32 = 0.07;
/// Pixels that an edge seems nearer, per σ² / radius of blur: a half for the disc alone, the rest found on heads of known size.
const BLUR_COST: f32 = 2.5;
/// Width of a Gaussian at half of its height, in standard deviations.
const WIDTH_PER_SIGMA: f32 = 2.355;
/// Least slope at an edge, in grey levels per tenth of the radius.
const MIN_CONTRAST: f32 = 4.0;
/// Edges this near to the upper and the lower lid are not trusted; parts of the radius. The net draws the upper lid near its
/// crease, so that lashes and the lid's shadow are below the line.
const MARGINS: [f32; 2] = [0.3, 0.08];
/// Least part of either side's rays that must meet the circle.
const MIN_AGREEING: f32 = 0.35;

/// In picture pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Iris {
    pub centre: [f32; 2],
    /// Half of the width along the eyes' axis.
    pub radius: f32,
}

/// The net's outline of the eye's opening, both lids from the outer to the inner corner, in picture pixels.
pub struct Lids {
    pub upper: Vec<[f32; 2]>,
    pub lower: Vec<[f32; 2]>,
}

/// The same in a patch's coordinates, the lids moved towards each other by a margin.
struct Opening {
    upper: Vec<[f32; 2]>,
    lower: Vec<[f32; 2]>,
}

/// One ray's edge: the ray's direction and how far along it brightness rises most.
struct Edge {
    direction: [f32; 2],
    distance: f32,
    /// Standard deviation of the blur across it, pixels.
    blur: f32,
}

/// `angle` is that of the eyes' axis in the picture, in radians. `None` where no clear edge is found.
pub fn refine(picture: &Picture, net: Iris, lids: &Lids, angle: f32) -> Option<Iris> {
    let expected = net.radius / NET_BIAS;
    let patch = Patch::cut(picture, net.centre, expected * 2.0, angle);
    let open = lids.seen_from(&patch, MARGINS.map(|part| part * expected));
    let (mut centre, mut radius) = ([0.0; 2], expected);
    let mut agreeing = [0.0f32; 2];
    let mut blur = 0.0;
    for tolerance in TOLERANCE {
        let edges: Vec<Edge> = [1.0, -1.0]
            .into_iter()
            .flat_map(|side| edges(&patch, &open, centre, side, expected))
            .collect();
        let weigh = |edge: &Edge| {
            let [x, y] = edge.direction;
            let part = (edge.distance - radius) / (tolerance * expected);
            let weight = (1.0 - part * part).max(0.0);
            (x, y, edge.distance, weight * weight)
        };
        let weighed: Vec<_> = edges.iter().map(weigh).collect();
        for (agreeing, side) in agreeing.iter_mut().zip([1.0, -1.0]) {
            let count = weighed
                .iter()
                .filter(|(x, _, _, weight)| x * side > 0.0 && *weight > 0.25)
                .count();
            *agreeing = count as f32 / RAYS as f32;
        }
        let [x, y, fitted] = circle(&weighed)?;
        centre = [centre[0] + x, centre[1] + y];
        radius = fitted;
        blur = edges.iter().map(|edge| edge.blur).sum::<f32>() / edges.len().max(1) as f32;
    }
    // Where a blurred disc's brightness rises most is inside its edge; lids that blur into the white of the eye add to it.
    let sharp = own_blur(expected).hypot(SOFTNESS * expected);
    radius += BLUR_COST * (blur * blur - sharp * sharp).max(0.0) / radius;
    let wandered = centre[0].hypot(centre[1]) > 0.35 * expected;
    let agreed = agreeing.iter().all(|&part| part >= MIN_AGREEING);
    (agreed && !wandered).then(|| Iris {
        centre: patch.to_picture(centre),
        radius,
    })
}

/// The Gaussian under which slopes are taken, pixels.
fn own_blur(expected: f32) -> f32 {
    (0.06 * expected).max(0.7)
}

/// Where the rays of one side meet the iris's edge, seen from a centre.
fn edges(patch: &Patch, open: &Opening, [x, y]: [f32; 2], side: f32, expected: f32) -> Vec<Edge> {
    let step = (expected / 64.0).max(0.125);
    let blur = own_blur(expected);
    let count = ((SEARCH[1] - SEARCH[0]) * expected / step) as usize;
    let radius_at = |index: usize| SEARCH[0] * expected + index as f32 * step;
    let directions: Vec<[f32; 2]> = (0..RAYS)
        .map(|ray| {
            let (sin, cos) = (ARC[0] + ray as f32 * RAY_STEP).to_radians().sin_cos();
            [side * cos, sin]
        })
        .collect();
    let reach = (2.0 * blur / step) as usize;
    let profile = |&[dx, dy]: &[f32; 2]| -> Vec<f32> {
        let grey = |radius: f32| patch.grey([x + dx * radius, y + dy * radius]);
        (0..count)
            .map(|index| slope(grey, radius_at(index), blur))
            .collect()
    };
    let profiles: Vec<Vec<f32>> = directions.iter().map(profile).collect();
    let peak = |(ray, direction): (usize, &[f32; 2])| {
        // Noise differs from ray to ray, the edge hardly does.
        let near = profiles.get(ray.saturating_sub(1)..(ray + 2).min(RAYS))?;
        let slope = |index: usize| {
            near.iter()
                .filter_map(|profile| profile.get(index))
                .sum::<f32>()
                / near.len() as f32
        };
        let liking = |index: usize| {
            let stray = (radius_at(index) / expected - 1.0) / STRAY;
            slope(index) * (-0.5 * stray * stray).exp()
        };
        let liked = (0..count).max_by(|&a, &b| liking(a).total_cmp(&liking(b)))?;
        let peak = (liked.saturating_sub(reach)..(liked + reach).min(count))
            .max_by(|&a, &b| slope(a).total_cmp(&slope(b)))?;
        // The middle of the slope's upper half is steadier than its highest sample.
        let at = slope(peak);
        let (mut sum, mut weights, mut wide) = (0.0, 0.0, 0);
        for index in peak.saturating_sub(reach)..(peak + reach + 1).min(count) {
            let weight = (slope(index) - 0.5 * at).max(0.0);
            sum += weight * radius_at(index);
            weights += weight;
            wide += usize::from(weight > 0.0);
        }
        let distance = sum / weights.max(f32::MIN_POSITIVE);
        let [dx, dy] = *direction;
        let clear = at * 0.1 * expected >= MIN_CONTRAST
            && open.contains([x + dx * distance, y + dy * distance]);
        clear.then_some(Edge {
            direction: *direction,
            distance,
            blur: wide as f32 * step / WIDTH_PER_SIGMA,
        })
    };
    directions.iter().enumerate().filter_map(peak).collect()
}

impl Lids {
    fn seen_from(&self, patch: &Patch, [above, below]: [f32; 2]) -> Opening {
        let moved = |lid: &[[f32; 2]], by: f32| {
            let mut points: Vec<[f32; 2]> =
                lid.iter().map(|&point| patch.unit_place(point)).collect();
            points.sort_unstable_by(|a, b| a[0].total_cmp(&b[0]));
            points.into_iter().map(|[x, y]| [x, y + by]).collect()
        };
        Opening {
            upper: moved(&self.upper, above),
            lower: moved(&self.lower, -below),
        }
    }
}

impl Opening {
    fn contains(&self, [x, y]: [f32; 2]) -> bool {
        let height = |lid: &[[f32; 2]]| {
            lid.array_windows()
                .find(|[a, b]| a[0] <= x && x <= b[0])
                .map(|[a, b]| {
                    let t = if b[0] > a[0] {
                        (x - a[0]) / (b[0] - a[0])
                    } else {
                        0.5
                    };
                    a[1] + t * (b[1] - a[1])
                })
        };
        matches!((height(&self.upper), height(&self.lower)), (Some(top), Some(bottom)) if top <= y && y <= bottom)
    }
}

/// How far the centre is off, and the radius: least squares of `distance = radius + x · cos + y · sin`.
fn circle(edges: &[(f32, f32, f32, f32)]) -> Option<[f32; 3]> {
    let mut rows = [[0.0f32; 4]; 3];
    for &(cos, sin, distance, weight) in edges {
        let terms = [cos, sin, 1.0];
        for (row, term) in rows.iter_mut().zip(terms) {
            for (sum, value) in row.iter_mut().zip([cos, sin, 1.0, distance]) {
                *sum += weight * term * value;
            }
        }
    }
    let [a, b, c] = rows;
    let determinant = |p: usize, q: usize, r: usize| {
        let pick =
            |row: [f32; 4]| [p, q, r].map(|column| row.get(column).copied().unwrap_or_default());
        let ([a0, a1, a2], [b0, b1, b2], [c0, c1, c2]) = (pick(a), pick(b), pick(c));
        a0 * (b1 * c2 - b2 * c1) - a1 * (b0 * c2 - b2 * c0) + a2 * (b0 * c1 - b1 * c0)
    };
    let whole = determinant(0, 1, 2);
    (whole.abs() > 1e-3).then(|| {
        [
            determinant(3, 1, 2) / whole,
            determinant(0, 3, 2) / whole,
            determinant(0, 1, 3) / whole,
        ]
    })
}

/// Grey levels per pixel: the profile's derivative under a Gaussian of width `blur`.
fn slope(profile: impl Fn(f32) -> f32, radius: f32, blur: f32) -> f32 {
    const TAPS: [f32; 5] = [0.4, 0.8, 1.2, 1.6, 2.0];
    let (mut sum, mut weights) = (0.0, 0.0);
    for tap in TAPS {
        let weight = tap * (-0.5 * tap * tap).exp();
        sum += weight * (profile(radius + tap * blur) - profile(radius - tap * blur));
        weights += weight * 2.0 * tap * blur;
    }
    sum / weights
}
