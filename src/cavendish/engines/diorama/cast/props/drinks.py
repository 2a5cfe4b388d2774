"""Drinks in what they are served in: beer, cocktails, juice, milk, coffee to go, cans."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import RED, SAGE, WHITE, dress, wish
from cavendish.engines.diorama.model.blob import leaf
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import circle, fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.material import Finish, Glass, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, lathe, sphere, tube

_CLEAR: Finish = Glass(tint=(0.98, 0.99, 0.985))


def _filled(
    outline: list[tuple[float, float]], fill: float, colour: RGB
) -> tuple[Part, float, float]:
    """Return the drink inside a glass (outline: outer radius, z, upwards), its level and radius."""
    z = np.array([p[1] for p in outline])
    r = np.array([p[0] for p in outline])
    level = float(z[0] + 0.006 + (z[-1] - z[0] - 0.006) * fill)
    heights = np.linspace(float(z[0]) + 0.006, level, 24)
    radii = np.interp(heights, z, r) - 0.0026
    profile = np.concatenate([[(0, heights[0])], np.stack([radii, heights], 1), [(0, level)]])
    body = lathe(profile, segments=72)
    return part(Glaze(base=colour, alpha=0.02, ior=1.34), body), level, float(radii[-1])


def _tumbler(outline: list[tuple[float, float]], wall: float = 0.0018) -> Mesh:
    """Return a glass: outside up, over the rim, inside down."""
    inner = [(r - wall, z + (0.005 if i == 0 else 0)) for i, (r, z) in enumerate(outline)]
    line = [(0, outline[0][1]), *outline, *inner[::-1], (0, outline[0][1] + 0.005)]
    return lathe(fillet(line, 0.0008, steps=2), segments=88)


def _slice(
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


def _straw(x: float, z: float, colour: RGB) -> Part:
    path = spline(
        [
            (x - 0.014, 0, 0.02),
            (x + 0.018, 0, z),
            (x + 0.03, 0, z + 0.018),
            (x + 0.06, 0, z + 0.026),
        ]
    )
    return part(gloss(colour), tube(path, 0.0028, segments=12))


def _ice(radius: float, z: float, rng: np.random.Generator, count: int = 3) -> Part:
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
    drink, level, radius = _filled(outline, 0.84, tone)
    parts = [
        part(_CLEAR, _tumbler(outline)),
        drink,
        _ice(radius, level, rng),
        _straw(0.0, 0.15, RED),
        *_slice((0.032, -0.012, 0.136), (0.82, 0.32, 0.01), (0.85, 0.42, 0.04)),
    ]
    return assemble(parts)


def milk(look: Look, rng: np.random.Generator) -> Model:
    """Build a glass of milk."""
    del rng
    outline = [(0.028, 0.0), (0.036, 0.12)]
    drink, _, _ = _filled(outline, 0.84, look.colour or (0.80, 0.77, 0.70))
    return assemble([part(_CLEAR, _tumbler(outline)), drink])


def beer(look: Look, rng: np.random.Generator) -> Model:
    """Build a mug of beer with a head of foam running over."""
    outline = [(0.041, 0.0), (0.043, 0.01), (0.041, 0.12)]
    drink, level, radius = _filled(outline, 0.88, look.colour or (0.72, 0.33, 0.03))
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
        part(_CLEAR, _tumbler(outline, 0.0024), loop),
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
    drink, level, _ = _filled(bowl, 0.78, tone)
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
        part(_CLEAR, lathe(stem, segments=72), cup),
        drink,
        part(gloss((0.42, 0.01, 0.015), alpha=0.04), *cherry),
        part(finish("wood", None), stick),
        *_slice((0.045, -0.01, 0.166), (0.20, 0.42, 0.04), (0.62, 0.72, 0.28), turn=0.4),
    ]
    return assemble(parts)


def coffee(look: Look, rng: np.random.Generator) -> Model:
    """Build coffee to go: paper cup, sleeve, lid."""
    sleeve_tone = look.colour or (0.30, 0.17, 0.08)
    cup = lathe(fillet([(0, 0), (0.03, 0.0), (0.043, 0.12), (0, 0.12)], 0.002), segments=80)
    wrap = lathe([(0.0347, 0.034), (0.0362, 0.035), (0.0412, 0.082), (0.0398, 0.083)], segments=80)
    lid = lathe(
        fillet(
            [
                (0.0, 0.118),
                (0.0455, 0.118),
                (0.0455, 0.125),
                (0.0415, 0.127),
                (0.0405, 0.135),
                (0.036, 0.136),
                (0.034, 0.131),
                (0, 0.13),
            ],
            0.002,
        ),
        segments=80,
    )
    hole = box((0.01, 0.004, 0.002), bevel=0.0008, at=(0, -0.026, 0.132))
    paper = finish("paper", (0.80, 0.78, 0.72))
    parts = [
        part(paper, cup),
        part(finish("cardboard", sleeve_tone), wrap),
        part(matt((0.03, 0.03, 0.03) if rng.random() < 0.5 else WHITE, roughness=0.4), lid),
        part(matt((0.005, 0.005, 0.005)), hole),
    ]
    return assemble(parts, {"label": label(-0.0405, 0.058, 0.028, 0.02)})


def can(look: Look, rng: np.random.Generator) -> Model:
    """Build a drinks can with a ring pull."""
    tone = wish(look, rng, (RED, (0.02, 0.16, 0.35), SAGE))
    coat = (
        dress(look, rng, material="metal", choices=(tone,), period=0.05)
        if look.material
        else metal("metal", tone)
    )
    body = lathe(
        fillet([(0.024, 0.004), (0.033, 0.012), (0.033, 0.104), (0.027, 0.117)], 0.006), segments=88
    )
    ends = lathe(
        fillet(
            [(0, 0.004), (0.022, 0.004), (0.024, 0.0), (0.0255, 0.005), (0.0245, 0.0055)], 0.001
        ),
        segments=72,
    )
    lid = lathe(
        fillet(
            [(0.027, 0.116), (0.0278, 0.1195), (0.026, 0.12), (0.025, 0.1165), (0, 0.1165)], 0.0006
        ),
        segments=72,
    )
    pull = [
        tube(
            np.column_stack([circle(0.0065) * (0.75, 1) + (0, -0.006), np.full(48, 0.1185)]),
            0.0011,
            closed=True,
        ),
        tube(
            np.column_stack([circle(0.011) * (0.62, 1), np.full(48, 0.1168)]), 0.0005, closed=True
        ),
    ]
    swoosh = bent(
        lathe([(0.03315, 0.03), (0.0332, 0.055)], segments=88),
        lambda p: (
            p
            + np.stack(
                [0 * p[:, 0], 0 * p[:, 0], 0.014 * np.sin(2 * np.arctan2(p[:, 1], p[:, 0]))], 1
            )
        ),
    )
    parts = [
        part(coat, body),
        part(gloss(WHITE, alpha=0.1), swoosh),
        part(metal("aluminium"), ends, lid, *pull),
    ]
    return assemble(parts, {"label": label(-0.0335, 0.075, 0.02, 0.02)})


def boba(look: Look, rng: np.random.Generator) -> Model:
    """Build milk tea with tapioca pearls, domed lid and a fat straw."""
    tone = wish(look, rng, ((0.60, 0.38, 0.20), (0.62, 0.34, 0.40), (0.42, 0.52, 0.22)))
    outline = [(0.029, 0.0), (0.043, 0.13)]
    drink, _, _ = _filled(outline, 0.86, tone)
    pearls: list[Mesh] = []
    for _ in range(70):
        a, z = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.011, 0.034))
        r = 0.0262 + 0.108 * z
        pearls.append(sphere(0.0055, at=(r * np.cos(a), r * np.sin(a), z), segments=14))
    dome = lathe(
        spline([(0.044, 0.13), (0.044, 0.137), (0.037, 0.155), (0.02, 0.166), (0.0, 0.168)]),
        segments=72,
    )
    parts = [
        part(_CLEAR, _tumbler(outline, 0.001), dome),
        drink,
        part(gloss((0.018, 0.008, 0.004), alpha=0.05), *pearls),
        part(
            gloss((0.75, 0.2, 0.3)),
            tube([(-0.012, 0, 0.03), (0.016, 0, 0.235)], 0.0062, segments=18),
        ),
    ]
    return assemble(parts)


def mojito(look: Look, rng: np.random.Generator) -> Model:
    """Build a tall iced drink: mint, lime, ice."""
    outline = [(0.029, 0.0), (0.036, 0.15)]
    drink, level, radius = _filled(outline, 0.86, look.colour or (0.56, 0.66, 0.42))
    mint = [
        turned(
            leaf(0.03, 0.018, curl=0.3, fold=0.3), "z", float(a), by=(-0.008, 0.006, level + 0.012)
        )
        for a in np.linspace(0, 5, 7)
    ]
    parts = [
        part(_CLEAR, _tumbler(outline)),
        drink,
        _ice(radius, level, rng, 4),
        part(matt((0.08, 0.25, 0.05)), *mint),
        _straw(0.0, 0.165, SAGE),
        *_slice((0.03, -0.012, 0.15), (0.16, 0.36, 0.03), (0.52, 0.66, 0.22)),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "orange juice": juice,
    "milk": milk,
    "beer": beer,
    "cocktail": cocktail,
    "coffee": coffee,
    "can": can,
    "bubble tea": boba,
    "mojito": mojito,
}
