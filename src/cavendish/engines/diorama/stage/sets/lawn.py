"""Grass and flowers by the ten thousand, each kind one mesh. Knows land, no places by name."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Diffuse, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.texture import ramp
from cavendish.engines.diorama.plan.scene import Weather
from cavendish.engines.diorama.stage.sets import herbs
from cavendish.engines.diorama.stage.sets.growth import Growth, grown
from cavendish.engines.diorama.stage.sets.land import SNOW, Field, Floats, Land, swell

GREENS: tuple[RGB, RGB, RGB] = ((0.045, 0.085, 0.018), (0.12, 0.185, 0.04), (0.25, 0.26, 0.075))
HAY: tuple[RGB, RGB, RGB] = ((0.16, 0.12, 0.045), (0.36, 0.27, 0.10), (0.52, 0.41, 0.19))
BLOSSOMS: tuple[RGB, ...] = (
    (0.70, 0.05, 0.03), (0.80, 0.78, 0.74), (0.82, 0.56, 0.05), (0.30, 0.20, 0.62),
    (0.74, 0.24, 0.42), (0.16, 0.28, 0.66),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lawn:
    """Grass. ``tall`` is a blade's height in group sizes."""

    tall: float = 0.045
    blades: int = 95_000
    far: float = 26.0
    tones: tuple[RGB, RGB, RGB] = GREENS
    where: Field | None = None


def grass(land: Land, lawn: Lawn, rng: np.random.Generator) -> Part:
    """Return blades strewn evenly over the picture, thinner with distance."""
    size = land.size
    x, y = land.strewn(rng, lawn.blades, far=lawn.far, low=True)
    if lawn.where is not None:
        keep = rng.random(len(x)) < lawn.where(x, y)
        x, y = x[keep], y[keep]
    lush = swell(x, y, 2.3 * size, fall=1.6, seed=9, blobs=12)
    distance = np.hypot(x - land.eye[0], y - land.eye[1])
    buried = 0.35 if land.weather is Weather.SNOW else 1.0
    reach = buried * _blade(size, lawn.tall) * (0.5 + 0.9 * lush) * rng.uniform(0.6, 1.25, len(x))
    reach = reach * (1 + 0.6 * np.clip(distance / (8 * size) - 1, 0, 4))
    turn, lean = rng.uniform(0, 2 * np.pi, len(x)), rng.uniform(0.1, 0.55, len(x)) * reach
    width = reach * 0.06 * (1 + distance / (6 * size)) * (0.045 / max(lawn.tall, 0.03)) ** 0.5
    foot = np.stack([x, y, land.relief(x, y)], 1)
    vertices = _blades(foot, reach, turn, lean, width)
    tone = np.clip(lush * 0.7 + rng.uniform(-0.15, 0.35, len(x)), 0, 1)
    winter = land.weather is Weather.SNOW
    tones = (SNOW, SNOW, SNOW) if winter else lawn.tones
    stops = list(zip((0.0, 0.6, 1.0), tones, strict=True))
    shade = np.array([0.5, 0.5, 1.05, 1.05, 1.4], np.float32) ** (0.15 if winter else 1.0)
    colours = ramp(tone, stops)[:, None] * shade[:, None]
    faces = np.array([(0, 1, 3), (0, 3, 2), (2, 3, 4)])[None] + 5 * np.arange(len(x))[:, None, None]
    mesh = Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=faces.reshape(-1, 3).astype(np.int32),
        colours=colours.reshape(-1, 3).astype(np.float32),
        faceted=True,
    )
    return Part(mesh=mesh, finish=Diffuse(base=VertexColour()))


def drifts(
    land: Land, rng: np.random.Generator, petals: Sequence[RGB] = BLOSSOMS, *, many: float = 1.0
) -> tuple[Part, ...]:
    """Return flowers in drifts, one kind to a drift."""
    if land.weather is Weather.SNOW:
        return ()
    chosen = [petals[int(i)] for i in rng.permutation(len(petals))[:4]]
    tall = _blade(land.size, 0.045) / land.size

    def layer(number: int, petal: RGB) -> Growth:
        def where(x: Floats, y: Floats) -> Floats:
            drift = swell(x, y, 9 * land.size, fall=2.0, seed=33 + 7 * number)
            return np.clip((drift - 0.62) * 4.0, 0.008, 1)

        return Growth(
            kinds=[herbs.flower(k, petal, cup=0.2 + 0.3 * (number % 3)) for k in range(3)],
            count=int(1200 * many),
            far=13,
            tall=(1.2 * tall, 2.3 * tall),
            spread=0.2,
            low=True,
            where=where,
            lean=0.18,
        )

    return grown(land, (layer(i, petal) for i, petal in enumerate(chosen)), rng)


def _blade(size: float, tall: float) -> float:
    """Return how tall a blade grows, in metres: a lawn stays a lawn beside a house or a cup."""
    return float(np.clip(tall * size, 0.27 * tall, 1.9 * tall))


def _blades(foot: Floats, reach: Floats, turn: Floats, lean: Floats, width: Floats) -> Floats:
    """Return n x 5 x 3 vertices: two at the foot (n x 3), two at the knee, one at the tip."""
    side = np.stack([np.cos(turn), np.sin(turn)], 1) * (width / 2)[:, None]
    bend = np.stack([-np.sin(turn), np.cos(turn)], 1) * lean[:, None]
    base = foot[:, :2]
    knee, tip = base + bend * 0.35, base + bend
    flat = np.stack([base - side, base + side, knee - side * 0.8, knee + side * 0.8, tip], 1)
    rise = np.stack([0 * reach, 0 * reach, reach * 0.6, reach * 0.6, reach], 1) + foot[:, 2:]
    return np.concatenate([flat, rise[..., None]], -1)
