use shared::{
    catalog::{FrameSize, Material, Rim, Shape},
    outline::Front,
};

use super::{
    Mesh, Part,
    space::{cross, dot, length, sub},
};

const SIZES: [FrameSize; 3] = [
    FrameSize {
        lens_width: 44.0,
        lens_height: 34.0,
        bridge: 16.0,
        temple: 130.0,
        frame_width: 122.0,
    },
    FrameSize {
        lens_width: 52.0,
        lens_height: 39.0,
        bridge: 18.0,
        temple: 145.0,
        frame_width: 140.0,
    },
    FrameSize {
        lens_width: 62.0,
        lens_height: 54.0,
        bridge: 14.0,
        temple: 150.0,
        frame_width: 148.0,
    },
];

fn every_mesh() -> impl Iterator<Item = (String, Front, Mesh)> {
    Shape::ALL.iter().flat_map(|&shape| {
        Rim::ALL.iter().flat_map(move |&rim| {
            [Material::Acetate, Material::Titanium, Material::Mixed]
                .into_iter()
                .flat_map(move |material| {
                    SIZES.iter().map(move |size| {
                        let front = Front::new(shape, rim, material, size);
                        let mesh = Mesh::of(&front);
                        (
                            format!(
                                "{} {} {} {size:?}",
                                shape.slug(),
                                rim.slug(),
                                material.slug()
                            ),
                            front,
                            mesh,
                        )
                    })
                })
        })
    })
}

/// Smallest and largest coordinate along an axis of the parts chosen.
fn extent(mesh: &Mesh, axis: usize, parts: impl Fn(Part) -> bool) -> (f32, f32) {
    mesh.draws
        .iter()
        .filter(|draw| parts(draw.part))
        .flat_map(|draw| &mesh.indices[draw.range.clone()])
        .map(|&index| mesh.vertices[usize::from(index)].position[axis])
        .fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), at| {
            (low.min(at), high.max(at))
        })
}

#[test]
fn extents_are_the_boxing_sizes() {
    for (name, front, mesh) in every_mesh() {
        let (left, right) = extent(&mesh, 0, |_| true);
        assert!(
            (right - left - front.size.frame_width).abs() < 0.6,
            "{name}: {}",
            right - left
        );
        let (bottom, top) = extent(&mesh, 1, |part| part == Part::Lens);
        assert!(
            (top - bottom - front.size.lens_height).abs() < 0.15,
            "{name}: {}",
            top - bottom
        );
        let (left, right) = extent(&mesh, 0, |part| part == Part::Lens);
        let lenses = 2.0 * front.size.lens_width + front.size.bridge;
        assert!(
            (right - left - lenses).abs() < 0.15,
            "{name}: {}",
            right - left
        );
    }
}

#[test]
fn numbers_are_finite_and_normals_of_unit_length() {
    for (name, _, mesh) in every_mesh() {
        assert!(
            mesh.vertices.len() < usize::from(u16::MAX),
            "{name}: {} vertices",
            mesh.vertices.len()
        );
        for vertex in &mesh.vertices {
            assert!(
                vertex.position.iter().all(|number| number.is_finite()),
                "{name}"
            );
            assert!(
                (length(vertex.normal) - 1.0).abs() < 1e-3,
                "{name}: {vertex:?}"
            );
        }
    }
}

#[test]
fn solid_parts_are_closed_and_face_outwards() {
    for (name, _, mesh) in every_mesh() {
        for draw in mesh.draws.iter().filter(|draw| draw.part != Part::Lens) {
            let volume: f32 = mesh.indices[draw.range.clone()]
                .chunks_exact(3)
                .map(|face| {
                    let [a, b, c] = [0, 1, 2].map(|i| mesh.vertices[usize::from(face[i])].position);
                    dot(a, cross(b, c)) / 6.0
                })
                .sum();
            assert!(volume > 10.0, "{name} {:?}: {volume} mm³", draw.part);
        }
    }
}

#[test]
fn normals_agree_with_their_faces() {
    for (name, _, mesh) in every_mesh() {
        // A free lens's wall is thinner than its normals can tell.
        for draw in mesh.draws.iter().filter(|draw| draw.part != Part::LensEdge) {
            let faces = mesh.indices[draw.range.clone()].chunks_exact(3);
            let count = faces.len();
            let agreeing = faces
                .filter(|face| {
                    let [a, b, c] = [0, 1, 2].map(|i| mesh.vertices[usize::from(face[i])]);
                    let normal = cross(sub(b.position, a.position), sub(c.position, a.position));
                    length(normal) < 1e-4
                        || [a, b, c]
                            .iter()
                            .all(|corner| dot(corner.normal, normal) > -1e-3)
                })
                .count();
            assert!(
                agreeing as f32 > 0.9 * count as f32,
                "{name} {:?}: {agreeing} of {count}",
                draw.part
            );
        }
    }
}
