"""Small things with buttons and bands: mouse, headphones, remote, rubber bands, notepad."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    CHARCOAL,
    CREAM,
    RED,
    SAGE,
    TEAL,
    WHITE,
    dress,
)
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.model.curve import circle, fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, tube

Array = np.ndarray
_DARK: Finish = matt((0.02, 0.02, 0.022), roughness=0.5)
_LAND = (0.24, 0.32, 0.09)
_LANDS = (
    (-100, 48, 30, 16),
    (-95, 36, 17, 12),
    (-112, 60, 32, 10),
    (-45, 72, 14, 9),
    (-86, 16, 8, 7),
    (-60, -8, 17, 16),
    (-64, -32, 8, 18),
    (10, 50, 17, 9),
    (-4, 40, 6, 5),
    (18, 63, 10, 9),
    (20, 8, 17, 12),
    (4, 18, 18, 11),
    (26, -16, 12, 17),
    (47, -19, 3, 6),
    (45, 26, 11, 9),
    (62, 58, 42, 13),
    (98, 62, 44, 11),
    (88, 40, 32, 13),
    (78, 20, 8, 11),
    (104, 20, 9, 11),
    (112, 0, 10, 5),
    (134, -25, 19, 11),
    (138, 37, 4, 7),
    (172, -41, 3, 6),
    (0, -84, 180, 9),
)
"""Continents as ovals: longitude, latitude, half extents in degrees."""


def mouse(look: Look, rng: np.random.Generator) -> Model:
    """Build a computer mouse: two keys, a wheel, a cable."""
    coat = dress(look, rng, material="plastic", choices=(WHITE, CHARCOAL, SAGE))
    shell = hull(
        [
            (-0.056, 0.012, 0.016, 0.009, 2.4),
            (-0.052, 0.014, 0.024, 0.014, 2.5),
            (-0.02, 0.019, 0.03, 0.019, 2.6),
            (0.02, 0.019, 0.032, 0.02, 2.6),
            (0.05, 0.014, 0.026, 0.014, 2.5),
            (0.058, 0.011, 0.014, 0.008, 2.3),
        ],
        segments=64,
    )
    shell = Mesh(
        vertices=np.maximum(shell.vertices, np.array((-9, -9, 0.004), np.float32)),
        faces=shell.faces,
        normals=shell.normals,
    )
    wheel = turned(
        lathe(fillet([(0, -0.0035), (0.0085, -0.0035), (0.0085, 0.0035), (0, 0.0035)], 0.001)),
        "x",
        np.pi / 2,
        by=(-0.032, 0, 0.0315),
    )
    foot = hull(
        [
            (-0.05, 0.003, 0.02, 0.003, 3),
            (0.0, 0.003, 0.03, 0.003, 3),
            (0.05, 0.003, 0.022, 0.003, 3),
        ]
    )
    return assemble([part(coat, shell), part(_DARK, *_seams(), wheel, _cable(), foot)], turn=0.9)


def _seams() -> list[Mesh]:
    """Return the lines between a mouse's keys and in front of its back."""
    return [
        tube(
            spline([(-0.056, 0, 0.0225), (-0.036, 0, 0.0345), (-0.006, 0, 0.0385)]),
            0.0008,
            segments=6,
        ),
        tube(
            spline(
                [
                    (-0.006, -0.031, 0.02),
                    (-0.006, -0.02, 0.0365),
                    (-0.006, 0, 0.0388),
                    (-0.006, 0.02, 0.0365),
                    (-0.006, 0.031, 0.02),
                ]
            ),
            0.0008,
            segments=6,
        ),
    ]


def _cable() -> Mesh:
    """Return a mouse's cable, lying in a bend."""
    return tube(
        spline(
            [
                (-0.056, 0, 0.013),
                (-0.085, 0.004, 0.004),
                (-0.11, 0.03, 0.0025),
                (-0.09, 0.075, 0.0025),
                (-0.02, 0.09, 0.0025),
            ]
        ),
        0.002,
        segments=8,
    )


def headphones(look: Look, rng: np.random.Generator) -> Model:
    """Build headphones standing on their cups: padded band, cushions."""
    coat = dress(look, rng, material="plastic", choices=(CHARCOAL, CREAM, RED, TEAL))
    a = np.linspace(0.02 * np.pi, 0.98 * np.pi, 50)
    band = tube(
        np.column_stack([0.086 * np.cos(a), 0 * a, 0.075 + 0.105 * np.sin(a)]),
        0.0055,
        segments=16,
        flat=2.6,
    )
    pad = tube(
        np.column_stack([0.08 * np.cos(a[10:40]), 0 * a[10:40], 0.073 + 0.1 * np.sin(a[10:40])]),
        0.0072,
        segments=16,
        flat=2.2,
    )
    cup = fillet([(0, 0), (0.04, 0), (0.04, 0.012), (0.03, 0.022), (0, 0.024)], 0.006)
    cups: list[Mesh] = []
    ears: list[Mesh] = []
    rims: list[Mesh] = []
    for s in (-1, 1):
        at = (s * 0.08, 0.0, 0.05)
        cups.append(
            turned(stretched(lathe(cup, segments=64), (1.2, 0.95, 1)), "y", s * np.pi / 2, by=at)
        )
        cushion_ = tube(
            np.column_stack([circle(0.03) * (1.2, 0.95), np.full(48, -0.008)]), 0.0135, closed=True
        )
        ears.append(turned(cushion_, "y", s * np.pi / 2, by=at))
        rims.append(
            turned(
                tube(
                    np.column_stack([circle(0.032) * (1.2, 0.95), np.full(48, 0.0195)]),
                    0.0018,
                    closed=True,
                ),
                "y",
                s * np.pi / 2,
                by=at,
            )
        )
    parts = [
        part(coat, *cups, band),
        part(finish("leather", (0.03, 0.028, 0.026)), *ears, pad),
        part(metal("chrome"), *rims),
    ]
    return assemble(parts, turn=0.35)


def remote(look: Look, rng: np.random.Generator) -> Model:
    """Build a remote control with rows of keys."""
    coat = dress(look, rng, material="plastic", choices=(BLACK, CHARCOAL, WHITE))
    body = cushion((0.046, 0.17, 0.017), bevel=0.007, puff=(0, 0, 0.002), at=(0, 0, 0.0085))
    keys = [
        cushion((0.0085, 0.006, 0.004), bevel=0.0015, cells=3, at=(x, y, 0.0195))
        for x in (-0.0125, 0, 0.0125)
        for y in np.linspace(-0.066, 0.012, 8)
    ]
    power = lathe(fillet([(0, 0.016), (0.005, 0.016), (0.0045, 0.021), (0, 0.021)], 0.001)).moved(
        by=(-0.0125, 0.07, 0)
    )
    dial = tube(np.column_stack([circle(0.012), np.full(48, 0.0195)]), 0.0032, closed=True).moved(
        by=(0, 0.042, 0)
    )
    okay = lathe(fillet([(0, 0.016), (0.006, 0.016), (0.0055, 0.021), (0, 0.021)], 0.001)).moved(
        by=(0, 0.042, 0)
    )
    parts = [
        part(coat, body),
        part(matt((0.35, 0.35, 0.36)), *keys, dial, okay),
        part(gloss(RED), power),
    ]
    return assemble(parts, turn=0.55)


def rubber_bands(look: Look, rng: np.random.Generator) -> Model:
    """Build a few rubber bands, tossed."""
    tones = [look.colour] * 4 if look.colour else [(0.62, 0.40, 0.16), RED, (0.06, 0.3, 0.12), BLUE]
    parts: list[Part] = []
    for i, tone in enumerate(tones):
        t = np.linspace(0, 2 * np.pi, 90, endpoint=False)
        r = 0.032 * (1 + 0.22 * np.sin(2 * t + i) + 0.08 * np.sin(3 * t + 2 * i))
        line = np.column_stack(
            [
                r * np.cos(t),
                r * 0.75 * np.sin(t),
                0.003 + 0.005 * i * 0.5 + 0.002 * np.sin(3 * t + i),
            ]
        )
        band = tube(line, 0.0011, segments=8, closed=True, flat=2.4)
        parts.append(
            part(
                matt(tone, roughness=0.6),
                band.moved(
                    turn=i * 1.3,
                    by=(float(rng.uniform(-0.022, 0.022)), float(rng.uniform(-0.018, 0.018)), 0),
                ),
            )
        )
    return assemble(parts)


def notepad(look: Look, rng: np.random.Generator) -> Model:
    """Build a spiral notepad leaning on nothing but its own stand, ruled lines on its page."""
    del rng
    paper = finish("paper", look.colour or (0.80, 0.77, 0.68))
    page = box((0.15, 0.008, 0.21), bevel=0.001, at=(0, 0, 0.105))
    lines = [
        box((0.125, 0.0004, 0.0008), bevel=0.0001, at=(0, -0.0042, z), steps=1)
        for z in np.linspace(0.02, 0.175, 13)
    ]
    coils = [
        tube(
            [(x, 0.008 * np.cos(a), 0.207 + 0.008 * np.sin(a)) for a in np.linspace(0, 6, 16)],
            0.0011,
            segments=6,
            closed=True,
        )
        for x in np.linspace(-0.068, 0.068, 18)
    ]
    cover = box((0.152, 0.003, 0.212), bevel=0.0008, at=(0, 0.0055, 0.106))
    tilt = [[turned(m, "x", -0.3) for m in pile] for pile in ([page], lines, coils, [cover])]
    prop = turned(
        box((0.1, 0.003, 0.15), bevel=0.001, at=(0, 0, 0.075)), "x", 0.42, by=(0, 0.115, -0.002)
    )
    parts = [
        part(paper, *tilt[0]),
        part(matt((0.3, 0.4, 0.55)), *tilt[1]),
        part(metal("steel"), *tilt[2]),
        part(finish("cardboard", None), *tilt[3], prop),
    ]
    return assemble(parts, {"label": label(0.004, 0.1, 0.06, 0.05)})


RECIPES: Mapping[str, Recipe] = {
    "computer mouse": mouse,
    "headphones": headphones,
    "remote": remote,
    "rubber band": rubber_bands,
    "notepad": notepad,
}
