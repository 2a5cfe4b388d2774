"""Fruit and greens of the market: asparagus, celery, cauliflower, berries, pomegranates, peas.

Knows whole ones, raw; what is cooked or cut is known elsewhere.
"""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import wish
from cavendish.engines.diorama.model.blob import leaf
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish, gloss
from cavendish.engines.diorama.model.material import Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model, Vec3
from cavendish.engines.diorama.model.pose import bent, coloured, stretched, turned
from cavendish.engines.diorama.model.primitives import lathe, sphere, tube

_SKIN = Principled(base=VertexColour(), roughness=0.45, clearcoat=0.3)
_LEAF: RGB = (0.10, 0.26, 0.035)


def _graded(mesh: Mesh, low: RGB, high: RGB, *, power: float = 1.0) -> Mesh:
    """Return the mesh coloured from its foot to its top."""
    z = mesh.vertices[:, 2]
    share = ((z - z.min()) / max(float(np.ptp(z)), 1e-9))[:, None] ** power
    return coloured(mesh, (np.asarray(low) * (1 - share) + np.asarray(high) * share))


def asparagus(look: Look, rng: np.random.Generator) -> Model:
    """Build a bundle of green spears standing upright, tied with string."""
    green = look.colour or (0.10, 0.26, 0.03)
    dark: RGB = mix(green, (0.06, 0.03, 0.08), 0.55)
    stalks = list[Mesh]()
    for k in range(13):
        far, a = 0.0112 * np.sqrt(k), 2.4 * k
        x, y, high = far * np.cos(a), far * np.sin(a), 0.19 + 0.02 * float(rng.random())
        lean = 1.0 + 0.25 * float(rng.random())
        path: list[Vec3] = [(x, y, 0), (x, y, 0.5 * high), (x * lean, y * lean, high)]
        body = tube(spline(path), [0.0062, 0.006, 0.0058, 0.0062, 0.0052, 0.001], segments=12)
        stalks.append(_graded(body, mix(green, (0.6, 0.65, 0.4), 0.3), dark, power=1.6))
        for j in range(9):
            z, turn = high * (0.45 + 0.055 * j), 2.4 * j
            scale = stretched(sphere(0.0042, segments=10), (0.55, 1, 1.9))
            at = (x + 0.005 * np.cos(turn), y + 0.005 * np.sin(turn), z)
            stalks.append(
                coloured(scale.moved(turn=turn, by=(float(at[0]), float(at[1]), z)), dark)
            )
    ties = [
        tube(
            [(0.046 * np.cos(a), 0.046 * np.sin(a), z) for a in np.linspace(0, 6.2832, 48)[:-1]],
            0.0028,
            closed=True,
            segments=8,
        )
        for z in (0.05, 0.056)
    ]
    return assemble([part(_SKIN, *stalks), part(finish("fabric", (0.5, 0.35, 0.16)), *ties)])


def celery(look: Look, rng: np.random.Generator) -> Model:
    """Build a head of celery standing: ribbed stalks, leaves on top."""
    green = look.colour or (0.36, 0.52, 0.16)
    stalks, leaves = list[Mesh](), list[Mesh]()
    for k in range(9):
        a, ring = 2.4 * k, 0.008 + 0.0042 * k
        c, s = float(np.cos(a)), float(np.sin(a))
        high = 0.3 - 0.008 * k
        path = spline(
            [
                (ring * c * 0.8, ring * s * 0.8, 0.0),
                (ring * c, ring * s, 0.12),
                (ring * c * 1.7, ring * s * 1.7, high),
            ]
        )
        body = tube(path, [0.017, 0.014, 0.011, 0.007], segments=18, flat=0.75)
        stalks.append(_graded(body, mix(green, (0.8, 0.82, 0.65), 0.6), green))
        for j in range(5):
            one = leaf(0.05, 0.036, curl=0.3, fold=0.3)
            up = turned(turned(one, "y", -0.5 - 0.35 * float(rng.random())), "z", a + 1.25 * j)
            leaves.append(up.moved(by=(ring * c * 1.7, ring * s * 1.7, high - 0.012)))
    base = stretched(sphere(0.04, segments=32), (1, 1, 0.5), by=(0, 0, 0.018))
    pale = coloured(base, mix(green, (0.85, 0.85, 0.7), 0.7))
    return assemble(
        [
            part(_SKIN, *stalks, pale),
            part(Principled(base=mix(green, _LEAF, 0.7), roughness=0.6), *leaves),
        ]
    )


def cauliflower(look: Look, rng: np.random.Generator) -> Model:
    """Build a cauliflower: a domed white head of curds in its leaves."""
    white = look.colour or (0.74, 0.70, 0.55)
    curds = list[Mesh]()
    for k in range(260):
        z = 1 - 0.95 * (k + 0.5) / 260
        a, r = 2.39996 * k, float(np.sqrt(1 - z * z))
        size = 0.0105 * float(rng.uniform(0.7, 1.25))
        ball = sphere(size, segments=14)
        at = (0.082 * r * float(np.cos(a)), 0.082 * r * float(np.sin(a)), 0.07 + 0.062 * z)
        curds.append(
            coloured(ball.moved(by=at), mix(white, (0.45, 0.38, 0.2), 0.12 * float(rng.random())))
        )
    core = coloured(
        stretched(sphere(0.082, segments=40), (1, 1, 0.78), by=(0, 0, 0.066)),
        mix(white, (0.4, 0.35, 0.2), 0.3),
    )
    leaves = list[Mesh]()
    for k in range(9):
        one = leaf(0.15, 0.1, curl=-0.7, fold=0.2)
        up = (
            turned(one, "y", -0.75 - 0.12 * (k % 2))
            .moved(by=(0.045, 0, 0.012))
            .moved(turn=2 * np.pi * k / 9)
        )
        leaves.append(up)
    stalk = lathe([(0, 0), (0.04, 0), (0.05, 0.03), (0, 0.03)], segments=32)
    return assemble(
        [
            part(Principled(base=VertexColour(), roughness=0.75), *curds, core),
            part(Principled(base=(0.2, 0.36, 0.1), roughness=0.55), *leaves, stalk),
        ]
    )


def _berry(look: Look, rng: np.random.Generator, tone: RGB, *, wide: float) -> Model:
    """Return a berry of many drupelets, tilted on its side, with its green star."""
    drops = list[Mesh]()
    for row in range(7):
        high = 0.0235 * (row + 0.4) / 7
        reach = wide * float(np.sqrt(max(1 - (high / 0.0255) ** 2, 0.02)))
        count = max(round(2 * np.pi * reach / 0.0045), 1)
        for k in range(count):
            a = 2 * np.pi * (k + 0.5 * (row % 2)) / count
            drop = sphere(0.0028 * float(rng.uniform(0.9, 1.1)), segments=12)
            at = (reach * float(np.cos(a)), reach * float(np.sin(a)), high)
            drops.append(drop.moved(by=at))
    angle = np.linspace(0, np.pi / 2, 12)
    dome = np.stack([wide * np.cos(angle), 0.0235 * np.sin(angle)], 1)
    drops.append(lathe([(0, 0), *dome[:-1], (0, 0.0235)], segments=24))
    star = [
        turned(leaf(0.014, 0.006, curl=0.5), "z", k * 1.2566, by=(0, 0, -0.0015)) for k in range(5)
    ]
    meshes = [[turned(m, "y", 2.05) for m in group] for group in (drops, star)]
    green = Principled(base=_LEAF, roughness=0.6)
    return assemble(
        [part(gloss(look.colour or tone, alpha=0.16), *meshes[0]), part(green, *meshes[1])],
        turn=0.6,
    )


def raspberry(look: Look, rng: np.random.Generator) -> Model:
    """Build a raspberry."""
    return _berry(look, rng, (0.55, 0.02, 0.05), wide=0.0105)


def blackberry(look: Look, rng: np.random.Generator) -> Model:
    """Build a blackberry."""
    return _berry(look, rng, (0.035, 0.008, 0.035), wide=0.0115)


def pomegranate(look: Look, rng: np.random.Generator) -> Model:
    """Build a pomegranate with its crown."""
    red = wish(look, rng, ((0.36, 0.012, 0.02), (0.42, 0.02, 0.02)))
    body = bent(
        sphere(0.045, segments=72),
        lambda p: (
            p
            * (1 + 0.035 * np.cos(6 * np.arctan2(p[:, 1], p[:, 0])) * (1 - (p[:, 2] / 0.045) ** 2))[
                :, None
            ]
        ),
    )
    skin = _graded(body, mix(red, (0.7, 0.4, 0.12), 0.1), red)
    neck = lathe(
        [(0.012, 0.0), (0.011, 0.012), (0.0085, 0.012), (0.008, 0.002), (0.012, 0.0)],
        segments=32,
        at=(0, 0, 0.04),
    )
    points = [
        turned(
            turned(lathe([(0.0045, 0), (0.003, 0.006), (0, 0.011)], segments=10), "y", 0.42),
            "z",
            k * 1.0472,
            by=(0.0095 * float(np.cos(k * 1.0472)), 0.0095 * float(np.sin(k * 1.0472)), 0.05),
        )
        for k in range(6)
    ]
    crown = [coloured(m, mix(red, (0.6, 0.35, 0.12), 0.3)) for m in (neck, *points)]
    return assemble(
        [
            part(
                Principled(base=VertexColour(), roughness=0.35, clearcoat=0.6),
                *(turned(m, "y", 0.3) for m in (skin, *crown)),
            )
        ]
    )


def peas(look: Look, rng: np.random.Generator) -> Model:
    """Build two open pods with their peas."""
    green = look.colour or (0.20, 0.42, 0.04)
    pods, balls = list[Mesh](), list[Mesh]()
    for turn, x, y in ((0.25, 0.0, 0.018), (-0.3, 0.01, -0.022)):
        for s in (-1, 1):
            path = spline(
                [
                    (-0.05, 0, 0.012),
                    (-0.02, 0.006 * s, 0.008),
                    (0.02, 0.006 * s, 0.008),
                    (0.052, 0, 0.013),
                ]
            )
            shell = stretched(
                tube(path, [0.001, 0.009, 0.0095, 0.009, 0.001], segments=20, flat=0.4), (1, 1, 1)
            )
            pods.append(turned(shell, "x", 0.5 * s).moved(turn=turn, by=(x, y, 0.0)))
        for k in range(7):
            size = 0.0062 - 0.0006 * abs(k - 3)
            balls.append(
                sphere(size, segments=24)
                .moved(by=(0.0118 * (k - 3), 0, 0.0165))
                .moved(turn=turn, by=(x, y, 0))
            )
    del rng
    return assemble(
        [
            part(Principled(base=mix(green, (0.02, 0.08, 0.01), 0.3), roughness=0.45), *pods),
            part(gloss(green, alpha=0.2), *balls),
        ]
    )


def sausage(look: Look, rng: np.random.Generator) -> Model:
    """Build a grilled sausage, a little bent, with dark stripes across."""
    brown = look.colour or (0.30, 0.085, 0.035)
    sag = 0.014 * float(rng.uniform(0.7, 1.3))
    t = np.linspace(-1, 1, 61)
    path = np.stack([0.075 * t, sag * t**2, 0 * t + 0.0145], 1)
    thick = 0.0145 * np.sqrt(np.clip(1 - t**8, 0.02, 1))
    body = tube(path, thick.tolist(), segments=36)
    stripe = np.clip(3 * np.sin(body.vertices[:, 0] * 210) - 1.4, 0, 1)
    seared = 0.65 * stripe * (body.vertices[:, 2] > 0.0145)
    tint = np.asarray(brown) * (1 - seared[:, None])
    knots = [
        coloured(
            sphere(0.004, at=(s * 0.077, sag, 0.0145), segments=14), mix(brown, (0, 0, 0), 0.4)
        )
        for s in (-1, 1)
    ]
    skin = Principled(base=VertexColour(), roughness=0.3, clearcoat=0.5)
    return assemble([part(skin, coloured(body, tint.astype(np.float32)), *knots)], turn=0.35)


RECIPES: Mapping[str, Recipe] = {
    "asparagus": asparagus,
    "celery": celery,
    "cauliflower": cauliflower,
    "raspberry": raspberry,
    "blackberry": blackberry,
    "pomegranate": pomegranate,
    "peas": peas,
    "sausage": sausage,
}
