"""Glassware: bottles, wine glasses, tumblers, jars. Light goes through these."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.contents import drink
from cavendish.engines.diorama.cast.props.dress import CREAM, dress
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import Line, arc, fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, metal, timber
from cavendish.engines.diorama.model.material import Glass, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.primitives import lathe, tube

_GREEN: RGB = (0.26, 0.52, 0.20)
_AMBER: RGB = (0.62, 0.33, 0.10)
_AIR = 0.0004
"""Gap in metres between glass and what it holds."""


def _blown(outer: Line, wall: float, floor: float, water: float | None = None) -> Line:
    """Return a glass wall; below ``water`` the inside is filled: glass and water are alike."""
    bend = arc((outer[-1, 0] - wall / 2, outer[-1, 1]), wall / 2, 0, np.pi, count=6)[1:-1]
    inner = np.stack([outer[:, 0] - wall, outer[:, 1]], 1)[::-1]
    bottom = max(floor, water or 0.0)
    inner = inner[(inner[:, 1] > bottom) & (inner[:, 0] > wall * 0.6)]
    return joined(outer, bend, inner, [(inner[-1, 0], bottom), (0.0, bottom)])


def _fill(outer: Line, wall: float, floor: float, level: float) -> Line:
    """Return the solid of liquid inside a wall."""
    inner = np.stack([outer[:, 0] - wall - _AIR, outer[:, 1]], 1)
    inner = inner[(inner[:, 1] > floor + _AIR) & (inner[:, 1] < level) & (inner[:, 0] > 0)]
    low = [(0.0, floor + _AIR), (float(inner[0, 0]), floor + _AIR)]
    return joined(low, inner, [(float(inner[-1, 0]), level), (0.0, level)])


def _poured(look: Look, outer: Line, wall: float, floor: float, level: float) -> list[Part]:
    """Return glass parts with what they hold; clear drinks fill the glass itself."""
    colour = drink(look.contents)
    water = level if look.contents is not None and colour is None else None
    coat = finish(look.material or "glass", look.colour, default="glass")
    parts = [part(coat, lathe(_blown(outer, wall, floor, water), segments=96))]
    if colour is not None:
        body = lathe(_fill(outer, wall, floor, level), segments=72)
        parts.append(part(Glaze(base=colour, alpha=0.03, ior=1.34), body))
    return parts


def bottle(look: Look, rng: np.random.Generator) -> Model:
    """Build a wine bottle of tinted glass with a paper label; corked, unless it holds something."""
    outer = spline(
        [(0.0, 0.004), (0.028, 0.0), (0.036, 0.004), (0.0375, 0.02), (0.0375, 0.185),
         (0.033, 0.215), (0.018, 0.244), (0.0142, 0.262), (0.0138, 0.3)],
        density=7,
    )  # fmt: skip
    lip = fillet([(0.0138, 0.3), (0.0162, 0.301), (0.0162, 0.309), (0.0142, 0.312)], 0.001)
    shape = joined(outer, lip[1:])
    deep = (_GREEN, _AMBER, _GREEN)[int(rng.integers(3))]
    coat = finish(look.material or "glass", look.colour, default="glass")
    shown = Role.HOLDING in look.roles and look.contents is None
    if look.colour is None and look.material in {None, "glass"}:
        coat = Glass(tint=(0.86, 0.95, 0.9) if shown else deep)
    inside = np.stack([np.clip(shape[:, 0] - 0.0032, 0.0, None), shape[:, 1]], 1)
    inside = inside[(inside[:, 1] > 0.011) & (inside[:, 0] > 0.006)][::-1]
    wall = joined(shape, inside, [(0.02, 0.011), (0.0, 0.013)])
    cork = [(0.0, 0.29), (0.0108, 0.29), (0.0112, 0.322), (0.0, 0.322)]
    paper = finish("paper", CREAM)
    wrap = [(0.0378, 0.06), (0.0378, 0.135)]
    parts = [
        part(coat, lathe(wall, segments=112)),
    ]
    if not shown:
        parts.append(part(paper, lathe(wrap, segments=96)))
    if Role.HOLDING not in look.roles or look.contents is not None:
        parts.append(part(timber((0.45, 0.28, 0.14)), lathe(fillet(cork, 0.002), segments=40)))
    if look.contents is not None:
        colour = drink(look.contents) or (0.5, 0.6, 0.6)
        parts.append(part(Glaze(base=colour), lathe(_fill(shape, 0.0032, 0.013, 0.2), segments=64)))
    anchors = {"label": label(-0.0378, 0.0975, 0.026, 0.032), "spout": top(0.312, 0.0142, 0.0142)}
    anchors["inside"] = top(0.014, 0.024, 0.024)
    return assemble(parts, anchors)


def wine_glass(look: Look, rng: np.random.Generator) -> Model:
    """Build a stemmed glass; wine in it unless something else is named."""
    del rng
    outer = spline(
        [(0.0, 0.0), (0.034, 0.0), (0.0345, 0.0016), (0.02, 0.004), (0.0045, 0.011),
         (0.0036, 0.03), (0.0036, 0.078), (0.007, 0.088), (0.028, 0.103), (0.0385, 0.13),
         (0.0375, 0.165), (0.0325, 0.2)],
        density=8,
    )  # fmt: skip
    wished = Look(colour=look.colour, contents=look.contents or "wine")
    return assemble(_poured(wished, outer, 0.0016, 0.0925, 0.137))


def tumbler(look: Look, rng: np.random.Generator) -> Model:
    """Build a straight drinking glass with a heavy bottom; water in it unless named."""
    del rng
    outer = fillet([(0.0, 0.0), (0.031, 0.0), (0.037, 0.115)], 0.005)
    outer = joined(outer[:-1], spline([outer[-2], outer[-1]], density=12)[1:])
    wished = Look(colour=look.colour, contents=look.contents or "water")
    return assemble(
        _poured(wished, outer, 0.0022, 0.012, 0.085), {"label": label(-0.035, 0.06, 0.02, 0.03)}
    )


def jar(look: Look, rng: np.random.Generator) -> Model:
    """Build a preserving jar with a screwed metal lid; honey or jam in it unless named."""
    outer = spline(
        [(0.0, 0.002), (0.036, 0.0), (0.043, 0.005), (0.044, 0.02), (0.044, 0.085),
         (0.038, 0.1), (0.036, 0.104), (0.036, 0.118)],
        density=8,
    )  # fmt: skip
    kept = look.contents or ("honey", "jam")[int(rng.integers(2))]
    lid = fillet([(0.0395, 0.103), (0.0395, 0.121), (0.0, 0.1215)], 0.003)
    ridged = lathe(lid, segments=120)
    wished = Look(colour=look.colour, contents=kept)
    parts = [*_poured(wished, outer, 0.0024, 0.006, 0.088), part(metal("brass"), ridged)]
    parts.append(part(finish("paper", CREAM), lathe([(0.0443, 0.03), (0.0443, 0.07)], segments=96)))
    anchors = {"label": label(-0.0443, 0.05, 0.028, 0.016), "top": top(0.1215, 0.028, 0.028)}
    return assemble(parts, anchors)


def pot(look: Look, rng: np.random.Generator) -> Model:
    """Build a cooking pot with two ears and a lid."""
    body = dress(look, rng, material="steel", choices=None)
    wall = fillet([(0.0, 0.0), (0.11, 0.0), (0.115, 0.115), (0.119, 0.118), (0.119, 0.122)], 0.008)
    lid = spline([(0.118, 0.122), (0.113, 0.128), (0.06, 0.139), (0.0, 0.142)])
    knob = spline([(0.0075, 0.141), (0.008, 0.15), (0.019, 0.157), (0.017, 0.166), (0.0, 0.168)])
    dark = finish("rubber", None)
    parts = [part(body, lathe(wall, segments=128), lathe(lid, segments=128))]
    parts.append(part(dark, lathe(knob, segments=48), *_ears()))
    return assemble(
        parts, {"label": label(-0.113, 0.06, 0.05, 0.025), "top": top(0.13, 0.03, 0.03)}
    )


def _ears() -> list[Mesh]:
    """Return the two side handles of a pot."""
    bend = np.linspace(-np.pi / 2, np.pi / 2, 24)
    reach = 0.111 + 0.03 * np.sign(np.cos(bend)) * np.abs(np.cos(bend)) ** 0.6
    path = np.stack([reach, 0.038 * np.sin(bend), np.full_like(bend, 0.1)], 1)
    ear = tube(path, 0.0055, segments=14, flat=1.0)
    return [ear, ear.moved(turn=np.pi)]


RECIPES: Mapping[str, Recipe] = {
    "bottle": bottle,
    "wine glass": wine_glass,
    "glass": tumbler,
    "jar": jar,
    "pot": pot,
}
