"""Meadow, park, garden and farm: green country under a sky. Knows land, growth and landmarks."""

import numpy as np

from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Diffuse, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.pose import coloured
from cavendish.engines.diorama.model.texture import ramp
from cavendish.engines.diorama.stage.sets import herbs, horizon, trees
from cavendish.engines.diorama.stage.sets.foliage import kinds
from cavendish.engines.diorama.stage.sets.growth import LEAFY, Growth, grown, stood
from cavendish.engines.diorama.stage.sets.land import Field, Floats, Land, ease, swell
from cavendish.engines.diorama.stage.sets.landmarks import Landmark, erected
from cavendish.engines.diorama.stage.sets.lawn import HAY, Lawn, drifts, grass
from cavendish.engines.diorama.stage.sets.planting import joined, planted
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site

_SOIL: tuple[tuple[float, RGB], ...] = (
    (0.2, (0.035, 0.055, 0.014)), (0.55, (0.07, 0.11, 0.027)), (0.9, (0.14, 0.165, 0.05)),
)  # fmt: skip
_GRAVEL: RGB = (0.25, 0.205, 0.150)
_OLIVE: RGB = (0.085, 0.115, 0.030)
_LEAF: RGB = (0.075, 0.125, 0.026)
_LIME: RGB = (0.110, 0.160, 0.032)


def meadow(site: Site) -> Scenery:
    """Build a rolling meadow: tall grass, drifts of flowers, trees, hills."""
    land, rng = Land.of(site, rolling(site)), np.random.default_rng([site.seed, 21])
    side = 1.0 if site.seed % 2 else -1.0
    wood = (*kinds(trees.broadleaf), *kinds(trees.broadleaf, _LIME))
    far = (*kinds(trees.broadleaf, _LEAF, 500), *kinds(trees.broadleaf, _LIME, 500))
    layers = (
        Growth(kinds=kinds(trees.bush, _OLIVE), count=70, near=5, far=26, tall=(0.35, 0.8)),
        Growth(kinds=far, count=160, near=16, far=60, tall=(1.8, 3.4), where=_woods(site.size)),
    )
    spots = ((0.86 * side, 4.2, 3.0), (0.62 * side, 8.5, 2.8), (-0.90 * side, 10.0, 3.2))
    return Scenery(
        parts=(
            land.ground(_turf(site)),
            grass(land, Lawn(), rng),
            *drifts(land, rng),
            *grown(land, layers, rng),
            *stood(land, wood, spots, rng),
            *horizon.ranges(site.view, site.size, horizon.HILLS, rng),
        )
    )


def park(site: Site) -> Scenery:
    """Build a park: mown lawn, a winding gravel path, benches and lamps under old trees."""
    land, rng = Land.of(site, rolling(site, 0.5)), np.random.default_rng([site.seed, 22])
    side = 1.0 if site.seed % 2 else -1.0
    path = _path(land, side)
    leafy = (*kinds(trees.broadleaf, (0.06, 0.115, 0.024), 2600), *kinds(trees.broadleaf, _LIME))
    layers = (
        Growth(kinds=kinds(trees.bush), count=60, near=7, far=16, tall=(0.5, 0.9), aside=0.25,
               where=lambda x, y: 1 - path(x, y)),
        Growth(kinds=kinds(trees.broadleaf, _LEAF, 1200),
               count=150, near=6, far=34, tall=(2.3, 3.8), aside=0.30),
        Growth(kinds=kinds(trees.broadleaf, _LEAF, 500),
               count=120, near=30, far=60, tall=(2.6, 4.0)),
    )  # fmt: skip
    spots = ((0.97 * side, 1.8, 3.9), (-0.98 * side, 3.4, 3.6), (-0.66 * side, 8.5, 3.4))
    marks = (
        Landmark(noun="bench", across=-0.64 * side, behind=1.5, tall=1.0, turn=0.35 * side),
        Landmark(noun="lamp post", across=0.60 * side, behind=3.2, tall=2.1),
        Landmark(noun="lamp post", across=0.22 * side, behind=12, tall=2.1),
        Landmark(noun="bench", across=0.55 * side, behind=8.5, tall=1.0, turn=-0.4 * side),
    )

    def colour(x: Floats, y: Floats) -> Floats:
        gravel = path(x, y)[..., None]
        grit = 0.75 + 0.5 * swell(x, y, 0.6 * site.size, fall=1.1, seed=4, blobs=30)[..., None]
        return _turf(site)(x, y) * (1 - gravel) + np.array(_GRAVEL) * grit * gravel

    lawn = Lawn(tall=0.026, blades=80_000, where=lambda x, y: path(x, y) < 0.4)
    return Scenery(
        parts=(
            land.ground(colour),
            grass(land, lawn, rng),
            *grown(land, layers, rng),
            *stood(land, leafy, spots, rng, finish=LEAFY),
            *erected(land, site.plan, marks, seed=site.seed),
            *horizon.ranges(site.view, site.size, horizon.HILLS[:2], rng),
        )
    )


def garden(site: Site) -> Scenery:
    """Build a garden: a lawn between beds in bloom, roses, a clipped hedge, fruit trees."""
    land, rng = Land.of(site, lambda x, _: 0.0 * x), np.random.default_rng([site.seed, 23])
    side = 1.0 if site.seed % 2 else -1.0
    pinks: tuple[RGB, ...] = ((0.74, 0.16, 0.30), (0.80, 0.74, 0.72), (0.80, 0.50, 0.08))

    def bed(x: Floats, y: Floats) -> Floats:
        reach = np.hypot(x - land.eye[0], y - land.eye[1])
        left, right = land.sides
        angle = (np.arctan2(x - land.eye[0], y - land.eye[1]) - (left + right) / 2) / (right - left)
        edge = 0.34 + 0.04 * np.sin(reach / site.size * 1.7)
        far = ease(4.4, 4.6, (reach - land.subject) / site.size)
        return np.maximum(ease(edge, edge + 0.02, np.abs(angle)), far)

    def colour(x: Floats, y: Floats) -> Floats:
        dug = bed(x, y)[..., None]
        crumb = 0.6 + 0.8 * swell(x, y, 0.5 * site.size, fall=1.1, seed=6, blobs=20)[..., None]
        return _turf(site)(x, y) * (1 - dug) + np.array((0.075, 0.045, 0.028)) * crumb * dug

    blooms = tuple(
        Growth(kinds=[herbs.flower(k, petal, cup=0.5) for k in range(3)], count=2400, near=-1.0,
               far=6.5, tall=(0.06 + 0.022 * n, 0.10 + 0.035 * n), spread=0.14, low=True, lean=0.14,
               where=_patches(site, bed, n))
        for n, petal in enumerate(((0.72, 0.05, 0.06), (0.80, 0.55, 0.05), (0.42, 0.20, 0.66),
                                   (0.80, 0.76, 0.74), (0.78, 0.28, 0.46)))
    )  # fmt: skip
    layers = (
        Growth(kinds=kinds(herbs.tuft), count=1200, far=6, tall=(0.10, 0.24), spread=0.3, low=True,
               where=bed),
        *blooms,
        *(Growth(kinds=kinds(trees.bush, (0.05, 0.10, 0.025), pink), count=90, near=0.6, far=6.5,
                 tall=(0.5, 0.85), where=bed) for pink in pinks),
        Growth(kinds=kinds(trees.broadleaf, _LIME), count=60, near=9, far=22, tall=(2.2, 3.4)),
    )  # fmt: skip
    spots = ((0.92 * side, 2.6, 2.9), (-0.80 * side, 6.2, 2.5))
    return Scenery(
        parts=(
            land.ground(colour),
            grass(land, Lawn(tall=0.024, blades=70_000, where=lambda x, y: bed(x, y) < 0.5), rng),
            *grown(land, layers, rng),
            *stood(land, kinds(trees.broadleaf, _LIME, 2600), spots, rng, finish=LEAFY),
            _hedge(land, 7.4, 0.95, rng),
        )
    )


def farm(site: Site) -> Scenery:
    """Build a farm: a barn, a windmill, rows of corn, bales on stubble, fields to the hills."""
    land, rng = Land.of(site, rolling(site, 0.6)), np.random.default_rng([site.seed, 24])
    side = 1.0 if site.seed % 2 else -1.0
    size = site.size

    def yard(x: Floats, y: Floats) -> Floats:
        off = (y - site.view.centre[1]) / size + 0.5 * swell(x, y, 7 * size, seed=5)
        return ease(2.6, 3.0, off)

    def rows(x: Floats, y: Floats) -> Floats:
        across = x * np.cos(0.35 * side) + y * np.sin(0.35 * side)
        return 0.5 + 0.5 * np.sin(across / size * 11)

    def colour(x: Floats, y: Floats) -> Floats:
        field = yard(x, y)[..., None]
        stripe = ramp(rows(x, y), [(0, (0.13, 0.085, 0.04)), (1, (0.44, 0.33, 0.13))])
        far = ease(14, 17, land.away(x, y) + 2 * swell(x, y, 30 * size, seed=8))[..., None]
        green = ramp(rows(0.5 * x, 0.5 * y), [(0, (0.05, 0.08, 0.02)), (1, (0.10, 0.15, 0.035))])
        return _turf(site)(x, y) * (1 - field) + (stripe * (1 - far) + green * far) * field

    layers = (
        Growth(kinds=kinds(herbs.tuft, HAY[2], HAY[0]), count=5000, near=2.4, far=13, spread=0.1,
               tall=(0.28, 0.46), where=lambda x, y: yard(x, y) * (rows(x, y) > 0.45), low=True),
        Growth(kinds=kinds(trees.broadleaf, _LEAF, 500), count=70, near=20, far=60, tall=(2.0, 3.4),
               where=_woods(size)),
    )  # fmt: skip
    marks = (
        Landmark(noun="barn", across=-0.58 * side, behind=9.0, tall=4.4, turn=0.5 * side),
        Landmark(noun="windmill", across=0.70 * side, behind=17, tall=5.4, turn=-0.3 * side),
        *(Landmark(noun="fence", across=side * (0.95 - 0.285 * k), behind=1.9, tall=1.25)
          for k in range(8)),
    )  # fmt: skip
    bales = [(0.30 * side, 3.6), (0.78 * side, 4.8), (-0.14 * side, 7.5), (0.5 * side, 9.0)]
    spots = ((-0.93 * side, 6.5, 3.0), (-0.30 * side, 15, 3.0))
    return Scenery(
        parts=(
            land.ground(colour),
            grass(land, Lawn(where=lambda x, y: 1 - yard(x, y)), rng),
            *drifts(land, rng, ((0.82, 0.56, 0.05), (0.80, 0.78, 0.74)), many=0.5),
            *grown(land, layers, rng),
            *stood(land, kinds(trees.broadleaf), spots, rng),
            *erected(land, site.plan, marks, seed=site.seed),
            *_bales(land, bales, rng),
            *horizon.ranges(site.view, size, horizon.HILLS, rng),
        )
    )


def rolling(site: Site, height: float = 1.0) -> Field:
    """Return heights: level round the group, gently rolling farther off."""
    cx, cy, _ = site.view.centre

    def relief(x: Floats, y: Floats) -> Floats:
        away = np.hypot(x - cx, y - cy) / site.size
        wave = swell(x, y, 26 * site.size, fall=3.0, seed=17) - 0.5
        return wave * site.size * 1.1 * height * np.clip((away - 2.2) / 9, 0, 1) ** 1.5

    return relief


def _turf(site: Site) -> Field:
    """Return the colour of the ground under grass."""
    size = site.size

    def colour(x: Floats, y: Floats) -> Floats:
        broad = swell(x, y, 14 * size, fall=1.6, seed=site.seed % 13)
        fine = swell(x, y, 2.0 * size, fall=1.1, seed=3, blobs=12)
        return ramp(0.55 * broad + 0.45 * fine, list(_SOIL))

    return colour


def _woods(size: float) -> Field:
    """Return where copses stand."""
    return lambda x, y: 0.04 + ease(0.52, 0.62, swell(x, y, 34 * size, seed=15))


def _patches(site: Site, bed: Field, number: int) -> Field:
    """Return where the flowers of one colour stand within a bed."""

    def where(x: Floats, y: Floats) -> Floats:
        own = swell(x, y, 2.6 * site.size, fall=1.6, seed=50 + 5 * number)
        return bed(x, y) * ease(0.48, 0.56, own)

    return where


def _path(land: Land, side: float) -> Field:
    """Return a path (0..1) that comes past the group and winds away into the distance."""

    def path(x: Floats, y: Floats) -> Floats:
        off = (y - land.view.centre[1]) / land.size
        middle = land.view.centre[0] + side * land.size * (
            0.55 + 0.35 * np.sin(off * 0.42) + 0.10 * off
        )
        wide = 0.62 * land.size
        return ease(wide, 0.86 * wide, np.abs(x - middle))

    return path


def _hedge(land: Land, behind: float, tall: float, rng: np.random.Generator) -> Part:
    """Return a clipped hedge right across the picture."""
    size = land.size
    y = float(land.view.centre[1]) + behind * size
    left, right = land.view.span_at(y)
    base = primitives.box(((right - left) * 1.3, 0.5 * size, tall * size), bevel=0.06 * size)
    body = base.moved(by=((left + right) / 2, y, tall * size / 2))
    count = int(np.clip(9000 * (right - left) / (8 * size), 6000, 26_000))
    face = rng.random(count) < 0.75
    x = rng.uniform(left * 1.1, right * 1.1, count)
    spots = np.stack(
        [
            x,
            np.where(face, y - 0.25 * size, y + rng.uniform(-0.25, 0.25, count) * size),
            np.where(face, rng.random(count), 1.0) * tall * size,
        ],
        1,
    )
    spots += rng.normal(0, 0.014 * size, spots.shape)
    leaf = herbs.leaflet()
    leaves = planted((leaf,), spots, 0.075 * size, rng, lean=1.2, uneven=0.4)
    core = coloured(body, (0.02, 0.04, 0.010))
    dark = Mesh(vertices=core.vertices, faces=core.faces, colours=core.colours, faceted=True)
    mesh = dark if leaves is None else joined([dark, leaves])
    return Part(mesh=mesh, finish=Diffuse(base=VertexColour()))


def _bales(
    land: Land, spots: list[tuple[float, float]], rng: np.random.Generator
) -> tuple[Part, ...]:
    """Return round bales of straw lying on the stubble."""
    profile = [(0.0, -0.5), (0.47, -0.5), (0.5, -0.46), (0.5, 0.46), (0.47, 0.5), (0.0, 0.5)]
    drum = primitives.lathe(profile, segments=40)
    lying = Mesh(
        vertices=drum.vertices[:, [2, 0, 1]] + np.array((0, 0, 0.5), np.float32),
        faces=drum.faces,
    )
    radius = np.hypot(lying.vertices[:, 1], lying.vertices[:, 2] - 0.5)
    tone = np.array((0.50, 0.37, 0.15)) * (0.75 + 0.25 * np.sin(radius * 75))[:, None]
    kind = coloured(lying, np.clip(tone, 0, 1))
    places = [(across, behind, 0.62) for across, behind in spots]
    return stood(land, (kind,), places, rng, finish=Principled(base=VertexColour(), roughness=1.0))
