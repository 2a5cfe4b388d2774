"""Games of aim and luck: dominoes, darts, skittles and their ball, a pool table. No rules."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    CREAM,
    GREEN,
    NAVY,
    ORANGE,
    RED,
    WHITE,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import (
    arc,
    circle,
    fillet,
    joined,
    spline,
)
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, paint, timber
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube

_SPOTS: Mapping[int, tuple[tuple[int, int], ...]] = {
    1: ((0, 0),),
    2: ((-1, 1), (1, -1)),
    3: ((-1, 1), (0, 0), (1, -1)),
    4: ((-1, 1), (1, 1), (-1, -1), (1, -1)),
    5: ((-1, 1), (1, 1), (-1, -1), (1, -1), (0, 0)),
    6: ((-1, 1), (-1, 0), (-1, -1), (1, 1), (1, 0), (1, -1)),
}


def domino(look: Look, rng: np.random.Generator) -> Model:
    """Build a domino tile standing on end."""
    tile = look.colour or (0.78, 0.75, 0.68)
    ink = (0.02, 0.02, 0.022) if sum(tile) > 0.9 else WHITE
    body = box((0.024, 0.008, 0.048), bevel=0.002, at=(0, 0, 0.024))
    marks = [box((0.02, 0.0004, 0.0008), bevel=0.0001, at=(0, -0.0041, 0.024))]
    dot = stretched(sphere(0.0023, segments=14), (1, 0.2, 1))
    for half in (0.012, 0.036):
        for x, z in _SPOTS[int(rng.integers(1, 7))]:
            marks.append(dot.moved(by=(0.0065 * x, -0.0041, half + 0.0065 * z)))
    return assemble([part(gloss(tile, alpha=0.12), body), part(matt(ink), *marks)], turn=-0.25)


def dartboard(look: Look, rng: np.random.Generator) -> Model:
    """Build a dartboard on an easel's legs: twenty fields, two rings, the bull, three darts."""
    second = look.colour or GREEN
    tones: dict[str, list[Mesh]] = {"black": [], "cream": [], "red": [], "second": []}

    def field(inner: float, outer: float, k: int, tone: str) -> None:
        a, b = (np.pi / 2 + (k + s) * np.pi / 10 for s in (-0.5, 0.5))
        line = joined(arc((0, 0), outer, a, b, count=5), arc((0, 0), inner, b, a, count=5))
        tones[tone].append(extrude(line, 0.003, at=(0, -0.0195, 0)))

    for k in range(20):
        plain, bright = ("black", "red") if k % 2 == 0 else ("cream", "second")
        for inner, outer, tone in (
            (0.016, 0.099, plain),
            (0.099, 0.107, bright),
            (0.107, 0.162, plain),
            (0.162, 0.17, bright),
        ):
            field(inner, outer, k, tone)
    tones["second"].append(extrude(circle(0.016), 0.003, at=(0, -0.0195, 0)))
    tones["red"].append(extrude(circle(0.0065), 0.0045, at=(0, -0.0195, 0)))
    body = extrude(circle(0.225, count=72), 0.036, bevel=0.004)
    edge = tube(
        [(0.2255 * np.cos(a), 0, 0.2255 * np.sin(a)) for a in np.linspace(0, 6.2832, 72)[:-1]],
        0.008,
        closed=True,
        segments=8,
    )
    darts, flights = list[Mesh](), list[Mesh]()
    for x, z in ((0.004, 0.006), (-0.07, 0.06), (0.05, -0.1)):
        lean = (0.02 + x * 0.3, 0.03)
        tip, tail = np.array((x, -0.018, z)), np.array((x + lean[0], -0.15, z + lean[1]))
        darts.append(
            tube([tip, tip + 0.3 * (tail - tip), tail], [0.0008, 0.0035, 0.002], segments=8)
        )
        for s in (0, np.pi / 2):
            fin = turned(box((0.03, 0.035, 0.0008), bevel=0.0003), "y", s)
            flights.append(fin.moved(by=(float(tail[0]), float(tail[1]), float(tail[2]))))
    legs = [
        tube([(0.1 * s, 0.01, 0.2), (0.2 * s, 0.02, -0.42)], 0.012, segments=10) for s in (-1, 1)
    ]
    legs.append(tube([(0, 0.02, 0.2), (0, 0.3, -0.42)], 0.012, segments=10))
    inks = {"black": (0.012, 0.012, 0.013), "cream": CREAM, "red": RED, "second": second}
    wall = [part(matt(inks[name]), *meshes) for name, meshes in tones.items()]
    return assemble(
        [
            part(matt((0.01, 0.01, 0.011)), body),
            part(metal("steel"), edge, *darts),
            *wall,
            part(paint(YELLOW if rng.random() < 0.5 else ORANGE), *flights),
            part(timber(), *legs),
        ]
    )


def bowling_pin(look: Look, rng: np.random.Generator) -> Model:
    """Build a white pin with two red bands round its neck."""
    del rng
    white = look.colour or (0.82, 0.80, 0.76)
    profile = spline(
        [
            (0.0254, 0),
            (0.036, 0.02),
            (0.0605, 0.114),
            (0.052, 0.17),
            (0.027, 0.24),
            (0.0228, 0.267),
            (0.0286, 0.31),
            (0.0323, 0.343),
            (0.025, 0.372),
            (0.0, 0.381),
        ]
    )
    body = lathe(joined([(0, 0)], profile), segments=64)
    bands = [
        lathe([(r, z), (r, z + 0.009), (r - 0.004, z + 0.009), (r - 0.004, z), (r, z)], segments=64)
        for r, z in ((0.0242, 0.256), (0.0252, 0.277))
    ]
    stripe: RGB = (0.5, 0.015, 0.02)
    return assemble([part(gloss(white), body), part(gloss(stripe), *bands)])


def bowling_ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a heavy ball with its three finger holes."""
    coat = dress(look, rng, material="plastic", choices=(NAVY, BLACK, (0.25, 0.01, 0.04)))
    ball = sphere(0.108, segments=72)
    holes = [
        turned(
            lathe([(0, 0.1075), (0.011, 0.1075), (0.011, 0.1083), (0, 0.1083)], segments=24), "y", a
        )
        for a in (-0.16, 0.16)
    ]
    holes = [turned(m, "x", 0.75) for m in holes] + [
        turned(
            lathe([(0, 0.1075), (0.013, 0.1075), (0.013, 0.1083), (0, 0.1083)], segments=24),
            "x",
            1.15,
        )
    ]
    glazed = gloss(wish(look, rng, (NAVY, BLACK)), alpha=0.04) if look.material is None else coat
    return assemble([part(glazed, ball), part(matt((0.004, 0.004, 0.005)), *holes)])


def pool_table(look: Look, rng: np.random.Generator) -> Model:
    """Build a billiard table: green cloth, six pockets, a triangle of balls, a cue."""
    cloth = finish("fabric", look.colour or (0.02, 0.22, 0.09))
    wood = timber((0.16, 0.06, 0.025), seed=int(rng.integers(3)) * 20)
    bed = box((2.4, 1.3, 0.06), bevel=0.01, at=(0, 0, 0.77))
    rails = [box((2.62, 0.13, 0.13), bevel=0.03, at=(0, s * 0.69, 0.8)) for s in (-1, 1)]
    rails += [box((0.13, 1.48, 0.13), bevel=0.03, at=(s * 1.26, 0, 0.8)) for s in (-1, 1)]
    apron = box((2.4, 1.24, 0.16), bevel=0.02, at=(0, 0, 0.67))
    legs = [
        lathe(
            fillet([(0, 0), (0.07, 0), (0.05, 0.1), (0.09, 0.5), (0.09, 0.62), (0, 0.62)], 0.02),
            segments=24,
            at=(x, y, 0),
        )
        for x in (-1.05, 1.05)
        for y in (-0.5, 0.5)
    ]
    holes = [
        lathe([(0, 0.862), (0.065, 0.862), (0.065, 0.869), (0, 0.869)], segments=32, at=(x, y, 0))
        for x in (-1.19, 0, 1.19)
        for y in (-0.63, 0.63)
    ]
    tones = (YELLOW, BLUE, RED, (0.2, 0.02, 0.3), ORANGE, GREEN, (0.25, 0.02, 0.02), BLACK)
    rack = [(0.45 + 0.05 * row, 0.058 * (k - row / 2)) for row in range(5) for k in range(row + 1)]
    parts = [
        part(
            gloss(tone, alpha=0.03),
            *(sphere(0.032, at=(x, y, 0.832), segments=20) for x, y in rack[j :: len(tones)]),
        )
        for j, tone in enumerate(tones)
    ]
    white = sphere(0.032, at=(-0.6, -0.1, 0.832), segments=24)
    cue = tube([(-0.68, -0.13, 0.845), (-1.75, -0.5, 0.96)], [0.007, 0.016], segments=10)
    stand = top(0.81, 0.9, 0.45)
    return assemble(
        [
            part(cloth, bed),
            part(wood, *rails, apron, *legs),
            part(matt((0.004, 0.004, 0.004)), *holes),
            *parts,
            part(gloss(WHITE, alpha=0.03), white),
            part(timber(), cue),
        ],
        {"top": stand},
        turn=0.35,
    )


RECIPES: Mapping[str, Recipe] = {
    "domino": domino,
    "dartboard": dartboard,
    "bowling pin": bowling_pin,
    "bowling ball": bowling_ball,
    "pool table": pool_table,
}
