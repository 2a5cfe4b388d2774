"""Draws a flow: cards and buttons, icons, texts in inks that can be read. Knows no layout."""

from cavendish.engines.diorama.compose.canvas import Canvas, Colour, circle
from cavendish.engines.diorama.compose.flow import Area, Card, Flow, Icon, Piece
from cavendish.engines.diorama.compose.hierarchy import Role, price
from cavendish.engines.diorama.compose.icons import drawing, duotone
from cavendish.engines.diorama.compose.palette import (
    READABLE,
    contrast,
    mixed,
    readable,
    spoken,
)
from cavendish.engines.diorama.compose.themes import Scheme
from cavendish.engines.diorama.compose.typesetting import line_path, measure
from cavendish.engines.diorama.plan.wording import Shape

_PAD = 1.7
"""Inside buttons, in body sizes."""
_ROUNDING = {Shape.BOX: 0.0, Shape.NOTE: 0.15, Shape.CIRCLE: 60.0, Shape.BANNER: 0.0}
"""The corners of cards by shape, in body sizes; others are a little round."""
_WHITE: Colour = (1.0, 1.0, 1.0)


def draw(canvas: Canvas, given: Flow, scheme: Scheme) -> None:
    """Draw the cards, icons and texts of a flow; every ink can be read on its ground."""
    for card in given.cards:
        _card(canvas, card, scheme, given.unit)
    for icon in given.icons:
        _icon(canvas, icon, scheme, _under(icon.area, given, scheme))
    for piece in given.pieces:
        place = Area(x=piece.x, y=piece.y, width=piece.width, height=piece.block.height)
        ground = _under(place, given, scheme)
        colour = _ink(piece, scheme, ground)
        if piece.entry.role is Role.BUTTON:
            colour = _button(canvas, piece, scheme, given.unit)
        if piece.entry.role is Role.ITEM:
            _item(canvas, piece, colour)
        else:
            canvas.path(piece.block.path(piece.x, piece.y, piece.width), colour)


def _card(canvas: Canvas, card: Card, scheme: Scheme, unit: float) -> None:
    """Draw what a column stands on, in the shape and colour asked for."""
    box, plate = card.area, card.plate
    colour = _face(card, scheme)
    if plate is not None and plate.shape is Shape.HEXAGON:
        nip = 0.09 * box.width
        canvas.path(
            f"M{box.x + nip} {box.y}h{box.width - 2 * nip}l{nip} {box.height / 2}l{-nip} "
            f"{box.height / 2}h{2 * nip - box.width}l{-nip} {-box.height / 2}Z",
            colour,
        )
        return
    if plate is not None and plate.shape is Shape.NOTE:
        canvas.shadow(box.x, box.y + 0.3 * unit, box.width, box.height, 0.5 * unit)
    radius = _ROUNDING.get(plate.shape, 1.1) * unit if plate is not None else 1.1 * unit
    radius = min(radius, 0.5 * min(box.width, box.height))
    canvas.box(box.x, box.y, box.width, box.height, colour, radius=radius)
    if plate is not None and plate.shape is Shape.CIRCLE:
        ring = min(box.width, box.height) / 2
        for reach in (0.35, 0.7):
            canvas.stroke(
                _rounded(box, -reach * unit, ring - reach * unit), scheme.accent, 0.1 * unit,
                opacity=0.5,
            )  # fmt: skip
    if plate is not None and plate.shape is Shape.NOTE:
        middle = box.x + box.width / 2
        canvas.path(circle(middle, box.y + 0.2 * unit, 0.45 * unit), scheme.accent)


def _rounded(box: Area, inset: float, radius: float) -> str:
    """Return a rounded rectangle inside (or, below zero, around) a box as path data."""
    i = -inset
    x, y, w, h = box.x + i, box.y + i, box.width - 2 * i, box.height - 2 * i
    r = min(radius, w / 2, h / 2)
    return (
        f"M{x + r} {y}h{w - 2 * r}a{r} {r} 0 0 1 {r} {r}v{h - 2 * r}a{r} {r} 0 0 1 {-r} {r}"
        f"h{2 * r - w}a{r} {r} 0 0 1 {-r} {-r}v{2 * r - h}a{r} {r} 0 0 1 {r} {-r}Z"
    )


def _face(card: Card, scheme: Scheme) -> Colour:
    """Return a card's colour: the one asked for, paler than ink would be."""
    own = spoken(card.plate.colour) if card.plate else None
    if own is None:
        note = card.plate is not None and card.plate.shape is Shape.NOTE
        return (0.99, 0.91, 0.55) if note else scheme.panel
    return own if contrast(own, _WHITE) < 3 else mixed(own, _WHITE, 0.55)


def _under(place: Area, given: Flow, scheme: Scheme) -> Colour:
    """Return the colour that a place of the flow stands on."""
    for card in given.cards:
        box = card.area
        inside = box.x <= place.x <= box.x + box.width and box.y <= place.y <= box.y + box.height
        if inside:
            return _face(card, scheme)
    return scheme.ground


def _icon(canvas: Canvas, icon: Icon, scheme: Scheme, ground: Colour) -> None:
    """Draw an icon in two tones on a disc of the accent."""
    svg = drawing(icon.words)
    if svg is None:
        return
    box = icon.area
    disc = readable(scheme.accent, ground, least=3.0)
    half = box.width / 2
    canvas.path(circle(box.x + half, box.y + half, half), disc)
    ink = readable(ground, disc, least=3.0)
    canvas.drawing(
        duotone(svg, ink, mixed(disc, ink, 0.35)),
        box.x + 0.2 * box.width,
        box.y + 0.2 * box.width,
        0.6 * box.width,
    )


def _item(canvas: Canvas, piece: Piece, colour: Colour) -> None:
    """Draw a dish at the left, its price at the right, dots between them."""
    parts = price(piece.entry.text)
    if parts is None or len(piece.block.lines) > 1:
        canvas.path(piece.block.path(piece.x, piece.y, piece.width), colour)
        return
    cap, manner = piece.block.cap, piece.block.manner
    span = min(piece.width, 26 * cap)
    left, base = piece.x + (piece.width - span) / 2, piece.y + cap
    cost = measure(parts[1], manner) * cap
    canvas.path(line_path(parts[0], manner, left, base, cap), colour)
    canvas.path(line_path(parts[1], manner, left + span - cost, base, cap), colour)
    start, end = left + (measure(parts[0], manner) + 0.7) * cap, left + span - cost - 0.7 * cap
    dots = int(max(0.0, end - start) / (0.75 * cap))
    for number in range(dots):
        canvas.path(circle(end - number * 0.75 * cap, base - 0.09 * cap, 0.08 * cap), colour)


def _ink(piece: Piece, scheme: Scheme, ground: Colour) -> Colour:
    own = spoken(piece.entry.lettering.colour)
    colour = own or (scheme.accent if piece.voice.accent else scheme.ink)
    large = piece.block.cap > 3 * 8
    return readable(colour, ground, least=3.0 if large and own else READABLE)


def _button(canvas: Canvas, piece: Piece, scheme: Scheme, unit: float) -> Colour:
    """Draw a button's face, in the colour asked for, and return the ink on it."""
    plate = piece.entry.plate
    face = (spoken(plate.colour) if plate else None) or scheme.accent
    wide, tall = piece.block.width, piece.block.height
    centred = piece.block.manner.align == "centre"
    left = piece.x + (piece.width - wide) / 2 if centred else piece.x
    pad = _PAD * unit
    x = left - pad
    canvas.box(x, piece.y - 0.62 * pad, wide + 2 * pad, tall + 0.9 * pad, face, radius=0.9 * unit)
    ink = spoken(piece.entry.lettering.colour) or _WHITE
    return readable(ink, face, least=3.0)
