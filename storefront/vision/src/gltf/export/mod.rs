//! A frame made from its sizes, as a file for modellers: binary glTF 2.0 in metres, each part with the material that the try-on
//! knows by its name. Read again, it is drawn where and as the frame itself is.

mod buffer;
mod grain;

use serde_json::{Value, json};
use shared::{
    outline::{Finish, Front, Palette},
    vision::WornFrame,
};

use super::{container, nodes::ORIGIN, paint::NAMES};
use crate::{
    mesh::{Mesh, Part, Vertex},
    render::look::Look,
};
use buffer::Buffer;
use grain::Grain;

#[derive(Debug, thiserror::Error)]
#[error("a texture could not be written: {0}")]
pub struct NoTexture(#[from] png::EncodingError);

pub fn export(worn: &WornFrame) -> Result<Vec<u8>, NoTexture> {
    let front = Front::new(worn.shape, worn.rim, worn.material, &worn.size);
    let look = Look::of(
        worn,
        &Palette::of(front.build, worn.material, &worn.variant),
    );
    let mesh = Mesh::of(&front);
    let mut buffer = Buffer::default();
    let mut textures = Textures::default();
    let mut nodes = vec![json!({ "name": ORIGIN })];
    let (mut meshes, mut materials) = (Vec::new(), Vec::new());
    for draw in &mesh.draws {
        let corners = mesh.indices.get(draw.range.clone()).unwrap_or_default();
        let (first, vertices) = used(&mesh, corners);
        let corners = corners.iter().map(|corner| corner - first).collect();
        let name = name(draw.part);
        nodes.push(json!({ "name": name, "mesh": meshes.len() }));
        meshes.push(json!({
            "name": name,
            "primitives": [{
                "attributes": attributes(&mut buffer, draw.part, vertices),
                "indices": buffer.corners(corners),
                "material": materials.len(),
            }],
        }));
        materials.push(material(draw.part, &look, &mut textures, &mut buffer)?);
    }
    let roots: Vec<usize> = (0..nodes.len()).collect();
    let mut document = json!({
        "asset": { "version": "2.0", "generator": "Commerce Studio" },
        "scene": 0,
        "scenes": [{ "name": worn.id, "nodes": roots }],
        "nodes": nodes,
        "meshes": meshes,
        "materials": materials,
        "textures": textures.textures,
        "images": textures.images,
        "samplers": textures.samplers(),
        "accessors": buffer.accessors,
        "bufferViews": buffer.views,
        "buffers": [{ "byteLength": buffer.bytes.len() }],
    });
    tidy(&mut document);
    Ok(container::join(&document, &buffer.bytes))
}

/// A part's vertices lie together; the first one's number, and all of them.
fn used<'m>(mesh: &'m Mesh, corners: &[u16]) -> (u16, &'m [Vertex]) {
    let first = corners.iter().copied().min().unwrap_or_default();
    let last = corners.iter().copied().max().unwrap_or_default();
    let range = usize::from(first)..=usize::from(last);
    (first, mesh.vertices.get(range).unwrap_or_default())
}

fn attributes(buffer: &mut Buffer, part: Part, vertices: &[Vertex]) -> Value {
    /// Millimetres that a texture covers.
    const TILE: f32 = 8.0;
    let positions: Vec<[f32; 3]> = vertices
        .iter()
        .map(|vertex| vertex.position.map(|millimetres| 0.001 * millimetres))
        .collect();
    let normals: Vec<[f32; 3]> = vertices.iter().map(|vertex| vertex.normal).collect();
    // Seen from the front, and temples from the side: brushed along their length.
    let coordinates: Vec<[f32; 2]> = vertices
        .iter()
        .map(|vertex| {
            let [x, y, z] = vertex.position;
            let along = if part == Part::Temple { z } else { x };
            [along / TILE, -y / TILE]
        })
        .collect();
    json!({
        "POSITION": buffer.positions(&positions),
        "NORMAL": buffer.vectors(&normals),
        "TEXCOORD_0": buffer.vectors(&coordinates),
    })
}

fn material(
    part: Part,
    look: &Look,
    textures: &mut Textures,
    buffer: &mut Buffer,
) -> Result<Value, NoTexture> {
    let surface = look.surface(part);
    let (color, opacity) = match part {
        Part::Lens => (look.glass.linear_tint(), look.glass.density),
        _ if surface.finish == Finish::Crystal => (surface.linear(), 0.4),
        _ => (surface.linear(), 1.0),
    };
    let [red, green, blue] = color;
    let (metallic, roughness, grain) = match surface.finish {
        _ if part == Part::Lens => (0.0, 0.03, None),
        Finish::Metal => (1.0, 0.2, None),
        // Times its map, which is bright.
        Finish::Brushed => (1.0, 0.5, Some(Grain::Brushed)),
        Finish::Matte => (0.0, 0.7, Some(Grain::Moulded)),
        Finish::Wood => (0.0, 0.5, None),
        Finish::Polished | Finish::Tortoise | Finish::Crystal | Finish::TwoTone => (0.0, 0.1, None),
    };
    let maps = match grain {
        Some(grain) => Some(textures.of(grain, buffer)?),
        None => None,
    };
    Ok(json!({
        "name": name(part),
        "pbrMetallicRoughness": {
            "baseColorFactor": [red, green, blue, opacity],
            "metallicFactor": metallic,
            "roughnessFactor": roughness,
            "metallicRoughnessTexture": maps.map(|[surface, _]| json!({ "index": surface })),
        },
        "normalTexture": maps.map(|[_, relief]| json!({ "index": relief })),
        "alphaMode": (opacity < 1.0).then_some("BLEND"),
    }))
}

fn name(part: Part) -> &'static str {
    let known = NAMES.iter().find(|(_, named)| *named == part);
    known.map_or("", |(name, _)| name)
}

/// Each grain once, as two textures of the same numbers as their images.
#[derive(Default)]
struct Textures {
    known: Vec<(Grain, [usize; 2])>,
    textures: Vec<Value>,
    images: Vec<Value>,
}

impl Textures {
    fn of(&mut self, grain: Grain, buffer: &mut Buffer) -> Result<[usize; 2], NoTexture> {
        if let Some((_, known)) = self.known.iter().find(|(known, _)| *known == grain) {
            return Ok(*known);
        }
        let [surface, relief] = grain.pictures()?;
        let numbers = [self.add(&surface, buffer), self.add(&relief, buffer)];
        self.known.push((grain, numbers));
        Ok(numbers)
    }

    fn add(&mut self, png: &[u8], buffer: &mut Buffer) -> usize {
        let number = self.images.len();
        self.images
            .push(json!({ "bufferView": buffer.view(png), "mimeType": "image/png" }));
        self.textures
            .push(json!({ "source": number, "sampler": 0 }));
        number
    }

    /// Smaller copies in the distance, repeated in both directions.
    fn samplers(&self) -> Vec<Value> {
        const LINEAR: u32 = 9729;
        const LINEAR_MIPMAP_LINEAR: u32 = 9987;
        let sampler = json!({ "magFilter": LINEAR, "minFilter": LINEAR_MIPMAP_LINEAR });
        self.images.first().map(|_| sampler).into_iter().collect()
    }
}

/// The format has neither nulls nor empty lists: what is not there is not named.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            let named = |value: &Value| !value.is_null() && value.as_array() != Some(&Vec::new());
            fields.retain(|_, value| named(value));
            fields.values_mut().for_each(tidy);
        }
        Value::Array(items) => items.iter_mut().for_each(tidy),
        _ => {}
    }
}
