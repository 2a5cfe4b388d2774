"""What stands outdoors by itself: gravestones, ice, rock arches, mesas; a staff, a chalkboard."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import dress
from cavendish.engines.diorama.model.blob import Points, blade, scattered, waves
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.curve import arc, joined, rectangle
from cavendish.engines.diorama.model.finish import finish, matt
from cavendish.engines.diorama.model.joining import lattice
from cavendish.engines.diorama.model.material import Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, tube
from cavendish.engines.diorama.model.texture import ramp, smoothstep


def gravestone(look: Look, rng: np.random.Generator) -> Model:
    """Build a gravestone: a round-headed slab with a carved border, on a plinth in the grass."""
    coat = dress(look, rng, material="stone", choices=None)

    def slab(half: float, low: float, high: float, deep: float) -> Mesh:
        head = arc((0, high - half), half, 0, np.pi, count=28)
        return extrude(joined([(-half, low), (half, low)], head), deep, bevel=0.012)

    frame = slab(0.275, 0.26, 0.885, 0.15)
    stone, face = slab(0.31, 0.14, 0.92, 0.13), slab(0.245, 0.29, 0.855, 0.16)
    plinth = [cushion((0.8, 0.3, 0.1), bevel=0.02, at=(0, 0, 0.05)),
              cushion((0.7, 0.22, 0.06), bevel=0.015, at=(0, 0, 0.12))]  # fmt: skip
    cross = [box(size, bevel=0.006, at=(0, -0.083, z)) for size, z in
             (((0.03, 0.014, 0.17), 0.74), ((0.1, 0.014, 0.03), 0.765))]  # fmt: skip
    count = 120
    way = rng.uniform(0, 2 * np.pi, count)
    feet = np.column_stack([0.44 * np.cos(way), 0.2 * np.sin(way), 0 * way])
    tips = np.column_stack([0.3 * np.cos(way), 0.3 * np.sin(way), 1 + 0 * way])
    grass = scattered(
        blade(0.14, 0.012),
        feet,
        tips + 0.2 * rng.standard_normal((count, 3)),
        rng.uniform(0.5, 1.2, count),
        np.tile((0.08, 0.17, 0.03), (count, 1)),
    )
    dark = matt((0.10, 0.098, 0.092))
    return assemble(
        [part(coat, stone, face, *plinth), part(dark, frame, *cross),
         part(Principled(base=VertexColour(), roughness=0.8), grass)],
        {"label": label(-0.083, 0.5, 0.2, 0.13)}, turn=0.25,
    )  # fmt: skip


def quarterstaff(look: Look, rng: np.random.Generator) -> Model:
    """Build a quarterstaff: a long straight pole shod with iron, leather where it is held."""
    wood = dress(look, rng, material="wood", choices=None)
    line = np.column_stack(
        [0.004 * np.sin(np.linspace(0, 9, 40)), np.zeros(40), np.linspace(0, 1.8, 40)]
    )
    ends = [tube([(0, 0, z), (0, 0, z + 0.07)], 0.0195) for z in (0.0, 1.73)]
    grip = [tube([(0, 0, 0.82 + 0.022 * k), (0, 0, 0.84 + 0.022 * k)], 0.0195) for k in range(9)]
    return assemble(
        [part(wood, tube(line, [0.0155, 0.0175, 0.0155])), part(finish("iron", None), *ends),
         part(finish("leather", None), *grip)]
    )  # fmt: skip


def chalkboard(look: Look, rng: np.random.Generator) -> Model:
    """Build a chalkboard in a wooden frame, with a tray, chalks and a duster."""
    slate = look.colour or (0.022, 0.045, 0.032)
    frame = extrude(rectangle(1.28, 0.92, radius=0.02), 0.05, bevel=0.01,
                    holes=[rectangle(1.16, 0.80)[::-1]], at=(0, 0, 0.9))  # fmt: skip
    board = box((1.2, 0.02, 0.84), bevel=0.002, at=(0, 0.005, 0.9))
    tray = box((1.2, 0.1, 0.025), bevel=0.008, at=(0, -0.055, 0.44))
    stick = tube([(0, 0, 0), (0.07, 0, 0)], 0.006, segments=10)
    chalk = [turned(stick, "z", a, by=(x, -0.07, 0.459)) for x, a in ((-0.3, 0.1), (-0.15, -0.2))]
    duster = [cushion((0.13, 0.045, 0.02), bevel=0.005, at=(0.3, -0.06, 0.482)),
              box((0.13, 0.045, 0.02), bevel=0.004, at=(0.3, -0.06, 0.463))]  # fmt: skip
    coat = dress(Look(material=look.material), rng, material="wood", choices=None)
    return assemble(
        [part(coat, frame, tray, duster[0]), part(matt(slate, roughness=0.95), board),
         part(matt((0.82, 0.81, 0.77)), *chalk),
         part(finish("wool", (0.05, 0.05, 0.055)), duster[1])],
        {"label": label(-0.006, 0.9, 0.5, 0.34)}, turn=0.2,
    )  # fmt: skip


def _ground(rows: int, columns: int) -> tuple[Points, Points]:
    """Return a flat grid over -1..1 in x and y: u and v, each rows x columns."""
    v, u = np.meshgrid(np.linspace(-1, 1, rows), np.linspace(-1, 1, columns), indexing="ij")
    return u, v


def glacier(look: Look, rng: np.random.Generator) -> Model:
    """Build a glacier: a tongue of cracked blue ice between two dark ridges, ending in a cliff."""
    u, v = _ground(150, 110)
    flat = np.stack([u, v, 0 * u], -1).reshape(-1, 3)
    rough = waves(flat, rng, scale=0.35, octaves=4).reshape(u.shape)
    bend = 0.16 * np.sin(2.2 * v)
    side = np.abs(u - bend)
    wall = smoothstep(0.42, 1.0, side + 0.06 * rough) * (0.75 + 0.35 * (v + 1)) + 0.1 * rough * (
        side > 0.5
    )
    crack = np.clip(np.sin((v + 0.2 * u**2) * 34 + 2 * rough), 0.25, 1)
    front = smoothstep(-0.92, -0.8, v + 0.05 * rough)
    ice = front * (0.26 + 0.22 * (v + 1) - 0.07 * (1 - crack) + 0.03 * rough)
    height = np.maximum(
        np.where(side < 0.6, ice * smoothstep(0.62, 0.5, side), 0), wall * (0.4 + 0.6 * front)
    )
    blue = smoothstep(0.55, 0.3, crack) + 0.9 * smoothstep(-0.74, -0.86, v)
    deep = look.colour or (0.16, 0.45, 0.66)
    icy = ramp(
        np.clip(blue, 0, 1).ravel().astype(np.float32),
        [(0.0, (0.80, 0.86, 0.90)), (0.6, mix(deep, (0.8, 0.86, 0.9), 0.4)), (1.0, deep)],
    )
    snow = smoothstep(0.75, 1.1, wall + 0.15 * rough).reshape(-1, 1)
    closed = smoothstep(1.0, 0.78, np.abs(u)) * smoothstep(1.0, 0.9, v)
    rock = np.array((0.10, 0.095, 0.09)) * (1 - snow) + np.array((0.8, 0.83, 0.87)) * snow
    cold = smoothstep(0.62, 0.52, side).reshape(-1, 1) * (wall < ice + 0.05).reshape(-1, 1)
    tones = rock * (1 - cold) + np.asarray(icy) * cold
    points = np.stack([1.1 * u, 1.2 * v, height * closed], -1).reshape(-1, 3)
    land = Mesh(vertices=points.astype(np.float32), faces=lattice(150, 110))
    painted = coloured(bent(land, lambda p: p), tones.clip(0, 1)).moved(scale=120.0)
    return assemble([part(Principled(base=VertexColour(), roughness=0.6, specular=0.4), painted)])


def canyon(look: Look, rng: np.random.Generator) -> Model:
    """Build a canyon: banded red terraces on both sides of a winding green river."""
    u, v = _ground(130, 150)
    flat = np.stack([u, v, 0 * u], -1).reshape(-1, 3)
    rough = waves(flat, rng, scale=0.6, octaves=4).reshape(u.shape)
    away = np.abs(u - 0.22 * np.sin(2.6 * v + 0.6)) + 0.07 * rough
    slope = np.clip((away - 0.12) / 0.62, 0, 1)
    steps = slope * 5
    height = (np.floor(steps) + smoothstep(0.45, 1.0, steps % 1.0)) / 5 * 0.9
    closed = smoothstep(1.0, 0.9, np.abs(u)) * smoothstep(1.0, 0.94, np.abs(v))
    bands = 0.5 + 0.5 * np.sin(height * 55 + rough)
    red = np.array(look.colour or (0.40, 0.13, 0.05))
    stone = red * (0.75 + 0.6 * bands[..., None]) + np.array((0.16, 0.12, 0.08)) * bands[..., None]
    river = smoothstep(0.13, 0.09, away)[..., None]
    tones = stone * (1 - river) + np.array((0.05, 0.20, 0.19)) * river
    points = np.stack([1.3 * u, 1.1 * v, height * closed], -1).reshape(-1, 3)
    land = Mesh(vertices=points.astype(np.float32), faces=lattice(130, 150))
    painted = coloured(bent(land, lambda p: p), tones.reshape(-1, 3).clip(0, 1)).moved(scale=140.0)
    return assemble([part(Principled(base=VertexColour(), roughness=0.9, specular=0.2), painted)])


def iceberg(look: Look, rng: np.random.Generator) -> Model:
    """Build an iceberg: sharp peaks of blue-white ice, undercut at the water."""
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, 121), np.linspace(0, 1, 40))
    spread = np.stack([np.cos(u), np.sin(u), 2.2 * v], -1).reshape(-1, 3)
    rough = waves(spread, rng, scale=1.3, octaves=4).reshape(u.shape)
    reach = (1 - v**1.25) * (1 + 0.26 * rough) + 0.07 * np.sin(np.pi * np.clip(v * 5, 0, 1))
    tall = 1.05 * v + 0.30 * rough * np.sin(np.pi * v)
    spur = 0.62 * np.exp(-(((u - 4.0) / 0.55) ** 2)) * np.sin(np.pi * np.clip(v * 1.35, 0, 1))
    points = np.stack(
        [1.15 * reach * np.cos(u) + 0.25 * v, 0.8 * reach * np.sin(u), tall + spur], -1
    )
    blue = np.clip(0.75 - 0.9 * v + 0.35 * np.abs(rough), 0, 1).ravel().astype(np.float32)
    cold = look.colour or (0.10, 0.42, 0.60)
    pale = (0.66, 0.80, 0.87) if look.colour is None else mix(cold, (0.8, 0.8, 0.8), 0.35)
    tones = ramp(blue, [(0.0, (0.84, 0.88, 0.91)), (0.45, pale), (1.0, cold)])
    berg = Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32), faces=lattice(40, 121), faceted=True
    )
    ice = Principled(base=VertexColour(), roughness=0.35, specular=0.5, clearcoat=0.4)
    return assemble([part(ice, coloured(berg, np.asarray(tones)).moved(scale=12.0))])


RECIPES: Mapping[str, Recipe] = {
    "gravestone": gravestone,
    "quarterstaff": quarterstaff,
    "chalkboard": chalkboard,
    "glacier": glacier,
    "canyon": canyon,
    "iceberg": iceberg,
}
