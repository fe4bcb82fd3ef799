//! Numbers out of the binary chunk, each checked to be in it.

use super::{BadModel, document::Document};

pub struct Source<'a> {
    pub document: &'a Document,
    pub binary: &'a [u8],
}

/// `glTF` component types (section 3.6.2.2).
const U8: u32 = 5121;
const U16: u32 = 5123;
const U32: u32 = 5125;
const F32: u32 = 5126;

/// An accessor's elements.
struct Elements<'a> {
    bytes: &'a [u8],
    stride: usize,
    size: usize,
    count: usize,
    component: u32,
}

impl<'a> Source<'a> {
    /// The bytes of a buffer view.
    pub fn view(&self, index: usize, place: &'static str) -> Result<&'a [u8], BadModel> {
        let view = self
            .document
            .buffer_views
            .get(index)
            .filter(|view| view.buffer == 0)
            .ok_or(BadModel::Invalid {
                place,
                expected: "a buffer view of the file's own buffer",
            })?;
        view.byte_offset
            .checked_add(view.byte_length)
            .and_then(|end| self.binary.get(view.byte_offset..end))
            .ok_or(BadModel::CutOff("buffer"))
    }

    /// Positions, normals: three floats each.
    pub fn vectors(&self, index: usize, place: &'static str) -> Result<Vec<[f32; 3]>, BadModel> {
        let elements = self.elements(index, "VEC3", place)?;
        if elements.component != F32 {
            return Err(BadModel::Invalid {
                place,
                expected: "floating-point numbers",
            });
        }
        elements
            .iter()
            .map(|bytes| finite(floats(bytes), place))
            .collect()
    }

    /// Texture coordinates: floats, or whole numbers that stand for 0 to 1.
    pub fn coordinates(&self, index: usize) -> Result<Vec<[f32; 2]>, BadModel> {
        const PLACE: &str = "the texture coordinates";
        let elements = self.elements(index, "VEC2", PLACE)?;
        let read = |bytes: &[u8]| match elements.component {
            F32 => floats(bytes),
            U16 => std::array::from_fn(|axis| {
                let (pairs, _) = bytes.as_chunks();
                f32::from(pairs.get(axis).copied().map_or(0, u16::from_le_bytes)) / 65_535.0
            }),
            _ => std::array::from_fn(|axis| {
                f32::from(bytes.get(axis).copied().unwrap_or_default()) / 255.0
            }),
        };
        elements
            .iter()
            .map(|bytes| finite(read(bytes), PLACE))
            .collect()
    }

    /// Corners of triangles.
    pub fn indices(&self, index: usize) -> Result<Vec<u32>, BadModel> {
        const PLACE: &str = "the indices";
        let elements = self.elements(index, "SCALAR", PLACE)?;
        let read = |bytes: &[u8]| {
            bytes
                .iter()
                .rev()
                .fold(0, |number, &byte| number << 8 | u32::from(byte))
        };
        match elements.component {
            U8 | U16 | U32 => Ok(elements.iter().map(read).collect()),
            _ => Err(BadModel::Invalid {
                place: PLACE,
                expected: "whole numbers",
            }),
        }
    }

    /// How many elements an accessor says that it has.
    pub fn count(&self, index: usize) -> usize {
        self.document
            .accessors
            .get(index)
            .map_or(0, |accessor| accessor.count)
    }

    fn elements(
        &self,
        index: usize,
        shape: &str,
        place: &'static str,
    ) -> Result<Elements<'a>, BadModel> {
        let invalid = |expected| BadModel::Invalid { place, expected };
        let accessor = self
            .document
            .accessors
            .get(index)
            .filter(|accessor| accessor.shape == shape && accessor.sparse.is_none())
            .ok_or(invalid("an accessor of the right type that is not sparse"))?;
        let view = accessor
            .buffer_view
            .ok_or(invalid("an accessor with a buffer view"))?;
        let bytes = self.view(view, place)?;
        let bytes = bytes
            .get(accessor.byte_offset..)
            .ok_or(BadModel::CutOff("buffer"))?;
        let components = match shape {
            "VEC3" => 3,
            "VEC2" => 2,
            _ => 1,
        };
        let size = components
            * match accessor.component_type {
                U8 => 1,
                U16 => 2,
                U32 | F32 => 4,
                _ => return Err(invalid("unsigned or floating-point components")),
            };
        let stride = self
            .document
            .buffer_views
            .get(view)
            .and_then(|view| view.byte_stride)
            .unwrap_or(size);
        // The last element need not be followed by padding.
        let needed = accessor
            .count
            .checked_sub(1)
            .and_then(|before| before.checked_mul(stride))
            .and_then(|bytes| bytes.checked_add(size))
            .ok_or(invalid("at least one element"))?;
        if stride < size || needed > bytes.len() {
            return Err(BadModel::CutOff("buffer"));
        }
        Ok(Elements {
            bytes,
            stride,
            size,
            count: accessor.count,
            component: accessor.component_type,
        })
    }
}

impl<'a> Elements<'a> {
    fn iter(&self) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        let size = self.size;
        self.bytes
            .chunks(self.stride)
            .take(self.count)
            .filter_map(move |element| element.get(..size))
    }
}

fn floats<const N: usize>(bytes: &[u8]) -> [f32; N] {
    let (words, _) = bytes.as_chunks();
    std::array::from_fn(|axis| words.get(axis).copied().map_or(0.0, f32::from_le_bytes))
}

/// Neither NaN nor so large that products overflow.
fn finite<const N: usize>(numbers: [f32; N], place: &'static str) -> Result<[f32; N], BadModel> {
    if numbers.iter().all(|number| number.abs() < 1e9) {
        Ok(numbers)
    } else {
        Err(BadModel::Invalid {
            place,
            expected: "finite numbers below a thousand million",
        })
    }
}
