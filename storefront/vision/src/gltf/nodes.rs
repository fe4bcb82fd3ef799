//! The scene's meshes, each with where its nodes put it.

use super::{
    BadModel,
    document::{Document, Node},
};
use crate::mesh::space::{Mat4, multiply};

const IDENTITY: Mat4 = [
    1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0,
];
/// A frame has a few parts; more is a mistake or an attack.
const MOST_NODES: usize = 1_000;
const DEEPEST: usize = 32;

/// Mesh indices with their transforms to the scene's axes.
pub fn meshes(document: &Document) -> Result<Vec<(usize, Mat4)>, BadModel> {
    let scene = document
        .scenes
        .get(document.scene)
        .ok_or(BadModel::Invalid {
            place: "the scene",
            expected: "a scene of the file",
        })?;
    let mut found = Vec::new();
    let mut seen = 0;
    let mut open: Vec<(usize, Mat4, usize)> = scene
        .nodes
        .iter()
        .take(MOST_NODES + 1)
        .map(|&node| (node, IDENTITY, 0))
        .collect();
    while let Some((index, parent, depth)) = open.pop() {
        seen += 1;
        if seen > MOST_NODES || depth > DEEPEST {
            // A cycle ends here too.
            return Err(BadModel::TooMany {
                what: "nodes, or 32 of them below each other",
                most: MOST_NODES as u64,
            });
        }
        let node = document.nodes.get(index).ok_or(BadModel::Invalid {
            place: "a node",
            expected: "children that are in the file",
        })?;
        let here = multiply(&parent, &local(node));
        if !here.iter().all(|number| number.abs() < 1e9) {
            return Err(BadModel::Invalid {
                place: "a node",
                expected: "a finite transform",
            });
        }
        found.extend(node.mesh.map(|mesh| (mesh, here)));
        open.extend(
            node.children
                .iter()
                .take(MOST_NODES + 1 - open.len().min(MOST_NODES))
                .map(|&child| (child, here, depth + 1)),
        );
    }
    Ok(found)
}

/// Scaled, then turned, then moved.
fn local(node: &Node) -> Mat4 {
    if let Some(matrix) = node.matrix {
        return matrix;
    }
    let [x, y, z, w] = node.rotation.unwrap_or([0.0, 0.0, 0.0, 1.0]);
    let [a, b, c] = node.scale.unwrap_or([1.0; 3]);
    let [right, up, out] = node.translation.unwrap_or_default();
    [
        a * (1.0 - 2.0 * (y * y + z * z)),
        a * 2.0 * (x * y + z * w),
        a * 2.0 * (x * z - y * w),
        0.0,
        b * 2.0 * (x * y - z * w),
        b * (1.0 - 2.0 * (x * x + z * z)),
        b * 2.0 * (y * z + x * w),
        0.0,
        c * 2.0 * (x * z + y * w),
        c * 2.0 * (y * z - x * w),
        c * (1.0 - 2.0 * (x * x + y * y)),
        0.0,
        right,
        up,
        out,
        1.0,
    ]
}
