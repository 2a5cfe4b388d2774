"""A village: cottages round a green, a lane, fences, fruit trees, a church on the rise.

Knows land, growth and houses; knows no light.
"""

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import recipe
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.model.texture import ramp
from cavendish.engines.diorama.plan.scene import Light
from cavendish.engines.diorama.stage.placed import standing
from cavendish.engines.diorama.stage.sets import horizon, trees
from cavendish.engines.diorama.stage.sets.foliage import kinds
from cavendish.engines.diorama.stage.sets.growth import Growth, grown
from cavendish.engines.diorama.stage.sets.joinery import Parts, merged
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell
from cavendish.engines.diorama.stage.sets.lawn import Lawn, grass
from cavendish.engines.diorama.stage.sets.meadow import rolling
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site

_LANE: RGB = (0.30, 0.245, 0.175)
_SOIL: tuple[tuple[float, RGB], ...] = (
    (0.2, (0.04, 0.065, 0.016)),
    (0.6, (0.075, 0.115, 0.028)),
    (0.9, (0.13, 0.16, 0.05)),
)
_COTTAGES: tuple[tuple[float, float, float, float, str], ...] = (
    (-0.62, 5.2, 3.2, 0.55, "#d8cdb4"),
    (0.70, 6.4, 3.3, -0.6, "#c9a78a"),
    (-1.02, 9.5, 3.3, 0.5, "#b9c2c4"),
    (0.30, 13.0, 3.2, -0.25, "#e0d6bd"),
    (-0.30, 15.0, 3.2, 0.3, "#c98f6d"),
    (1.02, 13.0, 3.4, -0.7, "#d8cdb4"),
    (0.80, 19.0, 3.2, -0.3, "#b0a58a"),
)
"""Place across the picture, distance behind and width in group sizes, turn, colour of walls."""
_DUSK = frozenset({Light.NIGHT, Light.BLUE_HOUR, Light.MOONLIGHT, Light.CANDLE})


def build(site: Site) -> Scenery:
    """Return a village around a group."""
    land, rng = Land.of(site, rolling(site, 0.55)), np.random.default_rng([site.seed, 51])
    side = 1.0 if site.seed % 2 else -1.0
    lane = _lane(land, side)
    leafy = (*kinds(trees.broadleaf), *kinds(trees.broadleaf, (0.11, 0.16, 0.032)))
    layers = (
        Growth(kinds=kinds(trees.bush), count=70, near=3.5, far=16, tall=(0.35, 0.7), aside=0.2,
               where=lambda x, y: 1 - lane(x, y)),
        Growth(kinds=leafy, count=26, near=7, far=22, tall=(1.6, 2.6), aside=0.3),
        Growth(kinds=leafy, count=70, near=22, far=50, tall=(2.0, 3.2)),
    )  # fmt: skip

    def colour(x: Floats, y: Floats) -> Floats:
        worn = lane(x, y)[..., None]
        grit = 0.75 + 0.5 * swell(x, y, 0.6 * site.size, fall=1.1, seed=4, blobs=30)[..., None]
        return _green(site, x, y) * (1 - worn) + np.array(_LANE) * grit * worn

    lawn = Lawn(tall=0.03, blades=55_000, where=lambda x, y: lane(x, y) < 0.4)
    return Scenery(
        parts=(
            land.ground(colour),
            grass(land, lawn, rng),
            *_houses(site, land, side),
            *grown(land, layers, rng),
            *horizon.ranges(site.view, site.size, horizon.HILLS[:2], rng),
        )
    )


def _green(site: Site, x: Floats, y: Floats) -> Floats:
    """Return the colour of the ground under the grass."""
    patches = swell(x, y, 3.0 * site.size, fall=1.6, seed=site.seed % 9, blobs=6)
    return ramp(patches, _SOIL)


def _lane(land: Land, side: float) -> Field:
    """Return where the lane runs: past the group and winding off between the houses."""

    def lane(x: Floats, y: Floats) -> Floats:
        away = (y - land.eye[1] - land.subject) / land.size
        bend = 0.25 * side + 0.10 * away * side + 0.55 * np.sin(away * 0.42) * side
        near = np.abs((x - land.eye[0]) / land.size - bend)
        return 1 - ease(0.55, 0.72, near + 0.06 * np.sin(away * 7))

    return lane


def _houses(site: Site, land: Land, side: float) -> Parts:
    """Return cottages on both sides of the lane and the church behind them."""
    named = {thing.noun.split()[-1] for thing in site.plan.things}
    mood = ("cosy",) if site.plan.light in _DUSK else ()
    parts: list[Part] = []
    build, church = recipe("house"), recipe("church")
    if build is not None and not named & {"house", "cottage", "cabin", "home"}:
        for number, (across, behind, wide, turn, code) in enumerate(_COTTAGES):
            look = Look(colour=from_hex(code), attributes=mood)
            model = build(look, np.random.default_rng([site.seed, 52, number]))
            parts += _set(land, model, (across * side, behind, wide, turn * side))
    if church is not None and "church" not in named:
        model = church(Look(attributes=mood), np.random.default_rng([site.seed, 53]))
        parts += _set(land, model, (0.05 * side, 26.0, 5.0, 0.5 * side))
    return merged(parts)


def _set(land: Land, model: Model, where: tuple[float, float, float, float]) -> Parts:
    """Return a house at its place, sunk a little into the slope; none where the group stands."""
    across, behind, wide, turn = where
    left, right = land.sides
    angle = np.array([(left + right) / 2 + across * (right - left) / 2])
    radius = np.array([land.subject + behind * land.size])
    x, y = land.at(angle, radius)
    low, high = model.bounds
    scale = wide * land.size / float((high - low)[:2].max())
    foot = float(land.relief(x, y)[0]) - 0.02 * wide * land.size
    placed = standing(model.moved(scale=scale, turn=turn))
    return placed.moved(by=(float(x[0]), float(y[0]), foot)).parts
