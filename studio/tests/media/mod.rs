//! The files that a catalog names, in the folder beside it.

use std::fs;

use expect_test::{Expect, expect};
use serde_json::json;

use crate::tenant::{Tenant, studio};

/// Two triangles of a front 14 cm wide and one temple backwards, in metres: about the least that is a frame.
fn model() -> Vec<u8> {
    let points: [[f32; 3]; 5] = [
        [-0.07, -0.02, 0.0],
        [0.07, -0.02, 0.0],
        [0.07, 0.02, 0.0],
        [-0.07, 0.02, 0.0],
        [-0.07, 0.0, -0.12],
    ];
    let corners: [u16; 10] = [0, 1, 2, 2, 3, 0, 0, 3, 4, 0];
    let binary: Vec<u8> = points
        .as_flattened()
        .iter()
        .flat_map(|x| x.to_le_bytes())
        .chain(corners.iter().flat_map(|corner| corner.to_le_bytes()))
        .collect();
    let document = json!({
        "asset": { "version": "2.0" },
        "scene": 0,
        "scenes": [{ "nodes": [0] }],
        "nodes": [{ "mesh": 0 }],
        "meshes": [{ "primitives": [{ "attributes": { "POSITION": 0 }, "indices": 1 }] }],
        "accessors": [
            { "bufferView": 0, "componentType": 5126, "count": 5, "type": "VEC3" },
            { "bufferView": 1, "componentType": 5123, "count": 9, "type": "SCALAR" },
        ],
        "bufferViews": [
            { "buffer": 0, "byteOffset": 0, "byteLength": 60 },
            { "buffer": 0, "byteOffset": 60, "byteLength": 18 },
        ],
        "buffers": [{ "byteLength": binary.len() }],
    });
    let mut json = document.to_string().into_bytes();
    json.resize(json.len().next_multiple_of(4), b' ');
    let number = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
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
        &binary,
    ]
    .concat()
}

fn check(test: &str, files: &[(&str, &[u8])], expected: &Expect) {
    let tenant = Tenant::new(test);
    tenant.edit_catalog(|catalog| {
        catalog[0]["model"] = "/media/linden.glb".into();
        catalog[0]["variants"][0]["photo"] = "/media/linden-black.jpg".into();
    });
    let media = tenant.folder().join("media");
    let _ = fs::remove_dir_all(&media);
    fs::create_dir(&media).unwrap();
    for (name, bytes) in files {
        fs::write(media.join(name), bytes).unwrap();
    }
    let run = studio().arg("check").arg(tenant.site()).run();
    assert_eq!(run.success, run.complaint.is_empty());
    assert_eq!(tenant.publish().success, run.success);
    expected.assert_eq(&tenant.relative(&run.complaint));
}

#[test]
fn files_that_are_named_have_to_be_there() {
    check(
        "media-missing",
        &[],
        &expect![[r#"
        catalog.json: [0].variants[0].photo: expected the file media/linden-black.jpg, found none
        catalog.json: [0].model: expected the file media/linden.glb, found none
        2 problems
    "#]],
    );
}

#[test]
fn a_model_has_to_be_one_that_can_be_drawn() {
    let photo: (&str, &[u8]) = ("linden-black.jpg", b"a photograph");
    let whole = model();
    check(
        "media-whole",
        &[photo, ("linden.glb", &whole)],
        &expect![""],
    );
    check(
        "media-cut",
        &[photo, ("linden.glb", &whole[..whole.len() - 9])],
        &expect![[r#"
            catalog.json: [0].model: expected a model that can be tried on, found media/linden.glb, which is not: expected a whole file, but it ends within its content; upload it again
            1 problem
        "#]],
    );
    check(
        "media-other",
        &[photo, ("linden.glb", b"<html>")],
        &expect![[r#"
            catalog.json: [0].model: expected a model that can be tried on, found media/linden.glb, which is not: expected a binary glTF 2.0 file (.glb), got something else; export the model as GLB
            1 problem
        "#]],
    );
}
