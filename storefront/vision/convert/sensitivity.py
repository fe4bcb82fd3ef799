"""How finely each layer's weights must be kept: writes steps.json.

    /tmp/venv/bin/python sensitivity.py PICTURE.png …

Rounding a layer's n weights with relative step s moves the landmarks by a mean square of c·s², where c is found by trying.
The bits spent are −n·log₂ s. For a given sum of errors the fewest bits are spent where c·s² is proportional to n.
"""

import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image

from convert import quantise
from references import Reference, square
from source import read_graph, task_files

# Mean square movement of a landmark, in pixels² of the 256-px crop, shared out among the layers.
BUDGET = 0.05
FINEST, COARSEST = 2.0**-9, 2.0**-3
TRIAL_STEP = 0.1
# The detector's boxes only choose where the landmark net looks.
DETECTOR_STEP = 0.02


def main():
    files = task_files()
    model = files["face_landmarks_detector.tflite"]
    layers = [layer for layer in read_graph(model).layers if layer.weights is not None]
    crops = [np.asarray(square(Image.open(path).convert("RGB"), (128, 128), 256, 256)) / 255 for path in sys.argv[1:]]
    crops += [crop[:, ::-1] * 0.7 for crop in crops]

    def landmarks(data):
        reference = Reference(bytes(data))
        return np.array([reference.run(crop)[1434].reshape(478, 3)[:, :2] for crop in crops])

    truth = landmarks(model)
    steps = []
    total = sum(layer.weights.size for layer in layers)
    for layer in layers:
        integers, scales = quantise(layer, TRIAL_STEP)
        rounded = (integers * scales.astype(np.float32)[:, None]).astype(np.float16)
        rounded = rounded if layer.kind == "conv" else rounded.T
        trial = bytearray(model)
        trial[layer.weight_offset : layer.weight_offset + rounded.nbytes] = rounded.tobytes()
        cost = ((landmarks(trial) - truth) ** 2).sum(-1).mean() / TRIAL_STEP**2
        step = np.clip(np.sqrt(BUDGET * layer.weights.size / total / max(cost, 1e-3)), FINEST, COARSEST)
        steps.append(round(float(2 ** (round(np.log2(step) * 2) / 2)), 6))
        print(layer.kind, layer.weights.shape, f"cost {cost:.3f} step {steps[-1]}")
    detector = read_graph(files["face_detector.tflite"]).layers
    coarse = [DETECTOR_STEP] * sum(layer.weights is not None for layer in detector)
    found = json.dumps({"landmarks": steps, "detector": coarse}, indent=0)
    (Path(__file__).parent / "steps.json").write_text(found + "\n")


if __name__ == "__main__":
    main()
