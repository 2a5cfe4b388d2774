"""Temples, pagodas, the Statue of Liberty: what people look up to."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import dress
from cavendish.engines.diorama.cast.props.loft import loft
from cavendish.engines.diorama.cast.props.monuments import spire
from cavendish.engines.diorama.cast.props.statues import fluted
from cavendish.engines.diorama.model import sdf
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish, matt, metal
from cavendish.engines.diorama.model.marching import mesh as surface
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube

_PLAIN: RGB = (0.5, 0.5, 0.5)


def temple(look: Look, rng: np.random.Generator) -> Model:
    """Build a Greek temple: steps, fluted columns, entablature, pediment."""
    stone = dress(look, rng, material="stone", choices=((0.60, 0.54, 0.44),))
    steps = [
        box((3.4 - 0.2 * i, 5.0 - 0.2 * i, 0.12), bevel=0.012, at=(0, 0, 0.06 + 0.12 * i))
        for i in range(3)
    ]
    pillar = part(stone, *fluted(0.15, 0.44, 1.75)).mesh
    spots = [(x, y) for x in np.linspace(-1.2, 1.2, 6) for y in (-2.0, 2.0)] + [
        (x, y) for x in (-1.2, 1.2) for y in np.linspace(-1.43, 1.43, 6)
    ]
    pillars = [pillar.moved(by=(float(x), float(y), 0)) for x, y in spots]
    beams = [
        box((2.9, 4.5, 0.2), bevel=0.012, at=(0, 0, 1.96)),
        box((3.05, 4.65, 0.08), bevel=0.012, at=(0, 0, 2.12)),
    ]
    gable = extrude([(-1.5, 2.16), (1.5, 2.16), (0, 2.86)], 4.6, bevel=0.02)
    roof = [
        turned(box((1.78, 4.8, 0.07), bevel=0.01), "y", s * 0.437, by=(s * 0.76, 0, 2.54))
        for s in (-1, 1)
    ]
    inner = box((1.6, 3.0, 1.5), bevel=0.012, at=(0, 0.1, 1.1))
    door = box((0.6, 0.04, 1.1), bevel=0.01, at=(0, -1.41, 0.95))
    return assemble(
        [
            part(stone, *steps, *pillars, *beams, gable, *roof, inner),
            part(matt((0.03, 0.022, 0.016)), door),
        ],
        turn=0.55,
    )


def pagoda(look: Look, rng: np.random.Generator) -> Model:
    """Build a pagoda of five roofs with turned-up corners."""
    coat = (
        dress(look, rng, material="wood", choices=((0.34, 0.05, 0.03),))
        if look.material
        else matt(look.colour or (0.36, 0.05, 0.03), roughness=0.5)
    )
    storeys = [(0.62 - 0.085 * i, 0.2 + 0.58 * i) for i in range(5)]
    walls = [mesh for half, z in storeys for mesh in _walls(half, z)]
    rails = [mesh for half, z in storeys for mesh in _rails(half, z)]
    panes = [mesh for half, z in storeys for mesh in _panes(half, z)]
    roofs = [_eaves(half * 1.42, half * 0.62, z + 0.38, 0.24) for half, z in storeys]
    tip = [
        tube([(0, 0, 3.05), (0, 0, 3.75)], [0.03, 0.008]),
        *[
            tube(
                [(0.07 * s * np.cos(a), 0.07 * s * np.sin(a), z) for a in np.linspace(0, 6, 20)],
                0.012,
                closed=True,
            )
            for z, s in ((3.3, 1.0), (3.4, 0.9), (3.5, 0.75), (3.6, 0.6))
        ],
    ]
    base = [
        box((1.7, 1.7, 0.12), bevel=0.02, at=(0, 0, 0.06)),
        box((1.4, 1.4, 0.1), bevel=0.02, at=(0, 0, 0.16)),
    ]
    parts = [
        part(coat, *walls, *rails),
        part(matt((0.06, 0.075, 0.085), roughness=0.5), *roofs),
        part(matt((0.66, 0.55, 0.34)), *panes),
        part(metal("gold"), *tip),
        part(finish("stone", None), *base),
    ]
    return assemble(parts, turn=0.5)


def _walls(half: float, z: float) -> list[Mesh]:
    """Return a storey's walls and posts; ``half`` is half its width and z its floor, metres."""
    posts = [
        tube(
            [
                (x * half * 0.72, y * half * 0.72, z),
                (x * half * 0.72, y * half * 0.72, z + 0.42),
            ],
            0.03,
            segments=10,
        )
        for x in (-1, 1)
        for y in (-1, 1)
    ]
    block = box((2 * half * 0.72, 2 * half * 0.72, 0.4), bevel=0.01, at=(0, 0, z + 0.2))
    return [block, *posts]


def _panes(half: float, z: float) -> list[Mesh]:
    """Return a storey's windows, two on each side."""
    return [
        box(
            (half * 0.4, 0.02, 0.24), bevel=0.004, at=(x * half * 0.42, -half * 0.725, z + 0.2)
        ).moved(turn=k * np.pi / 2)
        for x in (-1, 1)
        for k in range(4)
    ]


def _rails(half: float, z: float) -> list[Mesh]:
    """Return the rails around a storey, two on each side."""
    return [
        box((2 * half * 0.86, 0.02, 0.02), bevel=0.004, at=(0, -half * 0.86, z + h)).moved(
            turn=k * np.pi / 2
        )
        for h in (0.04, 0.1)
        for k in range(4)
    ]


def _eaves(outer: float, inner: float, z: float, rise: float) -> Mesh:
    """Return a square, swept roof whose corners turn up."""
    t = np.linspace(-1, 1, 17)[:-1]
    side = np.stack([t, -np.ones(16)], 1)
    square = np.concatenate(
        [
            side @ np.array([(np.cos(a), np.sin(a)), (-np.sin(a), np.cos(a))])
            for a in np.arange(4) * np.pi / 2
        ]
    )
    corner = np.abs(square).min(1) ** 4
    rows: list[np.ndarray] = []
    for s, lift in ((0.0, -0.035), (0.0, 0.0), (0.25, 0.05), (0.6, 0.32), (1.0, 1.0)):
        half = outer + (inner - outer) * s
        grow = 1 + 0.1 * corner[:, None] * (1 - s)
        level = z + rise * lift + 0.22 * rise * 1.6 * corner * (1 - s) ** 2
        rows.append(np.concatenate([square * half * grow, level[:, None]], 1))
    return loft(np.stack(rows))


def liberty(look: Look, rng: np.random.Generator) -> Model:
    """Build the Statue of Liberty: robe, crown of rays, tablet, torch, star-shaped base."""
    del rng
    copper: RGB = look.colour or (0.20, 0.42, 0.35)
    rays = [
        turned(
            spire(0.014, 0.15, 5),
            "y",
            float(a),
            by=(0.068 * float(np.sin(a)), 0.0, 2.09 + 0.068 * float(np.cos(a))),
        )
        for a in np.linspace(-1.35, 1.35, 7)
    ]
    band = turned(
        tube(
            [(0.074 * np.cos(a), 0.074 * np.sin(a), 0) for a in np.linspace(0, 6.1, 32)],
            0.012,
            closed=True,
        ),
        "x",
        0.3,
        by=(0, 0, 2.09),
    )
    tablet = turned(box((0.14, 0.03, 0.22), bevel=0.006), "y", -0.25, by=(0.2, -0.11, 1.66))
    torch = lathe(
        spline([(0, 2.3), (0.018, 2.32), (0.02, 2.42), (0.05, 2.46), (0.045, 2.48), (0, 2.47)]),
        segments=32,
        at=(-0.19, -0.02, 0),
    )
    flame = lathe(
        spline([(0.0, 2.46), (0.032, 2.5), (0.02, 2.56), (0, 2.61)]),
        segments=24,
        at=(-0.19, -0.02, 0),
    )
    coat: Finish = (
        matt(copper, roughness=0.65)
        if look.material is None
        else finish(look.material, look.colour)
    )
    parts = [
        part(coat, _robed(copper), *rays, band, tablet, torch),
        part(metal("gold"), flame),
        _star_fort(),
    ]
    return assemble(parts)


def _robed(copper: RGB) -> Mesh:
    """Return a robed figure that raises its right arm; uv in metres."""
    body = sdf.Shell(blend=0.03)
    body.add(
        sdf.skirt((0, 0, 1.75), (0, 0.01, 0.95), (0.13, 0.21), folds=(17, 0.016), curve=1.3), copper
    )
    body.add(sdf.ellipsoid((0, 0, 1.78), (0.15, 0.1, 0.15)), copper)
    body.add(sdf.limb((0, 0, 1.88), (0, -0.005, 1.98), 0.045, 0.042), copper, blend=0.02)
    body.add(sdf.ellipsoid((0, -0.01, 2.04), (0.06, 0.068, 0.08)), copper, blend=0.012)
    body.add(sdf.ellipsoid((0, 0.012, 2.065), (0.068, 0.072, 0.066)), copper, blend=0.01)
    body.chain(
        [(-0.13, 0, 1.86), (-0.2, 0.0, 2.08), (-0.19, -0.02, 2.34)], (0.052, 0.042, 0.03), copper
    )
    body.chain(
        [(0.13, 0, 1.84), (0.22, 0.0, 1.66), (0.16, -0.12, 1.58)], (0.05, 0.04, 0.03), copper
    )
    for k in range(6):
        body.chain(
            [
                (-0.15 + 0.05 * k, -0.1, 1.84 - 0.02 * k),
                (0.02 + 0.035 * k, -0.13, 1.5 - 0.03 * k),
                (0.12 + 0.016 * k, -0.11, 1.15),
            ],
            (0.012, 0.017, 0.012),
            copper,
            blend=0.02,
        )
    figure = surface(body, voxel=0.009)
    return Mesh(
        vertices=figure.vertices,
        faces=figure.faces,
        normals=figure.normals,
        uv=figure.vertices[:, [0, 2]].copy(),
    )


def _star_fort() -> Part:
    """Return a stepped plinth on a star-shaped wall."""
    stone = finish("stone", (0.52, 0.45, 0.35))
    base = [
        box((0.56, 0.56, 0.42), bevel=0.012, at=(0, 0, 0.72)),
        box((0.68, 0.68, 0.08), bevel=0.012, at=(0, 0, 0.92)),
        box((0.74, 0.74, 0.16), bevel=0.012, at=(0, 0, 0.44)),
        box((1.0, 1.0, 0.16), bevel=0.012, at=(0, 0, 0.3)),
    ]
    star = extrude(
        [
            (0.62 * r * np.cos(a), 0.62 * r * np.sin(a))
            for a, r in zip(np.arange(22) * np.pi / 11, [1.35, 1.0] * 11, strict=True)
        ],
        0.22,
        bevel=0.01,
    )
    return part(stone, *base, turned(star, "x", -np.pi / 2, by=(0, 0, 0.11)))


RECIPES: Mapping[str, Recipe] = {
    "temple": temple,
    "pagoda": pagoda,
    "statue of liberty": liberty,
}
