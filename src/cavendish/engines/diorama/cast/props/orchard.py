"""Fruit cut and whole: mango, plum, apricot, avocado, kiwi, coconut."""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import piece
from cavendish.engines.diorama.cast.props.fruit import foliage, skin, stem, streaks
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, leaf, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, varnished
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere

_PEAR: Sequence[tuple[float, float]] = (
    (0.0, 0.0), (0.022, 0.003), (0.036, 0.025), (0.037, 0.042), (0.028, 0.068), (0.016, 0.092),
    (0.009, 0.1), (0.0, 0.102),
)  # fmt: skip


def halved(
    body: Mesh, stops: Sequence[tuple[float, RGB]], rind: RGB, *, core: tuple[float, float] | None
) -> Mesh:
    """Return a turned body cut flat at y = 0: flesh by ``stops`` from its core (0) to its rim (1).

    The cut faces -y; ``rind`` is the colour of what is left of the outside. ``core`` is the height
    of a point at the heart and of the top; without one the core is the whole axis.
    """
    at = body.vertices.astype(np.float64)
    reach = np.maximum(np.hypot(at[:, 0], at[:, 1]), 1e-9)
    share = np.abs(at[:, 0]) / reach
    if core is not None:
        heart, top = core
        share = np.hypot(at[:, 0] / reach.max(), (at[:, 2] - heart) / (top - heart))
    inner = at[:, 1] < 1e-6
    tones = np.where(
        inner[:, None], texture.ramp(share.astype(np.float32), list(stops)), np.array(rind)
    )
    flat = at * np.stack([np.ones(len(at)), ~inner, np.ones(len(at))], 1)
    return coloured(bent(Mesh(vertices=flat.astype(np.float32), faces=body.faces), lambda p: p),
                    tones.astype(np.float32))  # fmt: skip


def mango(look: Look, rng: np.random.Generator) -> Model:
    """Build a mango lying down: kidney-shaped, yellow with a red cheek and a green shoulder."""
    base = np.array(look.colour or (0.80, 0.38, 0.03))

    def kidney(p: Points) -> Points:
        x, y, z = p.T
        slim = 1 - 0.22 * np.clip(x, 0, 1)
        return np.stack(
            [0.062 * x, 0.036 * y * slim, 0.043 * (z * slim + 0.32 * x**2 - 0.10 * x)], 1
        )

    body = bent(sphere(1.0, segments=72), kidney)
    at = body.vertices.astype(np.float64)
    blush = texture.smoothstep(-0.3, 0.9, at[:, 2] / 0.04 - at[:, 0] / 0.09
                               + 0.35 * waves(at, rng, scale=0.06))[:, None]  # fmt: skip
    leafward = texture.smoothstep(0.01, 0.07, at[:, 0] + 0.01 * waves(at, rng, scale=0.04))[:, None]
    red = np.array((0.55, 0.05, 0.02)) if look.colour is None else base * 0.75
    green = np.array((0.20, 0.26, 0.03)) if look.colour is None else base
    tones = base * (1 - 0.85 * blush) + red * 0.85 * blush
    tones = tones * (1 - 0.7 * leafward) + green * 0.7 * leafward
    blade = turned(leaf(0.075, 0.024, curl=0.3, fold=0.3), "z", -1.9, by=(0.058, 0, 0.012))
    stalk = turned(stem(0.016, 0.0022, z=0.0), "y", 0.9, by=(0.058, 0.0, 0.01))
    pieces = [part(varnished(0.2), coloured(body, tones)), part(foliage((0.06, 0.16, 0.03)), blade),
              part(finish("wood", (0.12, 0.07, 0.03)), stalk)]  # fmt: skip
    return assemble(pieces, turn=0.3)


def _stone_fruit(base: RGB, bloom: RGB, radius: float) -> Recipe:
    """Return the recipe of a round fruit with a seam."""

    def fruit(look: Look, rng: np.random.Generator) -> Model:
        """Build a whole fruit with its seam, bloom and stalk."""
        tone = look.colour or base
        profile = spline([(0.0, 0.05), (0.5, 0.02), (0.94, 0.5), (1.0, 0.95), (0.9, 1.5),
                          (0.45, 1.9), (0.12, 1.84), (0.0, 1.78)])  # fmt: skip

        def seam(p: Points) -> Points:
            groove = np.exp(-((np.arctan2(p[:, 0] - 0.2 * radius, -p[:, 1]) / 0.1) ** 2))
            return p * (1 - 0.06 * groove * (p[:, 2] > 0.3 * radius))[:, None]

        body = bent(lathe(profile * radius, segments=120, uv="unit"), seam)
        stops = [(0.1, mix(tone, bloom, 0.6)), (0.5, tone), (0.95, mix(tone, (0, 0, 0), 0.35))]
        return assemble(
            [
                part(skin(streaks(stops, seed=piece(rng)), alpha=0.2), body),
                part(
                    finish("wood", (0.16, 0.10, 0.04)),
                    stem(0.45 * radius, 0.05 * radius, z=1.76 * radius),
                ),
            ]
        )

    return fruit


def avocado(look: Look, rng: np.random.Generator) -> Model:
    """Build an avocado and its half: pale flesh, a round stone."""
    rind = look.colour or (0.03, 0.055, 0.015)
    shape = lathe(spline(_PEAR, density=14), segments=96)
    flesh = [(0.0, (0.72, 0.62, 0.22)), (0.7, (0.68, 0.64, 0.20)), (0.93, (0.36, 0.48, 0.08)),
             (0.985, (0.12, 0.22, 0.03)), (1.0, rind)]  # fmt: skip
    half = halved(shape, flesh, rind, core=None)
    stone = stretched(sphere(0.0175, segments=40), (1, 0.9, 1.05), by=(0, -0.004, 0.034))
    pebbled = bent(shape, lambda p: p * (1 + 0.02 * waves(p, rng, scale=0.006, octaves=1))[:, None])
    lean = -0.28
    return assemble([
        part(varnished(0.35), turned(half, "x", lean)),
        part(gloss((0.17, 0.065, 0.02), alpha=0.12), turned(stone, "x", lean)),
        part(gloss(rind, alpha=0.25), turned(pebbled, "x", 0.1, by=(0.07, 0.05, 0.0))),
    ], turn=0.1)  # fmt: skip


def _facing(body: Mesh) -> Mesh:
    """Stand a half fruit so that its cut looks up and towards the front."""
    return turned(body, "x", -0.35)


def kiwi(look: Look, rng: np.random.Generator) -> Model:
    """Build a kiwi and its half: green flesh, black seeds round a white core."""
    rind: RGB = (0.16, 0.085, 0.03)
    green = look.colour or (0.26, 0.42, 0.03)
    body = stretched(sphere(0.026, segments=64), (1, 1, 1.22), by=(0, 0, 0.032))
    flesh = [
        (0.0, (0.75, 0.76, 0.55)),
        (0.24, (0.72, 0.75, 0.5)),
        (0.36, mix(green, (0.6, 0.7, 0.2), 0.4)),
        (0.85, green),
        (0.96, mix(green, (0.5, 0.6, 0.2), 0.4)),
        (1.0, rind),
    ]
    pip = stretched(sphere(0.0011, segments=8), (1, 0.5, 1.7))
    pips = [
        turned(
            pip,
            "y",
            -a,
            by=(float(0.0105 * r * np.sin(a)), -0.0004, 0.032 + float(0.0135 * r * np.cos(a))),
        )
        for a, r in zip(np.linspace(0, 2 * np.pi, 34)[:-1], rng.uniform(0.8, 1.15, 33), strict=True)
    ]
    fuzz = (
        np.array(rind)
        * (1 + 0.25 * waves(body.vertices.astype(np.float64) * (1, 1, 0.3), rng, scale=0.004))[
            :, None
        ]
    )
    whole = turned(coloured(body, fuzz), "y", np.pi / 2, by=(0.03, 0.03, 0.026))
    return assemble([
        part(varnished(0.35), _facing(halved(body, flesh, rind, core=(0.032, 0.0637)))),
        part(gloss((0.012, 0.01, 0.008)), *(_facing(p) for p in pips)),
        part(varnished(0.9), whole),
    ])  # fmt: skip


def coconut(look: Look, rng: np.random.Generator) -> Model:
    """Build a coconut and its half: a hairy shell, white flesh."""
    shell = look.colour or (0.15, 0.075, 0.03)
    body = sphere(0.06, at=(0, 0, 0.06), segments=72)
    flesh = [(0.0, (0.80, 0.79, 0.75)), (0.86, (0.84, 0.83, 0.80)), (0.9, shell), (1.0, shell)]
    dip = stretched(sphere(0.046, segments=40), (1, 0.08, 1), by=(0, -0.001, 0.06))
    at = body.vertices.astype(np.float64)
    fibre = 1 + 0.35 * waves(at * (1, 1, 0.12), rng, scale=0.009)
    whole = coloured(body, np.array(shell) * fibre[:, None]).moved(by=(0.12, 0.05, 0))
    eyes = [sphere(0.008, at=(0.12 + x, -0.005, z), segments=16)
            for x, z in ((-0.016, 0.088), (0.016, 0.088), (0.0, 0.064))]  # fmt: skip
    parts: list[Part] = [
        part(matt((0.02, 0.012, 0.006)), *eyes),
        part(varnished(0.5), turned(halved(body, flesh, shell, core=(0.06, 0.12)), "x", -0.3)),
        part(gloss((0.62, 0.62, 0.58), alpha=0.2), turned(dip, "x", -0.3)),
        part(varnished(0.9), whole),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "mango": mango,
    "plum": _stone_fruit((0.11, 0.012, 0.055), (0.30, 0.24, 0.42), 0.026),
    "apricot": _stone_fruit((0.76, 0.33, 0.05), (0.80, 0.20, 0.06), 0.025),
    "nectarine": _stone_fruit((0.55, 0.06, 0.02), (0.80, 0.42, 0.05), 0.033),
    "avocado": avocado,
    "kiwi": kiwi,
    "coconut": coconut,
}
