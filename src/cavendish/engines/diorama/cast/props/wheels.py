"""Wheels: tyre, rim and spokes. Knows no vehicles."""

import numpy as np

from cavendish.engines.diorama.cast.props.assembly import part
from cavendish.engines.diorama.model.curve import fillet
from cavendish.engines.diorama.model.finish import finish, metal
from cavendish.engines.diorama.model.model import Mesh, Part, Vec3
from cavendish.engines.diorama.model.pose import ring, turned
from cavendish.engines.diorama.model.primitives import box, lathe, merge, sphere, tube


def wheels(radius: float, width: float, hubs: list[Vec3], *, spokes: int = 5) -> list[Part]:
    """Return tyres and rims at the hubs; axles lie along y, faces look away from y = 0."""
    tyre, rim = _tyre(radius, width), _rim(radius * 0.64, width, spokes)
    return [
        part(finish("rubber", None), *(_put(tyre, hub) for hub in hubs)),
        part(metal("chrome", roughness=0.18), *(_put(rim, hub) for hub in hubs)),
    ]


def solid_wheels(radius: float, width: float, hubs: list[Vec3]) -> Mesh:
    """Return plain discs with a hub: railway and toy wheels."""
    profile = fillet(
        [
            (0.0, -width / 2),
            (radius, -width / 2),
            (radius, width / 2),
            (radius * 0.86, width / 2),
            (radius * 0.8, width * 0.2),
            (radius * 0.3, width * 0.2),
            (radius * 0.26, width * 0.62),
            (0.0, width * 0.62),
        ],
        width * 0.12,
    )
    disc = lathe(profile, segments=48)
    return merge([_put(disc, hub) for hub in hubs])


def _put(mesh: Mesh, hub: Vec3) -> Mesh:
    """Turn a wheel's face (up) away from the middle of the vehicle and shift it to the hub."""
    return turned(mesh, "x", np.pi / 2 if hub[1] < 0 else -np.pi / 2, by=hub)


def _tyre(radius: float, width: float) -> Mesh:
    half, inner = width / 2, radius * 0.66
    profile = fillet(
        [
            (inner, -half * 0.8),
            (radius * 0.86, -half),
            (radius, -half * 0.72),
            (radius, half * 0.72),
            (radius * 0.86, half),
            (inner, half * 0.8),
            (inner, -half * 0.8),
        ],
        radius * 0.07,
    )
    return lathe(profile, segments=64)


def _rim(radius: float, width: float, spokes: int) -> Mesh:
    half = width / 2
    dish = fillet(
        [
            (0.0, -half * 0.6),
            (radius * 1.04, -half * 0.6),
            (radius * 1.06, half * 0.86),
            (radius * 0.94, half * 0.86),
            (radius * 0.88, half * 0.1),
            (0.0, half * 0.1),
        ],
        radius * 0.05,
    )
    arm = box(
        (radius * 0.95, radius * 0.26, half * 0.5),
        bevel=radius * 0.06,
        at=(radius * 0.47, 0, half * 0.5),
    )
    cap = sphere(radius * 0.22, segments=24, at=(0, 0, half * 0.62))
    return merge([lathe(dish, segments=56), ring(arm, spokes), cap])


def hoop(radius: float, thick: float, at: tuple[float, float, float]) -> Mesh:
    """Return a ring about an axle along y."""
    way = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    path = np.stack([radius * np.cos(way), 0 * way, radius * np.sin(way)], 1) + np.array(at)
    return tube(path, thick, closed=True, segments=10)


def wire_wheel(
    radius: float, at: tuple[float, float, float], count: int, thick: float = 0.003
) -> list[Mesh]:
    """Return a hub at ``at`` and ``count`` spokes of ``radius`` metres; the axle lies along y."""
    x, y, z = at
    way = np.linspace(0, 2 * np.pi, count, endpoint=False)
    wires = [
        tube([(x, y, z), (x + radius * np.cos(a), y, z + radius * np.sin(a))], thick, segments=6)
        for a in way
    ]
    return [
        *wires,
        turned(
            lathe(
                fillet([(0, -0.03), (0.025, -0.03), (0.025, 0.03), (0, 0.03)], 0.006), segments=20
            ),
            "x",
            np.pi / 2,
            by=at,
        ),
    ]
