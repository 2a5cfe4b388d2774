"""Text to placed glyph outlines, in any script. Knows fonts; knows no meshes.

Shaping is HarfBuzz's; a glyph that one font lacks comes from the next in the list. A line may mix
scripts that run to the right and to the left.
"""

import importlib
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.model import direction

Contour = NDArray[np.float64]
"""n x 2 points of a closed outline."""

_STEPS = 6
_WEIGHT = 560
"""Of variable faces, whose usual weight may be hairline: between regular and bold."""
_ZERO_WIDTH = {0x200B, 0x200C, 0x200D, 0xFE0E, 0xFE0F}


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """One glyph on a line: which outline, and where its origin stands (cap heights)."""

    font: Path
    index: int
    at: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A shaped line; lengths in cap heights (the height of a capital H is 1)."""

    glyphs: tuple[Glyph, ...]
    width: float


class GlyphMissing(ValueError):
    """No font of the list has a glyph for this character."""


def shape(text: str, fonts: Sequence[Path]) -> Line:
    """Shape one line with per-character font fallback; raises GlyphMissing."""
    glyphs: list[Glyph] = []
    x = 0.0
    for part, leftwards in direction.runs(text):
        pieces = _runs(part, tuple(fonts))
        for font, run in reversed(pieces) if leftwards else pieces:
            placed, width = _shape_run(font, run, leftwards=leftwards)
            glyphs += [Glyph(font=font, index=index, at=(x + at[0], at[1])) for index, at in placed]
            x += width
    return Line(glyphs=tuple(glyphs), width=x)


def covers(text: str, fonts: Sequence[Path]) -> bool:
    """Tell whether every character of the text has a glyph in one of the fonts."""
    return all(_font_for(char, tuple(fonts)) is not None for char in text if _visible(char))


@lru_cache(maxsize=2048)
def outline(font: Path, index: int) -> tuple[Contour, ...]:
    """Return the closed contours of a glyph in cap heights, curves flattened."""
    hb: Any = importlib.import_module("uharfbuzz")
    loaded, cap = _load(font)
    pen = _Pen()
    functions = hb.DrawFuncs()
    functions.set_move_to_func(pen.move)
    functions.set_line_to_func(pen.line)
    functions.set_quadratic_to_func(pen.quadratic)
    functions.set_cubic_to_func(pen.cubic)
    functions.set_close_path_func(pen.finish)
    loaded.draw_glyph(index, functions, None)
    pen.finish()
    return tuple(contour / cap for contour in pen.contours)


@lru_cache(maxsize=2048)
def curves(font: Path, index: int) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Return a glyph as pen commands M, L, Q, C and Z with points in cap heights, y upwards."""
    hb: Any = importlib.import_module("uharfbuzz")
    loaded, cap = _load(font)
    found: list[tuple[str, tuple[float, ...]]] = []

    def told(command: str) -> Callable[..., None]:
        return lambda *values: found.append((command, tuple(v / cap for v in values[:-1])))

    functions = hb.DrawFuncs()
    functions.set_move_to_func(told("M"))
    functions.set_line_to_func(told("L"))
    functions.set_quadratic_to_func(told("Q"))
    functions.set_cubic_to_func(told("C"))
    functions.set_close_path_func(told("Z"))
    loaded.draw_glyph(index, functions, None)
    return tuple(found)


class _Pen:
    """Collects contours; curves become short lines."""

    def __init__(self) -> None:
        self.contours: list[Contour] = []
        self._points: list[tuple[float, float]] = []

    def move(self, x: float, y: float, _data: object) -> None:
        """Start a contour."""
        self.finish()
        self._points = [(x, y)]

    def line(self, x: float, y: float, _data: object) -> None:
        """Draw a straight line."""
        self._points.append((x, y))

    def quadratic(self, ax: float, ay: float, x: float, y: float, _data: object) -> None:
        """Draw a quadratic curve."""
        self._curve([(ax, ay), (x, y)])

    def cubic(self, *values: Any) -> None:
        """Draw a cubic curve: two controls, the end, and HarfBuzz's own data."""
        ax, ay, bx, by, x, y, _ = values
        self._curve([(ax, ay), (bx, by), (x, y)])

    def _curve(self, controls: list[tuple[float, float]]) -> None:
        """Draw a Bezier curve from the last point (de Casteljau)."""
        start = self._points[-1]
        for t in np.linspace(0, 1, _STEPS + 1)[1:]:
            level = np.array([start, *controls], np.float64)
            while len(level) > 1:
                level = level[:-1] + (level[1:] - level[:-1]) * t
            self._points.append((float(level[0, 0]), float(level[0, 1])))

    def finish(self, _data: object = None) -> None:
        """Close the contour; one without area is dropped."""
        points = np.array(self._points, np.float64).reshape(-1, 2)
        self._points = []
        if len(points) == 0:
            return
        distinct = np.linalg.norm(points - np.roll(points, 1, 0), axis=1) > 1e-6
        if distinct.sum() >= 3:
            self.contours.append(points[distinct])


@lru_cache(maxsize=64)
def _load(path: Path) -> tuple[Any, float]:
    """Return a HarfBuzz font and its cap height in font units."""
    hb: Any = importlib.import_module("uharfbuzz")
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
    font.set_variations({"wght": _WEIGHT})
    capital = font.get_nominal_glyph(ord("H"))
    extents = font.get_glyph_extents(capital) if capital else None
    height = float(extents.y_bearing) if extents else 0.0
    return font, height if height > 0 else 0.72 * float(font.face.upem)


def _shape_run(
    font: Path, text: str, *, leftwards: bool
) -> tuple[list[tuple[int, tuple[float, float]]], float]:
    """Return glyph indices with their origins, and the advance; in cap heights."""
    hb: Any = importlib.import_module("uharfbuzz")
    loaded, cap = _load(font)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    hb.shape(loaded, buffer, {"kern": True, "liga": True})
    placed: list[tuple[int, tuple[float, float]]] = []
    x = 0.0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        at = ((x + position.x_offset) / cap, position.y_offset / cap)
        placed.append((int(info.codepoint), at))
        x += position.x_advance
    return placed, x / cap


def _runs(text: str, fonts: tuple[Path, ...]) -> list[tuple[Path, str]]:
    """Split a line where the font changes; marks and joiners stay with their base."""
    runs: list[tuple[Path, str]] = []
    for char in text:
        joins = bool(unicodedata.combining(char)) or not _visible(char)
        if joins and runs:
            runs[-1] = (runs[-1][0], runs[-1][1] + char)
            continue
        font = _font_for(char, fonts)
        if font is None and _visible(char):
            raise GlyphMissing(char)
        font = font or fonts[0]
        if runs and runs[-1][0] == font:
            runs[-1] = (font, runs[-1][1] + char)
        else:
            runs.append((font, char))
    return runs


@lru_cache(maxsize=4096)
def _font_for(char: str, fonts: tuple[Path, ...]) -> Path | None:
    return next((font for font in fonts if _load(font)[0].get_nominal_glyph(ord(char))), None)


def _visible(char: str) -> bool:
    return not char.isspace() and ord(char) not in _ZERO_WIDTH
