"""Trees, bushes, grass, logs. Leaves are lit from both sides."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.model.blob import Points, blade, leaf, scattered, waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import (
    Finish,
    Principled,
    Translucent,
    VertexColour,
)
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube
from cavendish.engines.diorama.model.shading import unit

GREEN: RGB = (0.085, 0.16, 0.028)


PINE: RGB = (0.03, 0.075, 0.03)


BARK: RGB = (0.085, 0.055, 0.036)


def leafy(spread: float = 0.8) -> Finish:
    """Return foliage in the mesh's own colours, lit from both sides."""
    return Translucent(base=VertexColour(), roughness=0.6, spread=spread)


def bark(colour: RGB = BARK) -> Finish:
    """Return rough, dull bark."""
    return Principled(base=colour, roughness=0.9, specular=0.2)


def crown(
    centres: Points,
    radii: Points,
    rng: np.random.Generator,
    *,
    leaves: int,
    size: float,
    colour: RGB,
) -> Mesh:
    """Return leaves over clumps: denser outside, lighter above."""
    share = np.maximum((radii**2 / (radii**2).sum() * leaves).astype(int), 1)
    clump = np.repeat(np.arange(len(centres)), share)
    ways = unit(rng.standard_normal((len(clump), 3)))
    reach = radii[clump] * rng.random(len(clump)) ** 0.22
    places = centres[clump] + ways * reach[:, None] * (1, 1, 0.8)
    light = 0.62 + 0.5 * np.clip(0.5 + 0.5 * ways[:, 2:], 0, 1)
    tones = np.array(colour) * light * rng.uniform(0.75, 1.3, (len(clump), 1))
    tones *= rng.uniform(0.85, 1.15, (len(centres), 1))[clump]
    tips = unit(ways + 0.9 * rng.standard_normal(ways.shape) - (0, 0, 0.25))
    return scattered(
        blade(size, size * 0.55), places, tips, rng.uniform(0.7, 1.3, len(clump)), tones
    )


def tree(look: Look, rng: np.random.Generator) -> Model:
    """Build a broad-leaved tree: forked trunk, clumps of leaves."""
    green = look.colour or (GREEN, (0.11, 0.17, 0.02), (0.06, 0.13, 0.03))[int(rng.integers(3))]
    if "autumn" in look.attributes or "fall" in look.attributes:
        green = (0.42, 0.13, 0.015)
    sway = rng.normal(0, 0.06, (7, 2))
    sway[0] = 0
    heights = np.linspace(0, 2.3, 7)
    trunk = spline(np.column_stack([sway.cumsum(0) * 0.6, heights]), density=4)
    wood = [tube(trunk, [0.24, 0.15, 0.12, 0.09, 0.05], segments=14)]
    count = 13
    turns = np.arange(count) * 2.4 + rng.uniform(0, 1, count)
    out = 1.15 * np.sqrt(rng.uniform(0.12, 1, count))
    lift = 2.15 + 1.35 * np.sqrt(np.clip(1 - (out / 1.3) ** 2, 0, 1)) * rng.uniform(0.35, 1, count)
    centres = np.column_stack([out * np.cos(turns), out * np.sin(turns), lift])
    for centre in centres:
        root = trunk[int(rng.integers(len(trunk) // 2, len(trunk)))]
        knee = (root + centre) / 2 + (0, 0, -0.12)
        wood.append(tube(spline([root, knee, centre], density=4), [0.06, 0.035, 0.014], segments=7))
    radii = rng.uniform(0.5, 0.78, count)
    leaves = crown(centres, radii, rng, leaves=13000, size=0.15, colour=green)
    return assemble([part(bark(), *wood), part(leafy(), leaves)])


def pine(look: Look, rng: np.random.Generator) -> Model:
    """Build a conifer of drooping whorls; snow on it if snowy."""
    green = look.colour or PINE
    snow = 0.6 if {"snowy", "snow-covered", "frosty"}.intersection(look.attributes) else 0.0
    height, wide, whorls = 3.4, 0.95, 19
    places: list[Points] = []
    ways: list[Points] = []
    tones: list[Points] = []
    sizes: list[Points] = []
    for j in range(whorls):
        t = j / whorls
        reach = wide * (1 - t) ** 0.85 * float(rng.uniform(0.85, 1.12))
        for b in range(max(6, int(13 * (1 - 0.5 * t)))):
            a = (
                b * 2 * np.pi / max(6, int(13 * (1 - 0.5 * t)))
                + j * 1.7
                + float(rng.uniform(-0.2, 0.2))
            )
            s = np.linspace(0.15, 1, 9)
            length = reach * float(rng.uniform(0.8, 1.15))
            out = np.array([np.cos(a), np.sin(a), 0.0])
            drop = -0.42 * length * s**1.3 + 0.2 * length * s**3
            spots = (
                out * (s * length)[:, None]
                + np.array((0, 0, 1.0)) * (height * (0.1 + 0.88 * t) + drop)[:, None]
            )
            for side in (-1, 0, 1):
                aside = np.cross((0, 0, 1.0), out) * side * 0.85
                places.append(spots)
                ways.append(np.tile(out * 0.9 + aside - np.array((0, 0, 0.35)), (9, 1)))
                sizes.append((0.10 + 0.32 * length * (1 - 0.72 * s)) * 1.1)
                tone = np.array(green) * (0.5 + 0.8 * s[:, None]) * rng.uniform(0.75, 1.25, (9, 1))
                white = rng.random((9, 1)) < snow * (0.45 + 0.55 * s[:, None])
                tones.append(np.where(white, (0.74, 0.77, 0.82), tone))
    sprig = blade(1.0, 0.34)
    needles = scattered(
        sprig,
        np.concatenate(places),
        np.concatenate(ways),
        np.concatenate(sizes),
        np.concatenate(tones),
    )
    trunk = tube(
        [(0, 0, 0), (0, 0, height * 0.5), (0, 0, height * 0.98)], [0.1, 0.06, 0.012], segments=12
    )
    return assemble([part(bark(), trunk), part(leafy(0.5), needles)])


def palm(look: Look, rng: np.random.Generator) -> Model:
    """Build a leaning palm with feathered fronds and coconuts."""
    green = look.colour or (0.09, 0.19, 0.04)
    lean = float(rng.uniform(0.3, 0.6))
    path = spline(
        [(0, 0, 0), (lean * 0.2, 0, 1.0), (lean * 0.6, 0, 2.0), (lean, 0, 2.9)], density=14
    )
    wave = 1 + 0.1 * np.abs(np.sin(np.linspace(0, 22 * np.pi, len(path))))
    trunk = tube(path, np.linspace(0.14, 0.085, len(path)) * wave, segments=16)
    tip = path[-1]
    fronds: list[Mesh] = []
    for i in range(15):
        a, rise = i * 2.4, float(rng.uniform(0.15, 0.95))
        out = np.array([np.cos(a), np.sin(a), 0.0])
        s = np.linspace(0, 1, 18)[:, None]
        mid = tip + out * 1.25 * s + np.array((0, 0, 1.0)) * (0.9 * rise * s - 1.05 * s**2.2)
        fronds.append(
            coloured(tube(mid, [0.016, 0.004], segments=5), mix(green, (0.3, 0.3, 0.05), 0.3))
        )
        side = np.cross((0, 0, 1.0), out)
        long = 0.42 * np.sin(np.pi * np.clip(0.1 + 0.88 * s[2:, 0], 0, 1)) ** 0.7 + 0.05
        for sign in (-1, 1):
            ways = out * 0.7 + side * sign - np.array((0, 0, 0.45))
            tones = np.array(green) * rng.uniform(0.7, 1.25, (16, 1))
            frond = blade(1.0, 0.13)
            fronds.append(scattered(frond, mid[2:], np.tile(ways, (16, 1)), long, tones))
    nuts = [
        sphere(
            0.075,
            at=(float(tip[0] + 0.11 * np.cos(a)), float(0.11 * np.sin(a)), float(tip[2] - 0.07)),
            segments=20,
        )
        for a in (0.4, 2.3, 4.4)
    ]
    parts = [
        part(bark((0.17, 0.12, 0.075)), trunk),
        part(leafy(), *fronds),
        part(finish("wood", (0.10, 0.05, 0.02)), *nuts),
    ]
    return assemble(parts)


def bush(look: Look, rng: np.random.Generator) -> Model:
    """Build a round bush."""
    count = 9
    a = np.arange(count) * 2.4
    out = 0.3 * np.sqrt(np.arange(count) / count)
    centres = np.column_stack([out * np.cos(a), out * np.sin(a), 0.27 + 0.12 * rng.random(count)])
    leaves = crown(
        centres,
        rng.uniform(0.2, 0.28, count),
        rng,
        leaves=7000,
        size=0.07,
        colour=look.colour or GREEN,
    )
    keep = leaves.vertices[:, 2] > 0.0
    trimmed = Mesh(
        vertices=leaves.vertices,
        faces=leaves.faces[keep[leaves.faces].all(1)],
        colours=leaves.colours,
    )
    stems = [tube([(0, 0, 0), tuple(c)], [0.018, 0.008], segments=6) for c in centres]
    return assemble([part(bark(), *stems), part(leafy(), trimmed)])


def grass(look: Look, rng: np.random.Generator) -> Model:
    """Build a tuft of grass."""
    count = 150
    a, r = rng.uniform(0, 2 * np.pi, count), 0.06 * np.sqrt(rng.random(count))
    places = np.column_stack([r * np.cos(a), r * np.sin(a), 0 * a])
    ways = np.column_stack(
        [0.55 * np.cos(a) * r / 0.06, 0.55 * np.sin(a) * r / 0.06, 1 + 0 * a]
    ) + 0.15 * rng.standard_normal((count, 3))
    tones = np.array(look.colour or GREEN) * rng.uniform(0.6, 1.6, (count, 1))
    sheet = leaf(0.2, 0.008, curl=0.35, fold=0.6, cells=6)
    return assemble(
        [part(leafy(), scattered(sheet, places, ways, rng.uniform(0.5, 1.15, count), tones))]
    )


def log(look: Look, rng: np.random.Generator) -> Model:
    """Build a cut log with rings on its ends."""
    del look
    trunk = bent(
        tube(
            np.column_stack([np.linspace(-0.3, 0.3, 40), np.zeros(40), np.zeros(40)]),
            0.09,
            segments=48,
        ),
        lambda p: (
            p
            * np.column_stack(
                [np.ones(len(p)), *[1 + 0.05 * waves(p * (0.3, 1, 1), rng, scale=0.04)] * 2]
            )
        ),
    )
    rings = [
        turned(
            lathe([(r, 0.301) for r in np.linspace(0.084, 0.0, 24)], segments=48),
            "y",
            s * np.pi / 2,
        )
        for s in (-1, 1)
    ]
    tones = [
        coloured(
            m,
            np.array((0.46, 0.28, 0.13))
            * (0.85 + 0.2 * np.sin(np.hypot(m.vertices[:, 1:2], m.vertices[:, 2:]) * 700)),
        )
        for m in rings
    ]
    return assemble(
        [part(bark(), trunk), part(Principled(base=VertexColour(), roughness=0.8), *tones)],
        turn=0.4,
    )


RECIPES: Mapping[str, Recipe] = {
    "tree": tree,
    "pine tree": pine,
    "palm tree": palm,
    "bush": bush,
    "grass": grass,
    "log": log,
}
