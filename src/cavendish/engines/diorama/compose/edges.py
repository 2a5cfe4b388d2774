"""Texts along the edges of a page, read upwards or downwards. Knows type, no other layout."""

from collections.abc import Sequence

from cavendish.engines.diorama.compose.canvas import Canvas
from cavendish.engines.diorama.compose.hierarchy import Entry, Role
from cavendish.engines.diorama.compose.palette import readable
from cavendish.engines.diorama.compose.themes import Scheme, Voices
from cavendish.engines.diorama.compose.typesetting import Manner, fitted
from cavendish.engines.diorama.model.fonts import wished

_STRIP = 0.075
"""The width of a text along an edge, in the page's shorter sides."""


def beside(edges: Sequence[Entry], unit: float) -> float:
    """Return the width that texts along the right edge take from the page's column."""
    return _STRIP * unit if any("right" in (e.lettering.where or "") for e in edges) else 0.0


def upright(
    canvas: Canvas,
    edges: Sequence[Entry],
    voices: Voices,
    scheme: Scheme,
    room: tuple[float, float, float],
) -> None:
    """Draw texts along their edges; ``room`` is the margin, and the top and foot of the text."""
    margin, top, foot = room
    unit = min(canvas.width, canvas.height)
    for entry in edges:
        face = wished(entry.lettering.typeface) or voices[Role.POINT].manner.face
        manner = Manner(face=face, track=0.06)
        cap = 0.024 * unit
        text = fitted(entry.text, manner, width=foot - top, height=1.5 * cap, cap=cap)
        right = "right" in (entry.lettering.where or "")
        x = canvas.width - margin * 0.55 - text.cap if right else margin * 0.55
        # Read upwards, it ends at the foot of the page; its first letter is the lowest.
        data = text.path(x, foot, text.width)
        weight = 0.004 * unit
        canvas.path(data, readable(scheme.ink, scheme.ground), turn=(-90, x, foot))
        canvas.box(x - 1.1 * text.cap, foot - text.width, weight, text.width, scheme.accent)
