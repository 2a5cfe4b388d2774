"""Helmets, gloves and sticks: what protects and holds up a body."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    CREAM,
    MUSTARD,
    NAVY,
    RED,
    TEAL,
    WHITE,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.loft import column
from cavendish.engines.diorama.model.curve import fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.material import Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube


def helmet(look: Look, rng: np.random.Generator) -> Model:
    """Build a motorcycle helmet: full shell, dark visor, stripe, padded rim."""
    tone = wish(look, rng, (RED, WHITE, NAVY, MUSTARD, TEAL))
    coat = dress(look, rng, material="plastic", choices=(tone,), period=0.12)

    def shape(p: np.ndarray) -> np.ndarray:
        out = p * (0.125, 0.15, 0.14)
        low = np.clip(-p[:, 2], 0, 1)
        out[:, 1] -= 0.02 * low * (p[:, 1] < 0)
        out[:, 2] = np.maximum(out[:, 2], -0.105 - 0.02 * np.clip(-p[:, 1], 0, 1))
        return out

    shell = bent(sphere(1.0, segments=110), shape)
    visor = bent(sphere(1.0, segments=110), lambda p: shape(p) * 1.012)
    v = visor.vertices
    keep = (v[:, 1] < -0.055) & (v[:, 2] > -0.032) & (v[:, 2] < 0.055)
    pane = Mesh(vertices=v, faces=visor.faces[keep[visor.faces].all(1)], normals=visor.normals)
    rim = [
        tube(
            spline(
                [
                    (-0.122, -0.05, z),
                    (-0.09, -0.115, z),
                    (0, -0.153, z),
                    (0.09, -0.115, z),
                    (0.122, -0.05, z),
                ]
            ),
            0.005,
            segments=10,
        )
        for z in (-0.034, 0.057)
    ]
    stripe = [
        tube(
            [(x, -0.15 * np.cos(a), 0.1425 * np.sin(a)) for a in np.linspace(0.42, 2.6, 30)],
            0.005,
            segments=8,
        )
        for x in (-0.014, 0.014)
    ]
    hinge = [turned(lathe(fillet([(0, 0), (0.02, 0), (0.017, 0.008), (0, 0.009)], 0.003)), "y",
                    s * np.pi / 2, by=(s * 0.117, -0.03, 0.01)) for s in (-1, 1)]  # fmt: skip
    dark = matt((0.025, 0.025, 0.028), roughness=0.5)
    parts = [
        part(coat, shell),
        part(Glaze(base=(0.012, 0.014, 0.018), alpha=0.02), pane),
        part(dark, *rim, *hinge),
        part(gloss(WHITE if tone != WHITE else RED), *stripe),
    ]
    return assemble(parts, {"label": label(-0.13, 0.085, 0.05, 0.015)}, turn=-0.35)


def glove(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of gloves standing on their cuffs, fingers up."""
    cloth = dress(look, rng, material="wool", choices=(BRICK, TEAL, MUSTARD, CREAM), period=0.04)
    trim = finish("wool", CREAM if look.colour is not None else NAVY)
    palm = column(
        [
            (0.05, 0, 0.032, 0.018, 2.4),
            (0.085, 0, 0.042, 0.02, 2.6),
            (0.13, 0, 0.043, 0.019, 2.8),
            (0.148, 0, 0.038, 0.014, 2.6),
        ]
    )
    fingers = [
        tube(
            spline(
                [
                    (x, 0, 0.125),
                    (x * 1.18, -0.004, 0.125 + high * 0.6),
                    (x * 1.3, -0.01, 0.125 + high),
                ]
            ),
            [0.0125, 0.0118, 0.011, 0.004],
            segments=18,
        )
        for x, high in ((-0.031, 0.066), (-0.0105, 0.085), (0.0105, 0.08), (0.031, 0.062))
    ]
    thumb = tube(spline([(-0.03, -0.004, 0.075), (-0.056, -0.01, 0.1), (-0.066, -0.016, 0.13)]),
                 [0.015, 0.0135, 0.012, 0.004], segments=18)  # fmt: skip
    cuff = column(
        [(0, 0, 0.036, 0.024, 2.3), (0.045, 0, 0.034, 0.022, 2.3), (0.058, 0, 0.03, 0.018, 2.3)]
    )
    left = [palm, *fingers, thumb]
    parts: list[Part] = []
    for s in (1, -1):
        put = [stretched(m, (s, 1, 1), by=(-s * 0.075, s * 0.02, 0)) for m in left]
        parts += [
            part(cloth, *put),
            part(trim, stretched(cuff, (s, 1, 1), by=(-s * 0.075, s * 0.02, 0))),
        ]
    return assemble(parts)


def baseball_glove(look: Look, rng: np.random.Generator) -> Model:
    """Build a leather baseball glove with a ball in its pocket."""
    hide = dress(look, rng, material="leather", choices=((0.28, 0.11, 0.04), (0.20, 0.075, 0.03)))
    fingers: list[Mesh] = []
    for x, lean, high in ((-0.054, -0.02, 0.2), (-0.019, -0.008, 0.232), (0.018, 0.004, 0.232),
                          (0.053, 0.018, 0.205)):  # fmt: skip
        line = spline(
            [(x * 0.9, 0.01, 0.05), (x + lean * 0.4, 0.022, 0.14), (x + lean, -0.03, high)]
        )
        fingers.append(tube(line, [0.03, 0.027, 0.023, 0.014], segments=24))
    fingers.append(
        tube(
            spline([(-0.115, -0.045, 0.15), (-0.1, 0.0, 0.13), (-0.07, 0.012, 0.15)]),
            [0.012, 0.02, 0.014],
            flat=2.6,
        )
    )
    thumb = tube(spline([(-0.06, 0.004, 0.05), (-0.105, -0.014, 0.09), (-0.118, -0.05, 0.16)]),
                 [0.028, 0.026, 0.022, 0.012], segments=24)  # fmt: skip
    palm = column(
        [
            (0.0, 0.01, 0.05, 0.026, 2.4),
            (0.04, 0.012, 0.075, 0.034, 2.6),
            (0.1, 0.02, 0.082, 0.028, 2.6),
            (0.14, 0.026, 0.07, 0.012, 2.4),
        ]
    )
    web = [
        tube(
            spline([(-0.112, -0.04, z), (-0.085, -0.012, z + 0.012), (-0.055, -0.008, z + 0.02)]),
            0.006,
        )
        for z in (0.11, 0.13, 0.15)
    ]
    lace = [
        tube([(x, -0.004, 0.19), (x + 0.03, -0.004, 0.195)], 0.003) for x in (-0.07, -0.025, 0.02)
    ]
    ball = sphere(0.0365, at=(-0.02, -0.045, 0.095), segments=48)
    lean = [turned(m, "x", -0.2) for m in (*fingers, thumb, palm, *web)]
    parts = [
        part(hide, *lean),
        part(matt((0.5, 0.33, 0.14)), *[turned(m, "x", -0.2) for m in lace]),
        part(gloss((0.74, 0.70, 0.62), alpha=0.2), turned(ball, "x", -0.2)),
    ]
    return assemble(parts)


def cane(look: Look, rng: np.random.Generator) -> Model:
    """Build a walking stick with a curved handle, leaning out of a small stand."""
    wood = dress(look, rng, material="wood", choices=((0.16, 0.07, 0.03),))
    bend = np.linspace(0, np.pi * 1.05, 24)
    hook = np.column_stack([0.055 - 0.055 * np.cos(bend), 0 * bend, 0.84 + 0.055 * np.sin(bend)])
    stick = tube(joined([(0, 0, 0.02), (0, 0, 0.5)], hook), [0.009, 0.011, 0.0125], segments=20)
    tip = tube([(0, 0, 0), (0, 0, 0.03)], 0.012)
    collar = lathe([(0.0135, 0.0), (0.0135, 0.02)], segments=32, at=(0, 0, 0.8))
    foot = lathe(
        fillet([(0, 0), (0.08, 0), (0.075, 0.014), (0.02, 0.022), (0.02, 0.05), (0, 0.05)], 0.006)
    )
    return assemble(
        [part(wood, stick), part(matt((0.02, 0.02, 0.02)), tip), part(metal("brass"), collar, foot)]
    )


RECIPES: Mapping[str, Recipe] = {
    "helmet": helmet,
    "glove": glove,
    "baseball glove": baseball_glove,
    "cane": cane,
}
