"""Words for shapes: anything made cubic, conical, oval, heart-shaped, flat or long.

A thing's outline, seen along its thinnest side or from above, and its profile from the ground up
are measured and stretched to the wished ones. Knows no nouns.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d, maximum_filter1d

from cavendish.engines.diorama.cast.states.refine import refined, volume
from cavendish.engines.diorama.model.model import Anchor, Model, Part
from cavendish.engines.diorama.model.pose import bent

Floats = NDArray[np.float64]
Outline = Callable[[Floats], Floats]
"""Radius, at most 1, by angle: 0 is to the right, a quarter turn is up or away."""
_BINS = 96
_MOST = 2.6
"""How much a place may be stretched at most."""
_MOUTHS = frozenset({"inside", "opening", "mouth"})
"""Anchors of what is open at the top."""
_THIN = 0.4
"""What is thinner than this share of its other sides is a plate."""


def _polygon(corners: int, *, start: float = np.pi / 2) -> Outline:
    def radius(angle: Floats) -> Floats:
        step = 2 * np.pi / corners
        off = (angle - start) % step - step / 2
        return np.cos(step / 2) / np.cos(off)

    return radius


def _heart(angle: Floats) -> Floats:
    t = np.linspace(0, 2 * np.pi, 400)
    x = 16 * np.sin(t) ** 3
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t) + 2.5
    way, far = np.arctan2(y, x), np.hypot(x, y) / 18
    order = np.argsort(way)
    return np.interp(angle, way[order], far[order], period=2 * np.pi)


def _star(angle: Floats) -> Floats:
    step = 2 * np.pi / 5
    off = np.abs((angle - np.pi / 2 + step / 2) % step - step / 2) / (step / 2)
    return 1 / (1 + 1.1 * off)


def _circle(angle: Floats) -> Floats:
    return np.ones_like(angle)


_SQUARE = _polygon(4, start=np.pi / 4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A wished shape: its outline, its profile (stops of height and radius) and its sides."""

    outline: Outline | None = None
    profile: tuple[tuple[float, float], ...] | None = None
    sides: tuple[float, float, float] | None = None
    """Length, depth and height, relative to each other; None leaves them as they are."""
    stretch: tuple[float, float, float] = (1.0, 1.0, 1.0)


_BALL = tuple((z, float(np.sqrt(max(0.05, 1 - (2 * z - 1) ** 2)))) for z in np.linspace(0, 1, 15))
_CONE = ((0.0, 1.0), (1.0, 0.03))
_DROP = (
    (0.0, 0.35), (0.06, 0.66), (0.16, 0.9), (0.3, 1.0), (0.45, 0.92), (0.6, 0.68), (0.75, 0.42),
    (0.9, 0.17), (1.0, 0.03),
)  # fmt: skip
_EVEN = ((0.0, 1.0), (1.0, 1.0))
_ROUND = Shape(outline=_circle)
_CUBE = Shape(outline=_SQUARE, profile=_EVEN, sides=(1, 1, 1))
_SPHERE = Shape(outline=_circle, profile=_BALL, sides=(1, 1, 1))
_CONICAL = Shape(outline=_circle, profile=_CONE)
_TRIANGLE = Shape(outline=_polygon(3))
_LONG = Shape(outline=_circle, stretch=(1.45, 0.85, 0.9))
_OVAL = Shape(outline=_circle, stretch=(1.25, 0.85, 1.0))
_DIAMOND = Shape(outline=_polygon(4))
SHAPES: Mapping[str, Shape] = {
    "round": _ROUND, "circular": _ROUND, "cylindrical": Shape(outline=_circle, profile=_EVEN),
    "cubic": _CUBE, "cubical": _CUBE, "cube-shaped": _CUBE, "boxy": _CUBE,
    "square": Shape(outline=_SQUARE), "rectangular": Shape(outline=_SQUARE),
    "spherical": _SPHERE, "ball-shaped": _SPHERE, "conical": _CONICAL, "cone-shaped": _CONICAL,
    "pyramidal": Shape(outline=_SQUARE, profile=_CONE),
    "pyramid-shaped": Shape(outline=_SQUARE, profile=_CONE),
    "teardrop": Shape(outline=_circle, profile=_DROP),
    "teardrop-shaped": Shape(outline=_circle, profile=_DROP),
    "pear-shaped": Shape(outline=_circle, profile=_DROP),
    "triangular": _TRIANGLE, "triangle-shaped": _TRIANGLE, "diamond": _DIAMOND,
    "diamond-shaped": _DIAMOND, "pentagonal": Shape(outline=_polygon(5)),
    "hexagonal": Shape(outline=_polygon(6, start=0.0)),
    "octagonal": Shape(outline=_polygon(8, start=np.pi / 8)), "heart-shaped": Shape(outline=_heart),
    "star-shaped": Shape(outline=_star), "oblong": _LONG, "elongated": _LONG, "oval": _OVAL,
    "elliptical": _OVAL, "egg-shaped": Shape(
        outline=_circle, profile=((0, 0.4), (0.15, 0.8), (0.4, 1.0), (0.7, 0.8), (1.0, 0.2))
    ),
    "flat": Shape(stretch=(1.0, 1.0, 0.4)), "flattened": Shape(stretch=(1.1, 1.1, 0.4)),
    "thin": Shape(stretch=(0.65, 0.65, 1.0)), "skinny": Shape(stretch=(0.65, 0.65, 1.1)),
    "slim": Shape(stretch=(0.7, 0.7, 1.0)), "slender": Shape(stretch=(0.65, 0.65, 1.1)),
    "wide": Shape(stretch=(1.4, 1.0, 1.0)), "squat": Shape(stretch=(1.2, 1.2, 0.7)),
    "fat": Shape(stretch=(1.35, 1.35, 1.0)), "chubby": Shape(stretch=(1.25, 1.25, 1.0)),
}  # fmt: skip
"""Shapes by their words."""
MERE_STRETCHES = frozenset(word for word, one in SHAPES.items() if not (one.outline or one.profile))
"""Words that lengthen or flatten and leave the shape."""


def shaped(model: Model, word: str) -> Model:
    """Return a model in the shape of a word, standing on the ground; unknown words change nothing.

    What is shaped so already stays as it is.
    """
    wish = SHAPES.get(word)
    if wish is None:
        return model
    low, high = (np.asarray(one, np.float64) for one in model.bounds)
    edge = float((high - low).max()) / 18
    fine = [replace(one, mesh=refined(one.mesh, edge)) for one in model.parts]
    wish = replace(wish, profile=_opened(model, wish.profile))
    move = _mover(fine, wish, low, high)
    parts = tuple(replace(one, mesh=bent(one.mesh, move)) for one in fine)
    return _set_down(Model(parts=parts, anchors=_anchors(model, move)))


def _mover(parts: list[Part], wish: Shape, low: Floats, high: Floats) -> Callable[[Floats], Floats]:
    """Return what moves a point of a model within its bounds to its wished place."""
    middle, half = (low + high) / 2, np.maximum((high - low) / 2, 1e-6)
    upright = bool(half[1] < _THIN * min(half[0], half[2]))
    flat = bool(half[2] < _THIN * min(half[0], half[1]))
    plane = (0, 2) if upright else (0, 1)
    points = np.concatenate([_spread(part) for part in _main(parts)]).astype(np.float64)
    local = (points - middle) / half

    outline, tall = wish.outline, wish.profile
    if upright and tall is not None and tall is not _EVEN:
        outline = _silhouette(tall)
    tall = None if upright or flat else tall
    gain = _outlined(local[:, plane], outline)
    rise = _profiled(local, tall)
    sides = _sides(half, wish, plate=upright or flat)

    def move(p: Floats) -> Floats:
        q = (p - middle) / half
        q[:, plane] *= gain(np.arctan2(q[:, plane[1]], q[:, plane[0]]))[:, None]
        q[:, :2] *= rise(q[:, 2])[:, None]
        return q * sides

    return move


def _silhouette(profile: tuple[tuple[float, float], ...]) -> Outline:
    """Return the outline of a profile seen from the side."""
    stops = np.array(profile, np.float64)
    z = np.linspace(0, 1, 80)
    across: Floats = np.interp(z, stops[:, 0], stops[:, 1])
    x, y = np.concatenate([across, -across[::-1]]), np.concatenate([z, z[::-1]]) * 2.4 - 1.0
    way, far = np.arctan2(y, x), np.hypot(x, y)
    order = np.argsort(way)
    return lambda angle: np.interp(angle, way[order], far[order], period=2 * np.pi)


def _main(parts: list[Part]) -> list[Part]:
    """Return the parts that make a thing's shape: not its leaf, not its handle."""
    sizes = [volume(one.mesh) for one in parts]
    return [one for one, size in zip(parts, sizes, strict=True) if size > 0.3 * max(sizes)]


def _spread(part: Part) -> NDArray[np.float32]:
    return part.mesh.vertices[np.unique(part.mesh.faces)]


def _sides(half: Floats, wish: Shape, *, plate: bool) -> Floats:
    """Return the half sides of the shaped thing."""
    if wish.sides is not None and not plate:
        size = float(np.cbrt(half.prod()))
        return np.array(wish.sides, np.float64) * size
    if wish.profile is not None and not plate and half[2] < 0.9 * half[0]:
        half = half * (1.0, half[0] / max(half[1], 1e-6), 1.0)
        half[2] = 0.95 * half[0]
    return half * np.array(wish.stretch)


def _outlined(places: Floats, outline: Outline | None) -> Callable[[Floats], Floats]:
    """Return the gain by angle that takes the outline of places to the wished one."""
    if outline is None:
        return np.ones_like
    angles = (np.arange(_BINS) + 0.5) / _BINS * 2 * np.pi - np.pi
    far = np.hypot(*places.T)
    which = ((np.arctan2(places[:, 1], places[:, 0]) + np.pi) / (2 * np.pi) * _BINS).astype(int)
    own = np.full(_BINS, 0.0)
    np.maximum.at(own, which % _BINS, far)
    own = gaussian_filter1d(maximum_filter1d(own, 5, mode="wrap"), 1.5, mode="wrap")
    gains = (outline(angles) / np.maximum(own, 0.2)).clip(1 / _MOST, _MOST)
    return lambda angle: np.interp(angle, angles, gains, period=2 * np.pi)


def _opened(
    model: Model, profile: tuple[tuple[float, float], ...] | None
) -> tuple[tuple[float, float], ...] | None:
    """Return a profile that doesn't close the mouth of what is open at the top."""
    if profile is None or not _MOUTHS & set(model.anchors):
        return profile
    return tuple((z, max(r, 0.42) if z > 0.9 else r) for z, r in profile)


def _profiled(
    local: Floats, profile: tuple[tuple[float, float], ...] | None
) -> Callable[[Floats], Floats]:
    """Return the gain by height (-1..1) that takes the profile of places to the wished one."""
    if profile is None:
        return np.ones_like
    count = 32
    heights = (np.arange(count) + 0.5) / count
    far = np.hypot(local[:, 0], local[:, 1])
    level = ((local[:, 2] + 1) / 2 * count).clip(0, count - 1).astype(int)
    own = np.zeros(count)
    np.maximum.at(own, level, far)
    own = gaussian_filter1d(maximum_filter1d(own, 3), 0.8)
    stops = np.array(profile, np.float64)
    wanted: Floats = np.interp(heights, stops[:, 0], stops[:, 1])
    gains: Floats = (wanted / np.maximum(own / max(own.max(), 1e-6), 0.25)).clip(0.03, _MOST)
    return lambda z: np.interp((z + 1) / 2, heights, gains)


def _anchors(model: Model, move: Callable[[Floats], Floats]) -> dict[str, Anchor]:
    """Return the anchors, moved along."""
    places: dict[str, Anchor] = {}
    for name, anchor in model.anchors.items():
        x, y, z = (float(v) for v in move(np.array([anchor.at], np.float64))[0])
        places[name] = replace(anchor, at=(x, y, z))
    return places


def _set_down(model: Model) -> Model:
    low, _ = model.bounds
    return model.moved(by=(0.0, 0.0, -float(low[2])))
