"""Cards that lie over a picture: menus, invitations, receipts, letters. Knows type and paper."""

from collections.abc import Sequence
from dataclasses import replace

from cavendish.engines.diorama.compose import ornament
from cavendish.engines.diorama.compose.canvas import Canvas, Pixels
from cavendish.engines.diorama.compose.flow import Area, Flow, flow, shifted, spread
from cavendish.engines.diorama.compose.hierarchy import Role, Row
from cavendish.engines.diorama.compose.inking import draw
from cavendish.engines.diorama.compose.page import Page, laid
from cavendish.engines.diorama.compose.palette import dominant, hexes, mixed
from cavendish.engines.diorama.compose.themes import Scheme, Voices, aligned

_PAPER = hexes("#faf6ec")[0]
_GILT = hexes("#9a6a24")[0]


def card(
    rows: Sequence[Row],
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    art: bool,
    framed: bool,
) -> Page:
    """Lay out a card in the middle of the page, the picture around it; ``framed`` adds rules."""
    width, height = size
    edge = (0.10 if art else 0.045) * min(width, height)
    paper = Area(x=edge, y=edge, width=width - 2 * edge, height=height - 2 * edge)
    if art and width > 1.15 * height:
        paper = replace(paper, width=max(0.62 * width, 0.95 * height) - edge)
    pad = (0.115 if framed else 0.09) * min(paper.width, paper.height)
    inner = Area(
        x=paper.x + pad, y=paper.y + pad, width=paper.width - 2 * pad, height=paper.height - 2 * pad
    )
    text = _centred_flow(rows, aligned(voices, "centre"), inner)
    ground_scheme = replace(scheme, ground=_PAPER, panel=mixed(_PAPER, scheme.accent, 0.08))

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        colours = ground_scheme
        if picture is not None:
            colours = replace(colours, accent=_vivid(picture, scheme))
        ground.box(0, 0, width, height, mixed(scheme.panel, scheme.accent, 0.12))
        canvas.shadow(paper.x, paper.y + 7, paper.width, paper.height, 12)
        canvas.box(paper.x, paper.y, paper.width, paper.height, _PAPER, radius=5)
        if framed:
            ornament.frame(canvas, paper.x, paper.y, paper.width, paper.height, _GILT)
        draw(canvas, text, colours)
        _ornaments(canvas, text, colours)
        window = Area(x=0, y=0, width=width, height=height)
        return laid(canvas, picture, window, ground, (across, along))

    whole = Area(x=0, y=0, width=width, height=height)
    right = paper.x + paper.width
    free = replace(whole, x=right, width=width - right) if width - right > 0.25 * width else whole
    return Page(width=width, height=height, window=whole, free=free, finish=finish)


def menu(
    rows: Sequence[Row],
    voices: Voices,
    scheme: Scheme,
    size: tuple[float, float],
    *,
    art: bool,
) -> Page:
    """Lay out a menu: the picture above, the dishes below it on paper."""
    width, height = size
    margin = 0.085 * min(width, height)
    top = 0.30 * height if art else 0.0
    window = Area(x=0, y=0, width=width, height=top or height)
    inner = Area(
        x=margin, y=top + margin, width=width - 2 * margin, height=height - top - 2 * margin
    )
    text = _centred_flow(rows, aligned(voices, "centre"), inner)
    colours = replace(scheme, ground=_PAPER, panel=mixed(_PAPER, scheme.accent, 0.08))

    def finish(picture: Pixels | None, across: int, along: int) -> Pixels:
        ground, canvas = Canvas(width, height), Canvas(width, height)
        ground.box(0, 0, width, height, _PAPER)
        used = picture if art else None
        shades = colours if used is None else replace(colours, accent=_vivid(used, scheme))
        canvas.box(0, top, width, 0.006 * height, shades.accent)
        draw(canvas, text, shades)
        _ornaments(canvas, text, shades)
        return laid(canvas, used, window, ground, (across, along))

    return Page(width=width, height=height, window=window, free=window, finish=finish)


def _centred_flow(rows: Sequence[Row], voices: Voices, inner: Area) -> Flow:
    text = flow(rows, voices, inner, most=0.036 * min(inner.width, inner.height))
    text = spread(text, inner.height, most=0.5)
    return shifted(text, down=(inner.height - text.area.height) / 2)


def _ornaments(canvas: Canvas, text: Flow, scheme: Scheme) -> None:
    """Draw a flourish between the title's group and what follows."""
    head = [p for p in text.pieces if p.entry.role in (Role.KICKER, Role.TITLE, Role.SUBTITLE)]
    rest = [p for p in text.pieces if p not in head]
    if not head or not rest:
        return
    end = max(p.y + p.block.height for p in head)
    start = min(p.y for p in rest)
    if start - end > 2.4 * text.unit:
        middle = text.area.x + text.area.width / 2
        size = min(6 * text.unit, 0.3 * text.area.width)
        ornament.flourish(canvas, middle, (start + end) / 2, size, scheme.accent)


def _vivid(picture: Pixels, scheme: Scheme) -> tuple[float, float, float]:
    """Return the picture's most saturated main colour, or the scheme's accent if all are grey."""
    best = max(dominant(picture), key=lambda c: max(c) - min(c))
    return best if max(best) - min(best) > 0.25 else scheme.accent
