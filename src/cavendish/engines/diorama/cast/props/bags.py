"""Bags and cases."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    FOREST,
    MUSTARD,
    NAVY,
    RED,
    RUST,
    SAGE,
    TEAL,
    dress,
    wish,
)
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import fillet, rectangle, rounded, spline
from cavendish.engines.diorama.model.finish import finish, metal
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    extrude,
    lathe,
    sphere,
    tube,
)


def suitcase(look: Look, rng: np.random.Generator) -> Model:
    """Build a leather suitcase with straps, corners, locks and a handle."""
    hide = dress(look, rng, material="leather", choices=((0.19, 0.075, 0.03), RUST, TEAL, NAVY))
    w, d, h = 0.52, 0.18, 0.36
    body = cushion((w, d, h), bevel=0.025, puff=(0, 0.008, 0), at=(0, 0, h / 2))
    seam = tube(
        np.column_stack(
            [
                rectangle(w + 0.002, h + 0.002, radius=0.026)[:, 0],
                np.zeros(24),
                rectangle(w + 0.002, h + 0.002, radius=0.026)[:, 1] + h / 2,
            ]
        ),
        0.0045,
        segments=8,
        closed=True,
    )
    straps = [
        box((0.034, d + 0.024, h + 0.01), bevel=0.008, at=(x, 0, h / 2)) for x in (-0.15, 0.15)
    ]
    corners = [
        stretched(
            sphere(0.045, segments=28),
            (1, 1, 1),
            by=(sx * (w / 2 - 0.034), sy * (d / 2 - 0.034), h / 2 + sz * (h / 2 - 0.034)),
        )
        for sx in (-1, 1)
        for sy in (-1, 1)
        for sz in (-1, 1)
    ]
    bend = np.linspace(0, np.pi, 24)
    handle = tube(
        np.column_stack([0.075 * np.cos(bend), 0 * bend, h + 0.005 + 0.045 * np.sin(bend) ** 0.7]),
        [0.008, 0.012, 0.012, 0.008],
        segments=14,
    )
    locks = [
        box((0.04, 0.012, 0.04), bevel=0.004, at=(x, -d / 2 - 0.008, h * 0.72))
        for x in (-0.15, 0.15)
    ]
    dark = finish("leather", (0.06, 0.025, 0.012))
    parts = [
        part(hide, body),
        part(dark, *straps, seam, handle, *corners),
        part(metal("brass"), *locks),
    ]
    return assemble(
        parts,
        {"top": top(h, w * 0.3, d * 0.3), "label": label(-d / 2 - 0.008, h * 0.4, 0.11, 0.07)},
    )


def backpack(look: Look, rng: np.random.Generator) -> Model:
    """Build a school backpack: body, flap pocket, straps, zips."""
    colours = (TEAL, RUST, MUSTARD, NAVY, RED, FOREST)
    cloth = dress(look, rng, material="fabric", choices=colours, period=0.05)

    def narrowed(p: Points) -> Points:
        gain = 1 - 0.16 * np.clip(p[:, 2] / 0.42, 0, 1.2) ** 2
        return np.column_stack([p[:, 0] * gain, p[:, 1] * gain, p[:, 2]])

    body = cushion((0.3, 0.17, 0.42), bevel=0.075, puff=(0.01, 0.02, 0.01), at=(0, 0, 0.21))
    pocket = cushion((0.23, 0.09, 0.19), bevel=0.04, puff=(0.006, 0.02, 0), at=(0, -0.1, 0.12))
    flap = cushion((0.235, 0.05, 0.06), bevel=0.022, puff=(0, 0.012, 0), at=(0, -0.123, 0.205))
    soft = [bent(mesh, narrowed) for mesh in (body, pocket, flap)]
    soft += [
        cushion((0.05, 0.1, 0.14), bevel=0.022, puff=(0.01, 0, 0), at=(s * 0.155, 0, 0.09))
        for s in (-1, 1)
    ]
    a = np.linspace(0.25, np.pi - 0.25, 30)
    way = (0.118 * np.cos(a), -0.094 + 0.03 * np.sin(a), 0.25 + 0.13 * np.sin(a))
    zip_ = tube(np.column_stack(way), 0.004, segments=8)
    return assemble(
        [
            part(cloth, *soft),
            part(finish("leather", (0.13, 0.055, 0.024)), *_straps()),
            part(metal("brass"), zip_),
        ],
        {"label": label(-0.155, 0.1, 0.07, 0.04)},
    )


def _straps() -> list[Mesh]:
    """Return the loop, the shoulder straps and the pocket tags of a backpack."""
    a = np.linspace(0, np.pi, 20)
    loop = np.column_stack([0.035 * np.cos(a), np.full(20, 0.05), 0.415 + 0.045 * np.sin(a)])
    meshes = [tube(loop, 0.008, segments=10)]
    for s in (-1, 1):
        knots = ((0.07, 0.08, 0.4), (0.1, 0.15, 0.34), (0.11, 0.15, 0.18), (0.12, 0.07, 0.05))
        way = spline([(s * x, y, z) for x, y, z in knots])
        meshes.append(tube(way, 0.012, segments=12, flat=2.0))
        meshes.append(box((0.03, 0.012, 0.05), bevel=0.004, at=(s * 0.055, -0.155, 0.18)))
    return meshes


def handbag(look: Look, rng: np.random.Generator) -> Model:
    """Build a leather handbag with a flap, clasp and arched handle."""
    hide = dress(look, rng, material="leather", choices=(RUST, (0.16, 0.05, 0.02), NAVY, SAGE, RED))

    def tapered(p: Points) -> Points:
        gain = 1 - 0.35 * np.clip(p[:, 2] / 0.2, 0, 1)
        return np.column_stack([p[:, 0] * (1 - 0.12 * p[:, 2] / 0.2), p[:, 1] * gain, p[:, 2]])

    body = bent(cushion((0.3, 0.13, 0.2), bevel=0.03, puff=(0, 0.012, 0), at=(0, 0, 0.1)), tapered)
    flap = turned(
        extrude(
            rounded([(-0.13, 0.0), (-0.1, -0.1), (0.1, -0.1), (0.13, 0.0)], 0.02),
            0.006,
            bevel=0.002,
        ),
        "x",
        -0.2,
        by=(0, -0.052, 0.198),
    )
    bend = np.linspace(0, np.pi, 36)
    handle = tube(
        np.column_stack([0.085 * np.cos(bend), 0 * bend, 0.185 + 0.13 * np.sin(bend)]),
        0.007,
        segments=14,
    )
    clasp = lathe(
        fillet([(0.0, 0.0), (0.015, 0.0), (0.013, 0.008), (0.0, 0.009)], 0.003), segments=36
    )
    rings_ = [sphere(0.012, at=(s * 0.085, 0, 0.19), segments=20) for s in (-1, 1)]
    return assemble(
        [
            part(hide, body, flap, handle),
            part(metal("gold"), turned(clasp, "x", np.pi / 2, by=(0, -0.075, 0.115)), *rings_),
        ]
    )


def shopping_bag(look: Look, rng: np.random.Generator) -> Model:
    """Build a paper carrier bag with cord handles."""
    tone = wish(look, rng, ((0.42, 0.29, 0.17), TEAL, CREAM, RUST))
    paper = finish(look.material or "paper", tone, default="paper")
    w, d, h, t = 0.26, 0.12, 0.32, 0.002

    def creased(p: Points) -> Points:
        fold = (
            0.012
            * np.clip(1 - np.abs(p[:, 1]) / (d / 2), 0, 1)
            * (np.abs(p[:, 0]) > w / 2 - 0.01)
            * np.clip(p[:, 2] / h, 0, 1)
        )
        return np.column_stack([p[:, 0] - np.sign(p[:, 0]) * fold, p[:, 1], p[:, 2]])

    walls = [box((w, t, h), bevel=0.0008, at=(0, s * d / 2, h / 2)) for s in (-1, 1)]
    side = cushion((t, d, h), bevel=0.0008, at=(0, 0, h / 2), cells=12)
    walls += [bent(side.moved(by=(s * w / 2, 0, 0)), creased) for s in (-1, 1)]
    walls.append(box((w, d, t), bevel=0.0008, at=(0, 0, t)))
    bend = np.linspace(0, np.pi, 30)
    cords = [
        tube(
            np.column_stack(
                [
                    0.05 * np.cos(bend),
                    np.full(30, s * (d / 2 + 0.003)),
                    h - 0.02 + 0.09 * np.sin(bend),
                ]
            ),
            0.0032,
            segments=8,
        )
        for s in (-1, 1)
    ]
    return assemble(
        [part(paper, *walls), part(finish("cotton", CREAM), *cords)],
        {
            "inside": top(t, w * 0.4, d * 0.4),
            "label": label(-d / 2 - t, h * 0.48, w * 0.38, h * 0.26),
        },
    )


RECIPES: Mapping[str, Recipe] = {
    "suitcase": suitcase,
    "backpack": backpack,
    "handbag": handbag,
    "bag": shopping_bag,
}
