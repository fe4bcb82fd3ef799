//! Frames as 3D models: what `studio model` writes is what the try-on would draw without it.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that fails should stop where it is"
)]

use std::{fs, path::Path, process::Command};

use shared::{
    catalog::{FrameSize, Material, Rim, Shape, Variant},
    outline::Front,
    vision::WornFrame,
};
use vision::{
    gltf::{Fitted, HINGE, Model, export},
    mesh::{Mesh, Part, Vertex},
};

/// Of a file that a phone fetches beside the engine.
const MOST_BYTES: usize = 300_000;

/// A mesh may be a little wider than the frame is marked; a file is worn exactly so wide.
const MOST_MM: f32 = 0.5;

#[test]
fn any_frame_is_drawn_from_its_file_where_and_as_it_is_drawn_from_its_sizes() {
    let variant: Variant = serde_json::from_str(
        r##"{"id":"ink","name":"Ink","family":"blue","color":"#203050","lens":{"tint":"#5d4028","density":0.7}}"##,
    )
    .unwrap();
    let size = FrameSize {
        lens_width: 50.0,
        lens_height: 42.0,
        bridge: 19.0,
        temple: 145.0,
        frame_width: 138.0,
    };
    for &shape in Shape::ALL {
        for &rim in Rim::ALL {
            for &material in Material::ALL {
                let worn = WornFrame {
                    id: "ink".to_owned(),
                    shape,
                    rim,
                    material,
                    size,
                    variant: variant.clone(),
                    model: None,
                };
                check(&worn);
            }
        }
    }
}

fn check(worn: &WornFrame) {
    let name = format!(
        "{} {} {}",
        worn.shape.slug(),
        worn.rim.slug(),
        worn.material.slug()
    );
    let file = export(worn).unwrap();
    assert!(file.len() < MOST_BYTES, "{name}: {} bytes", file.len());
    let model = Model::read(&file).unwrap_or_else(|bad| panic!("{name}: {bad}"));
    let parts: Vec<Option<Part>> = model.pieces.iter().map(|piece| piece.paint.part).collect();
    let made = Front::new(worn.shape, worn.rim, worn.material, &worn.size);
    let mesh = Mesh::of(&made);
    let expected: Vec<_> = mesh.draws.iter().map(|draw| Some(draw.part)).collect();
    assert_eq!(parts, expected, "{name}");

    let fitted = Fitted::new(&model, &worn.size).unwrap();
    // Counted from the front's plane, which the hinge lies behind.
    let behind = |vertex: &Vertex| -vertex.position[2] - vertex.behind;
    let temple = mesh.vertices.iter().find(|vertex| vertex.behind > 20.0);
    let bend = made.temple.bend_start() + temple.map_or(0.0, behind) - HINGE;
    let found = fitted.bend.unwrap_or_else(|| panic!("{name}: straight"));
    assert!(
        (found - bend).abs() < 12.0,
        "{name}: {found} mm, made {bend}"
    );
    let drawn: Vec<_> = fitted.pieces.iter().flatten().collect();
    assert_eq!(drawn.len(), mesh.vertices.len(), "{name}");
    for (drawn, made) in drawn.iter().zip(&mesh.vertices) {
        for axis in 0..3 {
            let off = (drawn.position[axis] - made.position[axis]).abs();
            assert!(
                off < MOST_MM,
                "{name}: {:?}, made {:?}",
                drawn.position,
                made.position
            );
        }
    }
}

#[test]
fn the_command_takes_a_frame_of_a_catalog_in_one_of_its_colours_and_sizes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/northlight");
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("model/ow-142.glb");
    let run = |options: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_studio"))
            .args(["model".as_ref(), folder.join("catalog.json").as_os_str()])
            .args(options)
            .args(["--out".as_ref(), out.as_os_str()])
            .output()
            .unwrap();
        let complaint = String::from_utf8(output.stderr).unwrap();
        let complaint = complaint.replace(&format!("{}/", folder.display()), "");
        (output.status.success(), complaint)
    };
    let frame = "okada-works-ow-142";
    let (success, complaint) = run(&[frame, "--color", "pale-gold"]);
    assert!(success, "{complaint}");
    let model = Model::read(&fs::read(&out).unwrap()).unwrap();
    let metal = model
        .pieces
        .iter()
        .find(|piece| piece.paint.part == Some(Part::Metal));
    let paint = &metal.unwrap().paint;
    assert_eq!(paint.metallic, 1.0);
    assert!(
        paint.maps.surface.is_some() && paint.maps.relief.is_some(),
        "brushed titanium: {paint:?}"
    );
    for (options, expected) in [
        (
            ["okada-works-ow-14", "--color", "pale-gold"],
            "catalog.json: expected a frame of it, got okada-works-ow-14; it has okada-works-ow-142, okada-works-ow-145\n",
        ),
        (
            [frame, "--color", "pink"],
            "catalog.json: expected a colour of it, got pink; it has brushed-silver, matte-black, antique-gold, pale-gold, steel-blue\n",
        ),
        (
            [frame, "--size", "52□18"],
            "catalog.json: expected a size of it, got 52□18; it has 46□20 140, 48□20 140\n",
        ),
    ] {
        assert_eq!(run(&options), (false, expected.to_owned()));
    }
}
