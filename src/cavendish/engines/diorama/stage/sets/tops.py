"""What tables are made of and what lies or stands on them out of focus. Knows views and plans.

A seed chooses among tops that set the group off; companions stand far back at the picture's sides
and are never of a kind that the plan names.
"""

from collections.abc import Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.cast.props.catalogue import SYNONYMS, recipe
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.finish import finish, surfaced, timber
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.primitives import lathe, sphere, spline, tube
from cavendish.engines.diorama.plan.scene import Framing, Light, ScenePlan
from cavendish.engines.diorama.stage import palette
from cavendish.engines.diorama.stage.sets import surfaces
from cavendish.engines.diorama.stage.sets.joinery import GLOSS, MATT, painted, stood
from cavendish.engines.diorama.stage.sets.scenery import Site

_DIM = frozenset({Light.CINEMATIC, Light.NIGHT, Light.SUNSET})
_WOODS: tuple[RGB, ...] = ((0.36, 0.19, 0.085), (0.30, 0.17, 0.08), (0.46, 0.30, 0.16))
_DARK_WOODS: tuple[RGB, ...] = ((0.105, 0.042, 0.017), (0.13, 0.06, 0.026), (0.07, 0.035, 0.02))
_LINENS: tuple[RGB, ...] = tuple(
    from_hex(code) for code in ("#d9cdb4", "#8fa3a0", "#c99a7a", "#6f7f8f", "#b7ad8a", "#a3706a")
)
_GLAZES: tuple[RGB, ...] = tuple(
    from_hex(code) for code in ("#e4ddcf", "#7f9aa0", "#b5613f", "#3f5f63", "#cdb88f")
)
_TWIGS: RGB = (0.16, 0.10, 0.05)
_BUDS: tuple[RGB, ...] = ((0.62, 0.55, 0.42), (0.60, 0.28, 0.22), (0.20, 0.25, 0.10))


def top(plan: ScenePlan, models: Sequence[Model], *, seed: int) -> Finish:
    """Return what the table is made of: as asked, else what the light and the things call for."""
    if plan.surface is not None:
        return finish(plan.surface, None, seed=seed % 7)
    choice = int(np.random.default_rng([seed, 71]).integers(10))
    red, green, blue = palette.subject_colour(models)
    pale = 0.21 * red + 0.72 * green + 0.07 * blue > 0.38
    dim = plan.light.family in _DIM
    if dim or choice < 5 or (pale and choice > 6):
        woods = _DARK_WOODS if dim or choice > 6 else _WOODS
        return timber(woods[choice % 3], seed=seed % 7)
    if choice < 7:
        return linen(_LINENS[1 + seed % 5] if pale else _LINENS[seed % 6])
    stone = surfaces.terrazzo((0.62, 0.58, 0.53), seed=seed % 5)
    return stone if choice == 7 else finish("marble", None, seed=seed % 3)


def linen(colour: RGB) -> Finish:
    """Return a table covered with cloth of a coarse weave."""
    surface = texture.fabric(colour, threads=48, seed=3)
    return surfaced(surface, tile=(0.1, 0.1), depth=0.0009, roughness=0.95, sheen=0.35)


def companions(site: Site, *, back: float) -> tuple[Part, ...]:
    """Return a plant or a vase of twigs at one side, or both, well behind the group."""
    view, plan = site.view, site.plan
    if plan.framing not in (Framing.NORMAL, Framing.WIDE) or view.aspect < 0.7:
        return ()
    rng = np.random.default_rng([site.seed, 73])
    if rng.random() < 0.25:
        return ()
    sides = (-1, 1) if view.aspect > 2.4 else (-1,) if rng.random() < 0.5 else (1,)
    y = back - 0.24 * max(view.size, 0.25)
    left, right = view.span_at(y)
    parts: list[Part] = []
    for number, side in enumerate(sides):
        x = (left + right) / 2 + side * (right - left) / 2 * float(rng.uniform(0.78, 0.92))
        tall = view.size * float(rng.uniform(0.85, 1.2))
        plant = _plant(plan, rng) if (number + site.seed) % 2 else None
        parts += stood(_scaled(plant, tall), (x, y, 0.0)) if plant else _vase(rng, x, y, tall)
    return tuple(parts)


def _plant(plan: ScenePlan, rng: np.random.Generator) -> Model | None:
    named = {thing.noun.split()[-1] for thing in plan.things}
    named |= {SYNONYMS.get(noun, noun) for noun in named}
    make = recipe("potted plant")
    if make is None or named & {"plant", "potted plant", "flower", "tree", "bouquet"}:
        return None
    return make(Look(), rng)


def _scaled(model: Model, tall: float) -> Model:
    low, high = model.bounds
    return model.moved(scale=tall / float(high[2] - low[2]))


def _vase(rng: np.random.Generator, x: float, y: float, tall: float) -> list[Part]:
    """Return a glazed vase with dry twigs and their seed heads."""
    high = 0.42 * tall
    shape = np.array([(0.0, 0.0), (0.24, 0.0), (0.36, 0.3), (0.3, 0.62), (0.13, 0.84), (0.17, 1.0),
                      (0.0, 0.96)]) * high  # fmt: skip
    body = lathe(shape, segments=40, at=(x, y, 0.0))
    stems: list[Mesh] = []
    heads: list[Mesh] = []
    for _ in range(9):
        lean = rng.normal(0, 0.2, 2) * tall
        tip = np.array([x + lean[0], y + 0.4 * lean[1], tall * float(rng.uniform(0.75, 1.1))])
        foot = np.array([x, y, 0.9 * high])
        bend = (foot + tip) / 2 + (-0.1 * lean[0], 0, 0.06 * tall)
        line = spline([foot, bend, tip], density=5)
        stems.append(tube(line, 0.006 * tall, segments=6))
        for point in line[4:]:
            shift = rng.normal(0, 0.018, 3) * tall
            at = point + shift
            heads.append(sphere(0.02 * tall, at=(float(at[0]), float(at[1]), float(at[2])),
                                segments=8))  # fmt: skip
    bud = _BUDS[int(rng.integers(len(_BUDS)))]
    return [
        painted(_GLAZES[int(rng.integers(len(_GLAZES)))], body, finish=GLOSS),
        painted(_TWIGS, *stems, finish=MATT),
        painted(bud, *heads, finish=MATT),
    ]
