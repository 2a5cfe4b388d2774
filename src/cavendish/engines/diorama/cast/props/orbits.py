"""What circles overhead: a space station, the solar system with its rings. No physics."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import fillet
from cavendish.engines.diorama.model.finish import gloss, matt, metal
from cavendish.engines.diorama.model.material import (
    Finish,
    Glow,
    Principled,
    Texture,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import coloured, turned
from cavendish.engines.diorama.model.primitives import box, lathe, plane, sphere, tube

_FOIL: RGB = (0.72, 0.71, 0.68)


def _can(start: tuple[float, float, float], way: str, long: float, radius: float) -> Mesh:
    """Return a pressurised module: a capped drum from ``start`` along x or y."""
    line = [(0, 0), (0.6 * radius, 0), (radius, 0.35 * radius)]
    line += [(radius, long - 0.35 * radius), (0.6 * radius, long), (0, long)]
    drum = lathe(fillet(line, 0.12 * radius), segments=32)
    return turned(drum, "y" if way == "x" else "x", np.pi / 2 * (1 if way == "x" else -1), by=start)


def _cells(tone: RGB) -> Finish:
    """Return a solar panel's face: dark cells in thin light lines."""
    pixels = np.empty((32, 32, 3), np.float32)
    pixels[:] = tone
    pixels[:2] = pixels[:, :2] = mix(tone, (0.8, 0.7, 0.45), 0.55)
    return Principled(base=Texture(pixels=pixels, repeat=(1.0, 1.0)), roughness=0.25, clearcoat=0.6)


def space_station(look: Look, rng: np.random.Generator) -> Model:
    """Build a station: a truss with eight solar wings, white radiators, a spine of modules."""
    del rng
    hull = gloss(look.colour or _FOIL, alpha=0.22)
    truss = [
        tube([(-13, y, z), (13, y, z)], 0.09, segments=6) for y in (-0.4, 0.4) for z in (1.6, 2.4)
    ]
    for k in range(26):
        x, s = -13 + k, 1 if k % 2 else -1
        truss += [
            tube([(x, -0.4 * s, 1.6), (x + 1, 0.4 * s, 2.4)], 0.05, segments=5),
            tube([(x, 0.4, 2.0 - 0.4 * s), (x + 1, 0.4, 2.0 + 0.4 * s)], 0.05, segments=5),
            tube([(x, -0.4, 2.0 - 0.4 * s), (x + 1, -0.4, 2.0 + 0.4 * s)], 0.05, segments=5),
        ]
    wings, backs, masts = list[Mesh](), list[Mesh](), list[Mesh]()
    for x in (-12.3, -8.9, 8.9, 12.3):
        for s in (-1, 1):
            for off in (-0.75, 0.75):
                wings.append(
                    turned(
                        plane((1.2, 0, 0), (0, 6.6, 0)),
                        "x",
                        np.pi / 2 - 0.45,
                        by=(x + off, -1.5 * s, 2.0 + 3.7 * s),
                    )
                )
                backs.append(
                    turned(
                        box((1.24, 6.64, 0.03), bevel=0.01),
                        "x",
                        np.pi / 2 - 0.45,
                        by=(x + off, -1.5 * s + 0.03, 2.0 + 3.7 * s),
                    )
                )
            masts.append(tube([(x, 0, 2.0), (x, -3.0 * s, 2.0 + 7.0 * s)], 0.07, segments=6))
    fins = [box((0.9, 4.2, 0.06), bevel=0.02, at=(x, 2.4, 1.7)) for x in (-4.4, -3.3, 3.3, 4.4)]
    cans = [
        _can((0, -6.2, 0.4), "y", 4.6, 0.95),
        _can((0, -1.5, 0.4), "y", 3.6, 1.0),
        _can((0, 2.2, 0.4), "y", 5.0, 0.9),
        _can((-4.2, -2.4, 0.4), "x", 3.2, 0.95),
        _can((1.0, -2.4, 0.4), "x", 3.6, 0.95),
        _can((-0.9, -4.8, 0.4), "x", 1.8, 0.7),
    ]
    rings = [
        tube(
            [
                (1.02 * np.cos(a), y, 0.4 + 1.02 * np.sin(a))
                for a in np.linspace(0, 6.2832, 32)[:-1]
            ],
            0.07,
            closed=True,
            segments=6,
        )
        for y in (-1.6, 2.15, -6.1)
    ]
    dish = lathe(
        [(0, 0), (0.3, 0.05), (0.6, 0.2), (0.56, 0.22), (0.28, 0.09), (0, 0.04)], segments=32
    )
    mount = tube([(0, 3.5, 1.3), (0.3, 3.5, 2.9)], 0.05, segments=6)
    parts = [
        part(hull, *cans),
        part(metal("aluminium"), *truss, *masts, *rings, mount),
        part(_cells((0.012, 0.02, 0.09)), *wings),
        part(matt((0.3, 0.16, 0.05)), *backs),
        part(gloss((0.8, 0.8, 0.8), alpha=0.3), *fins, turned(dish, "x", 0.7, by=(0.3, 3.5, 2.9))),
    ]
    return assemble([part(one.finish, turned(one.mesh, "x", 0.18)) for one in parts], turn=0.35)


_PLANETS: tuple[tuple[float, float, RGB, RGB], ...] = (
    (0.06, 0.9, (0.30, 0.27, 0.24), (0.16, 0.14, 0.13)),
    (0.085, 2.5, (0.72, 0.48, 0.20), (0.55, 0.32, 0.12)),
    (0.092, 5.6, (0.02, 0.13, 0.42), (0.06, 0.26, 0.07)),
    (0.075, 4.1, (0.48, 0.12, 0.05), (0.28, 0.07, 0.03)),
    (0.24, 5.1, (0.62, 0.42, 0.26), (0.36, 0.17, 0.08)),
    (0.2, 0.35, (0.70, 0.56, 0.32), (0.48, 0.36, 0.2)),
    (0.15, 2.2, (0.32, 0.62, 0.66), (0.26, 0.52, 0.58)),
    (0.145, 3.5, (0.04, 0.12, 0.52), (0.02, 0.06, 0.3)),
)
"""Mercury to Neptune: radius in metres, place on the orbit in radians, two colours."""


def _globe(
    radius: float, first: RGB, second: RGB, *, banded: bool, rng: np.random.Generator
) -> Mesh:
    """Return a planet painted in bands, or in patches of land and sea."""
    ball = sphere(radius, segments=48)
    way = ball.vertices / radius
    if banded:
        share = 0.5 + 0.5 * np.sin(15 * way[:, 2] + float(rng.uniform(0, 6)))
    else:
        lumps = [np.sin(way @ rng.normal(0, 3.2, 3) + rng.uniform(0, 6)) for _ in range(5)]
        share = np.clip(1.5 * sum(lumps) - 0.3, 0, 1)
    tint = np.asarray(first) * (1 - share[:, None]) + np.asarray(second) * share[:, None]
    return coloured(ball, tint.astype(np.float32))


def solar_system(look: Look, rng: np.random.Generator) -> Model:
    """Build the sun and eight planets on their orbits, leaning towards the eye: not to scale."""
    sun = sphere(0.3, segments=64)
    orbits, globes, halo = list[Mesh](), list[Mesh](), list[Mesh]()
    for k, (radius, place, first, second) in enumerate(_PLANETS):
        far = 0.44 + 0.135 * k + 0.11 * max(k - 3, 0)
        ring = [
            (far * np.cos(a), far * np.sin(a), 0.0) for a in np.linspace(0, 2 * np.pi, 121)[:-1]
        ]
        orbits.append(tube(ring, 0.004, closed=True, segments=6))
        at = (far * float(np.cos(place)), far * float(np.sin(place)), 0.0)
        globes.append(_globe(radius, first, second, banded=k > 3, rng=rng).moved(by=at))
        if k == 5:
            flat = [
                (1.35 * radius, 0.001),
                (2.1 * radius, 0.001),
                (2.1 * radius, -0.001),
                (1.35 * radius, -0.001),
            ]
            halo.append(turned(lathe([*flat, flat[0]][::-1], segments=96), "x", 0.3, by=at))
    glow = look.colour or (1.0, 0.62, 0.12)
    lit = Glow(radiance=(4.2 * glow[0], 4.2 * glow[1], 4.2 * glow[2]))
    parts = [
        part(lit, sun),
        part(Principled(base=VertexColour(), roughness=0.55), *globes),
        part(matt((0.5, 0.5, 0.55)), *orbits),
        part(matt((0.62, 0.5, 0.33)), *halo),
    ]
    return assemble([part(one.finish, turned(one.mesh, "x", 0.85)) for one in parts])


RECIPES: Mapping[str, Recipe] = {"space station": space_station, "solar system": solar_system}
