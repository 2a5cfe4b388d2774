"""Things that lie on a desk: calculator, magazine, ruler, paperweight."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    CHARCOAL,
    RED,
    ROSE,
    TEAL,
    WHITE,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.model.curve import rectangle, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt
from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, tube


def calculator(look: Look, rng: np.random.Generator) -> Model:
    """Build a pocket calculator leaning back: a display with digits, rows of keys."""
    coat = dress(look, rng, material="plastic", choices=(CHARCOAL, TEAL))
    body = cushion((0.085, 0.014, 0.15), bevel=0.006, at=(0, 0, 0.075))
    screen = box((0.07, 0.004, 0.026), bevel=0.0015, at=(0, -0.007, 0.126))
    strokes = [
        box(size, bevel=0.0003, at=(0.026 - 0.011 * k + dx, -0.0092, 0.126 + dz))
        for k in range(4)
        for size, dx, dz in (
            ((0.006, 0.001, 0.0012), 0, 0.007),
            ((0.006, 0.001, 0.0012), 0, 0),
            ((0.006, 0.001, 0.0012), 0, -0.007),
            ((0.0012, 0.001, 0.014), 0.003 * (-1) ** k, 0),
        )
    ]
    keys: list[Mesh] = []
    warm: list[Mesh] = []
    for row in range(5):
        for column in range(4):
            key = cushion(
                (0.0135, 0.007, 0.0125),
                bevel=0.0025,
                cells=4,
                at=(-0.0262 + 0.0175 * column, -0.007, 0.017 + 0.0182 * row),
            )
            (warm if column == 3 else keys).append(key)
    pieces = [
        part(coat, body),
        part(gloss((0.30, 0.38, 0.27)), screen),
        part(matt((0.03, 0.035, 0.03)), *strokes),
        part(gloss(WHITE, alpha=0.2), *keys),
        part(gloss((0.8, 0.32, 0.03), alpha=0.2), *warm),
    ]
    return assemble([part(p.finish, turned(p.mesh, "x", -0.35)) for p in pieces], turn=0.2)


def magazine(look: Look, rng: np.random.Generator) -> Model:
    """Build a glossy magazine standing a little open: masthead, picture, lines of type."""
    tone = wish(look, rng, (ROSE, TEAL, YELLOW, RED))
    cover = [
        box((0.21, 0.002, 0.28), bevel=0.0008, at=(0.105, 0, 0.14)),
        turned(box((0.21, 0.002, 0.28), bevel=0.0008, at=(0.105, 0, 0.14)), "z", 0.5),
    ]
    leaves = [
        turned(box((0.204, 0.0006, 0.272), bevel=0.0002, at=(0.104, 0, 0.14)), "z", a)
        for a in np.linspace(0.05, 0.45, 9)
    ]
    face = -0.0018
    head = box((0.18, 0.002, 0.045), bevel=0.0006, at=(0.105, face, 0.242))
    photo = [
        box((0.18, 0.002, 0.12), bevel=0.0006, at=(0.105, face, 0.145)),
        turned(
            lathe([(0, 0), (0.038, 0), (0, 0.003)], segments=48),
            "x",
            np.pi / 2,
            by=(0.105, face - 0.001, 0.15),
        ),
    ]
    type_ = [
        box((w, 0.002, 0.006), bevel=0.0004, at=(0.015 + w / 2, face, z))
        for w, z in ((0.16, 0.07), (0.12, 0.055), (0.15, 0.036), (0.09, 0.021))
    ]
    parts = [
        part(gloss(tone, alpha=0.08), *cover),
        part(finish("paper", None), *leaves),
        part(gloss(WHITE), head, *type_),
        part(gloss((0.06, 0.12, 0.2)), photo[0]),
        part(gloss((0.85, 0.5, 0.1)), photo[1]),
    ]
    return assemble(parts, {"label": label(face - 0.001, 0.242, 0.085, 0.02, x=0.0)}, turn=-0.25)


def ruler(look: Look, rng: np.random.Generator) -> Model:
    """Build a ruler standing on its long edge: bevelled, marked in two lengths of line."""
    coat = dress(look, rng, material="wood", choices=(YELLOW,) if look.material else None)
    blade = extrude(rectangle(0.31, 0.036, radius=0.002), 0.004, bevel=0.001, at=(0, 0, 0.018))
    longs = [0.013 if k % 10 == 0 else 0.009 if k % 5 == 0 else 0.006 for k in range(101)]
    marks = [
        box(
            (0.0007, 0.001, long),
            bevel=0.0002,
            at=(-0.15 + 0.003 * k, -0.0021, 0.0355 - long / 2),
            steps=1,
        )
        for k, long in enumerate(longs)
    ]
    figures = [
        box((0.0025, 0.001, 0.0045), bevel=0.0003, at=(-0.15 + 0.03 * k, -0.0021, 0.0165))
        for k in range(1, 10)
    ]
    back = turned(box((0.1, 0.05, 0.003), bevel=0.001), "x", 0.0, by=(0, 0.026, 0.0015))
    return assemble(
        [
            part(coat, blade),
            part(matt((0.03, 0.025, 0.02)), *marks, *figures),
            part(finish("plastic", WHITE), back),
        ],
        turn=0.2,
    )


def paperweight(look: Look, rng: np.random.Generator) -> Model:
    """Build a glass dome with a coloured swirl inside."""
    dome = lathe(
        spline(
            [(0.0, 0.0), (0.03, 0.0), (0.04, 0.012), (0.036, 0.036), (0.02, 0.052), (0.0, 0.056)]
        ),
        segments=96,
    )
    t = np.linspace(0, 1, 60)
    tones = (look.colour or BLUE, RED, YELLOW)
    swirls = [
        part(
            gloss(tone),
            tube(
                np.column_stack(
                    [
                        0.024 * (1 - t) * np.cos(9 * t + a),
                        0.024 * (1 - t) * np.sin(9 * t + a),
                        0.008 + 0.032 * t,
                    ]
                ),
                [0.004, 0.0025],
            ),
        )
        for tone, a in zip(tones, (0, 2.1, 4.2), strict=True)
    ]
    del rng
    return assemble([part(Glass(tint=(0.97, 0.99, 1.0)), dome), *swirls])


RECIPES: Mapping[str, Recipe] = {
    "calculator": calculator,
    "magazine": magazine,
    "ruler": ruler,
    "paperweight": paperweight,
}
