//! Where faces may be: BlazeFace, short range, on a 128 × 128 view.

use crate::net::{BadNet, Net};
use crate::picture::Picture;
use crate::region::{MARGIN, Region};
use crate::warp::warp;

const SIDE: usize = 128;
/// Cells per side and anchors per cell of the net's two grids.
const GRIDS: [(usize, usize); 2] = [(16, 2), (8, 6)];
const MIN_SCORE: f32 = 0.5;
/// Boxes that overlap more (intersection over union) are of the same face.
const SAME_FACE: f32 = 0.3;
/// Numbers of one candidate: centre, width, height, then six points of which the first two are the eyes.
const FIELDS: usize = 16;

pub struct Detector {
    net: Net,
}

/// A face that may be there.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    pub score: f32,
    pub region: Region,
}

#[derive(Clone, Copy)]
struct Box {
    score: f32,
    /// In units of the view's side.
    fields: [f32; FIELDS],
}

impl Detector {
    pub fn read(model: &[u8]) -> Result<Self, BadNet> {
        Net::read(model).map(|net| Self { net })
    }

    /// Runs the net on nothing: browsers translate code well only once it has run.
    pub fn warm(&mut self) {
        self.net.run();
    }

    /// Faces in a part of the picture, the likeliest first.
    pub fn find(&mut self, picture: &Picture, view: &Region) -> Vec<Candidate> {
        warp(picture, view, SIDE, 1.0 / 127.5, -1.0, self.net.input());
        self.net.run();
        merged(self.boxes())
            .into_iter()
            .map(|found| candidate(&found, view))
            .collect()
    }

    fn boxes(&self) -> Vec<Box> {
        let mut boxes = Vec::new();
        for (grid, (cells, each)) in GRIDS.into_iter().enumerate() {
            let regressors: Vec<f32> = self.net.output(grid).collect();
            let anchors = self
                .net
                .output(grid + GRIDS.len())
                .zip(regressors.as_chunks::<FIELDS>().0);
            for (anchor, (logit, raw)) in anchors.enumerate() {
                let score = sigmoid(logit);
                if score < MIN_SCORE {
                    continue;
                }
                let cell = anchor / each;
                let centre =
                    [cell % cells, cell / cells].map(|at| (at as f32 + 0.5) / cells as f32);
                let mut fields = raw.map(|value| value / SIDE as f32);
                for (index, value) in fields.iter_mut().enumerate() {
                    match index {
                        2 | 3 => {}
                        _ => *value += if index % 2 == 0 { centre[0] } else { centre[1] },
                    }
                }
                boxes.push(Box { score, fields });
            }
        }
        boxes
    }
}

pub fn sigmoid(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit.clamp(-100.0, 100.0)).exp())
}

/// Weighted non-maximum suppression: boxes of one face become their mean by score.
fn merged(mut boxes: Vec<Box>) -> Vec<Box> {
    boxes.sort_unstable_by(|a, b| b.score.total_cmp(&a.score));
    let mut faces = Vec::new();
    while let Some(&best) = boxes.first() {
        let (same, others): (Vec<Box>, Vec<Box>) = boxes
            .into_iter()
            .partition(|other| overlap(&best, other) > SAME_FACE);
        let total: f32 = same.iter().map(|found| found.score).sum();
        let mut fields = [0.0; FIELDS];
        for found in &same {
            for (sum, value) in fields.iter_mut().zip(found.fields) {
                *sum += value * found.score / total;
            }
        }
        // A box without area overlaps nothing, itself neither: it must not keep the loop going.
        if !same.is_empty() {
            faces.push(Box {
                score: best.score,
                fields,
            });
        }
        boxes = others;
        if same.is_empty() {
            boxes.remove(0);
        }
    }
    faces
}

fn overlap(a: &Box, b: &Box) -> f32 {
    let along = |axis: usize| {
        let [(ac, ad), (bc, bd)] = [a, b].map(|of| match of.fields {
            [x, _, width, ..] if axis == 0 => (x, width),
            [_, y, _, height, ..] => (y, height),
        });
        ((ac + ad / 2.0).min(bc + bd / 2.0) - (ac - ad / 2.0).max(bc - bd / 2.0)).max(0.0)
    };
    let area = |of: &Box| of.fields[2] * of.fields[3];
    let both = along(0) * along(1);
    if both > 0.0 {
        both / (area(a) + area(b) - both)
    } else {
        0.0
    }
}

fn candidate(found: &Box, view: &Region) -> Candidate {
    let [x, y, width, height, right_x, right_y, left_x, left_y, ..] = found.fields;
    let (right, left) = (
        view.to_picture([right_x, right_y]),
        view.to_picture([left_x, left_y]),
    );
    let region = Region {
        centre: view.to_picture([x, y]),
        side: MARGIN * width.max(height) * view.side,
        angle: (left[1] - right[1]).atan2(left[0] - right[0]),
    };
    Candidate {
        score: found.score,
        region,
    }
}
