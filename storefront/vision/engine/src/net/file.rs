//! Reads the files that `convert/convert.py` writes and lays the weights out for the kernels. Everything that the kernels
//! rely on is checked here.

use super::layer::{Conv, Depthwise, Layer, Operation, Window};
use super::{F32x4, Size, depthwise, half, rice, rows};

const MAGIC: &[u8] = b"CSN1";
const NO_TENSOR: u16 = u16::MAX;
/// Larger than any tensor of a face model: refuses damaged files before they ask for memory.
const MAX_VECTORS: usize = 1 << 20;

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum BadNet {
    #[error("expected a file that begins with CSN1, made by storefront/vision/convert")]
    Magic,
    #[error("the file ends too soon; fetch it again")]
    Truncated,
    #[error("tensor {tensor} is used before it is made")]
    Tensor { tensor: usize },
    #[error("layer {layer} has sizes that do not fit together")]
    Shape { layer: usize },
    #[error("layer {layer} is of kind {kind}; this engine knows 0 to 2")]
    Kind { layer: usize, kind: u8 },
}

pub struct Contents {
    pub input: Size,
    pub layers: Vec<Layer>,
    pub outputs: Vec<usize>,
}

pub fn read(bytes: &[u8]) -> Result<Contents, BadNet> {
    let mut cursor = Cursor(bytes);
    if cursor.bytes(MAGIC.len()).ok() != Some(MAGIC) {
        return Err(BadNet::Magic);
    }
    let input = cursor.size()?;
    let (layer_count, output_count) = (cursor.u16()?, cursor.u16()?);
    let outputs = (0..output_count)
        .map(|_| cursor.u16().map(usize::from))
        .collect::<Result<_, _>>()?;
    let mut sizes = vec![input];
    let mut layers = Vec::new();
    for _ in 0..layer_count {
        let layer = layer(&mut cursor, &sizes)?;
        sizes.push(layer.to);
        layers.push(layer);
    }
    Ok(Contents {
        input,
        layers,
        outputs,
    })
}

/// `sizes` are those of the tensors made so far; the layer makes the next one.
fn layer(cursor: &mut Cursor<'_>, sizes: &[Size]) -> Result<Layer, BadNet> {
    let index = sizes.len() - 1;
    let known = |tensor: u16| {
        let tensor = usize::from(tensor);
        sizes
            .get(tensor)
            .copied()
            .map(|size| (tensor, size))
            .ok_or(BadNet::Tensor { tensor })
    };
    let kind = cursor.u8()?;
    let (source, from) = known(cursor.u16()?)?;
    let output = usize::from(cursor.u16()?);
    let residual = match cursor.u16()? {
        NO_TENSOR => None,
        tensor => Some(known(tensor)?),
    };
    let [height, width, stride, top, left] = cursor.array::<5>()?.map(usize::from);
    let window = Window {
        height,
        width,
        stride,
        top,
        left,
    };
    let to = cursor.size()?;
    let activation = cursor.u8()? != 0;

    let fits = |ok: bool| {
        if ok {
            Ok(())
        } else {
            Err(BadNet::Shape { layer: index })
        }
    };
    fits(
        output == sizes.len()
            && from.volume() > 0
            && to.volume() > 0
            && to.volume() <= MAX_VECTORS
            && stride > 0,
    )?;
    let operation = match kind {
        0 => {
            fits(height * width > 0 && height <= rows::MOST && left <= width)?;
            fits(residual.is_none_or(|(_, size)| {
                (size.height, size.width) == (to.height, to.width) && size.channels <= to.channels
            }))?;
            let residual = residual.map(|(tensor, _)| tensor);
            Operation::Conv(conv(cursor, from, to, window, activation, residual)?)
        }
        1 => {
            let side = depthwise::SIDE;
            fits(height == side && width == side && from.channels == to.channels && left < side)?;
            Operation::Depthwise(depthwise_weights(cursor, to)?)
        }
        2 => {
            fits(height == 2 && width == 2 && stride == 2 && from.channels == to.channels)?;
            fits(to.height * 2 <= from.height && to.width * 2 <= from.width)?;
            Operation::Pool
        }
        kind => return Err(BadNet::Kind { layer: index, kind }),
    };
    Ok(Layer {
        source,
        output,
        from,
        to,
        window,
        operation,
    })
}

fn conv(
    cursor: &mut Cursor<'_>,
    from: Size,
    to: Size,
    window: Window,
    activation: bool,
    residual: Option<usize>,
) -> Result<Conv, BadNet> {
    let blocks = to.channels.div_ceil(8);
    let (taps, inputs) = (window.height * window.width, window.inputs(from));
    let steps = cursor.halves(to.channels)?;
    let bias = vectors(&cursor.halves(to.channels)?, blocks * 8);
    let slopes = match activation {
        true => Some(vectors(&cursor.halves(to.channels)?, blocks * 8)),
        false => None,
    };
    let mut packed = vec![0.0; blocks * taps * inputs * 8];
    cursor.columns(taps * from.channels, &steps, |column, output, weight| {
        let (tap, input) = (column / from.channels, column % from.channels);
        let at = ((output / 8 * taps + tap) * inputs + input) * 8 + output % 8;
        if let Some(place) = packed.get_mut(at) {
            *place = weight;
        }
    })?;
    Ok(Conv {
        weights: vectors(&packed, packed.len()),
        bias,
        slopes,
        residual,
    })
}

fn depthwise_weights(cursor: &mut Cursor<'_>, to: Size) -> Result<Depthwise, BadNet> {
    const TAPS: usize = depthwise::SIDE * depthwise::SIDE;
    let channels = to.vectors() * 4;
    let steps = cursor.halves(to.channels)?;
    let bias = vectors(&cursor.halves(to.channels)?, channels);
    let mut packed = vec![0.0; channels * TAPS];
    cursor.columns(TAPS, &steps, |tap, channel, weight| {
        if let Some(place) = packed.get_mut((channel / 4 * TAPS + tap) * 4 + channel % 4) {
            *place = weight;
        }
    })?;
    Ok(Depthwise {
        weights: vectors(&packed, packed.len()),
        bias,
    })
}

/// As vectors, with zeros up to `len` numbers.
fn vectors(values: &[f32], len: usize) -> Vec<F32x4> {
    let mut padded = values.to_vec();
    padded.resize(len, 0.0);
    padded
        .as_chunks()
        .0
        .iter()
        .copied()
        .map(F32x4::new)
        .collect()
}

struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    fn bytes(&mut self, count: usize) -> Result<&'a [u8], BadNet> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(BadNet::Truncated)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], BadNet> {
        self.bytes(N)?.try_into().map_err(|_| BadNet::Truncated)
    }

    fn u8(&mut self) -> Result<u8, BadNet> {
        self.array().map(u8::from_le_bytes)
    }

    fn u16(&mut self) -> Result<u16, BadNet> {
        self.array().map(u16::from_le_bytes)
    }

    fn size(&mut self) -> Result<Size, BadNet> {
        let [height, width, channels] = [self.u16()?, self.u16()?, self.u16()?].map(usize::from);
        Ok(Size {
            height,
            width,
            channels,
        })
    }

    fn halves(&mut self, count: usize) -> Result<Vec<f32>, BadNet> {
        let (pairs, _) = self.bytes(count * 2)?.as_chunks();
        Ok(pairs
            .iter()
            .map(|&pair| half::to_f32(u16::from_le_bytes(pair)))
            .collect())
    }

    /// Hands over every weight with its column and output channel.
    fn columns(
        &mut self,
        columns: usize,
        steps: &[f32],
        mut place: impl FnMut(usize, usize, f32),
    ) -> Result<(), BadNet> {
        let length = u32::from_le_bytes(self.array()?);
        let mut code = rice::Reader::new(self.bytes(length as usize)?);
        for column in 0..columns {
            let parameter = code.bits(4);
            for (output, step) in steps.iter().enumerate() {
                place(column, output, code.signed(parameter) as f32 * step);
            }
        }
        if code.overrun() {
            Err(BadNet::Truncated)
        } else {
            Ok(())
        }
    }
}
