"""Stones, mountains, crystals, ice, a ring of stones with a fire."""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.lamps import FLAME
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points, boulder, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish, timber
from cavendish.engines.diorama.model.material import Finish, Glass, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    lathe,
    lattice,
    sphere,
    tube,
)

STONE: RGB = (0.20, 0.19, 0.175)


def stony(mesh: Mesh, rng: np.random.Generator, colour: RGB, *, scale: float) -> Part:
    """Return a weathered stone part: mottled, darker in hollows, lighter on top."""
    points = mesh.vertices.astype(np.float64)
    tone = 1 + 0.22 * waves(points, rng, scale=scale, octaves=4)
    up = np.asarray(mesh.normals)[:, 2] if mesh.normals is not None else 0 * tone
    shade = tone * (0.92 + 0.16 * up)
    painted = coloured(mesh, (np.array(colour) * shade[:, None]).clip(0, 1).astype(np.float32))
    return part(Principled(base=VertexColour(), roughness=0.85, specular=0.3), painted)


_ROUGH = frozenset({"rough", "jagged", "rugged", "craggy", "coarse", "broken", "sharp"})


def rock(look: Look, rng: np.random.Generator) -> Model:
    """Build a boulder: weathered smooth, or broken and pitted if a rough one was asked for."""
    tone = look.colour or STONE
    coarse = bool(_ROUGH.intersection(look.attributes))
    whole = boulder((0.62, 0.5, 0.42), rng, planes=30 if coarse else 18, rough=0.045)
    body = bent(whole, settled(0.14))
    if coarse:
        body = bent(body, lambda p: p * _pitted(p, rng)[:, None])
        body = Mesh(vertices=body.vertices, faces=body.faces, uv=body.uv, faceted=True)
    low = body.moved(by=(0, 0, -float(body.vertices[:, 2].min())))
    if look.material is not None:
        return assemble([part(finish(look.material, look.colour), low)])
    return assemble([stony(low, rng, tone, scale=0.12)], {"top": top(0.33, 0.14, 0.1)})


def _pitted(points: Points, rng: np.random.Generator) -> Points:
    """Return by how much each point of a broken stone stands out or in, about 1."""
    chips = waves(points, rng, scale=0.11, octaves=4)
    return 1 + 0.1 * chips + 0.04 * waves(points, rng, scale=0.03)


def settled(depth: float) -> Callable[[Points], Points]:
    """Return a shape that cuts a body flat ``depth`` below its middle."""

    def cut(p: Points) -> Points:
        out = p.copy()
        out[:, 2] = np.maximum(out[:, 2], -depth)
        return out

    return cut


def pebbles(look: Look, rng: np.random.Generator) -> Model:
    """Build three flat stones balanced on each other."""
    parts: list[Part] = []
    z = 0.0
    for size in (0.16, 0.115, 0.075):
        tall = size * float(rng.uniform(0.34, 0.45))
        body = bent(
            sphere(0.5, segments=48), lambda p: p * (1 + 0.05 * waves(p, rng, scale=0.9))[:, None]
        )
        stone = stretched(
            body, (size, size * 0.8, tall), by=(float(rng.uniform(-0.006, 0.006)), 0, z + tall / 2)
        )
        parts.append(
            stony(
                stone,
                rng,
                look.colour or mix(STONE, (0.3, 0.27, 0.22), float(rng.random())),
                scale=0.03,
            )
        )
        z += tall * 0.965
    return assemble(parts)


def mountain(look: Look, rng: np.random.Generator) -> Model:
    """Build a ridged mountain with snow on its shoulders."""
    n = 130
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    flat = np.stack([u, v, 0 * u], -1).reshape(-1, 3)
    warp = flat + 0.12 * np.stack(
        [waves(flat, rng, scale=0.9), waves(flat, rng, scale=0.9), 0 * flat[:, 0]], 1
    )
    ridge = np.zeros(len(flat))
    gain = np.ones(len(flat))
    for octave in range(5):
        fold = 1 - np.abs(waves(warp, rng, scale=1.1 / 1.9**octave, octaves=1))
        ridge += fold**2 * gain * 0.5**octave
        gain = np.clip(fold * 1.2, 0, 1)
    away = np.hypot(flat[:, 0] * 0.95, flat[:, 1])
    height = np.clip(1 - away, 0, 1) ** 0.95 * (0.75 + 0.45 * ridge)
    height = np.minimum(height / np.quantile(height, 0.998), 1.06) * 1.1
    points = np.stack([flat[:, 0] * 1.2, flat[:, 1] * 0.9, height], 1)
    keep = away < 0.995
    faces = lattice(n, n)
    faces = faces[keep[faces].all(1)]
    base = Mesh(vertices=points.astype(np.float32), faces=faces)
    ground = bent(base, lambda p: p)
    steep = np.asarray(ground.normals)[:, 2]
    snow = texture.smoothstep(
        0.4, 0.52, height + 0.1 * waves(flat, rng, scale=0.25)
    ) * texture.smoothstep(0.25, 0.45, steep)
    grass = texture.smoothstep(0.32, 0.12, height) * texture.smoothstep(0.4, 0.7, steep)
    bands = 0.8 + 0.25 * waves(np.stack([0 * height, 0 * height, height], 1), rng, scale=0.12)
    stone = np.array(look.colour or (0.15, 0.135, 0.125)) * bands[:, None]
    colours = stone * (1 - grass[:, None]) + np.array((0.07, 0.11, 0.03)) * grass[:, None]
    colours = colours * (1 - snow[:, None]) + np.array((0.78, 0.8, 0.84)) * snow[:, None]
    painted = coloured(ground, colours.clip(0, 1).astype(np.float32)).moved(scale=300.0)
    return assemble([part(Principled(base=VertexColour(), roughness=0.9, specular=0.2), painted)])


def crystal(look: Look, rng: np.random.Generator) -> Model:
    """Build a cluster of six-sided crystals."""
    tone = look.colour or (0.36, 0.16, 0.55)
    lift_ = max(tone)
    tint = tuple(float((c / lift_) ** 0.5 * 0.9) for c in tone)
    shards: list[Mesh] = []
    for i in range(9):
        tall, wide = (
            float(rng.uniform(0.08, 0.2)) * (1 - 0.04 * i),
            float(rng.uniform(0.014, 0.028)),
        )
        body = lathe(
            [(0.0, -0.03), (wide, -0.03), (wide, tall), (0.0, tall + wide * 1.5)], segments=6
        )
        sharp = Mesh(vertices=body.vertices, faces=body.faces, faceted=True)
        out = 0.14 * i
        shards.append(
            turned(
                turned(sharp, "x", out * 0.6),
                "z",
                i * 2.4,
                by=(0.01 * i * np.cos(i * 2.4), 0.01 * i * np.sin(i * 2.4), 0.0),
            )
        )
    base = bent(boulder((0.22, 0.18, 0.09), rng, planes=14), settled(0.03))
    coat: Finish = Glass(tint=(tint[0], tint[1], tint[2]), ior=1.55)
    return assemble(
        [Part(mesh=m, finish=coat) for m in shards] + [stony(base, rng, STONE, scale=0.05)]
    )


def campfire(look: Look, rng: np.random.Generator) -> Model:
    """Build a ring of stones with crossed logs and flames."""
    stones = [
        boulder((0.13, 0.11, 0.09), rng, planes=12).moved(
            by=(0.3 * np.cos(a), 0.3 * np.sin(a), 0.035)
        )
        for a in np.arange(11) * 2 * np.pi / 11
    ]
    logs = [
        turned(
            tube([(-0.2, 0, 0), (0.2, 0, 0)], [0.035, 0.03], segments=14), "y", -0.6, by=(0, 0, 0.0)
        )
        for _ in range(4)
    ]
    logs = [turned(m, "z", i * 1.57 + 0.3, by=(0, 0, 0.13)) for i, m in enumerate(logs)]
    drop = spline(
        [(0.0, 0.0), (0.05, 0.05), (0.06, 0.1), (0.032, 0.22), (0.008, 0.33), (0.0, 0.36)]
    )
    tongues = [
        stretched(
            bent(
                lathe(drop, segments=28),
                lambda p: (
                    p + np.column_stack([0.03 * np.sin(14 * p[:, 2] + 1), 0 * p[:, 0], 0 * p[:, 0]])
                ),
            ),
            (s, s, s),
            by=(x, y, 0.06),
        )
        for s, x, y in ((1.0, 0, 0), (0.65, 0.07, 0.02), (0.6, -0.07, -0.02), (0.5, 0.02, -0.08))
    ]
    del look
    parts = [stony(m, rng, STONE, scale=0.06) for m in stones]
    return assemble([*parts, part(timber((0.12, 0.07, 0.04)), *logs), part(FLAME, *tongues)])


RECIPES: Mapping[str, Recipe] = {
    "rock": rock,
    "pebbles": pebbles,
    "mountain": mountain,
    "crystal": crystal,
    "campfire": campfire,
}
