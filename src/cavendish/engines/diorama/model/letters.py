"""Text as solid letters: bevelled, extruded, set in lines. Knows no sign and no material."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.model.primitives import extrude, merge
from cavendish.engines.diorama.model.typeface import Contour, Glyph, outline, shape

LEADING = 1.55
"""From one baseline to the next, in cap heights."""
_WIDE_SCRIPTS = ((0x2E80, 0x9FFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFF00, 0xFFEF))


def letters(
    text: str,
    fonts: Sequence[Path],
    *,
    height: float,
    depth: float,
    bevel: float | None = None,
) -> tuple[Mesh, tuple[float, float]]:
    """Return solid letters and their width and height in metres.

    Capitals are ``height`` metres tall; line breaks in the text are kept, lines are centred.
    The block is centred on x = z = 0; letters stand on a wall at y = 0 and face -y. ``bevel``
    is metres, by default a little of the height. Raises GlyphMissing.
    """
    edge = min(0.03 * height if bevel is None else bevel, 0.45 * depth)
    solids: list[Mesh] = []
    for glyph, x, z in placed(text, fonts):
        solid = _solid(glyph.font, glyph.index, depth / height, edge / height)
        if solid is not None:
            solids.append(solid.moved(by=(x, 0.0, z)))
    if not solids:
        return Mesh(vertices=np.zeros((0, 3), np.float32), faces=np.zeros((0, 3), np.int32)), (0, 0)
    block = merge(solids).moved(scale=height)
    low, high = block.vertices.min(0), block.vertices.max(0)
    middle = (low + high) / 2
    block = block.moved(by=(-float(middle[0]), -depth / 2, -float(middle[2])))
    return block, (float(high[0] - low[0]), float(high[2] - low[2]))


def placed(text: str, fonts: Sequence[Path]) -> list[tuple[Glyph, float, float]]:
    """Return every glyph of a centred block with its origin (x, z) in cap heights."""
    out: list[tuple[Glyph, float, float]] = []
    for row, line in enumerate(text.split("\n")):
        shaped = shape(line, fonts)
        start = -shaped.width / 2
        out += [(g, start + g.at[0], g.at[1] - row * LEADING) for g in shaped.glyphs]
    return out


def fitted(text: str, fonts: Sequence[Path], *, width: float, height: float) -> tuple[str, float]:
    """Return the text broken into lines and the greatest cap height that fits a box.

    Given line breaks are kept. Lines break at spaces, and anywhere between wide characters.
    """
    best, size = text, 0.0
    longest = max(shape(line, fonts).width for line in text.split("\n"))
    for limit in np.linspace(1.0, 0.12, 23):
        broken = wrapped(text, fonts, limit=max(longest * float(limit), 0.5))
        lines = broken.split("\n")
        across = max(shape(line, fonts).width for line in lines)
        cap = min(width / max(across, 1e-6), height / (1.25 + LEADING * (len(lines) - 1)))
        if cap > size * 1.001:
            best, size = broken, cap
    return best, size


def wrapped(text: str, fonts: Sequence[Path], *, limit: float) -> str:
    """Break lines so that none is wider than ``limit`` cap heights, where words allow it."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        current = ""
        for word, glue in words(paragraph):
            candidate = current + (glue if current else "") + word
            if current and shape(candidate, fonts).width > limit:
                lines.append(current)
                current = word
            else:
                current = candidate
        lines.append(current)
    return "\n".join(lines)


def words(text: str) -> list[tuple[str, str]]:
    """Return words with the glue before each: a space, or nothing between wide characters."""
    out: list[tuple[str, str]] = []
    for chunk in text.split():
        glue, word = " ", ""
        for char in chunk:
            if _wide(char):
                if word:
                    out.append((word, glue))
                    glue, word = "", ""
                out.append((char, glue))
                glue = ""
            else:
                word += char
        if word:
            out.append((word, glue))
    return out


def _wide(char: str) -> bool:
    return any(low <= ord(char) <= high for low, high in _WIDE_SCRIPTS)


@lru_cache(maxsize=256)
def _solid(font: Path, index: int, depth: float, bevel: float) -> Mesh | None:
    """Return one glyph as a solid in cap heights, or None for a blank."""
    pieces = regions(outline(font, index))
    solids = [extrude(body, depth, holes=holes, bevel=bevel) for body, holes in pieces]
    return merge(solids) if solids else None


def regions(contours: Sequence[Contour]) -> list[tuple[Contour, list[Contour]]]:
    """Sort contours into bodies with their holes.

    Bodies wind like the largest contour, holes the other way (the non-zero rule of fonts); a
    hole belongs to the smallest body around it.
    """
    if not contours:
        return []
    areas = [_area(contour) for contour in contours]
    sign = np.sign(max(areas, key=abs))
    bodies = [i for i, area in enumerate(areas) if area * sign > 0]
    holes: dict[int, list[Contour]] = {i: [] for i in bodies}
    for i, contour in enumerate(contours):
        if i in holes:
            continue
        around = [b for b in bodies if _inside(contour[0], contours[b])]
        if around:
            holes[min(around, key=lambda b: abs(areas[b]))].append(contour)
    return [(contours[i], holes[i]) for i in bodies]


def _area(contour: Contour) -> float:
    x, y = contour.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)) / 2


def _inside(point: Contour, contour: Contour) -> bool:
    """Tell whether a point lies in a polygon (crossing number)."""
    a, b = contour, np.roll(contour, -1, 0)
    spans = (a[:, 1] > point[1]) != (b[:, 1] > point[1])
    rise = np.where(spans, b[:, 1] - a[:, 1], 1.0)
    x = a[:, 0] + (point[1] - a[:, 1]) / rise * (b[:, 0] - a[:, 0])
    return bool(np.sum(spans & (x > point[0])) % 2)
