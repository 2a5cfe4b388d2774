"""Tall and old structures: castle, lighthouse, skyscraper, windmill, fence, igloo."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import BRICK, NAVY, RED, TEAL, WHITE, piece, wish
from cavendish.engines.diorama.cast.props.houses import masonry, panes, window
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import circle, fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish, gloss, metal, paint, surfaced, timber
from cavendish.engines.diorama.model.material import Finish, Glaze, Glow
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, merge, sphere, tube


def _ashlar(look: Look, rng: np.random.Generator, colour: RGB) -> Finish:
    """Return squared stone in the colour, or the wished material."""
    if look.material not in (None, "stone"):
        return masonry(look, rng, colour)
    surface = texture.bricks(colour, rows=8, seed=piece(rng))
    return surfaced(surface, tile=(3.2, 3.2), depth=0.03, roughness=0.85)


def castle(look: Look, rng: np.random.Generator) -> Model:
    """Build a castle: four round towers, curtain walls, gate with portcullis, a keep, flags."""
    stone = _ashlar(look, rng, wish(look, rng, ((0.30, 0.275, 0.235),)))
    roof_colour = (NAVY, BRICK, TEAL)[int(rng.integers(3))]
    corners = [(x, y) for x in (-7.0, 7.0) for y in (-6.0, 6.0)]
    tower = _tower(1.9, 8.0)
    cone = lathe(spline([(2.5, 8.2), (1.6, 9.9), (0.75, 11.6), (0.0, 13.3)]), segments=56)
    cones = [cone.moved(by=(x, y, 0.75)) for x, y in corners]
    walls = [_wall(11.0).moved(by=(0, s * 6.0, 0)) for s in (-1, 1)]
    walls += [_wall(9.4).moved(turn=np.pi / 2, by=(s * 7.0, 0, 0)) for s in (-1, 1)]
    gate = [box((4.6, 2.6, 6.6), bevel=0.08, steps=1, at=(0, -6.2, 3.3))]
    gate += [box((0.8, 0.7, 0.9), bevel=0.06, steps=1, at=(x, y, 6.9))
             for x in (-1.9, -0.65, 0.65, 1.9) for y in (-7.15, -5.25)]  # fmt: skip
    keep = [box((5.2, 4.8, 10.5), bevel=0.08, steps=1, at=(0, 1.5, 5.25))]
    keep.append(box((5.7, 5.3, 0.6), bevel=0.08, steps=1, at=(0, 1.5, 10.4)))
    keep += [box((0.8, 0.6, 0.9), bevel=0.06, steps=1, at=(x, 1.5 + y, 11.1))
             for x in (-2.45, -0.82, 0.82, 2.45) for y in (-2.3, 2.3)]  # fmt: skip
    slate = texture.grain(roof_colour, low=0.6, high=1.25, seed=40)
    return assemble(
        [
            part(stone, *(tower.moved(by=(x, y, 0)) for x, y in corners), *walls, *gate, *keep),
            part(surfaced(slate, tile=(1.2, 1.2), depth=0.006, roughness=0.7), *cones),
            *_slits(look),
            *_pennants(corners, roof_colour),
            *_portcullis(),
        ],
        turn=0.4,
    )


def _tower(radius: float, height: float) -> Mesh:
    """Return a round tower with a corbelled top and merlons."""
    out = radius * 1.16
    profile = fillet(
        [(0.0, 0.0), (radius * 1.12, 0.0), (radius, 1.2), (radius, height - 1.4),
         (out, height - 0.7), (out, height + 0.1), (0.0, height + 0.1)], 0.1
    )  # fmt: skip
    merlon = box((0.4, 0.75, 0.8), bevel=0.05, steps=1, at=(out - 0.2, 0, height + 0.5))
    return merge([lathe(profile, segments=72), ring(merlon, 9)])


def _wall(length: float) -> Mesh:
    """Return a curtain wall along x with battlements."""
    parts = [box((length, 1.3, 5.0), bevel=0.06, steps=1, at=(0, 0, 2.5))]
    for x in np.linspace(-length / 2 + 0.6, length / 2 - 0.6, round(length / 1.35)):
        parts += [
            box((0.75, 0.4, 0.85), bevel=0.05, steps=1, at=(float(x), y, 5.4))
            for y in (-0.45, 0.45)
        ]
    return merge(parts)


def _slits(look: Look) -> list[Part]:
    slit = box((0.26, 0.3, 1.2), bevel=0.1)
    spots = [(x, -6.0 - 1.78, z) for x in (-7.0, 7.0) for z in (3.2, 6.0)]
    spots += [(x, -0.95, z) for x in (-1.3, 1.3) for z in (7.2, 9.0)]
    spots += [(x, -7.45, 5.2) for x in (-1.3, 1.3)]
    sides = [(-8.8, y, z) for y in (-6.0, 6.0) for z in (3.2, 6.0)]
    turned_slit = slit.moved(turn=np.pi / 2)
    return [part(panes(look), *(slit.moved(by=p) for p in spots),
                 *(turned_slit.moved(by=p) for p in sides))]  # fmt: skip


def _pennants(corners: list[tuple[float, float]], colour: RGB) -> list[Part]:
    poles = [tube([(x, y, 13.6), (x, y, 15.5)], 0.05, segments=8) for x, y in corners]
    poles.append(tube([(0, 1.5, 10.4), (0, 1.5, 14.6)], 0.07, segments=8))
    wave = np.linspace(0, 1, 12)
    flags: list[Mesh] = []
    for x, y, z in [*((x, y, 15.4) for x, y in corners), (0.0, 1.5, 14.5)]:
        upper = np.stack([x + 1.6 * wave, z - 0.42 * wave], 1)
        lower = np.stack([x + 1.6 * wave, z - 0.9 + 0.4 * wave], 1)[::-1]
        flag = extrude(joined(upper, lower), 0.03)
        sway = 0.16 * np.sin((flag.vertices[:, 0] - x) * 4.2)
        flags.append(
            Mesh(vertices=flag.vertices + np.stack([0 * sway, sway + y, 0 * sway], 1).astype("f4"),
                 faces=flag.faces, uv=flag.uv)
        )  # fmt: skip
    bright = colour if max(colour) > 0.2 else mix(colour, (0.5, 0.1, 0.1), 0.75)
    return [part(timber(seed=20), *poles), part(finish("fabric", bright), *flags)]


def _portcullis() -> list[Part]:
    """Return the gate's dark arch, its bars and a drawbridge."""
    angle = np.linspace(0, np.pi, 20)
    arch = joined([(-1.3, 0)], np.c_[-1.3 * np.cos(angle), 2.3 + 1.3 * np.sin(angle)],
                           [(1.3, 0)])[::-1]  # fmt: skip
    hole = extrude(arch, 0.2).moved(by=(0, -7.45, 0.01))
    bars = [tube([(x, -7.6, 0.7), (x, -7.6, 2.3 + float(np.sqrt(1.69 - x * x)))], 0.06, segments=8)
            for x in (-0.9, -0.45, 0, 0.45, 0.9)]  # fmt: skip
    bars += [tube([(-1.28, -7.6, z), (1.28, -7.6, z)], 0.06, segments=8) for z in (1.1, 1.7, 2.3)]
    planks = [box((0.5, 3.0, 0.16), bevel=0.03, steps=1, at=(x, -9.0, 0.1))
              for x in (-1.04, -0.52, 0, 0.52, 1.04)]  # fmt: skip
    return [
        part(finish("rubber", (0.008, 0.007, 0.006)), hole),
        part(metal("iron"), *bars),
        part(timber((0.25, 0.13, 0.06), seed=20), *planks),
    ]


def lighthouse(look: Look, rng: np.random.Generator) -> Model:
    """Build a banded lighthouse with gallery, lit lantern and dome on a rock."""
    colour = wish(look, rng, (RED, RED, NAVY))
    edges: list[float] = np.linspace(0.9, 13.0, 8).tolist()
    red: list[Mesh] = []
    white: list[Mesh] = []
    for i, (low, high) in enumerate(pairwise(edges)):
        z = np.linspace(low, high, 6)
        r = 1.35 + 1.15 * (1 - z / 13.0) ** 1.7
        (red if i % 2 == 0 else white).append(lathe(np.c_[r, z], segments=72))
    gallery = fillet([(1.3, 12.6), (2.0, 13.1), (2.0, 13.35), (0.0, 13.35)], 0.06)
    posts = ring(tube([(1.88, 0, 13.3), (1.88, 0, 14.2)], 0.035, segments=8), 18)
    rails = [tube(np.c_[circle(1.88), np.full(48, z)], 0.04, closed=True, segments=8)
             for z in (13.75, 14.2)]  # fmt: skip
    bars = ring(tube([(1.02, 0, 13.3), (1.02, 0, 15.4)], 0.045, segments=8), 10)
    dome = spline([(1.3, 15.35), (1.18, 15.7), (0.7, 16.2), (0.12, 16.45), (0.1, 16.8), (0, 16.85)])
    rock = spline([(0.0, 0.0), (3.6, 0.0), (3.3, 0.5), (2.75, 0.9), (0.0, 1.0)])
    frame, pane = window(0.5, 0.9)
    spots = [(0, -(1.3 + 1.15 * (1 - z / 13.0) ** 1.7), z) for z in (5.2, 8.6)]
    entry = box((0.95, 0.3, 1.9), bevel=0.05, at=(0, -2.25, 1.9))
    return assemble(
        [
            part(gloss(colour, alpha=0.2), *red, lathe([(1.3, 15.3), *dome[1:]], segments=64)),
            part(paint((0.76, 0.74, 0.70)), *white, lathe(gallery, segments=72),
                 *(frame.moved(by=p) for p in spots)),
            part(metal("iron"), posts, *rails, bars),
            part(Glow(radiance=(9.0, 6.6, 3.0)), sphere(0.45, at=(0, 0, 14.3), segments=32)),
            part(Glaze(base=(0.03, 0.04, 0.05), alpha=0.02), *(pane.moved(by=p) for p in spots)),
            part(timber((0.2, 0.1, 0.05), seed=20), entry),
            part(finish("stone", None), lathe(rock, segments=64)),
        ]
    )  # fmt: skip


def skyscraper(look: Look, rng: np.random.Generator) -> Model:
    """Build a set-back tower of the thirties: piers, bands of windows, a spire."""
    colour = wish(look, rng, ((0.46, 0.40, 0.32), (0.36, 0.36, 0.37), (0.42, 0.33, 0.25)))
    wall = finish(look.material or "concrete", colour, default="concrete", seed=piece(rng))
    tiers = ((22.0, 22.0, 0.0, 26.0), (17.0, 17.0, 26.0, 66.0), (12.5, 12.5, 66.0, 88.0),
             (7.5, 7.5, 88.0, 97.0))  # fmt: skip
    stone: list[Mesh] = []
    glass: list[Mesh] = []
    for w, d, low, high in tiers:
        middle, tall = (low + high) / 2, high - low
        glass.append(box((w - 0.9, d - 0.9, tall), bevel=0.05, steps=1, at=(0, 0, middle)))
        stone.append(box((w + 0.5, d + 0.5, 0.9), bevel=0.15, steps=1, at=(0, 0, high)))
        count = max(4, round(w / 1.9))
        for t in np.linspace(-w / 2 + 0.4, w / 2 - 0.4, count):
            for s in (-1, 1):
                stone.append(box((0.75, 0.7, tall), bevel=0.1, steps=1,
                                 at=(float(t), s * (d / 2 - 0.3), middle)))  # fmt: skip
                stone.append(box((0.7, 0.75, tall), bevel=0.1, steps=1,
                                 at=(s * (w / 2 - 0.3), float(t), middle)))  # fmt: skip
        stone += [box((w - 0.5, d - 0.5, 1.0), bevel=0.05, steps=1, at=(0, 0, float(z)))
                  for z in np.arange(low + 2.6, high - 1, 3.4)]  # fmt: skip
    mast = lathe([(2.4, 97.0), (1.6, 102.0), (0.5, 105.0), (0.35, 118.0), (0, 120.0)], segments=16)
    return assemble(
        [
            part(wall, *stone),
            part(panes(look), *glass),
            part(metal("steel"), mast),
        ],
        turn=0.45,
    )


def windmill(look: Look, rng: np.random.Generator) -> Model:
    """Build a tower mill with a cap and four lattice sails."""
    colour = wish(look, rng, (WHITE,))
    body = lathe(fillet([(0.0, 0.0), (2.6, 0.0), (1.6, 7.0), (0.0, 7.0)], 0.05), segments=8)
    cap = lathe(spline([(1.85, 6.95), (1.75, 7.5), (1.1, 8.5), (0.0, 9.0)]), segments=64)
    bar = [box((0.16, 0.16, 4.9), bevel=0.03, steps=1, at=(0, 0, 2.45))]
    bar += [box((1.0, 0.07, 0.07), bevel=0.02, steps=1, at=(0.5, 0, z))
            for z in np.arange(1.0, 4.9, 0.48).tolist()]  # fmt: skip
    bar += [box((0.06, 0.07, 3.95), bevel=0.02, steps=1, at=(x, 0, 2.93)) for x in (0.35, 0.7, 1.0)]
    arm = merge(bar)
    sails = [turned(arm, "y", 0.35 + k * np.pi / 2, by=(0, -2.35, 7.6)) for k in range(4)]
    shaft = tube([(0, -2.5, 7.6), (0, 0, 7.75)], 0.2)
    frame, pane = window(0.7, 0.9)
    spots = [(0, -2.12, 3.6), (0, -1.78, 5.6)]
    gate = box((1.1, 0.3, 2.0), bevel=0.06, at=(0, -2.3, 1.05))
    return assemble(
        [
            part(masonry(look, rng, colour), body.moved(turn=np.pi / 8)),
            part(gloss(BRICK, alpha=0.3), cap),
            part(timber((0.42, 0.25, 0.12), seed=20), *sails, shaft, gate),
            part(paint((0.74, 0.72, 0.68)), *(frame.moved(by=p) for p in spots)),
            part(panes(look), *(pane.moved(by=p) for p in spots)),
        ],
        turn=0.3,
    )


def fence(look: Look, rng: np.random.Generator) -> Model:
    """Build three panels of picket fence between posts."""
    coat = (timber(look.colour, seed=piece(rng)) if look.material == "wood"
            else paint(wish(look, rng, (WHITE,))))  # fmt: skip
    picket = extrude([(-0.045, 0.06), (0.045, 0.06), (0.045, 0.85), (0, 0.93), (-0.045, 0.85)],
                     0.022, bevel=0.006)  # fmt: skip
    xs = np.arange(-1.5, 1.51, 0.13).tolist()
    meshes = [picket.moved(by=(float(x), -0.035, 0)) for x in xs]
    meshes += [box((3.2, 0.04, 0.08), bevel=0.01, at=(0, 0, z)) for z in (0.28, 0.68)]
    for x in (-1.6, 0.0, 1.6):
        meshes.append(box((0.11, 0.11, 1.0), bevel=0.012, at=(x, 0.02, 0.5)))
        meshes.append(sphere(0.065, at=(x, 0.02, 1.04), segments=24))
    return assemble([part(coat, *meshes)])


def igloo(look: Look, rng: np.random.Generator) -> Model:
    """Build a snow house of blocks with a short tunnel."""
    snow = finish(look.material, wish(look, rng, ((0.80, 0.84, 0.88),)), default="plastic")
    meshes: list[Mesh] = [
        lathe(spline([(1.9, 0.0), (1.72, 0.85), (1.2, 1.48), (0.6, 1.83), (0.0, 1.95)]))
    ]
    for row in range(7):
        low = row * 0.205
        tilt = float(np.arcsin(min(0.98, (low + 0.1) / 2.0)))
        r, count = 2.0 * np.cos(tilt), max(5, round(15 * np.cos(tilt)))
        wide = 2 * np.pi * r / count * 0.97
        block = turned(box((0.16, wide, 0.29), bevel=0.05, steps=2), "y", -tilt,
                       by=(float(r), 0, 2.0 * float(np.sin(tilt))))  # fmt: skip
        meshes.append(ring(block, count, start=0.3 * row))
    hoop = [(0.62 * np.cos(a), 0.62 * np.sin(a) + 0.1) for a in np.linspace(0, np.pi, 24)]
    inner = [(x * 0.72, z * 0.74) for x, z in hoop[::-1]]
    tunnel = extrude([*hoop, (-0.62, 0), (-0.45, 0), *inner, (0.45, 0), (0.62, 0)], 0.9, bevel=0.05)
    dark = extrude([*((x * 0.75, z * 0.77) for x, z in hoop), (-0.46, 0), (0.46, 0)], 0.1)
    return assemble(
        [
            part(snow, *meshes, tunnel.moved(by=(0, -2.1, 0))),
            part(finish("rubber", None), dark.moved(by=(0, -2.0, 0))),
        ],
        {"top": top(2.0, 0.3, 0.3)},
        turn=0.35,
    )


RECIPES: Mapping[str, Recipe] = {
    "castle": castle,
    "lighthouse": lighthouse,
    "skyscraper": skyscraper,
    "windmill": windmill,
    "fence": fence,
    "igloo": igloo,
}
