"""What is hung up and given at feasts: paper lanterns, wreaths, candy canes, key rings, tutus."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    FOREST,
    PINK,
    RED,
    WHITE,
    YELLOW,
    piece,
    wish,
)
from cavendish.engines.diorama.cast.props.tailoring import Shell, form
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.material import Glow, Principled, Translucent, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, sphere, tube


def paper_lantern(look: Look, rng: np.random.Generator) -> Model:
    """Build a round ribbed paper lantern, lit from within, with gilt caps and a tassel."""
    tone = wish(look, rng, (RED, RED, (0.8, 0.3, 0.06), YELLOW))
    angle = np.linspace(-1.32, 1.32, 113)
    rib = 1 - 0.03 * np.abs(np.cos(np.linspace(0, 14 * np.pi, 113)))
    line = np.stack([0.15 * np.cos(angle) * rib, 0.3 + 0.125 * np.sin(angle)], 1)
    inner = line[::-1] * (0.985, 1.0)
    shade = lathe([*line, *inner, line[0]], segments=72)
    caps = [
        lathe(fillet([(0, z), (0.045, z), (0.045, z + 0.022), (0, z + 0.022)], 0.004))
        for z in (0.168, 0.412)
    ]
    loop = tube(
        [
            (0, 0, 0.43),
            (0, 0, 0.5),
            (0.012, 0, 0.515),
            (0, 0, 0.53),
            (-0.012, 0, 0.515),
            (0, 0, 0.5),
        ],
        0.003,
    )
    cord = tube([(0, 0, 0.17), (0, 0, 0.11)], 0.003)
    knot = sphere(0.012, at=(0, 0, 0.112), segments=16)
    strands = [
        tube(
            [
                (0, 0, 0.11),
                (0.008 * np.cos(a), 0.008 * np.sin(a), 0.08),
                (0.014 * np.cos(a), 0.014 * np.sin(a), 0.0),
            ],
            0.0025,
            segments=5,
        )
        for a in np.linspace(0, 2 * np.pi, 14)[:-1]
    ]
    light = Glow(radiance=(9.0, 5.5, 2.4))
    return assemble(
        [
            part(
                Translucent(base=mix(tone, (0.9, 0.4, 0.1), 0.06), roughness=0.9, spread=1.6), shade
            ),
            part(light, sphere(0.05, at=(0, 0, 0.3), segments=20)),
            part(metal("gold"), *caps, loop),
            part(finish("fabric", mix(tone, YELLOW, 0.5)), cord, knot, *strands),
        ]
    )


def wreath(look: Look, rng: np.random.Generator) -> Model:
    """Build a fir wreath standing upright: needles, red berries, a bow."""
    green = look.colour or FOREST
    count = 900
    around, tube_way = rng.uniform(0, 2 * np.pi, count), rng.uniform(0, 2 * np.pi, count)
    sprigs = list[Mesh]()
    tints = list[RGB]()
    for a, b in zip(around.tolist(), tube_way.tolist(), strict=True):
        out = np.array([np.cos(a) * np.cos(b), np.sin(b), np.sin(a) * np.cos(b)])
        along = np.array([-np.sin(a), 0, np.cos(a)])
        start = np.array([0.2 * np.cos(a), 0, 0.2 * np.sin(a)]) + 0.03 * out
        end = start + 0.045 * out + 0.045 * along
        sprigs.append(
            tube([start, 0.5 * (start + end) + 0.004 * out, end], [0.0035, 0.0008], segments=5)
        )
        tints.append(mix(green, (0.0, 0.02, 0.01), float(rng.uniform(0, 0.55))))
    needles = [coloured(m, t) for m, t in zip(sprigs, tints, strict=True)]
    hoop = tube(
        [(0.2 * np.cos(a), 0, 0.2 * np.sin(a)) for a in np.linspace(0, 6.2832, 64)[:-1]],
        0.036,
        closed=True,
        segments=10,
    )
    berries = [
        sphere(0.013, at=(0.2 * np.cos(a) + 0.02, -0.055, 0.2 * np.sin(a) + d), segments=14)
        for a in np.linspace(0.3, 6.0, 9)
        for d in (-0.012, 0.014)
    ]
    loops = [
        tube(
            spline(
                [
                    (0, -0.07, -0.2),
                    (0.05 * s, -0.085, -0.165),
                    (0.1 * s, -0.08, -0.185),
                    (0.09 * s, -0.075, -0.225),
                    (0, -0.07, -0.205),
                ]
            ),
            0.012,
            flat=0.4,
        )
        for s in (-1, 1)
    ]
    tails = [
        tube(
            [(0, -0.07, -0.205), (0.03 * s, -0.075, -0.27), (0.055 * s, -0.07, -0.33)],
            0.013,
            flat=0.3,
        )
        for s in (-1, 1)
    ]
    knot = sphere(0.02, at=(0, -0.08, -0.203), segments=20)
    return assemble(
        [
            part(
                Principled(base=VertexColour(), roughness=0.6),
                *needles,
                coloured(hoop, mix(green, (0, 0, 0), 0.6)),
            ),
            part(gloss(RED), *berries),
            part(finish("fabric", RED), *loops, *tails, knot),
        ]
    )


def candy_cane(look: Look, rng: np.random.Generator) -> Model:
    """Build a striped sugar cane that stands, its crook to one side."""
    del rng
    path = spline(
        [
            (0, 0, 0),
            (0, 0, 0.05),
            (0, 0, 0.1),
            (0.006, 0, 0.128),
            (0.026, 0, 0.145),
            (0.047, 0, 0.128),
            (0.052, 0, 0.108),
        ],
        density=20,
    )
    body = tube(path, [0.0095, 0.01, 0.01, 0.0095], segments=32)
    where = body.vertices.astype(np.float64)
    near = np.linalg.norm(where[:, None] - path[None], axis=2).argmin(1)
    along = np.linalg.norm(np.diff(path, axis=0, prepend=path[:1]), axis=1).cumsum()[near]
    centre = path[near]
    angle = np.arctan2(
        where[:, 1] - centre[:, 1],
        np.linalg.norm(where[:, ::2] - centre[:, ::2], axis=1)
        * np.sign(where[:, 0] - centre[:, 0] + 1e-9),
    )
    stripe = np.sin(along / 0.0075 + angle) > 0.1
    first = np.asarray(look.colour or (0.6, 0.012, 0.02))
    tint = np.where(stripe[:, None], first, np.asarray(look.second or (0.82, 0.8, 0.77)))
    sugar = Principled(base=VertexColour(), roughness=0.25, clearcoat=1.0)
    return assemble([part(sugar, coloured(body, tint.astype(np.float32)))])


def _hung_key(lean: float) -> list[Mesh]:
    """Return a key that hangs from the origin, ``lean`` radians off the plumb line."""
    bow = [(0.003, -0.0012), (0.0125, -0.0012), (0.0125, 0.0012), (0.003, 0.0012)]
    head = lathe(fillet([*bow, bow[0]], 0.0005))
    shaft = box((0.0075, 0.0022, 0.042), bevel=0.0006, at=(0, 0, -0.041))
    cuts = [
        box((0.0034, 0.0022, 0.003), bevel=0.0004, at=(0.005, 0, -0.036 - 0.0062 * k))
        for k in range(4)
    ]
    parts = [turned(head, "x", np.pi / 2, by=(0, 0, -0.0125)), shaft, *cuts]
    return [turned(one, "y", lean) for one in parts]


def keychain(look: Look, rng: np.random.Generator) -> Model:
    """Build a split ring with two keys and a leather fob, hung from a little stand."""
    steel = finish(look.material or "chrome", look.colour, default="chrome")
    way = np.linspace(0, 4 * np.pi, 90)
    coil = np.stack([0.019 * np.cos(way), 0.0016 * np.sin(way / 2), 0.019 * np.sin(way)], 1)
    bright = [tube(coil, 0.0014, segments=8, at=(0, 0, 0.09))]
    bright += [one.moved(by=(-0.01, -0.003, 0.0735)) for one in _hung_key(0.42)]
    brass = [one.moved(by=(0.0, 0.003, 0.072)) for one in _hung_key(0.02)]
    strap = turned(
        cushion((0.017, 0.004, 0.044), bevel=0.0018, puff=(0, 0.0012, 0), at=(0, 0, -0.026)),
        "y",
        -0.5,
        by=(0.011, -0.004, 0.075),
    )
    stud = turned(
        sphere(0.003, segments=14, at=(0, -0.003, -0.01)), "y", -0.5, by=(0.011, -0.004, 0.075)
    )
    line = [
        (0, 0.02, 0.004),
        (0, 0.02, 0.118),
        (0, 0.012, 0.124),
        (0, 0, 0.119),
        (0, -0.003, 0.108),
    ]
    wire = tube(fillet(line, 0.006), 0.0016, segments=10)
    foot = lathe(fillet([(0, 0), (0.03, 0), (0.03, 0.004), (0, 0.005)], 0.001), at=(0, 0.02, 0))
    return assemble(
        [
            part(steel, *bright),
            part(metal("brass"), *brass, stud),
            part(finish("leather", None, seed=piece(rng)), strap),
            part(matt((0.2, 0.2, 0.21)), wire, foot),
        ]
    )


def tutu(look: Look, rng: np.random.Generator) -> Model:
    """Build a ballet dress on a stand: a bodice and a broad, layered net skirt."""
    tone = wish(look, rng, (PINK, PINK, WHITE))
    rows = [
        (-0.03, 0, 0.12, 0.09, 2.0),
        (0.0, 0, 0.125, 0.092, 2.0),
        (0.09, 0, 0.12, 0.085, 2.0),
        (0.2, 0, 0.15, 0.105, 2.1),
        (0.28, 0, 0.155, 0.105, 2.1),
        (0.3, 0, 0.15, 0.1, 2.1),
    ]
    bodice = Shell(stations=rows, seed=int(rng.integers(1000)), fold=0.0).mesh()
    layers = list[Mesh]()
    for k in range(5):
        far, drop = 0.40 - 0.018 * k, 0.028 * k
        line = [
            (0.11, 0.0 - 0.004 * k),
            (0.2, 0.03 - 0.55 * drop),
            (0.31, 0.035 - drop),
            (far, 0.0 - 1.35 * drop),
        ]
        disc = lathe(
            [
                *spline(line, density=4),
                *spline([(r, z - 0.0012) for r, z in line], density=4)[::-1],
            ][::-1],
            segments=140,
        )

        def frill(p: np.ndarray, k: int = k) -> np.ndarray:
            way, r = np.arctan2(p[:, 1], p[:, 0]), np.hypot(p[:, 0], p[:, 1])
            rise = 0.016 * np.clip((r - 0.12) / 0.28, 0, 1) * np.sin(26 * way + 1.3 * k)
            return p + np.stack([0 * r, 0 * r, rise], 1)

        layers.append(bent(disc, frill, smooth=True))
    straps = [
        tube(
            spline(
                [
                    (0.09 * s, -0.075, 0.29),
                    (0.075 * s, -0.05, 0.36),
                    (0.07 * s, 0.04, 0.37),
                    (0.08 * s, 0.08, 0.29),
                ]
            ),
            0.006,
            segments=8,
        )
        for s in (-1, 1)
    ]
    sash = tube(
        [(0.128 * np.cos(a), 0.095 * np.sin(a), 0.005) for a in np.linspace(0, 6.2832, 64)[:-1]],
        0.012,
        closed=True,
    )
    satin = Principled(
        base=mix(tone, (0.9, 0.9, 0.9), 0.1), roughness=0.35, sheen=0.6, clearcoat=0.3
    )
    net = Translucent(base=mix(tone, (0.95, 0.93, 0.92), 0.25), roughness=0.9, spread=1.4)
    return assemble([part(satin, bodice, *straps, sash), part(net, *layers), *form(0.33, 0.95)])


RECIPES: Mapping[str, Recipe] = {
    "paper lantern": paper_lantern,
    "wreath": wreath,
    "candy cane": candy_cane,
    "keychain": keychain,
    "tutu": tutu,
}
