"""What is seen in the sky and stands nowhere: fireworks, falling stars, rainbows, northern lights.

Knows nouns and a view; knows no set. They are taken out of the group, which stands on the ground,
and drawn where the sky is.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.material import Glow
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.plan.scene import Place, ScenePlan
from cavendish.engines.diorama.plan.skies import phenomenon
from cavendish.engines.diorama.stage.sets.joinery import sheets
from cavendish.engines.diorama.stage.sets.scenery import Site

Cast = Sequence[Sequence[Model]]
_TONES: dict[str, RGB] = {
    "red": (7.0, 0.35, 0.20),
    "white": (5.2, 5.0, 4.6),
    "blue": (0.35, 1.3, 8.0),
    "gold": (6.5, 2.9, 0.5),
    "green": (0.5, 5.0, 0.7),
    "purple": (3.6, 0.5, 6.5),
    "pink": (7.0, 0.9, 3.0),
    "yellow": (6.0, 4.4, 0.5),
    "orange": (7.0, 1.9, 0.3),
}
_BURSTS = ((-0.50, 0.50, 0.40), (0.46, 0.62, 0.34), (0.02, 0.74, 0.30), (-0.12, 0.26, 0.20),
           (0.76, 0.24, 0.20), (-0.84, 0.80, 0.22))  # fmt: skip
"""Place across and up the picture (-1..1) and size of each burst as shares of its half height."""
_RAYS, _STEPS = 76, 9
_AWAY = 4.0


def parted(plan: ScenePlan, cast: Cast) -> tuple[ScenePlan, Cast, tuple[str, ...]]:
    """Return a plan and cast without what is in the sky, and the nouns of that."""
    open_air = plan.place.ground is Place.OUTDOORS and plan.place is not Place.SPACE
    lit = {i: found for i, t in enumerate(plan.things) if (found := phenomenon(t.noun))}
    if not lit or not open_air:
        return plan, cast, ()
    kept = [i for i in range(len(plan.things)) if i not in lit]
    place = {old: new for new, old in enumerate(kept)}
    bare = replace(
        plan,
        things=tuple(plan.things[i] for i in kept),
        relations=tuple(
            replace(one, subject=place[one.subject], object=place[one.object])
            for one in plan.relations
            if one.subject in place and one.object in place
        ),
        letterings=tuple(
            replace(one, bearer=None if one.bearer is None else place.get(one.bearer))
            for one in plan.letterings
        ),
    )
    tints = [f"{found}:{plan.things[i].colour or ''}" for i, found in lit.items()]
    return bare, [cast[i] for i in kept], tuple(tints)


def drawn(site: Site) -> tuple[Part, ...]:
    """Return the bursts and falling stars of a site's sky; its rainbows are light in the air."""
    parts: list[Part] = []
    for one in site.heavens:
        noun, _, colour = one.partition(":")
        if noun == "firework":
            parts += _fireworks(site, colour)
        elif noun == "meteor":
            parts += _meteors(site)
    return tuple(parts)


def _fireworks(site: Site, colour: str) -> list[Part]:
    own = [word for word in colour.split() if word in _TONES]
    tones = [_TONES[name] for name in own or list(_TONES)[:6]]
    parts: list[Part] = []
    for number, (across, up, size) in enumerate(_BURSTS):
        rng = np.random.default_rng([site.seed, 83, number])
        at, unit = _spot(site, across, up)
        mesh = _burst(at, unit * size, rng)
        parts.append(Part(mesh=mesh, finish=Glow(radiance=tones[number % len(tones)])))
    return parts


def _burst(at: NDArray[np.float64], radius: float, rng: np.random.Generator) -> Mesh:
    """Return sparks flying out of a middle: bright strokes that bend down, dotted at their ends."""
    way = rng.normal(size=(_RAYS, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    way *= rng.uniform(0.86, 1.0, (_RAYS, 1))
    share = np.linspace(0.22, 1.0, _STEPS)[None, :, None]
    path = at + radius * share * way[:, None, :]
    path[..., 2] -= radius * 0.20 * share[..., 0] ** 2.4
    path[..., 1] = at[1]
    along = np.diff(path, axis=1)
    aside = np.stack([-along[..., 2], 0 * along[..., 0], along[..., 0]], -1)
    aside /= np.maximum(np.linalg.norm(aside, axis=-1, keepdims=True), 1e-9)
    wide = radius * 0.011 * np.linspace(0.35, 1.15, _STEPS)[None, :, None]
    low, high = path[:, :-1], path[:, 1:]
    strokes = np.stack(
        [low - aside * wide[:, :-1], high - aside * wide[:, 1:],
         high + aside * wide[:, 1:], low + aside * wide[:, :-1]], 2
    ).reshape(-1, 4, 3)  # fmt: skip
    tips = path[:, -1][:, None, :] + radius * 0.026 * np.array(
        [(-1.0, 0, 0), (0, 0, -1), (1, 0, 0), (0, 0, 1)]
    )
    return sheets(np.concatenate([strokes, tips]))


def _meteors(site: Site) -> list[Part]:
    """Return a few falling stars, each a head with a fading tail."""
    quads: list[NDArray[np.float64]] = []
    for across, up, long in ((0.30, 0.62, 0.5), (-0.62, 0.84, 0.3), (-0.18, 0.46, 0.2)):
        at, unit = _spot(site, across, up)
        tail = at + unit * long * np.array((0.86, 0.0, 0.5))
        edge = unit * 0.009 * np.array((-0.5, 0.0, 0.86))
        quads.append(np.stack([at - edge, tail, tail, at + edge]))
    return [Part(mesh=sheets(np.stack(quads)), finish=Glow(radiance=(5.0, 5.4, 6.4)))]


def _spot(site: Site, across: float, up: float) -> tuple[NDArray[np.float64], float]:
    """Return a place of the picture behind the group, and half the picture's height there."""
    eye = np.array(site.view.camera.origin)
    y = float(site.view.high[1]) + _AWAY * site.view.size
    at = _through(site, eye, across, up, y)
    top, foot = (_through(site, eye, across, edge, y) for edge in (1.0, 0.0))
    return at, float(top[2] - foot[2])


def _through(
    site: Site, eye: NDArray[np.float64], across: float, up: float, y: float
) -> NDArray[np.float64]:
    way = site.view.ray(across, up)
    return np.asarray(eye + way * (y - eye[1]) / max(float(way[1]), 1e-3), np.float64)
