"""Machines of the home: wall clocks, screens, computers, telephones, microphones, bulbs."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    CHARCOAL,
    CREAM,
    RED,
    RUST,
    SAGE,
    TEAL,
    WHITE,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.pictures import landscape
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import circle, fillet, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, paint, timber
from cavendish.engines.diorama.model.material import (
    Finish,
    Glaze,
    Principled,
    Texture,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    extrude,
    lathe,
    plane,
    sphere,
    tube,
)

_SHADE: Finish = Principled(base=(0.022, 0.022, 0.024), roughness=0.55)


def _facing(mesh: Mesh, *, y: float = 0.0, z: float = 0.0, x: float = 0.0) -> Mesh:
    """Return a turned body whose axis +z now looks towards the viewer (-y)."""
    return turned(mesh, "x", np.pi / 2, by=(x, y, z))


def _dial(radius: float, rng: np.random.Generator) -> list[Part]:
    """Return a clock face with marks and hands, looking up (+z), at z = 0."""
    face = lathe([(radius, 0.0), (0.0, 0.0004)], segments=80)
    marks: list[Mesh] = []
    for i in range(60):
        long = i % 5 == 0
        size = (
            radius * (0.022 if long else 0.008),
            radius * (0.13 if long else 0.05),
            radius * 0.006,
        )
        mark = box(
            size, bevel=0.0001, at=(0, radius * (0.84 if long else 0.88), radius * 0.006), steps=1
        )
        marks.append(mark.moved(turn=-i * np.pi / 30))
    hour, minute = float(rng.uniform(9.6, 10.4)), 10.0
    hands: list[Mesh] = []
    for length, wide, turn, z in (
        (0.52, 0.055, (hour + minute / 60) / 12, 0.03),
        (0.78, 0.038, minute / 60, 0.045),
    ):
        hand = box(
            (radius * wide, radius * (length + 0.14), radius * 0.012),
            bevel=radius * 0.005,
            at=(0, radius * (length - 0.14) / 2, radius * z),
        )
        hands.append(hand.moved(turn=-2 * np.pi * turn))
    pin = lathe(
        fillet(
            [
                (0.0, 0.0),
                (radius * 0.05, 0.0),
                (radius * 0.045, radius * 0.06),
                (0.0, radius * 0.065),
            ],
            radius * 0.01,
        ),
        segments=24,
    )
    second = box(
        (radius * 0.012, radius * 0.95, radius * 0.008),
        bevel=0.0002,
        at=(0, radius * 0.3, radius * 0.055),
    ).moved(turn=-2.2)
    return [
        part(matt((0.80, 0.78, 0.73), roughness=0.5), face),
        part(_SHADE, *marks, *hands, pin),
        part(paint(RED), second),
    ]


def wall_clock(look: Look, rng: np.random.Generator) -> Model:
    """Build a round wall clock standing on its rim."""
    coat = dress(look, rng, material="wood", choices=None if look.colour is None else (RED,))
    radius = 0.15
    rim = fillet(
        [
            (0.0, -0.02),
            (radius, -0.02),
            (radius + 0.012, 0.0),
            (radius + 0.008, 0.022),
            (radius - 0.006, 0.022),
            (radius - 0.01, 0.002),
            (0.0, 0.0),
        ],
        0.005,
    )
    split = len(rim) - 1
    pieces = [part(coat, lathe(rim[:split], segments=128)), *_dial(radius - 0.008, rng)]
    return assemble([part(p.finish, _facing(p.mesh)) for p in pieces])


def _screen(picture: np.ndarray, w: float, h: float, gain: float) -> Finish:
    """Return a lit display; the picture shows like a print under glass."""
    return Glaze(
        base=Texture(pixels=(picture * gain).clip(0, 1).astype(np.float32), repeat=(1 / w, 1 / h)),
        alpha=0.03,
    )


def _display(w: float, h: float, rng: np.random.Generator, frame: Finish) -> list[Part]:
    """Return a flat panel centred on x = 0, z = h / 2."""
    body = box((w, 0.035, h), bevel=0.006, at=(0, 0, h / 2))
    bezel = plane((w - 0.008, 0, 0), (0, 0, h - 0.008), at=(0, -0.0178, h / 2))
    view = plane((w - 0.03, 0, 0), (0, 0, h - 0.03), at=(0, -0.0184, h / 2))
    picture = landscape(rng, shape=(216, 384))
    return [
        part(frame, body),
        part(Glaze(base=(0.006, 0.006, 0.007), alpha=0.03), bezel),
        part(_screen(picture, w - 0.03, h - 0.03, 1.1), view),
    ]


def television(look: Look, rng: np.random.Generator) -> Model:
    """Build a flat television; an old one has a wooden case, knobs and an aerial."""
    if {"old", "vintage", "retro", "antique", "old-fashioned"}.intersection(look.attributes):
        return _old_television(look)
    dark = finish(look.material or "plastic", look.colour or BLACK)
    panel = [part(p.finish, p.mesh.moved(by=(0, 0, 0.07))) for p in _display(1.1, 0.63, rng, dark)]
    feet = [
        tube(
            spline(
                [
                    (s * 0.36, -0.12, 0.006),
                    (s * 0.36, 0.0, 0.03),
                    (s * 0.36, 0.0, 0.08),
                    (s * 0.36, 0.02, 0.03),
                    (s * 0.36, 0.12, 0.006),
                ],
                density=4,
            ),
            0.009,
            segments=10,
        )
        for s in (-1, 1)
    ]
    return assemble([*panel, part(metal("steel"), *feet)], {"top": top(0.7, 0.4, 0.012)})


def _old_television(look: Look) -> Model:
    """Return a tube television in a wooden case on splayed legs."""
    case = finish(look.material or "wood", None, default="wood")
    if look.colour is not None:
        case = Glaze(base=look.colour, alpha=0.12)
    body = cushion((0.6, 0.4, 0.46), bevel=0.04, puff=(0.01, 0, 0.008), at=(0, 0, 0.39))
    front = extrude(rectangle(0.53, 0.38, radius=0.03), 0.02, bevel=0.006, at=(0, -0.205, 0.39))
    glass = cushion((0.37, 0.03, 0.3), bevel=0.014, puff=(0, 0.02, 0), at=(-0.065, -0.212, 0.39))
    rim = extrude(
        rectangle(0.4, 0.33, radius=0.04),
        0.016,
        holes=[rectangle(0.355, 0.285, radius=0.035)],
        bevel=0.005,
        at=(-0.065, -0.222, 0.39),
    )
    knob = lathe(fillet([(0, 0), (0.024, 0), (0.021, 0.026), (0, 0.026)], 0.004), segments=36)
    knobs = [_facing(knob, x=0.205, y=-0.213, z=z) for z in (0.49, 0.42)]
    slot = box((0.075, 0.006, 0.006), bevel=0.002, at=(0.205, -0.216, 0.25))
    slots = [slot.moved(by=(0, 0, i * 0.016)) for i in range(7)]
    legs = [
        tube([(x * 0.24, y * 0.15, 0), (x * 0.2, y * 0.12, 0.18)], [0.011, 0.018], segments=14)
        for x in (-1, 1)
        for y in (-1, 1)
    ]
    aerial = [tube([(0, 0.03, 0.62), (s * 0.2, 0.05, 0.95)], 0.003, segments=8) for s in (-1, 1)]
    base = fillet([(0.0, 0.61), (0.05, 0.61), (0.035, 0.64), (0.0, 0.645)], 0.008)
    parts = [
        part(case, body),
        part(Glaze(base=CREAM, alpha=0.2), front, rim),
        part(Glaze(base=(0.10, 0.13, 0.125), alpha=0.02), glass),
        part(metal("brass"), *knobs, *aerial),
        part(_SHADE, *slots, lathe(base, segments=32, at=(0, 0.03, 0))),
        part(timber((0.2, 0.1, 0.05)), *legs),
    ]
    return assemble(parts, {"top": top(0.62, 0.22, 0.12)})


def computer(look: Look, rng: np.random.Generator) -> Model:
    """Build a desktop screen on its foot with a keyboard and a mouse."""
    shell = finish(look.material or "aluminium", look.colour, default="aluminium")
    panel = [
        part(p.finish, p.mesh.moved(by=(0, 0.06, 0.13))) for p in _display(0.56, 0.34, rng, shell)
    ]
    neck = box((0.09, 0.02, 0.26), bevel=0.006, at=(0, 0.085, 0.14))
    foot = box((0.22, 0.17, 0.01), bevel=0.004, at=(0, 0.08, 0.005))
    board = keyboard(Look(), rng).moved(by=(-0.03, -0.17, 0))
    mouse = cushion((0.058, 0.1, 0.03), bevel=0.014, puff=(0, 0, 0.006), at=(0.24, -0.17, 0.016))
    return assemble(
        [*panel, part(shell, neck, foot), *board.parts, part(Glaze(base=WHITE, alpha=0.2), mouse)]
    )


def keyboard(look: Look, rng: np.random.Generator) -> Model:
    """Build a keyboard with sculpted keys and a few accent caps."""
    tone = wish(look, rng, (CREAM, CHARCOAL, SAGE))
    tray = box((0.36, 0.13, 0.016), bevel=0.006, at=(0, 0, 0.012))
    keys: list[Mesh] = []
    accents: list[Mesh] = []
    rows = ((14, 0.0), (14, 0.004), (13, 0.008), (12, 0.012), (7, 0.0))
    for row, (count, shift) in enumerate(rows):
        for column in range(count):
            wide = 0.1 if row == 4 and column == 3 else 0.0195
            x = (
                -0.157
                + column * 0.0235
                + shift
                + (0.043 if row == 4 and column == 3 else 0.086 if row == 4 and column > 3 else 0)
            )
            cap = box(
                (wide, 0.0185, 0.012), bevel=0.003, at=(x, 0.046 - row * 0.0228, 0.024), steps=2
            )
            (accents if (row, column) in {(0, 0), (2, 12), (4, 6)} else keys).append(cap)
    parts = [
        part(Glaze(base=tone, alpha=0.25), tray),
        part(matt(tuple_of(tone, 0.88), roughness=0.5), *keys),
        part(matt(RUST, roughness=0.5), *accents),
    ]
    return assemble(parts)


def tuple_of(colour: RGB, gain: float) -> RGB:
    """Return a colour made brighter or darker."""
    red, green, blue = (min(v * gain, 1.0) for v in colour)
    return red, green, blue


def telephone(look: Look, rng: np.random.Generator) -> Model:
    """Build a rotary telephone with its receiver on the cradle."""
    tone = wish(look, rng, (RED, TEAL, BLACK, CREAM))
    coat = finish(look.material, look.colour) if look.material else Glaze(base=tone, alpha=0.06)
    base = cushion((0.2, 0.2, 0.03), bevel=0.014, at=(0, 0, 0.018))
    slope = extrude(
        [(-0.09, 0.03), (0.09, 0.03), (0.085, 0.1), (0.03, 0.11), (-0.075, 0.05)], 0.18, bevel=0.012
    )
    body = turned(slope, "z", np.pi / 2)
    bend = np.linspace(-1, 1, 30)
    receiver = tube(
        np.column_stack([0.115 * bend, 0.055 + 0 * bend, 0.152 - 0.02 * bend**2]),
        [0.017, 0.014, 0.013, 0.014, 0.017],
        segments=20,
    )
    cups = [
        lathe(
            fillet(
                [(0.0, 0.108), (0.034, 0.108), (0.032, 0.132), (0.018, 0.148), (0.0, 0.15)], 0.006
            ),
            segments=44,
            at=(s * 0.108, 0.055, 0),
        )
        for s in (-1, 1)
    ]
    forks = [box((0.02, 0.04, 0.035), bevel=0.006, at=(s * 0.055, 0.05, 0.118)) for s in (-1, 1)]
    dial = lathe(
        fillet([(0.0, 0.0), (0.052, 0.0), (0.052, 0.006), (0.0, 0.007)], 0.002), segments=64
    )
    holes = ring(lathe([(0.0075, 0.0075), (0.0, 0.0076)], segments=20).moved(by=(0.038, 0, 0)), 10)
    hub = lathe([(0.022, 0.0076), (0.0, 0.0078)], segments=40)
    tilt, at = 0.5, (0.0, -0.055, 0.073)
    parts = [
        part(coat, base, body, receiver, *cups, *forks),
        part(metal("chrome"), turned(dial, "x", tilt, by=at)),
        part(_SHADE, turned(holes, "x", tilt, by=at)),
        part(matt(WHITE), turned(hub, "x", tilt, by=at)),
    ]
    return assemble(parts)


def microphone(look: Look, rng: np.random.Generator) -> Model:
    """Build a stage microphone on a short stand."""
    del rng
    foot = lathe(
        fillet([(0.0, 0.0), (0.07, 0.0), (0.065, 0.016), (0.012, 0.024), (0.0, 0.024)], 0.006),
        segments=64,
    )
    pole = tube([(0, 0, 0.02), (0, 0, 0.2)], 0.006, segments=16)
    head = sphere(0.032, segments=48)
    grip = lathe(
        fillet(
            [
                (0.0, -0.13),
                (0.012, -0.13),
                (0.019, -0.02),
                (0.027, -0.015),
                (0.027, 0.0),
                (0.0, 0.0),
            ],
            0.003,
        ),
        segments=48,
    )
    mesh_ = finish(look.material or "steel", look.colour, default="steel")
    hold = (0.02, 0.0, 0.31)
    wires = [
        tube(
            np.column_stack([circle(0.0322 * np.cos(a)), np.full(48, 0.0322 * np.sin(a))]),
            0.0008,
            segments=5,
            closed=True,
        )
        for a in np.linspace(-1.2, 1.2, 13)
    ]
    parts = [
        part(_SHADE, foot, pole, turned(grip, "y", 0.5, by=hold)),
        part(
            mesh_, turned(head, "y", 0.5, by=hold), *[turned(w, "y", 0.5, by=hold) for w in wires]
        ),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "clock": wall_clock,
    "television": television,
    "computer": computer,
    "keyboard": keyboard,
    "telephone": telephone,
    "microphone": microphone,
}
