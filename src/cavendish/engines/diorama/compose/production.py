"""A cast plan to a picture: with or without type, in whatever style. Knows the order only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.compose.board import only, with_boards
from cavendish.engines.diorama.compose.exhibit import with_exhibits
from cavendish.engines.diorama.compose.layout import page
from cavendish.engines.diorama.compose.page import Page
from cavendish.engines.diorama.compose.pattern import painted
from cavendish.engines.diorama.compose.route import picture, prepared
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.plan.page import Lettering, LetteringKind, Sheet
from cavendish.engines.diorama.plan.scene import Link, Place, ScenePlan, Style
from cavendish.engines.diorama.plan.wording import spot
from cavendish.engines.diorama.stage.arrange import arrange
from cavendish.engines.diorama.stage.camera import EVERYTHING, Keep
from cavendish.engines.diorama.stage.shot import Shot

Cast = Sequence[Sequence[Model]]
Report = Callable[[float], None]
_STAGED = 0.08
"""The fraction of the work that is done when the set stands; the rest is light."""
_CORNER_ON = 0.62
"""Radians that things are turned for an isometric view, which shows a front and a side."""
_PAPERS = frozenset(
    {
        *("poster", "menu", "invitation", "card", "slide", "presentation", "infographic", "page"),
        *("website", "webpage", "homepage", "interface", "screenshot", "caption", "text", "title"),
        *("receipt", "ticket", "letter", "bubble", "heading", "header", "headline", "subtitle"),
        *("layout", "flyer", "cover", "logo", "banner", "typography", "font", "button", "note"),
        *("section", "screen", "frame", "box", "bar", "icon", "blog", "app", "design", "element"),
        *("board", "corkboard", "sticky note", "platform", "feature", "spread"),
    }
)
"""Things that are the page itself or belong to its type."""
_MEANT = frozenset(
    {
        *("reader", "user", "viewer", "visitor", "shopper", "customer", "audience", "author"),
        *("artist", "director", "attendee", "guest", "participant", "passersby", "pedestrian"),
    }
)
"""Whom a page of text speaks to or of: they aren't in its picture."""
_MIDDLE = 0.5
_SEEN = (Sheet.COMIC, Sheet.CAPTION)
"""Pages whose people are there to be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is wanted: the picture's size in pixels, the seed, and the seconds there are."""

    width: int
    height: int
    seed: int
    time_budget: float | None = None


def produce(plan: ScenePlan, cast: Cast, order: Order, report: Report) -> NDArray[np.uint8]:
    """Return the picture, height x width x 3. Raises GlyphMissing."""
    if plan.pattern is not None:
        report(1.0)
        return painted(plan.pattern, order.width, order.height, order.seed)
    plan, cast, texts = _parted(plan, cast)
    sheet = plan.sheet
    if not texts or sheet is None:
        plan = prepared(plan)
        return _printed(_staged(plan, cast, order, EVERYTHING), plan.style, order, report)
    shown = bool(plan.things) or sheet in _SEEN or plan.place.ground is Place.OUTDOORS
    aspect = order.width / order.height
    laid = page(texts, sheet, aspect=aspect, art=shown, seed=order.seed, pattern=plan.ornament)
    art = None
    if shown:
        plan = prepared(plan)
        width, height = laid.pixels(order.width, order.height)
        sized = replace(order, width=width, height=height)
        shot = _staged(plan, cast, sized, _kept(laid))
        art = _printed(shot, plan.style, sized, lambda done: report(0.95 * done))
        mouths = _speaking(texts, shot)
        if sheet is Sheet.COMIC and _crossed(texts, mouths, plan):
            art = np.ascontiguousarray(art[:, ::-1])
            shot = replace(shot, mouths=tuple((i, 1 - x, y) for i, x, y in reversed(shot.mouths)))
            mouths = _speaking(texts, shot)
        laid = page(
            texts, sheet, aspect=aspect, art=True, seed=order.seed, pattern=plan.ornament,
            mouths=mouths,
        )  # fmt: skip
    finished = laid.finish(art, order.width, order.height)
    report(1.0)
    return finished


def _staged(plan: ScenePlan, cast: Cast, order: Order, keep: Keep) -> Shot:
    """Return the scene, ready to be photographed; its mouths are those of the plan given."""
    asked = plan
    plan, cast, shown = with_exhibits(plan, cast)
    plan, cast, board = with_boards(plan, cast) if shown is None else (plan, cast, shown)
    if plan.style is Style.ISOMETRIC:
        cast = [[model.moved(turn=_CORNER_ON) for model in models] for models in cast]
    if board is not None:
        keep = replace(keep, thing=board)
    wide, tall = order.width, order.height
    shot = arrange(plan, cast, width=wide, height=tall, seed=order.seed, keep=keep)
    known = {id(one): index for index, one in enumerate(asked.things)}
    same = {index: known.get(id(one)) for index, one in enumerate(plan.things)}
    return replace(
        shot, mouths=tuple((k, x, y) for i, x, y in shot.mouths if (k := same[i]) is not None)
    )


def _printed(shot: Shot, style: Style, order: Order, report: Report) -> NDArray[np.uint8]:
    """Return the scene's picture."""
    report(_STAGED)
    return picture(
        shot,
        style,
        size=(order.width, order.height),
        seed=order.seed,
        report=lambda done: report(_STAGED + (1 - _STAGED) * done),
        time_budget=order.time_budget,
    )


def _speaking(texts: Sequence[Lettering], shot: Shot) -> tuple[tuple[float, float] | None, ...]:
    """Return the mouth that says each text: of its bearer, whose copies speak in turn."""
    said: dict[int | None, int] = {}
    mouths: list[tuple[float, float] | None] = []
    for one in texts:
        own = [(x, y) for thing, x, y in shot.mouths if thing == one.bearer]
        own = own or [(x, y) for _, x, y in shot.mouths]
        turn, side = said.get(one.bearer, 0), spot(one.where)[1]
        if side in ("left", "right") and own:
            mouths.append(own[0 if side == "left" else -1])
        else:
            mouths.append(own[turn % len(own)] if own else None)
        said[one.bearer] = turn + 1
    return tuple(mouths)


def _crossed(
    texts: Sequence[Lettering],
    mouths: Sequence[tuple[float, float] | None],
    plan: ScenePlan,
) -> bool:
    """Tell whether speakers stand on the wrong side of their bubbles, and may change sides."""
    if any(one.link in (Link.LEFT_OF, Link.RIGHT_OF) for one in plan.relations):
        return False
    sides = [(spot(one.where)[1], m) for one, m in zip(texts, mouths, strict=True) if m]
    wrong = sum(
        (side == "left") == (m[0] > _MIDDLE) for side, m in sides if side != "centre" and side
    )
    return 2 * wrong > len(sides)


def _kept(laid: Page) -> Keep:
    """Return where a page's picture must have its subject."""
    window, free = laid.window, laid.free
    right, bottom = window.x + window.width, window.y + window.height
    return Keep(
        left=max(0.0, (free.x - window.x) / window.width),
        right=max(0.0, (right - free.x - free.width) / window.width),
        top=max(0.0, (free.y - window.y) / window.height),
        bottom=max(0.0, (bottom - free.y - free.height) / window.height),
    )


def _parted(plan: ScenePlan, cast: Cast) -> tuple[ScenePlan, Cast, tuple[Lettering, ...]]:
    """Take the texts that are set in the picture plane out of a plan, and the page's own words."""
    kinds = {one.kind for one in plan.letterings}
    if plan.sheet is None:
        usual = Sheet.COMIC if LetteringKind.BUBBLE in kinds else _usual(plan)
        plan = replace(plan, sheet=usual)
    flat = (LetteringKind.PRINT, LetteringKind.BUBBLE)
    solid = (LetteringKind.NEON,)
    paged = plan.sheet is not None
    texts = tuple(
        one for one in plan.letterings if one.kind in flat or (paged and one.kind not in solid)
    )
    if not texts:
        return replace(plan, sheet=None), cast, ()
    left = tuple(one for one in plan.letterings if one not in texts)
    left_out = _PAPERS if plan.sheet in _SEEN else _PAPERS | _MEANT
    kept = [i for i, t in enumerate(plan.things) if t.noun.split()[-1] not in left_out]
    now = {old: new for new, old in enumerate(kept)}
    texts = tuple(
        replace(one, bearer=None if one.bearer is None else now.get(one.bearer)) for one in texts
    )
    return only(replace(plan, letterings=left), kept), [cast[i] for i in kept], texts


def _usual(plan: ScenePlan) -> Sheet | None:
    """Return the page for texts in the picture plane when no kind of page is named."""
    if not any(one.kind is LetteringKind.PRINT for one in plan.letterings):
        return None
    if plan.style is Style.LOGO:
        return Sheet.LOGO
    only_below = all((one.where or "") == "bottom" for one in plan.letterings)
    return Sheet.CAPTION if only_below else Sheet.POSTER
