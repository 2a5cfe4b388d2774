"""Sweets: chocolate, lollipops, wrapped candy."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.bakery import CHOCOLATE
from cavendish.engines.diorama.cast.props.dress import ORANGE, PINK, RED, WHITE, YELLOW, wish
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import circle
from cavendish.engines.diorama.model.finish import finish, gloss, matt
from cavendish.engines.diorama.model.material import Finish, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    lathe,
    sphere,
    tube,
)

Array = np.ndarray
_BUN: RGB = (0.46, 0.21, 0.06)
_PALE: RGB = (0.74, 0.54, 0.27)
_GREEN: RGB = (0.16, 0.34, 0.05)


def chocolate_bar(look: Look, rng: np.random.Generator) -> Model:
    """Build a bar of chocolate half out of its wrapper."""
    tone = look.colour or CHOCOLATE
    base = box((0.075, 0.15, 0.006), bevel=0.002, at=(0, 0, 0.004))
    blocks = [
        _block(0.0155, 0.021).moved(by=(x, y, 0.006))
        for x in (-0.027, -0.009, 0.009, 0.027)
        for y in np.linspace(-0.06, 0.06, 6)
    ]
    wrap = cushion((0.082, 0.085, 0.017), bevel=0.003, at=(0, 0.034, 0.0085))
    foil = bent(
        box((0.083, 0.022, 0.016), bevel=0.002, at=(0, -0.016, 0.0085)),
        lambda p: p + 0.0012 * waves(p, np.random.default_rng(3), scale=0.012)[:, None],
    )
    paper = finish("paper", wish(Look(), rng, (RED, (0.05, 0.2, 0.35), ORANGE)))
    parts = [
        part(Glaze(base=tone, alpha=0.18), base, *blocks),
        part(paper, wrap),
        part(finish("silver", None), foil),
    ]
    return assemble(parts, turn=0.5)


def _block(wide: float, deep: float) -> Mesh:
    """Return one rounded square of chocolate."""
    body = cushion((wide, deep, 0.008), bevel=0.0022, cells=4, at=(0, 0, 0.003))
    return bent(
        body,
        lambda p: (
            p
            * np.stack(
                [1 - 12 * np.clip(p[:, 2], 0, 1), 1 - 12 * np.clip(p[:, 2], 0, 1), 1 + 0 * p[:, 0]],
                1,
            )
        ),
    )


def lollipop(look: Look, rng: np.random.Generator) -> Model:
    """Build a swirled lollipop on a stick, standing in a small base of sugar."""
    tone = wish(look, rng, (RED, PINK, ORANGE))
    a = np.linspace(0.3, 2 * np.pi * 3.2, 300)
    r = 0.0036 * a / 2.1 + 0.002
    spirals = [
        tube(
            np.column_stack([r * np.cos(a + s), 0 * a, 0.14 + r * np.sin(a + s)]),
            0.0066,
            segments=16,
        )
        for s in (0.0, np.pi)
    ]
    stick = tube([(0, 0, 0), (0, 0, 0.12)], 0.0026, segments=12)
    foot = stretched(sphere(0.03, segments=40), (1, 1, 0.35))
    parts = [
        part(Glaze(base=tone, alpha=0.04), spirals[0]),
        part(Glaze(base=(0.8, 0.76, 0.68), alpha=0.04), spirals[1]),
        part(matt(WHITE), stick, foot),
    ]
    return assemble(parts, turn=-0.25)


def candy(look: Look, rng: np.random.Generator) -> Model:
    """Build wrapped sweets: a striped ball each, with twisted paper ends."""
    del rng
    tones = [look.colour] * 3 if look.colour else [RED, (0.06, 0.25, 0.5), YELLOW]
    pieces: list[tuple[Finish, Mesh]] = []
    for tone, x, y, turn in zip(
        tones, (-0.03, 0.028, 0.0), (0.01, 0.022, -0.03), (0.4, -0.7, 1.5), strict=True
    ):
        ball = stretched(sphere(0.0135, segments=40), (1.12, 1, 1))
        fan = [_twist(s) for s in (-1, 1)]
        bands = [
            tube(
                np.column_stack(
                    [np.full(40, 0.006 * k), circle(0.01355 - 0.0016 * abs(k), count=40)]
                ),
                0.0012,
                segments=6,
                closed=True,
            )
            for k in (-1, 0, 1)
        ]
        for mesh, coat in (
            (ball, gloss(tone, alpha=0.05)),
            *[(f, gloss(mix(tone, WHITE, 0.35), alpha=0.15)) for f in fan],
            *[(b, gloss(WHITE)) for b in bands],
        ):
            pieces.append((coat, mesh.moved(turn=turn, by=(x, y, 0.0135))))
    return assemble([part(coat, m) for coat, m in pieces])


def _twist(s: int) -> Mesh:
    """Return one twisted end of a sweet's wrapper."""
    cone = lathe([(0.0135, 0.016), (0.002, 0.0), (0.0016, 0.0), (0.0125, 0.0162)], segments=60)
    wavy = bent(
        cone,
        lambda p: (
            p
            * np.stack(
                [1 + 0.25 * np.sin(7 * np.arctan2(p[:, 1], p[:, 0]))] * 2 + [1 + 0 * p[:, 0]], 1
            )
        ),
    )
    return turned(wavy, "y", s * np.pi / 2, by=(s * 0.014, 0, 0))


RECIPES: Mapping[str, Recipe] = {
    "chocolate bar": chocolate_bar,
    "lollipop": lollipop,
    "candy": candy,
}
