"""Buildings people live and pray in: house, cottage, church, barn. Model-railway style."""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    CREAM,
    FOREST,
    MUSTARD,
    NAVY,
    RED,
    RUST,
    SAGE,
    SKY,
    TEAL,
    WHITE,
    piece,
    wish,
)
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import arc, fillet, joined
from cavendish.engines.diorama.model.finish import finish, metal, paint, surfaced, timber
from cavendish.engines.diorama.model.material import Finish, Glaze, Glow
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import (
    box,
    extrude,
    lathe,
    lattice,
    merge,
    sphere,
    tube,
)

_VIEW = 0.5
_NIGHT = frozenset(("lit", "glowing", "haunted", "cozy", "cosy"))
_LEFT = frozenset(("abandoned", "deserted", "empty", "dark", "ruined"))


def masonry(look: Look, rng: np.random.Generator, colour: RGB) -> Finish:
    """Return a wall: brick, stone, wood, or rendered in the colour."""
    seed = piece(rng)
    match look.material:
        case "wood":
            surface = texture.wood(mix(colour, (0, 0, 0), 0.6), colour, seed=seed, planks=8)
            return surfaced(surface, tile=(2.4, 1.6), depth=0.01, roughness=0.7)
        case "stone" | "concrete" | "marble":
            return surfaced(texture.bricks((0.27, 0.25, 0.22), rows=6, seed=seed), tile=(1.8, 1.8),
                            depth=0.03, roughness=0.85)  # fmt: skip
        case "brick":
            return surfaced(texture.bricks(seed=seed), tile=(1.1, 1.1), depth=0.02, roughness=0.85)
        case None:
            surface = texture.plaster(colour, seed=seed)
            return surfaced(surface, tile=(2.5, 2.5), depth=0.006, roughness=0.9)
        case other:
            return finish(other, look.colour, default="clay", tint=colour, seed=seed)


def tiled(length: float, low: tuple[float, float], high: tuple[float, float]) -> Mesh:
    """Return rows of roof tiles along x from the eaves to the ridge, both (y, z)."""
    start, end = np.array(low), np.array(high)
    slope = float(np.linalg.norm(end - start))
    rows = max(4, round(slope / 0.4))
    lean = float(np.arctan2(end[1] - start[1], end[0] - start[0]))
    step = slope / rows
    courses: list[Mesh] = []
    columns = max(3, round(length / 0.52))
    wide = length / columns
    tile = box((wide * 0.965, step * 1.22, 0.055), bevel=0.018, steps=1)
    tile = turned(tile, "x", lean - 0.09 if end[0] > start[0] else lean + 0.09)
    for row in range(rows):
        y, z = start + (end - start) * ((row + 0.5) / rows)
        shift = 0.0 if row % 2 else 0.25
        for column in range(columns):
            x = (column + 0.5 - columns / 2) * wide + (shift - 0.125) * wide * 0.9
            courses.append(tile.moved(by=(x, float(y), float(z) + 0.05)))
    return merge(courses)


def roof(width: float, depth: float, eaves: float, ridge: float) -> tuple[Mesh, Mesh]:
    """Return both tiled slopes with a ridge along x, and the boards under them."""
    over, lap = 0.35, 0.4
    drop = (ridge - eaves) / (depth / 2) * over
    foot = depth / 2 + over
    low = eaves - drop
    tiles = [tiled(width + lap * 2, (s * foot, low), (0.0, ridge)) for s in (-1.0, 1.0)]
    cap = tube([(-width / 2 - lap, 0, ridge + 0.09), (width / 2 + lap, 0, ridge + 0.09)], 0.12)
    outline = [(-foot, eaves - drop - 0.02), (foot, eaves - drop - 0.02), (0.0, ridge - 0.02)]
    boards = turned(extrude(outline, width + lap * 1.7, bevel=0.02), "z", np.pi / 2)
    return merge([*tiles, cap]), boards


def window(width: float, height: float) -> tuple[Mesh, Mesh]:
    """Return a window's frame with glazing bars and sill, and its pane; facing -y at y = 0."""
    bar = 0.07
    frame = [
        box((bar, 0.14, height), bevel=0.015, steps=1, at=(s * width / 2, 0, 0)) for s in (-1, 1)
    ]
    frame += [
        box((width + bar, 0.14, bar), bevel=0.015, steps=1, at=(0, 0, s * height / 2))
        for s in (-1, 1)
    ]
    frame.append(box((0.045, 0.1, height), bevel=0.01, steps=1))
    frame.append(box((width, 0.1, 0.045), bevel=0.01, steps=1, at=(0, 0, height * 0.12)))
    frame.append(
        box((width + 0.3, 0.3, 0.07), bevel=0.02, steps=1, at=(0, -0.05, -height / 2 - 0.06))
    )
    return merge(frame), box((width, 0.05, height), bevel=0.004, steps=1)


def panes(look: Look) -> Finish:
    """Return window glass: dark by day, warm at night and where something lit was asked for."""
    lit = look.dark and not _LEFT.intersection(look.attributes)
    if lit or _NIGHT.intersection(look.attributes):
        return Glow(radiance=(2.2, 1.15, 0.38))
    return Glaze(base=(0.03, 0.045, 0.055), alpha=0.02, ior=1.7)


def door(width: float, height: float) -> tuple[Mesh, Mesh]:
    """Return a panelled door with its threshold at z = 0, and its knob; facing -y at y = 0."""
    leaf = [box((width, 0.1, height), bevel=0.015, at=(0, 0, height / 2))]
    for z in (0.28, 0.72):
        for x in (-0.23, 0.23):
            panel = (width * 0.34, 0.05, height * 0.34)
            leaf.append(box(panel, bevel=0.025, at=(x * width, -0.05, z * height)))
    knob = sphere(0.05, segments=20, at=(width * 0.38, -0.11, height * 0.46))
    return merge(leaf), knob


def _gabled(width: float, depth: float, eaves: float, ridge: float) -> Mesh:
    """Return a block of walls with gables at both ends of x."""
    outline = [(-depth / 2, 0), (depth / 2, 0), (depth / 2, eaves), (0, ridge), (-depth / 2, eaves)]
    return turned(extrude(outline, width, bevel=0.02), "z", np.pi / 2)


def _glazed(look: Look, places: Sequence[tuple[float, float, float, float]], trim: Finish,
            size: tuple[float, float]) -> list[Part]:  # fmt: skip
    """Return windows at (x, y, z, turn)."""
    frame, pane = window(*size)
    return [
        part(trim, *(frame.moved(turn=t, by=(x, y, z)) for x, y, z, t in places)),
        part(panes(look), *(pane.moved(turn=t, by=(x, y, z)) for x, y, z, t in places)),
    ]


def house(look: Look, rng: np.random.Generator) -> Model:
    """Build a storey-and-a-half house: tiled gable roof, porch step, chimney, shutters."""
    colour = wish(look, rng, (CREAM, SKY, MUSTARD, SAGE, WHITE))
    wall = masonry(look, rng, colour)
    shade = (RUST, BRICK, (0.09, 0.085, 0.09))[int(rng.integers(3))]
    accent = (TEAL, RED, NAVY, FOREST)[int(rng.integers(4))]
    w, d, eaves, ridge = 7.0, 5.4, 3.3, 6.1
    tiles, boards = roof(w, d, eaves, ridge)
    front = -d / 2
    places = [(x, front, 1.75, 0.0) for x in (-2.2, 2.2)]
    places += [(-w / 2, y, 1.75, -np.pi / 2) for y in (-1.2, 1.2)]
    places += [(w / 2, y, 1.75, np.pi / 2) for y in (-1.2, 1.2)]
    places += [(-w / 2, 0, 4.1, -np.pi / 2), (w / 2, 0, 4.1, np.pi / 2)]
    leaf, knob = door(1.1, 2.2)
    trim = paint((0.74, 0.72, 0.67))
    shutters = [box((0.42, 0.07, 1.35), bevel=0.02, at=(x + s * 0.82, front - 0.06, 1.75))
                for x in (-2.2, 2.2) for s in (-1, 1)]  # fmt: skip
    steps = [box((1.9, 0.9, 0.18), bevel=0.03, at=(0, front - 0.4, 0.09)),
             box((1.5, 0.5, 0.18), bevel=0.03, at=(0, front - 0.22, 0.27))]  # fmt: skip
    surround = [box((0.14, 0.2, 2.45), bevel=0.02, at=(x, front, 1.55)) for x in (-0.66, 0.66)]
    surround.append(box((1.7, 0.75, 0.14), bevel=0.03, at=(0, front - 0.25, 2.78)))
    return assemble(
        [
            part(wall, _gabled(w, d, eaves, ridge)),
            part(_tiles(shade), tiles),
            part(trim, boards, *surround),
            *_glazed(look, places, trim, (1.1, 1.3)),
            part(paint(accent), leaf.moved(by=(0, front - 0.02, 0.36)), *shutters),
            part(metal("brass"), knob.moved(by=(0, front - 0.02, 0.36))),
            part(finish("stone", None), *steps, box((7.2, 5.6, 0.3), bevel=0.03, at=(0, 0, 0.1))),
            *_chimney(1.9, 0.9, 6.7),
        ],
        {"label": label(front - 0.08, 3.05, 0.8, 0.18)},
        turn=_VIEW,
    )


def _tiles(colour: RGB) -> Finish:
    surface = texture.grain(colour, low=0.65, high=1.25, seed=40)
    return surfaced(surface, tile=(0.9, 0.9), depth=0.004, roughness=0.75)


def _chimney(x: float, y: float, high: float) -> list[Part]:
    """Return a brick stack with a capping and two pots."""
    stack = box((0.75, 0.75, 3.0), bevel=0.02, at=(x, y, high - 1.5))
    cap = box((0.95, 0.95, 0.16), bevel=0.04, at=(x, y, high))
    pot = fillet([(0.0, 0.0), (0.14, 0.0), (0.12, 0.4), (0.09, 0.4), (0.09, 0.1), (0, 0.1)], 0.01)
    pots = [lathe(pot, segments=28, at=(x + s, y, high + 0.06)) for s in (-0.18, 0.18)]
    brick = surfaced(texture.bricks(seed=20), tile=(1.1, 1.1), depth=0.02, roughness=0.85)
    return [part(brick, stack), part(finish("stone", None), cap), part(finish("clay", None), *pots)]


def barn(look: Look, rng: np.random.Generator) -> Model:
    """Build a red plank barn with white-crossed doors and a gambrel roof."""
    colour = wish(look, rng, (BRICK,))
    wood = texture.wood(mix(colour, (0, 0, 0), 0.5), mix(colour, CREAM, 0.06), seed=0, planks=8)
    planks = surfaced(wood, tile=(2.4, 1.6), depth=0.008, roughness=0.75)
    outline = [(-3.6, 0), (3.6, 0), (3.6, 3.0), (2.4, 5.2), (0, 6.5), (-2.4, 5.2), (-3.6, 3.0)]
    walls = extrude(outline, 8.0, bevel=0.02)
    slopes: list[Mesh] = []
    for s in (-1, 1):
        for low, high in (((s * 3.9, 2.6), (s * 2.4, 5.3)), ((s * 2.5, 5.2), (0.0, 6.6))):
            slopes.append(turned(tiled(8.6, low, high), "z", -np.pi / 2))
    white = paint((0.74, 0.72, 0.67))
    doors = [box((1.5, 0.12, 2.8), bevel=0.02, at=(x, -4.02, 1.45)) for x in (-0.78, 0.78)]
    bars: list[Mesh] = []
    for x in (-0.78, 0.78):
        bars += [box((1.5, 0.1, 0.16), bevel=0.02, at=(x, -4.1, z)) for z in (0.2, 1.45, 2.75)]
        bars += [box((0.16, 0.1, 2.7), bevel=0.02, at=(x + e, -4.1, 1.45)) for e in (-0.67, 0.67)]
        for z, lean in ((0.82, 0.72), (2.1, -0.72)):
            brace = turned(box((1.7, 0.08, 0.14), bevel=0.02), "y", lean)
            bars.append(brace.moved(by=(x, -4.1, z)))
    frame, pane = window(1.0, 1.2)
    loft = (0, -4.0, 4.5)
    return assemble(
        [
            part(planks, walls, *doors),
            part(_tiles((0.13, 0.125, 0.125)), *slopes),
            part(white, *bars, frame.moved(by=loft)),
            part(panes(look), pane.moved(by=loft)),
        ],
        turn=_VIEW,
    )


def church(look: Look, rng: np.random.Generator) -> Model:
    """Build a village church: nave with lancet windows, square tower, spire and cross."""
    colour = wish(look, rng, (WHITE, CREAM))
    wall = masonry(look, rng, colour)
    tiles, boards = roof(8.0, 5.0, 3.6, 6.4)
    nave = _gabled(8.0, 5.0, 3.6, 6.4).moved(by=(1.6, 0, 0))
    tower = box((2.8, 2.8, 8.0), bevel=0.04, at=(-3.4, 0, 4.0))
    spire = lathe([(2.05, 8.0), (0.0, 13.2)], segments=4).moved(turn=np.pi / 4, by=(-3.4, 0, 0))
    lancet = joined([(-0.38, -0.9), (0.38, -0.9)], arc((-0.38, 0.4), 0.76, 0, 1.04),
                             arc((0.38, 0.4), 0.76, np.pi - 1.04, np.pi))  # fmt: skip
    rim = extrude(lancet * 1.22, 0.12, bevel=0.03)
    glass = extrude(lancet, 0.2, bevel=0.02)
    spots = [(x, -2.5, 2.1) for x in (-0.8, 1.2, 3.2)] + [(-3.4, -1.4, 6.6)]
    gate = joined([(-0.7, 0), (0.7, 0)], arc((-0.7, 1.5), 1.4, 0, 1.04),
                           arc((0.7, 1.5), 1.4, np.pi - 1.04, np.pi))  # fmt: skip
    entry = extrude(gate, 0.2, bevel=0.03).moved(by=(-3.4, -1.4, 0.1))
    cross = [tube([(-3.4, 0, 13.0), (-3.4, 0, 14.3)], 0.06),
             tube([(-3.8, 0, 13.9), (-3.0, 0, 13.9)], 0.06)]  # fmt: skip
    disc = lathe(fillet([(0.62, 0.0), (0.62, 0.08), (0.0, 0.1)], 0.03), segments=48)
    clock = turned(disc, "x", np.pi / 2, by=(-3.4, -1.4, 4.7))
    slate = _tiles((0.11, 0.115, 0.13))
    ledge = [box((3.1, 3.1, 0.2), bevel=0.05, at=(-3.4, 0, z)) for z in (3.6, 7.95)]
    hands = [box((0.05, 0.05, 0.42), bevel=0.015, at=(-3.4, -1.51, 4.9)),
             box((0.3, 0.05, 0.05), bevel=0.015, at=(-3.26, -1.51, 4.7))]  # fmt: skip
    return assemble(
        [
            part(wall, nave, tower),
            part(slate, tiles.moved(by=(1.6, 0, 0)), _flat(spire)),
            part(finish("stone", None), boards.moved(by=(1.6, 0, 0)), *ledge,
                 *(rim.moved(by=p) for p in spots)),
            part(panes(look), *(glass.moved(by=p) for p in spots)),
            part(timber((0.22, 0.11, 0.05), seed=20), entry),
            part(metal("gold"), *cross, *hands),
            part(paint((0.76, 0.74, 0.7)), clock),
        ],
        turn=0.35,
    )  # fmt: skip


def _flat(mesh: Mesh) -> Mesh:
    """Return the mesh with one normal a face."""
    vertices = mesh.vertices[mesh.faces].reshape(-1, 3)
    uv = None if mesh.uv is None else mesh.uv[mesh.faces].reshape(-1, 2)
    faces = np.arange(len(vertices), dtype=np.int32).reshape(-1, 3)
    return Mesh(vertices=vertices, faces=faces, uv=uv)


def tent(look: Look, rng: np.random.Generator) -> Model:
    """Build a ridge tent with an open flap, poles, guys and pegs."""
    colour = wish(look, rng, (MUSTARD, RUST, FOREST, TEAL))
    cloth = finish(look.material if look.material == "leather" else "fabric", colour)
    sides: list[Mesh] = []
    for s in (-1.0, 1.0):
        x, t = np.meshgrid(np.linspace(-1.1, 1.1, 9), np.linspace(0, 1, 17))
        sag = 0.07 * np.sin(np.pi * t) * (1 - 0.3 * (x / 1.1) ** 2)
        points = np.stack([s * (1.05 * (1 - t) - sag), x, 0.02 + 1.42 * t - 0.4 * sag], -1)
        sides.append(_cloth(points, 0.012, flip=s > 0))
    for s in (-1.0, 1.0):
        u, t = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 17))
        edge = 1.03 * (1 - t)
        inner = edge * 0.34 * (1 - t * 0.2)
        fold = 0.05 * np.sin(u * 9) * (1 - t)
        y = -1.1 - fold - 0.16 * (1 - u) * (1 - t)
        points = np.stack([s * (inner + (edge - inner) * u), y, 0.02 + 1.4 * t], -1)
        sides.append(_cloth(points, 0.012, flip=s > 0))
    back = extrude([(-1.04, 0.02), (1.04, 0.02), (0, 1.42)], 0.012).moved(by=(0, 1.1, 0))
    poles = [tube([(0, y, 0.0), (0, y, 1.56)], 0.02) for y in (-1.12, 1.12)]
    guys = [tube([(0, y * 1.12, 1.5), (0, y * 2.0, 0.02)], 0.008, segments=8) for y in (-1, 1)]
    pegs = [tube([(0, y * 1.98, 0.0), (0, y * 2.03, 0.12)], 0.014, segments=8) for y in (-1, 1)]
    floor = box((2.0, 2.15, 0.02), bevel=0.005, at=(0, 0, 0.01))
    wood = timber((0.4, 0.23, 0.11), seed=20)
    return assemble(
        [
            part(cloth, *sides, back),
            part(wood, *poles, *pegs),
            part(finish("wool", CREAM), *guys),
            part(finish("fabric", (0.12, 0.1, 0.08)), floor),
        ],
        {"inside": top(0.02, 0.5, 0.7)},
        turn=0.3,
    )


def _cloth(points: np.ndarray, thick: float, *, flip: bool) -> Mesh:
    """Return a sheet (rows x columns x 3) as thin cloth with two faces."""
    flat = points.reshape(-1, 3).astype(np.float32)
    faces = lattice(points.shape[0], points.shape[1])
    out = faces[:, ::-1].copy() if flip else faces
    uv = flat[:, [1, 2]].copy()
    inner = Mesh(vertices=flat * np.float32(1 - thick), faces=out[:, ::-1].copy(), uv=uv)
    return merge([Mesh(vertices=flat, faces=out, uv=uv), inner])


RECIPES: Mapping[str, Recipe] = {
    "house": house,
    "barn": barn,
    "church": church,
    "tent": tent,
}
