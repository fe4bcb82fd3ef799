"""Rounds weights to integers times a step per output channel so that the landmarks move least for the bits.

Column after column is rounded, and what that costs is made good by those that are still to come, as the layer's metric has it
(optimal brain surgeon: Hassibi and Stork, NIPS 1992; for rounding: Frantar and others, ICLR 2023, arXiv 2210.17323); the bias takes
the rest. All weights of the net may do the same damage, which is what steps follow from.
"""

import numpy as np

from metric import Metric

# Part of the mean diagonal that is added: directions that the calibration never saw must not be free.
DAMPING = 0.03
# Steps are kept as f16.
LEAST_STEP = 2.0**-14
# Of a channel's root mean square: coarser would lose it.
COARSEST = 0.5


def half(values) -> np.ndarray:
    return np.asarray(values, np.float16).astype(np.float64)


def damped(form: np.ndarray, part: float = DAMPING) -> np.ndarray:
    return form + part * np.trace(form) / len(form) * np.eye(len(form))


def compensated(rows: np.ndarray, form: np.ndarray, steps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Integers [row, column], and what is to be added to the biases, whose place in the form is the last."""
    upper = np.linalg.cholesky(np.linalg.inv(form)).T
    rest = np.concatenate([rows, np.zeros((len(rows), 1))], 1).astype(np.float64)
    integers = np.zeros(rows.shape, np.int64)
    for column in range(rows.shape[1]):
        integers[:, column] = np.rint(rest[:, column] / steps)
        error = (rest[:, column] - integers[:, column] * steps) / upper[column, column]
        rest[:, column + 1 :] -= np.outer(error, upper[column, column + 1 :])
    return integers, rest[:, -1]


def cost(form: np.ndarray) -> float:
    """Of an error of one in a weight whose successors make good for it: the mean over all but the bias."""
    upper = np.linalg.cholesky(np.linalg.inv(form)).T
    return float(np.mean(1 / np.diag(upper)[:-1] ** 2))


def steps(rows: np.ndarray, costs, damage: float) -> np.ndarray:
    """`damage`: mean square movement that one weight's rounding may cause."""
    fine = np.sqrt(12 * damage / np.maximum(costs, 1e-30))
    coarse = COARSEST * np.sqrt((rows**2).mean(1))
    return np.maximum(half(np.minimum(fine, coarse)), LEAST_STEP)


def convolution(rows: np.ndarray, metric: Metric, damage: float):
    """Integers, steps, and corrections of the biases for [output, column] weights."""
    form = damped(metric.form)
    shares = np.maximum(metric.shares, metric.shares.max() * 1e-5)
    chosen = steps(rows, shares * cost(form), damage)
    return *compensated(rows, form, chosen), chosen


def depthwise(rows: np.ndarray, metric: Metric, damage: float):
    """The same for [channel, tap] weights."""
    forms = [damped(form) if np.trace(form) > 0 else np.eye(len(form)) for form in metric.form]
    chosen = steps(rows, np.array([cost(form) for form in forms]), damage)
    parts = [compensated(rows[c : c + 1], form, chosen[c : c + 1]) for c, form in enumerate(forms)]
    return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts]), chosen
