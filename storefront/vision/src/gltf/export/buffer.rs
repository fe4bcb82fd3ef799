//! The file's one buffer, with the views and accessors that say what is where in it.

use serde_json::{Value, json};

const U16: u32 = 5123;
const F32: u32 = 5126;

#[derive(Default)]
pub struct Buffer {
    pub bytes: Vec<u8>,
    pub views: Vec<Value>,
    pub accessors: Vec<Value>,
}

impl Buffer {
    /// The number of a view of these bytes.
    pub fn view(&mut self, bytes: &[u8]) -> usize {
        // Numbers lie at multiples of their size.
        self.bytes.resize(self.bytes.len().next_multiple_of(4), 0);
        self.views.push(
            json!({ "buffer": 0, "byteOffset": self.bytes.len(), "byteLength": bytes.len() }),
        );
        self.bytes.extend(bytes);
        self.views.len() - 1
    }

    pub fn corners(&mut self, corners: Vec<u16>) -> usize {
        let bytes: Vec<u8> = corners
            .iter()
            .flat_map(|corner| corner.to_le_bytes())
            .collect();
        let view = self.view(&bytes);
        self.accessor(json!({
            "bufferView": view, "componentType": U16, "count": corners.len(), "type": "SCALAR",
        }))
    }

    pub fn vectors<const N: usize>(&mut self, vectors: &[[f32; N]]) -> usize {
        self.floats(vectors, [None, None])
    }

    /// Vectors whose bounds a reader may rely on.
    pub fn positions(&mut self, positions: &[[f32; 3]]) -> usize {
        let bound = |start: f32, choose: fn(f32, f32) -> f32| {
            let bound = positions.iter().fold([start; 3], |mut bound, position| {
                for (bound, at) in bound.iter_mut().zip(position) {
                    *bound = choose(*bound, *at);
                }
                bound
            });
            Some(bound)
        };
        let bounds = [
            bound(f32::INFINITY, f32::min),
            bound(f32::NEG_INFINITY, f32::max),
        ];
        self.floats(positions, bounds)
    }

    fn floats<const N: usize>(
        &mut self,
        vectors: &[[f32; N]],
        [least, most]: [Option<[f32; 3]>; 2],
    ) -> usize {
        let bytes: Vec<u8> = vectors
            .as_flattened()
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect();
        let view = self.view(&bytes);
        let shape = if N == 2 { "VEC2" } else { "VEC3" };
        self.accessor(json!({
            "bufferView": view, "componentType": F32, "count": vectors.len(), "type": shape,
            "min": least, "max": most,
        }))
    }

    fn accessor(&mut self, accessor: Value) -> usize {
        self.accessors.push(accessor);
        self.accessors.len() - 1
    }
}
