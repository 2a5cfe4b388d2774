"""Open country: a rolling lawn with grass and small flowers. One mesh a kind.

Knows a view and where things touch the ground; the sky belongs to the light rig. Real instances
are an order of magnitude slower than merged meshes in Mitsuba's vectorised mode, so everything is
merged.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Principled, Texture, Translucent, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.texture import noise, ramp
from cavendish.engines.diorama.stage.sets import horizon
from cavendish.engines.diorama.stage.sets.scenery import Foot, Scenery, Site
from cavendish.engines.diorama.stage.view import View

_Floats = NDArray[np.floating[Any]]
_BLADES = 150_000
_FLOWERS = 420
_PETALS: tuple[RGB, ...] = ((0.78, 0.76, 0.70), (0.80, 0.58, 0.06), (0.70, 0.62, 0.76))


def scenery(site: Site) -> Scenery:
    """Build the meadow round a group."""
    return Scenery(parts=build(site.view, seed=site.seed, feet=site.feet))


def build(view: View, *, seed: int, feet: Sequence[Foot] = ()) -> tuple[Part, ...]:
    """Return ground, grass, flowers, trees and hills; nothing grows where a thing stands."""
    rng = np.random.default_rng([seed, 21])
    size = max(0.25, float((view.high - view.low).max()))
    return (
        _ground(view, size, seed),
        _grass(view, size, feet, rng),
        _flowers(view, size, feet, rng),
        *horizon.build(view, size, rng),
    )


def relief(x: _Floats, y: _Floats, size: float, centre: tuple[float, float]) -> _Floats:
    """Return the ground's height: level round the group, gently rolling farther off."""
    away = np.hypot(x - centre[0], y - centre[1]) / size
    wave = _at(noise((256, 256), (3, 3), fall=3.0, seed=17), x, y, size * 26) - 0.5
    return wave * size * 0.9 * np.clip((away - 2.2) / 9, 0, 1) ** 1.5


def _at(tile: _Floats, x: _Floats, y: _Floats, period: float) -> _Floats:
    """Return a tile's values over the ground, repeated every ``period`` metres."""
    places = [np.mod(v / period, 1) * tile.shape[0] for v in (y, x)]
    return np.asarray(ndimage.map_coordinates(tile, places, order=1, mode="grid-wrap"), np.float64)


def _ground(view: View, size: float, seed: int) -> Part:
    """Return the soil on a polar grid round the camera's foot: even density on the picture."""
    ox, oy, _ = view.camera.origin
    left, right = view.span_at(oy + 1.0)
    half = float(np.arctan(max(abs(left - ox), abs(right - ox)))) * 1.25 + 0.15
    far = 140 * size
    near = 0.02 * far**0.5
    radius = near * (far / near) ** np.linspace(0, 1, 260).reshape(-1, 1)
    angle = np.linspace(-half, half, 160).reshape(1, -1)
    x, y = ox + radius * np.sin(angle), oy + radius * np.cos(angle)
    z = relief(x, y, size, view.centre[:2])
    vertices = np.stack([x, y, z], -1).reshape(-1, 3).astype(np.float32)
    mottle = 0.55 * noise((1024, 1024), (9, 9), fall=1.5, seed=seed % 13) + 0.45 * noise(
        (1024, 1024), (140, 140), fall=1.1, seed=3
    )
    stops = [(0.2, (0.035, 0.055, 0.014)), (0.55, (0.07, 0.11, 0.027)), (0.9, (0.14, 0.165, 0.05))]
    soil = Principled(
        base=Texture(pixels=ramp(mottle, stops)), roughness=0.95, specular=0.1, sheen=0.2
    )
    mesh = Mesh(
        vertices=vertices,
        faces=primitives.lattice(*x.shape)[:, ::-1],
        uv=vertices[:, :2] / np.float32(size * 3.1),
    )
    return Part(mesh=mesh, finish=soil)


def _grass(view: View, size: float, feet: Sequence[Foot], rng: np.random.Generator) -> Part:
    """Return blades strewn evenly over the picture, thinner with distance."""
    x, y = _strewn(view, size, feet, rng, _BLADES, reach=26)
    lush = _at(noise((256, 256), (12, 12), fall=1.6, seed=9), x, y, size * 2.3)
    distance = np.hypot(x - view.camera.origin[0], y - view.camera.origin[1])
    reach = _blade(size) * (0.5 + 0.9 * lush) * rng.uniform(0.6, 1.25, len(x))
    reach = reach * (1 + 0.6 * np.clip(distance / (8 * size) - 1, 0, 4))
    turn, lean = rng.uniform(0, 2 * np.pi, len(x)), rng.uniform(0.1, 0.55, len(x)) * reach
    width = reach * 0.055 * (1 + distance / (6 * size))
    foot = np.stack([x, y, relief(x, y, size, view.centre[:2])], 1)
    vertices = _blades(foot, reach, turn, lean, width)
    tone = np.clip(lush * 0.7 + rng.uniform(-0.15, 0.35, len(x)), 0, 1)
    stops = [(0, (0.045, 0.085, 0.018)), (0.6, (0.12, 0.185, 0.04)), (1, (0.25, 0.26, 0.075))]
    shade = np.array([0.45, 0.45, 0.95, 0.95, 1.25], np.float32)
    colours = ramp(tone, stops)[:, None] * shade[:, None]
    faces = np.array([(0, 1, 3), (0, 3, 2), (2, 3, 4)])[None] + 5 * np.arange(len(x))[:, None, None]
    return Part(
        mesh=Mesh(
            vertices=vertices.reshape(-1, 3).astype(np.float32),
            faces=faces.reshape(-1, 3).astype(np.int32),
            colours=colours.reshape(-1, 3).astype(np.float32),
            faceted=True,
        ),
        finish=Translucent(base=VertexColour(), roughness=0.7, spread=0.7),
    )


def _blade(size: float) -> float:
    """Return how tall a blade grows, in metres."""
    return float(np.clip(0.045 * size, 0.012, 0.07))


def _blades(foot: _Floats, reach: _Floats, turn: _Floats, lean: _Floats, width: _Floats) -> _Floats:
    """Return n x 5 x 3 vertices: two at the foot (n x 3), two at the knee, one at the tip."""
    side = np.stack([np.cos(turn), np.sin(turn)], 1) * (width / 2)[:, None]
    bend = np.stack([-np.sin(turn), np.cos(turn)], 1) * lean[:, None]
    base = foot[:, :2]
    knee, tip = base + bend * 0.35, base + bend
    flat = np.stack([base - side, base + side, knee - side * 0.8, knee + side * 0.8, tip], 1)
    rise = np.stack([0 * reach, 0 * reach, reach * 0.6, reach * 0.6, reach], 1) + foot[:, 2:]
    return np.concatenate([flat, rise[..., None]], -1)


def _flowers(view: View, size: float, feet: Sequence[Foot], rng: np.random.Generator) -> Part:
    """Return small flowers in drifts, one kind to a drift, heads turned up and about."""
    x, y = _strewn(view, size, feet, rng, _FLOWERS * 5, reach=7)
    drift = _at(noise((256, 256), (9, 9), fall=2.2, seed=33), x, y, size * 5)
    keep = rng.random(len(x)) < np.clip((drift - 0.55) * 3.5, 0.01, 1)
    x, y, drift = x[keep][:_FLOWERS], y[keep][:_FLOWERS], drift[keep][:_FLOWERS]
    kind = (drift * 23).astype(int) % len(_PETALS)
    tall = _blade(size) * rng.uniform(0.9, 1.5, len(x))
    head = np.stack([x, y, relief(x, y, size, view.centre[:2]) + tall], 1)
    wide = _blade(size) * rng.uniform(0.16, 0.26, len(x))
    petals = 7
    around = np.arange(2 * petals) / (2 * petals) * 2 * np.pi
    ray = np.where(np.arange(2 * petals) % 2 == 0, 1.0, 0.55)
    tilt = rng.uniform(-0.5, 0.5, (2, len(x), 1))
    dx, dy = ray * np.cos(around), ray * np.sin(around)
    rim = np.stack([dx + 0 * tilt[0], dy + 0 * tilt[0], dx * tilt[0] + dy * tilt[1] + 0.25], -1)
    rim = head[:, None] + rim * wide[:, None, None]
    vertices = np.concatenate([head[:, None], rim], 1)
    edge = 1 + np.arange(2 * petals)
    fan = np.stack([0 * edge, edge, np.roll(edge, -1)], 1)
    faces = fan[None] + (2 * petals + 1) * np.arange(len(x))[:, None, None]
    colours = np.repeat(np.array(_PETALS, np.float32)[kind][:, None], 2 * petals + 1, 1)
    colours[:, 0] = (0.55, 0.33, 0.03)
    mesh = Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=faces.reshape(-1, 3).astype(np.int32),
        colours=colours.reshape(-1, 3),
        faceted=True,
    )
    return Part(mesh=mesh, finish=Translucent(base=VertexColour(), roughness=0.8, spread=0.6))


def _strewn(
    view: View,
    size: float,
    feet: Sequence[Foot],
    rng: np.random.Generator,
    count: int,
    *,
    reach: float,
) -> tuple[_Floats, _Floats]:
    """Return places whose density falls with distance, up to ``reach`` sizes off, off the feet."""
    x, y = _from_above(view, rng, count) or _ahead(view, size, rng, count, reach)
    free = np.ones(count, bool)
    for x0, x1, y0, y1 in feet:
        across = (x - (x0 + x1) / 2) / max(1e-4, (x1 - x0) / 2)
        along = (y - (y0 + y1) / 2) / max(1e-4, (y1 - y0) / 2)
        free &= across**4 + along**4 > 1
    return x[free], y[free]


def _ahead(
    view: View, size: float, rng: np.random.Generator, count: int, reach: float
) -> tuple[_Floats, _Floats]:
    """Return places that lie evenly over the picture of a lens that looks to the horizon."""
    ox, oy, _ = view.camera.origin
    start = view.floor_at(-1.0)
    near = max(0.15 * size, (start if start is not None else oy + size) - oy - 0.1 * size)
    far = near + reach * size
    radius = near * (far / near) ** (rng.random(count) ** 0.85)
    left, right = view.span_at(oy + 1.0)
    spread = rng.uniform(left - ox - 0.03, right - ox + 0.03, count)
    return ox + radius * spread, oy + radius


def _from_above(view: View, rng: np.random.Generator, count: int) -> tuple[_Floats, _Floats] | None:
    """Return places all over the ground in the picture, or None where the picture has a horizon."""
    rays = np.array([view.ray(across, up) for across in (-1.0, 1.0) for up in (-1.0, 1.0)])
    if rays[:, 2].max() > -0.25:
        return None
    eye = np.array(view.camera.origin)
    hits = eye[:2] - rays[:, :2] / rays[:, 2:] * eye[2]
    low, high = hits.min(0), hits.max(0)
    places = low + rng.random((count, 2)) * (high - low)
    return places[:, 0], places[:, 1]
