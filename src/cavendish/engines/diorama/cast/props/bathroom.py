"""What stands in a bathroom: toilet, basin, tub, taps, brushes, soap."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.appliances import chrome
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import PINK, SKY, TEAL, WHITE, YELLOW, dress, wish
from cavendish.engines.diorama.cast.props.loft import column, hull
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt
from cavendish.engines.diorama.model.material import Glass, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, sphere, tube

_WATER = Glaze(base=(0.32, 0.46, 0.50), alpha=0.02, ior=1.33)


def _tap(x: float, y: float, z: float, reach: float) -> Mesh:
    """Return a swan-necked tap that pours towards -y."""
    path = [(x, y, z), (x, y, z + reach * 0.9), (x, y - reach * 0.25, z + reach * 1.25),
            (x, y - reach * 0.75, z + reach * 1.2), (x, y - reach, z + reach * 0.85)]  # fmt: skip
    return tube(spline(path, density=7), reach * 0.11, segments=16)


def _cross(x: float, y: float, z: float, size: float) -> list[Mesh]:
    """Return a cross-head valve."""
    stem = tube([(x, y, z), (x, y, z + size)], size * 0.22, segments=14)
    arms = [
        tube([(x - size * dx, y - size * dy, z + size), (x + size * dx, y + size * dy, z + size)],
             size * 0.16, segments=10)
        for dx, dy in ((0.6, 0.0), (0.0, 0.6))
    ]  # fmt: skip
    return [stem, *arms, sphere(size * 0.26, at=(x, y, z + size), segments=20)]


def toilet(look: Look, rng: np.random.Generator) -> Model:
    """Build a toilet: foot and bowl in one, open seat ring, cistern with a lever."""
    china = dress(look, rng, material="porcelain", choices=(WHITE,))
    foot = column([(0.0, 0.04, 0.12, 0.24, 2.6), (0.03, 0.04, 0.12, 0.24, 2.6),
                   (0.15, 0.03, 0.09, 0.19, 2.3), (0.26, -0.02, 0.13, 0.22, 2.2),
                   (0.37, -0.05, 0.18, 0.26, 2.1), (0.385, -0.05, 0.175, 0.255, 2.1)])  # fmt: skip
    seat = stretched(
        tube(
            [
                (0.145 * np.cos(a), 0.145 * np.sin(a), 0)
                for a in np.linspace(0, 2 * np.pi, 64, endpoint=False)
            ],
            0.034,
            segments=18,
            closed=True,
            flat=0.5,
        ),
        (1, 1.42, 1),
        by=(0, -0.05, 0.398),
    )
    pool = stretched(
        lathe([(0.12, 0.0), (0.0, -0.001)], segments=48), (1, 1.4, 1), by=(0, -0.05, 0.39)
    )
    tank = cushion((0.4, 0.18, 0.36), bevel=0.035, puff=(0, 0.012, 0), at=(0, 0.25, 0.58))
    cap = cushion((0.43, 0.21, 0.035), bevel=0.014, at=(0, 0.25, 0.775))
    neck = box((0.2, 0.14, 0.1), bevel=0.02, at=(0, 0.19, 0.37))
    lid = cushion((0.36, 0.03, 0.42), bevel=0.014, at=(0, 0, 0.2))
    lid = turned(lid, "x", -0.12, by=(0, 0.13, 0.4))
    lever = tube(
        [(-0.14, 0.15, 0.7), (-0.14, 0.135, 0.7), (-0.08, 0.13, 0.695)], 0.008, segments=12
    )
    parts = [
        part(china, foot, seat, tank, cap, neck, lid),
        part(chrome(), lever),
        part(_WATER, pool),
    ]
    return assemble(parts, {"top": top(0.795, 0.18, 0.08), "seat": top(0.415, 0.15, 0.18, y=-0.05)})


def sink(look: Look, rng: np.random.Generator) -> Model:
    """Build a pedestal basin with a swan-necked tap and two valves."""
    china = dress(look, rng, material="porcelain", choices=(WHITE,))
    bowl = fillet(
        [(0.0, 0.62), (0.12, 0.64), (0.25, 0.74), (0.28, 0.82), (0.268, 0.83), (0.235, 0.8),
         (0.15, 0.7), (0.0, 0.69)], 0.03
    )  # fmt: skip
    basin = stretched(lathe(bowl, segments=96), (1.05, 0.82, 1), by=(0, -0.03, 0))
    ledge = cushion((0.44, 0.14, 0.05), bevel=0.022, at=(0, 0.2, 0.805))
    leg = lathe(fillet([(0, 0), (0.14, 0), (0.13, 0.04), (0.075, 0.12), (0.085, 0.6), (0.12, 0.66),
                        (0, 0.66)], 0.03), segments=64)  # fmt: skip
    drain = lathe([(0.024, 0.694), (0.0, 0.695)], segments=32)
    valves = [m for x in (-0.12, 0.12) for m in _cross(x, 0.2, 0.825, 0.035)]
    parts = [
        part(china, basin, ledge, leg),
        part(chrome(), _tap(0, 0.2, 0.82, 0.15), *valves, drain),
    ]
    anchors = {"inside": top(0.7, 0.13, 0.1, y=-0.03), "top": top(0.83, 0.2, 0.05, y=0.2)}
    return assemble(parts, anchors)


def bathtub(look: Look, rng: np.random.Generator) -> Model:
    """Build a free-standing tub on feet, with water, foam and a tap."""
    china = dress(look, rng, material="porcelain", choices=(WHITE,))
    outer = fillet(
        [
            (0, 0.12),
            (0.24, 0.12),
            (0.33, 0.3),
            (0.37, 0.6),
            (0.395, 0.61),
            (0.395, 0.635),
            (0.36, 0.63),
            (0.31, 0.34),
            (0.23, 0.17),
            (0, 0.165),
        ],
        0.02,
    )
    tub = stretched(lathe(outer, segments=96), (2.0, 0.98, 1))
    water = stretched(lathe([(0.352, 0.52), (0.0, 0.521)], segments=72), (2.0, 0.98, 1))
    foam = [
        sphere(float(r), at=(float(x), float(y), 0.51), segments=24)
        for x, y, r in zip(rng.uniform(-0.5, 0.3, 42), rng.uniform(-0.2, 0.2, 42),
                           rng.uniform(0.03, 0.085, 42), strict=True)
    ]  # fmt: skip
    paw = lathe(
        spline([(0, 0), (0.035, 0.0), (0.04, 0.03), (0.022, 0.07), (0.035, 0.14), (0, 0.15)])
    )
    feet = [paw.moved(by=(x, y, 0)) for x in (-0.42, 0.42) for y in (-0.2, 0.2)]
    parts = [
        part(china, tub),
        part(_WATER, water),
        part(matt(WHITE), *foam),
        part(finish("brass", None), *feet),
        part(chrome(), turned(_tap(0, 0, 0, 0.17), "z", -np.pi / 2, by=(0.74, 0, 0.62))),
    ]
    return assemble(parts, {"inside": top(0.52, 0.45, 0.2)})


def toothbrush(look: Look, rng: np.random.Generator) -> Model:
    """Build a toothbrush lying bristles up, a stripe of paste on it."""
    tone = wish(look, rng, (TEAL, PINK, SKY, YELLOW))
    coat = finish(look.material, tone) if look.material else gloss(tone, alpha=0.1)
    stem = hull([(-0.095, 0.006, 0.003, 0.003, 2), (-0.09, 0.006, 0.006, 0.0045, 2.3),
                 (-0.05, 0.0065, 0.0068, 0.0055, 2.3), (0.0, 0.006, 0.0055, 0.0045, 2.3),
                 (0.045, 0.006, 0.003, 0.003, 2.2), (0.06, 0.006, 0.0055, 0.003, 3),
                 (0.09, 0.006, 0.0055, 0.003, 3), (0.0945, 0.006, 0.003, 0.002, 2.5)])  # fmt: skip
    tufts = [
        tube([(x, y, 0.008), (x, y, 0.0185)], 0.0012, segments=8)
        for x in np.linspace(0.063, 0.089, 9) for y in (-0.0036, -0.0012, 0.0012, 0.0036)
    ]  # fmt: skip
    t = np.linspace(0, 1, 24)
    paste = np.column_stack([0.064 + 0.024 * t, 0.0015 * np.sin(14 * t), 0.0205 + 0.001 * t])
    parts = [
        part(coat, stem),
        part(matt(WHITE), *tufts),
        part(gloss((0.45, 0.75, 0.72)), tube(paste, [0.0028, 0.0032, 0.001], segments=12)),
    ]
    return assemble(parts, turn=0.3)


def soap(look: Look, rng: np.random.Generator) -> Model:
    """Build a bar of soap with a few bubbles."""
    tone = wish(look, rng, (PINK, (0.62, 0.72, 0.5), (0.75, 0.66, 0.45)))
    bar = cushion((0.085, 0.055, 0.028), bevel=0.012, puff=(0, 0, 0.004), at=(0, 0, 0.016))
    groove = cushion((0.06, 0.034, 0.006), bevel=0.003, at=(0, 0, 0.0325))
    spots = [
        (0.05, -0.02, 0.012),
        (0.058, 0.004, 0.008),
        (-0.045, -0.03, 0.009),
        (0.02, -0.03, 0.036),
    ]
    foam = [sphere(r * 0.9, at=(x, y, r), segments=24) for x, y, r in spots[:3]]
    foam.append(sphere(0.007, at=spots[3], segments=24))
    film = Glass(tint=(0.98, 0.99, 1.0), ior=1.05)
    return assemble([part(finish("wax", tone), bar, groove), part(film, *foam)])


RECIPES: Mapping[str, Recipe] = {
    "toilet": toilet,
    "sink": sink,
    "bathtub": bathtub,
    "toothbrush": toothbrush,
    "soap": soap,
}
