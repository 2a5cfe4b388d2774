"""Famous buildings and monuments as souvenirs: simplified, true in outline."""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import dress, wish
from cavendish.engines.diorama.cast.props.loft import loft
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import arc, joined, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, surfaced
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.material import Finish, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, ring, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube
from cavendish.engines.diorama.model.texture import bricks

Array = np.ndarray
SAND: RGB = (0.50, 0.36, 0.19)


def _stone(look: Look, rng: np.random.Generator, colour: RGB) -> Finish:
    return dress(look, rng, material="stone", choices=(colour,))


def great_pyramid(look: Look, rng: np.random.Generator) -> Model:
    """Build an Egyptian pyramid of stone courses, smooth casing left at its tip."""
    stone = _stone(look, rng, SAND)
    courses: list[Mesh] = []
    for i in range(22):
        half = 1.6 * (1 - i / 24)
        courses.append(
            box((2 * half, 2 * half, 0.088), bevel=0.012, steps=1, at=(0, 0, 0.044 + i * 0.085))
        )
    count = 260
    level = rng.integers(0, 21, count)
    side = rng.integers(0, 4, count)
    along = rng.uniform(-0.95, 0.95, count)
    blocks = [
        box(
            (float(w), 0.1, 0.08),
            bevel=0.012,
            steps=1,
            at=(float(a) * h, -h - 0.012, 0.042 + int(i) * 0.085),
        ).moved(turn=int(s) * np.pi / 2)
        for i, s, a, w, h in zip(
            level, side, along, rng.uniform(0.1, 0.2, count), 1.6 * (1 - level / 24), strict=True
        )
    ]
    tip = spire(0.27, 0.27, 4).moved(turn=np.pi / 4, by=(0, 0, 1.86))
    door = box((0.16, 0.2, 0.2), bevel=0.01, at=(0, -1.52, 0.28))
    dune = lathe(spline([(2.4, 0.0), (2.0, 0.03), (1.6, 0.06), (0, 0.06)]), segments=80)
    parts = [
        part(stone, *courses, *blocks),
        part(finish("stone", look.colour or (0.62, 0.52, 0.36)), tip),
        part(matt((0.02, 0.015, 0.01)), door),
        part(matt((0.52, 0.38, 0.21)), dune),
    ]
    return assemble(parts, turn=0.5)


def spire(radius: float, high: float, sides: int) -> Mesh:
    """Return a pyramid with flat faces over a regular polygon."""
    a = np.arange(sides) * 2 * np.pi / sides
    base = np.stack([radius * np.cos(a), radius * np.sin(a), 0 * a], 1)
    vertices = np.concatenate([base, [[0, 0, high]]]).astype(np.float32)
    i = np.arange(sides)
    faces = np.stack([i, (i + 1) % sides, np.full(sides, sides)], 1).astype(np.int32)
    return Mesh(vertices=vertices, faces=faces, uv=vertices[:, [0, 2]].copy(), faceted=True)


def eiffel_tower(look: Look, rng: np.random.Generator) -> Model:
    """Build the Eiffel tower of real lattice: four curved legs, platforms, arches."""
    coat = finish(look.material, look.colour, default="iron")
    if look.material is None:
        coat = matt(wish(look, rng, ((0.20, 0.125, 0.07),)), roughness=0.6)
    z = np.array([0, 0.35, 0.57, 0.9, 1.15, 1.8, 2.76])
    half = np.array([0.62, 0.43, 0.34, 0.24, 0.19, 0.085, 0.03])
    leg = np.array([0.22, 0.18, 0.16, 0.15, 0.15, 0.084, 0.03])
    heights = np.concatenate(
        [np.linspace(0, 0.55, 7), np.linspace(0.62, 1.13, 7), np.linspace(1.2, 2.7, 20)]
    )

    def corner(level: float, u: int, v: int) -> tuple[float, float, float]:
        h, w = float(np.interp(level, z, half)), float(np.interp(level, z, leg))
        return (h - w * u, h - w * v, level)

    rods: list[Mesh] = []
    for low, high in zip(heights[:-1].tolist(), heights[1:].tolist(), strict=True):
        thick = 0.011 - 0.0026 * low
        feet = [(0, 0), (1, 0), (1, 1), (0, 1)]
        for i, (u, v) in enumerate(feet):
            n, m = feet[(i + 1) % 4]
            rods += [
                tube([corner(low, u, v), corner(high, u, v)], thick, segments=5),
                tube([corner(low, u, v), corner(high, n, m)], thick * 0.55, segments=4),
                tube([corner(low, n, m), corner(high, u, v)], thick * 0.55, segments=4),
            ]
    legs = ring(part(coat, *rods).mesh, 4)
    decks = [box((2 * w, 2 * w, t), bevel=0.008, at=(0, 0, h)) for w, t, h in
             ((0.42, 0.06, 0.58), (0.24, 0.05, 1.15), (0.055, 0.05, 2.72))]  # fmt: skip
    bow = arc((0, 0.14), 0.36, 0.12, np.pi - 0.12, count=26)
    arches = [
        tube(
            np.column_stack([bow[:, 0], 0 * bow[:, 0] - 0.5 + 0.2 * bow[:, 1], bow[:, 1]]),
            0.016,
            segments=6,
        ).moved(turn=i * np.pi / 2)
        for i in range(4)
    ]
    mast = [
        tube([(0, 0, 2.72), (0, 0, 3.05)], [0.022, 0.006]),
        lathe(spline([(0.045, 2.74), (0.04, 2.8), (0, 2.84)])),
    ]
    feet_ = [
        box((0.22, 0.22, 0.05), bevel=0.01, at=(x, y, 0.0))
        for x in (-0.56, 0.56)
        for y in (-0.56, 0.56)
    ]
    stone = finish("stone", (0.5, 0.46, 0.38))
    return assemble([part(coat, legs, *decks, *arches, *mast), part(stone, *feet_)], turn=0.35)


def opera_house(look: Look, rng: np.random.Generator) -> Model:
    """Build the Sydney Opera House: nested white shells on a stepped podium."""
    tile = Glaze(base=wish(look, rng, ((0.74, 0.71, 0.64),)), alpha=0.12)
    shells: list[Mesh] = []
    panes: list[Mesh] = []
    for row, scale, y0 in ((-0.62, 1.0, 0.0), (0.62, 0.86, 0.1)):
        for k, (y, size, way) in enumerate(
            ((-1.05, 0.62, 1), (-0.35, 0.95, 1), (0.45, 1.2, 1), (1.25, 0.8, -1))
        ):
            shell, front = _sail_shell(size * scale, way)
            at = (row, (y + y0) * 1.15, 0.36 + 0.02 * k)
            shells.append(shell.moved(by=at))
            panes.append(front.moved(by=at))
    podium = [
        box((3.0, 4.2, 0.24), bevel=0.02, at=(0, 0, 0.12)),
        box((2.6, 3.7, 0.14), bevel=0.02, at=(0, 0.1, 0.3)),
    ]
    steps = [
        box((2.4, 0.16, 0.06), bevel=0.008, at=(0, -1.95 - i * 0.1, 0.3 - i * 0.06))
        for i in range(5)
    ]
    parts = [
        part(tile, *shells),
        part(Glaze(base=(0.09, 0.055, 0.03), alpha=0.03), *panes),
        part(finish("stone", (0.45, 0.33, 0.25)), *podium, *steps),
    ]
    return assemble(parts, turn=0.95)


def _sail_shell(size: float, way: int) -> tuple[Mesh, Mesh]:
    """Return one vaulted shell (a slice of a ball, open to -y or +y) and its glass front."""
    rows, count = 18, 25
    s, u = np.linspace(0.02, 1, rows)[:, None], np.linspace(-1, 1, count)[None]
    high, wide, long = size * 1.1 * s**0.75, size * 0.46 * s**0.5, size * 0.9
    arch = (1 - np.abs(u) ** 1.5) ** 0.9
    lean = 0.42 * size * s * arch
    x = wide * np.sign(u) * np.abs(u) ** 0.8
    outer = np.stack([x, way * (long * (0.5 - s) - lean), high * arch], -1)
    inner = outer * (0.94, 1, 0.95) + (0, way * 0.01, 0)
    shell = loft(np.concatenate([outer, inner[:, ::-1]], axis=1))
    edge = np.concatenate([inner[-2] + (0, way * 0.03 * size, 0), [[0, -way * 0.2 * size, 0]]])
    fan = np.array([(i, i + 1, count) for i in range(count - 1)], np.int32)
    faces = np.concatenate([fan, fan[:, ::-1]])
    return shell, Mesh(vertices=edge.astype(np.float32), faces=faces)


def great_wall(look: Look, rng: np.random.Generator) -> Model:
    """Build a stretch of the Great Wall that climbs over hills, with watch towers."""
    stone = surfaced(
        bricks((0.26, 0.21, 0.15), rows=10), tile=(0.5, 0.5), depth=0.012, roughness=0.9
    )
    if look.colour or look.material:
        stone = _stone(look, rng, (0.36, 0.30, 0.22))

    def course(x: Array) -> tuple[Array, Array]:
        return 0.5 * np.sin(1.3 * x), 0.85 + 0.3 * np.sin(1.1 * x + 0.6) + 0.12 * x

    x = np.linspace(-2.2, 2.2, 90)
    y, z = course(x)
    rings = np.empty((90, 4, 3))
    rings[..., 0] = x[:, None]
    for i, (side, up) in enumerate(((-0.16, -0.6), (0.16, -0.6), (0.13, 0.34), (-0.13, 0.34))):
        rings[:, i, 1], rings[:, i, 2] = y + side, z + up
    wall = loft(rings)
    teeth: list[Mesh] = []
    for u in np.linspace(-2.15, 2.15, 64).tolist():
        v, w = course(np.array([u]))
        teeth += [
            box(
                (0.042, 0.03, 0.07),
                steps=1,
                bevel=0.004,
                at=(u, float(v[0]) + s, float(w[0]) + 0.36),
            )
            for s in (-0.115, 0.115)
        ]
    towers: list[Mesh] = []
    holes: list[Mesh] = []
    for u in (-1.7, -0.15, 1.55):
        v, w = (float(c[0]) for c in course(np.array([u])))
        towers += [box((0.44, 0.44, 1.1), bevel=0.012, at=(u, v, w + 0.08)),
                   box((0.5, 0.5, 0.05), bevel=0.01, at=(u, v, w + 0.64))]  # fmt: skip
        towers += [box((0.08, 0.05, 0.09), steps=1, bevel=0.006, at=(u + a, v + b, w + 0.7))
                   for a in (-0.2, -0.07, 0.07, 0.2) for b in (-0.22, 0.22)]  # fmt: skip
        holes += [
            extrude(joined([(-0.04, 0), (0.04, 0)], arc((0, 0.09), 0.04, 0, np.pi)), 0.02).moved(
                by=(u + a, v - 0.22, w + 0.36)
            )
            for a in (-0.11, 0.11)
        ]
    hill = _hills(course)
    parts = [
        part(stone, wall, *teeth, *towers),
        part(matt((0.02, 0.015, 0.012)), *holes),
        part(matt((0.12, 0.17, 0.05)), hill),
    ]
    return assemble(parts, turn=-0.2)


def _hills(course: Callable[[Array], tuple[Array, Array]]) -> Mesh:
    """Return wooded ground that follows a wall's course."""
    u, v = np.meshgrid(np.linspace(-2.5, 2.5, 90), np.linspace(-1.3, 1.3, 60))
    y, z = course(u)
    away = v - y
    ridge = z + 0.06 - 0.5 * np.abs(away) ** 1.2
    rough = 0.05 * np.sin(9 * u + 3 * v) * np.sin(8 * v - 2 * u) + 0.03 * np.sin(23 * u) * np.sin(
        21 * v
    )
    edge = np.clip(np.minimum(2.5 - np.abs(u), 1.3 - np.abs(v)) / 0.05, 0, 1)
    high = np.maximum((ridge + rough) * edge, 0)
    vertices = np.stack([u, v, high], -1).reshape(-1, 3)
    return bent(made(vertices, lattice(60, 90), None, vertices[:, :2]), lambda p: p)


def big_ben(look: Look, rng: np.random.Generator) -> Model:
    """Build the clock tower of Westminster."""
    stone = _stone(look, rng, (0.50, 0.37, 0.19))
    shaft = box((0.5, 0.5, 2.3), bevel=0.02, at=(0, 0, 1.15))
    ribs = [
        box((0.035, 0.03, 2.1), bevel=0.008, at=(x, -0.255, 1.12))
        for x in np.linspace(-0.2, 0.2, 6)
    ]
    ribs = [m.moved(turn=i * np.pi / 2) for m in ribs for i in range(4)]
    belts = [
        box((0.56, 0.56, 0.04), bevel=0.01, at=(0, 0, z)) for z in (0.05, 0.6, 1.15, 1.7, 2.25)
    ]
    head = [
        box((0.6, 0.6, 0.62), bevel=0.02, at=(0, 0, 2.58)),
        box((0.66, 0.66, 0.06), bevel=0.012, at=(0, 0, 2.92)),
    ]
    dial = turned(
        lathe([(0.22, 0.0), (0.0, 0.002)], segments=48), "x", np.pi / 2, by=(0, -0.303, 2.58)
    )
    rim = turned(
        tube(
            [(0.225 * np.cos(a), 0.225 * np.sin(a), 0) for a in np.linspace(0, 6.28, 49)[:-1]],
            0.018,
            closed=True,
        ),
        "x",
        np.pi / 2,
        by=(0, -0.303, 2.58),
    )
    hands = [
        box((0.02, 0.012, 0.16), bevel=0.003, at=(0, -0.312, 2.64)),
        turned(
            box((0.022, 0.012, 0.12), bevel=0.003, at=(0, 0, 0.05)), "y", 1.1, by=(0, -0.314, 2.58)
        ),
    ]
    faces = [m.moved(turn=i * np.pi / 2) for m in (dial,) for i in range(4)]
    trims = [m.moved(turn=i * np.pi / 2) for m in (rim,) for i in range(4)]
    marks = [m.moved(turn=i * np.pi / 2) for m in hands for i in range(4)]
    roof = [spire(0.46, 0.42, 4).moved(turn=np.pi / 4, by=(0, 0, 2.95)),
            box((0.3, 0.3, 0.2), bevel=0.01, at=(0, 0, 3.26)),
            spire(0.25, 0.75, 4).moved(turn=np.pi / 4, by=(0, 0, 3.36))]  # fmt: skip
    pins = [
        lathe(spline([(0.035, 2.95), (0.02, 3.05), (0.0, 3.2)]), segments=12).moved(by=(x, y, 0))
        for x in (-0.29, 0.29)
        for y in (-0.29, 0.29)
    ]
    tip = tube([(0, 0, 4.0), (0, 0, 4.3)], [0.014, 0.006])
    base = box((0.8, 0.8, 0.1), bevel=0.02, at=(0, 0, 0.0))
    parts = [
        part(stone, shaft, *ribs, *belts, *head, *pins, base),
        part(matt((0.75, 0.73, 0.66)), *faces),
        part(metal("gold"), *trims, tip),
        part(matt((0.02, 0.02, 0.022)), *marks),
        part(matt((0.09, 0.11, 0.12), roughness=0.5), *roof),
    ]
    return assemble(parts, turn=0.4)


RECIPES: Mapping[str, Recipe] = {
    "great pyramid": great_pyramid,
    "eiffel tower": eiffel_tower,
    "sydney opera house": opera_house,
    "great wall": great_wall,
    "big ben": big_ben,
}
