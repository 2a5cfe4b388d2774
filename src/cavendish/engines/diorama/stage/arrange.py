"""Plan and cast to Shot. Knows the order: layout, camera, set, light; each decides its own part."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.model import finish
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Framing, Light, Place, ScenePlan
from cavendish.engines.diorama.stage import lettering, lights, palette
from cavendish.engines.diorama.stage.camera import compose, corners, frame, raised
from cavendish.engines.diorama.stage.layout import layout
from cavendish.engines.diorama.stage.placed import Placed
from cavendish.engines.diorama.stage.sets import meadow, studio, tabletop
from cavendish.engines.diorama.stage.sets import room as rooms
from cavendish.engines.diorama.stage.shot import Shot
from cavendish.engines.diorama.stage.sizes import is_furnished
from cavendish.engines.diorama.stage.view import View

_HUNG = frozenset({"picture", "painting", "poster", "print", "photo", "mirror", "frame", "clock"})
"""Things that a print on the wall would be counted with."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Scenery:
    """The set around the group and what the light needs to know of it."""

    parts: tuple[Part, ...]
    back: float
    room: rooms.Room | None = None


def arrange(
    plan: ScenePlan,
    cast: Sequence[Sequence[Model]],
    *,
    width: int,
    height: int,
    seed: int,
) -> Shot:
    """Return the shot of a plan; ``cast[i]`` holds the models of ``plan.things[i]``.

    The same plan, cast, size and seed give the same shot; another seed another arrangement.
    """
    aspect = width / height
    plan, cast = lettering.with_signs(plan, cast)
    placed = layout(plan, cast, aspect=aspect, seed=seed)
    placed = lettering.labelled(plan, placed)
    neon = lettering.glowing(plan, placed, aspect=aspect)
    view = _view(plan, placed, neon, aspect=aspect, seed=seed)
    scenery = _scenery(plan, placed, view, seed=seed, neon=neon, cast=cast)
    rig = lights.rig(
        Place.TABLETOP if neon else _lit_place(plan, scenery),
        Light.NIGHT if neon and plan.light.family is Light.STUDIO else plan.light.family,
        view,
        room=scenery.room,
        back=scenery.back,
        seed=seed,
    )
    things = tuple(part for item in placed for part in item.model.parts)
    signs = tuple(part for model in neon for part in model.parts)
    return Shot(
        parts=(*things, *signs, *scenery.parts, *rig.parts),
        lamps=rig.lamps,
        camera=view.camera,
        development=rig.development,
        haze=rig.haze,
    )


def _view(
    plan: ScenePlan,
    placed: Sequence[Placed],
    neon: Sequence[Model],
    *,
    aspect: float,
    seed: int,
) -> View:
    """Point the camera at everything the plan names."""
    boxes = [item.box for item in placed] + [model.bounds for model in neon]
    if not boxes:
        boxes = [(np.array([-0.25, -0.1, 0], np.float32), np.array([0.25, 0.1, 0.3], np.float32))]
    how = compose(plan.place.ground, plan.framing, aspect=aspect, seed=seed)
    if neon and not placed:
        how = replace(how, pitch=-3.0, ground=0.5, fill=(0.8, 0.62))
    points = corners(boxes)
    how = how if plan.place.ground in (Place.ROOM, Place.OUTDOORS) else raised(how, points)
    return View(
        camera=frame(points, how, aspect=aspect),
        aspect=aspect,
        low=points.min(0),
        high=points.max(0),
    )


def _scenery(
    plan: ScenePlan,
    placed: Sequence[Placed],
    view: View,
    *,
    seed: int,
    neon: Sequence[Model],
    cast: Sequence[Sequence[Model]],
) -> _Scenery:
    """Build the set that the plan's place asks for."""
    models = [model for group in cast for model in group]
    if neon:
        back = lettering.wall_of(neon)
        parts = tabletop.build(view, tabletop.bricked(seed=seed % 5), _top(plan, seed), back=back)
        return _Scenery(parts=parts if models else parts[1:], back=back)
    if plan.place.ground is Place.OUTDOORS:
        feet = meadow.feet_of([item.model for item in placed])
        return _Scenery(parts=meadow.build(view, seed=seed, feet=feet), back=float("inf"))
    if is_furnished(plan, cast):
        measured = rooms.measure(view)
        colour = palette.room_wall(plan, seed=seed)
        parts = rooms.build(view, measured, colour, surface=plan.surface, seed=seed)
        if not _HUNG.intersection(thing.noun.split()[-1] for thing in plan.things):
            parts += rooms.framed_print(view, measured, seed=seed)
        return _Scenery(parts=parts, back=measured.back, room=measured)
    back = float(view.high[1]) + 0.75 * max(view.size, 0.25)
    horizon = view.floor_at(1.0)
    if plan.framing is Framing.TOP_DOWN and horizon is not None:
        back = max(back, horizon + 0.1)
    if plan.place.ground is Place.STUDIO:
        sweep = palette.sweep(plan, models, seed=seed)
        return _Scenery(parts=studio.build(view, sweep, surface=plan.surface), back=back)
    colour = palette.wall(plan, models, seed=seed)
    if plan.place.ground is Place.ROOM:
        colour = palette.room_wall(plan, seed=seed)
    plaster = tabletop.plastered(colour, seed=seed % 9)
    return _Scenery(parts=tabletop.build(view, plaster, _top(plan, seed), back=back), back=back)


def _lit_place(plan: ScenePlan, scenery: _Scenery) -> Place:
    """Light a room without a floor of its own like a table."""
    if plan.place.ground is Place.ROOM and scenery.room is None:
        return Place.TABLETOP
    return plan.place.ground


def _top(plan: ScenePlan, seed: int) -> Finish:
    """Return what the table is made of: as asked, else oiled wood to suit the light."""
    if plan.surface is not None:
        return finish.finish(plan.surface, None, seed=seed % 7)
    dark = plan.light.family in (Light.CINEMATIC, Light.NIGHT, Light.SUNSET)
    tones = (
        ((0.105, 0.042, 0.017), (0.13, 0.06, 0.026))
        if dark
        else ((0.36, 0.19, 0.085), (0.30, 0.17, 0.08))
    )
    return finish.timber(tones[seed % 2], seed=seed % 7)
