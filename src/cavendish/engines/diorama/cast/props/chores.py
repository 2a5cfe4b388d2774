"""What a house is kept with: irons, combs, trays, watering cans, rolling pins, ladles.

Knows their everyday shapes; nothing that plugs in but the iron.
"""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLUE,
    CREAM,
    GREEN,
    PINK,
    RED,
    SKY,
    TEAL,
    WHITE,
    YELLOW,
    dress,
    wish,
)
from cavendish.engines.diorama.model.curve import arc, fillet, joined, rectangle, spline
from cavendish.engines.diorama.model.finish import finish, matt, metal, paint, timber
from cavendish.engines.diorama.model.model import Mesh, Model, Vec3
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube


def iron(look: Look, rng: np.random.Generator) -> Model:
    """Build a steam iron standing on its sole: pointed shell, handle, dial, cord."""
    coat = dress(look, rng, material="plastic", choices=(TEAL, BLUE, RED))
    half = [(-0.115, 0.0), (-0.09, 0.03), (-0.03, 0.054), (0.05, 0.06), (0.11, 0.055)]
    line = spline([*half, *[(x, -y) for x, y in half[::-1]]], density=6)

    def slab(scale: float, thick: float, z: float) -> Mesh:
        flat = extrude(line * (1, scale), thick, bevel=0.3 * thick)
        return turned(flat, "x", -np.pi / 2, by=(0, 0, z))

    sole = slab(1.0, 0.008, 0.004)
    shells = [slab(0.96, 0.03, 0.022), slab(0.8, 0.03, 0.045)]
    path = [(-0.055, 0, 0.05), (-0.06, 0, 0.1), (0.02, 0, 0.125), (0.09, 0, 0.115), (0.1, 0, 0.05)]
    handle = tube(fillet(path, 0.03), 0.015, flat=1.2)
    dial = lathe(fillet([(0, 0), (0.02, 0), (0.018, 0.012), (0, 0.012)], 0.003), at=(0.02, 0, 0.06))
    cord = tube(
        spline(
            [
                (0.1, 0, 0.105),
                (0.16, 0, 0.12),
                (0.21, 0.03, 0.05),
                (0.24, 0.09, 0.004),
                (0.18, 0.14, 0.004),
            ]
        ),
        0.004,
    )
    dark = matt((0.03, 0.03, 0.032))
    return assemble(
        [
            part(coat, *shells),
            part(metal("chrome"), sole),
            part(paint(WHITE), dial),
            part(dark, handle, cord),
        ],
        turn=0.4,
    )


def comb(look: Look, rng: np.random.Generator) -> Model:
    """Build a comb that stands on its teeth, leaning back."""
    coat = dress(look, rng, material="plastic", choices=(PINK, TEAL, RED, SKY))
    back = extrude(rectangle(0.18, 0.018, radius=0.007), 0.005, bevel=0.0012, at=(0, 0, 0.038))
    ends = [box((0.008, 0.005, 0.034), bevel=0.001, at=(s * 0.084, 0, 0.018)) for s in (-1, 1)]
    teeth = [
        tube([(x, 0, 0.034), (x, 0, 0.0)], [0.0019, 0.0009], segments=6)
        for x in np.linspace(-0.076, 0.076, 36)
    ]
    return assemble([part(coat, *(turned(m, "x", -0.35) for m in (back, *ends, *teeth)))])


def hairbrush(look: Look, rng: np.random.Generator) -> Model:
    """Build a paddle brush lying on its back, its bristles up."""
    coat = dress(
        look,
        rng,
        material="wood" if look.colour is None else "plastic",
        choices=None if look.colour is None else (look.colour,),
    )
    paddle = stretched(
        lathe(fillet([(0, 0), (0.05, 0), (0.05, 0.014), (0, 0.014)], 0.005)), (1, 0.75, 1)
    )
    handle = tube(
        spline([(0.04, 0, 0.007), (0.09, 0, 0.009), (0.15, 0, 0.01), (0.19, 0, 0.008)]),
        [0.014, 0.009, 0.012, 0.008],
        flat=0.7,
    )
    pad = stretched(sphere(0.042, segments=32), (1, 0.72, 0.16), by=(0, 0, 0.013))
    spots = [
        (x, y)
        for x in np.linspace(-0.032, 0.032, 9)
        for y in np.linspace(-0.02, 0.02, 6)
        if (x / 0.038) ** 2 + (y / 0.026) ** 2 < 1
    ]
    pins = [tube([(x, y, 0.015), (x, y, 0.034)], [0.0009, 0.0012], segments=6) for x, y in spots]
    parts = [
        part(coat, paddle, handle),
        part(finish("rubber", (0.05, 0.05, 0.052)), pad),
        part(matt((0.03, 0.03, 0.03)), *pins),
    ]
    return assemble([part(one.finish, turned(one.mesh, "x", 0.5)) for one in parts], turn=0.3)


def tray(look: Look, rng: np.random.Generator) -> Model:
    """Build a serving tray with a raised rim and two handles."""
    coat = dress(look, rng, material="wood", choices=None)
    floor = box((0.44, 0.3, 0.008), bevel=0.003, at=(0, 0, 0.006))
    sides = [box((0.45, 0.012, 0.045), bevel=0.004, at=(0, s * 0.147, 0.024)) for s in (-1, 1)]
    ends = [box((0.012, 0.3, 0.045), bevel=0.004, at=(s * 0.219, 0, 0.024)) for s in (-1, 1)]
    grips = [
        tube(
            fillet(
                [
                    (s * 0.222, -0.06, 0.045),
                    (s * 0.235, -0.05, 0.075),
                    (s * 0.235, 0.05, 0.075),
                    (s * 0.222, 0.06, 0.045),
                ],
                0.02,
            ),
            0.007,
        )
        for s in (-1, 1)
    ]
    place = top(0.011, 0.19, 0.12)
    return assemble(
        [part(coat, floor, *sides, *ends), part(metal("brass"), *grips)],
        {"top": place, "inside": place},
    )


def watering_can(look: Look, rng: np.random.Generator) -> Model:
    """Build a watering can: a drum, a long spout with its rose, two handles."""
    coat = (
        dress(look, rng, material="metal", choices=(GREEN,))
        if look.material
        else paint(wish(look, rng, (GREEN, TEAL, SKY, YELLOW)), roughness=0.3)
    )
    drum = lathe(
        fillet([(0, 0), (0.1, 0), (0.094, 0.2), (0.088, 0.2), (0.094, 0.012), (0, 0.012)], 0.004),
        segments=72,
    )
    lid = extrude(joined(arc((0, 0), 0.091, 0, np.pi, count=24)), 0.003)
    cover = turned(lid, "x", -np.pi / 2, by=(0, 0, 0.199)).moved(turn=np.pi / 2)
    spout = tube(
        spline([(-0.08, 0, 0.04), (-0.16, 0, 0.12), (-0.27, 0, 0.26)]), [0.026, 0.017, 0.012]
    )
    rose = lathe(fillet([(0, 0), (0.012, 0), (0.04, 0.035), (0.04, 0.042), (0, 0.047)], 0.003))
    rose = turned(rose, "y", -0.7, by=(-0.262, 0, 0.25))
    over = tube(
        spline(
            [
                (-0.05, 0, 0.2),
                (-0.02, 0, 0.28),
                (0.06, 0, 0.3),
                (0.12, 0, 0.24),
                (0.13, 0, 0.14),
                (0.095, 0, 0.07),
            ]
        ),
        0.008,
    )
    rims = [
        tube(
            [(r * np.cos(a), r * np.sin(a), z) for a in np.linspace(0, 6.2832, 64)[:-1]],
            0.004,
            closed=True,
            segments=8,
        )
        for r, z in ((0.1, 0.006), (0.094, 0.2))
    ]
    return assemble(
        [part(coat, drum, cover, spout, over), part(metal("brass"), rose, *rims)], turn=0.35
    )


def rolling_pin(look: Look, rng: np.random.Generator) -> Model:
    """Build a rolling pin with turned handles, lying across."""
    coat = dress(look, rng, material="wood", choices=None)
    body = fillet([(0, -0.125), (0.029, -0.125), (0.029, 0.125), (0, 0.125)], 0.006)
    knob = fillet(
        [
            (0, 0.12),
            (0.008, 0.125),
            (0.009, 0.14),
            (0.0145, 0.165),
            (0.014, 0.2),
            (0.009, 0.212),
            (0, 0.214),
        ],
        0.004,
    )
    knobs = [turned(lathe(knob, segments=40), "y", s * np.pi / 2) for s in (-1, 1)]
    meshes = [turned(lathe(body, segments=56), "y", np.pi / 2), *knobs]
    return assemble([part(coat, *meshes)], turn=0.35)


def _utensil(look: Look, rng: np.random.Generator, *head: Mesh, wooden: bool = False) -> Model:
    """Return a kitchen tool, its head low, leaning back on a long handle along z."""
    usual = "wood" if wooden else "steel"
    coat = (
        finish(look.material, look.colour, default=usual)
        if not wooden
        else dress(look, rng, material="wood", choices=None)
    )
    shaft = tube([(0, 0, 0.07), (0, 0, 0.2)], 0.0042, segments=12)
    grip = tube([(0, 0, 0.19), (0, 0, 0.24), (0, 0, 0.31)], [0.008, 0.0105, 0.0085], segments=20)
    end = tube(
        [
            (0.006 * np.cos(a), 0, 0.318 + 0.006 * np.sin(a))
            for a in np.linspace(0, 6.2832, 24)[:-1]
        ],
        0.0018,
        closed=True,
        segments=8,
    )
    lean = 0.32 if look.roles else 0.3
    tone = timber((0.12, 0.05, 0.025)) if not wooden else coat
    parts = [part(coat, *head, shaft, end), part(tone, grip)]
    return assemble(
        [part(one.finish, turned(turned(one.mesh, "x", -lean), "y", 0.35)) for one in parts]
    )


def spatula(look: Look, rng: np.random.Generator) -> Model:
    """Build a slotted turner."""
    slots = [
        rectangle(0.008, 0.05, radius=0.0038) + np.array((x, 0.04)) for x in (-0.02, 0.0, 0.02)
    ]
    blade = extrude(
        rectangle(0.078, 0.082, radius=0.012) + np.array((0, 0.041)),
        0.0022,
        holes=slots,
        bevel=0.0006,
    )
    return _utensil(look, rng, blade)


def ladle(look: Look, rng: np.random.Generator) -> Model:
    """Build a soup ladle."""
    angle = np.linspace(-np.pi / 2, 0, 16)
    outer = np.stack([0.042 * np.cos(angle), 0.042 * np.sin(angle)], 1)
    bowl = lathe([*outer, *(outer[::-1] * 0.95), outer[0]], segments=48)
    return _utensil(
        look,
        rng,
        turned(bowl, "x", 0.35, by=(0, -0.035, 0.068)),
        tube([(0, -0.002, 0.06), (0, 0, 0.08)], 0.0045),
    )


def whisk(look: Look, rng: np.random.Generator) -> Model:
    """Build a balloon whisk of eight wires."""
    wires = list[Mesh]()
    for a in np.arange(4) * np.pi / 4:
        side = np.array([(0, 0.1), (0.012, 0.085), (0.03, 0.045), (0.027, 0.012), (0, 0)])
        both = np.concatenate([side, side[-2::-1] * (-1, 1)])
        path = np.stack([both[:, 0] * np.cos(a), both[:, 0] * np.sin(a), both[:, 1]], 1)
        wires.append(tube(spline(path), 0.0012, segments=8))
    return _utensil(look, rng, *wires)


def tongs(look: Look, rng: np.random.Generator) -> Model:
    """Build kitchen tongs standing on their two scalloped tips."""
    coat = finish(look.material, look.colour, default="steel")
    del rng
    arms = list[Mesh]()
    for s in (-1, 1):
        path: list[Vec3] = [
            (0.045 * s, 0, 0.0),
            (0.05 * s, 0, 0.08),
            (0.028 * s, 0, 0.2),
            (0, 0, 0.29),
        ]
        arms.append(tube(spline(path), [0.013, 0.008, 0.008, 0.007], flat=0.35))
        arms.append(stretched(sphere(0.016, segments=20), (0.35, 1, 1.3), by=(0.045 * s, 0, 0.02)))
    hinge = turned(
        lathe(fillet([(0, -0.01), (0.008, -0.01), (0.008, 0.01), (0, 0.01)], 0.002)),
        "x",
        np.pi / 2,
        by=(0, 0, 0.287),
    )
    return assemble([part(coat, *arms), part(metal("chrome"), hinge)], turn=0.3)


def funnel(look: Look, rng: np.random.Generator) -> Model:
    """Build a funnel standing on its rim, its spout up."""
    coat = dress(look, rng, material="plastic", choices=(BLUE, RED, GREEN, YELLOW))
    outer = [(0.075, 0.0), (0.075, 0.012), (0.012, 0.085), (0.007, 0.15)]
    inner = [(0.0055, 0.15), (0.0105, 0.086), (0.0725, 0.0135), (0.0725, 0.0)]
    body = lathe(fillet([*outer, *inner, outer[0]], 0.003), segments=72)
    loop = tube(
        [
            (0.087 + 0.012 * np.cos(a), 0.012 * np.sin(a), 0.006)
            for a in np.linspace(0, 6.2832, 24)[:-1]
        ],
        0.0022,
        closed=True,
        segments=8,
    )
    return assemble([part(coat, body, loop)])


def mop(look: Look, rng: np.random.Generator) -> Model:
    """Build a mop leaning back: a long handle, a head of cotton strands."""
    coat = (
        dress(look, rng, material="wood", choices=None)
        if look.colour is None
        else paint(look.colour)
    )
    handle = tube([(0, 0, 0.2), (0, 0, 1.3)], 0.012)
    clamp = lathe(fillet([(0, 0.15), (0.05, 0.15), (0.03, 0.22), (0.016, 0.25), (0, 0.25)], 0.006))
    strands = list[Mesh]()
    for k in range(90):
        a, far = 2.399 * k, 0.05 + 0.12 * float(rng.random())
        tip = (far * np.cos(a), far * np.sin(a), 0.008)
        mid = (0.6 * far * np.cos(a), 0.6 * far * np.sin(a), 0.11)
        root = (0.035 * np.cos(a), 0.035 * np.sin(a), 0.17)
        strands.append(tube(spline([root, mid, tip], density=4), 0.007, segments=6))
    return assemble(
        [part(coat, handle), part(paint(RED), clamp), part(finish("cotton", CREAM), *strands)]
    )


RECIPES: Mapping[str, Recipe] = {
    "iron": iron,
    "comb": comb,
    "hairbrush": hairbrush,
    "tray": tray,
    "watering can": watering_can,
    "rolling pin": rolling_pin,
    "spatula": spatula,
    "ladle": ladle,
    "whisk": whisk,
    "tongs": tongs,
    "funnel": funnel,
    "mop": mop,
}
