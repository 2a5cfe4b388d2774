"""Lamps and candles: things that give light of their own."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    CALM,
    CHARCOAL,
    CREAM,
    TEAL,
    dress,
    wish,
)
from cavendish.engines.diorama.cast.props.vessels import glazed
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import circle, fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, metal, paint
from cavendish.engines.diorama.model.material import (
    Bump,
    Finish,
    Glass,
    Glaze,
    Glow,
    Texture,
    Translucent,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import box, lathe, sphere, tube

BULB = Glow(radiance=(62.0, 36.0, 15.5))
"""A warm bulb hidden in a shade: about 2700 K."""
FLAME = Glow(radiance=(90.0, 42.0, 10.0))
_LINEN: RGB = (0.80, 0.71, 0.57)


def linen(colour: RGB) -> Finish:
    """Return a lampshade's cloth: it glows when lit from inside."""
    shape = (512, 512)
    warp = texture.noise(shape, (2, 180), fall=1.2, seed=7)
    weft = texture.noise(shape, (180, 2), fall=1.2, seed=8)
    weave = (0.5 * warp + 0.5 * weft).astype(np.float32)
    cloth = texture.tinted(weave, colour, low=0.82, high=1.1)
    repeat = (2.0, 5.0)
    return Translucent(
        base=Texture(pixels=cloth, repeat=repeat),
        spread=1.1,
        bump=Bump(height=Texture(pixels=weave, repeat=repeat), depth=0.0004),
    )


def _shade(low: float, high: float, z: float, tall: float, cloth: Finish) -> list[Part]:
    """Return a conical shade: a single sheet of cloth and two rims."""
    line = np.stack([np.linspace(low, high, 12), np.linspace(z, z + tall, 12)], 1)
    rims = [_hoop(low, z), _hoop(high, z + tall)]
    return [
        part(cloth, lathe(line, segments=96)),
        part(finish("fabric", (0.50, 0.42, 0.30)), *rims),
    ]


def _hoop(radius: float, z: float) -> Mesh:
    flat = circle(radius, count=96)
    path = np.concatenate([flat, np.full((96, 1), z)], 1)
    return tube(path, radius * 0.012 + 0.0012, segments=8, closed=True)


def table_lamp(look: Look, rng: np.random.Generator) -> Model:
    """Build a glazed foot with a brass neck under a lit linen shade; from a ceiling, the shade."""
    if Role.PENDENT in look.roles:
        return _pendant(look)
    foot = spline(
        [(0.0, 0.0), (0.07, 0.0), (0.083, 0.004), (0.096, 0.03), (0.12, 0.082), (0.13, 0.132),
         (0.113, 0.187), (0.072, 0.228), (0.041, 0.252), (0.031, 0.271), (0.034, 0.283)],
        density=8,
    )  # fmt: skip
    body = glazed(
        look if look.colour else Look(material=look.material, attributes=look.attributes), rng
    )
    plain = look.material is not None or bool(look.attributes)
    neck = fillet(
        [(0.0, 0.281), (0.036, 0.281), (0.036, 0.288), (0.012, 0.29), (0.012, 0.34),
         (0.019, 0.343), (0.019, 0.36), (0.0, 0.36)],
        0.002,
    )  # fmt: skip
    parts = [
        part(body, lathe(foot, segments=128, uv="metres" if plain else "unit")),
        part(metal("brass"), lathe(neck, segments=64)),
        *_shade(0.187, 0.125, 0.312, 0.204, linen(_LINEN)),
        part(BULB, sphere(0.026, at=(0, 0, 0.403), segments=32)),
    ]
    return assemble(parts)


def _pendant(look: Look) -> Model:
    """Build a lit shade under a brass rose, to hang by its top."""
    cloth = linen(look.colour or _LINEN)
    rose = fillet([(0.0, 0.2), (0.03, 0.2), (0.012, 0.25), (0.006, 0.3), (0.0, 0.3)], 0.003)
    bars = ring(tube([(0.0, 0, 0.21), (0.1, 0, 0.203)], 0.003, segments=8), 3)
    parts = [
        *_shade(0.22, 0.1, 0.0, 0.204, cloth),
        part(metal("brass"), lathe(rose, segments=32), bars),
        part(BULB, sphere(0.03, at=(0, 0, 0.1), segments=32)),
    ]
    return assemble(parts)


def floor_lamp(look: Look, rng: np.random.Generator) -> Model:
    """Build a tall lamp: disc foot, thin stand, drum shade."""
    stand = dress(look, rng, material="brass", choices=None)
    foot = fillet([(0.0, 0.0), (0.15, 0.0), (0.15, 0.018), (0.02, 0.026), (0.0, 0.026)], 0.006)
    pole = [(0.0, 0.02), (0.011, 0.02), (0.011, 1.4), (0.0, 1.4)]
    collar = fillet([(0.0, 1.2), (0.018, 1.2), (0.018, 1.25), (0.0, 1.25)], 0.004)
    parts = [
        part(stand, lathe(foot, segments=96), lathe(pole, segments=32), lathe(collar, segments=32)),
        *_shade(0.24, 0.19, 1.26, 0.3, linen(_LINEN)),
        part(BULB, sphere(0.04, at=(0, 0, 1.41), segments=32)),
    ]
    return assemble(parts)


def desk_lamp(look: Look, rng: np.random.Generator) -> Model:
    """Build a jointed work lamp with a metal shade, bent over to its left."""
    colour = wish(look, rng, CALM)
    coat = finish(look.material, look.colour, default="metal") if look.material else paint(colour)
    base = fillet([(0.0, 0.0), (0.085, 0.0), (0.085, 0.016), (0.014, 0.024), (0.0, 0.024)], 0.005)
    elbow, wrist = (0.1, 0.0, 0.24), (-0.06, 0.0, 0.41)
    bars = [
        tube([start, end], 0.004, segments=12, at=(0, y, 0))
        for start, end in (((0.0, 0.0, 0.02), elbow), (elbow, wrist))
        for y in (-0.009, 0.009)
    ]
    hood = spline([(0.0, 0.075), (0.02, 0.073), (0.026, 0.06), (0.03, 0.04), (0.068, -0.03)])
    hood = joined(hood[::-1], hood - (0.0, 0.0025))
    joints = [sphere(0.0135, at=place, segments=24) for place in (elbow, wrist)]
    tilt = 0.45
    head = turned(lathe(hood, segments=96), "y", tilt, by=(-0.075, 0, 0.375))
    bulb = turned(sphere(0.02, at=(0, 0, 0.012), segments=24), "y", tilt, by=(-0.075, 0, 0.375))
    parts = [
        part(coat, lathe(base, segments=96), head),
        part(metal("steel"), *bars, *joints),
        part(Glow(radiance=(40.0, 30.0, 18.0)), bulb),
    ]
    return assemble(parts)


def lantern(look: Look, rng: np.random.Generator) -> Model:
    """Build a storm lantern: metal frame, glass chimney, flame."""
    del rng
    frame = finish(look.material, look.colour, default="iron")
    tray = fillet([(0.0, 0.0), (0.07, 0.0), (0.07, 0.03), (0.045, 0.04), (0.0, 0.04)], 0.006)
    roof = fillet(
        [(0.0, 0.2), (0.055, 0.2), (0.06, 0.206), (0.025, 0.24), (0.02, 0.255), (0.0, 0.255)], 0.004
    )
    posts = ring(tube([(0.058, 0, 0.03), (0.054, 0, 0.205)], 0.004, segments=10), 4, start=0.78)
    bend = np.linspace(0, np.pi, 30)
    hoop = tube(np.stack([0.05 * np.cos(bend), 0 * bend, 0.235 + 0.07 * np.sin(bend)], 1), 0.0028)
    pane = [(0.045, 0.04), (0.045, 0.2), (0.0435, 0.2), (0.0435, 0.04)]
    parts = [
        part(frame, lathe(tray, segments=80), lathe(roof, segments=80), posts, hoop),
        part(finish("glass", None), lathe([*pane, pane[0]], segments=80)),
        part(finish("wax", None), lathe([(0.0, 0.04), (0.02, 0.04), (0.02, 0.09), (0.0, 0.088)])),
        *flame(0.088),
    ]
    return assemble(parts)


def flame(z: float, scale: float = 1.0) -> list[Part]:
    """Return a wick and a drop-shaped flame above it."""
    s = scale
    wick = tube(
        [(0, 0, z - 0.002), (0.0004, 0, z + 0.005 * s), (0.0016, 0, z + 0.009 * s)], 0.0009 * s
    )
    drop = spline(
        [
            (0.0, 0.0),
            (0.0034, 0.005),
            (0.0044, 0.0105),
            (0.0031, 0.018),
            (0.0011, 0.026),
            (0.0, 0.031),
        ]
    )
    flame = lathe(drop * s, segments=32, at=(0.0016, 0, z + 0.0055 * s))
    return [part(finish("rubber", BLACK), wick), part(FLAME, flame)]


def candle(look: Look, rng: np.random.Generator) -> Model:
    """Build a lit pillar candle with a molten pool, on a brass saucer unless it is in something."""
    wax = finish(look.material, look.colour, default="wax")
    tall = float(rng.uniform(0.085, 0.12))
    body = fillet(
        [(0.0, 0.004), (0.022, 0.004), (0.022, 0.004 + tall), (0.0195, 0.0055 + tall),
         (0.015, tall), (0.0, tall)],
        0.003,
    )  # fmt: skip
    saucer = fillet(
        [(0.0, 0.0), (0.04, 0.0), (0.053, 0.009), (0.0515, 0.0105), (0.039, 0.004), (0.0, 0.004)],
        0.004,
    )
    drop = spline(
        [(0.0, -0.018), (0.0028, -0.015), (0.0026, -0.006), (0.0018, 0.004), (0.0, 0.006)]
    )
    turn = float(rng.uniform(-1.9, -1.2))
    tears = [
        lathe(
            drop * size,
            segments=16,
            at=(0.0217 * np.cos(turn + a), 0.0217 * np.sin(turn + a), tall - d),
        )
        for a, d, size in ((0.0, 0.0, 1.0), (0.5, 0.006, 0.8))
    ]
    parts = [part(wax, lathe(body, segments=80), *tears), *flame(tall)]
    if Role.INSIDE not in look.roles:
        parts.append(part(metal("brass"), lathe(saucer, segments=96)))
    return assemble(parts)


def street_lamp(look: Look, rng: np.random.Generator) -> Model:
    """Build a cast-iron street lamp with a lit glass lantern."""
    del rng
    iron = paint(look.colour or CHARCOAL, roughness=0.4)
    post = fillet(
        [(0.0, 0.0), (0.17, 0.0), (0.17, 0.14), (0.12, 0.2), (0.1, 0.5), (0.06, 0.56), (0.05, 2.6),
         (0.085, 2.64), (0.085, 2.7), (0.05, 2.74), (0.05, 2.8), (0.14, 2.84), (0.0, 2.84)],
        0.02,
    )  # fmt: skip
    cage = ring(tube([(0.13, 0, 2.84), (0.21, 0, 3.3)], 0.014, segments=8), 6)
    roof = fillet(
        [(0.23, 3.3), (0.235, 3.33), (0.1, 3.46), (0.05, 3.5), (0.04, 3.58), (0.0, 3.62)], 0.02
    )
    pane = Translucent(base=(0.86, 0.80, 0.66), spread=1.3)
    glass = lathe([(0.125, 2.85), (0.2, 3.29)], segments=6)
    bar = tube([(-0.3, 0, 2.55), (0.3, 0, 2.55)], 0.018, segments=12)
    parts = [
        part(iron, lathe(post, segments=64), cage, lathe(roof, segments=48), bar),
        part(pane, glass),
        part(Glow(radiance=(46.0, 30.0, 14.0)), sphere(0.07, at=(0, 0, 3.05), segments=24)),
    ]
    return assemble(parts)


def chandelier(look: Look, rng: np.random.Generator) -> Model:
    """Build a brass crown of candle bulbs on curved arms, with a stem to hang it by."""
    del rng
    brass = finish(look.material, look.colour, default="brass")
    stem = spline(
        [
            (0.0, 0.0),
            (0.02, 0.01),
            (0.045, 0.05),
            (0.02, 0.1),
            (0.014, 0.2),
            (0.03, 0.24),
            (0.01, 0.28),
            (0.008, 0.6),
            (0.0, 0.6),
        ]
    )
    way = spline([(0.02, 0.07), (0.14, 0.02), (0.25, 0.07), (0.28, 0.16)], density=8)
    arm = tube(np.stack([way[:, 0], 0 * way[:, 0], way[:, 1]], 1), 0.0075, segments=12)
    pan = lathe(
        fillet([(0.0, 0.16), (0.03, 0.165), (0.034, 0.176), (0.0, 0.172)], 0.003),
        segments=32,
        at=(0.28, 0, 0),
    )
    stick = lathe(
        [(0.0, 0.17), (0.01, 0.17), (0.01, 0.24), (0.0, 0.24)], segments=20, at=(0.28, 0, 0)
    )
    drop = spline([(0.0, 0.0), (0.010, 0.014), (0.007, 0.035), (0.0, 0.05)])
    bulb = lathe(drop, segments=20, at=(0.28, 0, 0.24))
    parts = [
        part(brass, lathe(stem, segments=48), ring(arm, 8), ring(pan, 8)),
        part(Glaze(base=CREAM), ring(stick, 8)),
        part(Glow(radiance=(30.0, 19.0, 9.0)), ring(bulb, 8)),
    ]
    return assemble(parts)


def torch(look: Look, rng: np.random.Generator) -> Model:
    """Build a hand torch: knurled barrel, wide head, lit lens."""
    coat = dress(look, rng, material="plastic", choices=(TEAL, CHARCOAL, BLACK))
    body = fillet(
        [(0.0, 0.0), (0.016, 0.0), (0.016, 0.1), (0.026, 0.125), (0.026, 0.155), (0.0, 0.155)],
        0.003,
    )
    lens = lathe([(0.0225, 0.1552), (0.0, 0.1552)], segments=48)
    grips = [
        box((0.0345, 0.0345, 0.002), bevel=0.0008, at=(0, 0, 0.02 + i * 0.006)) for i in range(8)
    ]
    dark = finish("rubber", None)
    pieces = [(coat, lathe(body, segments=64)), (Glow(radiance=(16.0, 14.0, 9.0)), lens)]
    pieces += [(dark, grip) for grip in grips]
    return assemble([part(f, turned(m, "x", np.pi / 2 - 0.0)) for f, m in pieces])


def light_bulb(look: Look, rng: np.random.Generator) -> Model:
    """Build a lit filament bulb standing on its cap."""
    del rng
    shell = spline(
        [
            (0.0125, 0.026),
            (0.0135, 0.034),
            (0.022, 0.056),
            (0.03, 0.078),
            (0.028, 0.1),
            (0.015, 0.114),
            (0.0, 0.1165),
        ]
    )
    inner = (shell - np.array((0.0, 0.07))) * 0.965 + np.array((0.0, 0.07))
    z = np.linspace(0.002, 0.024, 60)
    cap = np.column_stack([0.0128 + 0.0009 * np.sin(z * 1800), z])
    coil = np.linspace(0, 1, 90)
    wire = np.column_stack(
        [
            0.016 * (coil - 0.5) * 2,
            0.0014 * np.cos(80 * coil),
            0.082 + 0.0014 * np.sin(80 * coil) + 0.008 * np.sin(9 * coil),
        ]
    )
    legs = [
        tube([(s * 0.003, 0, 0.028), (s * 0.016, 0, 0.083)], 0.0005, segments=6) for s in (-1, 1)
    ]
    tone = look.colour or (1.0, 0.55, 0.2)
    peak = max(*tone, 1e-3)
    parts = [
        part(Glass(), lathe(joined(shell, inner[::-1]), segments=72)),
        part(
            metal("brass"),
            lathe(joined([(0.0, 0.0), (0.006, 0.0)], cap, [(0.0, 0.026)]), segments=48),
            *legs,
        ),
        part(
            Glow(radiance=(160 * tone[0] / peak, 160 * tone[1] / peak, 160 * tone[2] / peak)),
            tube(wire, 0.0007, segments=6),
        ),
    ]
    return assemble(parts)


RECIPES: Mapping[str, Recipe] = {
    "light bulb": light_bulb,
    "lamp": table_lamp,
    "floor lamp": floor_lamp,
    "desk lamp": desk_lamp,
    "lantern": lantern,
    "candle": candle,
    "street lamp": street_lamp,
    "chandelier": chandelier,
    "flashlight": torch,
}
