"""The float net in JAX: what it computes, and how its landmarks answer to a nudge of any layer."""

import jax
import jax.numpy as jnp
import numpy as np

from source import Graph, Layer


def padded(layer: Layer, source):
    """The layer's input with the border that its windows see."""
    (top, left), (height, width) = layer.pad, layer.kernel
    rows, columns = source.shape[1:3]
    bottom = max((layer.shape[0] - 1) * layer.stride + height - rows - top, 0)
    right = max((layer.shape[1] - 1) * layer.stride + width - columns - left, 0)
    fill = -np.inf if layer.kind == "pool" else 0.0
    return jnp.pad(source, ((0, 0), (top, bottom), (left, right), (0, 0)), constant_values=fill)


def run(graph: Graph, pictures, nudges: dict | None = None) -> dict:
    """Every tensor for a batch of pictures. `nudges` are added to layers' sums, by output tensor."""
    tensors = {graph.input: jnp.asarray(pictures)}
    for layer in graph.layers:
        source = padded(layer, tensors[layer.source])
        stride = (layer.stride, layer.stride)
        if layer.kind == "pool":
            window = (1, *layer.kernel, 1)
            value = jax.lax.reduce_window(source, -jnp.inf, jax.lax.max, window, (1, *stride, 1), "VALID")
        else:
            depthwise = layer.kind == "depthwise"
            kernel = layer.weights.transpose(1, 2, 0, 3) if depthwise else layer.weights.transpose(1, 2, 3, 0)
            value = jax.lax.conv_general_dilated(source, kernel, stride, "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"),
                                                 feature_group_count=layer.shape[2] if depthwise else 1)
            value = value[:, : layer.shape[0], : layer.shape[1]] + layer.bias
            if nudges is not None:
                value = value + nudges[layer.output]
            if layer.residual is not None:
                other = tensors[layer.residual]
                value = value + jnp.pad(other, ((0, 0), (0, 0), (0, 0), (0, value.shape[3] - other.shape[3])))
            if layer.slopes is not None:
                value = jnp.where(value > 0, value, value * layer.slopes)
        tensors[layer.output] = value
    return tensors


def windows(layer: Layer, source) -> np.ndarray:
    """[picture, place, tap, channel]: what each output pixel sees."""
    source = np.asarray(padded(layer, source))
    rows, columns = layer.shape[:2]
    taps = [source[:, y : y + (rows - 1) * layer.stride + 1 : layer.stride, x : x + (columns - 1) * layer.stride + 1 : layer.stride]
            for y in range(layer.kernel[0]) for x in range(layer.kernel[1])]
    return np.stack([tap.reshape(len(source), rows * columns, -1) for tap in taps], 2)
