"""Trees of one kind each: acacia, willow, maple, birch, cypress, blossoming and bearing trees."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.trees import GREEN, bark, crown, leafy, tree
from cavendish.engines.diorama.model.blob import Points, blade, scattered, waves
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import gloss
from cavendish.engines.diorama.model.material import Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import coloured, repeated, stretched
from cavendish.engines.diorama.model.primitives import sphere, tube

_MAPLE: RGB = (0.45, 0.085, 0.012)
_OVER_GIRAFFES = 1.9
"""An acacia is higher than what browses on it."""
_BLOSSOM: RGB = (0.72, 0.36, 0.42)


def acacia(look: Look, rng: np.random.Generator) -> Model:
    """Build an umbrella thorn: a leaning trunk that forks into a wide, flat crown."""
    wood = [tube(spline([(0, 0, 0), (0.08, 0, 0.6), (0.02, 0, 1.15)]), [0.2, 0.13, 0.12])]
    count = 16
    turns = np.arange(count) * 2.4 + rng.uniform(0, 1)
    out = 1.75 * np.sqrt((np.arange(count) + 0.5) / count)
    lift = 2.72 + 0.16 * rng.random(count) - 0.1 * (out / 1.75) ** 2
    centres = np.column_stack([out * np.cos(turns), out * np.sin(turns), lift])
    for k, centre in enumerate(centres):
        fork = np.array((0.02, 0.0, 1.1)) + 0.05 * (k % 3)
        knee = fork + (centre - fork) * (0.55, 0.55, 0.62)
        wood.append(tube(spline([fork, knee, centre]), [0.085, 0.045, 0.015], segments=8))
    flat = centres * (1, 1, 3.0)
    leaves = crown(flat, rng.uniform(0.48, 0.62, count), rng, leaves=12000, size=0.11,
                   colour=look.colour or (0.10, 0.15, 0.03))  # fmt: skip
    canopy = stretched(leaves, (1, 1, 1 / 3.0))
    made = assemble([part(bark((0.13, 0.085, 0.055)), *wood), part(leafy(), canopy)])
    return made.moved(scale=_OVER_GIRAFFES)


def willow(look: Look, rng: np.random.Generator) -> Model:
    """Build a weeping willow: a thick trunk under curtains of hanging twigs."""
    green = np.array(look.colour or (0.14, 0.21, 0.04))
    wood = [tube(spline([(0, 0, 0), (0.06, 0, 0.8), (0, 0, 1.7)]), [0.3, 0.2, 0.16])]
    twig = blade(1.0, 0.22)
    places: list[Points] = []
    ways: list[Points] = []
    tones: list[Points] = []
    sizes: list[Points] = []
    for k in range(150):
        turn, reach = k * 2.39996, 0.25 + 1.15 * float(np.sqrt(rng.random()))
        way = np.array((np.cos(turn), np.sin(turn), 0.0))
        high = 3.0 - 0.42 * reach**2 + float(rng.uniform(-0.1, 0.15))
        low = max(0.3, high - float(rng.uniform(1.3, 2.6)) * (0.4 + 0.5 * reach))
        t = np.linspace(0, 1, 34)[:, None]
        out = reach * (1 + 0.16 * np.sin(np.pi * t * 0.8))
        spots = way * out + np.array((0, 0, 1.0)) * (high + (low - high) * t**1.25)
        spots = spots + 0.03 * rng.standard_normal(spots.shape)
        places.append(spots)
        ways.append(0.5 * rng.standard_normal(spots.shape) - (0, 0, 1.1))
        tones.append(green * (1.25 - 0.5 * t) * rng.uniform(0.75, 1.25, (34, 1)))
        sizes.append(rng.uniform(0.13, 0.21, 34))
        if k % 9 == 0:
            knee = (*(way[:2] * reach * 0.5), high - 0.3)
            wood.append(
                tube(
                    spline(np.array([(0, 0, 1.5), knee, tuple(spots[0])])),
                    [0.1, 0.05, 0.015],
                    segments=7,
                )
            )
    leaves = scattered(
        twig,
        np.concatenate(places),
        np.concatenate(ways),
        np.concatenate(sizes),
        np.concatenate(tones),
    )
    return assemble([part(bark(), *wood), part(leafy(), leaves)])


def maple(look: Look, rng: np.random.Generator) -> Model:
    """Build a maple in the red of autumn, or green where another season is named."""
    summer = {"green", "summer", "spring"}.intersection(look.attributes)
    return tree(replace(look, colour=look.colour or (GREEN if summer else _MAPLE)), rng)


def blossoming(look: Look, rng: np.random.Generator) -> Model:
    """Build a cherry tree in full bloom."""
    return tree(replace(look, colour=look.colour or _BLOSSOM), rng)


def birch(look: Look, rng: np.random.Generator) -> Model:
    """Build a birch: slim, with white bark marked black."""
    lines = [
        spline([(0.0, 0, 0), (0.05, 0.02, 1.4), (-0.03, 0, 3.0)], density=40),
        *[spline([(0, 0, z), (0.35 * np.cos(a), 0.35 * np.sin(a), z + 0.5)], density=12)
          for z, a in ((1.5, 0.4), (1.8, 2.6), (2.1, 4.6), (2.4, 1.4))],
    ]  # fmt: skip
    wood = [tube(lines[0], [0.13, 0.1, 0.03], segments=24)]
    wood += [tube(line, [0.035, 0.012], segments=8) for line in lines[1:]]
    stems: list[Mesh] = []
    for mesh in wood:
        at = mesh.vertices.astype(np.float64) * (2.0, 2.0, 9.0)
        mark = np.clip(waves(at, rng, scale=1.1) * 3 - 1.2, 0, 1)[:, None]
        stems.append(coloured(mesh, np.array((0.72, 0.69, 0.63)) * (1 - mark) + 0.02 * mark))
    count = 12
    turns = np.arange(count) * 2.4
    out = rng.uniform(0.1, 0.6, count)
    centres = np.column_stack(
        [out * np.cos(turns), out * np.sin(turns), np.linspace(1.7, 3.2, count)]
    )
    leaves = crown(centres, rng.uniform(0.34, 0.5, count), rng, leaves=8000, size=0.11,
                   colour=look.colour or (0.17, 0.23, 0.035))  # fmt: skip
    paper = Principled(base=VertexColour(), roughness=0.7, specular=0.3)
    return assemble([part(paper, *stems), part(leafy(), leaves)])


def cypress(look: Look, rng: np.random.Generator) -> Model:
    """Build a cypress: a tall, narrow flame of dark green."""
    count = 22
    z = np.linspace(0.5, 3.9, count)
    wide = 0.34 * np.sin(np.pi * np.linspace(0.16, 0.97, count)) ** 0.8
    turns = np.arange(count) * 2.4
    centres = np.column_stack([0.25 * wide * np.cos(turns), 0.25 * wide * np.sin(turns), z])
    leaves = crown(centres, wide + 0.05, rng, leaves=12000, size=0.1,
                   colour=look.colour or (0.035, 0.085, 0.03))  # fmt: skip
    return assemble(
        [part(bark(), tube([(0, 0, 0), (0, 0, 1.0)], [0.1, 0.07])), part(leafy(0.5), leaves)]
    )


def _bearing(fruit: RGB, radius: float) -> Recipe:
    """Return the recipe of a tree hung with fruit."""

    def bearing(look: Look, rng: np.random.Generator) -> Model:
        """Build a broad tree with fruit between its leaves."""
        grown = tree(look, rng)
        low, high = (corner.astype(np.float64) for corner in grown.bounds)
        middle, half = (low + high) / 2 + (0, 0, 0.2 * (high[2] - low[2])), (high - low) / 2
        ways = rng.standard_normal((60, 3)) - (0, 0.9, 0.1)
        ways /= np.linalg.norm(ways, axis=1)[:, None]
        spots = middle + ways * half * (0.86, 0.8, 0.5)
        berry = sphere(radius, segments=20)
        hung = repeated(berry, [(float(x), float(y), float(z)) for x, y, z in spots])
        return replace(grown, parts=(*grown.parts, part(gloss(fruit, alpha=0.1), hung)))

    return bearing


RECIPES: Mapping[str, Recipe] = {
    "acacia tree": acacia,
    "willow tree": willow,
    "maple tree": maple,
    "cherry blossom tree": blossoming,
    "birch tree": birch,
    "cypress tree": cypress,
    "apple tree": _bearing((0.45, 0.02, 0.015), 0.075),
    "orange tree": _bearing((0.75, 0.25, 0.01), 0.075),
    "lemon tree": _bearing((0.8, 0.6, 0.03), 0.065),
}
