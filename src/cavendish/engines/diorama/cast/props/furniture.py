"""Furniture to put things on and in: tables, desks, shelves, cabinets; rugs, frames, mirrors."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.books import row_of_books
from cavendish.engines.diorama.cast.props.dress import (
    CALM,
    CREAM,
    NAVY,
    RUST,
    TEAL,
    companion,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.pictures import landscape
from cavendish.engines.diorama.cast.props.seats import tapered_leg
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.curve import circle, fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, surfaced
from cavendish.engines.diorama.model.material import Finish, Principled, Texture
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import (
    box,
    cushion,
    extrude,
    lathe,
    plane,
    sphere,
    tube,
)


def _wood(look: Look, rng: np.random.Generator) -> Finish:
    return dress(look, rng, material="wood", choices=None if look.colour is None else CALM)


def table(look: Look, rng: np.random.Generator) -> Model:
    """Build a dining table: board on an apron with tapered legs; round if asked."""
    wood = _wood(look, rng)
    if "round" in look.attributes:
        return _pedestal(wood)
    w, d, h = 1.5, 0.85, 0.74
    board = box((w, d, 0.036), bevel=0.008, at=(0, 0, h - 0.018))
    apron = [
        box((w - 0.24, 0.02, 0.08), bevel=0.003, at=(0, s * (d / 2 - 0.09), h - 0.076))
        for s in (-1, 1)
    ]
    apron += [
        box((0.02, d - 0.2, 0.08), bevel=0.003, at=(s * (w / 2 - 0.11), 0, h - 0.076))
        for s in (-1, 1)
    ]
    legs = [
        tapered_leg(
            (sx * (w / 2 - 0.075), sy * (d / 2 - 0.055), 0),
            (sx * (w / 2 - 0.11), sy * (d / 2 - 0.09), h - 0.03),
            0.018,
            0.031,
        )
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    return assemble([part(wood, board, *apron, *legs)], {"top": top(h, w / 2 - 0.06, d / 2 - 0.06)})


def _pedestal(wood: Finish) -> Model:
    """Return a round table on a turned column."""
    board = fillet([(0.0, 0.70), (0.5, 0.70), (0.52, 0.715), (0.52, 0.74), (0.0, 0.74)], 0.01)
    column = spline(
        [
            (0.25, 0.0),
            (0.26, 0.02),
            (0.12, 0.05),
            (0.05, 0.12),
            (0.07, 0.3),
            (0.04, 0.5),
            (0.06, 0.6),
            (0.14, 0.7),
        ]
    )
    column = joined([(0.0, 0.0)], column, [(0.0, 0.7)])
    meshes = lathe(board, segments=128), lathe(column, segments=80)
    return assemble([part(wood, *meshes)], {"top": top(0.74, 0.36, 0.36)})


def coffee_table(look: Look, rng: np.random.Generator) -> Model:
    """Build a low table with a lower shelf."""
    wood = _wood(look, rng)
    meshes = [
        box((1.1, 0.6, 0.04), bevel=0.012, at=(0, 0, 0.4)),
        box((0.96, 0.46, 0.022), bevel=0.006, at=(0, 0, 0.14)),
        *[
            tapered_leg((sx * 0.47, sy * 0.23, 0), (sx * 0.45, sy * 0.21, 0.39), 0.016, 0.024)
            for sx in (-1, 1)
            for sy in (-1, 1)
        ],
    ]
    return assemble([part(wood, *meshes)], {"top": top(0.42, 0.48, 0.24)})


def desk(look: Look, rng: np.random.Generator) -> Model:
    """Build a writing desk with a bank of three drawers."""
    wood = _wood(look, rng)
    solid = [
        box((1.3, 0.65, 0.034), bevel=0.007, at=(0, 0, 0.733)),
        box((0.38, 0.58, 0.56), bevel=0.006, at=(0.42, 0.0, 0.43)),
        box((0.82, 0.02, 0.2), bevel=0.004, at=(-0.2, 0.24, 0.61)),
    ]
    solid += [
        box((0.345, 0.022, 0.165), bevel=0.005, at=(0.42, -0.296, 0.24 + i * 0.18))
        for i in range(3)
    ]
    legs = [
        tapered_leg((x, sy * 0.26, 0), (x * 0.97, sy * 0.24, 0.73), 0.015, 0.024)
        for x in (-0.6,)
        for sy in (-1, 1)
    ]
    legs += [
        tapered_leg(
            (0.42 + sx * 0.15, sy * 0.24, 0), (0.42 + sx * 0.14, sy * 0.22, 0.16), 0.013, 0.02
        )
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    knobs = [sphere(0.014, at=(0.42, -0.318, 0.24 + i * 0.18), segments=20) for i in range(3)]
    parts = [part(wood, *solid, *legs), part(metal("brass"), *knobs)]
    return assemble(parts, {"top": top(0.75, 0.55, 0.25), "seat": top(0.75, 0.3, 0.2)})


def _wall_shelf(wood: Finish) -> Model:
    """Build a board on two brackets."""
    board = box((0.9, 0.22, 0.028), bevel=0.004, at=(0, 0, 0.134))
    stays = [
        box(size, bevel=0.003, at=(x, y, z))
        for x in (-0.32, 0.32)
        for size, y, z in (((0.022, 0.02, 0.12), 0.1, 0.06), ((0.022, 0.18, 0.02), 0.01, 0.11))
    ]
    return assemble(
        [part(wood, board), part(metal("iron"), *stays)], {"top": top(0.148, 0.43, 0.1)}
    )


def bookshelf(look: Look, rng: np.random.Generator) -> Model:
    """Build a bookcase of five boards, its shelves full of books; on a wall, a single board."""
    wood = _wood(look, rng)
    if Role.MOUNTED in look.roles:
        return _wall_shelf(wood)
    w, d, h = 0.86, 0.3, 1.8
    case = [box((0.026, d, h), bevel=0.004, at=(s * (w / 2 - 0.013), 0, h / 2)) for s in (-1, 1)]
    floors = [0.06, 0.42, 0.78, 1.14, 1.47, h - 0.013]
    case += [box((w - 0.04, d - 0.01, 0.026), bevel=0.003, at=(0, 0, z)) for z in floors]
    case.append(box((w - 0.02, 0.012, h - 0.05), bevel=0.002, at=(0, d / 2 - 0.01, h / 2)))
    parts: list[Part] = [part(wood, *case)]
    for z in floors[:-1]:
        parts += row_of_books(rng, width=w - 0.07, z=z + 0.013, tallest=0.27)
    return assemble(parts, {"top": top(h, w / 2 - 0.08, d / 2 - 0.05)})


def cabinet(look: Look, rng: np.random.Generator) -> Model:
    """Build a sideboard with two panelled doors and brass knobs."""
    wood = _wood(look, rng)
    solid = [
        box((1.1, 0.45, 0.64), bevel=0.008, at=(0, 0, 0.46)),
        box((1.15, 0.48, 0.03), bevel=0.008, at=(0, 0, 0.795)),
    ]
    for s in (-1, 1):
        x = s * 0.268
        solid.append(box((0.5, 0.02, 0.56), bevel=0.005, at=(x, -0.228, 0.455)))
        solid += [
            box((0.06, 0.016, 0.56), bevel=0.005, at=(x + e * 0.22, -0.241, 0.455)) for e in (-1, 1)
        ]
        solid += [
            box((0.5, 0.016, 0.06), bevel=0.005, at=(x, -0.2405, 0.455 + e * 0.25)) for e in (-1, 1)
        ]
    legs = [
        tapered_leg((sx * 0.5, sy * 0.18, 0), (sx * 0.47, sy * 0.16, 0.15), 0.014, 0.024)
        for sx in (-1, 1)
        for sy in (-1, 1)
    ]
    knobs = [sphere(0.014, at=(s * 0.06, -0.262, 0.48), segments=20) for s in (-1, 1)]
    parts = [part(wood, *solid, *legs), part(metal("brass"), *knobs)]
    return assemble(parts, {"top": top(0.81, 0.5, 0.19)})


def chest(look: Look, rng: np.random.Generator) -> Model:
    """Build a treasure chest with a rounded lid and metal bands."""
    wood = dress(look, rng, material="wood", choices=((0.26, 0.13, 0.055),))
    base = box((0.7, 0.44, 0.34), bevel=0.01, at=(0, 0, 0.17))
    bend = np.linspace(0, np.pi, 24)
    lid = np.stack([0.225 * np.cos(bend), 0.36 + 0.2 * np.sin(bend)], 1)
    from_side = _rolled(lid, 0.71)
    bands: list[Mesh] = []
    for x in (-0.27, 0.0, 0.27):
        bands.append(_rolled((lid - (0, 0.36)) * 1.03 + (0, 0.36), 0.05, x=x))
        bands.append(box((0.05, 0.455, 0.345), bevel=0.004, at=(x, 0, 0.172)))
    lock = box((0.11, 0.03, 0.12), bevel=0.01, at=(0, -0.235, 0.33))
    parts = [part(wood, base, from_side), part(finish("brass", None), *bands, lock)]
    return assemble(
        parts, {"top": top(0.56, 0.25, 0.08), "label": label(-0.23, 0.14, 0.1, 0.06, x=0.14)}
    )


def _rolled(section: np.ndarray, width: float, *, x: float = 0.0) -> Mesh:
    """Return a solid whose side view (y, z) is ``section``, ``width`` along x."""
    solid = extrude(section, width, bevel=min(0.008, width * 0.2))
    return turned(solid, "z", np.pi / 2, by=(x, 0, 0))


def rug(look: Look, rng: np.random.Generator) -> Model:
    """Build a woven rug with borders and fringes."""
    ground = wish(look, rng, (RUST, TEAL, NAVY, CREAM))
    other = companion(ground)
    h, w = 256, 384
    y, x = np.mgrid[0:h, 0:w]
    edge = np.minimum(np.minimum(x, w - 1 - x), np.minimum(y, h - 1 - y))
    diamond = (np.abs((x % 64) - 32) + np.abs(((y + 32) % 64) - 32)) // 8 % 4 == 0
    lines = ((edge > 12) & (edge < 20)) | ((edge > 30) & (edge < 33))
    mark = (diamond & (edge > 44)) | lines
    knots = texture.noise((h, w), (90, 90), fall=1.0, seed=3)[..., None] * 0.5 + 0.72
    pixels = np.where(mark[..., None], np.array(other), np.array(ground)) * knots
    size = (1.8, 1.2)
    repeat = (1 / size[0], 1 / size[1])
    cloth = Principled(
        base=Texture(pixels=pixels.astype(np.float32), repeat=repeat),
        roughness=1.0,
        specular=0.1,
        sheen=0.6,
    )
    pile = cushion((size[0], size[1], 0.016), bevel=0.007, puff=(0, 0, 0.001), at=(0, 0, 0.008))
    centred = Mesh(
        vertices=pile.vertices, faces=pile.faces, normals=pile.normals, uv=_from_corner(pile, size)
    )
    fringe = [
        tube([(s * 0.9, v, 0.006), (s * 0.955, v + 0.004, 0.003)], 0.004, segments=5)
        for s in (-1, 1)
        for v in np.linspace(-0.58, 0.58, 60)
    ]
    parts = [part(cloth, centred), part(finish("cotton", CREAM), *fringe)]
    return assemble(parts, {"top": top(0.017, 0.8, 0.5)})


def _from_corner(mesh: Mesh, size: tuple[float, float]) -> np.ndarray:
    """Return uv that starts at the lower left corner of a flat mesh."""
    return (mesh.vertices[:, :2] + np.array(size, np.float32) / 2).astype(np.float32)


def picture_frame(look: Look, rng: np.random.Generator) -> Model:
    """Build a framed landscape with a white mount, leaning on its easel back."""
    w, h, bar = 0.24, 0.3, 0.024
    wood = dress(look, rng, material="wood", choices=None if look.colour is None else CALM)
    frame = [box((bar, 0.02, h), bevel=0.005, at=(s * (w - bar) / 2, 0, h / 2)) for s in (-1, 1)]
    frame += [
        box((w - bar, 0.02, bar), bevel=0.005, at=(0, 0, h / 2 + s * (h - bar) / 2))
        for s in (-1, 1)
    ]
    mount = plane((w - bar, 0, 0), (0, 0, h - bar), at=(0, -0.001, h / 2))
    inner = (w - bar - 0.07, h - bar - 0.08)
    art = plane((inner[0], 0, 0), (0, 0, inner[1]), at=(0, -0.0016, h / 2))
    picture = Principled(
        base=Texture(pixels=landscape(rng), repeat=(1 / inner[0], 1 / inner[1])), roughness=0.5
    )
    back = box((w - bar, 0.006, h - bar), bevel=0.001, at=(0, 0.005, h / 2))
    strut = turned(
        box((0.06, 0.004, h * 0.75), bevel=0.001, at=(0, 0, -h * 0.375)),
        "x",
        0.32,
        by=(0, 0.012, h * 0.72),
    )
    hung = Role.MOUNTED in look.roles
    lean = 0.0 if hung else -0.16
    pieces: list[tuple[Finish, Mesh]] = [(wood, m) for m in frame]
    pieces += [
        (matt((0.74, 0.72, 0.67)), mount),
        (picture, art),
        (finish("cardboard", None), back),
    ]
    if not hung:
        pieces.append((finish("cardboard", None), strut))
    return assemble([part(f, turned(m, "x", lean)) for f, m in pieces])


def painting(look: Look, rng: np.random.Generator) -> Model:
    """Build a wide painting in a gilded frame, upright."""
    w, h, bar = 0.9, 0.64, 0.06
    gilt = finish(look.material, look.colour, default="gold")
    rails = [box((bar, 0.045, h), bevel=0.016, at=(s * (w - bar) / 2, 0, h / 2)) for s in (-1, 1)]
    rails += [
        box((w - bar, 0.045, bar), bevel=0.016, at=(0, 0, h / 2 + s * (h - bar) / 2))
        for s in (-1, 1)
    ]
    inner = (w - 2 * bar + 0.01, h - 2 * bar + 0.01)
    canvas = plane((inner[0], 0, 0), (0, 0, inner[1]), at=(0, -0.002, h / 2))
    brush = texture.noise((256, 256), (40, 8), fall=1.4, seed=4)
    art = surfaced(
        texture.Surface(colour=landscape(rng), height=brush),
        tile=inner,
        depth=0.0008,
        roughness=0.45,
    )
    back = box((w - bar, 0.02, h - bar), bevel=0.002, at=(0, 0.012, h / 2))
    return assemble([part(gilt, *rails), part(art, canvas), part(finish("cardboard", None), back)])


def mirror(look: Look, rng: np.random.Generator) -> Model:
    """Build an oval mirror in a carved frame, on a little foot unless it hangs on a wall."""
    frame = dress(look, rng, material="brass", choices=None)
    ring = circle(1.0, count=96)
    path = np.stack([0.17 * ring[:, 0], 0 * ring[:, 0], 0.25 + 0.22 * ring[:, 1]], 1)
    oval = tube(path, 0.014, segments=14, closed=True)
    beads = [
        sphere(
            0.007, at=(float(p[0]) * 1.06, -0.006, 0.25 + (float(p[2]) - 0.25) * 1.05), segments=12
        )
        for p in path[::3]
    ]
    pane = extrude(np.stack([0.165 * ring[:, 0], 0.25 + 0.215 * ring[:, 1]], 1), 0.006)
    foot = lathe(
        spline([(0.0, 0.0), (0.08, 0.0), (0.075, 0.008), (0.02, 0.018), (0.0, 0.03)]), segments=64
    )
    silver = Principled(base=(0.9, 0.9, 0.9), roughness=0.01, metallic=1.0)
    rim = [oval, *beads] if Role.MOUNTED in look.roles else [oval, *beads, foot]
    return assemble([part(frame, *rim), part(silver, pane)])


RECIPES: Mapping[str, Recipe] = {
    "table": table,
    "coffee table": coffee_table,
    "desk": desk,
    "bookshelf": bookshelf,
    "cabinet": cabinet,
    "chest": chest,
    "rug": rug,
    "picture frame": picture_frame,
    "painting": painting,
    "mirror": mirror,
}
