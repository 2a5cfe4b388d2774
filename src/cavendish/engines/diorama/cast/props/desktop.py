"""What lies on desks and walls: pens, erasers, maps, globes, mice, headphones, remotes."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    NAVY,
    PINK,
    SKY,
    TEAL,
    WHITE,
    wish,
)
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal, timber
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.material import Finish, Principled, Texture, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube
from cavendish.engines.diorama.model.texture import smoothstep

Array = np.ndarray
_DARK: Finish = matt((0.02, 0.02, 0.022), roughness=0.5)
_LAND = (0.24, 0.32, 0.09)
_LANDS = (
    (-100, 48, 30, 16),
    (-95, 36, 17, 12),
    (-112, 60, 32, 10),
    (-45, 72, 14, 9),
    (-86, 16, 8, 7),
    (-60, -8, 17, 16),
    (-64, -32, 8, 18),
    (10, 50, 17, 9),
    (-4, 40, 6, 5),
    (18, 63, 10, 9),
    (20, 8, 17, 12),
    (4, 18, 18, 11),
    (26, -16, 12, 17),
    (47, -19, 3, 6),
    (45, 26, 11, 9),
    (62, 58, 42, 13),
    (98, 62, 44, 11),
    (88, 40, 32, 13),
    (78, 20, 8, 11),
    (104, 20, 9, 11),
    (112, 0, 10, 5),
    (134, -25, 19, 11),
    (138, 37, 4, 7),
    (172, -41, 3, 6),
    (0, -84, 180, 9),
)
"""Continents as ovals: longitude, latitude, half extents in degrees."""


def _continents(longitude: Array, latitude: Array) -> Array:
    """Return 0 for sea to 1 for land at points in degrees."""
    rough = 0.13 * np.sin(longitude * 0.19 + 2 * np.sin(latitude * 0.16)) + 0.1 * np.sin(
        latitude * 0.37 + longitude * 0.23
    )
    land = np.zeros_like(longitude)
    for lon, lat, wide, high in _LANDS:
        away = (longitude - lon + 180) % 360 - 180
        near = 1 - np.hypot(away / wide, (latitude - lat) / high) + rough
        land = np.maximum(land, smoothstep(-0.06, 0.06, near))
    return land


def _world(radius: float, look: Look) -> Mesh:
    """Return a ball with the continents painted on."""
    ball = sphere(radius, segments=150)
    v = ball.vertices.astype(np.float64) / radius
    lat, lon = (
        np.degrees(np.arcsin(np.clip(v[:, 2], -1, 1))),
        np.degrees(np.arctan2(v[:, 1], v[:, 0])) + 60,
    )
    land = _continents(lon, lat)[:, None]
    sea = np.array(look.colour or (0.04, 0.17, 0.34))
    dry = (
        smoothstep(14, 30, np.abs(np.abs(lat) - 4))[:, None]
        * smoothstep(45, 30, np.abs(lat))[:, None]
    )
    ground = np.array(_LAND) * (1 - 0.6 * dry) + np.array((0.52, 0.40, 0.18)) * 0.6 * dry
    ice = smoothstep(66, 76, np.abs(lat))[:, None]
    tone = sea * (1 - land) + ground * land
    return coloured(ball, tone * (1 - ice) + np.array((0.82, 0.84, 0.86)) * ice)


def globe(look: Look, rng: np.random.Generator) -> Model:
    """Build a desk globe: a world on a tilted axis in a brass arc on a wooden foot."""
    del rng
    world = turned(_world(0.13, look), "y", 0.41, by=(0, 0, 0.245))
    a = np.linspace(-0.45 * np.pi, 0.6 * np.pi, 50)
    arc = tube(
        np.column_stack(
            [0.146 * np.sin(a + 0.41 + 0.9), 0 * a, 0.245 - 0.146 * np.cos(a + 0.41 + 0.9)]
        ),
        0.005,
        flat=2.0,
    )
    pins = [
        tube([(0.13 * s * 0.4, 0, 0.245 + s * 0.12), (0.151 * s * 0.4, 0, 0.245 + s * 0.14)], 0.005)
        for s in (-1, 1)
    ]
    stem = lathe(
        fillet([(0.014, 0.02), (0.01, 0.06), (0.02, 0.085), (0.008, 0.105), (0, 0.105)], 0.006),
        segments=40,
    )
    foot = lathe(
        fillet(
            [(0, 0), (0.085, 0), (0.088, 0.012), (0.06, 0.022), (0.02, 0.032), (0, 0.032)], 0.006
        ),
        segments=72,
    )
    varnish: Finish = Principled(base=VertexColour(), roughness=0.3, clearcoat=0.8)
    return assemble(
        [
            part(varnish, world),
            part(metal("brass"), arc, *pins),
            part(timber((0.2, 0.09, 0.04)), stem, foot),
        ]
    )


def earth(look: Look, rng: np.random.Generator) -> Model:
    """Build the planet Earth: seas, lands, ice and bands of cloud."""
    ball = _world(1.0, look)
    v = ball.vertices.astype(np.float64)
    noise = np.random.default_rng(int(rng.integers(99)))
    cloud = 0.62 * waves(v * (1, 1, 2.2), noise, scale=1.1, octaves=5) + 0.38 * waves(
        v * (1, 1, 1.6), noise, scale=0.35, octaves=4
    )
    veil = smoothstep(0.12, 0.55, cloud)[:, None] * 0.92
    tone = np.asarray(ball.colours) * (1 - veil) + np.array((0.86, 0.87, 0.88)) * veil
    return assemble(
        [
            part(
                Principled(base=VertexColour(), roughness=0.55),
                turned(coloured(ball, tone), "y", 0.41),
            )
        ]
    )


def map_(look: Look, rng: np.random.Generator) -> Model:
    """Build a world map, unrolled and curling at its ends."""
    u, w = np.meshgrid(np.linspace(-180, 180, 640), np.linspace(-78, 84, 400))
    land = _continents(u, w)[..., None]
    stain = (0.9 + 0.1 * np.sin(u * 0.05) * np.sin(w * 0.07))[..., None]
    old = {"old", "ancient", "antique", "vintage", "treasure"} & set(look.attributes)
    sea = np.array(look.colour or ((0.62, 0.50, 0.31) if old else (0.42, 0.60, 0.66)))
    dry = np.array((0.45, 0.30, 0.14) if old else (0.68, 0.58, 0.34))
    pixels = sea * (1 - land) + dry * land
    coast = (np.abs(land - 0.5) < 0.3) * 0.55
    grid = ((np.abs(u % 30 - 15) > 14.7) | (np.abs(w % 30 - 15) > 14.75))[..., None] * 0.25
    pixels = pixels * stain * (1 - coast) * (1 - grid)
    frame = (np.abs(u) > 174)[..., None] | (np.abs(w - 3) > 76)[..., None]
    pixels = np.where(frame, (0.70, 0.62, 0.46), pixels).astype(np.float32)
    wide, deep = 0.62, 0.4
    s, t = np.meshgrid(np.linspace(0, 1, 70), np.linspace(0, 1, 12))
    curl = np.clip(np.abs(s - 0.5) - 0.4, 0, None) / 0.1
    x, z = (s - 0.5) * wide * (1 - 0.06 * curl**2), 0.002 + 0.045 * curl**1.7
    vertices = np.stack([x, (t - 0.5) * deep, z + 0.003 * np.sin(9 * s) * (1 - curl)], -1).reshape(
        -1, 3
    )
    sheet = bent(
        made(vertices, lattice(12, 70), None, np.stack([s, t], -1).reshape(-1, 2)), lambda p: p
    )
    under = Mesh(
        vertices=sheet.vertices - np.array((0, 0, 0.0012), np.float32),
        faces=sheet.faces[:, ::-1].copy(),
    )
    ink: Finish = Principled(base=Texture(pixels=np.ascontiguousarray(pixels)), roughness=0.8)
    tilt = [turned(m, "x", 0.5) for m in (sheet, under)]
    del rng
    return assemble(
        [part(ink, tilt[0]), part(matt((0.6, 0.52, 0.38)), tilt[1])],
        {"label": label(-0.15, 0.1, 0.2, 0.05)},
    )


def pen(look: Look, rng: np.random.Generator) -> Model:
    """Build a fountain pen lying by its cap."""
    tone = wish(look, rng, (NAVY, (0.12, 0.02, 0.02), BLACK, TEAL))
    barrel = lathe(
        spline([(0, 0), (0.0045, 0.001), (0.0062, 0.02), (0.0064, 0.07), (0.0056, 0.082)]),
        segments=48,
    )
    grip = lathe(
        spline([(0.0054, 0.082), (0.0046, 0.098), (0.0048, 0.104), (0, 0.105)]), segments=40
    )
    nib = extrude(
        spline(
            [(-0.0035, 0), (-0.0042, 0.006), (0, 0.022), (0.0042, 0.006), (0.0035, 0)], density=5
        ),
        0.0008,
        bevel=0.0002,
    )
    nib = bent(
        nib, lambda p: p + np.stack([0 * p[:, 0], -70 * p[:, 0] ** 2, 0 * p[:, 0]], 1)
    ).moved(by=(0, 0.001, 0.103))
    rings = [
        lathe([(r, z), (r, z + 0.0022)], segments=40)
        for r, z in ((0.0066, 0.078), (0.0058, 0.081), (0.0066, 0.012))
    ]
    cap = lathe(
        fillet([(0, 0), (0.0068, 0), (0.0073, 0.05), (0.0055, 0.058), (0, 0.06)], 0.002),
        segments=48,
    )
    clip = box((0.0022, 0.0014, 0.038), bevel=0.0006, at=(0, -0.0088, 0.034))
    band = lathe([(0.0074, 0.002), (0.0075, 0.008)], segments=40)

    def lie(mesh: Mesh, y: float, turn: float) -> Mesh:
        return turned(mesh, "x", np.pi / 2, by=(0, 0, 0.0075)).moved(turn=turn, by=(y, 0, 0))

    coat = finish(look.material, tone) if look.material else gloss(tone, alpha=0.04)
    parts = [
        part(coat, lie(barrel, 0, 0.9), lie(cap, 0.035, 0.5)),
        part(_DARK, lie(grip, 0, 0.9)),
        part(
            metal("gold"),
            lie(nib, 0, 0.9),
            *[lie(m, 0, 0.9) for m in rings],
            lie(clip, 0.035, 0.5),
            lie(band, 0.035, 0.5),
        ),
    ]
    return assemble(parts)


def eraser(look: Look, rng: np.random.Generator) -> Model:
    """Build a rubber eraser in a paper sleeve."""
    tone = wish(look, rng, (PINK, WHITE, SKY))
    body = cushion((0.06, 0.024, 0.013), bevel=0.003, puff=(0, 0, 0.0006), at=(0, 0, 0.0066))
    sleeve = box((0.036, 0.0252, 0.0142), bevel=0.001, at=(0.009, 0, 0.0068))
    bands = [box((0.007, 0.0255, 0.0145), bevel=0.0008, at=(x, 0, 0.0068)) for x in (-0.001, 0.02)]
    crumbs = [
        tube(
            [(float(x), float(y), 0.0008), (float(x) + 0.003, float(y) + 0.001, 0.0008)],
            0.0006,
            segments=5,
        )
        for x, y in zip(rng.uniform(-0.05, -0.034, 7), rng.uniform(-0.02, 0.01, 7), strict=True)
    ]
    parts = [
        part(matt(tone, roughness=0.75), body, *crumbs),
        part(finish("paper", WHITE), sleeve),
        part(finish("paper", BLUE), *bands),
    ]
    return assemble(parts, {"label": label(-0.0128, 0.0068, 0.014, 0.005)}, turn=0.4)


RECIPES: Mapping[str, Recipe] = {
    "globe": globe,
    "earth": earth,
    "map": map_,
    "pen": pen,
    "eraser": eraser,
}
