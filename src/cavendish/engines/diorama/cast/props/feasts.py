"""Festive and frothy: roast turkey on its dish, a latte with art in its foam."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import CREAM, NAVY, SAGE, TEAL, WHITE, dress, wish
from cavendish.engines.diorama.cast.props.fruit import foliage
from cavendish.engines.diorama.cast.props.snacks import painted
from cavendish.engines.diorama.cast.props.vessels import hollow
from cavendish.engines.diorama.model.blob import Points, leaf, waves
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import gloss, matt, metal, varnished
from cavendish.engines.diorama.model.joining import lattice
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube
from cavendish.engines.diorama.model.texture import ramp, smoothstep

_ROAST = [(0.0, (0.16, 0.045, 0.01)), (0.45, (0.42, 0.15, 0.03)), (1.0, (0.62, 0.30, 0.08))]


def _crisped(mesh: Mesh, rng: np.random.Generator) -> Mesh:
    """Return skin roasted unevenly: brown above, paler below."""
    at = mesh.vertices.astype(np.float64)
    share = 0.62 - 2.2 * (at[:, 2] - 0.09) + 0.3 * waves(at, rng, scale=0.07)
    return coloured(mesh, ramp(np.clip(share, 0, 1).astype(np.float32), _ROAST))


def roast_turkey(look: Look, rng: np.random.Generator) -> Model:
    """Build a roast turkey, legs up, on a dish with greens and tomatoes."""
    dish = lathe(
        fillet([(0, 0), (0.13, 0), (0.2, 0.022), (0.197, 0.026), (0.13, 0.008), (0, 0.008)], 0.003),
        segments=96,
    )
    platter = stretched(dish, (1.12, 0.86, 1))

    def breast(p: Points) -> Points:
        x, y, z = p.T
        swell = 1 - 0.28 * np.clip(-x, 0, 1) ** 2
        keel = 1 + 0.10 * np.exp(-((y / 0.3) ** 2)) * np.clip(z, 0, 1)
        return np.stack([0.125 * x, 0.092 * y * swell, 0.075 * z * swell * keel + 0.082], 1)

    body = bent(sphere(1.0, segments=72), breast)
    meat, bones = [body], list[Mesh]()
    for s in (-1, 1):
        hip, knee = (-0.03, s * 0.075, 0.07), (-0.10, s * 0.085, 0.105)
        ankle = (-0.165, s * 0.05, 0.135)
        path = spline([hip, knee, ankle], density=10)
        meat.append(tube(path, [0.046, 0.044, 0.036, 0.022, 0.014], segments=28))
        bone = [ankle, (-0.185, s * 0.043, 0.146)]
        bones += [
            tube(bone, [0.0095, 0.008], segments=14),
            sphere(0.0115, at=(-0.188, s * 0.049, 0.147), segments=16),
            sphere(0.0115, at=(-0.188, s * 0.036, 0.149), segments=16),
        ]
        wing = spline([(0.07, s * 0.07, 0.1), (0.02, s * 0.108, 0.065), (0.09, s * 0.118, 0.055)])
        meat.append(tube(wing, [0.03, 0.026, 0.022, 0.01], segments=20))
    sheet = leaf(0.075, 0.04, curl=0.15, fold=0.3)
    greens, red = list[Mesh](), list[Mesh]()
    for k in range(18):
        a = k * 2 * np.pi / 18 + float(rng.uniform(-0.1, 0.1))
        at = (0.148 * float(np.cos(a)), 0.112 * float(np.sin(a)), 0.014)
        greens.append(turned(turned(sheet, "x", 0.25), "z", a - np.pi / 2, by=at))
        if k % 3 == 0:
            red.append(sphere(0.016, at=(1.05 * at[0], 1.05 * at[1], 0.034), segments=24))
    return assemble(
        [
            part(varnished(0.2), *(_crisped(m, rng) for m in meat)),
            part(matt((0.72, 0.65, 0.52)), *bones),
            part(foliage((0.10, 0.22, 0.04)), *greens),
            part(gloss((0.5, 0.02, 0.012)), *red),
            part(dress(look, rng, material="porcelain", choices=(WHITE,)), platter),
        ],
        turn=0.5,
    )


def _foam(radius: float, z: float, rng: np.random.Generator) -> Mesh:
    """Return domed coffee foam with a leaf poured in milk."""
    a, r = np.meshgrid(np.linspace(0, 2 * np.pi, 97), np.linspace(0, 1, 60))
    x, y = r * np.cos(a), r * np.sin(a)
    points = np.stack([radius * x, radius * y, z + 0.003 * (1 - r**2)], -1).reshape(-1, 3)
    round_ = np.sqrt(np.clip(1 - ((y - 0.06) / 0.8) ** 2, 0, 1))
    half = 0.62 * round_ * (0.55 + 0.45 * np.clip((0.75 - y) / 1.2, 0, 1))
    inside = smoothstep(0.04, -0.04, np.abs(x) - half)
    ripple = smoothstep(-0.15, 0.25, np.sin((y + 0.75 * np.abs(x)) * 26))
    stem = smoothstep(0.05, 0.02, np.abs(x)) * (np.abs(y) < 0.8)
    milk = np.clip(inside * np.maximum(ripple, stem), 0, 1).ravel()
    tone = 0.15 * waves(points * (1, 1, 0), rng, scale=0.03) * (1 - milk)
    tones = ramp(
        np.clip(milk + tone, 0, 1).astype(np.float32),
        [(0.0, (0.24, 0.105, 0.03)), (0.5, (0.50, 0.30, 0.13)), (1.0, (0.82, 0.74, 0.60))],
    )
    return coloured(Mesh(vertices=points.astype(np.float32), faces=lattice(60, 97)), tones)


def latte(look: Look, rng: np.random.Generator) -> Model:
    """Build a wide cup on its saucer, filled to the brim: a leaf of milk in the foam."""
    tone = wish(look, rng, (WHITE, CREAM, TEAL, NAVY, SAGE))
    china = dress(look, rng, material="ceramic", choices=(tone,))
    outer = spline([(0.0, 0.012), (0.024, 0.012), (0.026, 0.016), (0.046, 0.034), (0.056, 0.066)])
    cup = lathe(hollow(outer, 0.0035, 0.02), segments=96)
    foot = lathe(fillet([(0, 0.008), (0.026, 0.008), (0.025, 0.016), (0, 0.016)], 0.001))
    saucer = lathe(
        fillet(
            [(0, 0), (0.045, 0), (0.082, 0.014), (0.08, 0.017), (0.044, 0.006), (0, 0.006)], 0.002
        ),
        segments=96,
    )
    ear = spline(
        [(0.05, 0, 0.056), (0.078, 0, 0.058), (0.082, 0, 0.04), (0.06, 0, 0.028), (0.043, 0, 0.03)]
    )
    spoon = [
        tube([(-0.02, -0.068, 0.018), (0.05, -0.062, 0.021)], [0.002, 0.003], flat=0.5),
        stretched(sphere(0.011, segments=24), (1.3, 0.9, 0.3), by=(-0.03, -0.069, 0.018)),
    ]
    return assemble(
        [
            part(china, cup, foot, saucer, tube(ear, 0.0052, segments=16)),
            part(painted(0.5), _foam(0.0525, 0.0625, rng)),
            part(metal("steel"), *spoon),
        ],
        turn=-0.5,
    )


RECIPES: Mapping[str, Recipe] = {"roast turkey": roast_turkey, "latte": latte}
