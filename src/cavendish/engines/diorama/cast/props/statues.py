"""Monuments of the street: statue, pedestal, column, fountain, obelisk, temple, pagoda, Liberty."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import BRICK, dress
from cavendish.engines.diorama.model import sdf
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import finish, gloss, metal
from cavendish.engines.diorama.model.marching import mesh as surface
from cavendish.engines.diorama.model.material import Finish, Principled
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent
from cavendish.engines.diorama.model.primitives import box, lathe, sphere, tube

_PLAIN: RGB = (0.5, 0.5, 0.5)


def _plinth(wide: float, high: float) -> list[Mesh]:
    """Return a moulded block to stand things on."""
    return [
        box((wide * 1.2, wide * 1.2, high * 0.14), bevel=0.012, at=(0, 0, high * 0.07)),
        box((wide, wide, high * 0.72), bevel=0.008, at=(0, 0, high * 0.5)),
        box((wide * 1.14, wide * 1.14, high * 0.12), bevel=0.012, at=(0, 0, high * 0.92)),
    ]


def pedestal(look: Look, rng: np.random.Generator) -> Model:
    """Build a stone pedestal."""
    stone = dress(look, rng, material="marble", choices=None if look.colour is None else (BRICK,))
    places = {"top": top(0.98, 0.2, 0.2), "label": label(-0.21, 0.5, 0.16, 0.2)}
    return assemble([part(stone, *_plinth(0.42, 1.0))], places)


def statue(look: Look, rng: np.random.Generator) -> Model:
    """Build a draped classical figure on a plinth, all of one stone."""
    stone = dress(look, rng, material="marble", choices=None if look.colour is None else (BRICK,))
    body = sdf.Shell(blend=0.035)
    body.add(
        sdf.skirt(
            (0.01, 0, 1.05), (0, 0.01, 0.42), (0.11, 0.19), folds=(15, 0.016), depth=0.8, curve=1.2
        ),
        _PLAIN,
    )
    body.add(sdf.ellipsoid((0.01, 0, 1.12), (0.125, 0.085, 0.15)), _PLAIN)
    body.add(sdf.ellipsoid((0.0, 0.0, 1.25), (0.15, 0.08, 0.07)), _PLAIN)
    body.add(sdf.limb((0, -0.005, 1.28), (0, -0.015, 1.38), 0.045, 0.04), _PLAIN, blend=0.02)
    body.add(sdf.ellipsoid((0, -0.02, 1.455), (0.062, 0.075, 0.088)), _PLAIN, blend=0.015)
    body.add(sdf.ellipsoid((0, 0.005, 1.49), (0.07, 0.078, 0.066)), _PLAIN, blend=0.01)
    body.add(sdf.ellipsoid((0, 0.085, 1.47), (0.036, 0.034, 0.034)), _PLAIN, blend=0.01)
    body.add(sdf.ellipsoid((0, -0.093, 1.45), (0.008, 0.012, 0.016)), _PLAIN, blend=0.012)
    body.chain(
        [(0.155, 0, 1.25), (0.21, 0.01, 1.08), (0.13, -0.1, 1.0)], (0.045, 0.036, 0.026), _PLAIN
    )
    body.chain(
        [(-0.155, 0, 1.25), (-0.225, 0.02, 1.09), (-0.235, -0.02, 0.93)],
        (0.045, 0.036, 0.026),
        _PLAIN,
    )
    for k in range(7):
        a, b = 0.16 - 0.045 * k, 1.24 - 0.075 * k
        sash = [(a, -0.085, b), (a - 0.12, -0.1 - 0.004 * k, b - 0.1), (a - 0.2, -0.05, b - 0.16)]
        body.chain(sash, (0.014, 0.016, 0.012), _PLAIN, blend=0.014)
    body.cut(sdf.ellipsoid((0.023, -0.095, 1.465), (0.013, 0.012, 0.007)), blend=0.006)
    body.cut(sdf.ellipsoid((-0.023, -0.095, 1.465), (0.013, 0.012, 0.007)), blend=0.006)
    figure = surface(body, voxel=0.0085)
    plain = Mesh(
        vertices=figure.vertices,
        faces=figure.faces,
        normals=figure.normals,
        uv=figure.vertices[:, [0, 2]].copy(),
    )
    return assemble(
        [part(stone, plain, *_plinth(0.46, 0.44))],
        {"label": label(-0.232, 0.22, 0.18, 0.1)},
        turn=0.15,
    )


def bust(look: Look, rng: np.random.Generator) -> Model:
    """Build a modern sculpture: three pierced, flowing forms of polished bronze."""
    metal_ = (
        finish(look.material, look.colour, default="bronze")
        if look.material or look.colour
        else metal("bronze", roughness=0.22)
    )
    if look.colour is not None and look.material is None:
        metal_ = gloss(look.colour, alpha=0.05)
    del rng
    t = np.linspace(0, 2 * np.pi, 160, endpoint=False)
    knot = (
        np.column_stack(
            [np.sin(t) + 2 * np.sin(2 * t), 0.9 * -np.sin(3 * t), np.cos(t) - 2 * np.cos(2 * t)]
        )
        * 0.095
    )
    form = tube(knot, 0.047 + 0.016 * np.cos(2 * t), segments=36, closed=True)
    low = float(form.vertices[:, 2].min())
    foot = tube([(0, 0, 0.2), (0, 0, 0.36)], 0.014)
    base = box((0.34, 0.3, 0.2), bevel=0.01, at=(0, 0, 0.1))
    parts = [
        part(metal_, form.moved(by=(0, 0, 0.3 - low))),
        part(metal("steel"), foot),
        part(finish("stone", (0.08, 0.08, 0.085)), base),
    ]
    return assemble(parts, {"label": label(-0.15, 0.1, 0.13, 0.06)})


def fountain(look: Look, rng: np.random.Generator) -> Model:
    """Build a tiered stone fountain with water falling from bowl to bowl."""
    stone = dress(look, rng, material="stone", choices=((0.46, 0.42, 0.36),))
    pool = lathe(
        fillet(
            [
                (0, 0),
                (0.95, 0),
                (1.0, 0.06),
                (0.94, 0.1),
                (0.95, 0.3),
                (1.02, 0.34),
                (1.02, 0.4),
                (0.9, 0.4),
                (0.88, 0.12),
                (0, 0.12),
            ],
            0.02,
        ),
        segments=96,
    )
    stem = lathe(
        spline([(0.24, 0.1), (0.2, 0.2), (0.1, 0.35), (0.14, 0.6), (0.09, 0.8), (0.12, 0.86)]),
        segments=48,
    )
    bowls = [
        lathe(
            fillet(
                [
                    (0.1, z - 0.06),
                    (r * 0.7, z + 0.02),
                    (r, z + 0.12),
                    (r, z + 0.15),
                    (r * 0.9, z + 0.15),
                    (r * 0.6, z + 0.06),
                    (0, z + 0.04),
                ],
                0.02,
            ),
            segments=72,
        )
        for z, r in ((0.84, 0.56), (1.3, 0.32))
    ]
    upper = lathe(spline([(0.1, 0.88), (0.06, 1.0), (0.09, 1.2), (0.06, 1.3)]), segments=40)
    tip = lathe(spline([(0.05, 1.34), (0.03, 1.45), (0.06, 1.52), (0.0, 1.62)]), segments=32)
    water: Finish = Principled(base=(0.30, 0.47, 0.52), roughness=0.05, specular=0.8)
    discs = [
        lathe([(r, z), (0, z + 0.001)], segments=72)
        for r, z in ((0.89, 0.31), (0.5, 0.96), (0.285, 1.42))
    ]
    spray: Finish = Principled(base=(0.74, 0.82, 0.85), roughness=0.12, specular=0.8)
    return assemble(
        [
            part(stone, pool, stem, *bowls, upper, tip),
            part(water, *discs),
            part(spray, *_falling(rng)),
        ]
    )


def _falling(rng: np.random.Generator) -> list[Mesh]:
    """Return a fountain's jets, the water that falls from its bowls, and the foam below."""
    streams: list[Mesh] = []
    for r, z, low, count in ((0.32, 1.45, 0.96, 14), (0.56, 0.99, 0.32, 24)):
        for a in np.linspace(0, 2 * np.pi, count, endpoint=False):
            s = np.linspace(0, 1, 12)
            out = r + 0.1 * s
            drop = z + 0.02 * np.sin(np.pi * np.clip(s * 2.2, 0, 1)) - (z - low) * s**2
            streams.append(
                tube(
                    np.column_stack([out * np.cos(a), out * np.sin(a), drop]),
                    [0.012, 0.009, 0.014],
                    segments=7,
                )
            )
    for a in np.linspace(0, 2 * np.pi, 7)[:-1]:
        s = np.linspace(0, 1, 12)
        streams.append(
            tube(
                np.column_stack(
                    [0.18 * s * np.cos(a), 0.18 * s * np.sin(a), 1.6 + 0.5 * s - 0.68 * s**2]
                ),
                [0.012, 0.01, 0.012],
                segments=7,
            )
        )
    foam = [
        sphere(
            float(rng.uniform(0.015, 0.03)),
            at=(0.67 * float(np.cos(a)), 0.67 * float(np.sin(a)), 0.315),
            segments=10,
        )
        for a in rng.uniform(0, 6.28, 50)
    ]
    return [*streams, *foam]


def fluted(radius: float, low: float, high: float) -> list[Mesh]:
    """Return a fluted column with base and capital."""
    shaft = lathe(
        [(radius, low), (radius * 0.95, (low + high) / 2), (radius * 0.82, high)], segments=60
    )
    groove = bent(
        shaft,
        lambda p: (
            p
            * np.stack(
                [1 - 0.06 * np.abs(np.sin(10 * np.arctan2(p[:, 1], p[:, 0])))] * 2
                + [1 + 0 * p[:, 0]],
                1,
            )
        ),
    )
    base = lathe(
        fillet(
            [
                (0, low - radius * 0.4),
                (radius * 1.3, low - radius * 0.4),
                (radius * 1.25, low - radius * 0.1),
                (radius * 1.02, low + 0.01),
            ],
            radius * 0.1,
        ),
        segments=24,
    )
    cap = [
        lathe(
            spline(
                [
                    (radius * 0.82, high - 0.01),
                    (radius * 1.0, high + radius * 0.2),
                    (radius * 1.25, high + radius * 0.42),
                ]
            ),
            segments=24,
        ),
        box(
            (radius * 2.7, radius * 2.7, radius * 0.3),
            bevel=radius * 0.05,
            at=(0, 0, high + radius * 0.55),
        ),
    ]
    return [groove, base, *cap]


def column_(look: Look, rng: np.random.Generator) -> Model:
    """Build a fluted column."""
    stone = dress(look, rng, material="marble", choices=None if look.colour is None else (BRICK,))
    base = box((0.5, 0.5, 0.1), bevel=0.012, at=(0, 0, 0.05))
    return assemble([part(stone, *fluted(0.17, 0.17, 1.9), base)], {"top": top(2.019, 0.2, 0.2)})


RECIPES: Mapping[str, Recipe] = {
    "statue": statue,
    "sculpture": bust,
    "pedestal": pedestal,
    "column": column_,
    "fountain": fountain,
}
