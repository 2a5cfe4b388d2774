"""A flat SVG drawing taken apart into its painted layers. Knows no shapes in space."""

import copy
import io
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from cavendish.engines.diorama.model.colour import linear

MAX_LAYERS = 40
_LINEAR = linear(np.linspace(0, 1, 256, dtype=np.float32))
"""Linear light of every 8-bit value."""
_SVG = "http://www.w3.org/2000/svg"
_LEAVES = frozenset(("path", "circle", "ellipse", "rect", "polygon", "polyline", "line", "use"))
_HIDDEN = frozenset(("defs", "mask", "clipPath", "linearGradient", "radialGradient", "filter"))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layer:
    """What one element paints: size x size, row 0 on top."""

    colour: NDArray[np.float32]
    """size x size x 3 linear RGB, meaningful where covered."""
    coverage: NDArray[np.float32]
    """size x size, 0..1."""


class DrawingUnreadable(ValueError):
    """The SVG paints nothing that can be inflated."""


def layers(svg: str, *, size: int) -> list[Layer]:
    """Return the drawing's layers in paint order; raises DrawingUnreadable if it is blank."""
    ET.register_namespace("", _SVG)
    try:
        root = ET.fromstring(svg)  # noqa: S314 - drawings come from our own library
    except ET.ParseError as error:
        raise DrawingUnreadable(svg[:80]) from error
    count = len(_leaves(root))
    groups = np.array_split(np.arange(count), min(count, MAX_LAYERS)) if count else []
    painted = [_painted(_only(root, group.tolist()), size) for group in groups]
    visible = [layer for layer in painted if float(layer.coverage.sum()) > size * size * 2e-4]
    if not visible:
        raise DrawingUnreadable(svg[:80])
    return visible


def flattened(painted: Sequence[Layer]) -> Layer:
    """Paint layers over each other."""
    size = painted[0].coverage.shape
    light, coverage = np.zeros((*size, 3), np.float32), np.zeros(size, np.float32)
    for layer in painted:
        rows, columns = np.nonzero(layer.coverage)
        window = slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1)
        over = layer.coverage[window]
        light[window] += (layer.colour[window] - light[window]) * over[..., None]
        coverage[window] += (1 - coverage[window]) * over
    colour = (light / np.maximum(coverage, 1e-6)[..., None]).astype(np.float32)
    return Layer(colour=colour, coverage=coverage)


def drawn(svg: str, *, size: int) -> Layer:
    """Return the whole drawing as one layer."""
    return _painted(svg, size)


def _leaves(root: ET.Element) -> list[tuple[ET.Element, ET.Element]]:
    """Return (parent, element) of everything that paints, in document order."""
    found: list[tuple[ET.Element, ET.Element]] = []
    for child in root:
        name = child.tag.rsplit("}", 1)[-1]
        if name in _LEAVES:
            found.append((root, child))
        elif name not in _HIDDEN:
            found += _leaves(child)
    return found


def _only(root: ET.Element, kept: list[int]) -> str:
    """Return the document with only the kept leaves."""
    lone = copy.deepcopy(root)
    for index, (parent, leaf) in enumerate(_leaves(lone)):
        if index not in kept:
            parent.remove(leaf)
    return ET.tostring(lone, encoding="unicode")


def _painted(svg: str, size: int) -> Layer:
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=size, height=size))
    with Image.open(io.BytesIO(png)) as picture:
        rgba = np.asarray(picture.convert("RGBA"))
    if rgba.shape[:2] != (size, size):
        square = np.zeros((size, size, 4), np.uint8)
        rows, columns = min(size, rgba.shape[0]), min(size, rgba.shape[1])
        square[:rows, :columns] = rgba[:rows, :columns]
        rgba = square
    coverage = (rgba[..., 3] / 255).astype(np.float32)
    return Layer(colour=_LINEAR[rgba[..., :3]], coverage=coverage)
