"""Soft toys and dolls: teddy bear, doll, rubber duck, rocking horse."""

from collections.abc import Callable, Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    MUSTARD,
    NAVY,
    PINK,
    RED,
    TEAL,
    WHITE,
    wish,
)
from cavendish.engines.diorama.model import sdf
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, timber
from cavendish.engines.diorama.model.marching import mesh as surface
from cavendish.engines.diorama.model.material import Finish, Principled, VertexColour
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import cushion, lathe, sphere, tube

Array = np.ndarray


def _fleece(rng: np.random.Generator, depth: float, scale: float) -> Callable[[Array], Array]:
    seed = int(rng.integers(1000))
    return lambda p: depth * waves(p, np.random.default_rng(seed), scale=scale, octaves=3)


def _plush() -> Finish:
    return Principled(base=VertexColour(), roughness=1.0, specular=0.15, sheen=0.9)


def teddy_bear(look: Look, rng: np.random.Generator) -> Model:
    """Build a seated teddy bear: fleece, sewn muzzle, button eyes, a bow."""
    fur = wish(look, rng, ((0.42, 0.22, 0.085), (0.52, 0.32, 0.14), (0.30, 0.15, 0.065)))
    pale = mix(fur, (0.85, 0.74, 0.55), 0.6)
    body = sdf.Shell(blend=0.012)
    body.add(sdf.ellipsoid((0, 0.01, 0.105), (0.078, 0.068, 0.095)), fur)
    body.paint(sdf.ellipsoid((0, -0.055, 0.1), (0.05, 0.04, 0.062)), pale)
    limbs = sdf.Shell(blend=0.006)
    for s in (-1, 1):
        limbs.add(
            sdf.limb((s * 0.055, -0.02, 0.045), (s * 0.085, -0.105, 0.038), 0.037, 0.034), fur
        )
        limbs.add(sdf.ellipsoid((s * 0.088, -0.122, 0.044), (0.034, 0.022, 0.04)), fur)
        limbs.paint(
            sdf.ellipsoid((s * 0.088, -0.146, 0.044), (0.025, 0.014, 0.03)), pale, soft=0.003
        )
        limbs.add(sdf.limb((s * 0.066, 0.0, 0.155), (s * 0.118, -0.045, 0.09), 0.028, 0.027), fur)
    head = sdf.Shell(blend=0.01)
    head.add(sdf.ellipsoid((0, -0.005, 0.258), (0.082, 0.074, 0.072)), fur)
    for s in (-1, 1):
        head.add(sdf.ellipsoid((s * 0.064, 0.002, 0.318), (0.029, 0.016, 0.029)), fur)
        head.paint(
            sdf.ellipsoid((s * 0.065, -0.016, 0.318), (0.017, 0.012, 0.017)), pale, soft=0.003
        )
    head.add(sdf.ellipsoid((0, -0.066, 0.24), (0.04, 0.034, 0.031)), pale, blend=0.006)
    fleece = _fleece(rng, 0.0016, 0.007)
    soft = [surface(shell, voxel=0.0036, relief=fleece) for shell in (body, limbs, head)]
    eyes = [sphere(0.0085, at=(s * 0.03, -0.073, 0.273), segments=28) for s in (-1, 1)]
    nose = stretched(sphere(0.013, segments=32), (1.15, 0.7, 0.8), by=(0, -0.099, 0.25))
    mouth = [
        tube(
            spline(
                [
                    (0, -0.1005, 0.242),
                    (0, -0.099, 0.231),
                    (s * 0.008, -0.096, 0.224),
                    (s * 0.018, -0.088, 0.225),
                ]
            ),
            0.0014,
            segments=8,
        )
        for s in (-1, 1)
    ]
    parts = [
        part(_plush(), *soft),
        part(gloss((0.006, 0.005, 0.005), alpha=0.03), *eyes, nose),
        part(matt((0.02, 0.012, 0.01)), *mouth),
        part(
            finish("cotton", RED if look.colour is None else WHITE), *_bow((0, -0.062, 0.19), 0.03)
        ),
    ]
    return assemble(parts, {"seat": top(0.08, 0.05, 0.04)})


def _bow(at: tuple[float, float, float], size: float) -> list[Mesh]:
    """Return a ribbon bow that faces -y."""
    loops = [
        stretched(
            sphere(size, segments=32),
            (0.85, 0.42, 0.62),
            by=(at[0] + s * size * 0.85, at[1], at[2]),
        )
        for s in (-1, 1)
    ]
    tails = [
        tube(
            spline(
                [
                    at,
                    (at[0] + s * size * 0.6, at[1] - 0.004, at[2] - size),
                    (at[0] + s * size * 0.9, at[1] - 0.01, at[2] - size * 1.7),
                ]
            ),
            [size * 0.1, size * 0.3, size * 0.36],
            flat=0.3,
        )
        for s in (-1, 1)
    ]
    return [
        *loops,
        *tails,
        sphere(size * 0.36, at=(at[0], at[1] - size * 0.15, at[2]), segments=24),
    ]


def doll(look: Look, rng: np.random.Generator) -> Model:
    """Build a rag doll: wool hair in bunches, dress with an apron, striped stockings."""
    skin = ((0.70, 0.44, 0.29), (0.36, 0.18, 0.1), (0.55, 0.32, 0.18))[int(rng.integers(3))]
    hair: RGB = ((0.30, 0.12, 0.04), (0.05, 0.03, 0.02), (0.60, 0.38, 0.12))[int(rng.integers(3))]
    tone = wish(look, rng, (BRICK, TEAL, NAVY, PINK))
    frock = sdf.Shell(blend=0.012)
    frock.add(sdf.skirt((0, 0, 0.25), (0, 0, 0.11), (0.026, 0.092), folds=(9, 0.008)), tone)
    frock.add(sdf.ellipsoid((0, 0, 0.25), (0.042, 0.03, 0.036)), tone)
    frock.paint(sdf.brick((0, -0.07, 0.175), (0.03, 0.06, 0.042), 0.004), WHITE, soft=0.002)
    limbs = sdf.Shell(blend=0.006)
    for s in (-1, 1):
        frock.add(sdf.limb((s * 0.035, 0, 0.268), (s * 0.075, -0.008, 0.232), 0.021, 0.024), tone)
        limbs.add(
            sdf.limb((s * 0.075, -0.008, 0.232), (s * 0.1, -0.022, 0.188), 0.0135, 0.015), skin
        )
        limbs.add(
            sdf.limb((s * 0.03, 0, 0.15), (s * 0.032, 0, 0.03), 0.017, 0.016), (0.80, 0.76, 0.68)
        )
        for z in (0.04, 0.064, 0.088):
            limbs.paint(sdf.brick((s * 0.032, 0, z), (0.03, 0.03, 0.006), 0.001), RED, soft=0.002)
        limbs.add(
            sdf.ellipsoid((s * 0.033, -0.012, 0.016), (0.019, 0.03, 0.017)), (0.03, 0.02, 0.02)
        )
    head = sdf.Shell(blend=0.01).add(sdf.ellipsoid((0, 0, 0.33), (0.055, 0.05, 0.053)), skin)
    for s in (-1, 1):
        head.paint(
            sdf.ball((s * 0.032, -0.042, 0.316), 0.011),
            mix(skin, (0.8, 0.1, 0.08), 0.5),
            soft=0.006,
        )
    wool = sdf.Shell(blend=0.008)
    wool.add(sdf.ellipsoid((0, 0.01, 0.342), (0.06, 0.052, 0.054)), hair)
    wool.cut(sdf.ellipsoid((0, -0.062, 0.318), (0.046, 0.04, 0.05)), blend=0.006)
    for s in (-1, 1):
        wool.chain(
            [(s * 0.056, 0.01, 0.345), (s * 0.082, 0.0, 0.33), (s * 0.09, -0.005, 0.28)],
            (0.014, 0.024, 0.012),
            hair,
        )
    cloth = [surface(shell, voxel=0.0034) for shell in (frock, limbs, head)]
    knit = surface(wool, voxel=0.0034, relief=_fleece(rng, 0.002, 0.012))
    eyes = [sphere(0.0052, at=(s * 0.02, -0.0465, 0.333), segments=20) for s in (-1, 1)]
    smile = tube(
        spline([(-0.014, -0.0475, 0.316), (0, -0.051, 0.309), (0.014, -0.0475, 0.316)]),
        0.0014,
        segments=8,
    )
    parts = [
        part(_plush(), *cloth, knit),
        part(gloss((0.008, 0.006, 0.006), alpha=0.03), *eyes),
        part(matt((0.5, 0.02, 0.02)), smile),
        part(
            finish("cotton", MUSTARD),
            *_bow((0.062, 0.0, 0.362), 0.012),
            *_bow((-0.062, 0.0, 0.362), 0.012),
        ),
    ]
    return assemble(parts)


def rubber_duck(look: Look, rng: np.random.Generator) -> Model:
    """Build a rubber duck."""
    tone = wish(look, rng, ((0.82, 0.55, 0.02),))
    body = sdf.Shell(blend=0.014)
    body.add(sdf.ellipsoid((0, 0, 0.034), (0.05, 0.038, 0.034)), tone)
    body.add(sdf.limb((0.035, 0, 0.045), (0.062, 0, 0.068), 0.02, 0.006), tone)
    body.add(sdf.ball((-0.022, 0, 0.083), 0.0315), tone, blend=0.01)
    for s in (-1, 1):
        body.add(sdf.ellipsoid((0.012, s * 0.034, 0.042), (0.026, 0.01, 0.016)), tone, blend=0.006)
    bill = sdf.Shell(blend=0.006)
    bill.add(sdf.ellipsoid((-0.058, 0, 0.08), (0.017, 0.015, 0.0055)), (0.80, 0.22, 0.01))
    bill.add(sdf.ellipsoid((-0.055, 0, 0.073), (0.013, 0.012, 0.004)), (0.72, 0.17, 0.01))
    eyes = [
        stretched(sphere(0.0052, segments=24), (0.6, 0.8, 1), by=(-0.0465, s * 0.0165, 0.0925))
        for s in (-1, 1)
    ]
    glint = [sphere(0.0014, at=(-0.0495, s * 0.0175, 0.0945), segments=10) for s in (-1, 1)]
    coat = (
        finish(look.material, tone)
        if look.material
        else Principled(base=VertexColour(), roughness=0.3, clearcoat=0.6)
    )
    gum = Principled(base=VertexColour(), roughness=0.35, clearcoat=0.5)
    parts = [
        part(coat, surface(body, voxel=0.0022)),
        part(gum, surface(bill, voxel=0.0016)),
        part(gloss((0.006, 0.006, 0.006), alpha=0.02), *eyes),
        part(gloss(WHITE), *glint),
    ]
    return assemble(parts, turn=0.7)


def rocking_horse(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden rocking horse with a woollen mane and a saddle."""
    wood = (
        finish(look.material, look.colour)
        if look.material
        else timber(look.colour or (0.45, 0.26, 0.11))
    )
    body, mane = _horse(look.colour or (0.62, 0.50, 0.34)), _mane()
    bend = np.linspace(-1, 1, 30)
    bows = [
        tube(np.column_stack([0.52 * bend, 0 * bend + s * 0.13, 0.03 + 0.16 * bend**2]), 0.022)
        for s in (-1, 1)
    ]
    bars = [tube([(x, -0.15, 0.075), (x, 0.15, 0.075)], 0.014) for x in (-0.26, 0.26)]
    saddle = cushion((0.2, 0.2, 0.05), bevel=0.024, puff=(0, 0, -0.015), at=(0.02, 0, 0.6))
    girth = lathe([(0.112, -0.02), (0.114, -0.02), (0.114, 0.02), (0.112, 0.02)], segments=48)
    eyes = [sphere(0.012, at=(-0.345, s * 0.048, 0.765), segments=20) for s in (-1, 1)]
    rein = tube(spline([(-0.4, -0.05, 0.68), (-0.2, -0.11, 0.62), (-0.05, -0.05, 0.64)]), 0.006)
    paint = Principled(base=VertexColour(), roughness=0.4, clearcoat=0.4)
    parts = [
        part(paint if look.material is None else wood, surface(body, voxel=0.009)),
        part(_plush(), surface(mane, voxel=0.007, relief=_fleece(rng, 0.005, 0.03))),
        part(timber((0.3, 0.13, 0.05)), *bows, *bars),
        part(
            finish("leather", RED if look.colour is None else NAVY),
            saddle,
            turned(girth, "y", np.pi / 2, by=(0.02, 0, 0.5)),
            rein,
        ),
        part(gloss((0.01, 0.008, 0.008)), *eyes),
    ]
    return assemble(parts, {"seat": top(0.6, 0.09, 0.08)}, turn=0.35)


def _horse(tone: RGB) -> sdf.Shell:
    """Return a wooden horse's trunk, neck, head, ears and legs, in one colour."""
    body = sdf.Shell(blend=0.05)
    body.add(sdf.limb((-0.16, 0, 0.5), (0.2, 0, 0.5), 0.105, 0.11), tone)
    body.chain([(-0.2, 0, 0.54), (-0.3, 0, 0.7), (-0.31, 0, 0.76)], (0.09, 0.062, 0.058), tone)
    body.chain(
        [(-0.3, 0, 0.765), (-0.4, 0, 0.69), (-0.43, 0, 0.665)],
        (0.062, 0.045, 0.042),
        tone,
        blend=0.02,
    )
    for s in (-1, 1):
        body.add(
            sdf.limb((-0.3, s * 0.034, 0.8), (-0.29, s * 0.04, 0.86), 0.02, 0.007),
            tone,
            blend=0.015,
        )
        for x, foot in ((-0.15, -0.3), (0.2, 0.34)):
            body.chain(
                [(x, s * 0.06, 0.45), ((x + foot) / 2, s * 0.09, 0.3), (foot, s * 0.12, 0.13)],
                (0.055, 0.036, 0.03),
                tone,
            )
    return body


def _mane() -> sdf.Shell:
    """Return its mane and tail."""
    mane = sdf.Shell(blend=0.01)
    for t in np.linspace(0, 1, 9).tolist():
        x, z = -0.16 - 0.12 * t, 0.62 + 0.23 * t
        mane.add(
            sdf.limb((x - 0.02, 0, z), (x + 0.05, 0.0, z - 0.05), 0.026, 0.018), (0.10, 0.05, 0.02)
        )
    mane.chain(
        [(0.3, 0, 0.56), (0.37, 0, 0.5), (0.38, 0, 0.36)], (0.028, 0.04, 0.016), (0.10, 0.05, 0.02)
    )
    return mane


RECIPES: Mapping[str, Recipe] = {
    "teddy bear": teddy_bear,
    "doll": doll,
    "rubber duck": rubber_duck,
    "rocking horse": rocking_horse,
}
