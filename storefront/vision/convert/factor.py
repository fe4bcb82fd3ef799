"""The landmark net's last layer as two.

Its 478 × 3 rows are far from independent, for faces are: of its 512 dimensions some 200 move a landmark by more than a
few hundredths of a pixel. In the metric of what the layer before it puts out, W ≈ U V with V to `RANK` numbers and U
from these to the landmarks (a weighted singular value decomposition), which takes half the products and a quarter of
the bytes. One more number is always 1 and carries what f16 leaves of the landmarks' biases.
"""

from dataclasses import replace

import numpy as np

from metric import WEIGHTS
from net import run
from rounding import compensated, cost, damped, half
from source import Graph, Layer

RANK = 199
# Numbers between the two are about so large, which keeps both layers' steps in f16's range.
SIZE = 16.0
# Of the inputs' variance is added in every direction: what no crop showed must not be free.
DAMPING = 0.1


def inputs(graph: Graph, layer: Layer, presence: int, crops: np.ndarray) -> np.ndarray:
    """What the layer sees of every crop in which the net sees a face."""
    seen = []
    for start in range(0, len(crops), 25):
        tensors = run(graph, crops[start : start + 25])
        there = np.asarray(tensors[presence]).ravel() > 0
        seen.append(np.asarray(tensors[layer.source]).reshape(len(there), -1)[there])
    return np.concatenate(seen).astype(np.float64)


def factored(layer: Layer, seen: np.ndarray, finest: float) -> list[tuple[Layer, np.ndarray, np.ndarray]]:
    """Two layers with their integers [output, column] and steps. `finest`: pixels that one rounding may move a landmark by."""
    rows = layer.weights.reshape(layer.shape[2], -1).astype(np.float64)
    mean = seen.mean(0)
    variance = np.trace(np.cov(seen.T)) / len(mean)
    form = seen.T @ seen / len(seen) + DAMPING * variance * np.eye(len(mean))
    root = np.linalg.cholesky(form)
    _, sizes, right = np.linalg.svd((WEIGHTS[:, None] * rows) @ root, full_matrices=False)
    sizes = sizes[:RANK]

    inner = SIZE * right[:RANK] @ np.linalg.inv(root)
    whole = np.block([[form, mean[:, None]], [mean, 1 + 1e-4]])
    inner_steps = half(SIZE * finest / sizes / np.sqrt(cost(whole)))
    inner_integers, shift = compensated(inner, whole, inner_steps)
    inner = inner_integers * inner_steps[:, None]

    # The best landmarks that what is left of V can give.
    between = inner @ form @ inner.T
    outer = np.linalg.solve(between, inner @ form @ rows.T).T
    outer_steps = half(np.full(len(rows), finest / SIZE))
    bare = np.block([[between, np.zeros((RANK, 1))], [np.zeros(RANK), 1.0]])
    outer_integers, _ = compensated(outer, damped(bare, 1e-6), outer_steps)
    outer = outer_integers * outer_steps[:, None]

    # The mean landmark is exact; what f16 cannot hold of it the constant brings.
    bias = layer.bias + (rows - outer @ inner) @ mean - outer @ half(shift)
    left_over = np.rint((bias - half(bias)) / outer_steps).astype(np.int64)
    first = replace(layer, output=-layer.output, shape=(1, 1, RANK + 1), bias=np.append(half(shift), 1.0))
    second = replace(layer, source=first.output, kernel=(1, 1), stride=1, pad=(0, 0), bias=bias)
    inner_integers = np.concatenate([inner_integers, np.zeros((1, inner_integers.shape[1]), np.int64)])
    return [(first, inner_integers, np.append(inner_steps, inner_steps[-1])),
            (second, np.concatenate([outer_integers, left_over[:, None]], 1), outer_steps)]
