"""A page of shapes as an SVG document, and its pixels at any size. Knows no text and no plan."""

import importlib
import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
Colour = tuple[float, float, float]
"""Display-encoded sRGB, 0..1."""


class Canvas:
    """Collects shapes in page units, x to the right and y down."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self._shapes: list[str] = []
        self._definitions: list[str] = []

    def path(
        self,
        data: str,
        fill: Colour,
        *,
        opacity: float = 1.0,
        turn: tuple[float, float, float] | None = None,
    ) -> None:
        """Fill a path, turned by ``turn``: degrees clockwise about (x, y)."""
        if data:
            look = f'fill="{hexed(fill)}" fill-opacity="{opacity:.3f}"'
            turned = f' transform="rotate({" ".join(f"{v:.2f}" for v in turn)})"' if turn else ""
            self._shapes.append(f'<path d="{data}" {look}{turned}/>')

    def stroke(
        self, data: str, colour: Colour, width: float, *, opacity: float = 1.0, dash: str = ""
    ) -> None:
        """Draw a path as a line with round ends."""
        dashes = f' stroke-dasharray="{dash}"' if dash else ""
        self._shapes.append(
            f'<path d="{data}" fill="none" stroke="{hexed(colour)}" stroke-width="{width:.2f}" '
            f'stroke-opacity="{opacity:.3f}" stroke-linecap="round" stroke-linejoin="round"'
            f"{dashes}/>"
        )

    def box(  # noqa: PLR0913 - a rectangle has so many properties
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour,
        *,
        radius: float = 0.0,
        opacity: float = 1.0,
    ) -> None:
        """Fill a rectangle."""
        self._shapes.append(
            f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" '
            f'rx="{radius:.2f}" fill="{hexed(fill)}" fill-opacity="{opacity:.3f}"/>'
        )

    def shadow(self, x: float, y: float, width: float, height: float, blur: float) -> None:
        """Darken softly around a rectangle."""
        name = f"s{len(self._definitions)}"
        self._definitions.append(
            f'<filter id="{name}" x="-30%" y="-30%" width="160%" height="160%">'
            f'<feGaussianBlur stdDeviation="{blur:.2f}"/></filter>'
        )
        self._shapes.append(
            f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" rx="6" '
            f'fill="#000" fill-opacity="0.45" filter="url(#{name})"/>'
        )

    def fade(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        stops: tuple[tuple[float, Colour, float], ...],
        *,
        across: bool = False,
    ) -> None:
        """Fill a rectangle with a gradient downwards or ``across``: (place, colour, opacity)."""
        name = f"g{len(self._definitions)}"
        places = "".join(
            f'<stop offset="{at:.3f}" stop-color="{hexed(c)}" stop-opacity="{o:.3f}"/>'
            for at, c, o in stops
        )
        end = 'x2="1" y2="0"' if across else 'x2="0" y2="1"'
        self._definitions.append(
            f'<linearGradient id="{name}" x1="0" y1="0" {end}>{places}</linearGradient>'
        )
        self._shapes.append(
            f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" '
            f'fill="url(#{name})"/>'
        )

    def drawing(self, svg: str, x: float, y: float, size: float, *, turn: float = 0.0) -> None:
        """Place a drawing of the library (a 32 x 32 view box) in a square."""
        body = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
        prefix = f"d{len(self._shapes)}_"
        body = body.replace('id="', f'id="{prefix}').replace("url(#", f"url(#{prefix}")
        self._shapes.append(
            f'<g transform="translate({x:.2f} {y:.2f}) scale({size / 32:.4f}) '
            f'rotate({turn:.1f} 16 16)">{body}</g>'
        )

    def raster(self, width: int, height: int) -> Pixels:
        """Return the page, height x width x 4, straight alpha."""
        return raster(self.document(), width, height)

    def document(self) -> str:
        """Return the SVG document."""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:.2f} '
            f'{self.height:.2f}" preserveAspectRatio="none"><defs>{"".join(self._definitions)}'
            f"</defs>{''.join(self._shapes)}</svg>"
        )


def raster(document: str, width: int, height: int) -> Pixels:
    """Return an SVG document's pixels, height x width x 4, straight alpha."""
    resvg: Any = importlib.import_module("resvg_py")
    sized = document.replace("<svg ", f'<svg width="{width}" height="{height}" ', 1)
    encoded = bytes(resvg.svg_to_bytes(svg_string=sized, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(encoded)).convert("RGBA"))


def over(top: Pixels, ground: Pixels) -> Pixels:
    """Lay a picture with alpha over an opaque one of the same size."""
    out = ground.copy()
    rows = np.flatnonzero(top[..., 3].any(1))
    if len(rows) == 0:
        return out
    band = slice(int(rows[0]), int(rows[-1]) + 1)
    alpha = top[band, :, 3:].astype(np.uint16)
    mixed = top[band, :, :3] * alpha + ground[band, :, :3] * (255 - alpha)
    out[band] = ((mixed + 127) // 255).astype(np.uint8)
    return out


def hexed(colour: Colour) -> str:
    """Return a colour as a hex code."""
    return "#" + "".join(f"{round(255 * min(1.0, max(0.0, v))):02x}" for v in colour)


def circle(x: float, y: float, radius: float) -> str:
    """Return a circle as path data."""
    return (
        f"M{x - radius:.2f} {y:.2f}a{radius:.2f} {radius:.2f} 0 1 0 {2 * radius:.2f} 0"
        f"a{radius:.2f} {radius:.2f} 0 1 0 {-2 * radius:.2f} 0Z"
    )
