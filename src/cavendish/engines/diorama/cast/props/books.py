"""Books: closed, open, in stacks and rows; newspapers and letters."""

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
    PLUM,
    RUST,
    SAGE,
    TEAL,
    wish,
)
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import joined, spline
from cavendish.engines.diorama.model.finish import finish, metal, surfaced
from cavendish.engines.diorama.model.material import Finish, Principled, Texture
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lattice, merge, tube

_COVERS: tuple[RGB, ...] = (TEAL, RUST, MUSTARD, NAVY, FOREST, BRICK, PLUM, SAGE)


def cloth(colour: RGB) -> Finish:
    """Return bookbinder's cloth."""
    surface = texture.fabric(colour, seed=2)
    return surfaced(surface, tile=(0.05, 0.05), depth=0.0001, roughness=0.7)


def pages(colour: RGB = (0.80, 0.74, 0.61)) -> Finish:
    """Return the cut edge of many sheets: fine lines along u."""
    lines = texture.noise((256, 64), (110, 1.0), fall=1.0, seed=6)
    surface = texture.Surface(
        colour=texture.tinted(lines, colour, low=0.7, high=1.08), height=lines
    )
    return surfaced(surface, tile=(0.06, 0.04), depth=0.0002, roughness=0.9)


def volume(size: Vec3, covers: Finish, paper: Finish) -> list[Part]:
    """Return a closed book lying down, spine to the left, its front cover up."""
    w, d, h = size
    board = min(0.0032, h * 0.12)
    boards = [
        box((w, d, board), bevel=board * 0.4, at=(0, 0, z)) for z in (board / 2, h - board / 2)
    ]
    bend = np.linspace(-np.pi / 2, np.pi / 2, 14)
    outer = np.stack([-w / 2 - 0.3 * h * np.cos(bend), h / 2 + h / 2 * np.sin(bend)], 1)
    inner = np.stack(
        [-w / 2 + 0.001 - 0.22 * h * np.cos(bend), h / 2 + (h / 2 - board) * np.sin(bend)], 1
    )
    spine = extrude(joined(outer, inner[::-1]), d, bevel=board * 0.3)
    block = box((w - 0.004, d - 0.009, h - 2 * board), bevel=0.0006, at=(-0.0035, 0, h / 2))
    return [part(covers, *boards, spine), part(paper, block)]


def closed_book(look: Look, rng: np.random.Generator) -> Model:
    """Build a cloth-bound book lying down, with a gilt frame on its cover."""
    w, d, h = 0.15, 0.215, float(rng.uniform(0.026, 0.038))
    colour = wish(look, rng, _COVERS)
    covers = finish(look.material, look.colour, default="cloth") if look.material else cloth(colour)
    parts = volume((w, d, h), covers, pages())
    line = [(-0.055, -0.088), (0.055, -0.088), (0.055, 0.088), (-0.055, 0.088)]
    gilt = tube([(x, y, h) for x, y in line], 0.0008, segments=6, closed=True)
    parts.append(part(metal("gold"), gilt))
    return assemble(parts, {"top": top(h, w * 0.4, d * 0.4)}, turn=float(rng.uniform(-0.25, 0.25)))


def standing_book(look: Look, rng: np.random.Generator) -> Model:
    """Build a closed book on its end, the front cover towards the viewer."""
    w, d, h = 0.15, 0.215, 0.03
    colour = wish(look, rng, _COVERS)
    parts = volume((w, d, h), cloth(colour), pages())
    upright = [part(p.finish, turned(p.mesh, "x", np.pi / 2)) for p in parts]
    upper = top(d / 2, w * 0.4, h * 0.4, y=-h / 2)
    return assemble(upright, {"label": label(-h, 0.0, w * 0.4, d * 0.3), "top": upper})


def _lines(rng: np.random.Generator) -> Texture:
    """Return a printed page: lines of words too small to read."""
    height, width = 512, 384
    page = np.ones((height, width), np.float32)
    for row in range(46, height - 40, 15):
        x = 40
        while x < width - 60:
            word = int(rng.integers(8, 34))
            page[row : row + 5, x : min(x + word, width - 40)] = 0.28
            x += word + 7
            if rng.random() < 0.02:
                break
    pixels = page[..., None] * np.array((0.80, 0.75, 0.64), np.float32)
    return Texture(pixels=pixels)


def open_book(look: Look, rng: np.random.Generator) -> Model:
    """Build a book lying open, its pages arching from the fold."""
    covers = cloth(wish(look, rng, _COVERS))
    leaf = spline(
        [(0.0, 0.012), (0.012, 0.026), (0.04, 0.031), (0.09, 0.025), (0.135, 0.017)], density=6
    )
    sheets: list[Mesh] = []
    blocks: list[Mesh] = []
    for side in (-1.0, 1.0):
        rows = np.linspace(-0.1, 0.1, 12)
        x, y = np.meshgrid(leaf[:, 0] * side, rows)
        z = np.broadcast_to(leaf[:, 1], x.shape)
        u, v = np.meshgrid(leaf[:, 0] / 0.135, np.linspace(0, 1, 12))
        faces = lattice(*x.shape)
        sheets.append(
            Mesh(
                vertices=np.stack([x, y, z + 0.0003], -1).reshape(-1, 3).astype(np.float32),
                faces=faces if side > 0 else faces[:, ::-1].copy(),
                uv=np.stack([u if side > 0 else 1 - u, v], -1).reshape(-1, 2).astype(np.float32),
            )
        )
        outline = np.concatenate(
            [leaf * (side, 1), np.array([(0.137 * side, 0.004), (0.0, 0.004)])]
        )
        blocks.append(extrude(outline, 0.2))
    boards = [box((0.145, 0.214, 0.003), bevel=0.001, at=(s * 0.0735, 0, 0.0015)) for s in (-1, 1)]
    print_ = Principled(base=_lines(rng), roughness=0.9, specular=0.2)
    parts = [part(covers, *boards), part(pages(), *blocks), part(print_, merge(sheets))]
    return assemble(parts, {"top": top(0.03, 0.09, 0.07)}, turn=0.0)


def stack(look: Look, rng: np.random.Generator) -> Model:
    """Build a pile of closed books, each turned a little."""
    parts: list[Part] = []
    z, count = 0.0, int(rng.integers(3, 6))
    order = rng.permutation(len(_COVERS))
    for i in range(count):
        size = (
            0.15 - 0.008 * i + float(rng.uniform(-0.008, 0.008)),
            0.215 - 0.014 * i,
            float(rng.uniform(0.022, 0.042)),
        )
        wished = look.colour if i % 2 == 0 else None
        colour = wished or _COVERS[int(order[i])]
        model = Model(parts=tuple(volume(size, cloth(colour), pages())))
        shift = rng.uniform(-0.008, 0.008, 2)
        turn = np.pi / 2 + float(rng.uniform(-0.3, 0.3))
        parts += model.moved(turn=turn, by=(float(shift[0]), float(shift[1]), z)).parts
        z += size[2]
    return assemble(parts, {"top": top(z, 0.07, 0.05)})


def row_of_books(
    rng: np.random.Generator, *, width: float, z: float, tallest: float
) -> Sequence[Part]:
    """Return upright books side by side on a shelf, spines to the front; one part a colour."""
    spines: dict[int, list[Mesh]] = {}
    blocks: list[Mesh] = []
    x = -width / 2
    while x < width / 2 - 0.05:
        thick = float(rng.uniform(0.02, 0.048))
        tall, deep = tallest * float(rng.uniform(0.72, 1.0)), float(rng.uniform(0.16, 0.2))
        if rng.random() < 0.06:
            x += 0.07
            continue
        at = (x + thick / 2, -0.11 + deep / 2, z + tall / 2)
        kind = int(rng.integers(len(_COVERS)))
        cover = box((thick, deep, tall), bevel=min(0.006, thick * 0.3), at=at, steps=2)
        spines.setdefault(kind, []).append(cover)
        blocks.append(
            box(
                (thick - 0.005, deep - 0.01, 0.002),
                bevel=0.0004,
                at=(at[0], at[1], z + tall),
                steps=1,
            )
        )
        x += thick + 0.0015
    rows = [part(cloth(_COVERS[kind]), *meshes) for kind, meshes in sorted(spines.items())]
    return [*rows, part(pages(), *blocks)]


def newspaper(look: Look, rng: np.random.Generator) -> Model:
    """Build a folded newspaper."""
    del look
    lines = _lines(rng)
    sheets = [
        box((0.3, 0.21, 0.006), bevel=0.0028, at=(0, 0, 0.004 + i * 0.0055)) for i in range(2)
    ]
    front = Mesh(
        vertices=np.array(
            [
                (-0.145, -0.1, 0.0127),
                (0.145, -0.1, 0.0127),
                (0.145, 0.1, 0.0127),
                (-0.145, 0.1, 0.0127),
            ],
            np.float32,
        ),
        faces=np.array([(0, 1, 2), (0, 2, 3)], np.int32),
        uv=np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float32),
    )
    paper = finish("paper", CREAM)
    return assemble([part(paper, *sheets), part(Principled(base=lines, roughness=0.95), front)])


def envelope(look: Look, rng: np.random.Generator) -> Model:
    """Build a sealed letter standing up, a wax seal on its flap."""
    colour = wish(look, rng, (CREAM, SAGE))
    body = extrude([(-0.11, 0.0), (0.11, 0.0), (0.11, 0.15), (-0.11, 0.15)], 0.004, bevel=0.0012)
    flap = extrude(
        [(-0.109, 0.149), (0.0, 0.06), (0.109, 0.149)], 0.0016, bevel=0.0006, at=(0, -0.0026, 0)
    )
    seal = extrude(
        np.array([(0.016 * np.cos(t), 0.068 + 0.016 * np.sin(t)) for t in np.linspace(0, 6.2, 24)]),
        0.004,
        bevel=0.0018,
        at=(0, -0.005, 0),
    )
    parts = [part(finish("paper", colour), body, flap), part(finish("wax", BRICK), seal)]
    return assemble([part(p.finish, turned(p.mesh, "x", -0.12)) for p in parts])


RECIPES: Mapping[str, Recipe] = {
    "book": closed_book,
    "standing book": standing_book,
    "open book": open_book,
    "books": stack,
    "newspaper": newspaper,
    "envelope": envelope,
}
