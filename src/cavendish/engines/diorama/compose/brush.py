"""Oil, impressionist and watercolour paintings of a sketch. Knows paint; knows no plan."""

import numpy as np

from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.fields import Field
from cavendish.engines.diorama.compose.palette import from_oklab, oklab
from cavendish.engines.diorama.compose.sketch import Sketch, edges
from cavendish.engines.diorama.compose.strokes import Layer, directions, lit, painted

_OIL = (
    Layer(pitch=17, length=30, width=9.5, jitter=0.035),
    Layer(pitch=10, length=17, width=5.2, jitter=0.03, detail=0.10),
    Layer(pitch=5.2, length=9, width=2.7, jitter=0.025, detail=0.34),
)
_DABS = (
    Layer(pitch=15, length=20, width=9, jitter=0.07),
    Layer(pitch=9.5, length=12.5, width=5.0, jitter=0.085),
    Layer(pitch=7.0, length=9.5, width=3.6, jitter=0.08, detail=0.25),
)


def oil(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return an oil painting: layered strokes, the finest where there is something to tell."""
    source = _toned(seen.colour, chroma=1.16, contrast=1.06)
    angle = directions(source, smooth=4)
    canvas, relief = painted(source, angle, _OIL, shape=(height, width), seed=seed)
    weave = fields.noise((height, width), 3.0 * fields.unit((height, width)), seed + 7, octaves=2)
    return lit(canvas, relief + 0.05 * weave, strength=0.20)


def impressionist(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return a painting of broken colour: short dabs, blue in the shadows, light everywhere."""
    source = _toned(seen.colour, chroma=1.42, contrast=0.92)
    lab = oklab(source)
    dusk = np.clip(0.55 - lab[..., 0], 0, 0.5)
    lab[..., 2] -= 0.11 * dusk
    lab[..., 1] += 0.05 * dusk
    lab[..., 0] = 0.12 + 0.88 * lab[..., 0]
    source = from_oklab(lab)
    angle = directions(source, smooth=7)
    canvas, relief = painted(source, angle, _DABS, shape=(height, width), seed=seed)
    return lit(canvas, relief, strength=0.26)


def _toned(picture: Field, *, chroma: float, contrast: float) -> Field:
    lab = oklab(picture)
    lab[..., 0] = 0.55 + (lab[..., 0] - 0.55) * contrast
    lab[..., 1:] *= chroma
    return from_oklab(lab)


def watercolour(seen: Sketch, width: int, height: int, seed: int) -> Field:
    """Return washes on rough paper: light first, edges dark where pigment dried, a white rim."""
    scale = fields.unit(seen.shape)
    lab = oklab(seen.colour)
    flat = np.stack(
        [fields.guided(lab[..., c], lab[..., 0], max(2, round(9 * scale)), 0.05) for c in range(3)],
        -1,
    )
    flat[..., 0] = np.clip(0.30 + 0.72 * flat[..., 0], 0, 0.985)
    flat[..., 1:] *= 1.35
    flat = _wobbled(flat, seed, 3.2 * scale)
    outline, crease = edges(seen)
    wash = fields.resized(flat, height, width)
    shape = (height, width)
    big = fields.unit(shape)
    light = wash[..., 0]
    steps = _washes(fields.blurred(light, 1.5 * big), big, seed)
    wash[..., 0] = light + steps
    flow = fields.noise(shape, 150 * big, seed + 3, octaves=4)
    grain = fields.noise(shape, 3.2 * big, seed + 4, octaves=2)
    density = 1 + 0.17 * flow + 0.05 * grain
    paint = np.clip(from_oklab(wash), 0.02, 1)
    paint = np.exp(np.log(paint) * np.clip(density, 0.5, 1.6)[..., None])
    ink = fields.resized(
        fields.blurred(np.maximum(outline, 0.6 * crease), 1.0 * scale), height, width
    )
    pencil = np.clip(ink * 1.2, 0, 0.34) * np.clip(0.7 + 0.5 * grain, 0.1, 1)
    paint = paint * (1 - pencil[..., None] * np.array([0.75, 0.78, 0.80], np.float32))
    sheet = np.array([0.985, 0.975, 0.950], np.float32)
    cover = _rim(shape, seed)[..., None]
    return np.clip((1 - cover + paint * cover) * sheet * _sheet(shape, seed), 0, 1)


def _wobbled(field: Field, seed: int, reach: float) -> Field:
    """Shift a field about by slow noise: a hand is no ruler."""
    shape = (field.shape[0], field.shape[1])
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    slow = 34 * fields.unit(shape)
    y = np.clip(y + reach * fields.noise(shape, slow, seed + 1), 0, shape[0] - 1).astype(np.int32)
    x = np.clip(x + reach * fields.noise(shape, slow, seed + 2), 0, shape[1] - 1).astype(np.int32)
    return field[y, x]


def _washes(light: Field, scale: float, seed: int) -> Field:
    """Return what laying the light in few washes changes, with a dark rim where each one ends."""
    levels = 6
    shape = (light.shape[0], light.shape[1])
    wander = 0.035 * fields.noise(shape, 26 * scale, seed + 5)
    value = (light + wander) * levels
    step = (np.floor(value) + fields.smoothstep(0.40, 0.60, value % 1)) / levels - wander
    rim = step - fields.blurred(step.astype(np.float32), 3.2 * scale)
    return 0.55 * (step - light) + np.minimum(rim, 0) * 0.75


def _rim(shape: tuple[int, int], seed: int) -> Field:
    """Return 1 where the sheet is painted: all but a ragged margin."""
    height, width = shape
    scale = fields.unit(shape)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    edge = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y))
    wander = 9 * fields.noise(shape, 90 * scale, seed + 6, octaves=4)
    return fields.smoothstep(20, 24, (edge / scale + wander).astype(np.float32))


def _sheet(shape: tuple[int, int], seed: int) -> Field:
    return fields.paper(shape, seed + 8, rough=2.6)[..., None]
