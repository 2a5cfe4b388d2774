"""Things people carry, wear or treasure: cases, bags, hats, keys, coins, cups, crowns, tools."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    CREAM,
    FOREST,
    MUSTARD,
    NAVY,
    RED,
    RUST,
    SAGE,
    TEAL,
    dress,
    wish,
)
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import circle, fillet, rectangle, rounded, spline, star
from cavendish.engines.diorama.model.finish import finish, metal, timber
from cavendish.engines.diorama.model.material import Glass, Glaze, Principled
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    extrude,
    lathe,
    lattice,
    sphere,
    tube,
)


def suitcase(look: Look, rng: np.random.Generator) -> Model:
    """Build a leather suitcase with straps, corners, locks and a handle."""
    hide = dress(look, rng, material="leather", choices=((0.19, 0.075, 0.03), RUST, TEAL, NAVY))
    w, d, h = 0.52, 0.18, 0.36
    body = cushion((w, d, h), bevel=0.025, puff=(0, 0.008, 0), at=(0, 0, h / 2))
    seam = tube(
        np.column_stack(
            [
                rectangle(w + 0.002, h + 0.002, radius=0.026)[:, 0],
                np.zeros(24),
                rectangle(w + 0.002, h + 0.002, radius=0.026)[:, 1] + h / 2,
            ]
        ),
        0.0045,
        segments=8,
        closed=True,
    )
    straps = [
        box((0.034, d + 0.024, h + 0.01), bevel=0.008, at=(x, 0, h / 2)) for x in (-0.15, 0.15)
    ]
    corners = [
        stretched(
            sphere(0.045, segments=28),
            (1, 1, 1),
            by=(sx * (w / 2 - 0.034), sy * (d / 2 - 0.034), h / 2 + sz * (h / 2 - 0.034)),
        )
        for sx in (-1, 1)
        for sy in (-1, 1)
        for sz in (-1, 1)
    ]
    bend = np.linspace(0, np.pi, 24)
    handle = tube(
        np.column_stack([0.075 * np.cos(bend), 0 * bend, h + 0.005 + 0.045 * np.sin(bend) ** 0.7]),
        [0.008, 0.012, 0.012, 0.008],
        segments=14,
    )
    locks = [
        box((0.04, 0.012, 0.04), bevel=0.004, at=(x, -d / 2 - 0.008, h * 0.72))
        for x in (-0.15, 0.15)
    ]
    dark = finish("leather", (0.06, 0.025, 0.012))
    parts = [
        part(hide, body),
        part(dark, *straps, seam, handle, *corners),
        part(metal("brass"), *locks),
    ]
    return assemble(
        parts,
        {"top": top(h, w * 0.3, d * 0.3), "label": label(-d / 2 - 0.008, h * 0.4, 0.11, 0.07)},
    )


def backpack(look: Look, rng: np.random.Generator) -> Model:
    """Build a school backpack: body, flap pocket, straps, zips."""
    cloth = dress(
        look, rng, material="fabric", choices=(TEAL, RUST, MUSTARD, NAVY, RED, FOREST), period=0.05
    )

    def narrowed(p: Points) -> Points:
        gain = 1 - 0.16 * np.clip(p[:, 2] / 0.42, 0, 1.2) ** 2
        return np.column_stack([p[:, 0] * gain, p[:, 1] * gain, p[:, 2]])

    body = bent(
        cushion((0.3, 0.17, 0.42), bevel=0.075, puff=(0.01, 0.02, 0.01), at=(0, 0, 0.21)), narrowed
    )
    pocket = bent(
        cushion((0.23, 0.09, 0.19), bevel=0.04, puff=(0.006, 0.02, 0), at=(0, -0.1, 0.12)), narrowed
    )
    flap = bent(
        cushion((0.235, 0.05, 0.06), bevel=0.022, puff=(0, 0.012, 0), at=(0, -0.123, 0.205)),
        narrowed,
    )
    sides = [
        cushion((0.05, 0.1, 0.14), bevel=0.022, puff=(0.01, 0, 0), at=(s * 0.155, 0, 0.09))
        for s in (-1, 1)
    ]
    arc_ = np.linspace(0.25, np.pi - 0.25, 30)
    zip_ = tube(
        np.column_stack(
            [0.118 * np.cos(arc_), -0.088 + 0.03 * np.sin(arc_) - 0.006, 0.25 + 0.13 * np.sin(arc_)]
        ),
        0.004,
        segments=8,
    )
    loop = tube(
        np.column_stack(
            [
                0.035 * np.cos(np.linspace(0, np.pi, 20)),
                np.full(20, 0.05),
                0.415 + 0.045 * np.sin(np.linspace(0, np.pi, 20)),
            ]
        ),
        0.008,
        segments=10,
    )
    straps = [
        tube(
            spline(
                [
                    (s * 0.07, 0.08, 0.4),
                    (s * 0.1, 0.15, 0.34),
                    (s * 0.11, 0.15, 0.18),
                    (s * 0.12, 0.07, 0.05),
                ]
            ),
            0.012,
            segments=12,
            flat=2.0,
        )
        for s in (-1, 1)
    ]
    trim = finish("leather", (0.13, 0.055, 0.024))
    tags = [box((0.03, 0.012, 0.05), bevel=0.004, at=(s * 0.055, -0.155, 0.18)) for s in (-1, 1)]
    return assemble(
        [
            part(cloth, body, pocket, flap, *sides),
            part(trim, loop, *straps, *tags),
            part(metal("brass"), zip_),
        ],
        {"label": label(-0.155, 0.1, 0.07, 0.04)},
    )


def handbag(look: Look, rng: np.random.Generator) -> Model:
    """Build a leather handbag with a flap, clasp and arched handle."""
    hide = dress(look, rng, material="leather", choices=(RUST, (0.16, 0.05, 0.02), NAVY, SAGE, RED))

    def tapered(p: Points) -> Points:
        gain = 1 - 0.35 * np.clip(p[:, 2] / 0.2, 0, 1)
        return np.column_stack([p[:, 0] * (1 - 0.12 * p[:, 2] / 0.2), p[:, 1] * gain, p[:, 2]])

    body = bent(cushion((0.3, 0.13, 0.2), bevel=0.03, puff=(0, 0.012, 0), at=(0, 0, 0.1)), tapered)
    flap = turned(
        extrude(
            rounded([(-0.13, 0.0), (-0.1, -0.1), (0.1, -0.1), (0.13, 0.0)], 0.02),
            0.006,
            bevel=0.002,
        ),
        "x",
        -0.2,
        by=(0, -0.052, 0.198),
    )
    bend = np.linspace(0, np.pi, 36)
    handle = tube(
        np.column_stack([0.085 * np.cos(bend), 0 * bend, 0.185 + 0.13 * np.sin(bend)]),
        0.007,
        segments=14,
    )
    clasp = lathe(
        fillet([(0.0, 0.0), (0.015, 0.0), (0.013, 0.008), (0.0, 0.009)], 0.003), segments=36
    )
    rings_ = [sphere(0.012, at=(s * 0.085, 0, 0.19), segments=20) for s in (-1, 1)]
    return assemble(
        [
            part(hide, body, flap, handle),
            part(metal("gold"), turned(clasp, "x", np.pi / 2, by=(0, -0.075, 0.115)), *rings_),
        ]
    )


def shopping_bag(look: Look, rng: np.random.Generator) -> Model:
    """Build a paper carrier bag with cord handles."""
    tone = wish(look, rng, ((0.42, 0.29, 0.17), TEAL, CREAM, RUST))
    paper = finish(look.material or "paper", tone, default="paper")
    w, d, h, t = 0.26, 0.12, 0.32, 0.002

    def creased(p: Points) -> Points:
        fold = (
            0.012
            * np.clip(1 - np.abs(p[:, 1]) / (d / 2), 0, 1)
            * (np.abs(p[:, 0]) > w / 2 - 0.01)
            * np.clip(p[:, 2] / h, 0, 1)
        )
        return np.column_stack([p[:, 0] - np.sign(p[:, 0]) * fold, p[:, 1], p[:, 2]])

    walls = [box((w, t, h), bevel=0.0008, at=(0, s * d / 2, h / 2)) for s in (-1, 1)]
    side = cushion((t, d, h), bevel=0.0008, at=(0, 0, h / 2), cells=12)
    walls += [bent(side.moved(by=(s * w / 2, 0, 0)), creased) for s in (-1, 1)]
    walls.append(box((w, d, t), bevel=0.0008, at=(0, 0, t)))
    bend = np.linspace(0, np.pi, 30)
    cords = [
        tube(
            np.column_stack(
                [
                    0.05 * np.cos(bend),
                    np.full(30, s * (d / 2 + 0.003)),
                    h - 0.02 + 0.09 * np.sin(bend),
                ]
            ),
            0.0032,
            segments=8,
        )
        for s in (-1, 1)
    ]
    return assemble(
        [part(paper, *walls), part(finish("cotton", CREAM), *cords)],
        {
            "inside": top(t, w * 0.4, d * 0.4),
            "label": label(-d / 2 - t, h * 0.48, w * 0.38, h * 0.26),
        },
    )


def hat(look: Look, rng: np.random.Generator) -> Model:
    """Build a felt fedora with pinched crown and ribbon; a top hat if one is asked."""
    felt = dress(
        look, rng, material="fabric", choices=((0.17, 0.10, 0.06), NAVY, (0.10, 0.10, 0.105), SAGE)
    )
    band_tone = wish(Look(), rng, (BLACK, RUST, (0.05, 0.03, 0.02)))
    brim = spline([(0.085, 0.012), (0.115, 0.006), (0.15, 0.012), (0.168, 0.026)])
    crown = spline([(0.085, 0.012), (0.084, 0.05), (0.076, 0.11), (0.055, 0.13), (0.0, 0.126)])

    def pinch(p: Points) -> Points:
        lift_ = np.clip((p[:, 2] - 0.05) / 0.08, 0, 1)
        dent = 0.026 * np.exp(-((p[:, 0] / 0.022) ** 2)) * lift_**2
        side = 1 - 0.16 * lift_ * np.clip(-p[:, 1] / 0.08, 0, 1)
        curl = (
            0.022 * np.clip(np.hypot(p[:, 0], p[:, 1]) - 0.1, 0, 1) / 0.07 * (p[:, 0] / 0.16) ** 2
        )
        return np.column_stack([p[:, 0] * side * 0.9, p[:, 1] * 1.08, p[:, 2] - dent + curl])

    edge = np.concatenate([brim, (brim - np.array((0, 0.003)))[::-1]])
    body = [bent(lathe(line, segments=112), pinch) for line in (edge[::-1], crown)]
    ribbon = bent(lathe([(0.0862, 0.014), (0.0848, 0.042)], segments=112), pinch)
    return assemble(
        [part(felt, *body), part(Principled(base=band_tone, roughness=0.5, sheen=0.5), ribbon)]
    )


def top_hat(look: Look, rng: np.random.Generator) -> Model:
    """Build a silk top hat."""
    silk = dress(look, rng, material="leather", choices=((0.018, 0.018, 0.02),))
    body = fillet(
        [(0.16, 0.012), (0.155, 0.006), (0.09, 0.006), (0.086, 0.08), (0.094, 0.2), (0.0, 0.204)],
        0.006,
    )
    ribbon = [(0.0915, 0.012), (0.0885, 0.05)]
    return assemble(
        [
            part(silk, lathe(body, segments=112)),
            part(
                Principled(base=RED if look.colour is None else BLACK, roughness=0.4),
                lathe(ribbon, segments=112),
            ),
        ]
    )


def cap(look: Look, rng: np.random.Generator) -> Model:
    """Build a baseball cap."""
    cloth = dress(look, rng, material="cotton", choices=(RED, BLUE, NAVY, FOREST))
    dome = spline([(0.092, 0.0), (0.093, 0.03), (0.08, 0.08), (0.045, 0.108), (0.0, 0.114)])
    shell = stretched(
        lathe(np.concatenate([dome, dome[::-1] * np.array((0.96, 0.97))]), segments=96),
        (0.92, 1.06, 1),
    )
    angle = np.linspace(np.pi + 0.35, 2 * np.pi - 0.35, 30)
    inner = np.stack([0.087 * np.cos(angle), 0.094 * np.sin(angle)], 1)
    outer = np.stack([0.095 * np.cos(angle), 0.18 * np.sin(angle) - 0.004], 1)
    brim = extrude(np.concatenate([outer, inner[::-1]]), 0.005, bevel=0.002)
    flat = bent(
        turned(brim, "x", -np.pi / 2),
        lambda p: np.column_stack([p[:, 0], p[:, 1], p[:, 2] + 0.006 - 3.0 * p[:, 0] ** 2]),
    )
    knob = sphere(0.007, at=(0, 0, 0.115), segments=20)
    return assemble([part(cloth, shell, flat, knob)], {"label": label(-0.095, 0.06, 0.035, 0.02)})


def crown(look: Look, rng: np.random.Generator) -> Model:
    """Build a golden crown: points with pearls, jewels round the band, velvet inside."""
    gold = finish(look.material or "gold", look.colour, default="gold")
    n, segments = 8, 192
    angle = np.linspace(0, 2 * np.pi, segments + 1)
    peak = np.abs(((angle * n / (2 * np.pi)) % 1) - 0.5) * 2
    high = 0.055 + 0.055 * peak**1.3
    rows: list[Points] = []
    for share, out in (
        (0.0, 0.0),
        (0.5, 0.003),
        (1.0, 0.012),
        (1.0, 0.0095),
        (0.5, 0.0003),
        (0.0, -0.0028),
    ):
        r = 0.085 + out
        rows.append(np.stack([r * np.cos(angle), r * np.sin(angle), high * share], 1))
    band = Mesh(vertices=np.concatenate(rows).astype(np.float32), faces=lattice(6, segments + 1))
    body = bent(band, lambda p: p)
    rims = [
        tube(np.column_stack([circle(r), np.full(48, z)]), 0.0045, segments=12, closed=True)
        for r, z in ((0.0855, 0.004), (0.0875, 0.034))
    ]
    tips = ring(sphere(0.0078, at=(0.098, 0, 0.114), segments=24), n)
    stones = (((0.35, 0.006, 0.02), 0.0), ((0.01, 0.06, 0.28), np.pi / n))
    gems = [
        part(
            Glaze(base=tone, alpha=0.02, ior=1.75),
            ring(
                stretched(sphere(0.0085, segments=20), (0.6, 1, 1.15), by=(0.0885, 0, 0.019)),
                n,
                start=start,
            ),
        )
        for tone, start in stones
    ]
    velvet = lathe(spline([(0.083, 0.006), (0.08, 0.05), (0.05, 0.078), (0.0, 0.085)]), segments=72)
    del rng
    return assemble(
        [
            part(gold, body, *rims),
            part(Glaze(base=(0.78, 0.74, 0.68), alpha=0.08), tips),
            *gems,
            part(finish("fabric", (0.16, 0.008, 0.016)), velvet),
        ]
    )


def key(look: Look, rng: np.random.Generator) -> Model:
    """Build an ornate old key, leaning upright on its bow."""
    del rng
    coat = finish(look.material or "brass", look.colour, default="brass")
    lobes = [
        tube(
            np.column_stack(
                [
                    circle(0.0125, count=32)[:, 0] + x,
                    np.zeros(32),
                    circle(0.0125, count=32)[:, 1] + z,
                ]
            ),
            0.0034,
            segments=12,
            closed=True,
        )
        for x, z in ((-0.0135, 0.016), (0.0135, 0.016), (0.0, 0.036))
    ]
    shaft = lathe(
        fillet(
            [
                (0.0, -0.085),
                (0.0042, -0.085),
                (0.0042, -0.004),
                (0.0075, -0.003),
                (0.0075, 0.003),
                (0.0042, 0.004),
                (0.0042, 0.008),
                (0.0, 0.008),
            ],
            0.0012,
        ),
        segments=32,
    )
    collars = [
        lathe(
            fillet([(0.0, z), (0.0068, z), (0.0068, z + 0.005), (0.0, z + 0.005)], 0.0015),
            segments=32,
        )
        for z in (-0.02, -0.055)
    ]
    teeth = extrude(
        [
            (0.003, -0.083),
            (0.024, -0.083),
            (0.024, -0.073),
            (0.018, -0.073),
            (0.018, -0.069),
            (0.024, -0.069),
            (0.024, -0.058),
            (0.003, -0.058),
        ],
        0.0045,
        bevel=0.0008,
    )
    pieces = [*lobes, shaft, *collars, teeth]
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
    cup = np.concatenate(
        [
            [(0.0, 0.07)],
            cup,
            [(0.078, 0.252), (0.0755, 0.254)],
            cup[::-1][:20] - np.array((0.003, 0.0)),
            [(0.0, 0.16)],
        ]
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


def glasses(look: Look, rng: np.random.Generator) -> Model:
    """Build round spectacles with open arms."""
    del rng
    coat = (
        Glaze(base=look.colour or (0.05, 0.022, 0.01), alpha=0.08)
        if look.material is None
        else finish(look.material, look.colour)
    )
    t = circle(0.024, count=56)
    rims = [
        tube(
            np.column_stack([t[:, 0] + s * 0.032, 0 * t[:, 0], t[:, 1] + 0.026]),
            0.0024,
            segments=12,
            closed=True,
        )
        for s in (-1, 1)
    ]
    bridge = tube(
        spline([(-0.0095, 0, 0.031), (0, -0.003, 0.035), (0.0095, 0, 0.031)]), 0.002, segments=10
    )
    arms = [
        tube(
            spline(
                [
                    (s * 0.055, 0.001, 0.032),
                    (s * 0.062, 0.012, 0.033),
                    (s * 0.064, 0.1, 0.03),
                    (s * 0.062, 0.135, 0.004),
                ],
                density=6,
            ),
            0.002,
            segments=10,
        )
        for s in (-1, 1)
    ]
    panes = [extrude(t + np.array((s * 0.032, 0.026)), 0.0012) for s in (-1, 1)]
    return assemble(
        [part(coat, *rims, bridge, *arms), *(part(Glass(tint=(0.9, 0.93, 0.92)), p) for p in panes)]
    )


RECIPES: Mapping[str, Recipe] = {
    "suitcase": suitcase,
    "backpack": backpack,
    "handbag": handbag,
    "bag": shopping_bag,
    "hat": hat,
    "top hat": top_hat,
    "cap": cap,
    "crown": crown,
    "key": key,
    "coin": coin,
    "trophy": trophy,
    "ring": ring_,
    "sword": sword,
    "hammer": hammer,
    "pencil": pencil,
    "glasses": glasses,
}
