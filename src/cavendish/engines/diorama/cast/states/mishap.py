"""What has happened to a thing: overturned, upside down, spilled, broken, melting, on fire.

Knows the words for mishaps and how any model looks after them; knows no nouns and no plans.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.states.cut import cut, grounded
from cavendish.engines.diorama.cast.states.refine import refined, volume
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.front import front
from cavendish.engines.diorama.model.joining import merge
from cavendish.engines.diorama.model.material import Finish, Glaze, Glow
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import Axis, bent, rotation, turned
from cavendish.engines.diorama.model.primitives import lathe, tube

Floats = NDArray[np.float64]
_SEED = 23
_WET = (0.30, 0.42, 0.50)
"""What is spilled when no word says what."""
_OUTER, _INNER = Glow(radiance=(2.6, 0.62, 0.05)), Glow(radiance=(6.5, 2.6, 0.4))
_OPEN = frozenset({"inside", "opening", "mouth"})
"""Anchors of what is hollow, whose broken edge shows its inside."""
_SHARE = 0.35
"""How large what is on top must be, next to all, for the pool to be of it: ice cream on a cone."""
_SAG, _SPREAD = 0.74, 0.55
"""What is left of the height of what melts, and how much wider its foot gets."""


def befallen(model: Model, words: tuple[str, ...], wet: Finish | None = None) -> Model:
    """Return a model after the first mishap of its words; ``wet`` is the drink that it spills."""
    which = next((_WORDS[word] for word in words if word in _WORDS), None)
    return model if which is None else _MISHAPS[which](model, wet)


def _quarter(model: Model, axis: Axis, angle: float) -> Model:
    parts = (replace(one, mesh=turned(one.mesh, axis, angle)) for one in model.parts)
    return grounded(Model(parts=tuple(parts)))


def _overturned(model: Model, _wet: Finish | None) -> Model:
    """Lay a thing on its side: a long one with its underside seen, a tall one across."""
    model = model.moved(turn=-_heading(model))
    wide, deep, tall = (float(v) for v in model.bounds[1] - model.bounds[0])
    if tall >= 0.9 * max(wide, deep):
        return _quarter(model, "y", np.pi / 2)
    if wide >= deep:
        return _quarter(model, "x", -np.pi / 2).moved(turn=0.35)
    return _quarter(model, "y", np.pi / 2).moved(turn=0.35)


def _heading(model: Model) -> float:
    """Return the turn about z (radians) at which a model's sides are square to the axes."""
    points = np.concatenate([one.mesh.vertices[:, :2] for one in model.parts]).astype(np.float64)
    points = points[:: max(1, len(points) // 4000)]
    turns: list[float] = np.radians(np.arange(-45, 45)).tolist()
    spans = [np.ptp(points @ rotation("z", turn)[:2, :2], axis=0) for turn in turns]
    areas = [float(wide) * float(deep) for wide, deep in spans]
    return turns[areas.index(min(areas))]


def _inverted(model: Model, _wet: Finish | None) -> Model:
    return _quarter(model, "y", np.pi)


def _spilled(model: Model, wet: Finish | None) -> Model:
    """Lay a vessel on its side, a pool of what was in it before its mouth."""
    lying = _quarter(model, "y", np.pi / 2)
    low, high = (np.asarray(one, np.float64) for one in lying.bounds)
    size = float((high - low).max())
    pool = _pool(0.62 * size).moved(by=(float(high[0]) + 0.3 * size, -0.1 * size, 0.0))
    finish = wet or Glaze(base=_WET, alpha=0.03)
    return grounded(Model(parts=(*lying.parts, Part(mesh=pool, finish=finish))))


def _pool(radius: float) -> Mesh:
    """Return a flat, uneven drop ``radius`` metres wide that lies on z = 0."""
    edge = [(0.0, 0.035), (0.8, 0.035), (0.95, 0.024), (1.0, 0.008), (1.0, 0.0)]
    disc = lathe([(r * radius, z * radius) for r, z in edge[::-1]], segments=72)
    rng = np.random.default_rng(_SEED)
    phase = rng.uniform(0, 2 * np.pi, 4)

    def uneven(points: Floats) -> Floats:
        angle = np.arctan2(points[:, 1], points[:, 0])
        wave = sum(np.sin(k * angle + phase[k - 2]) / k for k in (2, 3, 4, 5))
        return points * np.stack([1 + 0.22 * wave, 0.8 + 0.2 * wave, np.ones_like(wave)], 1)

    return bent(disc, uneven)


def _broken(model: Model, _wet: Finish | None) -> Model:
    """Break a thing in two along a jagged edge, the smaller piece fallen beside the other."""
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    size = high - low
    lies = bool(size[0] > 1.5 * size[2])
    axis = 0 if lies else 2
    way = np.eye(3)[axis] + (0.12, 0.0, 0.12) * (1 - np.eye(3)[axis])
    way /= np.linalg.norm(way)
    level = float(((low + high) / 2 + 0.06 * size * np.eye(3)[axis]) @ way)
    inside = None if _OPEN & set(model.anchors) else _bulk(model).finish
    jagged = _jagged(_girth(model, way, level, axis), axis)
    fine = [replace(one, mesh=refined(one.mesh, float(size.max()) / 40)) for one in model.parts]
    rough = _reshaped(Model(parts=tuple(fine)), lambda p: p + jagged(p))
    pieces = [cut(rough, sign * way, sign * level, inside) for sign in (1.0, -1.0)]
    first, second = (_reshaped(one, lambda p: p - jagged(p)) for one in pieces)
    if lies:
        apart = [_quarter(one, "z", turn) for one, turn in ((first, 0.16), (second, -0.3))]
        return _in_a_row(apart, 0.04 * float(size[0]))
    fallen = _quarter(second, "y", 0.62 * np.pi)
    return _in_a_row([grounded(first), fallen], 0.05 * float(size.max()))


def _girth(model: Model, way: Floats, level: float, axis: int) -> float:
    """Return how thick a model is where a plane cuts it, in metres."""
    points = np.concatenate([one.mesh.vertices for one in model.parts]).astype(np.float64)
    size = float(np.ptp(points @ way))
    near = points[np.abs(points @ way - level) < 0.08 * size]
    across = np.ptp(np.delete(near if len(near) else points, axis, axis=1), axis=0)
    return float(min(across.max(), size))


def _jagged(size: float, axis: int) -> Callable[[Floats], Floats]:
    """Return what moves points along an axis by a zigzag of the other two."""

    def shift(points: Floats) -> Floats:
        across = np.delete(points, axis, axis=1)
        angle = np.arctan2(across[:, 1], across[:, 0])
        saw = np.abs((angle * 7 / (2 * np.pi)) % 1 - 0.5) + 0.6 * np.abs(
            (angle * 17 / (2 * np.pi)) % 1 - 0.5
        )
        return (saw * 0.2 * size)[:, None] * np.eye(3)[axis]

    return shift


def _reshaped(model: Model, move: Callable[[Floats], Floats]) -> Model:
    parts = (replace(one, mesh=bent(one.mesh, move)) for one in model.parts)
    return Model(parts=tuple(parts))


def _in_a_row(pieces: list[Model], gap: float) -> Model:
    """Return pieces side by side as one model."""
    parts: list[Part] = []
    x = 0.0
    for piece in pieces:
        low, high = piece.bounds
        parts += piece.moved(by=(x - float(low[0]), 0.0, 0.0)).parts
        x += float(high[0] - low[0]) + gap
    return grounded(Model(parts=tuple(parts)))


def _bulk(model: Model) -> Part:
    return max(model.parts, key=lambda one: volume(one.mesh))


def _melting(model: Model, _wet: Finish | None) -> Model:
    """Let a thing sink into a pool of itself, its sides running."""
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    tall, wide = float(high[2] - low[2]), float((high - low)[:2].max())
    rng = np.random.default_rng(_SEED)

    def sink(points: Floats) -> Floats:
        share = ((points[:, 2] - low[2]) / tall).clip(0, 1)
        runs = waves(points * (1.0, 1.0, 0.25), rng, scale=0.35 * wide, octaves=2)
        out = 1 + _SPREAD * np.exp(-5 * share) + 0.06 * runs * (1 - share)
        lean = 0.10 * wide * share**2
        height = points[:, 2] * (_SAG + 0.05 * runs * share)
        return np.stack([points[:, 0] * out + lean, points[:, 1] * out, height], 1)

    fine = [replace(one, mesh=refined(one.mesh, 0.05 * max(tall, wide))) for one in model.parts]
    sunk = _reshaped(Model(parts=tuple(fine)), sink)
    bulk, middle = _bulk(sunk), float(sunk.bounds[1][2]) / 2
    upper = [one for one in sunk.parts if float(one.mesh.vertices[:, 2].mean()) > middle]
    if upper:
        head = _bulk(Model(parts=tuple(upper)))
        bulk = head if volume(head.mesh) > _SHARE * volume(bulk.mesh) else bulk
    pool = _pool(0.8 * wide)
    if bulk.mesh.colours is not None:
        mean = bulk.mesh.colours.mean(0)
        pool = replace(pool, colours=np.tile(mean, (len(pool.vertices), 1)).astype(np.float32))
    return Model(parts=(*sunk.parts, Part(mesh=pool, finish=bulk.finish)))


def _ablaze(model: Model, _wet: Finish | None) -> Model:
    """Let flames leap from the top and the front of a thing."""
    seen = front(model)
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    size = float((high - low).max())
    rng = np.random.default_rng(_SEED)
    columns = np.linspace(0.12, 0.88, 7) * (seen.shape[1] - 1)
    layers: tuple[list[Mesh], list[Mesh]] = ([], [])
    for number, column in enumerate(columns.astype(int)):
        rows = np.flatnonzero(np.isfinite(seen[:, column, 1]))
        if not len(rows):
            continue
        for share, gain in ((1.0, 1.0), (0.5, 0.55)):
            if share < 1 and number % 2:
                continue
            x, y, z = (float(v) for v in seen[rows[int(share * (len(rows) - 1))], column])
            _add_tongues(layers, (x, y - 0.02 * size, z - 0.05 * size), 0.34 * gain * size, rng)
    flames = [Part(mesh=merge(meshes), finish=glow) for meshes, glow in
              zip(layers, (_OUTER, _INNER), strict=True) if meshes]  # fmt: skip
    return replace(model, parts=(*model.parts, *flames))


def _add_tongues(
    layers: tuple[list[Mesh], list[Mesh]],
    at: tuple[float, float, float],
    high: float,
    rng: np.random.Generator,
) -> None:
    """Add a tuft of flames at a place: broad and red without, slim and pale within."""
    stops = [0.0, 0.22, 0.55, 1.0]
    for number in range(4):
        tall = high * float(rng.uniform(0.55, 1.1)) * (0.7 if number == 3 else 1.0)
        aside, bend = rng.uniform(-0.14, 0.14, 2) * high
        x, y, z = at[0] + float(aside), at[1], at[2]
        path = spline(
            [
                (x, y, z),
                (x + 0.2 * float(aside), y, z + 0.25 * tall),
                (x + float(bend), y, z + 0.62 * tall),
                (x - 0.3 * float(bend), y, z + tall),
            ]
        )
        wide = (0.085 if number == 3 else 0.14) * tall
        sizes = np.interp(
            np.linspace(0, 1, len(path)), stops, np.array((0.15, 1.0, 0.5, 0.01)) * wide
        )
        layers[int(number == 3)].append(tube(path, sizes, segments=10))


_MISHAPS: Mapping[str, Callable[[Model, Finish | None], Model]] = MappingProxyType(
    {
        "overturned": _overturned, "upside-down": _inverted, "spilled": _spilled,
        "broken": _broken, "melting": _melting, "burning": _ablaze,
    }
)  # fmt: skip
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "overturned": "overturned", "toppled": "overturned", "capsized": "upside-down",
        "fallen": "overturned", "tipped": "overturned", "upturned": "upside-down",
        "upside-down": "upside-down", "inverted": "upside-down", "upside": "upside-down",
        "spilled": "spilled", "spilt": "spilled", "broken": "broken", "shattered": "broken",
        "smashed": "broken", "cracked": "broken", "snapped": "broken", "melting": "melting",
        "melted": "melting", "burning": "burning", "blazing": "burning", "flaming": "burning",
    }
)  # fmt: skip
MISHAPS = frozenset(_WORDS)
"""Adjectives that tell of a mishap."""
