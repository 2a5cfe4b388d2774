"""Beach, sea, lake and river: where land meets water. Knows land, water, growth and landmarks."""

import numpy as np

from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.model import Part
from cavendish.engines.diorama.model.texture import ramp
from cavendish.engines.diorama.stage.sets import herbs, horizon, stones, trees
from cavendish.engines.diorama.stage.sets.foliage import kinds
from cavendish.engines.diorama.stage.sets.growth import Growth, grown, stood
from cavendish.engines.diorama.stage.sets.highland import ALPS
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell
from cavendish.engines.diorama.stage.sets.landmarks import Landmark, erected
from cavendish.engines.diorama.stage.sets.lawn import Lawn, drifts, grass
from cavendish.engines.diorama.stage.sets.scenery import Air, Scenery, Site
from cavendish.engines.diorama.stage.sets.shores import (
    everywhere,
    headland,
    immersion,
    ripples,
    sand,
    sandbank,
    streambed,
    waterline,
)
from cavendish.engines.diorama.stage.sets.water import Water, water

_BANK: list[tuple[float, RGB]] = [
    (0.2, (0.05, 0.06, 0.02)), (0.6, (0.09, 0.11, 0.032)), (0.9, (0.17, 0.15, 0.08)),
]  # fmt: skip
_BLUE = Water(deep=(0.006, 0.050, 0.085), shallow=(0.05, 0.30, 0.30))


def beach(site: Site) -> Scenery:
    """Build a beach: sand with shells, surf, palms, a headland, a sail far out."""
    rng, side = np.random.default_rng([site.seed, 41]), 1.0 if site.seed % 2 else -1.0
    size, level = site.size, -0.16 * site.size
    shore = waterline(site, 2.6, bend=0.55)

    def relief(x: Floats, y: Floats) -> Floats:
        out = shore(x, y) / size
        rise = np.where(out > 0, -0.10 * out, 0.16 * (1 - np.exp(1.6 * np.minimum(out, 0))))
        away = np.hypot(x - site.view.centre[0], y - site.view.centre[1]) / size
        dune = 0.07 * (swell(x, y, 5 * size, seed=5) - 0.5) * ease(-1.0, -2.4, out)
        return (level + size * (rise + dune)) * ease(0.8, 1.6, away)

    land = Land.of(site, relief)
    layers = (
        Growth(kinds=kinds(stones.rock, (0.62, 0.53, 0.44)), count=110, far=2.4, low=True,
               tall=(0.008, 0.04), spread=2.0, sink=0.2),
        Growth(kinds=kinds(herbs.tuft, (0.36, 0.36, 0.14), (0.20, 0.17, 0.07)), count=60, near=-2,
               far=2, tall=(0.2, 0.45), spread=0.7, aside=0.55,
               where=lambda x, y: 1.0 * (shore(x, y) < -0.7 * size)),
        Growth(kinds=kinds(stones.rock, (0.13, 0.125, 0.12)), count=24, near=1.6, far=6,
               tall=(0.08, 0.4), spread=1.6, aside=0.45),
    )  # fmt: skip
    palms = ((0.80 * side, 1.9, 2.6), (1.02 * side, 1.2, 2.2), (-1.02 * side, 2.4, 2.6))
    marks = (
        Landmark(noun="sailboat", across=0.34 * side, behind=34, tall=4.0, turn=0.5, sink=0.03),
    )
    sheet = Water(level=level, shore=shore, chop=0.75, deep=_BLUE.deep, shallow=_BLUE.shallow)
    return Scenery(
        parts=(
            land.ground(sand(site, shore), bump=ripples(size), far=26),
            water(land, sheet, seed=site.seed),
            *grown(land, layers, rng),
            *stood(land, kinds(trees.palm), palms, rng),
            *erected(land, site.plan, marks, seed=site.seed, level=level),
            headland(site, side),
        ),
        air=Air(reach=240),
        exposure=0.35,
    )


def sea(site: Site) -> Scenery:
    """Build the open sea: boats ride on it, other things stand on a sandbank."""
    rng, side = np.random.default_rng([site.seed, 42]), 1.0 if site.seed % 2 else -1.0
    size, draught = site.size, immersion(site)
    afloat = draught > 0
    level = draught if afloat else -0.07 * size
    shore = sandbank(site)

    def relief(x: Floats, y: Floats) -> Floats:
        return np.clip(level - 0.16 * shore(x, y), -0.5 * size, 0.0)

    land = Land.of(site, relief)
    sheet = Water(level=level, shore=None if afloat else shore, chop=1.0 if afloat else 0.6,
                  foam=1.0 if afloat else 0.45,
                  deep=_BLUE.deep, shallow=_BLUE.shallow, heading=0.35 * side)  # fmt: skip
    marks = (
        Landmark(noun="sailboat", across=-0.62 * side, behind=24, tall=3.4, turn=-0.6, sink=0.03),
        Landmark(noun="lighthouse", across=0.74 * side, behind=40, tall=6.0, sink=0.02),
    )
    rocks = kinds(stones.rock, (0.12, 0.115, 0.11))
    reef = tuple((0.74 * side + d, 38 + 3 * d, t) for d, t in
                 ((-0.10, 1.0), (-0.03, 1.5), (0.05, 1.3), (0.12, 0.8)))  # fmt: skip
    ground = () if afloat else (land.ground(sand(site, shore), bump=ripples(size), far=12),)
    return Scenery(
        parts=(
            *ground,
            water(land, sheet, seed=site.seed),
            *stood(Land.of(site, lambda x, _: level + 0 * x), rocks, reef, rng),
            *erected(land, site.plan, marks, seed=site.seed, level=level),
            headland(site, -side, away=260.0),
        ),
        air=Air(reach=220),
        exposure=0.15,
    )


def lake(site: Site) -> Scenery:
    """Build a mountain lake: a grassy shore with reeds, still water, woods and peaks beyond."""
    rng, side = np.random.default_rng([site.seed, 43]), 1.0 if site.seed % 2 else -1.0
    size, draught = site.size, immersion(site)
    afloat = draught > 0
    level = draught if afloat else -0.08 * size
    shore = None if afloat else waterline(site, 0.85, bend=0.3)
    bank = shore or everywhere(size)

    def relief(x: Floats, y: Floats) -> Floats:
        fall = ease(-0.6, 0.5, bank(x, y) / size)
        return fall * min(2.5 * level, -0.3 * size) * (bank(x, y) > -0.7 * size)

    land = Land.of(site, relief)
    still = Water(level=level, shore=shore, chop=0.10, foam=0.0, deep=(0.010, 0.038, 0.042),
                  shallow=(0.05, 0.085, 0.05))  # fmt: skip
    wood = kinds(trees.conifer)
    layers = (
        Growth(kinds=kinds(herbs.tuft, (0.20, 0.24, 0.07)), count=260, near=0.6, far=2.6,
               tall=(0.3, 0.6), spread=0.25, aside=0.22, sink=0.15,
               where=lambda x, y: ease(0.5, 0.2, np.abs(bank(x, y)) / size)),
        Growth(kinds=kinds(stones.rock), count=70, far=2.4, tall=(0.02, 0.14), spread=1.2,
               sink=0.2, low=True, where=lambda x, y: ease(0.9, 0.1, np.abs(bank(x, y)) / size)),
    )  # fmt: skip
    framing = ((1.0 * side, 0.9, 3.0), (1.16 * side, 0.4, 2.4)) if not afloat else ()
    far = Land.of(site, lambda x, _: level + 0 * x)
    woods = Growth(
        kinds=kinds(trees.conifer, 0.0, trees.FIR, 10),
        count=520,
        near=36,
        far=54,
        tall=(2.0, 3.6),
        spread=0.12,
    )
    banks = () if afloat else (
        land.ground(_turfy(site), far=9), grass(land, _shaggy(bank, size), rng),
        *drifts(land, rng, many=0.2), *grown(land, layers, rng),
        *stood(land, wood, framing, rng), _jetty(site, land, level, -side),
    )  # fmt: skip
    return Scenery(
        parts=(
            *banks,
            water(land, still, seed=site.seed),
            *grown(far, (woods,), rng),
            *horizon.ranges(site.view, size, ALPS, rng),
        ),
        air=Air(reach=380),
    )


def river(site: Site) -> Scenery:
    """Build a river: a clear stream over stones between green banks, trees along it."""
    rng, side = np.random.default_rng([site.seed, 44]), 1.0 if site.seed % 2 else -1.0
    size, draught = site.size, immersion(site)
    level = draught if draught > 0 else -0.14 * size
    shore = streambed(site, side, afloat=draught > 0)

    def relief(x: Floats, y: Floats) -> Floats:
        inside = shore(x, y) / size
        roll = (
            0.5 * size * (swell(x, y, 22 * size, fall=3, seed=17) - 0.4) * ease(-2.0, -7.0, inside)
        )
        return (
            level * 2.6 * ease(-0.5, 0.35, inside) * (draught <= 0)
            + roll
            - (draught > 0) * 0.4 * size * ease(-0.3, 0.4, inside)
        )

    land = Land.of(site, relief)
    stream = Water(level=level, shore=shore, chop=0.16, foam=0.25, deep=(0.010, 0.040, 0.042),
                   shallow=(0.050, 0.070, 0.045), far=60, heading=0.5 * side)  # fmt: skip
    leafy = kinds(trees.broadleaf, (0.075, 0.13, 0.028))
    layers = (
        Growth(kinds=kinds(stones.rock, (0.22, 0.215, 0.20)), count=260, far=16,
               tall=(0.03, 0.24), spread=0.9, sink=0.1,
               where=lambda x, y: ease(0.75, 0.15, np.abs(shore(x, y) - 0.1 * size) / size)),
        Growth(kinds=kinds(herbs.tuft), count=420, near=-1.5, far=12, tall=(0.16, 0.42), spread=0.4,
               where=lambda x, y: ease(0.6, 0.2, np.abs(shore(x, y) + 0.35 * size) / size)),
        Growth(kinds=kinds(trees.broadleaf, (0.075, 0.13, 0.028), 600), count=150, near=7, far=36,
               tall=(1.9, 3.4),
               where=lambda x, y: 1.0 * (shore(x, y) < -0.9 * size)),
        Growth(kinds=kinds(trees.bush), count=90, near=3.5, far=20, tall=(0.4, 0.9),
               where=lambda x, y: 1.0 * (shore(x, y) < -0.5 * size)),
    )  # fmt: skip
    spots = ((0.95 * side, 3.4, 3.6), (-0.96 * side, 4.6, 3.3))
    return Scenery(
        parts=(
            land.ground(_turfy(site), far=60),
            water(land, stream, seed=site.seed),
            grass(land, _shaggy(shore, size), rng),
            *drifts(land, rng, many=0.3),
            *grown(land, layers, rng),
            *stood(land, leafy, spots, rng),
            *horizon.ranges(site.view, size, horizon.HILLS, rng),
        )
    )


def _turfy(site: Site) -> Field:
    def colour(x: Floats, y: Floats) -> Floats:
        fine = swell(x, y, 1.6 * site.size, fall=1.1, seed=3, blobs=12)
        return ramp(
            fine, [(0.2, (0.05, 0.06, 0.02)), (0.6, (0.09, 0.11, 0.032)), (0.9, (0.17, 0.15, 0.08))]
        )

    return colour


def _shaggy(shore: Field, size: float) -> Lawn:
    """Return grass that stops short of the water."""
    return Lawn(
        tall=0.042, blades=70_000, far=20, where=lambda x, y: 1.0 * (shore(x, y) < -0.22 * size)
    )


def _jetty(site: Site, land: Land, level: float, side: float) -> Part:
    """Return a jetty of planks that leads out over the water beside the group."""
    size = site.size
    left, right = land.sides
    angle = (left + right) / 2 + 0.52 * side * (right - left) / 2
    x, y = (float(v[0]) for v in land.at(np.array([angle]), np.array([land.subject + 0.7 * size])))
    wide, step, deck = 0.62 * size, 0.135 * size, 0.06 * size
    plank = (wide, step * 0.9, 0.035 * size)
    boards = [
        primitives.box(
            plank, bevel=0.008 * size, at=(x, y + k * step, deck + 0.006 * size * (k % 3))
        )
        for k in range(26)
    ]
    outline = np.array([(0.0, -0.8), (0.05, -0.8), (0.05, 0.26), (0.0, 0.28)]) * size
    post = primitives.lathe(outline, segments=20)
    posts = [
        post.moved(by=(x + s * wide * 0.56, y + k * step, level))
        for k in (3, 14, 25)
        for s in (-1, 1)
    ]
    wood = finish.timber((0.24, 0.19, 0.14), seed=3)
    return Part(mesh=primitives.merge([*boards, *posts]), finish=wood)
