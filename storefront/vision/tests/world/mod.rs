//! Pictures to look at, and a session to look with.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "each test file uses a part, and a broken fixture should stop the tests"
)]

use std::path::PathBuf;

use image::RgbaImage;
use serde_json::Value;
use vision::picture::Picture;
use vision::session::{Look, Session};

fn path(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), name].iter().collect()
}

pub fn session() -> Session {
    let model = |name: &str| std::fs::read(path("models").join(name)).unwrap();
    Session::read(&model("detector.bin"), &model("landmarks.bin")).unwrap()
}

/// A file of tests/data.
pub fn load(name: &str) -> RgbaImage {
    image::open(path("tests/data").join(name))
        .unwrap()
        .to_rgba8()
}

pub fn picture(image: &RgbaImage) -> Picture {
    Picture::from_rgba(
        image.width() as usize,
        image.height() as usize,
        image.as_raw().clone(),
    )
    .unwrap()
}

/// As a photograph, seen by a session that has seen nothing else.
pub fn look(image: &RgbaImage) -> Look {
    session().look(&picture(image), None)
}

/// A render of a head whose geometry is known.
pub struct Render {
    pub image: RgbaImage,
    pub name: String,
    /// Yaw, pitch and roll in degrees.
    pub pose: [f32; 3],
    pub pd: f32,
    pub face_width: f32,
    /// From the eyes' middle up to the brows, mm.
    pub brow_height: f32,
    /// Right, then left, in pixels.
    pub pupils: [[f32; 2]; 2],
}

/// All renders of tests/data/rig, or of the folder that the environment variable RIG names (same layout).
pub fn renders() -> impl Iterator<Item = Render> {
    let folder = std::env::var("RIG").map_or_else(|_| path("tests/data/rig"), PathBuf::from);
    let truth: Value =
        serde_json::from_slice(&std::fs::read(folder.join("truth.json")).unwrap()).unwrap();
    let number = |value: &Value| value.as_f64().unwrap() as f32;
    let renders = truth.as_array().unwrap().clone();
    renders.into_iter().map(move |render| Render {
        image: image::open(folder.join(render["image"].as_str().unwrap()))
            .unwrap()
            .to_rgba8(),
        name: render["image"].as_str().unwrap().to_owned(),
        pose: std::array::from_fn(|axis| number(&render["pose"][axis])),
        pd: number(&render["pd"]),
        face_width: number(&render["faceWidth"]),
        brow_height: number(&render["browHeight"]),
        pupils: std::array::from_fn(|eye| {
            std::array::from_fn(|axis| number(&render["pupils"][eye][axis]))
        }),
    })
}
