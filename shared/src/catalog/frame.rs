//! One frame: sizes by the boxing system (ISO 8624), shape, rim, material, and its colours as variants.

use serde::{Deserialize, Serialize};

use crate::theme::Hex;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Frame {
    /// Slug, unique in the catalog and part of the page's address: 1 to 60 of `a-z`, `0-9` and `-`.
    pub id: String,
    pub name: String,
    pub brand: String,
    pub category: Category,
    pub shape: Shape,
    pub rim: Rim,
    pub material: Material,
    /// Smallest first.
    pub sizes: Vec<FrameSize>,
    /// The first is the one that cards show.
    pub variants: Vec<Variant>,
    /// Minor units of the tenant's currency, tax included.
    pub price: u32,
    /// The price before a reduction, in minor units.
    #[serde(default)]
    pub was: Option<u32>,
    pub description: String,
    /// Grams, lenses not included.
    #[serde(default)]
    pub weight: Option<u16>,
    /// Day of release as `YYYY-MM-DD`, for "newest first".
    pub released: String,
    /// The tenant's own 3D model for trying on, a GLB file on this store like `/media/ellis.glb`; without one the frame is
    /// modelled from its sizes.
    #[serde(default)]
    pub model: Option<String>,
}

/// Millimetres in the boxing system (ISO 8624), marked `52□18 145`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FrameSize {
    /// A: width of the lens's box, 30 to 75 mm.
    pub lens_width: f32,
    /// B: height of the lens's box, 18 to 65 mm.
    pub lens_height: f32,
    /// DBL: distance between lenses, 8 to 30 mm.
    pub bridge: f32,
    /// Overall temple length, 100 to 165 mm.
    pub temple: f32,
    /// Overall width of the front, hinge to hinge, 100 to 170 mm.
    pub frame_width: f32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Variant {
    /// Slug, unique in the frame: `havana`.
    pub id: String,
    /// As the shopper reads it: `Dark Havana`.
    pub name: String,
    pub family: ColorFamily,
    /// The front's colour.
    pub color: Hex,
    /// A second colour: tortoise flecks, the lower half of a two-tone front, a browline's metal.
    #[serde(default)]
    pub accent: Option<Hex>,
    #[serde(default)]
    pub temple_color: Option<Hex>,
    /// Sunglasses' lens; clear demo lenses when absent.
    #[serde(default)]
    pub lens: Option<Lens>,
    /// The tenant's own photograph; it takes the drawn picture's place.
    #[serde(default)]
    pub photo: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lens {
    pub tint: Hex,
    /// Darkness of the tint: 0 clear, 1 opaque.
    pub density: f32,
    /// Lighter towards the bottom.
    #[serde(default)]
    pub gradient: bool,
    #[serde(default)]
    pub mirror: bool,
}

names!(
    /// A department of the store, and the first segment of its address.
    Category { Glasses = "glasses", Sunglasses = "sunglasses" }
);
names!(
    /// What shoppers can filter by.
    Facet {
        Brand = "brand", Price = "price", Color = "color", Shape = "shape", Material = "material", Rim = "rim",
        FrameWidth = "frameWidth",
    }
);
names!(Shape {
    Round = "round", Oval = "oval", Rectangle = "rectangle", Square = "square", Wayfarer = "wayfarer",
    Aviator = "aviator", CatEye = "cat-eye", Browline = "browline", Geometric = "geometric", Butterfly = "butterfly",
    Wrap = "wrap",
});
names!(Rim { Full = "full", Half = "half", Rimless = "rimless" });
names!(Material {
    Acetate = "acetate", Metal = "metal", Titanium = "titanium", Wood = "wood", Tr90 = "tr90", Mixed = "mixed",
});
names!(ColorFamily {
    Black = "black", Tortoise = "tortoise", Brown = "brown", Gold = "gold", Silver = "silver", Gunmetal = "gunmetal",
    Clear = "clear", Blue = "blue", Green = "green", Red = "red", Pink = "pink", Purple = "purple", White = "white",
    Yellow = "yellow",
});
