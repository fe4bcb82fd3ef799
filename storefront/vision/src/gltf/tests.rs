use serde_json::{Value, json};
use shared::catalog::FrameSize;

use super::{Alpha, BadModel, Fitted, MOST_BYTES, Model};

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

fn glb(document: &Value, binary: &[u8]) -> Vec<u8> {
    let mut json = document.to_string().into_bytes();
    json.resize(json.len().next_multiple_of(4), b' ');
    let number = |number: usize| (number as u32).to_le_bytes();
    let total = 12 + 8 + json.len() + 8 + binary.len();
    [
        b"glTF".as_slice(),
        &number(2),
        &number(total),
        &number(json.len()),
        b"JSON",
        &json,
        &number(binary.len()),
        b"BIN\0",
        binary,
    ]
    .concat()
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

#[test]
fn a_model_is_worn_as_wide_as_the_frame_is_marked_whichever_way_it_looks() {
    let back_to_front =
        json!([{ "mesh": 0, "rotation": [0.0, 1.0, 0.0, 0.0], "scale": [9.0, 9.0, 9.0] }]);
    for bytes in [
        with("/nodes/0", json!({ "mesh": 0 })),
        with("/nodes", back_to_front),
    ] {
        let model = Model::read(&bytes).unwrap();
        let fitted = Fitted::new(&model, &SIZE).unwrap();
        let points = || fitted.pieces.iter().flatten();
        let most = |axis: usize| {
            points()
                .map(|vertex| vertex.position[axis])
                .fold(f32::MIN, f32::max)
        };
        assert!((most(0) - 70.0).abs() < 1e-3);
        assert!(
            most(2).abs() < 1e-3,
            "the foremost point is the front's plane"
        );
        let tips = points().filter(|vertex| vertex.behind > 100.0).count();
        assert_eq!(tips, 4, "temples run backwards");
        assert!(points().filter(|vertex| vertex.behind == 0.0).count() >= 4);
    }
}

#[test]
fn a_file_cut_off_anywhere_is_refused() {
    let whole = glb(&document(), &binary());
    assert!(Model::read(&whole).is_ok());
    for length in 0..whole.len() {
        assert!(Model::read(&whole[..length]).is_err(), "{length} bytes");
    }
}

#[test]
fn whatever_byte_is_wrong_the_reader_stands_and_gives_finite_numbers() {
    let whole = glb(&document(), &binary());
    for at in 0..whole.len() {
        for value in [0, 0x20, 0x7f, 0x80, 0xff] {
            let mut bytes = whole.clone();
            bytes[at] = value;
            let Ok(model) = Model::read(&bytes) else {
                continue;
            };
            let Ok(fitted) = Fitted::new(&model, &SIZE) else {
                continue;
            };
            let numbers = fitted.pieces.iter().flatten().flat_map(|vertex| {
                vertex
                    .position
                    .into_iter()
                    .chain(vertex.normal)
                    .chain([vertex.behind])
            });
            assert!(
                numbers.into_iter().all(f32::is_finite),
                "byte {at} as {value}"
            );
            for piece in &model.pieces {
                let corners = piece.triangles.as_flattened();
                assert!(corners.iter().all(|&i| (i as usize) < piece.vertices.len()));
            }
        }
    }
}

#[test]
fn bad_files_are_refused_with_what_was_expected() {
    let nan = {
        let mut bytes = binary();
        bytes[..4].copy_from_slice(&f32::NAN.to_le_bytes());
        glb(&document(), &bytes)
    };
    let ring = json!([{ "mesh": 0, "children": [1] }, { "children": [0] }]);
    let crowd: Vec<Value> = (0..900).map(|_| json!({ "mesh": 0 })).collect();
    let roots: Vec<usize> = (0..900).collect();
    let many = {
        let mut document = document();
        let primitive = document["meshes"][0]["primitives"][0].clone();
        document["meshes"][0]["primitives"] = json!(vec![primitive; 20]);
        document["nodes"] = json!(crowd);
        document["scenes"] = json!([{ "nodes": roots }]);
        glb(&document, &binary())
    };
    let huge_picture = {
        let mut document = document();
        document["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"] =
            json!({ "index": 0 });
        document["textures"] = json!([{ "source": 0 }]);
        document["images"] = json!([{ "bufferView": 2, "mimeType": "image/png" }]);
        document["bufferViews"] = json!([
            { "buffer": 0, "byteLength": 96 }, { "buffer": 0, "byteOffset": 96, "byteLength": 36 },
            { "buffer": 0, "byteOffset": 132, "byteLength": 24 },
        ]);
        let picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xff\xff\0\0\xff\xff";
        glb(&document, &[binary().as_slice(), picture].concat())
    };
    for (name, bytes, expected) in [
        (
            "a picture",
            b"\x89PNG".to_vec(),
            "expected a binary glTF 2.0 file (.glb), got something else; export the model as GLB",
        ),
        (
            "too large",
            vec![0; MOST_BYTES + 1],
            "expected at most 4194304 bytes, got 4194305; simplify the mesh or shrink its textures",
        ),
        (
            "compressed",
            with("/extensionsRequired", json!(["KHR_draco_mesh_compression"])),
            "expected no required extension, got KHR_draco_mesh_compression; export without compression and extensions",
        ),
        (
            "sparse",
            with("/accessors/0/sparse", json!({ "count": 1 })),
            "expected an accessor of the right type that is not sparse at the positions; export the model again with plain, embedded buffers",
        ),
        (
            "other buffer",
            with("/bufferViews/0/buffer", json!(1)),
            "expected a buffer view of the file's own buffer at the positions; export the model again with plain, embedded buffers",
        ),
        (
            "more than there is",
            with("/accessors/0/count", json!(9)),
            "expected a whole file, but it ends within its buffer; upload it again",
        ),
        (
            "a huge count",
            with("/accessors/0/count", json!(u64::MAX)),
            "expected at most 120000 vertices, got more; simplify the model",
        ),
        (
            "a huge offset",
            with("/bufferViews/0/byteOffset", json!(u64::MAX)),
            "expected a whole file, but it ends within its buffer; upload it again",
        ),
        (
            "no stride",
            with("/bufferViews/0/byteStride", json!(0)),
            "expected a whole file, but it ends within its buffer; upload it again",
        ),
        (
            "nothing counted",
            with("/accessors/0/count", json!(0)),
            "expected at least one element at the positions; export the model again with plain, embedded buffers",
        ),
        (
            "corners elsewhere",
            with("/accessors/1/bufferView", json!(0)),
            "expected vertices that are there at the indices; export the model again with plain, embedded buffers",
        ),
        (
            "not a number",
            nan,
            "expected finite numbers below a thousand million at the positions; export the model again with plain, embedded buffers",
        ),
        (
            "a ring of nodes",
            with("/nodes", ring),
            "expected at most 1000 nodes, or 32 of them below each other, got more; simplify the model",
        ),
        (
            "a crowd",
            many,
            "expected at most 60000 triangles, got more; simplify the model",
        ),
        (
            "a huge picture",
            huge_picture,
            "expected at most 4194304 pixels of textures, got more; simplify the model",
        ),
    ] {
        let refusal = Model::read(&bytes).expect_err(name);
        assert_eq!(refusal.to_string(), expected, "{name}");
    }
    for (name, bytes) in [
        (
            "flat",
            with("/nodes/0", json!({ "mesh": 0, "scale": [1, 1, 0] })),
        ),
        ("nothing", with("/scenes/0/nodes", json!([]))),
    ] {
        assert_eq!(Model::read(&bytes), Err(BadModel::Empty), "{name}");
    }
}
