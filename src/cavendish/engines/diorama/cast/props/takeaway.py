"""Drinks to take along: coffee cup, can, tea with pearls, a tall iced one."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import RED, SAGE, WHITE, dress, wish
from cavendish.engines.diorama.cast.props.drinks import (
    CLEAR,
    filled,
    fruit_slice,
    ice,
    straw,
    tumbler,
)
from cavendish.engines.diorama.model.blob import leaf
from cavendish.engines.diorama.model.curve import circle, fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, lathe, sphere, tube


def coffee(look: Look, rng: np.random.Generator) -> Model:
    """Build coffee to go: paper cup, sleeve, lid."""
    sleeve_tone = look.colour or (0.30, 0.17, 0.08)
    cup = lathe(fillet([(0, 0), (0.03, 0.0), (0.043, 0.12), (0, 0.12)], 0.002), segments=80)
    wrap = lathe([(0.0347, 0.034), (0.0362, 0.035), (0.0412, 0.082), (0.0398, 0.083)], segments=80)
    lid = lathe(
        fillet(
            [
                (0.0, 0.118),
                (0.0455, 0.118),
                (0.0455, 0.125),
                (0.0415, 0.127),
                (0.0405, 0.135),
                (0.036, 0.136),
                (0.034, 0.131),
                (0, 0.13),
            ],
            0.002,
        ),
        segments=80,
    )
    hole = box((0.01, 0.004, 0.002), bevel=0.0008, at=(0, -0.026, 0.132))
    paper = finish("paper", (0.80, 0.78, 0.72))
    parts = [
        part(paper, cup),
        part(finish("cardboard", sleeve_tone), wrap),
        part(matt((0.03, 0.03, 0.03) if rng.random() < 0.5 else WHITE, roughness=0.4), lid),
        part(matt((0.005, 0.005, 0.005)), hole),
    ]
    return assemble(parts, {"label": label(-0.0405, 0.058, 0.028, 0.02)})


def can(look: Look, rng: np.random.Generator) -> Model:
    """Build a drinks can with a ring pull."""
    tone = wish(look, rng, (RED, (0.02, 0.16, 0.35), SAGE))
    coat = (
        dress(look, rng, material="metal", choices=(tone,), period=0.05)
        if look.material
        else metal("metal", tone)
    )
    body = lathe(
        fillet([(0.024, 0.004), (0.033, 0.012), (0.033, 0.104), (0.027, 0.117)], 0.006), segments=88
    )
    ends = lathe(
        fillet(
            [(0, 0.004), (0.022, 0.004), (0.024, 0.0), (0.0255, 0.005), (0.0245, 0.0055)], 0.001
        ),
        segments=72,
    )
    lid = lathe(
        fillet(
            [(0.027, 0.116), (0.0278, 0.1195), (0.026, 0.12), (0.025, 0.1165), (0, 0.1165)], 0.0006
        ),
        segments=72,
    )
    pull = [
        tube(
            np.column_stack([circle(0.0065) * (0.75, 1) + (0, -0.006), np.full(48, 0.1185)]),
            0.0011,
            closed=True,
        ),
        tube(
            np.column_stack([circle(0.011) * (0.62, 1), np.full(48, 0.1168)]), 0.0005, closed=True
        ),
    ]
    swoosh = bent(
        lathe([(0.03315, 0.03), (0.0332, 0.055)], segments=88),
        lambda p: (
            p
            + np.stack(
                [0 * p[:, 0], 0 * p[:, 0], 0.014 * np.sin(2 * np.arctan2(p[:, 1], p[:, 0]))], 1
            )
        ),
    )
    parts = [
        part(coat, body),
        part(gloss(WHITE, alpha=0.1), swoosh),
        part(metal("aluminium"), ends, lid, *pull),
    ]
    return assemble(parts, {"label": label(-0.0335, 0.075, 0.02, 0.02)})


def boba(look: Look, rng: np.random.Generator) -> Model:
    """Build milk tea with tapioca pearls, domed lid and a fat straw."""
    tone = wish(look, rng, ((0.60, 0.38, 0.20), (0.62, 0.34, 0.40), (0.42, 0.52, 0.22)))
    outline = [(0.029, 0.0), (0.043, 0.13)]
    drink, _, _ = filled(outline, 0.86, tone)
    pearls: list[Mesh] = []
    for _ in range(70):
        a, z = float(rng.uniform(0, 2 * np.pi)), float(rng.uniform(0.011, 0.034))
        r = 0.0275 + 0.108 * z
        pearls.append(sphere(0.0055, at=(r * np.cos(a), r * np.sin(a), z), segments=14))
    dome = lathe(
        spline([(0.044, 0.13), (0.044, 0.137), (0.037, 0.155), (0.02, 0.166), (0.0, 0.168)]),
        segments=72,
    )
    parts = [
        part(CLEAR, tumbler(outline, 0.001), dome),
        drink,
        part(gloss((0.018, 0.008, 0.004), alpha=0.05), *pearls),
        part(
            gloss((0.75, 0.2, 0.3)),
            tube([(-0.012, 0, 0.03), (0.016, 0, 0.235)], 0.0062, segments=18),
        ),
    ]
    return assemble(parts)


def mojito(look: Look, rng: np.random.Generator) -> Model:
    """Build a tall iced drink: mint, lime, ice."""
    outline = [(0.029, 0.0), (0.036, 0.15)]
    drink, level, radius = filled(outline, 0.86, look.colour or (0.56, 0.66, 0.42))
    mint = [
        turned(
            leaf(0.03, 0.018, curl=0.3, fold=0.3), "z", float(a), by=(-0.008, 0.006, level + 0.012)
        )
        for a in np.linspace(0, 5, 7)
    ]
    parts = [
        part(CLEAR, tumbler(outline)),
        drink,
        ice(radius, level, rng, 4),
        part(matt((0.08, 0.25, 0.05)), *mint),
        straw(0.0, 0.165, SAGE),
        *fruit_slice((0.03, -0.012, 0.15), (0.16, 0.36, 0.03), (0.52, 0.66, 0.22)),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "coffee": coffee,
    "can": can,
    "bubble tea": boba,
    "mojito": mojito,
}
