//! Working memory: tensors that are never alive at the same time share a buffer.

use super::file::BadNet;
use super::layer::{Layer, Operation};
use super::{F32x4, Size};

pub struct Buffers {
    tensors: Vec<Place>,
    buffers: Vec<Vec<F32x4>>,
}

#[derive(Clone, Copy)]
struct Place {
    size: Size,
    buffer: usize,
}

impl Buffers {
    /// Walks through the layers once, in the order in which they run, and gives each output the smallest free buffer.
    pub fn plan(input: Size, layers: &[Layer], outputs: &[usize]) -> Result<Self, BadNet> {
        let mut last_use = vec![0; layers.len() + 1];
        for (step, layer) in layers.iter().enumerate() {
            for tensor in sources(layer) {
                *last_use.get_mut(tensor).ok_or(BadNet::Tensor { tensor })? = step;
            }
        }
        for &tensor in outputs {
            *last_use.get_mut(tensor).ok_or(BadNet::Tensor { tensor })? = usize::MAX;
        }
        let mut buffers = vec![Buffer {
            len: input.volume(),
            busy_until: last_use.first().copied().unwrap_or(0),
        }];
        let mut tensors = vec![Place {
            size: input,
            buffer: 0,
        }];
        for (step, layer) in layers.iter().enumerate() {
            let (len, busy_until) = (
                layer.to.volume(),
                last_use.get(layer.output).copied().unwrap_or(0),
            );
            // The input keeps its buffer for itself, so that a caller may fill it at any time.
            let free = buffers
                .iter()
                .enumerate()
                .skip(1)
                .filter(|(_, buffer)| buffer.busy_until < step);
            let best = free
                .min_by_key(|(_, buffer)| buffer.len.abs_diff(len))
                .map(|(index, _)| index);
            let index = best.unwrap_or(buffers.len());
            match buffers.get_mut(index) {
                Some(buffer) => {
                    *buffer = Buffer {
                        len: buffer.len.max(len),
                        busy_until,
                    }
                }
                None => buffers.push(Buffer { len, busy_until }),
            }
            tensors.push(Place {
                size: layer.to,
                buffer: index,
            });
        }
        let buffers = buffers
            .into_iter()
            .map(|buffer| vec![F32x4::ZERO; buffer.len])
            .collect();
        Ok(Self { tensors, buffers })
    }

    pub fn size(&self, tensor: usize) -> Size {
        self.tensors.get(tensor).map_or(
            Size {
                height: 0,
                width: 0,
                channels: 0,
            },
            |place| place.size,
        )
    }

    pub fn get(&self, tensor: usize) -> &[F32x4] {
        let place = self.tensors.get(tensor);
        place
            .and_then(|place| self.buffers.get(place.buffer)?.get(..place.size.volume()))
            .unwrap_or(&[])
    }

    pub fn get_mut(&mut self, tensor: usize) -> &mut [F32x4] {
        let place = self.tensors.get(tensor).copied();
        place
            .and_then(|place| {
                self.buffers
                    .get_mut(place.buffer)?
                    .get_mut(..place.size.volume())
            })
            .unwrap_or(&mut [])
    }

    /// Lends a tensor's whole buffer, so that it can be written while others are read. To be `put` back.
    pub fn take(&mut self, tensor: usize) -> Vec<F32x4> {
        self.buffer(tensor).map(std::mem::take).unwrap_or_default()
    }

    pub fn put(&mut self, tensor: usize, values: Vec<F32x4>) {
        if let Some(buffer) = self.buffer(tensor) {
            *buffer = values;
        }
    }

    fn buffer(&mut self, tensor: usize) -> Option<&mut Vec<F32x4>> {
        self.buffers.get_mut(self.tensors.get(tensor)?.buffer)
    }
}

struct Buffer {
    len: usize,
    busy_until: usize,
}

fn sources(layer: &Layer) -> impl Iterator<Item = usize> {
    let residual = match &layer.operation {
        Operation::Conv(conv) => conv.residual,
        Operation::Depthwise(_) | Operation::Pool => None,
    };
    [Some(layer.source), residual].into_iter().flatten()
}
