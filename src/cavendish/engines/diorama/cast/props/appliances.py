"""Machines of kitchen and bathroom: fridge, ovens, toaster, washer, printer, dryer."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    CHARCOAL,
    CREAM,
    RED,
    SAGE,
    SKY,
    WHITE,
    dress,
)
from cavendish.engines.diorama.cast.props.loft import column, hull
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import circle, fillet, lift, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal
from cavendish.engines.diorama.model.material import Finish, Glass, Glaze, Glow, Principled
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    extrude,
    lathe,
    plane,
    tube,
)

KITCHEN: tuple[RGB, ...] = (CREAM, SAGE, SKY, RED, WHITE)
_DARK: Finish = Glaze(base=(0.008, 0.008, 0.009), alpha=0.04)
_SHADE: Finish = Principled(base=(0.022, 0.022, 0.024), roughness=0.55)


def chrome() -> Finish:
    """Return bright trim."""
    return metal("chrome", roughness=0.12)


def handle(start: Vec3, end: Vec3, *, out: float = 0.045, radius: float = 0.009) -> Mesh:
    """Return a bar handle between two points of a face towards -y."""
    a, b = np.array(start), np.array(end)
    lift, way = np.array((0.0, -out, 0.0)), (b - a) / 6
    path = [a, a + lift * 0.8 + way * 0.1, a + lift + way * 0.6]
    path += [b + lift - way * 0.6, b + lift * 0.8 - way * 0.1, b]
    return tube(spline(path, density=6), radius, segments=14)


def knob(x: float, y: float, z: float, radius: float, deep: float) -> Mesh:
    """Return a turned knob on a face towards -y."""
    profile = [(0, 0), (radius, 0), (radius * 0.86, deep), (0, deep * 1.05)]
    body = lathe(fillet(profile, radius * 0.15), segments=36)
    mark = box((radius * 0.16, radius * 0.9, deep * 0.25), bevel=radius * 0.05, at=(0, 0, deep))
    return turned(_both(body, mark), "x", np.pi / 2, by=(x, y, z))


def _both(first: Mesh, second: Mesh) -> Mesh:
    return part(_SHADE, first, second).mesh


def refrigerator(look: Look, rng: np.random.Generator) -> Model:
    """Build a rounded two-door fridge with chrome handles."""
    coat = dress(look, rng, material="plastic", choices=KITCHEN)
    lower = cushion((0.62, 0.06, 0.98), bevel=0.028, puff=(0, 0.012, 0), at=(0, -0.31, 0.6))
    upper = cushion((0.62, 0.06, 0.46), bevel=0.028, puff=(0, 0.012, 0), at=(0, -0.31, 1.335))
    case = cushion((0.62, 0.58, 1.5), bevel=0.05, puff=(0, 0, 0.01), at=(0, 0, 0.84))
    plinth = box((0.56, 0.5, 0.1), bevel=0.01, at=(0, 0.01, 0.05))
    bars = [
        handle((-0.24, -0.345, 0.72), (-0.24, -0.345, 1.04), radius=0.012),
        handle((-0.24, -0.345, 1.16), (-0.24, -0.345, 1.36), radius=0.012),
    ]
    badge = box((0.12, 0.008, 0.022), bevel=0.003, at=(0.14, -0.352, 1.44))
    parts = [part(coat, case, lower, upper), part(_SHADE, plinth), part(chrome(), *bars, badge)]
    places = {"top": top(1.59, 0.26, 0.24), "label": label(-0.353, 0.7, 0.2, 0.3)}
    return assemble(parts, places)


def _window(w: float, h: float, at: Vec3, *, lit: float = 0.0) -> list[Part]:
    """Return a dark oven window in a thin chrome frame, lit from within if asked."""
    frame = extrude(
        rectangle(w + 0.02, h + 0.02, radius=0.016),
        0.01,
        holes=[rectangle(w, h, radius=0.012)],
        bevel=0.003,
        at=at,
    )
    pane = extrude(rectangle(w, h, radius=0.012), 0.006, bevel=0.001, at=at)
    shown: Finish = Glow(radiance=(lit, 0.55 * lit, 0.2 * lit)) if lit else _DARK
    return [part(chrome(), frame), part(shown, pane)]


def microwave(look: Look, rng: np.random.Generator) -> Model:
    """Build a microwave oven: window, dial panel, handle."""
    coat = dress(look, rng, material="plastic", choices=(CREAM, SKY, SAGE, RED, CHARCOAL))
    body = cushion((0.5, 0.36, 0.29), bevel=0.025, puff=(0, 0, 0.006), at=(0, 0, 0.165))
    door = extrude(rectangle(0.36, 0.25, radius=0.02), 0.02, bevel=0.006, at=(-0.06, -0.185, 0.165))
    feet = [box((0.04, 0.04, 0.02), bevel=0.006, at=(x, y, 0.012)) for x in (-0.2, 0.2)
            for y in (-0.13, 0.13)]  # fmt: skip
    knobs = [knob(0.185, -0.18, z, 0.026, 0.02) for z in (0.12, 0.2)]
    screen = box((0.07, 0.006, 0.03), bevel=0.003, at=(0.185, -0.181, 0.265))
    parts = [
        part(coat, body, door),
        *_window(0.26, 0.16, (-0.075, -0.196, 0.165)),
        part(chrome(), handle((0.1, -0.19, 0.08), (0.1, -0.19, 0.25), out=0.03), *knobs),
        part(Glow(radiance=(0.15, 0.9, 0.5)), screen),
        part(_SHADE, *feet),
    ]
    return assemble(parts, {"top": top(0.316, 0.22, 0.15)})


def oven(look: Look, rng: np.random.Generator) -> Model:
    """Build a cooker: hob with four rings, knobs, an oven door with a window."""
    coat = dress(look, rng, material="plastic", choices=KITCHEN)
    body = box((0.6, 0.58, 0.82), bevel=0.02, at=(0, 0, 0.49))
    hob = box((0.6, 0.6, 0.03), bevel=0.008, at=(0, 0, 0.9))
    back = extrude(rectangle(0.6, 0.16, radius=0.04), 0.03, bevel=0.008, at=(0, 0.28, 0.97))
    door = extrude(rectangle(0.54, 0.5, radius=0.025), 0.03, bevel=0.008, at=(0, -0.295, 0.4))
    knobs = [knob(x, -0.29, 0.78, 0.03, 0.03) for x in (-0.22, -0.11, 0.0, 0.11, 0.22)]
    rings = [
        tube(np.column_stack([circle(r), np.zeros(48)]), 0.007, segments=8, closed=True).moved(
            by=(x, y, 0.924)
        )
        for x, y in ((-0.15, -0.13), (0.15, -0.13), (-0.15, 0.13), (0.15, 0.13))
        for r in (0.03, 0.06, 0.09)
    ]
    drawer = extrude(rectangle(0.54, 0.08, radius=0.015), 0.02, bevel=0.006, at=(0, -0.29, 0.1))
    plinth = box((0.56, 0.5, 0.08), bevel=0.01, at=(0, 0, 0.04))
    parts = [
        part(coat, body, door, back, drawer),
        part(_SHADE, hob, *rings, plinth),
        part(chrome(), *knobs, handle((-0.22, -0.31, 0.62), (0.22, -0.31, 0.62), radius=0.011)),
        *_window(0.36, 0.24, (0, -0.312, 0.4), lit=0.9),
    ]
    return assemble(parts, {"top": top(0.932, 0.24, 0.22)})


def toaster(look: Look, rng: np.random.Generator) -> Model:
    """Build a round-shouldered toaster with two slices coming up."""
    coat = dress(look, rng, material="plastic", choices=(RED, CREAM, SKY, SAGE))
    body = hull(
        [
            (-0.15, 0.1, 0.075, 0.078, 5),
            (-0.14, 0.104, 0.088, 0.09, 4),
            (0, 0.106, 0.092, 0.094, 3.4),
            (0.14, 0.104, 0.088, 0.09, 4),
            (0.15, 0.1, 0.075, 0.078, 5),
        ],
        segments=72,
    )
    base = box((0.27, 0.15, 0.022), bevel=0.008, at=(0, 0, 0.014))
    slots = [box((0.21, 0.026, 0.012), bevel=0.004, at=(0, y, 0.199)) for y in (-0.032, 0.032)]
    bread = extrude(_loaf(0.15, 0.14), 0.018, bevel=0.005)
    slices = [bread.moved(by=(0, y, 0.19)) for y in (-0.032, 0.032)]
    lever = box((0.02, 0.05, 0.014), bevel=0.005, at=(0.162, 0, 0.13))
    slot = box((0.004, 0.012, 0.1), bevel=0.001, at=(0.151, 0, 0.11))
    dial = turned(knob(0, 0, 0, 0.016, 0.012), "z", np.pi / 2, by=(0.15, -0.045, 0.06))
    parts = [
        part(coat, body),
        part(_SHADE, base, *slots, lever, slot),
        part(chrome(), dial),
        part(matt((0.5, 0.27, 0.09)), *slices),
    ]
    return assemble(parts)


def _loaf(w: float, h: float) -> list[tuple[float, float]]:
    """Return the outline of a slice of bread around its middle."""
    half = [(0.42, -0.5), (0.44, 0.1), (0.52, 0.24), (0.47, 0.4), (0.3, 0.48), (0, 0.5)]
    line = spline(np.array(half) * (w, h), density=5)
    mirrored = line[::-1][1:] * (-1, 1)
    return [(float(x), float(z)) for x, z in np.concatenate([line, mirrored])]


def washing_machine(look: Look, rng: np.random.Generator) -> Model:
    """Build a front-loading washing machine."""
    coat = dress(look, rng, material="plastic", choices=(WHITE,))
    body = cushion((0.6, 0.56, 0.84), bevel=0.025, at=(0, 0, 0.43))
    rim = tube(np.column_stack([circle(0.18), np.zeros(48)]), 0.026, segments=18, closed=True)
    lens = lathe(fillet([(0.17, 0.0), (0.13, 0.05), (0.0, 0.06)], 0.02), segments=64)
    panel = box((0.56, 0.01, 0.1), bevel=0.004, at=(0, -0.282, 0.77))
    drawer = box((0.16, 0.02, 0.07), bevel=0.006, at=(-0.18, -0.286, 0.77))
    at = (0.0, -0.285, 0.4)
    parts = [
        part(coat, body, drawer),
        part(chrome(), turned(rim, "x", np.pi / 2, by=at), knob(0.0, -0.285, 0.77, 0.035, 0.025)),
        part(_DARK, turned(lens, "x", np.pi / 2, by=at)),
        part(matt((0.5, 0.5, 0.5)), panel),
        part(Glow(radiance=(0.1, 0.6, 0.9)), box((0.1, 0.006, 0.04), at=(0.17, -0.288, 0.77))),
    ]
    return assemble(parts, {"top": top(0.85, 0.26, 0.24)})


def printer(look: Look, rng: np.random.Generator) -> Model:
    """Build a printer with paper in its tray and a page coming out."""
    coat = dress(look, rng, material="plastic", choices=(WHITE, CHARCOAL))
    body = cushion((0.44, 0.34, 0.17), bevel=0.025, puff=(0, 0, 0.006), at=(0, 0, 0.1))
    mouth = box((0.34, 0.05, 0.055), bevel=0.01, at=(0, -0.155, 0.1))
    shelf = box((0.3, 0.14, 0.008), bevel=0.003, at=(0, -0.22, 0.075))
    pages = [
        plane((0.21, 0, 0), (0, 0.15, 0.005), at=(0, -0.225, 0.0835)),
        plane((0.21, 0, 0), (0, 0.06, 0.2), at=(0, 0.15, 0.26)),
    ]
    rest = extrude(rectangle(0.24, 0.16, radius=0.02), 0.008, bevel=0.002)
    lines = [
        box((0.15, 0.003, 0.0004), bevel=0.0001, at=(0, -0.29 + i * 0.012, 0.0815 + i * 0.0004))
        for i in range(6)
    ]
    buttons = [box((0.016, 0.016, 0.006), bevel=0.003, at=(x, -0.11, 0.19)) for x in (0.1, 0.13)]
    parts = [
        part(coat, body),
        part(_SHADE, mouth, shelf, turned(rest, "x", -0.3, by=(0, 0.165, 0.24)), *lines),
        part(finish("paper", None), *pages),
        part(Glow(radiance=(0.1, 0.7, 0.4)), *buttons),
    ]
    return assemble(parts)


def hair_dryer(look: Look, rng: np.random.Generator) -> Model:
    """Build a hair dryer leaning on its handle."""
    coat = dress(look, rng, material="plastic", choices=(RED, SKY, CHARCOAL))
    barrel = lathe(
        spline([(0.0, -0.1), (0.034, -0.098), (0.045, -0.07), (0.044, 0.0), (0.03, 0.075),
                (0.026, 0.11), (0.022, 0.11), (0.0, 0.09)]), segments=64
    )  # fmt: skip
    barrel = turned(barrel, "y", np.pi / 2, by=(0, 0, 0.2))
    grip = column(
        [
            (0.0, 0, 0.018, 0.016, 3),
            (0.01, 0, 0.022, 0.019, 3),
            (0.1, 0, 0.02, 0.017, 2.5),
            (0.18, 0, 0.024, 0.02, 2.5),
        ]
    )
    grip = turned(grip, "y", 0.12, by=(-0.05, 0, 0.0))
    grille = [
        tube(lift(circle(r)), 0.002, segments=6, closed=True).moved(
            turn=np.pi / 2, by=(-0.098, 0, 0.2)
        )
        for r in (0.01, 0.02, 0.03)
    ]
    switch = box((0.006, 0.012, 0.03), bevel=0.003, at=(-0.022, 0, 0.12))
    lip = lathe([(0.031, 0.0), (0.031, 0.016), (0.024, 0.016), (0.024, 0.0)], segments=48)
    parts = [
        part(coat, barrel, grip),
        part(_SHADE, *grille, switch),
        part(chrome(), turned(lip, "y", np.pi / 2, by=(0.095, 0, 0.2))),
    ]
    return assemble(parts)


def kettle(look: Look, rng: np.random.Generator) -> Model:
    """Build a stove kettle with a bent handle and a spout."""
    coat = dress(look, rng, material="steel", choices=None if look.colour is None else (RED,))
    body = lathe(
        fillet([(0, 0), (0.1, 0), (0.105, 0.03), (0.075, 0.12), (0.04, 0.14), (0.0, 0.14)], 0.02),
        segments=80,
    )
    spout = tube(spline([(0.08, 0, 0.06), (0.13, 0, 0.09), (0.16, 0, 0.14)]), [0.026, 0.018, 0.013])
    bend = np.linspace(0.1, np.pi - 0.1, 24)
    arch = np.column_stack([0.085 * np.cos(bend), 0 * bend, 0.12 + 0.115 * np.sin(bend)])
    bead = lathe(spline([(0.0, 0.14), (0.012, 0.142), (0.016, 0.16), (0.0, 0.17)]), segments=32)
    parts = [
        part(coat, body, spout),
        part(metal("steel"), tube(arch, 0.005, segments=10)),
        part(_SHADE, tube(arch[6:18], 0.012, segments=16), bead),
    ]
    return assemble(parts)


def blender(look: Look, rng: np.random.Generator) -> Model:
    """Build a kitchen blender with a fruit drink in its glass jug."""
    coat = dress(look, rng, material="plastic", choices=(RED, CREAM, SKY))
    base = column([(0, 0, 0.085, 0.085, 4), (0.02, 0, 0.09, 0.09, 4), (0.14, 0, 0.062, 0.062, 3.2),
                   (0.15, 0, 0.055, 0.055, 3)])  # fmt: skip
    jug = fillet([(0.048, 0.15), (0.07, 0.36), (0.066, 0.36), (0.045, 0.16), (0, 0.158)], 0.006)
    drink = fillet([(0, 0.16), (0.044, 0.162), (0.06, 0.3), (0, 0.3)], 0.003)
    lid = fillet(
        [(0.0, 0.355), (0.073, 0.355), (0.07, 0.38), (0.03, 0.385), (0.025, 0.4), (0, 0.4)], 0.006
    )
    grip = tube(
        spline([(0.066, 0, 0.33), (0.12, 0, 0.31), (0.115, 0, 0.22), (0.056, 0, 0.2)]), 0.009
    )
    parts = [
        part(coat, base),
        part(chrome(), knob(0, -0.085, 0.06, 0.026, 0.02)),
        part(Glass(tint=(0.97, 0.985, 0.98)), lathe(jug, segments=72)),
        part(Glaze(base=(0.62, 0.10, 0.12), alpha=0.2), lathe(drink, segments=64)),
        part(_SHADE, lathe(lid, segments=64), grip),
    ]
    return assemble(parts)


def fan(look: Look, rng: np.random.Generator) -> Model:
    """Build a table fan: four blades in a wire cage on a round foot."""
    coat = dress(look, rng, material="plastic", choices=(SKY, SAGE, CREAM, BLACK))
    foot = lathe(fillet([(0, 0), (0.1, 0), (0.095, 0.02), (0.025, 0.035), (0, 0.035)], 0.01))
    neck = tube([(0, 0.03, 0.03), (0, 0.03, 0.3)], [0.014, 0.012])
    motor = turned(
        lathe(spline([(0, -0.06), (0.04, -0.05), (0.05, 0.0), (0.035, 0.04), (0, 0.045)])),
        "x",
        np.pi / 2,
        by=(0, 0.03, 0.32),
    )
    blade = extrude(
        spline([(0.02, 0), (0.09, -0.02), (0.13, 0.03), (0.09, 0.08), (0.03, 0.03)]), 0.004
    )
    blades = turned(ring(turned(turned(blade, "x", 0.3), "x", -np.pi / 2), 4), "x", np.pi / 2,
                    by=(0, -0.035, 0.32))  # fmt: skip
    hoops = [
        tube(np.column_stack([circle(r)[:, 0], np.full(48, y), circle(r)[:, 1] + 0.32]), 0.0022,
             segments=6, closed=True)
        for r, y in ((0.155, -0.03), (0.11, -0.066), (0.06, -0.078), (0.155, 0.0))
    ]  # fmt: skip
    rods = [
        tube(spline([(0.02 * c, -0.08, 0.32 + 0.02 * s), (0.11 * c, -0.066, 0.32 + 0.11 * s),
                     (0.155 * c, -0.03, 0.32 + 0.155 * s), (0.155 * c, 0.0, 0.32 + 0.155 * s),
                     (0.04 * c, 0.03, 0.32 + 0.04 * s)], density=4), 0.0014, segments=5)
        for c, s in ((np.cos(a), np.sin(a)) for a in np.linspace(0, 2 * np.pi, 24, endpoint=False))
    ]  # fmt: skip
    hub = turned(lathe(spline([(0, 0), (0.024, 0.002), (0.02, 0.01), (0, 0.012)])), "x", np.pi / 2,
                 by=(0, -0.076, 0.32))  # fmt: skip
    parts = [part(coat, foot, neck, motor, blades), part(chrome(), *hoops, *rods, hub)]
    anchors: dict[str, Anchor] = {}
    return assemble(parts, anchors)


RECIPES: Mapping[str, Recipe] = {
    "refrigerator": refrigerator,
    "microwave": microwave,
    "oven": oven,
    "toaster": toaster,
    "washing machine": washing_machine,
    "printer": printer,
    "hair dryer": hair_dryer,
    "kettle": kettle,
    "blender": blender,
    "fan": fan,
}
