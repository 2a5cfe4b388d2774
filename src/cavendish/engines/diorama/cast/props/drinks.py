"""Drinks in what they are served in: beer, cocktails, juice, milk, coffee to go, cans."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import RED, WHITE, wish
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt
from cavendish.engines.diorama.model.material import Finish, Glass, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, lathe, sphere, tube

CLEAR: Finish = Glass(tint=(0.98, 0.99, 0.985))


def filled(
    outline: list[tuple[float, float]], fill: float, colour: RGB
) -> tuple[Part, float, float]:
    """Return the drink in a glass (outline: outer radius, z, upwards), its level and radius.

    The drink covers the glass from outside: light would hardly find its way in and out again.
    """
    z = np.array([p[1] for p in outline])
    r = np.array([p[0] for p in outline])
    level = float(z[0] + 0.006 + (z[-1] - z[0] - 0.006) * fill)
    heights = np.linspace(float(z[0]) + 0.006, level, 24)
    radii = np.interp(heights, z, r) + 0.0003
    profile = joined([(0, heights[0])], np.stack([radii, heights], 1), [(0, level)])
    body = lathe(profile, segments=72)
    return part(Glaze(base=colour, alpha=0.02, ior=1.34), body), level, float(radii[-1])


def tumbler(outline: list[tuple[float, float]], wall: float = 0.0018) -> Mesh:
    """Return a glass: outside up, over the rim, inside down."""
    inner = [(r - wall, z + (0.005 if i == 0 else 0)) for i, (r, z) in enumerate(outline)]
    line = [(0, outline[0][1]), *outline, *inner[::-1], (0, outline[0][1] + 0.005)]
    return lathe(fillet(line, 0.0008, steps=2), segments=88)


def fruit_slice(
    at: tuple[float, float, float], rind: RGB, flesh: RGB, *, turn: float = 0.6
) -> list[Part]:
    """Return a slice of fruit stuck on a rim."""
    disc = turned(
        lathe(fillet([(0, -0.002), (0.0205, -0.002), (0.0205, 0.002), (0, 0.002)], 0.0006)),
        "x",
        np.pi / 2,
    )
    peel = turned(
        lathe(
            [
                (0.0222, -0.0022),
                (0.0222, 0.0022),
                (0.02, 0.0022),
                (0.02, -0.0022),
                (0.0222, -0.0022),
            ]
        ),
        "x",
        np.pi / 2,
    )
    ribs = [
        turned(
            box((0.0016, 0.0046, 0.018), bevel=0.0004, at=(0, 0, 0.0105), steps=1), "y", float(a)
        )
        for a in np.linspace(0, 2 * np.pi, 9)[:-1]
    ]
    put = [[turned(m, "z", turn, by=at) for m in pile] for pile in ([disc], [peel], ribs)]
    return [part(gloss(flesh, alpha=0.06), *put[0]), part(gloss(rind), *put[1]),
            part(gloss(mix(flesh, WHITE, 0.6)), *put[2])]  # fmt: skip


def straw(x: float, z: float, colour: RGB) -> Part:
    """Return a bent straw that leans in a glass whose rim is at z."""
    path = spline(
        [
            (x - 0.014, 0, 0.02),
            (x + 0.018, 0, z),
            (x + 0.03, 0, z + 0.018),
            (x + 0.06, 0, z + 0.026),
        ]
    )
    return part(gloss(colour), tube(path, 0.0028, segments=12))


def ice(radius: float, z: float, rng: np.random.Generator, count: int = 3) -> Part:
    """Return ice cubes that break the surface."""
    cubes: list[Mesh] = []
    for k in range(count):
        a = 2 * np.pi * k / count + float(rng.uniform(0, 1))
        cube = box((0.019, 0.019, 0.019), bevel=0.003)
        cubes.append(
            turned(
                turned(cube, "x", float(rng.uniform(0, 1))),
                "z",
                a,
                by=(radius * 0.45 * np.cos(a), radius * 0.45 * np.sin(a), z + 0.002),
            )
        )
    return part(Glass(tint=(0.97, 0.985, 0.99), ior=1.31), *cubes)


def juice(look: Look, rng: np.random.Generator) -> Model:
    """Build a glass of orange juice with a straw and a slice on the rim."""
    words = set((look.contents or "").split()) | set(look.attributes)
    tones: dict[str, RGB] = {
        "apple": (0.62, 0.34, 0.04),
        "tomato": (0.55, 0.05, 0.02),
        "grape": (0.16, 0.02, 0.1),
        "lemon": (0.80, 0.66, 0.16),
    }
    tone = look.colour or next((tones[w] for w in tones if w in words), (0.82, 0.34, 0.02))
    outline = [(0.028, 0.0), (0.0375, 0.135)]
    drink, level, radius = filled(outline, 0.84, tone)
    parts = [
        part(CLEAR, tumbler(outline)),
        drink,
        ice(radius, level, rng),
        straw(0.0, 0.15, RED),
        *fruit_slice((0.032, -0.012, 0.136), (0.82, 0.32, 0.01), (0.85, 0.42, 0.04)),
    ]
    return assemble(parts)


def milk(look: Look, rng: np.random.Generator) -> Model:
    """Build a glass of milk."""
    del rng
    outline = [(0.028, 0.0), (0.036, 0.12)]
    drink, _, _ = filled(outline, 0.84, look.colour or (0.80, 0.77, 0.70))
    return assemble([part(CLEAR, tumbler(outline)), drink])


def beer(look: Look, rng: np.random.Generator) -> Model:
    """Build a mug of beer with a head of foam running over."""
    outline = [(0.041, 0.0), (0.043, 0.01), (0.041, 0.12)]
    drink, level, radius = filled(outline, 0.88, look.colour or (0.72, 0.33, 0.03))
    loop = tube(
        spline(
            [
                (0.04, 0, 0.1),
                (0.072, 0, 0.098),
                (0.079, 0, 0.065),
                (0.066, 0, 0.03),
                (0.04, 0, 0.024),
            ]
        ),
        0.0062,
        flat=1.4,
    )
    spots = rng.uniform(0, 2 * np.pi, 60)
    far = radius * np.sqrt(rng.random(60))
    foam = [
        sphere(
            float(s), at=(float(d * np.cos(a)), float(d * np.sin(a)), level + 0.006), segments=14
        )
        for a, d, s in zip(spots, far, rng.uniform(0.008, 0.014, 60), strict=True)
    ]
    run = [
        tube(
            spline(
                [
                    (0.041 * np.cos(a), 0.041 * np.sin(a), 0.122),
                    (0.0445 * np.cos(a), 0.0445 * np.sin(a), 0.112),
                    (0.0445 * np.cos(a), 0.0445 * np.sin(a), 0.122 - drop),
                ]
            ),
            [0.005, 0.0055, 0.0065],
        )
        for a, drop in ((-1.9, 0.04), (-1.2, 0.022), (-2.4, 0.018))
    ]
    parts = [
        part(CLEAR, tumbler(outline, 0.0024), loop),
        drink,
        part(matt((0.82, 0.78, 0.66)), *foam, *run),
    ]
    return assemble(parts, {"label": label(-0.043, 0.06, 0.025, 0.03)})


def cocktail(look: Look, rng: np.random.Generator) -> Model:
    """Build a cocktail in a stemmed cone: fruit on the rim, an olive stick or a little umbrella."""
    tones: tuple[RGB, ...] = (
        (0.70, 0.09, 0.08),
        (0.80, 0.36, 0.03),
        (0.08, 0.42, 0.50),
        (0.45, 0.62, 0.10),
    )
    tone = wish(look, rng, tones)
    bowl = [(0.0035, 0.1), (0.052, 0.165)]
    drink, level, _ = filled(bowl, 0.78, tone)
    stem = fillet(
        [
            (0, 0),
            (0.036, 0.0),
            (0.034, 0.003),
            (0.005, 0.01),
            (0.0034, 0.03),
            (0.0034, 0.1),
            (0, 0.1),
        ],
        0.003,
    )
    cup = lathe(
        [
            (0.0, 0.098),
            (0.0042, 0.1),
            (0.0535, 0.167),
            (0.052, 0.1675),
            (0.0032, 0.104),
            (0, 0.104),
        ],
        segments=88,
    )
    cherry = [sphere(0.0075, at=(-0.014, -0.01, level + 0.002), segments=24),
              sphere(0.0072, at=(-0.002, -0.013, level + 0.005), segments=24)]  # fmt: skip
    stick = tube(
        [(-0.034, -0.006, level - 0.004), (0.046, -0.022, level + 0.026)], 0.001, segments=6
    )
    parts = [
        part(CLEAR, lathe(stem, segments=72), cup),
        drink,
        part(gloss((0.42, 0.01, 0.015), alpha=0.04), *cherry),
        part(finish("wood", None), stick),
        *fruit_slice((0.045, -0.01, 0.166), (0.20, 0.42, 0.04), (0.62, 0.72, 0.28), turn=0.4),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "orange juice": juice,
    "milk": milk,
    "beer": beer,
    "cocktail": cocktail,
}
