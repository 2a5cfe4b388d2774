"""Furnishings many rooms share: bookcases, prints, curtains, windows, lamps, shelves, plants.

Knows shapes and colours; knows no place. y = 0 is a wall's face and z = 0 the floor.
"""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.pictures import landscape
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.finish import timber
from cavendish.engines.diorama.model.material import Finish, Glow, Principled, Texture
from cavendish.engines.diorama.model.model import Mesh, Part, Vec3
from cavendish.engines.diorama.model.primitives import lathe, plane, sphere, tube
from cavendish.engines.diorama.stage.sets.frieze import Piece
from cavendish.engines.diorama.stage.sets.joinery import (
    CLOTH,
    GLOSS,
    MATT,
    METAL,
    SATIN,
    Parts,
    block,
    boxes,
    drape,
    painted,
    slab,
    stood,
)
from cavendish.engines.diorama.stage.sets.plot import Plot
from cavendish.engines.diorama.stage.sets.shell import Hole

WHITE: RGB = (0.72, 0.70, 0.66)
BRASS: RGB = (0.72, 0.48, 0.20)
IRON: RGB = (0.05, 0.05, 0.055)
LIT = Glow(radiance=(15.0, 9.0, 4.2))
"""A bulb in the evening."""
UNLIT = Glow(radiance=(2.6, 2.2, 1.6))
"""A bulb by day: on, but outshone."""
OAK = timber((0.40, 0.24, 0.12), seed=2)
WALNUT = timber((0.15, 0.075, 0.036), seed=4)
SPINES: tuple[RGB, ...] = tuple(
    from_hex(code)
    for code in ("#1f6f72", "#a8492a", "#cf9d31", "#24395c", "#2f5b41", "#9d3327", "#5e3754",
                 "#8a9c7b", "#d9cbb0", "#6b4a2f", "#c9b48a", "#394a55")
)  # fmt: skip


def books(
    rng: np.random.Generator, *, width: float, at: Vec3, tallest: float, deep: float = 0.17
) -> list[Part]:
    """Return a row of upright books on a shelf, now and then leaning apart or lying."""
    sizes: list[Vec3] = []
    places: list[Vec3] = []
    tones: list[RGB] = []
    x = -width / 2
    run = SPINES[int(rng.integers(len(SPINES)))]
    while x < width / 2 - 0.05:
        if rng.random() < 0.05:
            x += float(rng.uniform(0.06, 0.16))
            continue
        thick, tall = float(rng.uniform(0.018, 0.05)), tallest * float(rng.uniform(0.68, 1.0))
        if rng.random() < 0.45:
            run = SPINES[int(rng.integers(len(SPINES)))]
        sizes.append((thick, deep, tall))
        places.append((at[0] + x + thick / 2, at[1], at[2] + tall / 2))
        tones.append(mix(run, (0.05, 0.04, 0.03), float(rng.uniform(0, 0.35))))
        x += thick + 0.002
    if not sizes:
        return []
    spines = boxes(sizes, places, bevel=0.004, colours=tones)
    bands = boxes(
        [(s[0] * 0.94, 0.002, 0.008) for s in sizes],
        [
            (p[0], p[1] - deep / 2 - 0.0006, p[2] + 0.24 * s[2])
            for s, p in zip(sizes, places, strict=True)
        ],
        bevel=0.0005,
        colours=[mix(t, BRASS, 0.6) for t in tones],
    )
    return [Part(mesh=spines, finish=SATIN), Part(mesh=bands, finish=SATIN)]


def bookcase(
    rng: np.random.Generator, *, width: float, tall: float, wood: Finish, deep: float = 0.3
) -> Piece:
    """Return a bookcase full of books and a few other things."""
    rows = max(2, round((tall - 0.1) / 0.36))
    floors = np.linspace(0.07, tall - 0.03, rows + 1)
    sizes: list[Vec3] = [(0.03, deep, tall)] * 2
    places: list[Vec3] = [(s * (width / 2 - 0.015), -deep / 2, tall / 2) for s in (-1, 1)]
    sizes += [(width, deep, 0.028)] * len(floors)
    places += [(0.0, -deep / 2, float(z)) for z in floors]
    sizes.append((width + 0.05, deep + 0.03, 0.05))
    places.append((0.0, -deep / 2, tall))
    sizes.append((width, 0.015, tall))
    places.append((0.0, -0.01, tall / 2))
    parts = [Part(mesh=boxes(sizes, places, bevel=0.004), finish=wood)]
    step = float(floors[1] - floors[0])
    for z in floors[:-1]:
        at = (0.0, -deep * 0.56, float(z) + 0.014)
        if rng.random() < 0.22:
            parts += _keepsakes(rng, at)
            continue
        parts += books(rng, width=width - 0.08, at=at, tallest=step * 0.86, deep=deep * 0.62)
    return Piece(width=width, parts=tuple(parts))


def _keepsakes(rng: np.random.Generator, at: Vec3) -> list[Part]:
    """Return half a row of books with a pot or a box beside it."""
    side = 1.0 if rng.random() < 0.5 else -1.0
    row = books(rng, width=0.34, at=(at[0] - side * 0.2, at[1], at[2]), tallest=0.27)
    return [*row, vessel(rng, (at[0] + side * 0.2, at[1], at[2]), tall=0.2)]


_POTS = (
    ((0.0, 0.0), (0.5, 0.0), (0.62, 0.3), (0.42, 0.74), (0.26, 0.86), (0.34, 1.0), (0.0, 0.96)),
    ((0.0, 0.0), (0.42, 0.0), (0.44, 0.78), (0.36, 0.84), (0.36, 0.9), (0.44, 0.92), (0.44, 1.0),
     (0.0, 1.0)),
    ((0.0, 0.0), (0.3, 0.0), (0.62, 0.62), (0.6, 0.66), (0.0, 0.4)),
    ((0.0, 0.0), (0.3, 0.0), (0.55, 0.42), (0.4, 0.7), (0.16, 0.8), (0.16, 1.0), (0.0, 0.98)),
)  # fmt: skip
"""Profiles (radius, z) of vases, jars and bowls one metre high."""
_GLAZES: tuple[RGB, ...] = tuple(
    from_hex(code)
    for code in ("#e4ddcf", "#7f9aa0", "#b5613f", "#3f5f63", "#cdb88f", "#7d8a63", "#2f4256",
                 "#d8a04a")
)  # fmt: skip


def vessel(rng: np.random.Generator, at: Vec3, *, tall: float) -> Part:
    """Return a glazed pot."""
    profile = np.array(_POTS[int(rng.integers(len(_POTS)))]) * tall
    colour = _GLAZES[int(rng.integers(len(_GLAZES)))]
    return painted(colour, lathe(profile, segments=32, at=at), finish=GLOSS)


def pots(rng: np.random.Generator, *, width: float, at: Vec3, tall: float) -> list[Part]:
    """Return glazed pots, jars and stacked bowls in a row."""
    parts: list[Part] = []
    x = -width / 2 + 0.08
    while x < width / 2 - 0.06:
        size = tall * float(rng.uniform(0.6, 1.0))
        parts.append(vessel(rng, (at[0] + x, at[1], at[2]), tall=size))
        x += size * float(rng.uniform(1.15, 1.7))
    return parts


def art(rng: np.random.Generator) -> texture.Field:
    """Return a small painting, bottom row first: height x width x 3 linear RGB."""
    kind = int(rng.integers(3))
    if kind == 0:
        return landscape(rng, shape=(160, 160))
    inks = [SPINES[int(i)] for i in rng.permutation(8)[:3]]
    cream: RGB = (0.70, 0.65, 0.55)
    if kind == 1:
        field = texture.noise((160, 160), (2, 2), fall=2.8, seed=int(rng.integers(12)))
        stops = [(0.3, cream), (0.44, cream), (0.46, inks[0]), (0.58, inks[0]), (0.6, inks[1])]
        return texture.ramp(field, stops)
    y, x = np.mgrid[0:160, 0:160] / 160
    picture = np.broadcast_to(np.array(cream, np.float32), (160, 160, 3)).copy()
    for ink in inks:
        spot, radius = rng.uniform(0.25, 0.75, 2), rng.uniform(0.14, 0.27)
        disc = texture.smoothstep(radius, radius - 0.015, np.hypot(x - spot[0], y - spot[1]))
        picture = picture * (1 - disc[..., None]) + np.array(ink, np.float32) * disc[..., None]
    return picture.astype(np.float32)


def framed(
    rng: np.random.Generator, *, width: float, tall: float, at: Vec3, frame: Finish
) -> list[Part]:
    """Return a framed print with a white mount, centred on ``at`` on the wall."""
    mount = 0.1 * min(width, tall)
    x, y, z = at
    inner = (width - 2 * mount - 0.04, tall - 2 * mount - 0.04)
    picture = Principled(
        base=Texture(pixels=art(rng), repeat=(1 / inner[0], 1 / inner[1])), roughness=0.6
    )
    bars = [
        block((x + s * width / 2, y - 0.03, z - tall / 2),
              (x + s * (width / 2 - 0.025), y, z + tall / 2), bevel=0.004)
        for s in (-1, 1)
    ] + [
        block((x - width / 2, y - 0.03, z + s * tall / 2),
              (x + width / 2, y, z + s * (tall / 2 - 0.025)), bevel=0.004)
        for s in (-1, 1)
    ]  # fmt: skip
    sheet = plane((width - 0.04, 0, 0), (0, 0, tall - 0.04), at=(x, y - 0.012, z))
    return [
        *(Part(mesh=bar, finish=frame) for bar in bars),
        painted(WHITE, sheet, finish=MATT),
        Part(mesh=plane((inner[0], 0, 0), (0, 0, inner[1]), at=(x, y - 0.014, z)), finish=picture),
    ]


def curtains(
    colour: RGB, *, half: float, low: float, high: float, rail: bool = True, y: float = -0.12
) -> list[Part]:
    """Return a pair of drawn-back curtains ``half`` metres either side of x = 0, on a rail."""
    wide = min(0.42, half * 0.5)
    cloth = [
        drape(s * half - wide / 2, s * half + wide / 2, low, high).moved(by=(0, y, 0))
        for s in (-1.0, 1.0)
    ]
    parts = [painted(colour, cloth_, finish=CLOTH) for cloth_ in cloth]
    if rail:
        rod = tube([(-half - 0.35, y, high + 0.02), (half + 0.35, y, high + 0.02)], 0.014)
        ends = [sphere(0.03, at=(s * (half + 0.35), y, high + 0.02), segments=16) for s in (-1, 1)]
        parts.append(painted(BRASS, rod, *ends, finish=METAL))
    return parts


def bulb(plot: Plot) -> Glow:
    """Return what a lamp shines with: bright in the evening, pale by day."""
    return LIT if plot.evening else UNLIT


def pendant(
    plot: Plot, at: Vec3, *, shade: RGB, radius: float = 0.2, cord: float = 1.2
) -> list[Part]:
    """Return a hanging lamp whose opening is centred on ``at``."""
    profile = np.array([(1.0, 0.0), (0.96, 0.12), (0.62, 0.55), (0.2, 0.82), (0.13, 1.0)]) * radius
    inner = profile[::-1] * (0.965, 1.0) - (0, 0.004)
    x, y, z = at
    hood = lathe(np.concatenate([inner[::-1][:1], profile]), segments=40, at=at)
    lining = lathe(inner, segments=40, at=at)
    wire = tube([(x, y, z + radius), (x, y, z + radius + cord)], 0.006, segments=6)
    globe = sphere(radius * 0.3, at=(x, y, z + radius * 0.16), segments=16)
    return [
        painted(shade, hood, finish=SATIN),
        painted((0.75, 0.66, 0.5), lining, finish=MATT),
        painted(IRON, wire),
        Part(mesh=globe, finish=bulb(plot)),
    ]


def houseplant(plot: Plot, *, salt: int, tall: float = 1.25) -> Piece | None:
    """Return a large plant in a pot."""
    model = plot.prop("potted plant", salt=salt, tall=tall)
    if model is None:
        return None
    low, high = model.bounds
    wide, deep = float(high[0] - low[0]), float(high[1] - low[1])
    return Piece(width=wide * 0.9, parts=stood(model, (0, -deep / 2 - 0.05, 0)))


def standing(
    plot: Plot,
    noun: str,
    *,
    salt: int,
    look: Look | None = None,
    turn: float = 0.0,
    off: float = 0.04,
) -> Piece | None:
    """Return a prop standing before the wall at its real size."""
    model = plot.prop(noun, salt=salt, look=look)
    if model is None:
        return None
    model = model.moved(turn=turn)
    low, high = model.bounds
    width, deep = float(high[0] - low[0]), float(high[1])
    return Piece(width=width, parts=stood(model, (-float(low[0] + high[0]) / 2, -deep - off, 0)))


def shelf(width: float, z: float, wood: Finish, *, deep: float = 0.24) -> list[Part]:
    """Return a board on two brackets."""
    board = slab((-width / 2, -deep, z - 0.03), (width / 2, 0, z), wood, bevel=0.006)
    arms = boxes(
        [(0.025, deep * 0.8, 0.025), (0.025, 0.025, 0.16)] * 2,
        [p for s in (-1, 1) for p in ((s * width * 0.36, -deep * 0.4, z - 0.045),
                                      (s * width * 0.36, -0.015, z - 0.11))],
    )  # fmt: skip
    return [board, painted(IRON, arms)]


def window(
    *, width: float, low: float, high: float, cloth: RGB | None, columns: int = 2, rows: int = 2
) -> Piece:
    """Return a window: opening, white frame, sill, and curtains of a colour if given."""
    half = width / 2
    sizes: list[Vec3] = []
    places: list[Vec3] = []
    middle, tall = (low + high) / 2, high - low
    for index in range(columns + 1):
        sizes.append((0.06 if index in (0, columns) else 0.035, 0.06, tall))
        places.append((-half + width * index / columns, 0.06, middle))
    for index in range(rows + 1):
        sizes.append((width, 0.06, 0.06 if index in (0, rows) else 0.032))
        places.append((0.0, 0.06, low + tall * index / rows))
    board = block((-half - 0.07, -0.12, low - 0.05), (half + 0.07, 0.1, low - 0.012), bevel=0.01)
    cased = [
        block((s * half, -0.02, low), (s * (half + 0.07), 0.0, high + 0.07), bevel=0.005)
        for s in (-1, 1)
    ]
    cased.append(block((-half, -0.02, high), (half, 0.0, high + 0.07), bevel=0.005))
    parts = [painted(WHITE, boxes(sizes, places, bevel=0.006), board, *cased)]
    if cloth is not None:
        parts += curtains(cloth, half=half + 0.08, low=0.06, high=high + 0.16)
    hole = Hole(left=-half, right=half, low=low, high=high)
    return Piece(width=width + (0.9 if cloth else 0.3), parts=tuple(parts), hole=hole)


def rug(plot: Plot, colours: Sequence[RGB]) -> Parts:
    """Return a woven rug with a border under the group, a little larger than it."""
    low, high = plot.view.low, plot.view.high
    wide = float(high[0] - low[0]) * 1.15 + 1.1
    deep = float(high[1] - low[1]) + 1.3
    rows, columns = 128, 192
    y, x = np.mgrid[0:rows, 0:columns]
    edge = np.minimum(np.minimum(x, columns - 1 - x), np.minimum(y, rows - 1 - y))
    mark = ((edge > 5) & (edge < 10)) | ((edge > 14) & (edge < 16))
    field = (np.abs((x % 32) - 16) + np.abs((y % 32) - 16)) // 5 % 3 == 0
    mark |= field & (edge > 21)
    knots = texture.noise((rows, columns), (60, 60), fall=1.0, seed=3)[..., None] * 0.5 + 0.75
    pixels = np.where(mark[..., None], np.array(colours[1]), np.array(colours[0])) * knots
    tile = Texture(pixels=pixels.astype(np.float32), repeat=(1 / wide, 1 / deep))
    cloth = Principled(base=tile, roughness=1.0, specular=0.1, sheen=0.4)
    at = (float(low[0] + high[0]) / 2, float(low[1]) + deep / 2 - 0.75, plot.floor + 0.012)
    pile = block((-wide / 2, -deep / 2, -0.012), (wide / 2, deep / 2, 0), bevel=0.006)
    uv = pile.vertices[:, :2] + np.array((wide, deep), np.float32) / 2
    mesh = Mesh(
        vertices=pile.vertices, faces=pile.faces, normals=pile.normals, uv=uv.astype(np.float32)
    )
    return (Part(mesh=mesh.moved(by=at), finish=cloth),)
