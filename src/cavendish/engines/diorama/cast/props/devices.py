"""Devices of the last century and of this one: television, radio, camera, clock, robot."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.cars import lacquered, pane
from cavendish.engines.diorama.cast.props.dress import (
    CHARCOAL,
    CREAM,
    MUSTARD,
    RED,
    SAGE,
    SKY,
    TEAL,
    dress,
    piece,
    wish,
)
from cavendish.engines.diorama.cast.props.pictures import landscape
from cavendish.engines.diorama.model.curve import circle, fillet, joined, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, gloss, metal, paint, timber
from cavendish.engines.diorama.model.material import Finish, Glaze, Glow, Texture
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    extrude,
    lathe,
    plane,
    sphere,
    tube,
)

_QUARTER = np.pi / 2


def _facing(mesh: Mesh, x: float, y: float, z: float) -> Mesh:
    """Turn something made along z towards -y and shift it."""
    return turned(mesh, "x", _QUARTER, by=(x, y, z))


def _screen(width: float, height: float, rng: np.random.Generator) -> Finish:
    """Return a lit picture behind glass, laid out over metres around the origin."""
    pixels = np.clip(landscape(rng) * 1.15, 0, 1).astype(np.float32)
    return Glaze(base=Texture(pixels=pixels, repeat=(1 / width, 1 / height)), alpha=0.03)


def phone(look: Look, rng: np.random.Generator) -> Model:
    """Build a smartphone leaning on a small stand, its screen lit."""
    colour = wish(look, rng, (CHARCOAL, SKY, SAGE, CREAM))
    body = extrude(rectangle(0.075, 0.155, radius=0.012), 0.0085, bevel=0.003)
    glass = extrude(rectangle(0.071, 0.151, radius=0.0105), 0.001, bevel=0.0004)
    shown = plane((0.067, 0, 0), (0, 0, 0.143), at=(0, -0.0056, 0.0))
    lens = _facing(lathe(fillet([(0.003, 0), (0.0028, 0.0004), (0, 0.0004)], 0.0002)), 0, -0.0057,
                   0.066)  # fmt: skip
    keys = box((0.0016, 0.003, 0.022), bevel=0.0007, at=(0.0378, 0, 0.025))
    parts = [
        part(finish(look.material, colour, default="aluminium"), body, keys),
        part(pane(), glass.moved(by=(0, -0.0045, 0)), lens),
        part(_screen(0.067, 0.143, rng), shown),
    ]
    leant = [part(p.finish, turned(p.mesh, "x", -0.28, by=(0, 0, 0.08))) for p in parts]
    foot = box((0.05, 0.07, 0.008), bevel=0.003, at=(0, 0.012, 0.004))
    stay = turned(box((0.04, 0.006, 0.07), bevel=0.002), "x", 0.35, by=(0, 0.03, 0.036))
    lip = box((0.05, 0.01, 0.014), bevel=0.003, at=(0, -0.027, 0.008))
    return assemble([*leant, part(timber(seed=20), foot, stay, lip)], turn=0.3)


def laptop(look: Look, rng: np.random.Generator) -> Model:
    """Build an open laptop: keys, touchpad, lit screen."""
    shell = finish(look.material, look.colour, default="aluminium")
    base = box((0.32, 0.225, 0.013), bevel=0.005, at=(0, 0, 0.0075))
    keys = [box((0.0175, 0.0165, 0.003), bevel=0.0012, steps=1,
                at=(-0.136 + 0.0195 * c + 0.004 * r, 0.072 - 0.0185 * r, 0.0145))
            for r in range(5) for c in range(14 if r < 4 else 0)]  # fmt: skip
    keys.append(box((0.11, 0.0165, 0.003), bevel=0.0012, at=(0, -0.002, 0.0145)))
    pad = box((0.1, 0.06, 0.001), bevel=0.0004, at=(0, -0.068, 0.0142))
    lean = -0.3
    lid = extrude(rectangle(0.32, 0.215, radius=0.01), 0.007, bevel=0.0025)
    bezel = extrude(rectangle(0.312, 0.207, radius=0.008), 0.0006).moved(by=(0, -0.0036, 0))
    shown = plane((0.298, 0, 0), (0, 0, 0.187), at=(0, -0.0042, 0))

    def raise_(mesh: Mesh) -> Mesh:
        return turned(mesh.moved(by=(0, 0, 0.108)), "x", lean, by=(0, 0.11, 0.014))

    return assemble(
        [
            part(shell, base, raise_(lid)),
            part(finish("plastic", (0.02, 0.02, 0.022)), *keys, raise_(bezel)),
            part(finish("aluminium", (0.5, 0.5, 0.5)), pad),
            part(_screen(0.298, 0.187, rng), raise_(shown)),
        ],
        turn=0.35,
    )


def television(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden television of the sixties: bulged tube, knobs, aerial, splayed legs."""
    case = (lacquered(look, rng, (TEAL,)) if look.colour is not None
            else finish(look.material, None, default="wood", seed=piece(rng)))  # fmt: skip
    body = box((0.72, 0.42, 0.5), bevel=0.035, at=(0, 0, 0.45))
    face = box((0.66, 0.02, 0.44), bevel=0.012, at=(0, -0.206, 0.45))
    grid = np.linspace(-1, 1, 21)
    u, v = np.meshgrid(grid, grid)
    bulge = 0.022 * (1 - u**2) * (1 - v**2)
    squash = 1 - 0.035 * v**2, 1 - 0.035 * u**2
    x, z = -0.09 + 0.215 * u * squash[0], 0.45 + 0.175 * v * squash[1]
    points = np.stack([x, -0.218 - bulge, z], -1)
    index = np.arange(441).reshape(21, 21)
    a, b = index[:-1, :-1].ravel(), index[:-1, 1:].ravel()
    c, d = index[1:, 1:].ravel(), index[1:, :-1].ravel()
    tube_face = Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        faces=joined(np.stack([a, b, c], 1), np.stack([a, c, d], 1)).astype(np.int32),
    )
    frame = extrude(rectangle(0.48, 0.4, radius=0.06), 0.03,
                    holes=[rectangle(0.42, 0.34, radius=0.05)], bevel=0.01)  # fmt: skip
    knob = lathe(fillet([(0.034, 0.0), (0.03, 0.03), (0.0, 0.03)], 0.006), segments=40)
    knobs = [_facing(knob, 0.24, -0.215, z) for z in (0.59, 0.5)]
    slots = [box((0.13, 0.008, 0.008), bevel=0.003, at=(0.24, -0.217, 0.3 + 0.022 * k))
             for k in range(6)]  # fmt: skip
    legs = [tube([(x * 0.27, y * 0.13, 0.21), (x * 0.33, y * 0.18, 0.0)], (0.02, 0.011))
            for x in (-1, 1) for y in (-1, 1)]  # fmt: skip
    rods = [tube([(0, 0.05, 0.71), (s * 0.2, 0.07, 1.08)], (0.004, 0.0025)) for s in (-1, 1)]
    balls = [sphere(0.008, at=(s * 0.2, 0.07, 1.08), segments=16) for s in (-1, 1)]
    foot = lathe(spline([(0.06, 0.7), (0.05, 0.725), (0.0, 0.735)]), segments=40, at=(0, 0.05, 0))
    return assemble(
        [
            part(case, body, *legs),
            part(paint(CREAM), face),
            part(metal("brass"), frame.moved(by=(-0.09, -0.215, 0.45)), *knobs, *rods, *balls),
            part(Glaze(base=(0.045, 0.055, 0.052), alpha=0.02, ior=1.6), tube_face),
            part(finish("plastic", (0.03, 0.028, 0.025)), *slots, foot),
        ],
        {"top": top(0.7, 0.28, 0.14, y=0.05)},
        turn=0.3,
    )


def radio(look: Look, rng: np.random.Generator) -> Model:
    """Build a table radio with cloth grille, dial and carrying handle."""
    body = dress(look, rng, material="plastic", choices=(TEAL, RED, MUSTARD, CREAM))
    case = extrude(rectangle(0.3, 0.18, radius=0.035), 0.1, bevel=0.012).moved(by=(0, 0, 0.1))
    grille = extrude(rectangle(0.15, 0.13, radius=0.02), 0.008, bevel=0.003)
    dial = lathe(fillet([(0.05, 0.0), (0.046, 0.01), (0.0, 0.012)], 0.003), segments=56)
    bezel = tube(np.c_[circle(0.05), np.zeros(48)], 0.005, closed=True)
    knob = lathe(fillet([(0.016, 0.0), (0.014, 0.016), (0.0, 0.016)], 0.003), segments=32)
    knobs = [_facing(knob, x, -0.05, 0.045) for x in (0.055, 0.105)]
    bars = [box((0.15, 0.004, 0.004), bevel=0.0015, at=(-0.06, -0.056, 0.05 + 0.0125 * k))
            for k in range(9)]  # fmt: skip
    handle = fillet([(-0.12, 0, 0.185), (-0.115, 0, 0.24), (0.115, 0, 0.24), (0.12, 0, 0.185)],
                    0.03, steps=8)  # fmt: skip
    needle = box((0.003, 0.004, 0.04), bevel=0.001, at=(0.08, -0.064, 0.145))
    return assemble(
        [
            part(body, case),
            part(finish("fabric", (0.42, 0.34, 0.22)), grille.moved(by=(-0.06, -0.051, 0.1))),
            part(gloss(CREAM), _facing(dial, 0.08, -0.05, 0.13)),
            part(metal("brass"), _facing(bezel, 0.08, -0.055, 0.13), *knobs, *bars,
                 tube(handle, 0.006)),
            part(gloss(RED), needle),
        ],
        {"top": top(0.19, 0.1, 0.03)},
        turn=0.3,
    )  # fmt: skip


def camera(look: Look, rng: np.random.Generator) -> Model:
    """Build a rangefinder camera: leather band, lens with coated glass, dials."""
    skin = finish("leather", wish(look, rng, ((0.015, 0.014, 0.014), (0.16, 0.06, 0.025))))
    plate = metal("silver", roughness=0.3)
    middle = box((0.136, 0.034, 0.05), bevel=0.012, at=(0, 0, 0.038))
    ends = [
        box((0.138, 0.036, h), bevel=0.008, at=(0, 0, z))
        for z, h in ((0.07, 0.022), (0.008, 0.016))
    ]
    barrel = fillet(
        [
            (0.031, 0.0),
            (0.031, 0.012),
            (0.028, 0.013),
            (0.028, 0.026),
            (0.03, 0.027),
            (0.03, 0.036),
            (0.026, 0.037),
            (0.02, 0.026),
            (0.0, 0.025),
        ],
        0.0012,
    )
    grip = ring(box((0.0022, 0.0016, 0.01), bevel=0.0006, steps=1, at=(0, 0.0282, 0.0195)), 44)
    glass = lathe(spline([(0.0205, 0.027), (0.014, 0.031), (0.0, 0.033)]), segments=56)
    at = (0.0, -0.017, 0.04)
    dials = [
        lathe(
            fillet([(0.0, 0.08), (r, 0.08), (r, 0.08 + h), (0.0, 0.08 + h)], 0.0012),
            segments=48,
            at=(x, 0, 0),
        )
        for x, r, h in ((-0.05, 0.011, 0.007), (0.045, 0.009, 0.009), (0.02, 0.0055, 0.006))
    ]
    window = [box((w, 0.004, 0.009), bevel=0.0015, at=(x, -0.018, 0.071))
              for x, w in ((-0.045, 0.015), (0.042, 0.02), (0.005, 0.008))]  # fmt: skip
    lugs = [tube(np.c_[circle(0.005, count=24), np.zeros(24)], 0.0011, closed=True, segments=8)
            .moved(by=(s * 0.071, 0, 0.066)) for s in (-1, 1)]  # fmt: skip
    return assemble(
        [
            part(skin, middle),
            part(plate, *ends, _facing(lathe(barrel, segments=72), *at), *dials, *lugs),
            part(finish("rubber", None), _facing(grip, *at)),
            part(Glaze(base=(0.02, 0.012, 0.045), alpha=0.015, ior=1.8), _facing(glass, *at)),
            part(pane(), *window),
        ],
        turn=0.35,
    )


def _dial(radius: float) -> tuple[list[Mesh], list[Mesh]]:
    """Return hour marks and hands of a clock face lying on z = 0, at ten past ten."""
    marks = [box((radius * (0.05 if k % 3 else 0.08), radius * (0.13 if k % 3 else 0.2), 0.002),
                 bevel=0.0008, steps=1, at=(0, radius * 0.8, 0.001)).moved(turn=k * np.pi / 6)
             for k in range(12)]  # fmt: skip
    hands = [
        box((radius * w, radius * h, 0.003), bevel=0.001, at=(0, radius * h * 0.42, z)).moved(
            turn=t
        )
        for w, h, z, t in ((0.07, 0.56, 0.004, 0.94), (0.05, 0.82, 0.007, -1.05))
    ]
    hands.append(lathe(fillet([(radius * 0.07, 0.0), (radius * 0.07, 0.01), (0.0, 0.01)], 0.002),
                       segments=24))  # fmt: skip
    return marks, hands


def clock(look: Look, rng: np.random.Generator) -> Model:
    """Build an alarm clock with two bells, hammer, handle and little feet."""
    body = dress(look, rng, material="plastic", choices=(RED, TEAL, MUSTARD, SAGE))
    r = 0.06
    case = fillet([(0.0, -0.03), (r * 0.95, -0.03), (r, 0.0), (r, 0.018), (r * 0.9, 0.022),
                   (r * 0.88, 0.014), (0.0, 0.014)], 0.003)  # fmt: skip
    face = lathe([(r * 0.885, 0.0145), (0.0, 0.0145)], segments=72)
    at = (0.0, 0.0, 0.075)
    marks, hands = _dial(r * 0.86)
    lifted = [m.moved(by=(0, 0, 0.0145)) for m in (*marks, *hands)]
    bell = spline([(0.027, 0.0), (0.026, 0.008), (0.016, 0.02), (0.0, 0.024)])
    bells = [turned(lathe(bell, segments=48), "y", s * 0.55, by=(s * 0.036, 0, 0.137))
             for s in (-1, 1)]  # fmt: skip
    stems = [tube([(s * 0.03, 0, 0.125), (s * 0.052, 0, 0.165)], 0.0028) for s in (-1, 1)]
    handle = fillet([(-0.04, 0, 0.16), (-0.03, 0, 0.187), (0.03, 0, 0.187), (0.04, 0, 0.16)], 0.016)
    hammer = [
        tube([(0, 0, 0.13), (0, 0, 0.158)], 0.002),
        sphere(0.006, at=(0, 0, 0.16), segments=20),
    ]
    feet = [tube([(s * 0.033, 0, 0.03), (s * 0.046, -0.004, 0.005)], (0.004, 0.0055))
            for s in (-1, 1)]  # fmt: skip
    knobs = [sphere(0.006, at=(s * 0.046, -0.004, 0.006), segments=20) for s in (-1, 1)]
    brass = metal("brass")
    return assemble(
        [
            part(body, _facing(lathe(case, segments=96), *at)),
            part(paint((0.78, 0.75, 0.68)), _facing(face, *at)),
            part(gloss((0.012, 0.012, 0.014)), *(_facing(m, *at) for m in lifted)),
            part(brass, *bells, *stems, tube(handle, 0.0032), *hammer, *feet, *knobs),
        ],
        turn=0.15,
    )


def robot(look: Look, rng: np.random.Generator) -> Model:
    """Build a tin robot: square head with lamp eyes, dials, bellows arms, claws."""
    coat = lacquered(look, rng, (TEAL, RED, SKY, (0.42, 0.43, 0.44)))
    steel = metal("steel")
    body = [box((0.13, 0.085, 0.13), bevel=0.012, at=(0, 0, 0.145)),
            box((0.09, 0.075, 0.075), bevel=0.012, at=(0, 0, 0.262))]  # fmt: skip
    body += [box((0.046, 0.075, 0.03), bevel=0.01, at=(s * 0.036, -0.008, 0.016)) for s in (-1, 1)]
    neck = [_bellows((0, 0, 0.205), (0, 0, 0.23), 0.02, 3)]
    neck += [_bellows((s * 0.036, 0, 0.03), (s * 0.036, 0, 0.085), 0.02, 5) for s in (-1, 1)]
    neck += [_bellows((s * 0.068, 0, 0.19), (s * 0.1, -0.02, 0.115), 0.015, 8) for s in (-1, 1)]
    for s in (-1, 1):
        for t in (-0.6, 0.6):
            claw = [(s * 0.1, -0.02, 0.112), (s * 0.1 + 0.014 * t, -0.032 + 0.008 * t, 0.1),
                    (s * 0.1 + 0.005 * t, -0.045, 0.088)]  # fmt: skip
            neck.append(tube(claw, (0.006, 0.005, 0.003)))
    neck.append(tube([(0, 0, 0.3), (0, 0, 0.335)], 0.0022))
    ears = [turned(lathe(fillet([(0.014, 0.0), (0.012, 0.01), (0, 0.011)], 0.002), segments=28),
                   "y", s * _QUARTER, by=(s * 0.045, 0, 0.262)) for s in (-1, 1)]  # fmt: skip
    rims = [_facing(tube(np.c_[circle(0.0125), np.zeros(48)], 0.0028, closed=True), s * 0.021,
                    -0.0385, 0.27) for s in (-1, 1)]  # fmt: skip
    eyes = [sphere(0.011, at=(s * 0.021, -0.036, 0.27), segments=28) for s in (-1, 1)]
    mouth = [box((0.0035, 0.004, 0.012), bevel=0.001, at=(0.007 * k, -0.0385, 0.24))
             for k in range(-3, 4)]  # fmt: skip
    dial = lathe(fillet([(0.02, 0.0), (0.019, 0.003), (0.0, 0.0035)], 0.001), segments=40)
    marks, hands = _dial(0.018)
    buttons = [sphere(0.006, at=(0.03 + 0.0 * k, -0.043, 0.12 + 0.02 * k), segments=20)
               for k in range(3)]  # fmt: skip
    return assemble(
        [
            part(coat, *body),
            part(steel, *neck, *ears, *rims, *mouth, sphere(0.007, at=(0, 0, 0.337), segments=20)),
            part(Glow(radiance=(2.6, 1.7, 0.5)), *eyes),
            part(gloss(CREAM), _facing(dial, -0.022, -0.0425, 0.15)),
            part(gloss((0.01, 0.01, 0.01)), *(_facing(m, -0.022, -0.0465, 0.15)
                                              for m in (*marks[::3], hands[0]))),
            part(gloss(RED), *buttons),
        ],
        {"label": label(-0.0425, 0.1, 0.03, 0.012)},
        turn=0.2,
    )  # fmt: skip


def _bellows(start: tuple[float, float, float], end: tuple[float, float, float], radius: float,
             rings: int) -> Mesh:  # fmt: skip
    """Return a ribbed tube."""
    t = np.linspace(0, 1, rings * 6 + 1)[:, None]
    path = np.array(start) * (1 - t) + np.array(end) * t
    return tube(path, radius * (0.82 + 0.18 * np.cos(2 * np.pi * rings * t[:, 0])), segments=20)


RECIPES: Mapping[str, Recipe] = {
    "phone": phone,
    "laptop": laptop,
    "television": television,
    "radio": radio,
    "camera": camera,
    "clock": clock,
    "robot": robot,
}
