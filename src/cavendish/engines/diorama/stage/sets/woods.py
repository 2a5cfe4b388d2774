"""Forest and jungle: trunks into the mist, ferns and broad leaves at one's feet. Knows growth."""

import numpy as np

from cavendish.engines.diorama.model.texture import ramp
from cavendish.engines.diorama.stage.sets import herbs, stones, trees
from cavendish.engines.diorama.stage.sets.foliage import kinds
from cavendish.engines.diorama.stage.sets.growth import LEAFY, Growth, grown, stood
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell
from cavendish.engines.diorama.stage.sets.landmarks import Landmark, erected
from cavendish.engines.diorama.stage.sets.lawn import Lawn, grass
from cavendish.engines.diorama.stage.sets.meadow import rolling
from cavendish.engines.diorama.stage.sets.scenery import Air, Scenery, Site

_FALLEN = ((0.26, 0.10, 0.02), (0.15, 0.075, 0.028), (0.34, 0.20, 0.035))


def forest(site: Site) -> Scenery:
    """Build a wood: mossy trunks, ferns, fallen leaves, mist between far trees."""
    land, rng = Land.of(site, rolling(site, 0.35)), np.random.default_rng([site.seed, 25])
    side = 1.0 if site.seed % 2 else -1.0
    size = site.size
    bare = kinds(trees.trunk)
    layers = (
        Growth(kinds=kinds(herbs.fern), count=420, near=-1.6, far=12, tall=(0.22, 0.62),
               spread=0.45, where=_moss(site), finish=LEAFY),
        Growth(kinds=kinds(trees.conifer, 0.0, trees.FIR, 14),
               count=60, near=3, far=26, tall=(0.9, 2.6), aside=0.16),
        Growth(kinds=bare, count=90, near=2.2, far=16, tall=(8, 13), spread=0.10, aside=0.12),
        Growth(kinds=bare, count=420, near=12, far=70, tall=(9, 14), spread=0.09),
        Growth(kinds=kinds(stones.rock, (0.070, 0.074, 0.058)), count=60, far=9, low=True,
               tall=(0.03, 0.15), spread=1.2, sink=0.2),
        *(Growth(kinds=[herbs.fallen(k, tone) for k in range(3)], count=900, near=-3, far=8,
                 tall=(0.025, 0.055), spread=0.5, low=True, lean=0.2, sink=0)
          for tone in _FALLEN),
    )  # fmt: skip
    spots = (
        (-0.80, 1.3, 11.0), (0.86, 2.0, 10.5), (-1.04, 0.2, 12.0), (0.52 * side, 5.0, 11.0),
        (-0.48 * side, 6.5, 12.0),
    )  # fmt: skip
    caps = tuple(
        Landmark(noun="mushroom", across=a * side, behind=b, tall=t, turn=3 * a)
        for a, b, t in ((0.62, -0.4, 0.24), (0.70, -0.3, 0.16), (-0.72, 0.3, 0.20))
    )
    turf = Lawn(tall=0.035, blades=34_000, far=12, where=lambda x, y: 0.75 * _moss(site)(x, y))
    return Scenery(
        parts=(
            land.ground(_floor(site), bump=_humus(size)),
            grass(land, turf, rng),
            *grown(land, layers, rng),
            *stood(land, bare, spots, rng, within=99.0),
            *erected(land, site.plan, caps, seed=site.seed),
        ),
        air=Air(reach=22, start=2.5, tone=(0.92, 1.06, 0.50), over_sky=True),
        exposure=-0.3,
    )


def jungle(site: Site) -> Scenery:
    """Build a jungle: great leaves on both sides, palms, lianas, warm mist."""
    land, rng = Land.of(site, rolling(site, 0.35)), np.random.default_rng([site.seed, 26])
    greens = ((0.05, 0.13, 0.03), (0.085, 0.17, 0.025), (0.035, 0.10, 0.05))
    leaves = tuple(herbs.broad(k, greens[k], slits=k == 1) for k in range(3))
    layers = (
        Growth(kinds=leaves, count=260, near=-0.6, far=5, tall=(0.25, 0.6), spread=1.5,
               finish=LEAFY),
        Growth(kinds=leaves, count=160, near=3, far=14, tall=(0.8, 1.8), spread=0.6,
               aside=0.08),
        Growth(kinds=kinds(herbs.fern, (0.06, 0.16, 0.03)), count=300, near=-2.2, far=9,
               tall=(0.25, 0.6), spread=0.4, finish=LEAFY),
        Growth(kinds=kinds(trees.palm), count=70, near=2.5, far=22, tall=(2.6, 5.2), aside=0.12),
        Growth(kinds=kinds(trees.trunk, (0.10, 0.085, 0.065), (0.05, 0.10, 0.02)), count=130,
               near=3, far=40, tall=(9, 13), spread=0.1, aside=0.10),
        Growth(kinds=kinds(trees.bush, (0.05, 0.12, 0.03)), count=220, near=6, far=26,
               tall=(1.0, 2.6)),
        Growth(kinds=kinds(trees.bush, (0.05, 0.11, 0.03), (0.75, 0.08, 0.12)), count=14, near=1,
               far=9, tall=(0.5, 0.9)),
    )  # fmt: skip
    spots = (
        (-1.0, 0.4, 0.9), (1.0, 0.3, 0.95), (-1.7, -0.6, 0.55), (1.66, -0.7, 0.52),
        (-0.98, 1.6, 1.35), (0.98, 1.8, 1.3),
    )  # fmt: skip
    palms = ((-0.70, 4.2, 4.6), (0.62, 5.2, 5.0))
    turf = Lawn(tall=0.04, blades=30_000, far=10)
    return Scenery(
        parts=(
            land.ground(_floor(site), bump=_humus(site.size)),
            grass(land, turf, rng),
            *grown(land, layers, rng),
            *stood(land, leaves, spots, rng, finish=LEAFY),
            *stood(land, kinds(trees.palm), palms, rng),
        ),
        air=Air(reach=20, start=2.5, tone=(1.10, 1.12, 0.46), over_sky=True),
        exposure=-0.15,
    )


def _moss(site: Site) -> Field:
    """Return where moss and ferns are, 0..1."""

    def where(x: Floats, y: Floats) -> Floats:
        patch = swell(x, y, 6 * site.size, fall=1.8, seed=5)
        return ease(0.40, 0.60, patch) * ease(0.5, 1.3, np.hypot(*_off(site, x, y)))

    return where


def _off(site: Site, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    cx, cy, _ = site.view.centre
    return (x - cx) / site.size, (y - cy) / site.size


def _floor(site: Site) -> Field:
    """Return the colour of a wood's floor: brown litter, green moss."""

    def colour(x: Floats, y: Floats) -> Floats:
        moss = _moss(site)(x, y)[..., None]
        fine = swell(x, y, 0.7 * site.size, fall=1.1, seed=7, blobs=9)
        litter = ramp(fine, [(0.2, (0.035, 0.020, 0.011)), (0.8, (0.13, 0.075, 0.034))])
        green = ramp(fine, [(0.2, (0.025, 0.042, 0.010)), (0.8, (0.075, 0.115, 0.026))])
        return litter * (1 - moss) + green * moss

    return colour


def _humus(size: float) -> Field:
    return lambda x, y: 0.05 * size * swell(x, y, 0.9 * size, fall=1.5, seed=8, blobs=6)
