"""A page: where its picture goes, and the texts and shapes over it. Knows the kinds of pages.

A page is laid out before its picture is made, so that the picture can leave room for the type;
``Page.finish`` then sets the type over it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cavendish.engines.diorama.compose.canvas import Canvas, Pixels, over
from cavendish.engines.diorama.compose.flow import Area


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Page:
    """A laid-out page."""

    width: float
    height: float
    """Page units; the area is a million."""
    window: Area
    """Where the picture is."""
    free: Area
    """The part of the window that nothing covers: where the picture's subject should be."""
    finish: "Callable[[Pixels | None, int, int], Pixels]"
    """Art of the window's size (or None) and the page's size in pixels, to the page's pixels."""

    def pixels(self, width: int, height: int) -> tuple[int, int]:
        """Return the window's width and height on a page of so many pixels."""
        across = max(16, round(self.window.width / self.width * width))
        along = max(16, round(self.window.height / self.height * height))
        return min(across, width), min(along, height)


def laid(
    canvas: Canvas,
    art: "Pixels | None",
    window: Area,
    ground: Canvas,
    size: tuple[int, int],
) -> Pixels:
    """Return the ground's shapes, the art in its window, and the canvas over both."""
    width, height = size
    page = ground.raster(width, height)[..., :3].copy()
    if art is not None:
        left = round(window.x / canvas.width * width)
        top = round(window.y / canvas.height * height)
        rows, columns = art.shape[:2]
        rows, columns = min(rows, height - top), min(columns, width - left)
        page[top : top + rows, left : left + columns] = art[:rows, :columns, :3]
    return over(canvas.raster(width, height), page)


def softened(art: Pixels, share: float) -> Pixels:
    """Return art blurred by a share of its shorter side."""
    height, width = art.shape[:2]
    small = max(8, round(1.2 / share))
    scale = small / min(width, height)
    picture = Image.fromarray(np.ascontiguousarray(art[..., :3]))
    shrunk = picture.resize(
        (max(8, round(width * scale)), max(8, round(height * scale))), Image.Resampling.BOX
    )
    return np.asarray(shrunk.resize((width, height), Image.Resampling.BICUBIC))


def band_colours(art: NDArray[np.uint8], area: Area, page: tuple[float, float]) -> Pixels:
    """Return the art's pixels under an area of the page."""
    height, width = art.shape[:2]
    top, bottom = (round(v / page[1] * height) for v in (area.y, area.y + area.height))
    left, right = (round(v / page[0] * width) for v in (area.x, area.x + area.width))
    return art[max(0, top) : max(top + 1, bottom), max(0, left) : max(left + 1, right)]
