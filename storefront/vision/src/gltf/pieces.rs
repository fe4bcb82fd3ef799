//! Triangles of one material, in the scene's axes.

use super::{
    BadModel, MOST_TRIANGLES, MOST_VERTICES,
    accessor::Source,
    document::Primitive,
    paint::{self, Paint},
};
use crate::mesh::space::{Mat4, Vec3, add, cross, dot, scale, sub, unit};

#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub vertices: Vec<Vertex>,
    /// Counter-clockwise from outside.
    pub triangles: Vec<[u32; 3]>,
    pub paint: Paint,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    pub position: Vec3,
    pub normal: Vec3,
    pub coordinates: [f32; 2],
}

const TRIANGLES: u32 = 4;

pub fn read(source: &Source<'_>, meshes: &[(usize, Mat4)]) -> Result<Vec<Piece>, BadModel> {
    let mut pieces = Vec::new();
    let (mut triangles, mut vertices) = (0, 0);
    for (mesh, transform) in meshes {
        let mesh = source.document.meshes.get(*mesh).ok_or(BadModel::Invalid {
            place: "a node",
            expected: "a mesh of the file",
        })?;
        for primitive in &mesh.primitives {
            // Lines and points are construction aids.
            if primitive.mode.unwrap_or(TRIANGLES) != TRIANGLES {
                continue;
            }
            vertices += count(source, primitive.attributes.position);
            triangles += count(source, primitive.indices.or(primitive.attributes.position)) / 3;
            limit(vertices, MOST_VERTICES, "vertices")?;
            limit(triangles, MOST_TRIANGLES, "triangles")?;
            pieces.push(piece(source, primitive, transform)?);
        }
    }
    Ok(pieces)
}

fn count(source: &Source<'_>, accessor: Option<usize>) -> usize {
    // Saturated: a sum of a few thousand of them does not overflow.
    accessor.map_or(0, |index| source.count(index).min(1 << 20))
}

fn limit(number: usize, most: usize, what: &'static str) -> Result<(), BadModel> {
    if number > most {
        return Err(BadModel::TooMany {
            what,
            most: most as u64,
        });
    }
    Ok(())
}

fn piece(source: &Source<'_>, primitive: &Primitive, transform: &Mat4) -> Result<Piece, BadModel> {
    let attributes = &primitive.attributes;
    let positions = attributes.position.ok_or(BadModel::Invalid {
        place: "a mesh",
        expected: "positions",
    })?;
    let positions = source.vectors(positions, "the positions")?;
    let indices = match primitive.indices {
        Some(indices) => source.indices(indices)?,
        None => (0..positions.len() as u32).collect(),
    };
    if indices
        .iter()
        .any(|&index| index as usize >= positions.len())
    {
        return Err(BadModel::Invalid {
            place: "the indices",
            expected: "vertices that are there",
        });
    }
    let (triangles, _) = indices.as_chunks::<3>();
    let normals = match attributes.normal {
        Some(normals) => source.vectors(normals, "the normals")?,
        None => smooth(&positions, triangles),
    };
    let coordinates = match attributes.coordinates {
        Some(coordinates) => source.coordinates(coordinates)?,
        None => vec![[0.0; 2]; positions.len()],
    };
    let material = primitive
        .material
        .and_then(|index| source.document.materials.get(index));
    let (paint, placement) = paint::read(source, material)?;
    let axes = Axes::of(transform);
    let vertices = positions
        .into_iter()
        .zip(normals)
        .zip(coordinates)
        .map(|((position, normal), coordinates)| Vertex {
            position: axes.point(position),
            normal: axes.normal(normal),
            coordinates: placement.place(coordinates),
        })
        .collect::<Vec<_>>();
    // Attributes of unequal length: the shortest counts, and no corner may lie beyond it.
    let whole = |corners: &&[u32; 3]| {
        corners
            .iter()
            .all(|&corner| (corner as usize) < vertices.len())
    };
    let triangles = triangles
        .iter()
        .filter(whole)
        .map(|&[a, b, c]| if axes.mirrors() { [a, c, b] } else { [a, b, c] })
        .collect();
    Ok(Piece {
        vertices,
        triangles,
        paint,
    })
}

/// Each vertex's normal from the faces that share it.
fn smooth(positions: &[Vec3], triangles: &[[u32; 3]]) -> Vec<Vec3> {
    let mut normals = vec![[0.0; 3]; positions.len()];
    let at = |corner: u32| positions.get(corner as usize).copied().unwrap_or_default();
    for &[a, b, c] in triangles {
        let normal = cross(sub(at(b), at(a)), sub(at(c), at(a)));
        for corner in [a, b, c] {
            if let Some(sum) = normals.get_mut(corner as usize) {
                *sum = add(*sum, normal);
            }
        }
    }
    normals.into_iter().map(unit).collect()
}

/// A transform's columns.
struct Axes {
    x: Vec3,
    y: Vec3,
    z: Vec3,
    origin: Vec3,
}

impl Axes {
    fn of(&[a, b, c, _, d, e, f, _, g, h, i, _, x, y, z, _]: &Mat4) -> Self {
        Self {
            x: [a, b, c],
            y: [d, e, f],
            z: [g, h, i],
            origin: [x, y, z],
        }
    }

    fn point(&self, [x, y, z]: Vec3) -> Vec3 {
        let turned = add(add(scale(self.x, x), scale(self.y, y)), scale(self.z, z));
        add(turned, self.origin)
    }

    /// By the inverse transposed, up to its length.
    fn normal(&self, [x, y, z]: Vec3) -> Vec3 {
        let side = if self.mirrors() { -1.0 } else { 1.0 };
        let (yz, zx, xy) = (
            cross(self.y, self.z),
            cross(self.z, self.x),
            cross(self.x, self.y),
        );
        let sum = add(add(scale(yz, x), scale(zx, y)), scale(xy, z));
        // Cofactors of small scales are smaller still: lengths are brought near one first.
        let largest = sum.iter().fold(0.0_f32, |most, part| most.max(part.abs()));
        if largest > 0.0 && largest.is_finite() {
            unit(scale(sum, side / largest))
        } else {
            [0.0, 0.0, 1.0]
        }
    }

    fn mirrors(&self) -> bool {
        dot(cross(self.x, self.y), self.z) < 0.0
    }
}
