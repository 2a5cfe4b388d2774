"""What stands in old rooms: wardrobes, fireplaces, cots, easels."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    SAGE,
    SKY,
    WHITE,
    YELLOW,
    dress,
    piece,
)
from cavendish.engines.diorama.model.curve import circle, fillet, joined, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, paint
from cavendish.engines.diorama.model.material import Glow
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, sphere, tube


def wardrobe(look: Look, rng: np.random.Generator) -> Model:
    """Build a wardrobe: two panelled doors, a drawer below, a cornice, turned feet."""
    coat = dress(look, rng, material="wood", choices=None)
    body = box((1.2, 0.58, 1.75), bevel=0.008, at=(0, 0, 1.0))
    crown = [
        box((1.3, 0.66, 0.06), bevel=0.015, at=(0, -0.01, 1.91)),
        box((1.24, 0.61, 0.05), bevel=0.01, at=(0, 0, 1.86)),
    ]
    base = box((1.26, 0.62, 0.08), bevel=0.012, at=(0, 0, 0.13))
    doors = [box((0.56, 0.03, 1.3), bevel=0.006, at=(s * 0.29, -0.3, 1.16)) for s in (-1, 1)]
    frames = [
        extrude(
            rectangle(0.44, h, radius=0.004),
            0.02,
            bevel=0.005,
            at=(s * 0.29, -0.318, z),
            holes=[rectangle(0.38, h - 0.06)],
        )
        for s in (-1, 1)
        for h, z in ((0.62, 1.44), (0.48, 0.82))
    ]
    drawer = box((1.14, 0.03, 0.24), bevel=0.006, at=(0, -0.3, 0.33))
    feet = [
        lathe(
            fillet([(0, 0), (0.03, 0), (0.055, 0.06), (0.04, 0.1), (0, 0.1)], 0.008), at=(x, y, 0)
        )
        for x in (-0.54, 0.54)
        for y in (-0.23, 0.23)
    ]
    knobs = [sphere(0.02, at=(s * 0.04, -0.335, 1.12), segments=18) for s in (-1, 1)]
    knobs += [sphere(0.018, at=(s * 0.3, -0.33, 0.33), segments=18) for s in (-1, 1)]
    return assemble(
        [
            part(coat, body, *crown, base, *doors, *frames, drawer, *feet),
            part(metal("brass"), *knobs),
        ],
        {"top": top(1.94, 0.5, 0.2)},
        turn=0.3,
    )


def fireplace(look: Look, rng: np.random.Generator) -> Model:
    """Build a fireplace: a mantelpiece round a dark hearth with burning logs."""
    stone = dress(
        look,
        rng,
        material="marble" if look.colour is None else "stone",
        choices=None if look.colour is None else (look.colour,),
    )
    posts = [box((0.24, 0.3, 1.0), bevel=0.012, at=(s * 0.62, 0, 0.5)) for s in (-1, 1)]
    posts += [
        box((0.28, 0.34, 0.1), bevel=0.012, at=(s * 0.62, 0, z))
        for s in (-1, 1)
        for z in (0.05, 1.0)
    ]
    lintel = box((1.48, 0.3, 0.24), bevel=0.012, at=(0, 0, 1.12))
    shelf = box((1.72, 0.44, 0.07), bevel=0.018, at=(0, -0.02, 1.275))
    slab = box((1.7, 0.7, 0.05), bevel=0.012, at=(0, -0.14, 0.025))
    soot = matt((0.02, 0.017, 0.016))
    back = [
        box((1.0, 0.03, 1.0), bevel=0.002, at=(0, 0.2, 0.5)),
        *(box((0.03, 0.3, 1.0), bevel=0.002, at=(s * 0.49, 0.06, 0.5)) for s in (-1, 1)),
    ]
    logs = [
        turned(
            lathe(fillet([(0, -0.26), (0.055, -0.26), (0.055, 0.26), (0, 0.26)], 0.01)),
            "y",
            np.pi / 2,
        ).moved(turn=a, by=(x, y, z))
        for a, x, y, z in (
            (0.1, 0, -0.03, 0.13),
            (-0.15, 0.02, 0.08, 0.13),
            (0.4, 0.0, 0.03, 0.225),
        )
    ]
    grate = [
        tube([(x, -0.1, 0.07), (x, 0.14, 0.07)], 0.009, segments=8)
        for x in np.linspace(-0.3, 0.3, 9)
    ]
    flames = list[Mesh]()
    for _ in range(11):
        x, high = float(rng.uniform(-0.22, 0.22)), float(rng.uniform(0.18, 0.42))
        lean = float(rng.normal(0, 0.03))
        y = float(rng.uniform(-0.03, 0.1))
        flames.append(
            tube(
                spline(
                    [(x, y, 0.17), (x + lean, y, 0.17 + 0.45 * high), (x - lean, y, 0.17 + high)]
                ),
                [0.022, 0.042, 0.002],
                segments=12,
            )
        )
    return assemble(
        [
            part(stone, *posts, lintel, shelf, slab),
            part(soot, *back),
            part(matt((0.07, 0.035, 0.018)), *logs),
            part(metal("iron"), *grate),
            part(Glow(radiance=(9.0, 3.4, 0.5)), *flames[::2]),
            part(Glow(radiance=(6.0, 1.5, 0.15)), *flames[1::2]),
        ],
        {"top": top(1.31, 0.72, 0.15)},
    )


def cot(look: Look, rng: np.random.Generator) -> Model:
    """Build a baby's cot: barred sides, a mattress, a pillow and a blanket."""
    coat = (
        dress(look, rng, material="wood", choices=None)
        if look.colour is None
        else paint(look.colour)
    )
    posts = [
        box((0.05, 0.05, 0.95), bevel=0.012, at=(x, y, 0.475))
        for x in (-0.62, 0.62)
        for y in (-0.33, 0.33)
    ]
    rails = [
        box((1.2, 0.035, 0.05), bevel=0.01, at=(0, y, z))
        for y in (-0.33, 0.33)
        for z in (0.34, 0.84)
    ]
    rails += [
        box((0.035, 0.62, 0.05), bevel=0.01, at=(x, 0, z))
        for x in (-0.62, 0.62)
        for z in (0.34, 0.9)
    ]
    bars = [
        tube([(x, y, 0.34), (x, y, 0.84)], 0.011, segments=10)
        for y in (-0.33, 0.33)
        for x in np.linspace(-0.54, 0.54, 12)
    ]
    bars += [
        tube([(x, y, 0.34), (x, y, 0.9)], 0.011, segments=10)
        for x in (-0.62, 0.62)
        for y in np.linspace(-0.25, 0.25, 6)
    ]
    bed = cushion((1.18, 0.6, 0.12), bevel=0.045, puff=(0, 0, 0.01), at=(0, 0, 0.42))
    pillow = cushion((0.3, 0.44, 0.08), bevel=0.038, puff=(0, 0, 0.02), at=(0.4, 0, 0.5))
    cover = cushion((0.72, 0.61, 0.06), bevel=0.028, puff=(0, 0, 0.012), at=(-0.2, 0, 0.49))
    place = top(0.5, 0.4, 0.18)
    return assemble(
        [
            part(coat, *posts, *rails, *bars),
            part(finish("cotton", WHITE), bed, pillow),
            part(finish("wool", (SKY, YELLOW, SAGE)[int(rng.integers(3))], seed=piece(rng)), cover),
        ],
        {"inside": place, "top": place},
        turn=0.4,
    )


def easel(look: Look, rng: np.random.Generator) -> Model:
    """Build a painter's easel with a canvas on it, a landscape just begun."""
    wood = dress(look, rng, material="wood", choices=None)
    legs = [
        tube([(0.04 * s, 0.0, 1.75), (0.36 * s, -0.12, 0.0)], 0.02, segments=8) for s in (-1, 1)
    ]
    legs += [
        tube([(0, 0.02, 1.7), (0, 0.6, 0.0)], 0.02, segments=8),
        box((0.05, 0.03, 1.6), bevel=0.006, at=(0, -0.03, 1.05)),
    ]
    shelf = box((0.72, 0.09, 0.03), bevel=0.006, at=(0, -0.12, 0.72))
    bar = box((0.5, 0.03, 0.05), bevel=0.006, at=(0, -0.05, 0.5))
    clamp = box((0.12, 0.05, 0.05), bevel=0.008, at=(0, -0.06, 1.53))
    canvas = box((0.72, 0.025, 0.74), bevel=0.004, at=(0, 0, 0.37))
    hill = joined(
        [(-0.33, 0.04), (0.33, 0.04)],
        spline([(0.33, 0.3), (0.15, 0.36), (-0.05, 0.24), (-0.33, 0.33)]),
    )
    field = joined(
        [(-0.33, 0.04), (0.33, 0.04)],
        spline([(0.33, 0.17), (0.1, 0.2), (-0.1, 0.13), (-0.33, 0.2)]),
    )
    sky = extrude(rectangle(0.66, 0.66) + np.array((0, 0.37)), 0.001).moved(by=(0, -0.0132, 0))
    hills, fields = (
        extrude(one, 0.001).moved(by=(0, y, 0)) for one, y in ((hill, -0.0142), (field, -0.0152))
    )
    sun = extrude(circle(0.06) + np.array((0.14, 0.52)), 0.001).moved(by=(0, -0.0142, 0))
    lean = [
        (WHITE, canvas),
        ((0.36, 0.6, 0.72), sky),
        ((0.1, 0.2, 0.3), hills),
        ((0.22, 0.36, 0.08), fields),
        ((0.9, 0.5, 0.1), sun),
    ]
    shown = [
        part(matt(tone), turned(mesh, "x", -0.07, by=(0, -0.13, 0.735)))
        for tone, mesh in lean[: 1 if look.lettered else 5]
    ]
    return assemble(
        [part(wood, *legs, shelf, bar, clamp), *shown],
        {"label": label(-0.17, 1.1, 0.3, 0.3)},
        turn=0.2,
    )


RECIPES: Mapping[str, Recipe] = {
    "wardrobe": wardrobe,
    "fireplace": fireplace,
    "cot": cot,
    "easel": easel,
}
