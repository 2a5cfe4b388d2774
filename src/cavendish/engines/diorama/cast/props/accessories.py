"""Worn and carried things: wallet, watch, belt, ties, sunglasses."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BRICK,
    CREAM,
    FOREST,
    MUSTARD,
    NAVY,
    PLUM,
    RED,
    TEAL,
    WHITE,
    dress,
)
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import fillet, lift, rectangle, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, timber
from cavendish.engines.diorama.model.material import Finish, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, tube

_HIDES: tuple[RGB, ...] = ((0.16, 0.062, 0.026), (0.05, 0.03, 0.02), (0.30, 0.13, 0.05))


def wallet(look: Look, rng: np.random.Generator) -> Model:
    """Build a folding wallet standing half open, notes and cards showing."""
    hide = dress(look, rng, material="leather", choices=_HIDES)
    covers: list[Mesh] = []
    stitches: list[Mesh] = []
    notes: list[Mesh] = []
    cards: list[Mesh] = []
    for s in (-1, 1):
        flap = extrude(
            rectangle(0.112, 0.092, radius=0.008), 0.007, bevel=0.003, at=(0.056, 0, 0.046)
        )
        inner = extrude(
            rectangle(0.1, 0.07, radius=0.006), 0.004, bevel=0.0015, at=(0.056, -0.005, 0.04)
        )
        edge = tube(
            lift(rounded(rectangle(0.104, 0.084), 0.006), y=0.0036), 0.0006, segments=5, closed=True
        )
        note = box((0.104, 0.0014, 0.09), bevel=0.0005, at=(0.054, -0.004, 0.053))
        card = box((0.082, 0.0012, 0.05), bevel=0.0005, at=(0.06, -0.0068, 0.056))
        way = s * (np.pi / 2 - 0.95)
        for mesh, pile in (
            (flap, covers),
            (inner, covers),
            (edge.moved(by=(0.056, 0, 0.046)), stitches),
            (note, notes),
            (card, cards),
        ):
            side = mesh if s > 0 else stretched(mesh, (-1, 1, 1))
            pile.append(turned(side, "z", -way))
    spine = tube([(0, 0.002, 0.002), (0, 0.002, 0.09)], 0.0055, segments=14)
    parts = [
        part(hide, *covers, spine),
        part(matt((0.55, 0.42, 0.24)), *stitches),
        part(matt((0.36, 0.48, 0.33)), *notes),
        part(gloss(MUSTARD), *cards),
    ]
    return assemble(parts, turn=0.3)


def watch(look: Look, rng: np.random.Generator) -> Model:
    """Build a wrist watch round a stand cushion, dial to the front."""
    hide = dress(look, rng, material="leather", choices=_HIDES)
    case = metal("gold" if rng.random() < 0.5 else "steel")
    t = np.linspace(0.42, 2 * np.pi - 0.42, 60)
    loop = np.column_stack([0 * t, -0.031 * np.cos(t), 0.03 + 0.029 * np.sin(t)])
    strap = turned(tube(loop, 0.0016, segments=20, flat=1.0), "z", 0.0)
    wide = stretched(strap, (7.0, 1, 1))
    body = fillet(
        [(0, -0.005), (0.0205, -0.005), (0.021, 0.004), (0.0185, 0.006), (0, 0.006)], 0.0015
    )
    dial = lathe([(0.0178, 0.0062), (0, 0.0063)], segments=64)
    marks = ring(box((0.0012, 0.003, 0.0006), bevel=0.0002, at=(0, 0.0148, 0.0066)), 12)
    hands = [
        box((0.0011, 0.0095, 0.0005), bevel=0.0002, at=(0, 0.004, 0.007)).moved(turn=0.9),
        box((0.0009, 0.0135, 0.0005), bevel=0.0002, at=(0, 0.006, 0.0075)).moved(turn=-0.75),
    ]
    crown = turned(
        lathe(fillet([(0, 0), (0.003, 0), (0.003, 0.004), (0, 0.004)], 0.0006)),
        "y",
        np.pi / 2,
        by=(0.021, 0, 0.001),
    )

    def face(mesh: Mesh) -> Mesh:
        return turned(mesh, "x", np.pi / 2, by=(0, -0.0325, 0.03))

    pad = turned(
        lathe(spline([(0, -0.026), (0.022, -0.024), (0.0265, 0), (0.022, 0.024), (0, 0.026)])),
        "y",
        np.pi / 2,
        by=(0, 0, 0.03),
    )
    parts = [
        part(hide, wide),
        part(case, face(lathe(body, segments=72)), face(crown)),
        part(matt(WHITE if rng.random() < 0.6 else NAVY, roughness=0.35), face(dial)),
        part(metal("steel", (0.1, 0.1, 0.1)), face(marks), *[face(h) for h in hands]),
        part(finish("fabric", CREAM), pad),
    ]
    return assemble(parts, turn=-0.2)


def belt(look: Look, rng: np.random.Generator) -> Model:
    """Build a rolled leather belt with its buckle."""
    hide = dress(look, rng, material="leather", choices=_HIDES)
    a = np.linspace(0, 2 * np.pi * 2.6, 160)
    r = 0.034 + 0.0042 * a / (2 * np.pi)
    roll = np.column_stack([r * np.cos(a), r * np.sin(a), 0 * a + 0.018])
    out = spline(np.array([roll[-1], roll[-1] + (-0.02, -0.02, 0), roll[-1] + (0.02, -0.06, 0),
                           roll[-1] + (0.1, -0.075, 0)]), density=10)  # fmt: skip
    strap = stretched(tube(np.concatenate([roll, out[1:]]), 0.0017, segments=16), (1, 1, 1))

    def tall(p: np.ndarray) -> np.ndarray:
        return p * (1, 1, 0) + np.stack(
            [0 * p[:, 0], 0 * p[:, 0], 0.018 + (p[:, 2] - 0.018) * 9.5], 1
        )

    band = bent(strap, tall)
    frame = extrude(
        rectangle(0.044, 0.046, radius=0.008),
        0.005,
        holes=[rectangle(0.032, 0.034, radius=0.005)],
        bevel=0.002,
    )
    end = out[-1]
    buckle = turned(frame, "z", -0.15, by=(float(end[0]) + 0.012, float(end[1]), 0.023))
    tongue = tube(
        [(end[0] - 0.008, end[1] - 0.003, 0.02), (end[0] + 0.03, end[1] - 0.004, 0.02)], 0.0018
    )
    return assemble([part(hide, band), part(metal("brass"), buckle, tongue)])


def _tie_stand(high: float) -> list[Part]:
    """Return a small wooden stand with a cross bar at z = ``high``."""
    foot = lathe(
        fillet([(0, 0), (0.07, 0), (0.065, 0.012), (0.012, 0.02), (0, 0.02)], 0.006), segments=56
    )
    post = tube([(0, 0.012, 0.01), (0, 0.012, high)], 0.006)
    bar = tube([(-0.05, 0.006, high), (0.05, 0.006, high)], 0.007)
    return [part(timber((0.2, 0.1, 0.05)), foot, post, bar)]


def necktie(look: Look, rng: np.random.Generator) -> Model:
    """Build a knotted tie hanging from a wooden stand."""
    silk = dress(look, rng, material="cotton", choices=(BRICK, NAVY, FOREST, PLUM), period=0.03)
    line = [
        (-0.014, 0.36),
        (-0.024, 0.2),
        (-0.037, 0.075),
        (0.0, 0.02),
        (0.037, 0.075),
        (0.024, 0.2),
        (0.014, 0.36),
    ]
    blade = bent(
        extrude(rounded(np.array(line), 0.004), 0.006, bevel=0.0025, at=(0, -0.004, 0.06)),
        lambda p: p,
    )
    back = extrude(
        [(-0.012, 0.34), (-0.02, 0.16), (0, 0.13), (0.02, 0.16), (0.012, 0.34)],
        0.004,
        bevel=0.0015,
        at=(0, 0.003, 0.06),
    )
    knot = cushion((0.04, 0.024, 0.036), bevel=0.01, puff=(0, 0.003, 0), at=(0, -0.004, 0.425))
    knot = bent(
        knot,
        lambda p: p * np.stack([1 - 7.0 * (0.44 - p[:, 2]), 1 + 0 * p[:, 2], 1 + 0 * p[:, 2]], 1),
    )
    t = np.linspace(0, 2 * np.pi, 60, endpoint=False)
    loop = tube(
        np.column_stack(
            [0.046 * np.cos(t), 0.012 + 0.02 * np.sin(t), 0.462 + 0.02 * np.cos(2 * t)]
        ),
        0.004,
        segments=14,
        closed=True,
        flat=2.4,
    )
    return assemble([part(silk, blade, back, knot, loop), *_tie_stand(0.47)])


def bow_tie(look: Look, rng: np.random.Generator) -> Model:
    """Build a bow tie on a small stand."""
    silk = dress(look, rng, material="cotton", choices=(RED, NAVY, PLUM, TEAL), period=0.02)

    def wing(s: int) -> Mesh:
        rows = [
            (0.004, 0, 0.008, 0.013, 2.4),
            (0.02, 0, 0.012, 0.02, 2.6),
            (0.042, 0, 0.0125, 0.03, 3),
            (0.06, 0, 0.009, 0.034, 4),
            (0.063, 0, 0.005, 0.033, 4),
        ]
        body = hull(rows, segments=56)
        fold = bent(
            body,
            lambda p: (
                p
                + np.stack(
                    [
                        0 * p[:, 0],
                        0.0035 * np.cos(p[:, 2] * 240) * np.clip(1.4 - p[:, 0] * 20, 0.1, 1),
                        0 * p[:, 0],
                    ],
                    1,
                )
            ),
        )
        return fold if s > 0 else turned(fold, "z", np.pi)

    knot = cushion((0.024, 0.028, 0.03), bevel=0.008, puff=(0, 0.003, 0.001))
    bow = [m.moved(by=(0, -0.012, 0.15)) for m in (wing(1), wing(-1), knot)]
    return assemble([part(silk, *bow), *_tie_stand(0.15)])


def sunglasses(look: Look, rng: np.random.Generator) -> Model:
    """Build sunglasses resting on their arms: thick frame, dark lenses."""
    coat = dress(look, rng, material="plastic", choices=(BLACK, (0.12, 0.05, 0.02), RED))
    lens = rounded(
        np.array([(-0.029, 0.016), (-0.024, -0.02), (0.016, -0.022), (0.027, 0.018)]), 0.014
    )
    outer = rounded(
        np.array([(-0.035, 0.022), (-0.029, -0.026), (0.02, -0.028), (0.034, 0.024)]), 0.014
    )
    frames: list[Mesh] = []
    panes: list[Mesh] = []
    for s in (-1, 1):
        rim = extrude(outer, 0.005, holes=[lens], bevel=0.0016)
        pane = extrude(lens * 1.02, 0.002, bevel=0.0006)
        for mesh, pile in ((rim, frames), (pane, panes)):
            side = stretched(mesh, (-s, 1, 1)) if s > 0 else mesh
            pile.append(side.moved(by=(s * 0.036, 0, 0)))
    bridge = tube(spline([(-0.008, 0, 0.012), (0, -0.001, 0.015), (0.008, 0, 0.012)]), 0.003)
    arms = [
        tube(
            spline(
                [
                    (s * 0.07, 0.0, 0.016),
                    (s * 0.073, 0.03, 0.016),
                    (s * 0.07, 0.105, 0.012),
                    (s * 0.062, 0.14, -0.014),
                ]
            ),
            0.0024,
            flat=1.6,
        )
        for s in (-1, 1)
    ]
    hinges = [
        box((0.008, 0.006, 0.008), bevel=0.002, at=(s * 0.069, 0.001, 0.016)) for s in (-1, 1)
    ]
    whole = [turned(m, "x", 0.12) for m in (*frames, bridge, *arms, *hinges)]
    glass: Finish = Glaze(base=(0.012, 0.012, 0.014), alpha=0.02)
    return assemble(
        [part(coat, *whole), part(glass, *[turned(m, "x", 0.12) for m in panes])], turn=0.3
    )


RECIPES: Mapping[str, Recipe] = {
    "wallet": wallet,
    "watch": watch,
    "belt": belt,
    "tie": necktie,
    "bow tie": bow_tie,
    "sunglasses": sunglasses,
}
