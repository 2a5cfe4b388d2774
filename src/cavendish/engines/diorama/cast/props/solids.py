"""Plain bodies of geometry: ball, cube, cylinder, cone, pyramid, ring, prism, and flat shapes."""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import BOLD, dress
from cavendish.engines.diorama.model.curve import Line, circle, fillet, rectangle, rounded, star
from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube

_SIZE = 0.3
"""Metres across every solid."""
_EDGE = 0.008


def _solid(
    look: Look,
    rng: np.random.Generator,
    mesh: Mesh,
    anchors: Mapping[str, Anchor] | None = None,
) -> Model:
    """Dress one body: lacquered toy colours unless something else is asked for."""
    coat = dress(look, rng, material="plastic", choices=BOLD, period=0.1)
    if {"transparent", "translucent", "clear"} & set(look.attributes):
        coat = Glass(tint=look.colour or (0.97, 0.985, 0.98))
    return assemble([part(coat, mesh)], anchors)


def ball(look: Look, rng: np.random.Generator) -> Model:
    """Build a sphere."""
    return _solid(look, rng, sphere(_SIZE / 2, segments=96))


def cube(look: Look, rng: np.random.Generator) -> Model:
    """Build a cube with soft edges."""
    a = 0.26
    places = {"top": top(a, 0.11, 0.11), "label": label(-a / 2, a / 2, 0.11, 0.11)}
    return _solid(look, rng, box((a, a, a), bevel=_EDGE, at=(0, 0, a / 2)), places)


def cuboid(look: Look, rng: np.random.Generator) -> Model:
    """Build an oblong box."""
    places = {"top": top(0.18, 0.18, 0.09), "label": label(-0.1, 0.09, 0.18, 0.07)}
    return _solid(look, rng, box((0.4, 0.2, 0.18), bevel=_EDGE, at=(0, 0, 0.09)), places)


def cylinder(look: Look, rng: np.random.Generator) -> Model:
    """Build a cylinder."""
    line = fillet([(0, 0), (0.12, 0), (0.12, _SIZE), (0, _SIZE)], _EDGE)
    return _solid(look, rng, lathe(line, segments=96), {"top": top(_SIZE, 0.09, 0.09)})


def cone(look: Look, rng: np.random.Generator) -> Model:
    """Build a cone."""
    return _solid(look, rng, lathe(fillet([(0, 0), (0.14, 0), (0.002, 0.32), (0, 0.322)], 0.006)))


def _pointed(sides: int, radius: float, high: float) -> Mesh:
    """Return a pyramid over a regular polygon, flat faces."""
    angle = np.arange(sides) * 2 * np.pi / sides - np.pi / 2 - np.pi / sides
    base = np.stack([radius * np.cos(angle), radius * np.sin(angle), 0 * angle], 1)
    tip, middle = np.array([[0, 0, high]]), np.zeros((1, 3))
    vertices = np.concatenate([base, tip, middle]).astype(np.float32)
    i = np.arange(sides)
    sides_ = np.stack([i, (i + 1) % sides, np.full(sides, sides)], 1)
    under = np.stack([(i + 1) % sides, i, np.full(sides, sides + 1)], 1)
    faces = np.concatenate([sides_, under]).astype(np.int32)
    uv = vertices[:, [0, 2]].copy()
    return Mesh(vertices=vertices, faces=faces, uv=uv, faceted=True)


def pyramid(look: Look, rng: np.random.Generator) -> Model:
    """Build a square pyramid as a plain body."""
    return _solid(look, rng, _pointed(4, 0.21, 0.26))


def prism(look: Look, rng: np.random.Generator) -> Model:
    """Build a glass prism lying on a side."""
    body = extrude([(-0.1, 0), (0.1, 0), (0, 0.173)], 0.3, bevel=0.003)
    if look.colour or look.material:
        return _solid(look, rng, turned(body, "z", 0.5))
    return assemble([part(Glass(tint=(0.98, 0.99, 0.99)), turned(body, "z", 0.5))])


def torus(look: Look, rng: np.random.Generator) -> Model:
    """Build a ring lying flat."""
    line = np.column_stack([circle(0.12, count=96), np.full(96, 0.045)])
    return _solid(look, rng, tube(line, 0.045, segments=40, closed=True))


def egg_shape(look: Look, rng: np.random.Generator) -> Model:
    """Build an ellipsoid, lying."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 60)
    body = lathe(np.stack([0.1 * np.cos(t) + 1e-5, 0.16 * np.sin(t)], 1), segments=80)
    return _solid(look, rng, turned(body, "y", np.pi / 2))


def _tile(outline: Callable[[], Line], thick: float = 0.06) -> Recipe:
    """Return a recipe for a thick upright tile of an outline."""

    def build(look: Look, rng: np.random.Generator) -> Model:
        line = outline()
        body = extrude(line - (0, float(line[:, 1].min())), thick, bevel=_EDGE)
        low, high = line.min(0), line.max(0)
        half = (float(high[0] - low[0]) * 0.3, float(high[1] - low[1]) * 0.3)
        middle = float(line[:, 1].mean() - line[:, 1].min())
        return _solid(look, rng, body, {"label": label(-thick / 2, middle, *half)})

    return build


def _regular(sides: int) -> Callable[[], Line]:
    def ring() -> Line:
        angle = -np.pi / 2 + np.pi / sides + np.arange(sides) * 2 * np.pi / sides
        return rounded(0.17 * np.stack([np.cos(angle), np.sin(angle)], 1), 0.008)

    return ring


RECIPES: Mapping[str, Recipe] = {
    "sphere": ball,
    "cube": cube,
    "cuboid": cuboid,
    "cylinder": cylinder,
    "cone": cone,
    "pyramid shape": pyramid,
    "prism": prism,
    "torus": torus,
    "ellipsoid": egg_shape,
    "square": _tile(lambda: rectangle(0.28, 0.28, radius=0.008)),
    "rectangle": _tile(lambda: rectangle(0.4, 0.24, radius=0.008)),
    "circle": _tile(lambda: circle(0.15, count=120)),
    "oval": _tile(lambda: circle(0.15, count=120) * (1.3, 0.85)),
    "triangle": _tile(_regular(3)),
    "pentagon": _tile(_regular(5)),
    "hexagon": _tile(_regular(6)),
    "octagon": _tile(_regular(8)),
    "star shape": _tile(lambda: rounded(star(5, 0.18, 0.08), 0.006)),
}
