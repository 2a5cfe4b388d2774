"""Plan and cast to Shot. Knows the order: layout, camera, set, light; each decides its own part."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Place, ScenePlan
from cavendish.engines.diorama.stage import grandeur, lens, lettering, lights, phenomena
from cavendish.engines.diorama.stage.camera import (
    EVERYTHING,
    Keep,
    Points,
    compose,
    corners,
    frame,
    project,
    raised,
    within,
)
from cavendish.engines.diorama.stage.hanging import is_on_wall
from cavendish.engines.diorama.stage.held import united
from cavendish.engines.diorama.stage.layout import layout
from cavendish.engines.diorama.stage.placed import Placed
from cavendish.engines.diorama.stage.sets import bare, interior, registry, wall
from cavendish.engines.diorama.stage.sets.scenery import Scenery, Site
from cavendish.engines.diorama.stage.shot import Shot
from cavendish.engines.diorama.stage.sizes import extent, is_furnished
from cavendish.engines.diorama.stage.subject import outline
from cavendish.engines.diorama.stage.view import View

_CEILING = 1.6
"""Metres from which a lens may look through a ceiling: above a table's it begins at about 2."""
_CLEAR = 0.4
"""Share of the way from the group up to the lens that lamps and shelves may hang into."""
_CLEAR_BELOW = 0.1
"""The same for a lens that looks down steeply: a low ceiling would hide everything from it."""
_STEEP = -0.7
"""Rise of a unit line of sight from which a lens looks down steeply (45 degrees)."""
_DEEP = 0.9
"""Depth over height from which the lens looks down on a group."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Posed:
    """A group set out before the lens; no set and no light yet."""

    plan: ScenePlan
    """What stands there: with its signs, without what is in the sky."""
    placed: Sequence[Placed]
    neon: Sequence[Model]
    heavens: tuple[str, ...]
    view: View
    furnished: bool
    """Whether a room's floor, not a table in it, carries the group."""


def arrange(
    plan: ScenePlan,
    cast: Sequence[Sequence[Model]],
    *,
    width: int,
    height: int,
    seed: int,
    keep: Keep = EVERYTHING,
) -> Shot:
    """Return the shot of a plan; ``cast[i]`` holds the models of ``plan.things[i]``.

    The same plan, cast, size and seed give the same shot; another seed another arrangement.
    ``keep`` is the part of the picture where the things must be: type covers the rest.
    """
    aspect, asked = width / height, plan
    posed = framed(plan, cast, aspect=aspect, seed=seed, keep=keep)
    plan, placed, neon, view = posed.plan, posed.placed, posed.neon, posed.view
    site = Site(
        plan=plan,
        view=view,
        models=tuple(item.model for item in placed),
        furnished=posed.furnished,
        seed=seed,
        heavens=posed.heavens,
        grandeur=grandeur.share(plan, _sizes(plan, placed)),
    )
    scenery = _scenery(site, neon, walled=is_on_wall(plan, placed))
    rig = scenery.rig or lights.rig(site, scenery, neon=bool(neon))
    things = tuple(part for item in placed for part in item.model.parts)
    signs = tuple(part for model in neon for part in model.parts)
    return Shot(
        parts=(
            *things,
            *signs,
            *_below_lens(scenery.parts, view),
            *rig.parts,
            *phenomena.drawn(site),
        ),
        lamps=(*rig.lamps, *scenery.lamps),
        camera=view.camera,
        development=rig.development,
        haze=scenery.haze or rig.haze,
        fall=rig.fall,
        mouths=_mouths(asked, plan, placed, view),
    )


def framed(
    plan: ScenePlan,
    cast: Sequence[Sequence[Model]],
    *,
    aspect: float,
    seed: int,
    keep: Keep = EVERYTHING,
) -> Posed:
    """Return the group of a plan, set out and looked at; ``aspect`` is width over height."""
    plan, cast = lettering.with_signs(plan, cast)
    plan, cast = united(plan, cast)
    plan, cast, heavens = phenomena.parted(plan, cast)
    placed = lettering.labelled(plan, layout(plan, cast, aspect=aspect, seed=seed))
    neon = lettering.glowing(plan, placed, aspect=aspect)
    view = _view(plan, placed, neon, aspect, seed, keep, skyward=bool(heavens))
    hung = all(plan.things[i.thing].fixed for i in placed)
    return Posed(
        plan=plan,
        placed=placed,
        neon=neon,
        heavens=heavens,
        view=view,
        furnished=is_furnished(plan, cast) or hung,
    )


def _mouths(
    asked: ScenePlan, plan: ScenePlan, placed: Sequence[Placed], view: View
) -> tuple[tuple[int, float, float], ...]:
    """Return where the mouths of the things asked for are in the picture."""
    found: list[tuple[int, float, float]] = []
    for item in placed:
        mouth = item.model.anchors.get("mouth")
        thing = plan.things[item.thing] if item.thing >= 0 else None
        index = next((i for i, one in enumerate(asked.things) if one is thing), None)
        if mouth is None or index is None:
            continue
        x, y = project(np.array([mouth.at]), view.camera, aspect=view.aspect)[0]
        found.append((index, (float(x) + 1) / 2, (1 - float(y)) / 2))
    return tuple(sorted(found, key=lambda one: one[1]))


def _view(  # noqa: PLR0913 - a group, a lens and what must stay free
    plan: ScenePlan,
    placed: Sequence[Placed],
    neon: Sequence[Model],
    aspect: float,
    seed: int,
    keep: Keep,
    *,
    skyward: bool,
) -> View:
    """Point the camera at everything the plan names."""
    about = [item.box for item in placed if item.thing == keep.thing]
    shown = [corners(about)] if about else [outline(plan, placed)]
    if neon:
        shown.append(corners([model.bounds for model in neon]))
    points = np.concatenate(shown)
    if not len(points):
        points = corners([_nothing(plan.place)])
    how = compose(plan.place.ground, plan.framing, aspect=aspect, seed=seed)
    if neon and not placed:
        how = replace(how, pitch=-3.0, ground=0.5, fill=(0.8, 0.62))
    wide_open = plan.place.ground in (Place.ROOM, Place.OUTDOORS)
    how = how if wide_open and not _in_rows(points) else raised(how, points)
    small = grandeur.share(plan, _sizes(plan, placed))
    how = lens.suited(how, plan, points)
    how = within(grandeur.looked_up_at(how, plan, small, skyward=skyward), keep)
    low = points.min(0)
    low[2] = min([low[2], *(item.box[0][2] for item in placed if not item.beyond)])
    return View(
        camera=frame(points, how, aspect=aspect),
        aspect=aspect,
        low=low,
        high=points.max(0),
    )


def _sizes(plan: ScenePlan, placed: Sequence[Placed]) -> list[float]:
    """Return the size in metres at which each thing of the plan is shown, 0 for none."""
    return [
        max((extent(item.model) for item in placed if item.thing == index), default=0.0)
        for index in range(len(plan.things))
    ]


def _in_rows(points: Points) -> bool:
    """Tell whether a group is deep for its height: things stand behind each other."""
    _, deep, tall = (float(v) for v in np.ptp(points, axis=0))
    return deep > _DEEP * tall


def _nothing(place: Place) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the box to look at where a plan names no thing: the place itself is the picture."""
    half, tall = (0.25, 0.3) if place in (Place.STUDIO, Place.TABLETOP) else (0.7, 1.5)
    low, high = (-half, -0.1, 0.0), (half, 0.1, tall)
    return np.array(low, np.float32), np.array(high, np.float32)


def _below_lens(parts: Sequence[Part], view: View) -> list[Part]:
    """Return a set's parts without those that hang between a lens up high and the group."""
    lens, top = view.camera.origin[2], float(view.high[2])
    if lens < _CEILING or lens < top:
        return list(parts)
    steep = float(view.ray(0.0, 0.0)[2]) < _STEEP
    lowest = top + (_CLEAR_BELOW if steep else _CLEAR) * (lens - top)
    return [cut for part in parts if (cut := _without(part, lowest, lens)) is not None]


def _without(part: Part, low: float, high: float) -> Part | None:
    """Return a part without its triangles that lie wholly between two heights (metres)."""
    heights = part.mesh.vertices[:, 2][part.mesh.faces]
    kept = (heights.min(1) <= low) | (heights.max(1) >= high)
    if kept.all():
        return part
    if not kept.any():
        return None
    return replace(part, mesh=replace(part.mesh, faces=part.mesh.faces[kept]))


def _scenery(site: Site, neon: Sequence[Model], *, walled: bool) -> Scenery:
    """Build the set that the plan's place asks for; neon hangs on a brick wall."""
    if neon:
        return bare.brick_wall(site, back=lettering.wall_of(neon))
    if walled:
        return interior.scenery(site, wall.build)
    return registry.scenery(site)
