use serde_json::{Value, json};
use shared::catalog::FrameSize;

use super::{Alpha, BadModel, Fitted, MOST_BYTES, Maps, Model, container::join as glb};
use crate::mesh::Part;

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

#[test]
fn a_material_comes_with_all_its_maps() {
    let model = Model::read(&textured(|_| {})).unwrap();
    let paint = &model.pieces[0].paint;
    let maps = Maps {
        base: None,
        surface: Some(0),
        relief: Some(1),
        shade: Some(0),
        emission: Some(2),
    };
    assert_eq!(paint.maps, maps);
    assert_eq!((paint.relief, paint.shade), (0.5, 0.75));
    assert_eq!(paint.emission, [0.0, 0.5, 1.0]);
    assert!(model.images.iter().all(|image| image.len() == 24));

    let baked = textured(|material| material["occlusionTexture"]["texCoord"] = json!(1));
    let paint = &Model::read(&baked).unwrap().pieces[0].paint;
    assert_eq!(paint.maps.shade, None, "shade with coordinates of its own");
}

#[test]
fn glass_is_seen_through_and_a_material_takes_the_shoppers_colour_by_its_name() {
    let check = |material: Value, alpha: Alpha, opacity: f32, part: Option<Part>| {
        let model = Model::read(&with("/materials/0", material.clone())).unwrap();
        let paint = &model.pieces[0].paint;
        assert_eq!((paint.alpha, paint.part), (alpha, part), "{material}");
        assert!(
            (paint.base[3] - opacity).abs() < 1e-5,
            "{material}: {paint:?}"
        );
    };
    let glass = json!({ "KHR_materials_transmission": { "transmissionFactor": 1.0 } });
    let grey = json!({ "baseColorFactor": [0.25, 0.25, 0.25, 1.0] });
    check(
        json!({ "extensions": glass, "pbrMetallicRoughness": grey }),
        Alpha::Blend,
        0.75,
        None,
    );
    check(
        json!({ "name": "Front" }),
        Alpha::Opaque,
        1.0,
        Some(Part::Plate),
    );
    check(
        json!({ "name": "lens" }),
        Alpha::Opaque,
        1.0,
        Some(Part::Lens),
    );
    check(json!({ "name": "logo" }), Alpha::Opaque, 1.0, None);
    check(
        json!({ "alphaMode": "MASK", "alphaCutoff": 0.3 }),
        Alpha::Mask(0.3),
        1.0,
        None,
    );
}

#[test]
fn coordinates_are_placed_as_the_extension_says() {
    // The lower left quarter of a picture, turned clockwise by a quarter: the extension's own example.
    let quarter = json!({ "offset": [0, 1], "rotation": 1.570_796_4, "scale": [0.5, 0.5] });
    let (mut document, mut bytes) = with_textures();
    for texture in ["normalTexture", "occlusionTexture", "emissiveTexture"] {
        document["materials"][0][texture]["extensions"] =
            json!({ "KHR_texture_transform": quarter });
    }
    document["materials"][0]["pbrMetallicRoughness"] = json!({});
    document["extensionsRequired"] = json!(["KHR_texture_transform"]);
    document["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_0"] = json!(2);
    let accessor = json!({ "bufferView": 3, "componentType": 5121, "count": 8, "type": "VEC2" });
    document["accessors"].as_array_mut().unwrap().push(accessor);
    let view = json!({ "buffer": 0, "byteOffset": bytes.len(), "byteLength": 16 });
    document["bufferViews"].as_array_mut().unwrap().push(view);
    bytes.extend([[0, 0], [255, 0], [255, 255], [0, 255]].as_flattened());
    bytes.extend([0; 8]);
    let model = Model::read(&glb(&document, &bytes)).unwrap();
    for (vertex, expected) in
        model.pieces[0]
            .vertices
            .iter()
            .zip([[0.0, 1.0], [0.0, 0.5], [0.5, 0.5], [0.5, 1.0]])
    {
        let [u, v] = vertex.coordinates;
        let off = (u - expected[0]).abs().max((v - expected[1]).abs());
        assert!(
            off < 1e-4,
            "{:?}, expected {expected:?}",
            vertex.coordinates
        );
    }
}

#[test]
fn a_node_that_is_called_so_is_the_origin() {
    let nodes = json!([
        { "mesh": 0, "children": [1], "translation": [0.5, 0.0, 0.0] },
        { "name": "origin", "translation": [0.0, 0.01, -0.003] },
    ]);
    let model = Model::read(&with("/nodes", nodes)).unwrap();
    let fitted = Fitted::new(&model, &SIZE).unwrap();
    // The first corner, 60 mm to the left of it, 30 below and 3 before, of a model 120 mm wide worn as 140.
    let expected = [-70.0, -35.0, 3.5];
    let position = fitted.pieces[0][0].position;
    let off = position
        .iter()
        .zip(expected)
        .map(|(at, to)| (at - to).abs());
    assert!(off.fold(0.0, f32::max) < 1e-3, "{position:?}");
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
        let (mut document, _) = with_textures();
        document["bufferViews"][2]["byteLength"] = json!(24);
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
            "expected no required extension that a try-on does not know, got KHR_draco_mesh_compression; export without compression and extensions",
        ),
        (
            "on its temples",
            with(
                "/nodes/0",
                json!({ "mesh": 0, "rotation": [-0.707, 0.0, 0.0, 0.707] }),
            ),
            "expected a frame that is wider than high, with y up, got a model 100 % as high as wide; export with y up, temples along z",
        ),
        (
            "other coordinates",
            textured(|material| material["normalTexture"]["texCoord"] = json!(1)),
            "expected the first texture coordinates, TEXCOORD_0, and no others at a texture; export the model again with plain, embedded buffers",
        ),
        (
            "two transforms",
            textured(|material| {
                let other = json!({ "KHR_texture_transform": { "scale": [2, 2] } });
                material["normalTexture"]["extensions"] = other;
            }),
            "expected the same KHR_texture_transform for all textures of a material at a texture; export the model again with plain, embedded buffers",
        ),
        (
            "a compressed texture",
            textured(|material| material["emissiveTexture"] = json!({ "index": 3 })),
            "expected a PNG or a JPEG, not only a compressed texture at a texture; export the model again with plain, embedded buffers",
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
