"""Cut and sewn cloth: a shell with folds, sleeves, patches that follow it. Knows no garments."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.props.assembly import part
from cavendish.engines.diorama.cast.props.loft import column
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.curve import fillet, lengths, spline
from cavendish.engines.diorama.model.finish import finish, timber
from cavendish.engines.diorama.model.joining import lattice, made
from cavendish.engines.diorama.model.model import Mesh, Part, Vec3
from cavendish.engines.diorama.model.pose import bent
from cavendish.engines.diorama.model.primitives import lathe, tube

Array = NDArray[np.float64]
LINEN = (0.62, 0.53, 0.40)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shell:
    """A garment's body: upright sections (z, y middle, half width, half depth, power)."""

    stations: Sequence[Sequence[float]]
    seed: int
    fold: float = 0.006
    """Depth of folds in metres."""
    hem: float = 0.0
    """Depth of the waves of a wide hem in metres."""

    def mesh(self) -> Mesh:
        """Return the body with its folds, closed below and above."""
        return self.folded(column(self.stations, segments=120, density=10))

    def folded(self, mesh: Mesh) -> Mesh:
        """Return any piece of the garment with the folds that the body has there."""
        return bent(mesh, self._drape)

    def _drape(self, points: Array) -> Array:
        low, high = self.stations[0][0], self.stations[-1][0]
        rng = np.random.default_rng(self.seed)
        slack = self.fold * waves(points * (1, 1, 0.45), rng, scale=0.2, octaves=2)
        fall = np.clip((high - points[:, 2]) / (high - low), 0, 1) ** 1.6
        way = np.arctan2(points[:, 1], points[:, 0])
        wave = np.sin(9 * way + 1.2 * np.sin(2 * way + self.seed)) * fall * self.hem
        out = points.copy()
        radius = np.maximum(np.hypot(points[:, 0], points[:, 1]), 1e-6)[:, None]
        out[:, :2] += points[:, :2] / radius * (slack + wave)[:, None]
        return out

    def front(self, x: Array, z: Array) -> Array:
        """Return y of the front at points."""
        rows = spline(np.asarray(self.stations, np.float64) * (1, 1, 1, 1, 0.01), density=10)
        y, wide, deep, power = (np.interp(z, rows[:, 0], rows[:, i]) for i in range(1, 5))
        power = power * 100
        share = np.clip(np.abs(x) / wide, 0, 0.995) ** power
        return y - deep * (1 - share) ** (1 / power)

    def patch(self, corner: Vec3, far: Vec3, *, out: float = 0.004, lean: float = 0.0) -> Mesh:
        """Return a piece sewn on the front from (x, -, z) to (x, -, z), ``out`` metres thick.

        ``lean`` shifts its top sideways.
        """
        u, v = np.meshgrid(_crowded(14), _crowded(18))
        z = corner[2] + (far[2] - corner[2]) * v
        x = corner[0] + (far[0] - corner[0]) * u + lean * v
        edge = np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v))
        lift = np.where(edge > 1e-4, out, -0.004)
        vertices = np.stack([x, self.front(x, z) - lift, z], -1).reshape(-1, 3)
        uv = np.stack([x, z], -1).reshape(-1, 2)
        return self.folded(made(vertices, lattice(*u.shape), None, uv))


def _crowded(count: int) -> Array:
    """Return 0..1 with a second point close to either end, for a crisp edge."""
    return np.concatenate([[0, 0.004], np.linspace(0.03, 0.97, count), [0.996, 1]])


def sleeve(path: Sequence[Vec3], radii: Sequence[float], shell: Shell) -> list[Mesh]:
    """Return both sleeves along a path for the right one; a shoulder is round where it starts."""
    line = spline(np.asarray(path, np.float64), density=12)
    along = lengths(line)
    knots = np.linspace(0, float(along[-1]), len(radii))
    thick = np.asarray(np.interp(along, knots, np.asarray(radii, np.float64)), np.float64)
    turn = np.linspace(1.35, 0, 7)[:-1]
    way = (line[1] - line[0]) / np.linalg.norm(line[1] - line[0])
    dome = line[0] - way * (thick[0] * np.sin(turn))[:, None]
    whole, sizes = np.concatenate([dome, line]), np.concatenate([thick[0] * np.cos(turn), thick])
    right = tube(whole, sizes.tolist(), segments=40)
    creased = bent(right, lambda p: _creased(p, shell.seed))
    return [creased, _mirrored(creased)]


def _creased(points: Array, seed: int) -> Array:
    """Move points by small folds across an arm."""
    rng = np.random.default_rng(seed + 1)
    fold = 0.005 * waves(points * (1, 1, 2.2), rng, scale=0.2, octaves=2)
    return points + fold[:, None] * (0.4, 1, 0)


def _mirrored(mesh: Mesh) -> Mesh:
    vertices = mesh.vertices * np.array((-1, 1, 1), np.float32)
    normals = None if mesh.normals is None else mesh.normals * np.array((-1, 1, 1), np.float32)
    return Mesh(vertices=vertices, faces=mesh.faces[:, ::-1].copy(), normals=normals, uv=mesh.uv)


def form(neck: float, bottom: float, *, wide: float = 0.058) -> list[Part]:
    """Return a dressmaker's stand: linen neck at z = ``neck``, wooden cap, pole and foot.

    The garment's hem is at z = 0; the foot stands ``bottom`` metres below it.
    """
    linen = column([(neck - 0.12, 0, wide * 1.5, wide * 1.3, 2), (neck - 0.03, 0, wide, wide, 2),
                    (neck + 0.045, 0, wide * 0.94, wide * 0.94, 2)])  # fmt: skip
    cap = lathe(
        fillet([(0, 0), (wide, 0), (wide * 0.92, 0.018), (0.014, 0.026), (0.016, 0.045), (0, 0.06)],
               0.008), segments=48, at=(0, 0, neck + 0.044)
    )  # fmt: skip
    pole = tube([(0, 0, -bottom + 0.02), (0, 0, 0.1)], 0.012, segments=20)
    foot = lathe(
        fillet([(0, 0), (0.13, 0), (0.125, 0.018), (0.03, 0.03), (0.016, 0.06), (0, 0.06)], 0.01),
        segments=64,
        at=(0, 0, -bottom),
    )
    return [part(finish("linen", LINEN), linen), part(timber((0.2, 0.1, 0.05)), cap, pole, foot)]
