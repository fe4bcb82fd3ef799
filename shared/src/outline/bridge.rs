//! The part between the lenses: cut from the plate, or bent from wire.

use super::{
    curve::{Cubic, Outline, Point, length, point},
    front::{Build, Wire},
};
use crate::catalog::{FrameSize, Material, Shape};

/// Half a bridge of one piece with the rim, from the lens's brow over the plane of symmetry to the nose.
pub struct Solid {
    /// Parameters of the lens's edge where it begins and ends.
    pub from: f32,
    pub to: f32,
    top: Cubic,
    seam: Cubic,
    arch: Vec<Cubic>,
}

/// `lowest` is where the rim ends at the nose, if it does; `edge` gives the rim's outer edge for a parameter of the lens's.
pub fn solid(
    lens: &Outline,
    shape: Shape,
    material: Material,
    size: &FrameSize,
    lowest: Option<f32>,
    edge: &dyn Fn(f32) -> Point,
) -> Solid {
    let from = lens.facing(match shape {
        Shape::Round | Shape::Oval => 124.0,
        Shape::Geometric => 122.0,
        _ => 112.0,
    });
    let shoulder = edge(from);
    let along = lens.velocity(from).unit();
    let fall = (-along.y / along.x.abs().max(0.2)).clamp(0.0, 0.8);
    let crown = point(0.0, shoulder.y - 0.5 * fall * shoulder.x);
    let level = point(-1.0, 0.0);
    let top = Cubic::hermite(
        shoulder,
        along * (1.2 * shoulder.x),
        crown,
        level * (1.2 * shoulder.x),
    );

    let depth = if shape == Shape::Wayfarer { 7.0 } else { 6.0 }
        * if material == Material::Tr90 {
            0.85
        } else {
            1.0
        };
    let depth = depth * (size.lens_height / 34.0).min(1.0);
    let vault = point(0.0, crown.y - depth);
    let keyhole = matches!(shape, Shape::Round | Shape::Wayfarer) && size.bridge >= 18.0;
    let lowest = lowest.map_or(-0.3, |lowest| lowest / size.lens_height + 0.12) * size.lens_height;
    let to = lens.at_height(
        (vault.y - if keyhole { 10.0 } else { 6.5 }).max(lowest),
        false,
    );
    let (foot, falling) = (edge(to), lens.velocity(to).unit());
    let drop = (vault.y - foot.y).max(1.0);
    let arch = if keyhole {
        let radius = 3.0;
        let (side, neck) = (
            point(radius, vault.y - radius),
            point(0.72 * radius, vault.y - 2.0 * radius),
        );
        let down = point(0.0, -1.0);
        vec![
            Cubic::hermite(
                vault,
                point(1.66 * radius, 0.0),
                side,
                down * (1.66 * radius),
            ),
            Cubic::hermite(
                side,
                down * (1.3 * radius),
                neck,
                point(-0.2, -1.0) * radius,
            ),
            Cubic::hermite(
                neck,
                point(0.5, -1.0) * (0.5 * drop),
                foot,
                falling * (0.9 * drop),
            ),
        ]
    } else {
        vec![Cubic::hermite(
            vault,
            point(1.9 * foot.x, 0.0),
            foot,
            falling * (1.3 * drop),
        )]
    };
    Solid {
        from,
        to,
        top,
        seam: Cubic::line(crown, vault),
        arch,
    }
}

impl Solid {
    /// The bridge's edges, each with its share of the lens's edge.
    pub fn stretches(&self, lens: &Outline) -> Vec<(Vec<Cubic>, Vec<Cubic>)> {
        let edges = [vec![self.top], vec![self.seam], self.arch.clone()];
        let total: f32 = edges.iter().map(|edge| length(edge)).sum();
        let span = lens.after(self.from, self.to) - self.from;
        let mut at = self.from;
        edges
            .into_iter()
            .map(|edge| {
                let next = at + span * length(&edge) / total;
                let inner = lens.span(at, next);
                at = next;
                (edge, inner)
            })
            .collect()
    }
}

/// Metal bridges, each from the plane of symmetry to the rim; `from_edge` says how far from the lens's edge it ends.
pub fn wires(
    lens: &Outline,
    shape: Shape,
    build: Build,
    metal: f32,
    from_edge: impl Fn(Point) -> f32,
) -> Vec<Wire> {
    let end = |degrees: f32| {
        let t = lens.facing(degrees);
        let normal = lens.normal(t);
        (lens.at(t) + normal * from_edge(normal), normal)
    };
    let wire = |line: Cubic, breadth: f32| Wire {
        line: vec![line],
        breadth,
        closed: false,
    };
    // A saddle rises from both rims to the middle.
    let saddle = |degrees: f32, rise: f32| {
        let (root, normal) = end(degrees);
        let lift = point(0.0, 0.5);
        Cubic::hermite(
            point(0.0, root.y + rise),
            point(1.3 * root.x, 0.0),
            root,
            (-normal.unit() - lift).unit() * (1.1 * root.x),
        )
    };
    match (shape, build) {
        (Shape::Aviator, Build::Wire | Build::Combination) => {
            let (root, _) = end(104.0);
            let bar = Cubic::hermite(
                point(0.0, root.y - 0.4),
                point(root.x, 0.0),
                root,
                point(root.x, 0.9),
            );
            vec![
                wire(bar, metal * 1.3),
                wire(saddle(168.0, 1.0), metal * 1.3),
            ]
        }
        (_, Build::Drilled) => vec![wire(saddle(152.0, 1.6), metal * 1.2)],
        (Shape::Wrap, _) => vec![wire(saddle(140.0, 1.0), metal * 2.0)],
        _ => vec![wire(saddle(146.0, 2.2), metal * 1.5)],
    }
}
