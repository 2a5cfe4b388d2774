"""Beach, sea, lake and river: where land meets water. Knows land, water, growth and landmarks."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

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
from cavendish.engines.diorama.stage.sets.water import Water, water

_DRY, _WET = (0.62, 0.48, 0.33), (0.26, 0.185, 0.115)
_BANK: list[tuple[float, RGB]] = [
    (0.2, (0.05, 0.06, 0.02)), (0.6, (0.09, 0.11, 0.032)), (0.9, (0.17, 0.15, 0.08)),
]  # fmt: skip
_BLUE = Water(deep=(0.006, 0.050, 0.085), shallow=(0.05, 0.30, 0.30))
DRAUGHTS: Mapping[str, float] = MappingProxyType(
    {
        **dict.fromkeys(("boat", "ship", "sailboat", "yacht", "canoe", "rowboat", "ferry"), 0.035),
        **dict.fromkeys(("raft", "buoy", "kayak", "gondola", "submarine", "surfboard"), 0.03),
        **dict.fromkeys(("duck", "swan", "goose", "seagull", "rubber duck", "iceberg"), 0.09),
        **dict.fromkeys(("whale", "dolphin", "shark", "orca", "seal", "turtle", "fish"), 0.12),
    }
)
"""What floats, and how deep it lies in the water as a share of its length."""


def beach(site: Site) -> Scenery:
    """Build a beach: sand with shells, surf, palms, a headland, a sail far out."""
    rng, side = np.random.default_rng([site.seed, 41]), 1.0 if site.seed % 2 else -1.0
    size, level = site.size, -0.16 * site.size
    shore = _waterline(site, 2.6, bend=0.55)

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
        Landmark(noun="parasol", across=-0.70 * side, behind=2.3, tall=1.2, turn=0.4),
        Landmark(noun="sailboat", across=0.34 * side, behind=34, tall=4.0, turn=0.5, sink=0.03),
    )
    sheet = Water(level=level, shore=shore, chop=0.75, deep=_BLUE.deep, shallow=_BLUE.shallow)
    return Scenery(
        parts=(
            land.ground(_sand(site, shore), bump=_ripples(size), far=26),
            water(land, sheet, seed=site.seed),
            *grown(land, layers, rng),
            *stood(land, kinds(trees.palm), palms, rng),
            *erected(land, site.plan, marks, seed=site.seed, level=level),
            _headland(site, side),
        ),
        air=Air(reach=240),
        exposure=0.35,
    )


def sea(site: Site) -> Scenery:
    """Build the open sea: boats ride on it, other things stand on a sandbank."""
    rng, side = np.random.default_rng([site.seed, 42]), 1.0 if site.seed % 2 else -1.0
    size, draught = site.size, _draught(site)
    afloat = draught > 0
    level = draught if afloat else -0.07 * size
    shore = _bank(site)

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
    ground = () if afloat else (land.ground(_sand(site, shore), bump=_ripples(size), far=12),)
    return Scenery(
        parts=(
            *ground,
            water(land, sheet, seed=site.seed),
            *stood(Land.of(site, lambda x, _: level + 0 * x), rocks, reef, rng),
            *erected(land, site.plan, marks, seed=site.seed, level=level),
            _headland(site, -side, away=260.0),
        ),
        air=Air(reach=220),
        exposure=0.15,
    )


def lake(site: Site) -> Scenery:
    """Build a mountain lake: a grassy shore with reeds, still water, woods and peaks beyond."""
    rng, side = np.random.default_rng([site.seed, 43]), 1.0 if site.seed % 2 else -1.0
    size, draught = site.size, _draught(site)
    afloat = draught > 0
    level = draught if afloat else -0.08 * size
    shore = None if afloat else _waterline(site, 0.85, bend=0.3)
    bank = shore or _everywhere(size)

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
    size, draught = site.size, _draught(site)
    level = draught if draught > 0 else -0.14 * size
    shore = _stream(site, side, afloat=draught > 0)

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


def _draught(site: Site) -> float:
    """Return how deep the group lies in water, in metres; 0 where something of it must stand."""
    floors = [thing for thing in site.plan.things if thing.noun != "sign"]
    depths = [DRAUGHTS.get(t.noun, DRAUGHTS.get(t.noun.split()[-1], 0.0)) for t in floors]
    if not depths or not all(depths) or not site.models:
        return 0.0
    low, high = site.models[0].bounds
    return min(depths) * float((high - low)[:2].max())


def _waterline(site: Site, behind: float, *, bend: float) -> Field:
    """Return metres beyond a shore that runs across the picture behind the group."""
    cx, cy, _ = site.view.centre
    size = site.size
    back = max(cy + behind * size, float(site.view.high[1]) + 0.55 * behind * size)
    phase = 0.7 * (site.seed % 9)

    def shore(x: Floats, y: Floats) -> Floats:
        s = (x - cx) / size
        line = bend * np.sin(0.33 * s + phase) + 0.3 * bend * np.sin(0.93 * s + 2 * phase)
        return y - back - size * line

    return shore


def _everywhere(size: float) -> Field:
    """Return water without a shore."""

    def shore(x: Floats, y: Floats) -> Floats:
        return np.full(np.broadcast(x, y).shape, 9.0 * size)

    return shore


def _bank(site: Site) -> Field:
    """Return metres off the edge of a sandbank under the group."""
    cx, cy, _ = site.view.centre
    half = (site.view.high - site.view.low)[:2] / 2 + 0.42 * site.size

    def shore(x: Floats, y: Floats) -> Floats:
        turn = np.arctan2(y - cy, x - cx)
        reach = np.hypot((x - cx) / half[0], (y - cy) / half[1])
        return (reach - 1 - 0.09 * np.sin(3 * turn + site.seed) - 0.05 * np.sin(7 * turn)) * half[1]

    return shore


def _stream(site: Site, side: float, *, afloat: bool) -> Field:
    """Return metres inside a stream that winds past the group into the distance."""
    cx, cy, _ = site.view.centre
    size = site.size
    aside = 0.0 if afloat else 0.5 * float(site.view.high[0] - site.view.low[0]) + 1.10 * size
    turn = 2.2 * aside / size if aside else 1.5

    def shore(x: Floats, y: Floats) -> Floats:
        off = (y - cy) / size
        bend = turn * ease(0.3, 7.0, off) + 0.9 * np.sin(0.2 * off) * ease(4, 9, off)
        middle = cx + side * (aside - size * bend)
        wide = size * ((1.2 if afloat else 0.82) + 0.14 * np.sin(0.8 * off + 1))
        return wide - np.abs(x - middle)

    return shore


def _sand(site: Site, shore: Field) -> Field:
    """Return sand: pale and dry, dark where the water reaches it."""

    def colour(x: Floats, y: Floats) -> Floats:
        fine = swell(x, y, 0.4 * site.size, fall=1.0, seed=15, blobs=9)
        broad = swell(x, y, 8 * site.size, seed=16)
        dry = np.array(_DRY) * (0.72 + 0.5 * (0.5 * fine + 0.5 * broad))[..., None]
        damp = ease(-0.34, -0.12, shore(x, y) / site.size + 0.25 * (broad - 0.5))[..., None]
        return dry * (1 - damp) + np.array(_WET) * damp

    return colour


def _ripples(size: float) -> Field:
    def bump(x: Floats, y: Floats) -> Floats:
        line = (y + 0.25 * x) / size + 0.55 * swell(x, y, 6 * size, seed=11)
        wind = (
            0.012
            * (0.5 + 0.5 * np.sin(19 * line)) ** 1.5
            * ease(0.35, 0.6, swell(x, y, 7 * size, seed=13))
        )
        return size * (wind + 0.016 * swell(x, y, 1.3 * size, fall=1.6, seed=12))

    return bump


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


def _headland(site: Site, side: float, away: float = 150.0) -> Part:
    """Return a wooded cape that runs out from one side of the picture."""
    low, high = (0.035, 0.055, 0.022), (0.10, 0.105, 0.06)
    cape = horizon.Range(away=away, height=0.075 * away, low=low, high=high, rough=0.35)
    (part,) = horizon.ranges(site.view, site.size, (cape,), np.random.default_rng([site.seed, 45]))
    left, right = site.view.span_at(float(site.view.high[1]) + away * site.size)
    across = (part.mesh.vertices[:, 0] - (left + right) / 2) / ((right - left) / 2) * side
    fall = ease(-0.15, 0.75, across)
    vertices = part.mesh.vertices.copy()
    vertices[:, 2] *= fall
    vertices[:, 2] -= np.where(fall < 0.02, 0.6, 0.25) * site.size
    return replace(part, mesh=replace(part.mesh, vertices=vertices))
