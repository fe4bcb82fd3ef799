//! A smooth piece of surface under construction.

use super::space::{Vec3, add, cross, scale, sub, unit};

/// Points that share their normals wherever faces share them.
#[derive(Clone, Debug, Default)]
pub struct Patch {
    pub points: Vec<PatchPoint>,
    pub faces: Vec<[u16; 3]>,
}

#[derive(Clone, Copy, Debug)]
pub struct PatchPoint {
    pub at: Vec3,
    pub behind: f32,
}

impl Patch {
    fn push(&mut self, at: Vec3) -> u16 {
        self.points.push(PatchPoint { at, behind: 0.0 });
        (self.points.len() - 1) as u16
    }

    /// Skins a row of cross-sections, each a closed loop of as many points. Seen along the row, loops run clockwise, so
    /// that the faces look outwards.
    pub fn loft(&mut self, sections: &[Vec<Vec3>], ring: bool) {
        let around = sections.first().map_or(0, Vec::len) as u16;
        let base = self.points.len() as u16;
        for &at in sections.iter().flatten() {
            self.push(at);
        }
        let rows = sections.len() as u16;
        let last = if ring { rows } else { rows.saturating_sub(1) };
        for row in 0..last {
            let (this, next) = (base + row * around, base + (row + 1) % rows * around);
            for j in 0..around {
                let k = (j + 1) % around;
                self.faces.push([this + j, this + k, next + j]);
                self.faces.push([next + j, this + k, next + k]);
            }
        }
        if !ring {
            if let Some(first) = sections.first() {
                self.cap(first, true);
            }
            if let Some(last) = sections.last() {
                self.cap(last, false);
            }
        }
    }

    /// Closes a cross-section with a flat face and a sharp edge.
    fn cap(&mut self, section: &[Vec3], start: bool) {
        let middle = scale(
            section.iter().fold([0.0; 3], |sum, &at| add(sum, at)),
            1.0 / section.len() as f32,
        );
        let hub = self.push(middle);
        let rim: Vec<u16> = section.iter().map(|&at| self.push(at)).collect();
        for (&a, &b) in rim.iter().zip(rim.iter().cycle().skip(1)) {
            self.faces
                .push(if start { [hub, b, a] } else { [hub, a, b] });
        }
    }

    /// A tube along a path; `reference` is a direction that the path never takes, and `half` gives half the breadth
    /// across it and half the height along it.
    pub fn tube(
        &mut self,
        path: &[Vec3],
        reference: Vec3,
        half: impl Fn(usize) -> [f32; 2],
        ring: bool,
    ) {
        const AROUND: usize = 8;
        let count = path.len();
        let neighbour = |i: usize| path.get(i % count.max(1)).copied().unwrap_or_default();
        let sections: Vec<Vec<Vec3>> = path
            .iter()
            .enumerate()
            .map(|(i, &at)| {
                let (before, after) = if ring {
                    (neighbour(i + count - 1), neighbour(i + 1))
                } else {
                    (
                        neighbour(i.saturating_sub(1)),
                        neighbour((i + 1).min(count - 1)),
                    )
                };
                let tangent = unit(sub(after, before));
                let across = unit(cross(reference, tangent));
                let along = cross(tangent, across);
                let [breadth, height] = half(i);
                (0..AROUND)
                    .map(|j| {
                        let (sin, cos) =
                            (j as f32 / AROUND as f32 * std::f32::consts::TAU).sin_cos();
                        add(
                            at,
                            add(scale(across, cos * breadth), scale(along, sin * height)),
                        )
                    })
                    .collect()
            })
            .collect();
        self.loft(&sections, ring);
    }

    /// Rings of equal size from the first inwards to a single middle.
    pub fn dome(&mut self, rings: &[Vec<Vec3>], middle: Vec3) {
        let around = rings.first().map_or(0, Vec::len) as u16;
        let base = self.points.len() as u16;
        for &at in rings.iter().flatten() {
            self.push(at);
        }
        let top = self.push(middle);
        for ring in 0..rings.len() as u16 {
            let (this, next) = (base + ring * around, base + (ring + 1) * around);
            for j in 0..around {
                let k = (j + 1) % around;
                if next == top {
                    self.faces.push([this + j, this + k, top]);
                } else {
                    self.faces.push([this + j, this + k, next + j]);
                    self.faces.push([next + j, this + k, next + k]);
                }
            }
        }
    }

    pub fn map(mut self, f: impl Fn(PatchPoint) -> PatchPoint) -> Self {
        for point in &mut self.points {
            *point = f(*point);
        }
        self
    }

    /// Each point's normal: its faces' normals by their areas, so that flat faces stay flat beside narrow bevels. On the
    /// plane of symmetry the mirror image's faces count too.
    pub fn normals(&self) -> Vec<Vec3> {
        let mut normals = vec![[0.0; 3]; self.points.len()];
        let at = |corner: u16| {
            self.points
                .get(usize::from(corner))
                .map_or([0.0; 3], |point| point.at)
        };
        for &[a, b, c] in &self.faces {
            let normal = cross(sub(at(b), at(a)), sub(at(c), at(a)));
            for corner in [a, b, c] {
                if let Some(sum) = normals.get_mut(usize::from(corner)) {
                    *sum = add(*sum, normal);
                }
            }
        }
        normals
            .into_iter()
            .zip(&self.points)
            .map(|([x, y, z], point)| unit([if point.at[0].abs() < 1e-3 { 0.0 } else { x }, y, z]))
            .collect()
    }
}
