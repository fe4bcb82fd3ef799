"""Converts the published face models into the compact files that the vision engine reads.

    python -m venv /tmp/venv && /tmp/venv/bin/pip install -r requirements.txt
    /tmp/venv/bin/python convert.py            # writes ../models/*.bin, in about five minutes

Weights are integers times one step per output channel. Where the landmark net's weights are kept finer or coarser, and
which way each is rounded, follows from how far it moves landmarks on faces (metric.py, rounding.py); its last layer is
written as two (factor.py). The integers are Rice-coded with one parameter per input column, which leaves a general
compressor little to do.

File, little endian: "CSN1"; input height, width, channels (3 × u16); count of layers, count of outputs (2 × u16);
the output tensors (u16 each); then each layer:
    kind u8 (0 conv, 1 depthwise, 2 pool) · source, output, residual tensors u16 (65535: none) ·
    kernel height, width, stride, pad top, pad left u8 · output height, width, channels u16 · activation u8 (0 none, 1 PReLU)
    conv and depthwise only: steps f16 per output channel · bias f16 · slopes f16 if PReLU · byte length u32 of the Rice
    code · the Rice code. Columns are [ky][kx][in]; depthwise: [ky][kx]. A column is its parameter (4 bits), then per output
    channel the zigzag value's quotient in ones, a zero, and the remainder's bits. Most significant bit first.
Tensors are numbered by use: 0 is the input.
"""

import struct
from dataclasses import replace
from pathlib import Path

import numpy as np

import calibration
import geometry
from factor import factored, inputs
from metric import CROPS, metrics
from rounding import LEAST_STEP, convolution, depthwise, half
from source import Graph, Layer, read_graph, task_files

HERE = Path(__file__).parent
MODELS = HERE.parent / "models"
KINDS = {"conv": 0, "depthwise": 1, "pool": 2}
NO_TENSOR = 0xFFFF
MAX_PARAMETER = 15


# Mean square movement of the landmarks, in px² of the 256-px crop, that the rounding of one weight may cause; and the
# pixels by which one rounding in the last two layers may move a landmark.
DAMAGE, FINEST = 2e-5, 0.02
# The detector's boxes only choose where the landmark net looks: one step for all, in parts of a channel's root mean square.
DETECTOR_STEP = 0.02
# Where the net says whether there is a face at all.
PRESENCE_STEP = 0.03
SEED = 7


def rows_of(layer: Layer) -> np.ndarray:
    """Weights as [output, column]."""
    channels = layer.shape[2]
    return layer.weights.reshape(channels, -1) if layer.kind == "conv" else layer.weights.reshape(-1, channels).T


def plainly(layer: Layer, relative: float):
    """The layer with its integers and steps, rounded to the nearest."""
    rows = rows_of(layer)
    steps = np.maximum(half(np.sqrt((rows**2).mean(1)) * relative), LEAST_STEP)
    return layer, np.rint(rows / steps[:, None]).astype(np.int64), steps


def carefully(graph: Graph, landmarks: int, presence: int):
    """The landmark net's layers with their integers and steps, rounded so that landmarks move least."""
    crops = calibration.crops(1200, SEED)
    metric = metrics(graph, landmarks, crops[:CROPS], SEED)
    for layer in graph.layers:
        if layer.weights is None:
            yield layer, None, None
        elif layer.output == landmarks:
            yield from factored(layer, inputs(graph, layer, presence, crops), FINEST)
        elif layer.shape[:2] == (1, 1):
            yield plainly(layer, PRESENCE_STEP)
        else:
            rounded = convolution if layer.kind == "conv" else depthwise
            integers, shift, steps = rounded(rows_of(layer), metric[layer.output], DAMAGE)
            yield replace(layer, bias=layer.bias + shift), integers, steps


def rice(columns: np.ndarray) -> bytes:
    """Codes [out, column] integers column by column."""
    bits = []
    for column in columns.T:
        zigzag = np.where(column >= 0, 2 * column, -2 * column - 1)
        lengths = [int(((zigzag >> k) + 1 + k).sum()) for k in range(MAX_PARAMETER + 1)]
        k = int(np.argmin(lengths))
        bits.append(f"{k:04b}")
        bits += ["1" * (value >> k) + "0" + (f"{value & ((1 << k) - 1):0{k}b}" if k else "") for value in zigzag.tolist()]
    text = "".join(bits)
    text += "0" * (-len(text) % 8)
    return int(text, 2).to_bytes(len(text) // 8, "big")


def write(graph: Graph, outputs: list[int], layers: list) -> bytes:
    numbers = {graph.input: 0}
    for layer, _, _ in layers:
        numbers[layer.output] = len(numbers)
    out = bytearray(b"CSN1")
    out += struct.pack("<3H2H", *graph.input_shape, len(layers), len(outputs))
    out += struct.pack(f"<{len(outputs)}H", *(numbers[tensor] for tensor in outputs))
    for layer, integers, steps in layers:
        residual = NO_TENSOR if layer.residual is None else numbers[layer.residual]
        out += struct.pack("<B3H5B3HB", KINDS[layer.kind], numbers[layer.source], numbers[layer.output], residual,
                           *layer.kernel, layer.stride, *layer.pad, *layer.shape, int(layer.slopes is not None))
        if integers is None:
            continue
        code = rice(integers)
        out += steps.astype(np.float16).tobytes() + layer.bias.astype(np.float16).tobytes()
        if layer.slopes is not None:
            out += layer.slopes.astype(np.float16).tobytes()
        out += struct.pack("<I", len(code)) + code
    return bytes(out)


def save(name: str, packed: bytes):
    (MODELS / name).write_bytes(packed)
    print(f"{name} {len(packed):,} bytes")


def main():
    files = task_files()
    # Tensors in the published files: landmarks and presence; regressors 16² and 8², classes 16² and 8².
    landmarks = read_graph(files["face_landmarks_detector.tflite"])
    save("landmarks.bin", write(landmarks, [473, 472], list(carefully(landmarks, 473, 472))))
    detector = read_graph(files["face_detector.tflite"])
    layers = [plainly(layer, DETECTOR_STEP) if layer.weights is not None else (layer, None, None) for layer in detector.layers]
    save("detector.bin", write(detector, [166, 169, 160, 163], layers))
    save("canonical_face.bin", geometry.pack(files["geometry_pipeline_metadata_landmarks.binarypb"]))


if __name__ == "__main__":
    main()
