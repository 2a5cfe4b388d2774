"""All light of a shot as one table to draw from. Knows lamps and glowing triangles; no renderer.

A lamp is cut into elements: triangles of soft boxes and glowing parts, patches of the sky, the
sun. Each element gets so many of EQUAL tickets as it lights the subject; one random number draws
a ticket. What a ticket's element shines and how likely it was drawn is data, so any number and
kind of lamps costs a path the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from cavendish.engines.diorama.model.model import Mesh
from cavendish.engines.diorama.shoot.stock import Stock
from cavendish.engines.diorama.stage.shot import Fill, Lamp, Sky, SoftBox, Sun

Floats: TypeAlias = NDArray[np.float32]
TICKETS = 1 << 20
SKY = (256, 512)
"""Rows and columns of patches the sky is cut into: 0.7 degrees, a third of the sun."""
_EVEN = 0.06
"""Share of the tickets that is dealt out evenly, so that no element goes without."""
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Light:
    """The lamps of a shot as tables."""

    tickets: NDArray[np.uint32]
    """TICKETS numbers of elements: triangles first, then the sun, then patches of the sky."""
    triangles: Floats
    """(glowing + 1) x 16: a corner, how likely a point is drawn a square metre; one edge, the
    other, the radiance, spread over four groups of four. The last is the sun: its direction and
    irradiance."""
    chance: Floats
    """How likely a point of a glowing triangle (a square metre) is drawn; glowing + 1 of them."""
    sky: Floats
    """Rows x columns x 4: radiance, row 0 at the zenith, the middle column along +y."""
    patches: Floats
    """SKY: how likely a direction in the patch (a steradian) is drawn."""


def panel(box: SoftBox) -> Mesh:
    """Return a soft box as two triangles that shine towards its target."""
    origin, target = np.array(box.origin, float), np.array(box.target, float)
    way = (target - origin) / np.linalg.norm(target - origin)
    steep = abs(way[2]) > 1 - 1e-6
    right = np.cross(way, (0.0, 1.0, 0.0) if steep else (0.0, 0.0, 1.0))
    right /= np.linalg.norm(right)
    up = np.cross(right, way)
    half = right * box.size[0] / 2, up * box.size[1] / 2
    corners = [origin + a * half[0] + b * half[1] for a, b in ((-1, -1), (-1, 1), (1, 1), (1, -1))]
    faces = np.array([[0, 1, 2], [0, 2, 3]], np.int32)
    return Mesh(vertices=np.array(corners, np.float32), faces=faces, faceted=True)


def light(lamps: Sequence[Lamp], stocked: Stock, subject: Floats) -> Light:
    """Return the tables of a shot's lamps; ``subject`` is the point they are weighed from."""
    sky = _sky(lamps)
    patches, wide = _patches(sky)
    corners = stocked.positions[stocked.faces[: stocked.glowing]]
    shine = stocked.finishes.reshape(-1, 20)[
        stocked.triangles[: stocked.glowing, 3].astype(int), 16:19
    ]
    first, second = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    area = np.maximum(np.linalg.norm(np.cross(first, second), axis=1) / 2, 1e-12)
    away = np.sum((corners.mean(1) - subject) ** 2, 1)
    power = (shine @ _LUMINANCE) * area / np.maximum(away, 0.02)
    sun = next((lamp for lamp in lamps if isinstance(lamp, Sun)), None)
    strong = np.array([0.0 if sun is None else float(np.dot(sun.irradiance, _LUMINANCE))])
    tickets, dealt = _dealt(np.concatenate([power, strong, (patches * wide).ravel()]))
    triangles = np.zeros((stocked.glowing + 1, 4, 4), np.float32)
    triangles[:-1, :, :3] = np.stack([corners[:, 0], first, second, shine], 1)
    if sun is not None:
        triangles[-1, 0, :3] = -np.array(sun.direction) / np.linalg.norm(sun.direction)
        triangles[-1, 3, :3] = sun.irradiance
    chance = dealt[: stocked.glowing + 1] / np.append(area, 1.0)
    triangles[:, 0, 3] = chance
    return Light(
        tickets=tickets,
        triangles=triangles.reshape(-1, 16),
        chance=chance.astype(np.float32),
        sky=np.concatenate([sky, np.zeros((*sky.shape[:2], 1), np.float32)], 2),
        patches=(dealt[stocked.glowing + 1 :].reshape(SKY) / wide).astype(np.float32),
    )


def _sky(lamps: Sequence[Lamp]) -> Floats:
    """Return all light from far away, rows x columns x 3."""
    skies = [np.asarray(lamp.radiance, np.float32) for lamp in lamps if isinstance(lamp, Sky)]
    total = skies[0].copy() if skies else np.zeros((2, 4, 3), np.float32)
    for lamp in lamps:
        if isinstance(lamp, Fill):
            total += np.array(lamp.radiance, np.float32)
    return total


def _patches(sky: Floats) -> tuple[Floats, Floats]:
    """Return the luminance of every patch of the sky and its steradians (rows x 1)."""
    seen = Image.fromarray(np.ascontiguousarray(sky @ _LUMINANCE))
    rows, columns = SKY
    patches = np.maximum(np.asarray(seen.resize((columns, rows), Image.Resampling.BOX)), 0)
    edges = np.cos(np.linspace(0, np.pi, rows + 1))
    wide = (edges[:-1] - edges[1:])[:, None] * 2 * np.pi / columns
    return patches.astype(np.float32), wide.astype(np.float32)


def _dealt(power: NDArray[np.floating[Any]]) -> tuple[NDArray[np.uint32], NDArray[np.float64]]:
    """Deal the tickets by power; return them and the share each element got."""
    whole = float(power.sum())
    lit = power > 0
    if whole <= 0:
        power, lit, whole = np.ones_like(power), np.ones(len(power), bool), float(len(power))
    share = (1 - _EVEN) * power / whole + _EVEN * lit / lit.sum()
    ends = np.cumsum(share, dtype=np.float64)
    places = np.linspace(0.5, TICKETS - 0.5, TICKETS) * (float(ends[-1]) / TICKETS)
    tickets = np.minimum(np.searchsorted(ends, places), len(power) - 1).astype(np.uint32)
    return tickets, np.bincount(tickets, minlength=len(power)) / TICKETS
