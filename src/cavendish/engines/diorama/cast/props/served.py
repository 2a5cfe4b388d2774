"""Food as it is served: sushi, fried egg, fries, noodles, soup, steak, salad, popcorn, waffle."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import RED, WHITE, wish
from cavendish.engines.diorama.cast.props.snacks import painted
from cavendish.engines.diorama.cast.props.vessels import plate
from cavendish.engines.diorama.model.blob import lump, scattered, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet, rounded
from cavendish.engines.diorama.model.finish import finish, gloss, matt, timber
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.material import Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere
from cavendish.engines.diorama.model.texture import smoothstep

Array = np.ndarray
_RICE: RGB = (0.78, 0.76, 0.70)
_NORI: RGB = (0.012, 0.02, 0.012)


def _grains(points: Array, ways: Array, rng: np.random.Generator) -> Mesh:
    """Return rice grains lying on a surface."""
    grain = stretched(sphere(0.0011, segments=6), (1, 2.4, 1))
    across = np.cross(ways, rng.standard_normal(ways.shape))
    count = len(points)
    return scattered(grain, points, across, np.ones(count), np.tile(_RICE, (count, 1)))


def sushi(look: Look, rng: np.random.Generator) -> Model:
    """Build sushi on a wooden board: two with fish, three rolls, ginger and green paste."""
    board = [
        box((0.2, 0.11, 0.012), bevel=0.003, at=(0, 0, 0.022)),
        *[box((0.02, 0.1, 0.016), bevel=0.002, at=(x, 0, 0.008)) for x in (-0.07, 0.07)],
    ]
    parts: list[Part] = [part(timber((0.40, 0.22, 0.1)), *board)]
    fish = (look.colour or (0.80, 0.24, 0.08), (0.62, 0.10, 0.07))
    for i, (x, tone) in enumerate(zip((-0.06, -0.012), fish, strict=True)):
        parts += _moved(_nigiri(tone, rng), (x, 0.012, 0.028), 0.15 * i)
    for x, y in ((0.05, 0.026), (0.078, -0.012), (0.035, -0.022)):
        parts += _moved(_roll(rng), (x, y, 0.028), float(rng.uniform(0, 6)))
    paste = lump((0.02, 0.016, 0.014), rng, rough=0.12)
    pink = [
        bent(
            stretched(sphere(0.012, segments=24), (1, 1, 0.16)),
            lambda p: p + 0.002 * waves(p, np.random.default_rng(7), scale=0.012)[:, None],
        ).moved(by=(-0.085 + 0.006 * k, -0.035, 0.033 + 0.003 * k))
        for k in range(3)
    ]
    parts += [part(matt((0.30, 0.45, 0.08)), paste.moved(by=(-0.052, -0.036, 0.034))),
              part(gloss((0.80, 0.50, 0.40), alpha=0.3), *pink)]  # fmt: skip
    return assemble(parts, turn=0.15)


def _moved(parts: list[Part], by: Vec3, turn: float) -> list[Part]:
    return [part(p.finish, p.mesh.moved(turn=turn, by=by)) for p in parts]


def _nigiri(tone: RGB, rng: np.random.Generator) -> list[Part]:
    """Return a slice of fish over a bed of rice."""
    bed = bent(cushion((0.03, 0.058, 0.02), bevel=0.009, at=(0, 0, 0.0105)), lambda p: p)
    pick = rng.choice(len(bed.vertices), 120)
    grains = _grains(
        bed.vertices[pick].astype(np.float64), np.asarray(bed.normals)[pick].astype(np.float64), rng
    )

    def drape(p: Array) -> Array:
        out = p.copy()
        out[:, 2] -= 26 * p[:, 0] ** 2 + 5.5 * p[:, 1] ** 2
        return out

    slice_ = bent(cushion((0.036, 0.07, 0.008), bevel=0.0035, cells=24, at=(0, 0, 0.0265)), drape)
    v = slice_.vertices.astype(np.float64)
    bands = smoothstep(0.75, 0.95, np.sin((v[:, 1] + 0.5 * np.abs(v[:, 0])) * 640))
    tones = (
        np.array(tone) * (1 - bands[:, None])
        + np.array(mix(tone, (0.9, 0.75, 0.6), 0.55)) * bands[:, None]
    )
    return [
        part(matt(_RICE, roughness=0.5), bed),
        part(painted(0.5), grains),
        part(painted(0.22), coloured(slice_, tones)),
    ]


def _roll(rng: np.random.Generator) -> list[Part]:
    """Return a slice of a rice roll in seaweed."""
    wrap = fillet(
        [
            (0, 0),
            (0.0165, 0),
            (0.017, 0.001),
            (0.017, 0.021),
            (0.0158, 0.022),
            (0.0155, 0.02),
            (0, 0.02),
        ],
        0.0006,
    )
    top_ = lathe([(0.0157, 0.0205), (0, 0.021)], segments=40)
    a, r = rng.uniform(0, 2 * np.pi, 60), 0.0148 * np.sqrt(rng.random(60))
    spots = np.column_stack([r * np.cos(a), r * np.sin(a), 0 * a + 0.0212])
    grains = _grains(spots, np.tile((0.0, 0.0, 1.0), (60, 1)), rng)
    core = [cushion((0.008, 0.006, 0.003), bevel=0.0012, at=(x, y, 0.0222)) for x, y in
            ((-0.003, 0.002), (0.004, 0.0))]  # fmt: skip
    return [
        part(matt(_NORI, roughness=0.4), lathe(wrap, segments=48)),
        part(matt(_RICE), top_),
        part(painted(0.5), grains),
        part(gloss((0.75, 0.2, 0.06)), core[0]),
        part(gloss((0.22, 0.4, 0.08)), core[1]),
    ]


def fried_egg(look: Look, rng: np.random.Generator) -> Model:
    """Build a fried egg on a plate: wavy white, crisp edge, a shining yolk."""
    dish = plate(Look(), rng)
    z = 0.012
    t = np.linspace(0, 2 * np.pi, 97)
    hem = 0.062 * (1 + 0.13 * np.sin(3 * t + 1) + 0.08 * np.sin(5 * t + 2) + 0.03 * np.sin(9 * t))
    rows = [
        (0.0, 0.0075),
        (0.3, 0.0075),
        (0.6, 0.006),
        (0.85, 0.005),
        (0.96, 0.0045),
        (1.0, 0.002),
        (0.99, 0.0),
    ]
    ring_ = np.stack(
        [np.stack([hem * r * np.cos(t), hem * r * np.sin(t), z + h + 0 * t], 1) for r, h in rows]
    )
    white = bent(
        made(ring_.reshape(-1, 3), lattice(len(rows), 97)[:, ::-1], None, None),
        lambda p: p + 0.0012 * waves(p, np.random.default_rng(5), scale=0.035)[:, None] * (0, 0, 1),
    )
    share = np.repeat([r for r, _ in rows], 97)
    crisp = smoothstep(0.9, 1.02, share)[:, None] * 0.8
    tones = np.array((0.80, 0.78, 0.72)) * (1 - crisp) + np.array((0.45, 0.22, 0.05)) * crisp
    yolk = stretched(sphere(0.024, segments=56), (1, 1, 0.62), by=(0.006, -0.004, z + 0.008))
    parts = [
        *dish.parts,
        part(painted(0.3), coloured(white, tones)),
        part(Glaze(base=look.colour or (0.86, 0.40, 0.015), alpha=0.02), yolk),
    ]
    return assemble(parts)


def fries(look: Look, rng: np.random.Generator) -> Model:
    """Build chips in a red paper cup."""
    tone = wish(look, rng, (RED,))
    sides = [
        extrude(
            rounded(
                [(-0.032, 0), (0.032, 0), (0.046, 0.085), (0.0, 0.07 + 0.03 * s), (-0.046, 0.085)],
                0.006,
            ),
            0.002,
            bevel=0.0005,
        )
        for s in (0, 1)
    ]
    cup = [
        turned(sides[0], "x", 0.14, by=(0, -0.018, 0.001)),
        turned(sides[1], "x", -0.1, by=(0, 0.02, 0.001)),
    ]
    walls = [
        turned(
            box((0.0025, 0.046, 0.082), bevel=0.001, at=(0, 0, 0.041)),
            "y",
            s * 0.165,
            by=(s * 0.031, 0.001, 0.0),
        )
        for s in (-1, 1)
    ]
    sticks: list[Mesh] = []
    for _ in range(44):
        x, y = float(rng.uniform(-0.03, 0.03)), float(rng.uniform(-0.014, 0.016))
        long = float(rng.uniform(0.07, 0.115))
        chip = cushion((0.0085, 0.0085, long), bevel=0.0022, cells=4, at=(0, 0, long / 2))
        sticks.append(turned(turned(chip, "y", x * 6 + float(rng.uniform(-0.1, 0.1))), "x", -y * 7,
                             by=(x * 0.8, y, float(rng.uniform(0.01, 0.03)))))  # fmt: skip
    v = part(matt(WHITE), *sticks).mesh
    tips = smoothstep(0.3, 1.0, 0.5 + 0.5 * waves(v.vertices.astype(np.float64), rng, scale=0.03))[
        :, None
    ]
    tones = np.array((0.80, 0.52, 0.13)) * (1 - tips) + np.array((0.58, 0.28, 0.05)) * tips
    mark = [
        turned(
            lathe(fillet([(0, 0), (0.017, 0), (0.016, 0.001), (0, 0.001)], 0.0003)),
            "x",
            np.pi / 2 + 0.14,
            by=(0, -0.0265, 0.04),
        )
    ]
    parts = [
        part(finish("paper", tone), *cup, *walls),
        part(painted(0.5), coloured(v, tones)),
        part(matt((0.85, 0.6, 0.1)), *mark),
    ]
    return assemble(parts, {"label": label(-0.03, 0.04, 0.024, 0.02)})


RECIPES: Mapping[str, Recipe] = {
    "sushi": sushi,
    "fried egg": fried_egg,
    "french fries": fries,
}
