//! Catalogs for tests: a plain frame to change, and the demo stores' feeds.

use std::sync::OnceLock;

use super::{
    Catalog, Category, ColorFamily, Frame, FrameSize, Material, Rim, Shape, Variant, feed,
};
use crate::theme::Hex;

pub(crate) fn frame(id: &str) -> Frame {
    Frame {
        id: id.into(),
        name: "Ellis".into(),
        brand: "Halden Row".into(),
        category: Category::Glasses,
        shape: Shape::Round,
        rim: Rim::Full,
        material: Material::Acetate,
        sizes: vec![size(134.0)],
        variants: vec![variant("black", ColorFamily::Black)],
        price: 14_500,
        was: None,
        description: "A round frame.".into(),
        weight: Some(24),
        released: "2025-03-01".into(),
        model: None,
    }
}

pub(crate) fn size(frame_width: f32) -> FrameSize {
    FrameSize {
        lens_width: 48.0,
        lens_height: 45.0,
        bridge: 21.0,
        temple: 145.0,
        frame_width,
    }
}

pub(crate) fn variant(id: &str, family: ColorFamily) -> Variant {
    Variant {
        id: id.into(),
        name: id.into(),
        family,
        color: Hex([0x17, 0x17, 0x1a]),
        accent: None,
        temple_color: None,
        lens: None,
        photo: None,
    }
}

/// Read once for all tests.
pub(crate) fn demo(tenant: &str) -> &'static Catalog {
    static DEMOS: [(&str, OnceLock<Catalog>); 3] = [
        ("aurora", OnceLock::new()),
        ("northlight", OnceLock::new()),
        ("marigold", OnceLock::new()),
    ];
    let (_, catalog) = DEMOS
        .iter()
        .find(|(name, _)| *name == tenant)
        .expect("a demo store");
    catalog.get_or_init(|| {
        let path = format!(
            "{}/../demo/{tenant}/catalog.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let feed = std::fs::read_to_string(&path).expect(&path);
        Catalog::new(feed::parse(&feed).expect("a demo feed is in order"))
    })
}
