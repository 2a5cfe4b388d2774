"""Quoted text in the scene: boards with raised letters, neon, labels.

Knows letters as meshes and where a model takes a label; knows no fonts' files and no camera.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.interpolate import LinearNDInterpolator

from cavendish.engines.diorama.cast.states.refine import refined
from cavendish.engines.diorama.model import finish, letters, neon, primitives
from cavendish.engines.diorama.model.colour import RGB, named
from cavendish.engines.diorama.model.fonts import face, fonts, thin_fonts, wished
from cavendish.engines.diorama.model.front import front
from cavendish.engines.diorama.model.material import Finish, Glaze, Glow, Principled
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.scene import Place, ScenePlan, Thing
from cavendish.engines.diorama.stage.placed import Placed

_BOARDS = frozenset(
    {
        *("sign", "signboard", "signpost", "billboard", "placard", "plaque", "banner", "poster"),
        *("board", "chalkboard", "blackboard", "whiteboard", "card", "note"),
    }
)
"""Things that are there to carry a text: they are built around it."""
_INK: RGB = (0.02, 0.021, 0.024)
_CHALK: RGB = (0.80, 0.77, 0.70)
_ROSE: RGB = (17.0, 1.05, 1.9)
_ICE: RGB = (0.55, 3.4, 10.5)
_SUPPLE = 0.2
"""Longest edge of letters that follow a surface, in cap heights."""
_NEON_POWER = 13.0
NEON_GAP = 0.14
"""Metres between the things and the wall that neon hangs on."""


def with_signs(
    plan: ScenePlan, cast: Sequence[Sequence[Model]]
) -> tuple[ScenePlan, Sequence[Sequence[Model]]]:
    """Build every sign with its text: those the plan names, and one for texts without a bearer."""
    things, models = list(plan.things), [tuple(group) for group in cast]
    for text in plan.letterings:
        if text.kind is LetteringKind.NEON:
            continue
        index = text.bearer if text.bearer is not None and text.bearer < len(things) else None
        if index is not None and things[index].noun.split()[-1] in _BOARDS:
            models[index] = (sign(text, plan.place.ground),) * len(models[index])
            things[index] = replace(things[index], noun="sign")
        elif _bearer(text, cast) is None:
            things.append(Thing(noun="sign"))
            models.append((sign(text, plan.place.ground),))
    return replace(plan, things=tuple(things)), models


def sign(text: Lettering, place: Place) -> Model:
    """Return a board with raised letters: on posts outdoors, on feet elsewhere."""
    faces = _faces(text)
    broken, cap = letters.fitted(text.text, faces, width=0.62, height=0.30)
    cap = min(cap, 0.16)
    block, (wide, tall) = letters.letters(broken, faces, height=cap, depth=0.012)
    width, height = wide + 1.1 * max(cap, 0.05), tall + 1.0 * max(cap, 0.05)
    colour = named(text.colour) if text.colour else None
    dark = colour is not None and _bright(colour) > 0.18
    lift = 0.55 if place is Place.OUTDOORS else 0.035
    middle = lift + height / 2
    board = primitives.box((width, 0.03, height), bevel=0.006, at=(0, 0, middle))
    rim = _rim(width, height, middle)
    paint: Finish = finish.paint(_INK if dark or colour is None else _CHALK, roughness=0.55)
    ink = colour or _CHALK
    wood = finish.timber((0.30, 0.17, 0.08), seed=2)
    return Model(
        parts=(
            Part(mesh=board, finish=paint),
            Part(mesh=rim, finish=wood),
            Part(mesh=_stand(width, height, lift, place), finish=wood),
            Part(mesh=block.moved(by=(0, -0.0155, middle)), finish=finish.matt(ink)),
        )
    )


def _rim(width: float, height: float, middle: float) -> Mesh:
    """Return a wooden frame round a board."""
    thick = 0.022
    bars = [
        primitives.box((width + 2 * thick, 0.042, thick), bevel=0.003, at=(0, 0, middle + z))
        for z in (-(height + thick) / 2, (height + thick) / 2)
    ]
    bars += [
        primitives.box((thick, 0.042, height), bevel=0.003, at=(x, 0, middle))
        for x in (-(width + thick) / 2, (width + thick) / 2)
    ]
    return primitives.merge(bars)


def _stand(width: float, height: float, lift: float, place: Place) -> Mesh:
    """Return two posts into the ground, or two feet."""
    sides = (-width * 0.36, width * 0.36)
    if place is Place.OUTDOORS:
        tall = lift + height * 0.9
        posts = [(0.05, 0.05, tall)] * 2
        return primitives.merge(
            [
                primitives.box(size, bevel=0.004, at=(x, 0.042, tall / 2))
                for size, x in zip(posts, sides, strict=True)
            ]
        )
    return primitives.merge(
        [primitives.box((0.03, 0.16, lift), bevel=0.004, at=(x, 0.0, lift / 2)) for x in sides]
    )


def labelled(plan: ScenePlan, placed: Sequence[Placed]) -> list[Placed]:
    """Put texts with a bearer on its label, on every copy of it."""
    done = list(placed)
    for text in plan.letterings:
        if text.kind is LetteringKind.NEON or text.bearer is None:
            continue
        for index, item in enumerate(done):
            label = item.model.anchors.get("label")
            if item.thing == text.bearer and label is not None:
                part = _label(text, item.model, label)
                model = Model(parts=(*item.model.parts, part), anchors=item.model.anchors)
                done[index] = replace(item, model=model)
    return done


def _label(text: Lettering, bearer: Model, label: Anchor) -> Part:
    """Return letters that hug the front of a model round its label."""
    surface = _front(bearer, label)
    label = _grown(label, surface, bearer)
    wide, tall = label.half[0] * 2 * 0.96, label.half[1] * 2 * 0.86
    faces = _faces(text)
    broken, cap = letters.fitted(text.text, faces, width=wide, height=tall)
    cap = min(cap, 0.55 * tall)
    thick = 0.07 * cap
    block, _ = letters.letters(broken, faces, height=cap, depth=thick)
    block = refined(block, _SUPPLE * cap).moved(by=(label.at[0], 0.0, label.at[2]))
    y = block.vertices[:, 1] + surface(block.vertices[:, [0, 2]]) + 0.3 * thick
    vertices = np.stack([block.vertices[:, 0], y, block.vertices[:, 2]], 1).astype(np.float32)
    ink = (named(text.colour) if text.colour else None) or _contrast(bearer)
    return Part(mesh=replace(block, vertices=vertices), finish=finish.paint(ink))


def _faces(text: Lettering) -> tuple[Path, ...]:
    """Return the typeface that the text's words ask for, or the usual bold one."""
    asked = wished(text.typeface)
    return fonts() if asked is None else face(asked)


def _grown(label: Anchor, surface: "_front", bearer: Model) -> Anchor:
    """Return the label as tall as the face around it stays level: a mug has more than a band."""
    low, high = (float(bound[2]) for bound in bearer.bounds)
    margin = 0.09 * (high - low)
    for factor in (2.2, 1.8, 1.5, 1.25):
        half = min(label.half[1] * factor, 0.9 * label.half[0])
        ends = np.array([label.at[2] - half, label.at[2] + half])
        if ends[0] < low + margin or ends[1] > high - margin or half <= label.half[1]:
            continue
        places = np.array([(label.at[0], z) for z in ends], np.float32)
        if surface.holds(places, within=0.1 * label.half[0]):
            return replace(label, half=(label.half[0], half))
    return label


class _front:  # noqa: N801 - used as a function of places on the label
    """The y of a model's front over places (x, z); the anchor's own where nothing is near."""

    def __init__(self, model: Model, label: Anchor) -> None:
        self._y = label.at[1]
        seen = front(model).reshape(-1, 3)
        vertices = seen[~np.isnan(seen[:, 1])]
        reach = np.array([label.half[0] * 1.6, max(label.half[1] * 3, label.half[0])])
        near = np.abs(vertices[:, [0, 2]] - np.array([label.at[0], label.at[2]])) < reach
        level = np.abs(vertices[:, 1] - label.at[1]) < 1.2 * label.half[0]
        points = vertices[near.all(1) & level]
        self._known = None
        if len(points) > 8 and np.ptp(points[:, 0]) > 0 and np.ptp(points[:, 2]) > 0:
            self._known = LinearNDInterpolator(points[:, [0, 2]], points[:, 1], rescale=True)

    def holds(self, places: NDArray[np.float32], *, within: float) -> bool:
        """Tell whether the front is known at places and no farther than this from the label."""
        if self._known is None:
            return False
        found = np.asarray(self._known(places), np.float64)
        return bool(np.isfinite(found).all() and (np.abs(found - self._y) < within).all())

    def __call__(self, places: NDArray[np.float32]) -> NDArray[np.float64]:
        if self._known is None:
            return np.full(len(places), self._y)
        found = np.asarray(self._known(places), np.float64)
        return np.where(np.isfinite(found), found, self._y)


def glowing(plan: ScenePlan, placed: Sequence[Placed], *, aspect: float) -> list[Model]:
    """Return neon texts on the wall behind and above the things, one below the other."""
    texts = [text for text in plan.letterings if text.kind is LetteringKind.NEON]
    if not texts:
        return []
    if placed:
        low = np.min([item.box[0] for item in placed], axis=0)
        high = np.max([item.box[1] for item in placed], axis=0)
        middle, top, back = float(low[0] + high[0]) / 2, float(high[2]), float(high[1]) + NEON_GAP
        room = max(float(high[0] - low[0]) * 1.15, 1.15 * top, 0.4)
    else:
        middle, top, back, room = 0.0, 1.0, 0.0, 0.9
    room = room * min(1.6, max(0.5, aspect))
    models: list[Model] = []
    foot = top + 0.08
    for text in texts:
        model, height = _tubes(text, room, room / max(aspect, 1.3) * 0.9)
        models.append(model.moved(by=(middle, back, foot + height / 2)))
        foot += height + 0.06
    return models


def wall_of(models: Sequence[Model]) -> float:
    """Return the y of the wall that neon hangs on."""
    return max(float(model.bounds[1][1]) for model in models)


def _tubes(text: Lettering, width: float, height: float) -> tuple[Model, float]:
    """Return one neon text with a tube around it, centred, its mounts ending at y = 0."""
    broken, cap = letters.fitted(text.text, thin_fonts(), width=width, height=height)
    cap = min(cap, 0.42 * width)
    tubes, mounts, (wide, tall) = neon.neon(broken, thin_fonts(), height=cap)
    colour = named(text.colour) if text.colour else None
    radiance = _ROSE if colour is None else _glow(colour)
    across, along = wide / 2 + 0.55 * cap, tall / 2 + 0.5 * cap
    frame = primitives.tube(_rounded(across, along, -0.1 * cap), 0.034 * cap, closed=True)
    other = _ICE if radiance[0] > radiance[2] else _ROSE
    parts = [
        Part(mesh=tubes, finish=Glow(radiance=radiance)),
        Part(mesh=mounts, finish=Principled(base=(0.03, 0.03, 0.032), roughness=0.4)),
        Part(mesh=frame, finish=Glow(radiance=(other[0] * 0.75, other[1] * 0.75, other[2] * 0.75))),
    ]
    return Model(parts=tuple(parts)), 2 * along


def _rounded(across: float, along: float, y: float) -> list[tuple[float, float, float]]:
    """Return the path of a rounded rectangle."""
    radius = 0.35 * min(across, along)
    corners = ((1, 1, 0), (-1, 1, 90), (-1, -1, 180), (1, -1, 270))
    path: list[tuple[float, float, float]] = []
    for right, up, start in corners:
        for angle in np.radians(np.linspace(start, start + 90, 15)):
            x = right * (across - radius) + radius * float(np.cos(angle))
            z = up * (along - radius) + radius * float(np.sin(angle))
            path.append((x, y, z))
    return path


def _bearer(text: Lettering, cast: Sequence[Sequence[Model]]) -> int | None:
    """Return the thing that carries a text, if it has a place for it."""
    index = text.bearer
    if index is None or not 0 <= index < len(cast) or not cast[index]:
        return None
    return index if all("label" in model.anchors for model in cast[index]) else None


def _glow(colour: RGB) -> RGB:
    """Return a tube's radiance: the colour at full strength, never quite pure."""
    strongest = max(*colour, 1e-3)
    red, green, blue = (_NEON_POWER * max(0.06, (v / strongest) ** 1.3) for v in colour)
    return red, green, blue


def _contrast(bearer: Model) -> RGB:
    """Return dark ink for bright things and chalk for dark ones, by the largest part's base."""
    largest = max(bearer.parts, key=lambda part: len(part.mesh.vertices))
    painted = largest.finish
    base = painted.base if isinstance(painted, Principled | Glaze) else None
    return _CHALK if isinstance(base, tuple) and _bright(base) < 0.2 else _INK


def _bright(colour: RGB) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
