"""Boards for texts that stand in the scene: painted signs, chalkboards, shop fronts, carved stone.

The face of a board is a set page, printed, chalked or carved; so it holds any number of texts in
any script, with a title. Knows type and simple models; knows no light and no camera.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from cavendish.engines.diorama.cast.props.shopfront import shopfront
from cavendish.engines.diorama.compose import fields
from cavendish.engines.diorama.compose.canvas import Canvas, Colour
from cavendish.engines.diorama.compose.flow import Area, flow, shifted, spread
from cavendish.engines.diorama.compose.hierarchy import Role, rows
from cavendish.engines.diorama.compose.inking import draw
from cavendish.engines.diorama.compose.palette import hexes, spoken
from cavendish.engines.diorama.compose.themes import BOARD, CALM, Scheme, Voices, aligned
from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.colour import linear
from cavendish.engines.diorama.model.fonts import Face
from cavendish.engines.diorama.model.material import Bump, Principled, Texture
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind, Sheet
from cavendish.engines.diorama.plan.scene import Place, ScenePlan, Thing

_LONG = 26
"""Characters from which a sign's text is printed on it; shorter ones are raised letters."""
_ON_FASCIA = 60
"""Characters that a shop's fascia holds; more stand on a board."""
_PIXELS = 1400
"""Of a board's longer side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a board looks like."""

    ground: Colour
    ink: Colour
    accent: Colour
    faces: Mapping[Role, Face]
    roughness: float
    dusty: float = 0.0
    carved: float = 0.0
    frame: tuple[float, float, float] | None = (0.30, 0.17, 0.08)


_WHITE, _CREAM, _NAVY, _SLATE, _GREEN, _GOLD, _STONE, _DARK, _SAND = hexes(
    "#f4f2ea",
    "#fbf3dd",
    "#16324f",
    "#23282a",
    "#12352b",
    "#e9c46a",
    "#b9b3a6",
    "#3b3833",
    "#e76f51",
)
_CHALKED = dict.fromkeys(Role, Face.HAND)
_CARVED = dict.fromkeys(Role, Face.CARVED)
_SHOP = dict.fromkeys(Role, Face.SANS_MEDIUM) | {Role.TITLE: Face.SLAB, Role.NOTE: Face.SCRIPT}
_PAINTED = {Role.TITLE: Face.SLAB, Role.HEADING: Face.NARROW, Role.NOTE: Face.SCRIPT}

MATERIALS: Mapping[LetteringKind, Material] = {
    LetteringKind.SIGN: Material(
        ground=_CREAM, ink=_NAVY, accent=_SAND, faces=_PAINTED, roughness=0.55
    ),
    LetteringKind.LABEL: Material(
        ground=_WHITE, ink=_DARK, accent=_SAND, faces={}, roughness=0.7
    ),
    LetteringKind.CHALK: Material(
        ground=_SLATE, ink=_WHITE, accent=_GOLD, faces=_CHALKED, roughness=0.85, dusty=1.0
    ),
    LetteringKind.STOREFRONT: Material(
        ground=_GREEN, ink=_CREAM, accent=_GOLD, faces=_SHOP, roughness=0.35,
        frame=(0.45, 0.31, 0.10),
    ),
    LetteringKind.ENGRAVED: Material(
        ground=_STONE, ink=_DARK, accent=_DARK, faces=_CARVED, roughness=0.8, carved=1.0,
        frame=None,
    ),
}  # fmt: skip


def with_boards(
    plan: ScenePlan, cast: Sequence[Sequence[Model]]
) -> tuple[ScenePlan, Sequence[Sequence[Model]], int | None]:
    """Put texts that no thing carries onto one board; a short sign stays raised letters.

    Also returns the board's index if its text is so long that the picture must be about it.
    """
    models = [tuple(group) for group in cast]
    loose = [one for one in plan.letterings if one.kind in MATERIALS]
    texts = [one for one in loose if not _carried(one, models, alone=len(loose) == 1)]
    if not texts or (len(texts) == 1 and texts[0].kind is LetteringKind.SIGN and _short(texts)):
        return plan, models, None
    kinds = [one.kind for one in texts]
    kind = max(dict.fromkeys(kinds), key=kinds.count)
    kind = LetteringKind.SIGN if kind is LetteringKind.LABEL else kind
    left = tuple(one for one in plan.letterings if one not in texts)
    kept = [i for i, thing in enumerate(plan.things) if not _is_board(thing)]
    plan, models = only(replace(plan, letterings=left), kept), [models[i] for i in kept]
    model = board(tuple(texts), kind, plan.place.ground)
    plan = replace(plan, things=(*plan.things, Thing(noun="sign")))
    return plan, [*models, (model,)], len(models) if not _short(texts) else None


def only(plan: ScenePlan, kept: Sequence[int]) -> ScenePlan:
    """Return the plan with these things alone."""
    place = {old: new for new, old in enumerate(kept)}
    return replace(
        plan,
        things=tuple(plan.things[i] for i in kept),
        relations=tuple(
            replace(r, subject=place[r.subject], object=place[r.object])
            for r in plan.relations
            if r.subject in place and r.object in place
        ),
        letterings=tuple(
            replace(one, bearer=place.get(one.bearer) if one.bearer is not None else None)
            for one in plan.letterings
        ),
    )


def _short(texts: Sequence[Lettering]) -> bool:
    return sum(len(one.text) for one in texts) < _LONG


def _carried(one: Lettering, models: Sequence[Sequence[Model]], *, alone: bool) -> bool:
    """Tell whether a thing has a place for the text, and the text no need of a board."""
    if one.kind is LetteringKind.ENGRAVED:
        return False
    if one.kind is not LetteringKind.LABEL and not (alone and len(one.text) < _LONG):
        return False
    if one.bearer is None or not 0 <= one.bearer < len(models) or not models[one.bearer]:
        return False
    return all("label" in model.anchors for model in models[one.bearer])


def _is_board(thing: Thing) -> bool:
    """Tell whether a thing is there to carry a text."""
    return thing.noun.split()[-1] in {
        *("sign", "signboard", "billboard", "placard", "plaque", "board", "chalkboard", "note"),
        *("blackboard", "whiteboard", "banner", "label", "card", "gravestone", "headstone"),
        *("signpost", "text", "lettering", "tag", "notice", "message", "storefront"),
    }


def board(texts: tuple[Lettering, ...], kind: LetteringKind, place: Place) -> Model:
    """Return a board with its texts, standing: on posts outdoors, on feet elsewhere."""
    how = MATERIALS[kind]
    if kind is LetteringKind.STOREFRONT and sum(len(one.text) for one in texts) <= _ON_FASCIA:
        name = "\n".join(one.text for one in texts)
        ink = spoken(texts[0].colour)
        return Model(parts=shopfront(name, ink=_linear(ink)) if ink else shopfront(name))
    total = sum(len(one.text) for one in texts)
    aspect = 2.0 if kind is LetteringKind.STOREFRONT else 1.45 if len(texts) == 1 else 1.15
    width = 0.75 * (1 + min(1.0, total / 240))
    height = width / aspect
    lift = 0.42 if place is Place.OUTDOORS and kind is not LetteringKind.ENGRAVED else 0.05
    middle = lift + height / 2
    face = _face(texts, how, width, height)
    parts = [
        Part(
            mesh=_panel(width, height, (0.0, -0.0225, middle)),
            finish=_printed(face, how, width, height),
        ),
        Part(
            mesh=primitives.box((width, 0.04, height), bevel=0.006, at=(0, 0, middle)),
            finish=finish.paint(_linear(how.ground), roughness=how.roughness),
        ),
    ]
    wood = finish.timber(how.frame or (0.3, 0.29, 0.27), seed=2)
    if how.frame is not None:
        parts.append(Part(mesh=_frame(width, height, middle), finish=wood))
    parts.append(Part(mesh=_stand(width, height, lift, place), finish=wood))
    return Model(parts=tuple(parts))


def card_of(
    texts: tuple[Lettering, ...],
    how: Material,
    size: tuple[float, float],
    at: tuple[float, float, float],
) -> Part:
    """Return a flat card of so many metres with its texts, facing -y."""
    face = _face(texts, how, *size)
    return Part(mesh=_panel(*size, at), finish=_printed(face, how, *size))


def _face(texts: tuple[Lettering, ...], how: Material, width: float, height: float) -> fields.Field:
    """Return the board's face, rows x columns x 3, encoded sRGB 0..1."""
    canvas = Canvas(1000.0, 1000.0 * height / width)
    pad = 0.075 * canvas.height + 25
    area = Area(x=pad, y=pad, width=1000 - 2 * pad, height=canvas.height - 2 * pad)
    voices = _faced(aligned(BOARD if how.faces else CALM, "centre"), how)
    scheme = Scheme(ground=how.ground, ink=how.ink, accent=how.accent, panel=how.ground)
    lines = rows(texts, Sheet.POSTER)
    set_rows = flow(lines, voices, area, most=0.085 * canvas.height)
    set_rows = spread(set_rows, area.height, most=0.4)
    set_rows = shifted(set_rows, down=(area.height - set_rows.area.height) / 2)
    own = spoken(texts[0].colour)
    draw(canvas, set_rows, replace(scheme, ink=own) if own else scheme)
    columns = _PIXELS if width >= height else round(_PIXELS * width / height)
    shape = (round(columns * height / width), columns)
    return _worn(canvas.raster(shape[1], shape[0]), how)


def _faced(voices: Voices, how: Material) -> Voices:
    return {
        role: replace(v, manner=replace(v.manner, face=how.faces.get(role, v.manner.face)))
        for role, v in voices.items()
    }


def _worn(ink: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], how: Material) -> fields.Field:
    """Return ink on its ground: chalk breaks and leaves dust, paint is a little uneven."""
    shape = (ink.shape[0], ink.shape[1])
    alpha = ink[..., 3].astype(np.float32) / np.float32(255)
    colour = ink[..., :3].astype(np.float32) / np.float32(255)
    ground = np.broadcast_to(np.array(how.ground, np.float32), (*shape, 3)).copy()
    cloud = fields.noise(shape, 260, 3, octaves=4)
    ground *= (1 + (0.03 + 0.05 * how.dusty) * cloud)[..., None]
    if how.dusty:
        smear = fields.blurred(alpha, 26) + 0.02 * fields.noise(shape, 90, 5)
        ground += 0.075 * np.clip(smear, 0, 1)[..., None]
        tooth = fields.noise(shape, 2.2, 4, octaves=2)
        alpha = alpha * np.clip(0.93 + 0.16 * tooth, 0.45, 1)
    return np.clip(ground + (colour - ground) * alpha[..., None], 0, 1).astype(np.float32)


def _printed(face: fields.Field, how: Material, width: float, height: float) -> Principled:
    """Return the finish of the face; carved letters are sunk as well as dark."""
    repeat = (1 / width, 1 / height)
    pixels = np.ascontiguousarray(linear(face)[::-1])
    bump = None
    if how.carved:
        relief = fields.blurred(face.mean(-1), 1.2)[::-1]
        bump = Bump(height=Texture(pixels=np.ascontiguousarray(relief), repeat=repeat), depth=0.03)
    return Principled(
        base=Texture(pixels=pixels, repeat=repeat), roughness=how.roughness, specular=0.3, bump=bump
    )


def _panel(width: float, height: float, at: tuple[float, float, float]) -> Mesh:
    return primitives.plane((width * 0.992, 0, 0), (0, 0, height * 0.992), at=at)


def _frame(width: float, height: float, middle: float) -> Mesh:
    """Return a wooden frame round a board."""
    thick = 0.03
    level = [
        primitives.box((width + 2 * thick, 0.056, thick), bevel=0.004, at=(0, 0, middle + z))
        for z in (-(height + thick) / 2, (height + thick) / 2)
    ]
    upright = [
        primitives.box((thick, 0.056, height), bevel=0.004, at=(x, 0, middle))
        for x in (-(width + thick) / 2, (width + thick) / 2)
    ]
    return primitives.merge([*level, *upright])


def _stand(width: float, height: float, lift: float, place: Place) -> Mesh:
    """Return two posts into the ground, or two feet."""
    sides = (-width * 0.36, width * 0.36)
    if place is Place.OUTDOORS:
        tall = lift + height * 0.9
        size, y, z = (0.06, 0.06, tall), 0.055, tall / 2
    else:
        size, y, z = (0.05, 0.22, lift), 0.0, lift / 2
    return primitives.merge([primitives.box(size, bevel=0.004, at=(x, y, z)) for x in sides])


def _linear(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = (float(v) for v in linear(np.array(colour, np.float32)))
    return red, green, blue
