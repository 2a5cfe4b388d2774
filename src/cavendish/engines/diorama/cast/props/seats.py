"""Furniture to sit and lie on: chairs, stools, benches, sofas, beds."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    CALM,
    CREAM,
    MUSTARD,
    NAVY,
    ROSE,
    RUST,
    SAGE,
    TEAL,
    dress,
    piece,
    wish,
)
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, metal, timber
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Vec3
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, tube

_CLOTHS = (TEAL, RUST, MUSTARD, SAGE, NAVY, ROSE)


def seat_at(z: float, half_x: float, half_y: float, *, y: float = 0.0) -> dict[str, Anchor]:
    """Return the anchors of a seat: things stand on it and figures sit on it."""
    return {"seat": top(z, half_x, half_y, y=y), "top": top(z, half_x, half_y, y=y)}


def tapered_leg(foot: Vec3, head: Vec3, thin: float, thick: float) -> Mesh:
    """Return a round leg from the ground up, thicker at its head."""
    return tube([foot, head], [thin, thick], segments=18)


def chair(look: Look, rng: np.random.Generator) -> Model:
    """Build a turned wooden chair: dished seat, splayed legs, bent back with spindles."""
    wood = dress(look, rng, material="wood", choices=None if look.colour is None else CALM)
    seat = bent(
        cushion((0.44, 0.42, 0.036), bevel=0.017, at=(0, 0, 0.445)),
        lambda p: p - np.stack([0 * p[:, 0], 0 * p[:, 0], _dish(p)], 1),
    )
    legs = [
        tapered_leg((sx * 0.215, sy * 0.205, 0.0), (sx * 0.15, sy * 0.14, 0.44), 0.012, 0.018)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    rungs = [tube([(s * 0.185, -0.175, 0.2), (s * 0.185, 0.175, 0.2)], 0.009) for s in (-1, 1)]
    rungs.append(tube([(-0.185, 0, 0.2), (0.185, 0, 0.2)], 0.009))
    bow = spline(
        [(-0.2, 0.17, 0.45), (-0.215, 0.22, 0.68), (-0.17, 0.27, 0.85), (0.0, 0.295, 0.885),
         (0.17, 0.27, 0.85), (0.215, 0.22, 0.68), (0.2, 0.17, 0.45)],
        density=7,
    )  # fmt: skip
    back = [tube(bow, 0.0135, segments=14)]
    for x in np.linspace(-0.13, 0.13, 6):
        high = 0.885 - 1.1 * x**2
        back.append(
            tube([(x * 0.8, 0.175, 0.45), (x, 0.295 - 0.5 * x**2, high)], 0.0065, segments=10)
        )
    return assemble([part(wood, seat, *legs, *rungs, *back)], seat_at(0.458, 0.18, 0.16, y=-0.02))


def _dish(points: Points) -> Points:
    """Return how deep a wooden seat is hollowed at each point."""
    x, y, z = points[:, 0], points[:, 1], points[:, 2]
    hollow = np.exp(-((x / 0.15) ** 2) - ((y / 0.14) ** 2))
    return 0.012 * hollow * (z > 0.445)


def stool(look: Look, rng: np.random.Generator) -> Model:
    """Build a round three-legged stool."""
    wood = dress(look, rng, material="wood", choices=None if look.colour is None else CALM)
    seat = fillet([(0.0, 0.42), (0.13, 0.42), (0.165, 0.437), (0.165, 0.455), (0.0, 0.452)], 0.01)
    turns = np.arange(3) * 2 * np.pi / 3 + 0.5
    legs = [
        tapered_leg(
            (0.19 * np.cos(t), 0.19 * np.sin(t), 0.0),
            (0.1 * np.cos(t), 0.1 * np.sin(t), 0.43),
            0.013,
            0.02,
        )
        for t in turns
    ]
    return assemble([part(wood, lathe(seat, segments=96), *legs)], seat_at(0.454, 0.11, 0.11))


def bench(look: Look, rng: np.random.Generator) -> Model:
    """Build a park bench: wooden slats on cast-iron sides."""
    wood = dress(look, rng, material="wood", choices=None if look.colour is None else CALM)
    slats = [
        box((1.5, 0.075, 0.032), bevel=0.006, at=(0, y, 0.44)) for y in np.linspace(-0.22, 0.12, 4)
    ]
    for i in range(3):
        slat = box((1.5, 0.032, 0.085), bevel=0.006)
        slats.append(turned(slat, "x", -0.2, by=(0, 0.205 + i * 0.024, 0.56 + i * 0.115)))
    iron: list[Mesh] = []
    for x in (-0.62, 0.62):
        side = spline(
            [
                (-0.27, 0.0),
                (-0.24, 0.22),
                (-0.26, 0.41),
                (-0.05, 0.42),
                (0.16, 0.42),
                (0.2, 0.5),
                (0.285, 0.86),
            ]
        )
        foot = spline([(0.25, 0.0), (0.2, 0.2), (0.15, 0.42)])
        arm = spline([(-0.25, 0.41), (-0.27, 0.55), (-0.2, 0.63), (0.05, 0.62), (0.22, 0.63)])
        for line in (side, foot, arm):
            path = np.stack([np.full(len(line), x), line[:, 0], line[:, 1]], 1)
            iron.append(tube(path, 0.018, segments=12, flat=1.4))
    return assemble(
        [part(wood, *slats), part(finish("iron", None), *iron)], seat_at(0.456, 0.65, 0.16, y=-0.05)
    )


def _feet(x: float, y: float, height: float) -> list[Mesh]:
    return [
        tapered_leg((sx * (x + 0.02), sy * (y + 0.02), 0.0), (sx * x, sy * y, height), 0.013, 0.022)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]


def _couch(look: Look, rng: np.random.Generator, width: float, seats: int) -> Model:
    """Build an upholstered seat for one or more: arms, back, loose cushions, wooden feet."""
    cloth = dress(look, rng, material="fabric", choices=_CLOTHS, period=0.12)
    inner = width - 0.36
    solid = [
        cushion((width - 0.1, 0.78, 0.2), bevel=0.05, puff=(0, 0.01, 0), at=(0, 0.02, 0.25)),
        cushion((width - 0.12, 0.2, 0.62), bevel=0.085, puff=(0, 0.03, 0.015), at=(0, 0.36, 0.5)),
    ]
    solid += [
        cushion(
            (0.19, 0.84, 0.46),
            bevel=0.09,
            puff=(0.02, 0.01, 0.012),
            at=(s * (width / 2 - 0.11), 0.0, 0.38),
        )
        for s in (-1, 1)
    ]
    share = inner / seats
    loose: list[Mesh] = []
    for i in range(seats):
        x = (i - (seats - 1) / 2) * share
        loose.append(
            cushion(
                (share - 0.008, 0.64, 0.16),
                bevel=0.06,
                puff=(0.006, 0.012, 0.03),
                at=(x, -0.06, 0.42),
            )
        )
        rest = cushion((share - 0.012, 0.16, 0.42), bevel=0.07, puff=(0.006, 0.04, 0.02))
        loose.append(turned(rest, "x", -0.16, by=(x, 0.2, 0.69)))
    parts = [part(cloth, *solid, *loose), part(timber(), *_feet(width / 2 - 0.16, 0.29, 0.17))]
    if seats > 1:
        accent = wish(Look(), rng, (MUSTARD, CREAM, ROSE, RUST))
        pillow = cushion((0.4, 0.11, 0.4), bevel=0.05, puff=(-0.03, 0.05, -0.03))
        pillow = turned(turned(pillow, "y", 0.2), "x", -0.3, by=(-inner / 2 + 0.2, 0.06, 0.69))
        parts.append(part(finish("fabric", accent, seed=piece(rng)), pillow))
    return assemble(parts, seat_at(0.53, inner / 2, 0.22, y=-0.12))


def sofa(look: Look, rng: np.random.Generator) -> Model:
    """Build a sofa for two or three with a throw pillow."""
    seats = int(rng.integers(2, 4))
    return _couch(look, rng, 0.42 + 0.64 * seats, seats)


def armchair(look: Look, rng: np.random.Generator) -> Model:
    """Build an upholstered armchair."""
    return _couch(look, rng, 0.98, 1)


def bed(look: Look, rng: np.random.Generator) -> Model:
    """Build a double bed: wooden frame and headboard, mattress, duvet, two pillows."""
    wood = timber(seed=piece(rng)) if look.material is None else finish(look.material, None)
    cover = dress(
        Look(colour=look.colour, attributes=look.attributes),
        rng,
        material="fabric",
        choices=_CLOTHS,
        period=0.16,
    )
    white = finish("cotton", (0.74, 0.72, 0.68))
    frame = [
        box((1.56, 2.04, 0.16), bevel=0.015, at=(0, 0, 0.24)),
        box((1.6, 0.06, 0.92), bevel=0.025, at=(0, 1.02, 0.56)),
        *[
            box((0.09, 0.09, 0.2), bevel=0.012, at=(sx * 0.7, sy * 0.94, 0.1))
            for sx in (-1, 1)
            for sy in (-1, 1)
        ],
    ]
    mattress = cushion((1.5, 1.98, 0.22), bevel=0.06, puff=(0.01, 0.01, 0.012), at=(0, 0, 0.42))
    duvet = _duvet(rng)
    fold = cushion((1.63, 0.26, 0.07), bevel=0.034, puff=(0, 0.01, 0.012), at=(0, 0.34, 0.585))
    pillows = [
        turned(
            cushion((0.62, 0.42, 0.16), bevel=0.07, puff=(-0.03, -0.03, 0.05)),
            "x",
            0.35,
            by=(s * 0.37, 0.74, 0.63),
        )
        for s in (-1, 1)
    ]
    parts = [part(wood, *frame), part(white, mattress, fold, *pillows), part(cover, duvet)]
    return assemble(
        parts, {"seat": top(0.61, 0.5, 0.6, y=-0.3), "top": top(0.61, 0.5, 0.6, y=-0.3)}
    )


def _duvet(rng: np.random.Generator) -> Mesh:
    """Return a soft cover with folds and a wavy hem."""
    phase = rng.uniform(0, 6, 4)

    def rumple(p: Points) -> Points:
        x, y, z = p.T
        wave = np.sin(5 * x + 3 * y + phase[0]) + np.sin(9 * y - 4 * x + phase[1])
        wave += np.sin(17 * x + 2 * y + phase[2]) * 0.5
        hem = 0.02 * np.sin(22 * y + phase[3]) * np.clip(0.52 - z, 0, 0.1) * 8
        return p + np.column_stack([np.sign(x) * hem, 0 * wave, 0.006 * wave * (z > 0.5)])

    size = (1.62, 1.42, 0.26)
    soft = cushion(size, bevel=0.075, puff=(0, 0.01, 0.03), at=(0, -0.34, 0.45), cells=40)
    return bent(soft, rumple)


def rocking_chair(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden chair on two curved runners."""
    body = chair(look, rng)
    bend = np.linspace(-0.62, 0.62, 30)
    run = np.stack([0.75 * np.sin(bend), 0.75 - 0.75 * np.cos(bend)], 1)
    rails = [
        tube(np.stack([np.full(30, s * 0.215), run[:, 0], run[:, 1]], 1), 0.017, segments=12)
        for s in (-1, 1)
    ]
    wood = body.parts[0].finish
    raised = body.moved(by=(0, 0, 0.045))
    return assemble([*raised.parts, part(wood, *rails)], dict(raised.anchors))


def throne(look: Look, rng: np.random.Generator) -> Model:
    """Build a gilded throne with red velvet."""
    gold = finish(look.material, None, default="gold")
    velvet = dress(Look(colour=look.colour), rng, material="fabric", choices=((0.30, 0.012, 0.02),))
    frame = [
        box((0.7, 0.66, 0.14), bevel=0.03, at=(0, 0, 0.4)),
        box((0.72, 0.1, 1.3), bevel=0.045, at=(0, 0.32, 0.95)),
        *[box((0.1, 0.6, 0.07), bevel=0.03, at=(s * 0.33, -0.0, 0.72)) for s in (-1, 1)],
        *[box((0.08, 0.08, 0.34), bevel=0.02, at=(s * 0.33, -0.26, 0.56)) for s in (-1, 1)],
        *[
            box((0.1, 0.1, 0.36), bevel=0.02, at=(sx * 0.3, sy * 0.27, 0.18))
            for sx in (-1, 1)
            for sy in (-1, 1)
        ],
    ]
    ball = spline(
        [(0.0, 0.0), (0.03, 0.01), (0.055, 0.06), (0.03, 0.11), (0.018, 0.125), (0.0, 0.15)]
    )
    knobs = [lathe(ball, segments=32, at=(s * 0.3, 0.32, 1.6)) for s in (-1, 1)]
    soft = [
        cushion((0.56, 0.54, 0.1), bevel=0.045, puff=(0, 0, 0.02), at=(0, -0.04, 0.51)),
        cushion((0.52, 0.08, 0.84), bevel=0.035, puff=(0, 0.02, 0), at=(0, 0.265, 1.08)),
    ]
    parts = [part(gold, *frame, *knobs), part(velvet, *soft)]
    return assemble(parts, seat_at(0.57, 0.22, 0.2, y=-0.06))


def office_chair(look: Look, rng: np.random.Generator) -> Model:
    """Build a swivel chair on five castors."""
    cloth = dress(look, rng, material="fabric", choices=(TEAL, NAVY, RUST))
    dark, steel = finish("plastic", (0.03, 0.03, 0.032)), metal("steel")
    turns = np.arange(5) * 2 * np.pi / 5 + 0.3
    arms = [
        tube([(0, 0, 0.11), (0.3 * np.cos(t), 0.3 * np.sin(t), 0.075)], [0.03, 0.018], segments=12)
        for t in turns
    ]
    wheels = [
        turned(
            lathe(
                fillet([(0, -0.015), (0.032, -0.015), (0.032, 0.015), (0, 0.015)], 0.006),
                segments=28,
            ),
            "x",
            np.pi / 2,
            by=(0.3 * np.cos(t), 0.3 * np.sin(t), 0.032),
        )
        for t in turns
    ]
    post = tube([(0, 0, 0.1), (0, 0, 0.44)], 0.025)
    spine = tube(spline([(0, 0.12, 0.44), (0, 0.27, 0.48), (0, 0.3, 0.66)], density=6), 0.02)
    seat = cushion((0.5, 0.48, 0.09), bevel=0.04, puff=(0, 0, 0.015), at=(0, 0, 0.49))
    back = turned(
        cushion((0.46, 0.07, 0.5), bevel=0.032, puff=(0, 0.015, 0)), "x", -0.1, by=(0, 0.27, 0.83)
    )
    return assemble(
        [part(dark, *arms, *wheels, spine), part(steel, post), part(cloth, seat, back)],
        seat_at(0.545, 0.18, 0.16, y=-0.02),
    )


RECIPES: Mapping[str, Recipe] = {
    "chair": chair,
    "stool": stool,
    "bench": bench,
    "sofa": sofa,
    "armchair": armchair,
    "bed": bed,
    "rocking chair": rocking_chair,
    "throne": throne,
    "office chair": office_chair,
}
