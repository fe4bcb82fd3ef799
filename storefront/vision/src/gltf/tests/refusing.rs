use serde_json::{Value, json};

use super::{SIZE, binary, document, glb, textured, with, with_textures};
use crate::gltf::{BadModel, Fitted, MOST_BYTES, Model};

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
