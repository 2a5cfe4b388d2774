"""Street furniture: traffic lights, signs, letter boxes, hydrants, cones."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import BLUE, RED, WHITE, patterned, wish
from cavendish.engines.diorama.model.curve import circle, fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, metal, paint, timber
from cavendish.engines.diorama.model.fonts import Face, face
from cavendish.engines.diorama.model.letters import letters
from cavendish.engines.diorama.model.material import Glaze, Glow, Translucent
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, ring, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, lattice, sphere, tube

_LAMPS = (
    ((9.0, 0.25, 0.12), (0.20, 0.012, 0.01)),
    ((9.0, 4.2, 0.2), (0.22, 0.10, 0.008)),
    ((0.5, 7.5, 1.8), (0.012, 0.12, 0.03)),
)
"""Red, amber, green: radiance when lit, colour when dark."""


def traffic_light(look: Look, rng: np.random.Generator) -> Model:
    """Build a three-lamp signal on a post; the named colour is lit, else one by chance."""
    lit = int(rng.integers(3))
    if look.colour is not None:
        red, green, _ = look.colour
        lit = 0 if red > 2.2 * green else 2 if green > red else 1
    black = paint((0.018, 0.02, 0.02), roughness=0.4)
    case = [
        box((0.3, 0.2, 0.86), bevel=0.04, at=(0, 0, 2.25)),
        box((0.4, 0.02, 0.98), bevel=0.01, at=(0, 0.07, 2.25)),
    ]
    post = tube([(0, 0.03, 0), (0, 0.03, 1.85)], 0.05, segments=24)
    foot = lathe(
        fillet([(0.0, 0.0), (0.16, 0.0), (0.16, 0.06), (0.07, 0.14), (0.0, 0.14)], 0.02),
        segments=48,
        at=(0, 0.03, 0),
    )
    parts = [part(black, *case, post, foot)]
    for i, (glow, dark) in enumerate(_LAMPS):
        z = 2.53 - i * 0.28
        lens = turned(
            lathe(spline([(0.1, 0.0), (0.08, 0.02), (0.0, 0.032)]), segments=48),
            "x",
            np.pi / 2,
            by=(0, -0.1, z),
        )
        angle = np.linspace(-0.35, np.pi + 0.35, 40)
        hood = _visor(np.stack([0.116 * np.cos(angle), 0.116 * np.sin(angle)], 1), 0.13).moved(
            by=(0, -0.165, z)
        )
        parts += [
            part(Glow(radiance=glow) if i == lit else Glaze(base=dark), lens),
            part(black, hood),
        ]
    return assemble(parts)


def _visor(line: np.ndarray, depth: float) -> Mesh:
    """Return a bent strip of metal standing out towards -y."""
    outline = joined(line, line[::-1] * 0.93)
    return extrude(outline, depth)


_CORNERS: Mapping[str, tuple[int, float]] = {
    "diamond-shaped": (4, 0.0), "diamond": (4, 0.0), "square": (4, np.pi / 4),
    "triangular": (3, np.pi / 2), "pentagonal": (5, np.pi / 2), "hexagonal": (6, 0.0),
    "round": (48, 0.0), "circular": (48, 0.0), "octagonal": (8, np.pi / 8),
}  # fmt: skip
_STOP = (8, np.pi / 8)


def stop_sign(look: Look, rng: np.random.Generator) -> Model:
    """Build a stop sign on a steel post; one of another asked-for shape is blank."""
    del rng
    count, turn = next((_CORNERS[one] for one in look.attributes if one in _CORNERS), _STOP)
    stops = (count, turn) == _STOP
    tone = look.colour or ((0.42, 0.016, 0.018) if stops else (0.85, 0.5, 0.02))
    plate = extrude(circle(0.38, count=count, start=turn), 0.012, bevel=0.003, at=(0, 0, 2.1))
    rim = extrude(
        circle(0.37, count=count, start=turn),
        0.003,
        holes=[circle(0.345, count=count, start=turn)],
        at=(0, -0.0075, 2.1),
    )
    post = tube([(0, 0.03, 0), (0, 0.03, 2.3)], 0.026, segments=20)
    edge = WHITE if stops or count == 48 else (0.02, 0.02, 0.02)
    parts = [
        part(Glaze(base=tone, alpha=0.2), plate),
        part(Glaze(base=edge, alpha=0.2), rim),
        part(metal("aluminium"), post),
    ]
    if stops and not look.lettered:
        word, _ = letters("STOP", face(Face.NARROW), height=0.21, depth=0.004, bevel=0.0005)
        parts.append(part(Glaze(base=edge, alpha=0.2), word.moved(by=(0, -0.006, 2.1))))
    wide = 0.29 if stops else 0.2
    return assemble(parts, {"label": label(-0.008, 2.1, wide, 0.12 if stops else 0.2)})


def road_sign(look: Look, rng: np.random.Generator) -> Model:
    """Build a rectangular road sign on two posts."""
    tone = wish(look, rng, (BLUE, (0.02, 0.16, 0.08)))
    plate = box((1.2, 0.02, 0.6), bevel=0.008, at=(0, 0, 1.9))
    rim = extrude(
        [(-0.58, 1.62), (0.58, 1.62), (0.58, 2.18), (-0.58, 2.18)],
        0.004,
        holes=[[(-0.56, 1.64), (0.56, 1.64), (0.56, 2.16), (-0.56, 2.16)]],
        at=(0, -0.011, 0),
    )
    posts = [tube([(s * 0.4, 0.03, 0), (s * 0.4, 0.03, 2.15)], 0.03, segments=18) for s in (-1, 1)]
    return assemble(
        [
            part(Glaze(base=tone, alpha=0.2), plate),
            part(Glaze(base=WHITE, alpha=0.2), rim),
            part(metal("aluminium"), *posts),
        ],
        {"label": label(-0.014, 1.9, 0.5, 0.22)},
    )


def mailbox(look: Look, rng: np.random.Generator) -> Model:
    """Build a rounded letter box on a wooden post, its flag up."""
    tone = wish(look, rng, (RED, BLUE))
    bend = np.linspace(0, np.pi, 24)
    outline = joined(
        [(-0.11, 0.0), (0.11, 0.0)],
        np.stack([0.11 * np.cos(bend), 0.13 + 0.11 * np.sin(bend)], 1),
    )
    body = turned(extrude(outline, 0.48, bevel=0.008), "z", 0.0, by=(0, 0, 1.06))
    door = extrude(outline * 1.06 - np.array((0, 0.006)), 0.016, bevel=0.005, at=(0, -0.244, 1.06))
    knob = box((0.03, 0.03, 0.05), bevel=0.008, at=(0, -0.265, 1.26))
    flag = [
        box((0.012, 0.03, 0.24), bevel=0.003, at=(0.125, -0.05, 1.28)),
        box((0.012, 0.1, 0.07), bevel=0.003, at=(0.125, -0.02, 1.38)),
    ]
    post = box((0.1, 0.1, 1.06), bevel=0.01, at=(0, 0, 0.53))
    shelf = box((0.16, 0.42, 0.03), bevel=0.006, at=(0, 0, 1.045))
    parts = [
        part(
            finish(look.material, tone) if look.material else paint(tone, roughness=0.3), body, door
        ),
        part(metal("steel"), knob),
        part(paint(WHITE if look.colour else (0.75, 0.5, 0.02)), *flag),
        part(timber(), post, shelf),
    ]
    return assemble(parts, {"label": label(-0.253, 1.14, 0.08, 0.05)}, turn=-0.35)


def fire_hydrant(look: Look, rng: np.random.Generator) -> Model:
    """Build a cast hydrant with its caps, bolts and bonnet."""
    del rng
    red = paint(look.colour or (0.40, 0.02, 0.016), roughness=0.38)
    body = fillet(
        [(0.0, 0.0), (0.17, 0.0), (0.17, 0.05), (0.115, 0.06), (0.11, 0.46), (0.15, 0.47),
         (0.15, 0.51), (0.125, 0.53), (0.12, 0.58), (0.08, 0.66), (0.035, 0.69),
         (0.032, 0.73), (0.0, 0.735)],
        0.012,
    )  # fmt: skip
    nozzle = fillet(
        [
            (0.0, 0.0),
            (0.055, 0.0),
            (0.055, 0.09),
            (0.068, 0.09),
            (0.068, 0.13),
            (0.02, 0.132),
            (0.02, 0.155),
            (0.0, 0.155),
        ],
        0.006,
    )
    side = [
        turned(lathe(nozzle, segments=40), "y", s * np.pi / 2, by=(s * 0.09, 0, 0.36))
        for s in (-1, 1)
    ]
    front = turned(
        lathe(nozzle * np.array((1.25, 1.0)), segments=40), "x", np.pi / 2, by=(0, -0.09, 0.34)
    )
    bolts = [ring(sphere(0.014, at=(0.145, 0, z), segments=16), 8) for z in (0.058, 0.515)]
    steel = metal("iron", roughness=0.5)
    return assemble([part(red, lathe(body, segments=80), *side, front), part(steel, *bolts)])


def traffic_cone(look: Look, rng: np.random.Generator) -> Model:
    """Build an orange cone with two white bands."""
    del rng
    tone = look.colour or (0.72, 0.16, 0.012)
    foot = box((0.36, 0.36, 0.035), bevel=0.012, at=(0, 0, 0.0175))
    cone = fillet(
        [(0.15, 0.03), (0.14, 0.04), (0.03, 0.68), (0.02, 0.7), (0.014, 0.68), (0.1, 0.1)], 0.006
    )
    bands = [
        lathe(
            [(0.1405 - 0.1719 * (z - 0.04), z), (0.1405 - 0.1719 * (z + 0.09 - 0.04), z + 0.09)],
            segments=80,
        )
        for z in (0.26, 0.44)
    ]
    return assemble(
        [
            part(Glaze(base=tone, alpha=0.25), foot, lathe(cone, segments=80)),
            part(Glaze(base=WHITE, alpha=0.3), *bands),
        ]
    )


def trash_can(look: Look, rng: np.random.Generator) -> Model:
    """Build a ribbed metal bin with a lid."""
    del rng
    coat = finish(look.material or "metal", look.colour, default="metal")
    t = np.linspace(0, 1, 12)
    wall = np.column_stack([0.2 + 0.045 * t, 0.6 * t])
    body = lathe(
        joined([(0.0, 0.0)], wall, [(0.235, 0.6), (0.19, 0.02), (0.0, 0.02)]),
        segments=144,
    )
    way = np.arctan2(body.vertices[:, 1], body.vertices[:, 0])
    gain = 1 + 0.012 * np.cos(24 * way) * (np.abs(body.vertices[:, 2] - 0.3) < 0.25)
    vertices = body.vertices * np.column_stack([gain, gain, np.ones(len(gain))]).astype(np.float32)
    lid = lathe(
        fillet([(0.262, 0.575), (0.262, 0.615), (0.2, 0.65), (0.0, 0.67)], 0.015), segments=96
    )
    handle = tube(
        spline([(-0.07, 0, 0.66), (-0.06, 0, 0.71), (0.06, 0, 0.71), (0.07, 0, 0.66)]),
        0.009,
        segments=10,
    )
    shaped = bent(Mesh(vertices=vertices, faces=body.faces, uv=body.uv), lambda p: p)
    return assemble([part(coat, shaped, lid, handle)], {"label": label(-0.23, 0.3, 0.12, 0.1)})


def flag(look: Look, rng: np.random.Generator) -> Model:
    """Build a waving flag on a pole with a gilt knob."""
    tone = wish(look, rng, (RED, BLUE, (0.02, 0.2, 0.1)))

    u, v = np.meshgrid(np.linspace(0, 1, 60), np.linspace(0, 1, 30))
    wave = 0.09 * u**0.7 * np.sin(9 * u + 1.2 * v) + 0.03 * u * np.sin(17 * u - 2 * v)
    points = np.stack([0.03 + 1.0 * u - 0.05 * u**2, wave, 1.85 + 0.62 * v - 0.07 * u**2], -1)
    cloth = Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        faces=lattice(30, 60),
        uv=np.stack([u, v * 0.62], -1).reshape(-1, 2).astype(np.float32),
    )
    coat = patterned(look, Translucent(base=tone, roughness=0.7, spread=0.5), tone, 0.2)
    pole = tube([(0, 0, 0), (0, 0, 2.55)], [0.028, 0.02], segments=18)
    foot = lathe(
        fillet([(0.0, 0.0), (0.2, 0.0), (0.18, 0.05), (0.05, 0.08), (0.0, 0.08)], 0.01), segments=48
    )
    return assemble(
        [
            part(coat, cloth),
            part(metal("aluminium"), pole),
            part(finish("stone", None), foot),
            part(metal("gold"), sphere(0.04, at=(0, 0, 2.57), segments=24)),
        ]
    )


def anchor(look: Look, rng: np.random.Generator) -> Model:
    """Build a ship's anchor."""
    del rng
    iron = finish(look.material or "iron", look.colour, default="iron")
    bend = np.linspace(-1.15, 1.15, 40)
    arms = tube(
        np.column_stack([0.36 * np.sin(bend), 0 * bend, 0.4 - 0.36 * np.cos(bend)]),
        [0.025, 0.045, 0.045, 0.025],
        segments=16,
    )
    shank = tube([(0, 0, 0.06), (0, 0, 0.86)], [0.045, 0.032], segments=16)
    stock = tube([(-0.24, 0, 0.74), (0.24, 0, 0.74)], 0.024, segments=14)
    t = circle(0.075, count=40)
    eye = tube(
        np.column_stack([t[:, 0], 0 * t[:, 0], 0.93 + t[:, 1]]), 0.02, segments=12, closed=True
    )
    fluke = extrude([(-0.085, 0.0), (0.085, 0.0), (0.0, 0.15)], 0.03, bevel=0.008)
    flukes = [turned(fluke, "y", s * 0.35, by=(s * 0.33, 0, 0.22)) for s in (-1, 1)]
    return assemble([part(iron, arms, shank, stock, eye, *flukes)])


RECIPES: Mapping[str, Recipe] = {
    "traffic light": traffic_light,
    "stop sign": stop_sign,
    "road sign": road_sign,
    "mailbox": mailbox,
    "fire hydrant": fire_hydrant,
    "traffic cone": traffic_cone,
    "trash can": trash_can,
    "flag": flag,
    "anchor": anchor,
}
