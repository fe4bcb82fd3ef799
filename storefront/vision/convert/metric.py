"""What an error in each weight costs: the mean square movement of the landmarks, as a quadratic form per layer.

With J the landmarks' derivatives by a layer's weights, an error e costs eᵀ E[JᵀJ] e. E[vvᵀ] = 1 for random v, so E[JᵀJ]
is the mean of gᵀg with g the gradient of v · landmarks: one backward run per crop. A convolution's forms are taken as
one form for all output channels times a number for each (they see the same inputs); a depthwise layer has one per
channel. The last row and column are the bias's.
"""

from dataclasses import dataclass

import jax
import numpy as np

from net import run, windows
from source import Graph

CROPS, BATCH = 600, 20
# An error in depth matters half as much as one in the picture.
WEIGHTS = np.tile([1.0, 1.0, 0.5], 478)


@dataclass
class Metric:
    """`form` [n + 1, n + 1] for a convolution, [channel, 10, 10] for a depthwise layer; `shares` per output channel add up to 1."""

    form: np.ndarray
    shares: np.ndarray


def metrics(graph: Graph, landmarks: int, crops: np.ndarray, seed: int) -> dict[int, Metric]:
    """By output tensor."""
    layers = [layer for layer in graph.layers if layer.weights is not None]
    rng = np.random.default_rng(seed)

    def pulled(nudges, pictures, pull):
        tensors = run(graph, pictures, nudges)
        flat = tensors[landmarks].reshape(len(pictures), -1)
        return (flat * pull).sum(), {layer.output: tensors[layer.source] for layer in layers}

    gradient = jax.jit(jax.grad(pulled, has_aux=True))
    found = {layer.output: Metric(0.0, 0.0) for layer in layers}
    for start in range(0, len(crops), BATCH):
        pictures = crops[start : start + BATCH]
        pull = (rng.normal(0, 1, (len(pictures), len(WEIGHTS))) * WEIGHTS).astype(np.float32)
        nudges = {layer.output: np.zeros((len(pictures), *layer.shape), np.float32) for layer in layers}
        slopes, sources = gradient(nudges, pictures, pull)
        for layer in layers:
            seen = windows(layer, sources[layer.output])
            slope = np.asarray(slopes[layer.output]).reshape(*seen.shape[:2], -1)
            metric = found[layer.output]
            if layer.kind == "conv":
                seen = seen.reshape(*seen.shape[:2], -1)
                seen = np.concatenate([seen, np.ones_like(seen[..., :1])], 2)
                each = np.matmul(slope.transpose(0, 2, 1), seen)
                rows = each.reshape(-1, each.shape[2])
                metric.form = metric.form + rows.T.astype(np.float64) @ rows / len(crops)
                metric.shares = metric.shares + (each.astype(np.float64) ** 2).sum((0, 2)) / len(crops)
            else:
                seen = np.concatenate([seen, np.ones_like(seen[:, :, :1])], 2)
                each = np.einsum("nptc,npc->nct", seen, slope)
                metric.form = metric.form + np.einsum("nct,ncu->ctu", each.astype(np.float64), each) / len(crops)
    for metric in found.values():
        metric.shares = metric.shares / max(np.sum(metric.shares), 1e-30)
    return found
