"""Converts the published face models into the compact files that the vision engine reads.

    python -m venv /tmp/venv && /tmp/venv/bin/pip install -r requirements.txt
    /tmp/venv/bin/python convert.py            # writes ../models/*.bin

Weights are integers times one step per output channel. The step is the channel's root mean square times the layer's
relative step (steps.json, found by sensitivity.py): layers that move the landmarks most are kept finest. The integers
are Rice-coded with one parameter per input column, which leaves a general compressor nothing to do.

File, little endian: "CSN1"; input height, width, channels (3 × u16); count of layers, count of outputs (2 × u16);
the output tensors (u16 each); then each layer:
    kind u8 (0 conv, 1 depthwise, 2 pool) · source, output, residual tensors u16 (65535: none) ·
    kernel height, width, stride, pad top, pad left u8 · output height, width, channels u16 · activation u8 (0 none, 1 PReLU)
    conv and depthwise only: steps f16 per output channel · bias f16 · slopes f16 if PReLU · byte length u32 of the Rice
    code · the Rice code. Columns are [ky][kx][in]; depthwise: [ky][kx]. A column is its parameter (4 bits), then per output
    channel the zigzag value's quotient in ones, a zero, and the remainder's bits. Most significant bit first.
Tensors are numbered by use: 0 is the input.
"""

import json
import struct
from pathlib import Path

import numpy as np

import geometry
from source import Graph, Layer, read_graph, task_files

HERE = Path(__file__).parent
MODELS = HERE.parent / "models"
KINDS = {"conv": 0, "depthwise": 1, "pool": 2}
NO_TENSOR = 0xFFFF
MAX_PARAMETER = 15


def quantise(layer: Layer, relative: float) -> tuple[np.ndarray, np.ndarray]:
    """Integers [out, column] and the f16 step of each output channel."""
    channels = layer.shape[2]
    if layer.kind == "conv":
        flat = layer.weights.reshape(channels, -1)
    else:
        flat = layer.weights.reshape(-1, channels).T
    steps = np.sqrt((flat**2).mean(1)) * relative
    # A channel of tiny weights must not need a step below what f16 holds well.
    steps = np.maximum(steps, 2.0**-14).astype(np.float16)
    return np.rint(flat / steps.astype(np.float32)[:, None]).astype(np.int64), steps


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


def write(graph: Graph, outputs: list[int], steps: list[float]) -> bytes:
    numbers = {graph.input: 0}
    for layer in graph.layers:
        numbers[layer.output] = len(numbers)
    out = bytearray(b"CSN1")
    out += struct.pack("<3H2H", *graph.input_shape, len(graph.layers), len(outputs))
    out += struct.pack(f"<{len(outputs)}H", *(numbers[tensor] for tensor in outputs))
    weighted = iter(steps)
    for layer in graph.layers:
        residual = NO_TENSOR if layer.residual is None else numbers[layer.residual]
        out += struct.pack("<B3H5B3HB", KINDS[layer.kind], numbers[layer.source], numbers[layer.output], residual,
                           *layer.kernel, layer.stride, *layer.pad, *layer.shape, int(layer.slopes is not None))
        if layer.weights is None:
            continue
        integers, scales = quantise(layer, next(weighted))
        code = rice(integers)
        out += scales.tobytes() + layer.bias.astype(np.float16).tobytes()
        if layer.slopes is not None:
            out += layer.slopes.astype(np.float16).tobytes()
        out += struct.pack("<I", len(code)) + code
    return bytes(out)


# Tensors in the published files: landmarks and presence; regressors 16² and 8², classes 16² and 8².
NETS = {"landmarks": ("face_landmarks_detector.tflite", [473, 472]),
        "detector": ("face_detector.tflite", [166, 169, 160, 163])}


def main():
    files = task_files()
    steps = json.loads((HERE / "steps.json").read_text())
    for name, (member, outputs) in NETS.items():
        packed = write(read_graph(files[member]), outputs, steps[name])
        (MODELS / f"{name}.bin").write_bytes(packed)
        print(f"{name}.bin {len(packed):,} bytes")
    packed = geometry.pack(files["geometry_pipeline_metadata_landmarks.binarypb"])
    (MODELS / "canonical_face.bin").write_bytes(packed)
    print(f"canonical_face.bin {len(packed):,} bytes")


if __name__ == "__main__":
    main()
