use serde_json::{Value, json};

use super::{glb, textured, with, with_textures};
use crate::{
    gltf::{Alpha, Maps, Model},
    mesh::Part,
};

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
