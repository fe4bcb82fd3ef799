"""Crops of faces as cameras give them: the rig's heads, turned, bent, lit, blurred and hidden at random, always the same."""

import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

RIG = Path(__file__).parent.parent / "tests/data/rig"
SIZE = 256
# The crop that the tracker would take, in distances between the pupils: its side, and its centre below the eyes.
SIDE, BELOW = 4.6, 0.22


def crops(count: int, seed: int) -> np.ndarray:
    """[count, 256, 256, 3] from 0 to 1."""
    rng = np.random.default_rng(seed)
    heads = json.loads((RIG / "truth.json").read_text())
    pictures = [Image.open(RIG / head["image"]).convert("RGB") for head in heads]
    chosen = rng.integers(len(heads), size=count)
    return np.stack([one(pictures[index], heads[index], rng) for index in chosen])


def one(picture: Image.Image, head: dict, rng) -> np.ndarray:
    right, left = (np.array(pupil) for pupil in head["pupils"])
    distance = np.hypot(*(left - right)) / np.cos(np.radians(head["pose"][0]))
    along = (left - right) / np.hypot(*(left - right))
    centre = (left + right) / 2 + BELOW * distance * np.array([-along[1], along[0]])
    side = SIDE * distance * rng.uniform(0.85, 1.2)
    angle = np.arctan2(along[1], along[0]) + rng.normal(0, 0.12)
    crop = cut(picture, centre + rng.normal(0, 0.04, 2) * side, side, angle)
    if rng.random() < 0.5:
        crop = crop[:, ::-1]
    if rng.random() < 0.75:
        crop = bent(crop, rng)
    return hidden(filmed(lit(crop, rng), rng), rng).astype(np.float32)


def cut(picture: Image.Image, centre, side: float, angle: float) -> np.ndarray:
    big = SIZE * max(1, int(side / SIZE))
    cos, sin = side / big * np.cos(angle), side / big * np.sin(angle)
    start = (centre[0] - (cos - sin) * big / 2, centre[1] - (sin + cos) * big / 2)
    turned = picture.transform((big, big), Image.Transform.AFFINE, (cos, -sin, start[0], sin, cos, start[1]), Image.Resampling.BILINEAR)
    return np.asarray(turned.resize((SIZE, SIZE), Image.Resampling.BOX)) / 255


def bent(crop: np.ndarray, rng) -> np.ndarray:
    """Other faces and expressions: stretched, sheared and waved."""
    amount, waves = abs(rng.normal(0, 6)), int(rng.choice([5, 7, 10]))
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float64)
    stretch, shear, middle = np.exp(rng.normal(0, 0.06, 2)), rng.normal(0, 0.04), SIZE / 2
    u = middle + (x - middle) * stretch[0] + shear * (y - middle)
    v = middle + (y - middle) * stretch[1]
    for place in (u, v):
        wave = Image.fromarray(rng.normal(0, 1, (waves, waves)).astype(np.float32)).resize((SIZE, SIZE), Image.Resampling.BICUBIC)
        place += amount * np.asarray(wave)
    u, v = np.clip(u, 0, SIZE - 1.001), np.clip(v, 0, SIZE - 1.001)
    left, top = u.astype(int), v.astype(int)
    right, down = (u - left)[..., None], (v - top)[..., None]
    above = crop[top, left] * (1 - right) + crop[top, left + 1] * right
    below = crop[top + 1, left] * (1 - right) + crop[top + 1, left + 1] * right
    return above * (1 - down) + below * down


def lit(crop: np.ndarray, rng) -> np.ndarray:
    y, x = np.mgrid[-1 : 1 : SIZE * 1j, -1 : 1 : SIZE * 1j]
    slope = rng.normal(0, 0.5, 2)
    light = np.exp(rng.normal(0, 0.15, 3)) * np.exp(rng.normal(-0.1, 0.3) + slope[0] * x + slope[1] * y)[..., None]
    return crop ** np.exp(rng.normal(0, 0.35)) * light


def filmed(crop: np.ndarray, rng) -> np.ndarray:
    if rng.random() < 0.3:
        picture = Image.fromarray((np.clip(crop, 0, 1) * 255).astype(np.uint8))
        crop = np.asarray(picture.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 2.5)))) / 255
    if rng.random() < 0.5:
        crop = crop + rng.normal(0, rng.uniform(0.005, 0.06), crop.shape)
    return np.clip(crop, 0, 1)


def hidden(crop: np.ndarray, rng) -> np.ndarray:
    """Now and then something is before the face."""
    if rng.random() < 0.25:
        (width, height), (x, y) = (rng.uniform(0.1, 0.45, 2) * SIZE).astype(int), rng.integers(0, 200, 2)
        crop = crop.copy()
        crop[y : y + height, x : x + width] = rng.uniform(0, 1, 3)
    return crop
