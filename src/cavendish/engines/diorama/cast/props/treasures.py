"""Small things of metal and wood: keys, coins, cups, rings, tools, pencils."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    FOREST,
    RED,
    wish,
)
from cavendish.engines.diorama.model.curve import circle, fillet, joined, lift, spline, star
from cavendish.engines.diorama.model.finish import finish, metal, timber
from cavendish.engines.diorama.model.material import Glass, Glaze, Principled
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import ring, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    extrude,
    lathe,
    sphere,
    tube,
)


def key(look: Look, rng: np.random.Generator) -> Model:
    """Build an ornate old key, leaning upright on its bow."""
    del rng
    coat = finish(look.material or "brass", look.colour, default="brass")
    hoop = lift(circle(0.0125, count=32))
    pieces = [
        tube(hoop, 0.0034, segments=12, closed=True, at=(x, 0, z))
        for x, z in ((-0.0135, 0.016), (0.0135, 0.016), (0.0, 0.036))
    ]
    shaft = [
        (0, -0.085), (0.0042, -0.085), (0.0042, -0.004), (0.0075, -0.003), (0.0075, 0.003),
        (0.0042, 0.004), (0.0042, 0.008), (0, 0.008),
    ]  # fmt: skip
    pieces.append(lathe(fillet(shaft, 0.0012), segments=32))
    collar = fillet([(0.0, 0.0), (0.0068, 0.0), (0.0068, 0.005), (0.0, 0.005)], 0.0015)
    pieces += [lathe(collar, segments=32, at=(0, 0, z)) for z in (-0.02, -0.055)]
    teeth = [
        (0.003, -0.083), (0.024, -0.083), (0.024, -0.073), (0.018, -0.073), (0.018, -0.069),
        (0.024, -0.069), (0.024, -0.058), (0.003, -0.058),
    ]  # fmt: skip
    pieces.append(extrude(teeth, 0.0045, bevel=0.0008))
    return assemble([part(coat, *[turned(turned(m, "y", 2.2), "x", -0.9) for m in pieces])])


def coin(look: Look, rng: np.random.Generator) -> Model:
    """Build a small pile of milled coins with one standing before it."""
    coat = finish(look.material or "gold", look.colour, default="gold")
    blank = fillet(
        [
            (0.0, 0.0002),
            (0.0105, 0.0002),
            (0.0108, 0.0),
            (0.0125, 0.0),
            (0.0125, 0.0022),
            (0.0108, 0.0022),
            (0.0105, 0.0018),
            (0.0, 0.0018),
        ],
        0.0003,
    )
    disc = lathe(blank, segments=80)
    way = np.arctan2(disc.vertices[:, 1], disc.vertices[:, 0])
    rim = np.hypot(disc.vertices[:, 0], disc.vertices[:, 1]) > 0.0122
    vertices = disc.vertices * np.column_stack(
        [*[np.where(rim, 1 + 0.012 * np.sign(np.sin(20 * way)), 1)] * 2, np.ones(len(way))]
    ).astype(np.float32)
    emblem = extrude(star(5, 0.0068, 0.003), 0.0006, bevel=0.0002)
    milled = Mesh(vertices=vertices, faces=disc.faces, normals=disc.normals, uv=disc.uv)
    one = [milled, turned(emblem, "x", -np.pi / 2, by=(0, 0, 0.002))]
    meshes: list[Mesh] = []
    for x, y, count in ((0.0, 0.012, 7), (-0.026, 0.006, 4), (0.024, 0.0, 2)):
        for i in range(count):
            shift = rng.uniform(-0.0009, 0.0009, 2)
            meshes += [
                m.moved(
                    turn=float(rng.uniform(0, 6)),
                    by=(x + float(shift[0]), y + float(shift[1]), i * 0.0022),
                )
                for m in one
            ]
    meshes += [turned(m, "x", 1.25, by=(-0.004, -0.012, 0.0121)) for m in one]
    return assemble([part(coat, *meshes)])


def trophy(look: Look, rng: np.random.Generator) -> Model:
    """Build a golden cup with two handles on a dark plinth with a plate."""
    del rng
    gold = finish(look.material or "gold", look.colour, default="gold")
    cup = spline(
        [
            (0.03, 0.07),
            (0.032, 0.075),
            (0.012, 0.09),
            (0.009, 0.11),
            (0.016, 0.122),
            (0.05, 0.15),
            (0.07, 0.2),
            (0.076, 0.25),
        ]
    )
    cup = joined(
        [(0.0, 0.07)],
        cup,
        [(0.078, 0.252), (0.0755, 0.254)],
        cup[::-1][:20] - np.array((0.003, 0.0)),
        [(0.0, 0.16)],
    )
    ears: list[Mesh] = []
    for s in (-1, 1):
        way = spline(
            [(0.071, 0.235), (0.105, 0.242), (0.118, 0.21), (0.095, 0.175), (0.05, 0.155)],
            density=8,
        )
        ears.append(
            tube(
                np.column_stack([s * way[:, 0], 0 * way[:, 0], way[:, 1]]),
                [0.0055, 0.0065, 0.0045],
                segments=14,
            )
        )
    plinth = [
        box((0.1, 0.1, 0.05), bevel=0.004, at=(0, 0, 0.025)),
        box((0.08, 0.08, 0.02), bevel=0.003, at=(0, 0, 0.06)),
    ]
    plate_ = box((0.06, 0.003, 0.026), bevel=0.001, at=(0, -0.051, 0.025))
    parts = [
        part(gold, lathe(cup, segments=112), *ears, plate_),
        part(Glaze(base=(0.03, 0.014, 0.008), alpha=0.08), *plinth),
    ]
    return assemble(
        parts, {"label": label(-0.053, 0.025, 0.026, 0.01), "inside": top(0.18, 0.03, 0.03)}
    )


def ring_(look: Look, rng: np.random.Generator) -> Model:
    """Build a gold ring with a cut stone, standing."""
    del rng
    gold = finish(look.material or "gold", None, default="gold")
    t = circle(0.0095, count=80)
    band = tube(
        np.column_stack([t[:, 0], 0 * t[:, 0], t[:, 1] + 0.0107]), 0.0012, segments=16, closed=True
    )
    gem = lathe(
        [(0.0, 0.0), (0.004, 0.0035), (0.004, 0.0042), (0.0025, 0.0056), (0.0, 0.0056)],
        segments=8,
        at=(0, 0, 0.0205),
    )
    claws = ring(tube([(0.002, 0, 0.0205), (0.0044, 0, 0.0248)], 0.0005, segments=6), 4)
    sharp = Mesh(vertices=gem.vertices, faces=gem.faces, faceted=True)
    tint = look.colour or (0.96, 0.98, 1.0)
    coat = (
        Glass(tint=tint, ior=1.9) if look.colour is None else Glaze(base=tint, alpha=0.01, ior=1.9)
    )
    return assemble([part(gold, band, claws), part(coat, sharp)])


def sword(look: Look, rng: np.random.Generator) -> Model:
    """Build a knight's sword standing on its point."""
    del rng
    blade = extrude(
        [(-0.024, 0.12), (0.0, 0.0), (0.024, 0.12), (0.026, 0.86), (-0.026, 0.86)],
        0.009,
        bevel=0.004,
    )
    guard = tube(
        spline([(-0.11, 0, 0.85), (-0.05, 0, 0.868), (0.05, 0, 0.868), (0.11, 0, 0.85)]),
        [0.016, 0.012, 0.012, 0.016],
        segments=16,
    )
    grip = lathe(
        spline([(0.0, 0.87), (0.013, 0.87), (0.016, 0.93), (0.012, 1.0), (0.0, 1.0)]), segments=32
    )
    pommel = sphere(0.027, at=(0, 0, 1.02), segments=32)
    return assemble(
        [
            part(metal("steel", look.colour, roughness=0.12), blade),
            part(metal("gold"), guard, pommel),
            part(finish("leather", (0.10, 0.03, 0.014)), grip),
        ]
    )


def hammer(look: Look, rng: np.random.Generator) -> Model:
    """Build a claw hammer leaning on its head."""
    wood = timber(look.colour)
    handle = stretched(
        lathe(
            spline(
                [(0.0, 0.0), (0.016, 0.004), (0.017, 0.1), (0.012, 0.2), (0.013, 0.3), (0.0, 0.3)]
            ),
            segments=36,
        ),
        (1.0, 0.75, 1.0),
    )
    face = turned(
        lathe(
            fillet(
                [
                    (0.0, 0.0),
                    (0.018, 0.0),
                    (0.018, 0.016),
                    (0.013, 0.024),
                    (0.013, 0.05),
                    (0.0, 0.05),
                ],
                0.002,
            ),
            segments=40,
        ),
        "y",
        np.pi / 2,
        by=(-0.07, 0, 0.29),
    )
    block = box((0.045, 0.03, 0.034), bevel=0.006, at=(0, 0, 0.29))
    claws = [
        tube(
            spline([(0.015, s * 0.006, 0.292), (0.05, s * 0.009, 0.29), (0.085, s * 0.014, 0.265)]),
            [0.0115, 0.009, 0.004],
            segments=14,
        )
        for s in (-1, 1)
    ]
    steel = metal("steel")
    del rng
    return assemble(
        [
            part(wood, turned(handle, "y", 2.5)),
            part(steel, *[turned(m, "y", 2.5) for m in (face, block, *claws)]),
        ]
    )


def pencil(look: Look, rng: np.random.Generator) -> Model:
    """Build a sharpened pencil lying down."""
    tone = wish(look, rng, ((0.75, 0.42, 0.02), RED, BLUE, FOREST))
    body = lathe([(0.0, 0.012), (0.0038, 0.012), (0.0038, 0.15), (0.0, 0.15)], segments=6)
    wood = lathe([(0.0038, 0.15), (0.0012, 0.166), (0.0, 0.166)], segments=24)
    lead = lathe([(0.0013, 0.1655), (0.0002, 0.172), (0.0, 0.172)], segments=16)
    ferrule = lathe(
        fillet([(0.0, 0.005), (0.0041, 0.005), (0.0041, 0.015), (0.0, 0.015)], 0.0005), segments=32
    )
    rubber = lathe(
        fillet([(0.0, 0.0), (0.0037, 0.0), (0.0037, 0.008), (0.0, 0.008)], 0.001), segments=32
    )
    sharp = Mesh(vertices=body.vertices, faces=body.faces, faceted=True)
    pieces = [
        (Glaze(base=tone, alpha=0.12), sharp),
        (timber((0.5, 0.32, 0.17)), wood),
        (Principled(base=(0.02, 0.02, 0.022), roughness=0.4), lead),
        (metal("aluminium"), ferrule),
        (Principled(base=(0.62, 0.24, 0.24), roughness=0.8), rubber),
    ]
    return assemble([part(f, turned(m, "y", np.pi / 2)) for f, m in pieces], turn=0.5)


RECIPES: Mapping[str, Recipe] = {
    "key": key,
    "coin": coin,
    "trophy": trophy,
    "ring": ring_,
    "sword": sword,
    "hammer": hammer,
    "pencil": pencil,
}
