"""Outputs of the published float models, kept as references for the engine's tests.

    /tmp/venv/bin/python references.py PICTURE.png …     # writes ../tests/data/net/

Each picture gives a 256² crop round its face (crop-N.png) and what the published landmark net says of it (crop-N.bin:
478 × x, y, z and the presence logit, f32 little endian); the first also gives the detector's view (letterbox.png) and
its 896 class logits (letterbox.bin).
"""

import sys
from pathlib import Path

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from PIL import Image

from source import task_files

OUT = Path(__file__).parent.parent / "tests/data/net"


class Reference:
    def __init__(self, model: bytes):
        self.net = Interpreter(model_content=model, num_threads=1)
        self.net.allocate_tensors()

    def run(self, picture: np.ndarray) -> dict[int, np.ndarray]:
        """Outputs by their count of numbers."""
        self.net.set_tensor(self.net.get_input_details()[0]["index"], picture[None].astype(np.float32))
        self.net.invoke()
        outputs = [self.net.get_tensor(detail["index"]).ravel() for detail in self.net.get_output_details()]
        return {len(output): output for output in reversed(outputs)}


def square(picture: Image.Image, centre: tuple[float, float], side: float, size: int) -> Image.Image:
    left, top = centre[0] - side / 2, centre[1] - side / 2
    grown = Image.new("RGB", picture.size)
    grown.paste(picture)
    box = (round(left), round(top), round(left + side), round(top + side))
    return grown.crop(box).resize((size, size), Image.Resampling.BOX)


def main():
    files = task_files()
    detector = Reference(files["face_detector.tflite"])
    landmarks = Reference(files["face_landmarks_detector.tflite"])
    OUT.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(sys.argv[1:]):
        picture = Image.open(path).convert("RGB")
        side = max(picture.size)
        middle = (picture.width / 2, picture.height / 2)
        view = square(picture, middle, side, 128)
        found = detector.run(np.asarray(view) / 127.5 - 1)
        if number == 0:
            view.save(OUT / "letterbox.png", optimize=True)
            found[896].astype("<f4").tofile(OUT / "letterbox.bin")
        best = int(found[896].argmax())
        cells, each, offset = (16, 2, 0) if best < 512 else (8, 6, 512)
        row, column = divmod((best - offset) // each, cells)
        x, y, width, height = found[896 * 16].reshape(896, 16)[best, :4] / 128
        centre = [(cell + 0.5) / cells * side + shift * side + m - side / 2
                  for cell, shift, m in ((column, x, middle[0]), (row, y, middle[1]))]
        crop = square(picture, tuple(centre), 1.5 * max(width, height) * side, 256)
        crop.save(OUT / f"crop-{number}.png", optimize=True)
        said = landmarks.run(np.asarray(crop) / 255)
        presence = [value for value in landmarks.net.get_output_details() if tuple(value["shape"]) == (1, 1, 1, 1)]
        logit = landmarks.net.get_tensor(presence[0]["index"]).ravel()
        np.concatenate([said[1434], logit]).astype("<f4").tofile(OUT / f"crop-{number}.bin")
        print(path, best, logit)


if __name__ == "__main__":
    main()
