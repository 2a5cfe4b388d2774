"""Cars and what shares the road with them: taxi, bus, truck. Painted like die-cast toys."""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    CREAM,
    RED,
    SKY,
    TEAL,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.wheels import wheels
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import Line, arc, fillet, joined, rectangle, rounded
from cavendish.engines.diorama.model.finish import finish, gloss, metal
from cavendish.engines.diorama.model.material import Finish, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube

_VIEW = 0.55
"""Vehicles stand a little turned: the side and the face show."""


def lacquered(look: Look, rng: np.random.Generator, choices: Sequence[RGB]) -> Finish:
    """Return car paint in the wished colour, or the wished material or pattern."""
    colour = wish(look, rng, choices)
    if look.material is not None or look.attributes:
        return dress(look, rng, material="plastic", choices=(colour,), period=0.3)
    return gloss(colour, alpha=0.045)


def pane() -> Finish:
    """Return dark, polished glass that hides what is behind it."""
    return Glaze(base=(0.012, 0.018, 0.022), alpha=0.02, ior=1.6)


def lens(colour: RGB) -> Finish:
    """Return the cover of a lamp."""
    return Glaze(base=colour, alpha=0.02, ior=1.6)


def arches(hubs: Sequence[float], axle: float, radius: float, sill: float) -> Line:
    """Return the lower edge of a body from left to right, cut out round the wheels."""
    dip = float(np.arcsin((axle - sill) / radius))
    return np.concatenate([arc((x, axle), radius, np.pi + dip, -dip, count=20) for x in hubs])


def _narrowed(mesh: Mesh, z: float, share: float) -> Mesh:
    """Return the mesh drawn in towards y = 0 above ``z``, by ``share`` a metre."""

    def lean(p: np.ndarray) -> np.ndarray:
        gain = 1 - share * np.maximum(p[:, 2:] - z, 0)
        return p * np.concatenate([np.ones_like(gain), gain, np.ones_like(gain)], 1)

    return bent(mesh, lean, smooth=False)


def car(look: Look, rng: np.random.Generator) -> Model:
    """Build a small round two-door car of the sixties; open if somebody is in it."""
    coat = lacquered(look, rng, (RED, TEAL, SKY, YELLOW, CREAM))
    if Role.HOLDING in look.roles:
        seat = top(0.68, 0.62, 0.5, x=0.3)
        return assemble(_open_car(coat), {"seat": seat, "inside": seat}, turn=_VIEW)
    return assemble(_car(coat), {"top": top(1.46, 0.5, 0.4)}, turn=_VIEW)


def taxi(look: Look, rng: np.random.Generator) -> Model:
    """Build a yellow cab with a lit roof sign."""
    coat = lacquered(look, rng, (YELLOW,))
    sign = box((0.22, 0.5, 0.14), bevel=0.03, at=(0.55, 0, 1.5))
    return assemble([*_car(coat), part(lens((0.85, 0.8, 0.6)), sign)], turn=_VIEW)


def _car(coat: Finish) -> list[Part]:
    """Return the parts of a car along x, its nose towards -x."""
    glass = rounded([(-0.84, 0.86), (1.72, 0.86), (1.42, 1.40), (-0.22, 1.42)], 0.06)
    cabin = _narrowed(extrude(glass, 1.40, bevel=0.05), 0.9, 0.24)
    return [part(coat, *_roof()), part(pane(), cabin), *_chassis(coat)]


def _open_car(coat: Finish) -> list[Part]:
    """Return the parts of a car without a roof: a windscreen, a tub, seats and a wheel."""
    hide = finish("leather", (0.42, 0.23, 0.11))
    tub = box((2.05, 1.2, 0.05), bevel=0.02, at=(0.42, 0, 0.935))
    backs = [box((0.16, 1.1, 0.34), bevel=0.06, at=(x, 0, 1.06)) for x in (0.72, 1.42)]
    frame = [(-0.62, -0.62, 0.92), (-0.4, -0.58, 1.28), (-0.4, 0.58, 1.28), (-0.62, 0.62, 0.92)]
    helm = [(0.0, 0.16 * np.cos(a), 0.16 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 33)[:-1]]
    rim = turned(tube(helm, 0.018, closed=True), "y", -0.5, by=(-0.28, -0.3, 1.07))
    return [
        part(metal("chrome"), tube(fillet(frame, 0.08), 0.022, segments=12)),
        part(finish("rubber", None), tub, rim),
        part(hide, *backs),
        *_chassis(coat),
    ]


def _chassis(coat: Finish) -> list[Part]:
    """Return what an open and a closed car have in common, up to the waist line."""
    under = arches((-1.2, 1.2), 0.31, 0.385, 0.22)
    over = fillet(
        [(1.75, 0.22), (1.93, 0.26), (1.95, 0.62), (1.86, 0.9), (1.2, 0.95), (-0.75, 0.93),
         (-1.78, 0.82), (-1.94, 0.62), (-1.94, 0.26), (-1.75, 0.22)],
        (0.05, 0.08, 0.2, 0.16, 0.3, 0.5, 0.22, 0.2, 0.08)[1:9],
        steps=6,
    )  # fmt: skip
    body = extrude(joined(under, over), 1.62, bevel=0.11)
    hubs = [(x, y, 0.31) for x in (-1.2, 1.2) for y in (-0.7, 0.7)]
    floor = box((3.5, 1.2, 0.3), bevel=0.03, at=(0, 0, 0.4))
    return [
        part(coat, body),
        *wheels(0.31, 0.2, hubs),
        part(finish("rubber", None), floor, *_seams()),
        *_face(),
    ]


def _roof() -> list[Mesh]:
    """Return the roof panel and the pillars that carry it."""
    panel = rounded(
        [(-0.34, 1.395), (1.5, 1.375), (1.40, 1.45), (0.55, 1.49), (-0.16, 1.46)],
        0.04,
    )
    meshes = [extrude(panel, 1.25, bevel=0.03)]
    for y in (-1, 1):
        low, high = y * 0.705, y * 0.622
        feet = ((-0.86, -0.24, 0.034), (0.5, 0.5, 0.045), (1.74, 1.43, 0.075))
        for foot, head, thick in feet:
            line = [(foot, low, 0.9), ((foot + head) / 2, (low + high) / 2, 1.16)]
            meshes.append(tube([*line, (head, high, 1.42)], thick, segments=16))
    return meshes


def _seams() -> list[Mesh]:
    """Return the dark lines of doors and the grille slots."""
    lines = [
        tube([(x, y * 0.806, 0.36), (x + 0.02, y * 0.808, 0.6), (x, y * 0.806, 0.84)], 0.007)
        for x in (-0.62, 0.52)
        for y in (-1, 1)
    ]
    slots = [box((0.03, 0.72, 0.022), bevel=0.006, at=(-1.936, 0, z)) for z in (0.5, 0.55, 0.6)]
    return lines + slots


def _face() -> list[Part]:
    """Return lamps, bumpers, handles and plates."""
    eye = [(0.0, 0.05), (0.05, 0.045), (0.085, 0.02), (0.1, 0.0)][::-1]
    bulb = lathe(fillet(eye, 0.02), segments=40)
    hoop = tube([(0.1 * np.cos(a), 0.1 * np.sin(a), 0) for a in np.linspace(0, 6.28, 41)[:-1]],
                0.018, closed=True)  # fmt: skip
    chrome = [turned(hoop, "y", -np.pi / 2, by=(-1.9, y, 0.66)) for y in (-0.54, 0.54)]
    for x, lean in ((-1.99, 1), (2.0, -1)):
        bar = [(x + 0.14 * lean, -0.8, 0.38), (x, -0.7, 0.38), (x, 0.7, 0.38),
               (x + 0.14 * lean, 0.8, 0.38)]  # fmt: skip
        chrome.append(tube(fillet(bar, 0.1), 0.042, segments=16))
    chrome += [box((0.13, 0.03, 0.03), bevel=0.01, at=(0.38, y * 0.815, 0.74)) for y in (-1, 1)]
    chrome += [box((0.06, 0.13, 0.09), bevel=0.025, at=(-0.55, y * 0.84, 0.97)) for y in (-1, 1)]
    eyes = [turned(bulb, "y", -np.pi / 2, by=(-1.9, y, 0.66)) for y in (-0.54, 0.54)]
    tails = [box((0.05, 0.12, 0.2), bevel=0.02, at=(1.93, y * 0.6, 0.66)) for y in (-1, 1)]
    plates = [box((0.02, 0.42, 0.1), bevel=0.008, at=(x, 0, 0.44)) for x in (-2.03, 2.04)]
    return [
        part(metal("chrome"), *chrome),
        part(lens((0.85, 0.83, 0.75)), *eyes),
        part(lens((0.5, 0.01, 0.01)), *tails),
        part(gloss((0.8, 0.8, 0.76)), *plates),
    ]


def bus(look: Look, rng: np.random.Generator) -> Model:
    """Build a rounded coach with a row of windows and a pale roof."""
    double = "double-decker" in look.attributes or "double decker" in look.attributes
    tall = 4.2 if double else 2.9
    coat = lacquered(look, rng, (RED,) if double else (YELLOW, TEAL, RED))
    under = arches((-2.6, 2.3), 0.48, 0.6, 0.32)
    over = fillet(
        [(4.4, 0.32), (4.5, 0.36), (4.5, tall), (-4.5, tall), (-4.5, 0.36), (-4.4, 0.32)],
        (0.06, 0.5, 0.6, 0.06),
        steps=8,
    )
    body = extrude(joined(under, over), 2.4, bevel=0.22)
    levels = (1.6, 3.15) if double else (1.75,)
    sides, frames = _windows(levels)
    front = [box((0.06, 1.9, 0.85), bevel=0.03, at=(-4.5, 0, z + 0.02)) for z in levels]
    back = [box((0.06, 1.7, 0.6), bevel=0.03, at=(4.5, 0, z + 0.05)) for z in levels]
    lamps = [turned(lathe(fillet([(0.16, 0.0), (0.15, 0.05), (0.0, 0.06)], 0.02), segments=32),
                    "y", -np.pi / 2, by=(-4.49, y, 0.8)) for y in (-0.85, 0.85)]  # fmt: skip
    trim = [box((8.7, 0.03, 0.05), bevel=0.012, at=(0, y * 1.205, 1.16)) for y in (-1, 1)]
    bumpers = [box((0.14, 2.1, 0.22), bevel=0.06, at=(x, 0, 0.46)) for x in (-4.52, 4.52)]
    hubs = [(x, y, 0.48) for x in (-2.6, 2.3) for y in (-1.0, 1.0)]
    parts = [
        part(coat, body),
        part(pane(), *sides, *front, *back),
        part(metal("chrome"), *trim, *bumpers, *frames),
        part(lens((0.85, 0.83, 0.75)), *lamps),
        part(finish("rubber", None), box((8, 1.9, 0.5), bevel=0.05, at=(0, 0, 0.65))),
        *wheels(0.48, 0.3, hubs),
    ]
    where = label(-1.21, 0.8, 1.6, 0.22)
    return assemble(parts, None if double else {"label": where}, turn=_VIEW)


def _windows(levels: Sequence[float]) -> tuple[list[Mesh], list[Mesh]]:
    """Return the panes along both sides of a bus, and the door's frame."""
    glass = extrude(rectangle(0.98, 0.78, radius=0.12), 0.05, bevel=0.015)
    panes = [
        glass.moved(by=(x, y * 1.19, z))
        for z in levels
        for y in (-1, 1)
        for x in np.linspace(-3.0, 3.7, 7)
    ]
    door = extrude(rectangle(0.62, 1.6, radius=0.08), 0.05, bevel=0.015)
    panes.append(door.moved(by=(-3.95, -1.19, 1.25)))
    return panes, [box((0.035, 0.06, 1.6), bevel=0.01, at=(-3.95, -1.2, 1.25))]


def truck(look: Look, rng: np.random.Generator) -> Model:
    """Build a lorry: a round cab and a closed box."""
    coat = lacquered(look, rng, (RED, TEAL, SKY, YELLOW))
    outline = fillet(
        [(-1.9, 0.42), (-1.9, 1.5), (-2.05, 1.65), (-2.05, 2.65), (-3.5, 2.65), (-3.75, 1.55),
         (-3.85, 1.4), (-3.85, 0.42)],
        (0.04, 0.05, 0.2, 0.35, 0.08, 0.1),
    )  # fmt: skip
    under = arches((-2.85,), 0.48, 0.62, 0.42)
    cab = extrude(joined(under, outline), 2.1, bevel=0.12)
    cargo = box((5.3, 2.2, 2.3), bevel=0.06, at=(0.95, 0, 2.05))
    ribs = [box((0.05, 2.26, 2.2), bevel=0.015, at=(x, 0, 2.05)) for x in (-1.66, 0.95, 3.56)]
    chassis = box((7.0, 0.9, 0.28), bevel=0.04, at=(0.05, 0, 0.72))
    slant = rounded([(-3.68, 1.66), (-3.44, 1.66), (-3.28, 2.42), (-3.5, 2.42)], 0.05)
    windscreen = extrude(slant, 1.75, bevel=0.03).moved(by=(-0.1, 0, 0))
    door = rounded([(-3.35, 1.6), (-2.4, 1.6), (-2.4, 2.4), (-3.2, 2.4)], 0.1)
    lamps = [box((0.06, 0.3, 0.2), bevel=0.03, at=(-3.85, y, 0.95)) for y in (-0.72, 0.72)]
    chrome = [box((0.16, 2.14, 0.26), bevel=0.06, at=(-3.86, 0, 0.58))]
    chrome += [box((0.05, 0.9, 0.05), bevel=0.015, at=(-3.86, 0, z)) for z in (0.9, 1.0, 1.1)]
    chrome += [box((0.07, 0.18, 0.34), bevel=0.03, at=(-3.5, y * 1.2, 1.85)) for y in (-1, 1)]
    hubs = [(x, y, 0.48) for x in (-2.85, 1.6, 2.75) for y in (-0.9, 0.9)]
    parts = [
        part(coat, cab),
        part(coat if look.colour else finish("plastic", (0.72, 0.70, 0.64)), cargo),
        part(metal("aluminium"), *ribs),
        part(metal("chrome"), *chrome),
        part(pane(), windscreen, extrude(door, 2.14, bevel=0.02)),
        part(lens((0.85, 0.83, 0.75)), *lamps),
        part(finish("rubber", None), chassis),
        *wheels(0.48, 0.34, hubs),
    ]
    return assemble(parts, {"top": top(3.2, 2.3, 0.9)}, turn=_VIEW)


RECIPES: Mapping[str, Recipe] = {
    "car": car,
    "taxi": taxi,
    "bus": bus,
    "truck": truck,
}
