//! Metallic-roughness materials: factors, and the maps that vary them over a surface.

use super::{
    BadModel,
    accessor::Source,
    document::{Material, TextureTransform, TextureUse},
};
use crate::mesh::{Part, space::Vec3};

#[derive(Clone, Debug, PartialEq)]
pub struct Paint {
    /// Of a frame that takes the colours its shopper chooses, by the material's name.
    pub part: Option<Part>,
    /// Linear, with opacity.
    pub base: [f32; 4],
    pub metallic: f32,
    pub roughness: f32,
    /// Linear light of its own.
    pub emission: Vec3,
    /// By what the relief is steepened that its map has.
    pub relief: f32,
    /// How much of the map's shade applies, 0 to 1.
    pub shade: f32,
    pub maps: Maps,
    pub alpha: Alpha,
    pub double_sided: bool,
}

/// Indices among the model's images.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Maps {
    pub base: Option<usize>,
    /// Roughness in green, metal in blue.
    pub surface: Option<usize>,
    /// Normals beside the surface's own, as colours.
    pub relief: Option<usize>,
    /// How open a place is to the light, in red.
    pub shade: Option<usize>,
    pub emission: Option<usize>,
}

impl Maps {
    /// In the order of their samplers in `tenant.frag`.
    pub fn all(&self) -> [Option<usize>; 5] {
        [
            self.base,
            self.surface,
            self.relief,
            self.shade,
            self.emission,
        ]
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Alpha {
    Opaque,
    /// Nothing is drawn below this opacity.
    Mask(f32),
    Blend,
}

/// What the materials of parts are called.
pub const NAMES: [(&str, Part); 6] = [
    ("front", Part::Plate),
    ("temple", Part::Temple),
    ("metal", Part::Metal),
    ("lens", Part::Lens),
    ("edge", Part::LensEdge),
    ("pad", Part::Pad),
];

/// The paint, and what is to be done to the texture coordinates under it.
pub fn read(
    source: &Source<'_>,
    material: Option<&Material>,
) -> Result<(Paint, Placement), BadModel> {
    let plain = Material::default();
    let material = material.unwrap_or(&plain);
    let surface = &material.pbr_metallic_roughness;
    let share = |number: Option<f32>, absent: f32| number.unwrap_or(absent).clamp(0.0, 1.0);
    let mut textures = Textures {
        source,
        placement: None,
    };
    // Baked shade often has coordinates of its own, and a frame looks right without it.
    let shade = material.occlusion_texture.as_ref();
    let shade = shade.filter(|used| set(used) == 0);
    let maps = Maps {
        base: textures.image(surface.base_color_texture.as_ref())?,
        surface: textures.image(surface.metallic_roughness_texture.as_ref())?,
        relief: textures.image(material.normal_texture.as_ref())?,
        shade: textures.image(shade)?,
        emission: textures.image(material.emissive_texture.as_ref())?,
    };
    let mut base = surface
        .base_color_factor
        .unwrap_or([1.0; 4])
        .map(|number| number.clamp(0.0, 1.0));
    let mut alpha = match material.alpha_mode.as_deref() {
        Some("BLEND") => Alpha::Blend,
        Some("MASK") => Alpha::Mask(share(material.alpha_cutoff, 0.5)),
        _ => Alpha::Opaque,
    };
    // Glass that is exported as such is opaque by its colour, and seen through by this.
    let through = material.extensions.transmission.as_ref();
    let through = share(through.and_then(|glass| glass.factor), 0.0);
    if through > 0.0 {
        let [red, green, blue, opacity] = &mut base;
        *opacity *= 1.0 - through * (0.3 * *red + 0.6 * *green + 0.1 * *blue);
        alpha = Alpha::Blend;
    }
    let name = material.name.as_deref().unwrap_or_default();
    let part = NAMES
        .iter()
        .find(|(known, _)| name.eq_ignore_ascii_case(known))
        .filter(|_| maps.base.is_none())
        .map(|(_, part)| *part);
    let detail = |used: Option<&TextureUse>, number: fn(&TextureUse) -> Option<f32>| {
        used.and_then(number).unwrap_or(1.0)
    };
    let paint = Paint {
        part,
        base,
        metallic: share(surface.metallic_factor, 1.0),
        roughness: share(surface.roughness_factor, 1.0),
        emission: material
            .emissive_factor
            .unwrap_or_default()
            .map(|light| light.clamp(0.0, 1.0)),
        relief: detail(material.normal_texture.as_ref(), |used| used.scale).clamp(-4.0, 4.0),
        shade: detail(shade, |used| used.strength).clamp(0.0, 1.0),
        maps,
        alpha,
        double_sided: material.double_sided,
    };
    Ok((paint, textures.placement.unwrap_or_default()))
}

/// The textures of one material.
struct Textures<'a> {
    source: &'a Source<'a>,
    /// That of the first.
    placement: Option<Placement>,
}

impl Textures<'_> {
    fn image(&mut self, used: Option<&TextureUse>) -> Result<Option<usize>, BadModel> {
        let invalid = |expected| BadModel::Invalid {
            place: "a texture",
            expected,
        };
        let Some(used) = used else { return Ok(None) };
        if set(used) != 0 {
            return Err(invalid(
                "the first texture coordinates, TEXCOORD_0, and no others",
            ));
        }
        let placement = Placement::of(used.extensions.transform.as_ref());
        if *self.placement.get_or_insert(placement) != placement {
            return Err(invalid(
                "the same KHR_texture_transform for all textures of a material",
            ));
        }
        let texture = self.source.document.textures.get(used.index);
        match texture.and_then(|texture| texture.source) {
            Some(image) => Ok(Some(image)),
            None => Err(invalid("a PNG or a JPEG, not only a compressed texture")),
        }
    }
}

/// Which set of coordinates.
fn set(used: &TextureUse) -> usize {
    let transform = used.extensions.transform.as_ref();
    let own = transform.and_then(|transform| transform.tex_coord);
    own.unwrap_or(used.tex_coord)
}

/// Scaled, then turned, then moved (`KHR_texture_transform`).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placement {
    scale: [f32; 2],
    rotation: f32,
    offset: [f32; 2],
}

impl Default for Placement {
    fn default() -> Self {
        Self::of(None)
    }
}

impl Placement {
    fn of(transform: Option<&TextureTransform>) -> Self {
        Self {
            scale: transform
                .and_then(|transform| transform.scale)
                .unwrap_or([1.0; 2]),
            rotation: transform
                .and_then(|transform| transform.rotation)
                .unwrap_or(0.0),
            offset: transform
                .and_then(|transform| transform.offset)
                .unwrap_or_default(),
        }
    }

    pub fn place(&self, [u, v]: [f32; 2]) -> [f32; 2] {
        let (sin, cos) = self.rotation.sin_cos();
        let ([across, down], [right, below]) = (self.scale, self.offset);
        let (u, v) = (u * across, v * down);
        // Counter-clockwise, where v points down.
        let placed = [cos * u + sin * v + right, cos * v - sin * u + below];
        placed.map(|number| if number.abs() < 1e6 { number } else { 0.0 })
    }
}
