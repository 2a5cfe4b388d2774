"""Boards and skis: what one stands on to slide, roll and ride waves."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    CREAM,
    MUSTARD,
    ORANGE,
    RED,
    SKY,
    TEAL,
    companion,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.cast.props.wheels import solid_wheels
from cavendish.engines.diorama.model.curve import fillet
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube

Array = np.ndarray


def _kicked(mesh: Mesh, flat: float, rise: float) -> Mesh:
    """Bend the ends of a board along x upwards beyond ``flat`` metres."""

    def lift(p: Array) -> Array:
        out = p.copy()
        out[:, 2] += rise * np.clip(np.abs(p[:, 0]) - flat, 0, None) ** 2
        return out

    return bent(mesh, lift)


def skateboard(look: Look, rng: np.random.Generator) -> Model:
    """Build a skateboard: kicked deck with grip tape, trucks, four wheels."""
    coat = dress(look, rng, material="wood", choices=(RED, TEAL, MUSTARD, SKY))
    if look.material is None:
        coat = gloss(wish(look, rng, (RED, TEAL, MUSTARD, SKY)), alpha=0.12)
    deck = _kicked(_dense(0.8, 0.2, 0.011), 0.25, 2.4)
    grip = _kicked(_dense(0.785, 0.19, 0.003).moved(by=(0, 0, 0.0065)), 0.25, 2.4)
    trucks = [box((0.05, 0.03, 0.03), bevel=0.006, at=(x, 0, -0.02)) for x in (-0.22, 0.22)]
    axles = [tube([(x, -0.1, -0.036), (x, 0.1, -0.036)], 0.006) for x in (-0.22, 0.22)]
    hubs = [(x, y, -0.036) for x in (-0.22, 0.22) for y in (-0.088, 0.088)]
    parts = [
        part(coat, deck),
        part(matt((0.025, 0.025, 0.027)), grip),
        part(metal("steel"), *trucks, *axles),
        part(gloss(CREAM, alpha=0.2), solid_wheels(0.027, 0.034, hubs)),
    ]
    return assemble(parts, {"top": top(0.0095, 0.25, 0.08)}, turn=0.2)


def _dense(length: float, wide: float, thick: float) -> Mesh:
    """Return a round-ended board with sections enough to be bent."""
    x = np.linspace(-1, 1, 60)
    half = wide / 2 * np.clip(1 - np.abs(x) ** 9, 0, 1) ** 0.5
    rows = [(float(a) * length / 2, 0, max(float(b), 0.002), thick / 2, 5.0)
            for a, b in zip(x, half, strict=True)]  # fmt: skip
    return hull(rows, density=1, segments=36)


def _upright_board(length: float, wide: float, thick: float, *, nose: float) -> Mesh:
    """Return a surfboard's body standing on its tail, face towards -y."""
    t = np.linspace(0, 1, 50)
    half = wide / 2 * np.clip(np.sin(np.pi * np.clip(t * 0.94 + 0.05, 0, 1) ** nose), 0, 1) ** 0.62
    rows = [
        (
            float(a) * length,
            0.12 * float(a - 0.45) ** 2 * length * 0.5,
            max(float(b), 0.012),
            thick / 2 * (0.4 + 0.6 * float(np.sin(np.pi * min(max(a, 0.04), 0.96)))),
            2.3,
        )
        for a, b in zip(t, half, strict=True)
    ]
    return turned(hull(rows, density=1, segments=40), "y", -np.pi / 2)


def surfboard(look: Look, rng: np.random.Generator) -> Model:
    """Build a surfboard planted upright, with a stringer, stripes and fins."""
    tone = wish(look, rng, (CREAM, SKY, ORANGE, TEAL))
    coat = dress(look, rng, material="plastic", choices=(tone,), period=0.5)
    body = turned(_upright_board(1.9, 0.52, 0.06, nose=1.0), "z", np.pi / 2)
    second = companion(tone)
    lines = [
        tube(
            [(x, -0.034, 0.1), (x, -0.031, 0.7), (x * 0.9, -0.032, 1.3), (x * 0.4, -0.02, 1.78)],
            0.009,
            segments=8,
            flat=0.6,
        )
        for x in (-0.05, 0.0, 0.05)
    ]
    fins = [
        turned(
            extrude([(0, 0), (0.1, 0.0), (0.13, 0.09)], 0.008, bevel=0.003),
            "z",
            np.pi / 2,
            by=(x, 0.03, 0.12),
        )
        for x in (-0.1, 0.1)
    ]
    return assemble(
        [part(coat, body), part(gloss(second), *lines), part(gloss(BLACK), *fins)], turn=0.25
    )


def snowboard(look: Look, rng: np.random.Generator) -> Model:
    """Build a snowboard standing in a foot of snow, bindings on."""
    tone = wish(look, rng, (BLUE, RED, TEAL, ORANGE))
    coat = dress(look, rng, material="plastic", choices=(tone,), period=0.4)
    board = turned(_kicked(_dense(1.5, 0.28, 0.014), 0.55, 1.6), "y", -np.pi / 2, by=(0, 0, 0.78))
    board = turned(board, "z", -np.pi / 2)
    cups = [
        stretched(
            lathe(fillet([(0.07, 0), (0.085, 0), (0.08, 0.1), (0.068, 0.1), (0.07, 0)], 0.01)),
            (0.9, 1, 1),
        )
        for _ in range(2)
    ]
    cups = [
        turned(c, "x", np.pi / 2, by=(0, -0.006, z))
        for c, z in zip(cups, (0.52, 1.02), strict=True)
    ]
    bands = [box((0.2, 0.014, 0.03), bevel=0.005, at=(0, -0.1, z + 0.02)) for z in (0.52, 1.02)]
    flash = [
        box((0.16, 0.006, 0.02), bevel=0.002, at=(0, -0.0075, z)) for z in (0.7, 0.74, 0.78, 0.82)
    ]
    pile = stretched(sphere(0.24, segments=40), (1, 0.8, 0.3))
    parts = [
        part(coat, board),
        part(matt((0.03, 0.03, 0.033)), *cups, *bands),
        part(gloss(companion(tone)), *flash),
        part(matt((0.8, 0.82, 0.85)), pile),
    ]
    return assemble(parts, turn=0.3)


def skis(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of skis with poles, planted upright in snow."""
    tone = wish(look, rng, (RED, BLUE, MUSTARD, TEAL))
    coat = finish(look.material or "plastic", tone)
    long: list[Mesh] = []
    for s in (-1, 1):
        blade = bent(
            _dense(1.7, 0.1, 0.016),
            lambda p: (
                p
                + np.stack(
                    [0 * p[:, 0], 0 * p[:, 0], 2.2 * np.clip(p[:, 0] - 0.68, 0, None) ** 2], 1
                )
            ),
        )
        long.append(turned(turned(turned(blade, "y", -np.pi / 2), "z", np.pi / 2), "y", s * 0.06,
                           by=(s * 0.11, 0, 0.84)))  # fmt: skip
    binding = [box((0.06, 0.07, 0.18), bevel=0.014, at=(s * 0.1, -0.03, 0.72)) for s in (-1, 1)]
    poles = [
        tube([(s * 0.3, 0.02, 0.0), (s * 0.22, 0.04, 1.25)], 0.009, segments=10) for s in (-1, 1)
    ]
    grips = [tube([(s * 0.2265, 0.0382, 1.15), (s * 0.22, 0.04, 1.29)], 0.017) for s in (-1, 1)]
    discs = [
        lathe([(0.05, 0.0), (0.0, 0.012)], segments=24).moved(by=(s * 0.292, 0.022, 0.13))
        for s in (-1, 1)
    ]
    pile = stretched(sphere(0.4, segments=40), (1, 0.6, 0.22))
    parts = [
        part(coat, *long),
        part(matt((0.025, 0.025, 0.028)), *binding, *grips, *discs),
        part(metal("aluminium"), *poles),
        part(matt((0.8, 0.82, 0.85)), pile),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "skateboard": skateboard,
    "surfboard": surfboard,
    "snowboard": snowboard,
    "skis": skis,
}
