//! The part of a glTF document that is read. Names are the format's own.
//!
//! Read from a tree of values rather than by derived code, which for these few properties weighs ten kilobytes of download.

use serde_json::{Map, Value};

use super::BadModel;

/// Of the JSON alone, which takes twenty times as much while it is read. That of a frame has a few thousand bytes.
const MOST_BYTES: usize = 1 << 20;

impl Document {
    pub fn parse(json: &[u8]) -> Result<Self, BadModel> {
        if json.len() > MOST_BYTES {
            return Err(BadModel::TooMany {
                what: "bytes of JSON",
                most: MOST_BYTES as u64,
            });
        }
        let value: Value =
            serde_json::from_slice(json).map_err(|error| BadModel::Json(error.to_string()))?;
        Self::read(&value)
            .map_err(|Wrong(name)| BadModel::Json(format!("`{name}` is of another type")))
    }
}

/// Declares a type whose properties may all be missing.
macro_rules! record {
    ($name:ident { $($(#[$doc:meta])* $field:ident: $kind:ty = $property:literal,)* }) => {
        #[derive(Debug, Default)]
        pub struct $name {
            $($(#[$doc])* pub $field: $kind,)*
        }

        impl Read for $name {
            fn read(value: &Value) -> Result<Self, Wrong> {
                let object = value.as_object().ok_or(Wrong(stringify!($name)))?;
                Ok(Self { $($field: property(object, $property)?,)* })
            }
        }
    };
}

record! {
    Document {
        scene: usize = "scene",
        scenes: Vec<Scene> = "scenes",
        nodes: Vec<Node> = "nodes",
        meshes: Vec<Mesh> = "meshes",
        materials: Vec<Material> = "materials",
        textures: Vec<Texture> = "textures",
        images: Vec<Image> = "images",
        accessors: Vec<Accessor> = "accessors",
        buffer_views: Vec<BufferView> = "bufferViews",
        extensions_required: Vec<String> = "extensionsRequired",
    }
}

record! {
    Scene {
        nodes: Vec<usize> = "nodes",
    }
}

record! {
    Node {
        children: Vec<usize> = "children",
        name: Option<String> = "name",
        mesh: Option<usize> = "mesh",
        matrix: Option<[f32; 16]> = "matrix",
        translation: Option<[f32; 3]> = "translation",
        rotation: Option<[f32; 4]> = "rotation",
        scale: Option<[f32; 3]> = "scale",
    }
}

record! {
    Mesh {
        primitives: Vec<Primitive> = "primitives",
    }
}

record! {
    Primitive {
        attributes: Attributes = "attributes",
        indices: Option<usize> = "indices",
        material: Option<usize> = "material",
        /// Absent: triangles, 4.
        mode: Option<u32> = "mode",
    }
}

record! {
    Attributes {
        position: Option<usize> = "POSITION",
        normal: Option<usize> = "NORMAL",
        coordinates: Option<usize> = "TEXCOORD_0",
    }
}

record! {
    Material {
        name: Option<String> = "name",
        pbr_metallic_roughness: Surface = "pbrMetallicRoughness",
        normal_texture: Option<TextureUse> = "normalTexture",
        occlusion_texture: Option<TextureUse> = "occlusionTexture",
        emissive_texture: Option<TextureUse> = "emissiveTexture",
        emissive_factor: Option<[f32; 3]> = "emissiveFactor",
        alpha_mode: Option<String> = "alphaMode",
        alpha_cutoff: Option<f32> = "alphaCutoff",
        double_sided: bool = "doubleSided",
        extensions: MaterialExtensions = "extensions",
    }
}

record! {
    MaterialExtensions {
        transmission: Option<Transmission> = "KHR_materials_transmission",
    }
}

record! {
    Transmission {
        factor: Option<f32> = "transmissionFactor",
    }
}

record! {
    Surface {
        base_color_factor: Option<[f32; 4]> = "baseColorFactor",
        base_color_texture: Option<TextureUse> = "baseColorTexture",
        metallic_factor: Option<f32> = "metallicFactor",
        roughness_factor: Option<f32> = "roughnessFactor",
        metallic_roughness_texture: Option<TextureUse> = "metallicRoughnessTexture",
    }
}

record! {
    TextureUse {
        index: usize = "index",
        tex_coord: usize = "texCoord",
        /// Of a texture of normals.
        scale: Option<f32> = "scale",
        /// Of a texture of occlusion.
        strength: Option<f32> = "strength",
        extensions: TextureExtensions = "extensions",
    }
}

record! {
    TextureExtensions {
        transform: Option<TextureTransform> = "KHR_texture_transform",
    }
}

record! {
    TextureTransform {
        offset: Option<[f32; 2]> = "offset",
        rotation: Option<f32> = "rotation",
        scale: Option<[f32; 2]> = "scale",
        tex_coord: Option<usize> = "texCoord",
    }
}

record! {
    Texture {
        source: Option<usize> = "source",
    }
}

record! {
    Image {
        buffer_view: Option<usize> = "bufferView",
    }
}

record! {
    Accessor {
        buffer_view: Option<usize> = "bufferView",
        byte_offset: usize = "byteOffset",
        component_type: u32 = "componentType",
        count: usize = "count",
        shape: String = "type",
        sparse: Option<Present> = "sparse",
    }
}

record! {
    BufferView {
        buffer: usize = "buffer",
        byte_offset: usize = "byteOffset",
        byte_length: usize = "byteLength",
        byte_stride: Option<usize> = "byteStride",
    }
}

/// The property that is not what the format says.
pub struct Wrong(&'static str);

trait Read: Sized {
    fn read(value: &Value) -> Result<Self, Wrong>;
}

fn property<T: Read + Default>(
    object: &Map<String, Value>,
    name: &'static str,
) -> Result<T, Wrong> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(T::default()),
        Some(value) => T::read(value).map_err(|Wrong(inner)| match inner {
            "" => Wrong(name),
            inner => Wrong(inner),
        }),
    }
}

/// Something that is there, whatever it is.
#[derive(Debug)]
pub struct Present;

impl Read for Present {
    fn read(_: &Value) -> Result<Self, Wrong> {
        Ok(Self)
    }
}

impl Read for usize {
    fn read(value: &Value) -> Result<Self, Wrong> {
        let number = value.as_u64().and_then(|number| number.try_into().ok());
        number.ok_or(Wrong(""))
    }
}

impl Read for u32 {
    fn read(value: &Value) -> Result<Self, Wrong> {
        let number = value.as_u64().and_then(|number| number.try_into().ok());
        number.ok_or(Wrong(""))
    }
}

impl Read for f32 {
    fn read(value: &Value) -> Result<Self, Wrong> {
        value.as_f64().map(|number| number as Self).ok_or(Wrong(""))
    }
}

impl Read for bool {
    fn read(value: &Value) -> Result<Self, Wrong> {
        value.as_bool().ok_or(Wrong(""))
    }
}

impl Read for String {
    fn read(value: &Value) -> Result<Self, Wrong> {
        value.as_str().map(str::to_owned).ok_or(Wrong(""))
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value) -> Result<Self, Wrong> {
        T::read(value).map(Some)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value) -> Result<Self, Wrong> {
        let values = value.as_array().ok_or(Wrong(""))?;
        values.iter().map(T::read).collect()
    }
}

impl<const N: usize> Read for [f32; N] {
    fn read(value: &Value) -> Result<Self, Wrong> {
        let numbers: Vec<f32> = Vec::read(value)?;
        numbers.try_into().map_err(|_| Wrong(""))
    }
}
