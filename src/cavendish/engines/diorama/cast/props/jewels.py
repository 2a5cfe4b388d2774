"""Jewels and magic: necklace, bracelet, earrings, diamond, crystal ball, potion, wand, shield."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import BLUE, NAVY, PLUM, RED, wish
from cavendish.engines.diorama.cast.props.loft import column
from cavendish.engines.diorama.cast.props.tailoring import Shell
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, metal, timber
from cavendish.engines.diorama.model.material import Finish, Glass
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube

_BUST = (
    (0.0, 0, 0.1, 0.045, 2.4),
    (0.02, 0, 0.11, 0.05, 2.4),
    (0.12, 0, 0.098, 0.052, 2.3),
    (0.17, 0, 0.07, 0.044, 2.2),
    (0.195, 0, 0.043, 0.036, 2.0),
    (0.26, 0, 0.036, 0.034, 2.0),
    (0.3, 0, 0.036, 0.033, 2.0),
)


def _cut(radius: float) -> Mesh:
    """Return a brilliant-cut stone made by turning: eight and sixteen flat sides."""
    profile = [
        (0.0, 0.0),
        (radius, 0.72 * radius),
        (radius, 0.78 * radius),
        (0.58 * radius, 1.06 * radius),
        (0.0, 1.06 * radius),
    ]
    body = lathe(profile, segments=10)
    return Mesh(vertices=body.vertices, faces=body.faces, faceted=True)


def _gem_finish(look: Look, tones: tuple[RGB, ...], rng: np.random.Generator) -> Finish:
    red, green, blue = wish(look, rng, tones)
    lift = max(red, green, blue, 1e-3)
    return Glass(
        tint=(0.25 + 0.73 * red / lift, 0.25 + 0.73 * green / lift, 0.25 + 0.73 * blue / lift),
        ior=1.9,
    )


def diamond(look: Look, rng: np.random.Generator) -> Model:
    """Build a large cut stone standing on its edge, two small ones by it."""
    coat = _gem_finish(look, ((0.9, 0.95, 1.0),), rng)
    tip = turned(_cut(0.03), "x", 0.85)
    big = tip.moved(by=(0, 0, -float(tip.vertices[:, 2].min())))
    rest: list[Mesh] = []
    for x, y, r in ((0.045, -0.02, 0.009), (-0.042, -0.03, 0.007)):
        small = turned(_cut(r), "y", 0.9)
        rest.append(small.moved(by=(x, y, -float(small.vertices[:, 2].min()))))
    return assemble([part(coat, big, *rest)])


def necklace(look: Look, rng: np.random.Generator) -> Model:
    """Build a necklace on a velvet bust: a string of beads, a set stone."""
    shell = Shell(stations=_BUST, seed=1, fold=0.0)
    velvet = finish("fabric", NAVY if look.colour is None else (0.03, 0.028, 0.03))
    gold = metal("gold") if look.material is None else finish(look.material, look.colour)
    a = np.linspace(-1, 1, 39)
    x = 0.075 * np.sin(a * 1.45) / np.sin(1.45)
    z = 0.225 - 0.115 * np.cos(a * np.pi / 2) ** 0.8
    y = shell.front(x, z) - 0.003
    beads = [sphere(0.0058 - 0.0022 * abs(t), at=(px, py, pz), segments=18) for t, px, py, pz in
             zip(a.tolist(), x.tolist(), y.tolist(), z.tolist(), strict=True)]  # fmt: skip
    low = float(shell.front(np.array([0.0]), np.array([0.088]))[0])
    mount = turned(
        lathe(fillet([(0, 0), (0.017, 0), (0.018, 0.004), (0.014, 0.006), (0, 0.006)], 0.001)),
        "x",
        np.pi / 2,
        by=(0, low, 0.088),
    )
    stone = turned(_cut(0.0135), "x", np.pi / 2, by=(0, low - 0.002, 0.088))
    pearl = {"pearl", "pearls"} & {*look.attributes, look.material or ""}
    string: Finish = gloss((0.78, 0.73, 0.68), alpha=0.08) if pearl else gold
    coat = _gem_finish(look, (RED, BLUE, (0.05, 0.5, 0.25), PLUM), rng)
    base = column([(-0.012, 0, 0.12, 0.06, 2.6), (0.0, 0, 0.118, 0.058, 2.6)])
    parts = [part(velvet, shell.mesh()), part(string, *beads), part(gold, mount), part(coat, stone),
             part(timber((0.1, 0.05, 0.03)), base)]  # fmt: skip
    return assemble(parts)


def bracelet(look: Look, rng: np.random.Generator) -> Model:
    """Build a gold bangle set with stones round a small cushion."""
    gold = (
        finish(look.material, look.colour, default="gold")
        if look.material or look.colour
        else metal("gold")
    )
    t = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    rails = [
        tube(
            np.column_stack([0.033 * np.cos(t), 0.028 * np.sin(t), 0 * t + z]), 0.0018, closed=True
        )
        for z in (-0.0062, 0.0062)
    ]
    band = stretched(
        lathe(
            [(0.0325, -0.006), (0.0335, 0.0), (0.0325, 0.006), (0.0315, 0.0), (0.0325, -0.006)],
            segments=90,
        ),
        (1, 0.85, 1),
    )
    stones = [
        turned(
            turned(_cut(0.0042), "y", np.pi / 2),
            "z",
            float(a),
            by=(0.0325 * np.cos(a), 0.0275 * np.sin(a), 0),
        )
        for a in np.linspace(0, 2 * np.pi, 18)[:-1]
    ]
    tilt = [turned(m, "x", 1.0, by=(0, 0, 0.031)) for m in (*rails, band)]
    gems = [turned(m, "x", 1.0, by=(0, 0, 0.031)) for m in stones]
    return assemble(
        [part(gold, *tilt), part(_gem_finish(Look(), ((0.9, 0.95, 1), RED, BLUE), rng), *gems)],
        turn=0.3,
    )


def earrings(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of drop earrings on a little stand."""
    gold = (
        finish(look.material, look.colour, default="gold")
        if look.material or look.colour
        else metal("gold")
    )
    post = [
        tube([(0, 0, 0), (0, 0, 0.1)], 0.004),
        tube([(-0.045, 0, 0.098), (0.045, 0, 0.098)], 0.0035),
    ]
    foot = lathe(fillet([(0, 0), (0.034, 0), (0.032, 0.006), (0, 0.01)], 0.003), segments=48)
    hooks = [
        tube(
            spline([(x, -0.006, 0.084), (x, -0.003, 0.1), (x, 0.004, 0.104), (x, 0.006, 0.092)]),
            0.0008,
            segments=8,
        )
        for x in (-0.03, 0.03)
    ]
    drops = [
        lathe(
            spline([(0, -0.012), (0.0068, -0.006), (0.005, 0.003), (0.0, 0.014)]), segments=10
        ).moved(by=(x, -0.006, 0.068))
        for x in (-0.03, 0.03)
    ]
    drops = [Mesh(vertices=m.vertices, faces=m.faces, faceted=True) for m in drops]
    caps = [sphere(0.0026, at=(x, -0.006, 0.083), segments=16) for x in (-0.03, 0.03)]
    stone = _gem_finish(Look(), (RED, BLUE, (0.05, 0.5, 0.25)), rng)
    return assemble(
        [
            part(timber((0.12, 0.06, 0.03)), *post, foot),
            part(gold, *hooks, *caps),
            part(stone, *drops),
        ]
    )


RECIPES: Mapping[str, Recipe] = {
    "diamond": diamond,
    "necklace": necklace,
    "bracelet": bracelet,
    "earrings": earrings,
}
