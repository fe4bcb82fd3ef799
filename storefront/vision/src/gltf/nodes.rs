//! The scene's meshes, each with where its nodes put it, and where its maker says that the frame's origin is.

use super::{
    BadModel,
    document::{Document, Node},
};
use crate::mesh::space::{Mat4, Vec3, multiply};

const IDENTITY: Mat4 = [
    1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0,
];
/// A frame has a few parts; more is a mistake or an attack.
const MOST_NODES: usize = 1_000;
const DEEPEST: usize = 32;

/// Of the node that marks the middle between the lenses' boxes, in the plane of the front.
pub const ORIGIN: &str = "origin";

#[derive(Default)]
pub struct Placed {
    /// Mesh indices with their transforms to the scene's axes.
    pub meshes: Vec<(usize, Mat4)>,
    /// Of the first node with that name.
    pub origin: Option<Vec3>,
}

pub fn read(document: &Document) -> Result<Placed, BadModel> {
    let scene = document
        .scenes
        .get(document.scene)
        .ok_or(BadModel::Invalid {
            place: "the scene",
            expected: "a scene of the file",
        })?;
    let mut placed = Placed::default();
    let mut seen = 0;
    // The next one last, so that meshes are found in the file's order.
    let mut open: Vec<(usize, Mat4, usize)> = scene
        .nodes
        .iter()
        .take(MOST_NODES + 1)
        .rev()
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
        placed.meshes.extend(node.mesh.map(|mesh| (mesh, here)));
        if node.name.as_deref() == Some(ORIGIN) {
            let [.., x, y, z, _] = here;
            placed.origin.get_or_insert([x, y, z]);
        }
        open.extend(
            node.children
                .iter()
                .take(MOST_NODES + 1 - open.len().min(MOST_NODES))
                .rev()
                .map(|&child| (child, here, depth + 1)),
        );
    }
    Ok(placed)
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
