"""Boxes, crates and wrapped presents."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    MUSTARD,
    NAVY,
    RED,
    ROSE,
    RUST,
    SAGE,
    TEAL,
    companion,
    dress,
    patterned,
    wish,
)
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import (
    Principled,
)
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import box, sphere, tube


def cardboard_box(look: Look, rng: np.random.Generator) -> Model:
    """Build a corrugated carton with open flaps; closed and taped if closed is asked."""
    w, d, h = 0.4, 0.3, 0.26
    paper = finish(look.material, look.colour, default="cardboard")
    tape = Principled(base=(0.50, 0.36, 0.19), roughness=0.25, clearcoat=0.5)
    shut = bool({"closed", "sealed", "taped"}.intersection(look.attributes))
    if (shut or rng.random() < 0.4) and Role.HOLDING not in look.roles:
        body = box((w, d, h), bevel=0.004, at=(0, 0, h / 2))
        strip = [
            box((w + 0.0008, 0.05, 0.001), bevel=0.0004, at=(0, 0, h)),
            *[
                box((0.001, 0.05, 0.07), bevel=0.0004, at=(s * w / 2, 0, h - 0.035))
                for s in (-1, 1)
            ],
        ]
        return assemble(
            [part(paper, body), part(tape, *strip)],
            {"top": top(h, w * 0.42, d * 0.42), "label": label(-d / 2, h / 2, w * 0.38, h * 0.32)},
        )
    t = 0.004
    walls = [box((w, t, h), bevel=0.0015, at=(0, s * (d - t) / 2, h / 2)) for s in (-1, 1)]
    walls += [box((t, d, h), bevel=0.0015, at=(s * (w - t) / 2, 0, h / 2)) for s in (-1, 1)]
    walls.append(box((w, d, t), bevel=0.0015, at=(0, 0, t / 2)))
    for s in (-1, 1):
        long = box((w, d / 2, t), bevel=0.0015, at=(0, s * d / 4, 0))
        walls.append(turned(long, "x", s * -0.75, by=(0, s * (d - t) / 2, h)))
        short = box((w / 3.4, d, t), bevel=0.0015, at=(s * w / 6.8, 0, 0))
        walls.append(turned(short, "y", s * 0.35, by=(s * (w - t) / 2, 0, h)))
    return assemble(
        [part(paper, *walls)],
        {"inside": top(t, w * 0.4, d * 0.4), "label": label(-d / 2, h / 2, w * 0.38, h * 0.32)},
    )


def wooden_box(look: Look, rng: np.random.Generator) -> Model:
    """Build a plain box with a lid that overlaps a little; open where it holds something."""
    if Role.HOLDING in look.roles:
        return cardboard_box(look, rng) if look.material == "cardboard" else _open_box(look, rng)
    coat = dress(
        look, rng, material="wood", choices=None if look.colour is None else (RED,), period=0.1
    )
    w, d, h = 0.3, 0.22, 0.2
    meshes = [
        box((w, d, h * 0.76), bevel=0.006, at=(0, 0, h * 0.38)),
        box((w + 0.012, d + 0.012, h * 0.26), bevel=0.007, at=(0, 0, h * 0.89)),
    ]
    return assemble(
        [part(coat, *meshes)],
        {
            "top": top(h * 1.02, w * 0.42, d * 0.42),
            "label": label(-d / 2, h * 0.38, w * 0.4, h * 0.26),
        },
    )


def _open_box(look: Look, rng: np.random.Generator) -> Model:
    coat = dress(
        look, rng, material="wood", choices=None if look.colour is None else (RED,), period=0.1
    )
    w, d, h, t = 0.32, 0.24, 0.14, 0.012
    walls = [box((w, t, h), bevel=0.003, at=(0, s * (d - t) / 2, h / 2)) for s in (-1, 1)]
    walls += [box((t, d, h), bevel=0.003, at=(s * (w - t) / 2, 0, h / 2)) for s in (-1, 1)]
    walls.append(box((w, d, t), bevel=0.002, at=(0, 0, t / 2)))
    return assemble(
        [part(coat, *walls)],
        {"inside": top(t, w * 0.43, d * 0.42), "label": label(-d / 2, h / 2, w * 0.4, h * 0.4)},
    )


def crate(look: Look, rng: np.random.Generator) -> Model:
    """Build an open crate of slats."""
    wood = dress(look, rng, material="wood", choices=((0.42, 0.26, 0.13),))
    w, d, h = 0.44, 0.3, 0.24
    slats: list[Mesh] = []
    for i in range(3):
        z = 0.04 + i * 0.08
        slats += [box((w, 0.012, 0.066), bevel=0.002, at=(0, s * d / 2, z)) for s in (-1, 1)]
        slats += [box((0.012, d, 0.066), bevel=0.002, at=(s * w / 2, 0, z)) for s in (-1, 1)]
    slats += [
        box((0.03, 0.03, h), bevel=0.003, at=(sx * (w / 2 - 0.02), sy * (d / 2 - 0.02), h / 2))
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    slats += [
        box((w / 5 - 0.01, d, 0.012), bevel=0.002, at=((i - 2) * w / 5, 0, 0.012)) for i in range(5)
    ]
    return assemble(
        [part(wood, *slats)],
        {
            "inside": top(0.02, w * 0.4, d * 0.38),
            "label": label(-d / 2 - 0.006, 0.12, w * 0.35, 0.03),
        },
    )


def gift(look: Look, rng: np.random.Generator) -> Model:
    """Build a wrapped present: patterned paper, ribbon round it, a full bow."""
    tone = wish(look, rng, (TEAL, RUST, NAVY, ROSE, SAGE, RED))
    band_tone = (
        companion(tone) if look.colour is not None else (CREAM, MUSTARD, RED)[int(rng.integers(3))]
    )
    w, d, h = 0.22, 0.18, float(rng.uniform(0.13, 0.2))
    kind = (
        look
        if look.attributes
        else Look(attributes=(("plain", "polka dot", "striped")[int(rng.integers(3))],))
    )
    paper = patterned(kind, Principled(base=tone, roughness=0.45, clearcoat=0.3), tone, 0.045)
    ribbon = Principled(base=band_tone, roughness=0.35, sheen=0.6, clearcoat=0.2)
    body = [
        box((w, d, h * 0.8), bevel=0.003, at=(0, 0, h * 0.4)),
        box((w + 0.008, d + 0.008, h * 0.22), bevel=0.003, at=(0, 0, h * 0.89)),
    ]
    bands = [
        box((0.026, d + 0.0092, h * 0.222), bevel=0.001, at=(0, 0, h * 0.89)),
        box((w + 0.0092, 0.026, h * 0.222), bevel=0.001, at=(0, 0, h * 0.89)),
        box((0.026, d + 0.0014, h * 0.8), bevel=0.001, at=(0, 0, h * 0.4)),
        box((w + 0.0014, 0.026, h * 0.8), bevel=0.001, at=(0, 0, h * 0.4)),
    ]
    return assemble(
        [part(paper, *body), part(ribbon, *bands, *bow(0.075, h))],
        {
            "label": label(-d / 2 - 0.004, h * 0.36, w * 0.3, h * 0.2),
            "top": top(h, w * 0.3, d * 0.3),
        },
    )


def bow(size: float, z: float) -> list[Mesh]:
    """Return a ribbon bow with four loops, a knot and two tails, lying on ``z``."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    swell = np.stack(
        [size * 0.52 * (1 - np.cos(t)), 0 * t, size * 0.34 * np.sin(t) + size * 0.0], 1
    )
    loop = tube(swell, size * 0.05, segments=14, closed=True, flat=4.5)
    flat = bent(
        loop,
        lambda p: np.column_stack(
            [p[:, 0], p[:, 1] * (0.5 + 1.0 * np.clip(p[:, 0] / size, 0, 1)), p[:, 2]]
        ),
    )
    thin = bent(flat, lambda p: p)
    loops = [
        turned(turned(thin, "y", -0.45), "z", a, by=(0, 0, z + size * 0.12))
        for a in (0.35, np.pi - 0.35, np.pi + 0.4, -0.4)
    ]
    knot = stretched(sphere(size * 0.2, segments=24), (1, 1, 0.8), by=(0, 0, z + size * 0.16))
    return [*loops, knot]


RECIPES: Mapping[str, Recipe] = {
    "cardboard box": cardboard_box,
    "box": wooden_box,
    "crate": crate,
    "gift": gift,
}
