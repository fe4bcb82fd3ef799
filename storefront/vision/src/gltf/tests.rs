mod fitting;
mod painting;
mod refusing;

use serde_json::{Value, json};
use shared::catalog::FrameSize;

use super::{Alpha, Model, container::join as glb};

const SIZE: FrameSize = FrameSize {
    lens_width: 52.0,
    lens_height: 39.0,
    bridge: 18.0,
    temple: 145.0,
    frame_width: 140.0,
};

/// A bar across the face and two bars backwards, in metres, as positions and indices.
const POINTS: [[f32; 3]; 8] = [
    [-0.06, -0.02, 0.0],
    [0.06, -0.02, 0.0],
    [0.06, 0.02, 0.0],
    [-0.06, 0.02, 0.0],
    [-0.06, 0.0, -0.12],
    [-0.06, 0.01, -0.12],
    [0.06, 0.0, -0.12],
    [0.06, 0.01, -0.12],
];
const CORNERS: [u16; 18] = [0, 1, 2, 2, 3, 0, 0, 3, 4, 4, 3, 5, 2, 1, 6, 6, 7, 2];

fn binary() -> Vec<u8> {
    let points = POINTS.as_flattened().iter().flat_map(|x| x.to_le_bytes());
    points
        .chain(CORNERS.iter().flat_map(|i| i.to_le_bytes()))
        .collect()
}

fn document() -> Value {
    json!({
        "asset": { "version": "2.0" },
        "scene": 0,
        "scenes": [{ "nodes": [0] }],
        "nodes": [{ "mesh": 0 }],
        "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0 }, "indices": 1, "material": 0 }] }],
        "materials": [{ "pbrMetallicRoughness": { "baseColorFactor": [0.5, 0.2, 0.1, 0.5], "metallicFactor": 0.25 }, "alphaMode": "BLEND" }],
        "accessors": [
            { "bufferView": 0, "componentType": 5126, "count": 8, "type": "VEC3" },
            { "bufferView": 1, "componentType": 5123, "count": 18, "type": "SCALAR" },
        ],
        "bufferViews": [
            { "buffer": 0, "byteOffset": 0, "byteLength": 96 },
            { "buffer": 0, "byteOffset": 96, "byteLength": 36 },
        ],
        "buffers": [{ "byteLength": 132 }],
    })
}

/// The document with one value replaced.
fn with(pointer: &str, value: Value) -> Vec<u8> {
    let mut document = document();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        place => place[key] = value,
    }
    glb(&document, &binary())
}

#[test]
fn a_model_is_read_with_its_material_and_its_nodes_transforms() {
    let turned = json!({ "children": [1], "rotation": [0.0, 1.0, 0.0, 0.0] });
    let scaled = json!({ "mesh": 0, "scale": [2.0, 2.0, -2.0], "translation": [1.0, 0.0, 0.0] });
    let model = Model::read(&with("/nodes", json!([turned, scaled]))).unwrap();
    let [piece] = model.pieces.as_slice() else {
        panic!("{model:?}")
    };
    // Half a turn about y, after scaling by 2 with z mirrored and moving by 1.
    let [x, y, z] = piece.vertices[4].position;
    assert!((x - -0.88).abs() < 1e-5 && y.abs() < 1e-6 && (z - -0.24).abs() < 1e-5);
    assert_eq!(
        piece.triangles[0],
        [0, 2, 1],
        "mirrored, so wound the other way"
    );
    assert_eq!(piece.paint.base, [0.5, 0.2, 0.1, 0.5]);
    assert_eq!((piece.paint.metallic, piece.paint.roughness), (0.25, 1.0));
    assert_eq!(piece.paint.alpha, Alpha::Blend);
}

/// The document with a picture of 2 × 1 pixels as textures 0 to 2, all of which its material uses, and a texture 3 without one.
fn with_textures() -> (Value, Vec<u8>) {
    let mut document = document();
    let material = &mut document["materials"][0];
    material["pbrMetallicRoughness"]["metallicRoughnessTexture"] = json!({ "index": 0 });
    material["normalTexture"] = json!({ "index": 1, "scale": 0.5 });
    material["occlusionTexture"] = json!({ "index": 0, "strength": 0.75 });
    material["emissiveTexture"] = json!({ "index": 2 });
    material["emissiveFactor"] = json!([0.0, 0.5, 2.0]);
    let image = |image: usize| json!({ "source": image });
    document["textures"] = json!([image(0), image(1), image(2), {}]);
    document["images"] = json!(vec![json!({ "bufferView": 2 }); 3]);
    let view = json!({ "buffer": 0, "byteOffset": 132, "byteLength": 24 });
    document["bufferViews"].as_array_mut().unwrap().push(view);
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x02\0\0\0\x01";
    (document, [binary().as_slice(), picture].concat())
}

fn textured(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let (mut document, binary) = with_textures();
    change(&mut document["materials"][0]);
    glb(&document, &binary)
}
