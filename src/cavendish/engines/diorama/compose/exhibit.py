"""An exhibit: a thing on a plinth whose front bears its label. Knows type and simple models."""

from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.compose.board import MATERIALS, card_of, only
from cavendish.engines.diorama.model import finish, primitives
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind
from cavendish.engines.diorama.plan.scene import Place, ScenePlan, Thing
from cavendish.engines.diorama.plan.wording import Shape

_SIZE = 0.62
"""Metres: what is on show is as wide as this, or as tall as 1.25 of it."""
_CARD, _INK = (0.93, 0.92, 0.88), (0.07, 0.08, 0.1)
_WIDE, _TALL = 0.82, 0.46
"""Metres: a plinth."""


def with_exhibits(
    plan: ScenePlan, cast: Sequence[Sequence[Model]]
) -> tuple[ScenePlan, Sequence[Sequence[Model]], int | None]:
    """Put every thing that has labels of its own on a plinth that bears them.

    Labels of what can't be shown have plinths too. Also returns the index of the exhibits.
    """
    texts: dict[tuple[int | None, str], list[Lettering]] = {}
    last: tuple[int | None, str] | None = None
    for one in plan.letterings:
        plate = one.wording.plate
        if plate is None or plate.shape is not Shape.LABEL:
            continue
        small = one.wording.rank < 0 and last is not None and last[0] == one.bearer
        own = one.bearer is not None and (one.bearer, "") in texts
        last = last if small and last else (one.bearer, "" if one.bearer is not None else one.text)
        texts.setdefault((one.bearer, "") if own else last, []).append(one)
    if not texts:
        return plan, cast, None
    shown: list[Model] = []
    for (index, _), own_texts in texts.items():
        known = index is not None and index < len(cast) and cast[index]
        model = cast[index][0] if known and index is not None else None
        shown.append(_exhibit(model, tuple(own_texts), plan.place.ground))
    said = {id(one) for group in texts.values() for one in group}
    gone = {index for index, _ in texts}
    kept = [i for i in range(len(plan.things)) if i not in gone]
    left = tuple(one for one in plan.letterings if id(one) not in said)
    rest = only(replace(plan, letterings=left), kept)
    stands = Thing(noun="sign", count=len(shown))
    models = [*(tuple(cast[i]) for i in kept), tuple(shown)]
    return replace(rest, things=(*rest.things, stands)), models, len(kept)


def _exhibit(model: Model | None, texts: tuple[Lettering, ...], place: Place) -> Model:
    """Return a model, as large as its neighbours, on its plinth; without one, the plinth."""
    deep, parts = 0.34, ()
    if model is not None:
        low, high = model.bounds
        scale = _SIZE / max(float(high[0] - low[0]), 0.8 * float(high[2] - low[2]), 1e-3)
        scale = min(scale, 1.1 * _SIZE / max(float(high[1] - low[1]), 1e-3))
        middle = [-scale * float(low[axis] + high[axis]) / 2 for axis in (0, 1)]
        lift = _TALL + 0.006 - scale * float(low[2])
        parts = model.moved(scale=scale, by=(middle[0], middle[1], lift)).parts
        deep = max(deep, 1.06 * scale * float(high[1] - low[1]))
    wood = finish.timber((0.42, 0.27, 0.14), seed=4)
    body = wood if place is Place.OUTDOORS else finish.paint((0.82, 0.81, 0.78), roughness=0.5)
    label = replace(MATERIALS[LetteringKind.STOREFRONT], ground=_CARD, ink=_INK, accent=_INK)
    front = (0.0, -deep / 2 - 0.006, _TALL / 2)
    return Model(
        parts=(
            *parts,
            Part(
                mesh=primitives.box((_WIDE, deep, _TALL), bevel=0.008, at=(0, 0, _TALL / 2)),
                finish=body,
            ),
            card_of(texts, label, (0.94 * _WIDE, 0.88 * _TALL), front),
        )
    )
