"""Musical instruments: guitar, violin, piano, drum, trumpet. Wood, gut and brass."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import CREAM, NAVY, RED, TEAL, dress, piece, wish
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.curve import circle, fillet, joined, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, metal, timber
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import ring, stretched, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, merge, sphere, tube


def _waisted(points: list[tuple[float, float]]) -> np.ndarray:
    """Return a closed outline from its right half, bottom to top (x, z)."""
    half = spline(points, density=9)
    return joined(half, half[::-1][1:-1] * (-1, 1))


def _leaning(parts: list[Part], lean: float, *, turn: float = 0.0) -> Model:
    """Return an upright instrument leant back, set down and turned."""
    return assemble([part(p.finish, turned(p.mesh, "x", lean)) for p in parts], turn=turn)


def guitar(look: Look, rng: np.random.Generator) -> Model:
    """Build an acoustic guitar with rosette, bridge, frets, six strings and pegs."""
    if "electric" in look.attributes:
        return electric_guitar(look, rng)
    sound = look.colour or (0.62, 0.36, 0.13)
    face = (timber(sound, seed=0, gloss=0.9) if look.material in (None, "wood")
            else dress(look, rng, material="plastic", choices=(sound,)))  # fmt: skip
    side = timber(mix(sound, (0.05, 0.015, 0.005), 0.75), seed=20, gloss=0.9)
    body = _waisted([(0, 0), (0.07, 0.006), (0.14, 0.035), (0.185, 0.085), (0.195, 0.14),
                     (0.17, 0.22), (0.127, 0.3),
                     (0.142, 0.4), (0.1, 0.475), (0, 0.485)])  # fmt: skip
    dark = timber((0.05, 0.025, 0.012), seed=40)
    hole = np.c_[0.048 * np.cos(np.linspace(0, 6.283, 49)[:-1]),
                 0.33 + 0.048 * np.sin(np.linspace(0, 6.283, 49)[:-1])]  # fmt: skip
    inside = turned(lathe([(0.05, 0), (0.0, 0.001)], segments=32), "x", np.pi / 2,
                    by=(0, 0.02, 0.33))  # fmt: skip
    rosette = [turned(tube(np.c_[circle(r), np.zeros(48)], w, closed=True, flat=0.4), "x",
                      np.pi / 2, by=(0, -0.0535, 0.33))
               for r, w in ((0.055, 0.0025), (0.064, 0.0018))]  # fmt: skip
    return _leaning(
        [
            part(side, extrude(body * 0.998, 0.092, bevel=0.002).moved(by=(0, 0.004, 0))),
            part(face, extrude(body, 0.01, holes=[hole], bevel=0.003).moved(by=(0, -0.049, 0))),
            part(finish("rubber", (0.004, 0.003, 0.002)), inside.moved(by=(0, -0.064, 0))),
            part(dark, *rosette, *_bridge(0.135, -0.054)),
            *_neck(0.42, 0.98, -0.056, dark, side),
            *_strings(0.135, 0.975, -0.064),
        ],
        -0.2,
        turn=0.12,
    )


def _bridge(z: float, y: float) -> list[Mesh]:
    bar = box((0.17, 0.012, 0.026), bevel=0.005, at=(0, y - 0.004, z))
    return [bar, *(sphere(0.004, at=(x, y - 0.011, z - 0.005), segments=12) for x in _SPREAD)]


_SPREAD = (-0.02, -0.012, -0.004, 0.004, 0.012, 0.02)
"""Where the six strings run, metres from the middle."""


def _neck(low: float, high: float, y: float, board: Finish, wood: Finish) -> list[Part]:
    """Return neck, fingerboard with frets and dots, headstock and pegs."""
    plank = extrude([(-0.028, low), (0.028, low), (0.022, high), (-0.022, high)], 0.008,
                    bevel=0.002).moved(by=(0, y, 0))  # fmt: skip
    back = extrude([(-0.025, low), (0.025, low), (0.02, high), (-0.02, high)], 0.02,
                   bevel=0.008).moved(by=(0, y + 0.012, 0))  # fmt: skip
    head = rounded(
        [
            (-0.022, high - 0.005),
            (0.022, high - 0.005),
            (0.036, high + 0.05),
            (0.032, high + 0.17),
            (-0.032, high + 0.17),
            (-0.036, high + 0.05),
        ],
        0.012,
    )
    top_piece = extrude(head, 0.016, bevel=0.004).moved(by=(0, y + 0.01, 0))
    scale = high - low + 0.28
    frets: list[Mesh] = []
    for k in range(1, 18):
        z = high - scale * (1 - 0.5 ** (k / 12))
        if z > low + 0.01:
            frets.append(box((0.047, 0.003, 0.0022), bevel=0.001, steps=1, at=(0, y - 0.0045, z)))
    pegs: list[Mesh] = []
    for s in (-1, 1):
        for k in range(3):
            z = high + 0.05 + 0.043 * k
            pegs.append(tube([(s * 0.02, y + 0.012, z), (s * 0.05, y + 0.012, z)], 0.003))
            pegs.append(stretched(sphere(0.009, segments=20), (1, 0.6, 1.3),
                                  by=(s * 0.054, y + 0.012, z)))  # fmt: skip
            pegs.append(tube([(s * 0.018, y - 0.01, z), (s * 0.018, y + 0.01, z)], 0.0035))
    return [
        part(board, plank),
        part(wood, back, top_piece),
        part(metal("silver"), *frets, *pegs),
    ]


def _strings(low: float, high: float, y: float) -> list[Part]:
    wires = [tube([(x, y + 0.002, low), (x * 0.85, y - 0.001, high)], 0.0006 + 0.0002 * k,
                  segments=6) for k, x in enumerate(_SPREAD[::-1])]  # fmt: skip
    return [part(metal("bronze", roughness=0.2), *wires)]


def electric_guitar(look: Look, rng: np.random.Generator) -> Model:
    """Build a solid-body guitar with horns, pickguard, three pickups and knobs."""
    colour = wish(look, rng, (RED, TEAL, (0.55, 0.28, 0.03)))
    body = spline([(0.0, 0.0), (0.1, 0.005), (0.165, 0.07), (0.145, 0.18), (0.125, 0.25),
                   (0.15, 0.33), (0.135, 0.405), (0.105, 0.39), (0.06, 0.335), (0.0, 0.325)],
                  density=8)  # fmt: skip
    left = spline([(0.0, 0.325), (-0.05, 0.345), (-0.09, 0.43), (-0.135, 0.445), (-0.15, 0.36),
                   (-0.12, 0.25), (-0.15, 0.16), (-0.16, 0.07), (-0.1, 0.005), (0.0, 0.0)],
                  density=8)  # fmt: skip
    guard = spline(
        [
            (0.03, 0.1),
            (0.11, 0.11),
            (0.11, 0.2),
            (0.09, 0.27),
            (0.1, 0.345),
            (0.03, 0.32),
            (-0.06, 0.31),
            (-0.055, 0.2),
            (0.03, 0.1),
        ],
        density=7,
    )[:-1]
    white = gloss(CREAM)
    pickups = [box((0.075, 0.012, 0.017), bevel=0.005, at=(0, -0.028, z))
               for z in (0.14, 0.2, 0.26)]  # fmt: skip
    knob = lathe(fillet([(0.012, 0.0), (0.01, 0.012), (0.0, 0.012)], 0.003), segments=28)
    knobs = [turned(knob, "x", np.pi / 2, by=(0.07 + 0.013 * k, -0.026, 0.19 - 0.035 * k))
             for k in range(3)]  # fmt: skip
    maple = timber((0.62, 0.40, 0.18), seed=20, gloss=0.9)
    solid = extrude(joined(body, left[1:-1]), 0.045, bevel=0.01)
    return _leaning(
        [
            part(gloss(colour, alpha=0.04), solid),
            part(white, extrude(guard, 0.004, bevel=0.001).moved(by=(0, -0.0245, 0))),
            part(finish("plastic", (0.02, 0.02, 0.02)), *pickups, *knobs),
            part(metal("chrome"), box((0.085, 0.014, 0.03), bevel=0.004, at=(0, -0.028, 0.085))),
            *_neck(0.3, 0.8, -0.03, timber((0.06, 0.03, 0.015), seed=40), maple),
            *_strings(0.09, 0.795, -0.038),
        ],
        -0.2,
        turn=0.12,
    )


_VIOLIN = [
    (0, 0), (0.06, 0.006), (0.102, 0.06), (0.098, 0.11), (0.062, 0.155), (0.055, 0.2),
    (0.075, 0.235), (0.083, 0.285), (0.06, 0.335), (0, 0.35),
]  # fmt: skip
"""Half the outline of a violin's body: x, z."""


def violin(look: Look, rng: np.random.Generator) -> Model:
    """Build a violin with bridge, f-holes, tailpiece, scroll and four strings."""
    del rng
    tone = look.colour or (0.40, 0.12, 0.025)
    wood = timber(tone, seed=20, gloss=1.0)
    ebony = gloss((0.012, 0.01, 0.009), alpha=0.12)
    outline = _waisted(_VIOLIN)
    hole = spline([(0.03, 0.235), (0.034, 0.2), (0.044, 0.17), (0.047, 0.14)], density=8)
    cuts = [tube(np.c_[s * hole[:, 0], np.full(len(hole), -0.0265), hole[:, 1]],
                 (0.004, 0.0022, 0.0022, 0.004), segments=10) for s in (-1, 1)]  # fmt: skip
    board = extrude([(-0.02, 0.22), (0.02, 0.22), (0.012, 0.48), (-0.012, 0.48)], 0.012,
                    bevel=0.004).moved(by=(0, -0.04, 0))  # fmt: skip
    neck = extrude([(-0.013, 0.33), (0.013, 0.33), (0.012, 0.5), (-0.012, 0.5)], 0.022,
                   bevel=0.008).moved(by=(0, -0.024, 0))  # fmt: skip
    a = np.linspace(0, 4.2 * np.pi, 70)
    r = 0.021 * (1 - a / 15.5)
    curl = np.stack([0 * a, -0.022 - r * np.sin(a), 0.57 + r * np.cos(a) * 1.1], 1)
    scroll = [tube(joined([(0, -0.02, 0.5), (0, -0.012, 0.54)], curl[::-1][-55:][::-1]),
                   0.0085, segments=14)]  # fmt: skip
    pegs = [tube([(-0.03 * s, -0.02, z), (0.03 * s, -0.02, z)], (0.004, 0.003, 0.008), segments=12)
            for s, z in ((1, 0.505), (-1, 0.52), (1, 0.535), (-1, 0.55))]  # fmt: skip
    tail = extrude(rounded([(-0.012, 0.02), (0.012, 0.02), (0.024, 0.115), (-0.024, 0.115)], 0.008),
                   0.008, bevel=0.003).moved(by=(0, -0.042, 0))  # fmt: skip
    bridge = extrude([(-0.022, 0), (-0.008, 0.006), (0.008, 0.006), (0.022, 0), (0.019, 0.03),
                      (-0.019, 0.03)], 0.005, bevel=0.001)  # fmt: skip
    upright = turned(bridge, "x", np.pi / 2, by=(0, -0.025, 0.165))
    wires = [tube([(x, -0.046, 0.11), (x * 1.1, -0.057, 0.165), (x * 0.55, -0.049, 0.49)], 0.0007,
                  segments=6) for x in (-0.015, -0.005, 0.005, 0.015)]  # fmt: skip
    return _leaning(
        [
            part(wood, extrude(outline, 0.036, bevel=0.005), neck, *scroll, _belly(outline)),
            part(ebony, *cuts, board, tail, *pegs),
            part(timber((0.5, 0.3, 0.13), seed=0), upright),
            part(metal("silver"), *wires),
        ],
        -0.2,
        turn=0.1,
    )


def _belly(outline: np.ndarray) -> Mesh:
    """Return the arched front of a violin, with an overhanging edge."""
    return merge(
        [
            extrude(outline * (1.03, 1.0), 0.006, bevel=0.0025).moved(by=(0, y, 0))
            for y in (-0.019, 0.019)
        ]
        + [
            extrude((outline - (0, 0.17)) * s + (0, 0.17), 0.004, bevel=0.0018).moved(
                by=(0, -0.0215 - k * 0.0012, 0)
            )
            for k, s in enumerate((0.9, 0.78, 0.64))
        ]
    )


def piano(look: Look, rng: np.random.Generator) -> Model:
    """Build an upright piano with keys, music desk, pedals and brass hinges."""
    colour = look.colour or (0.012, 0.011, 0.012)
    coat = (timber(look.colour, seed=piece(rng), gloss=1.0) if look.material == "wood"
            else gloss(colour, alpha=0.03))  # fmt: skip
    body = [
        box((1.48, 0.36, 0.98), bevel=0.012, at=(0, 0.12, 0.69)),
        box((1.52, 0.42, 0.035), bevel=0.01, at=(0, 0.1, 1.2)),
        box((1.5, 0.36, 0.06), bevel=0.012, at=(0, -0.22, 0.62)),
        box((1.48, 0.3, 0.2), bevel=0.012, at=(0, 0.12, 0.12)),
        box((1.34, 0.03, 0.36), bevel=0.01, at=(0, -0.066, 0.95)),
        box((1.3, 0.03, 0.4), bevel=0.01, at=(0, -0.066, 0.36)),
        box((1.4, 0.03, 0.12), bevel=0.008, at=(0, -0.055, 0.72)),
    ]
    body += [box((0.06, 0.36, 0.15), bevel=0.025, at=(x, -0.22, 0.71)) for x in (-0.72, 0.72)]
    body += [box((0.07, 0.08, 0.6), bevel=0.015, at=(x, -0.35, 0.31)) for x in (-0.69, 0.69)]
    body += [box((0.09, 0.5, 0.06), bevel=0.02, at=(x, -0.17, 0.03)) for x in (-0.69, 0.69)]
    body.append(turned(box((0.8, 0.02, 0.24), bevel=0.006), "x", -0.2, by=(0, -0.11, 0.92)))
    white, black = _keys()
    pedals = [box((0.035, 0.16, 0.014), bevel=0.006, at=(x, -0.12, 0.07)) for x in (-0.1, 0, 0.1)]
    return assemble(
        [
            part(coat, *body),
            part(gloss((0.78, 0.75, 0.68), alpha=0.05), *white),
            part(gloss((0.008, 0.008, 0.008), alpha=0.06), *black),
            part(metal("brass"), *pedals),
            part(finish("wool", (0.25, 0.012, 0.02)), box((1.37, 0.012, 0.012), bevel=0.003,
                 at=(0, -0.235, 0.695))),
        ],
        {"top": top(1.218, 0.7, 0.18)},
        turn=0.4,
    )  # fmt: skip


def _keys() -> tuple[list[Mesh], list[Mesh]]:
    """Return 52 white and 36 black keys."""
    wide = 1.36 / 52
    white = [box((wide - 0.0016, 0.15, 0.022), bevel=0.002, steps=1,
                 at=((k - 25.5) * wide, -0.32, 0.665)) for k in range(52)]  # fmt: skip
    black = [box((wide * 0.55, 0.095, 0.03), bevel=0.003, steps=1,
                 at=((k - 25) * wide, -0.29, 0.68))
             for k in range(51) if (k + 5) % 7 in (0, 1, 3, 4, 5)]  # fmt: skip
    return white, black


def drum(look: Look, rng: np.random.Generator) -> Model:
    """Build a marching drum: lacquered shell, zigzag cords, two sticks on its skin."""
    colour = wish(look, rng, (RED, NAVY, TEAL))
    shell = dress(look, rng, material="plastic", choices=(colour,), period=0.06)
    r, h = 0.19, 0.27
    wall = lathe([(0.0, 0.0), (r, 0.0), (r, h), (0.0, h)], segments=96)
    hoop = fillet([(r - 0.008, 0.0), (r + 0.01, 0.0), (r + 0.01, 0.032), (r - 0.008, 0.032),
                   (r - 0.008, 0)], 0.006)  # fmt: skip
    hoops = [lathe(hoop, segments=96, at=(0, 0, z)) for z in (0.0, h - 0.018)]
    count = 10
    turns = np.arange(2 * count + 1) * np.pi / count
    zig = np.stack(
        [
            (r + 0.006) * np.cos(turns),
            (r + 0.006) * np.sin(turns),
            np.where(np.arange(2 * count + 1) % 2 == 0, 0.035, h - 0.02),
        ],
        1,
    )
    cords = [tube([a, (a + b) / 2 * (1.055, 1.055, 1), b], 0.0042, segments=8)
             for a, b in pairwise(zig)]  # fmt: skip
    skin = lathe(fillet([(r - 0.006, h), (r - 0.012, h + 0.005), (0.0, h + 0.006)], 0.003),
                 segments=80)  # fmt: skip
    tugs = ring(box((0.016, 0.02, 0.045), bevel=0.006, at=(r + 0.008, 0, h * 0.42)), count)
    wood = timber((0.55, 0.36, 0.17), seed=20, gloss=0.6)
    sticks: list[Mesh] = []
    for s, lift in ((1, 0.0), (-1, 0.014)):
        path = [(s * -0.13, -0.09, h + 0.016 + lift), (s * 0.17, 0.06, h + 0.018 + lift)]
        sticks += [tube(path, (0.0055, 0.0075), segments=12),
                   stretched(sphere(0.011, segments=20), (1.2, 1, 0.9), by=path[0])]  # fmt: skip
    return assemble(
        [
            part(shell, wall),
            part(wood, *sticks),
            part(gloss(CREAM), *hoops),
            part(finish("leather", (0.5, 0.42, 0.3)), *cords, tugs),
            part(finish("paper", (0.76, 0.72, 0.62)), skin),
        ],
        {"top": top(h + 0.006, 0.12, 0.12)},
    )


def trumpet(look: Look, rng: np.random.Generator) -> Model:
    """Build a trumpet lying on its valves' side: bell, loop, three valves, mouthpiece."""
    del rng
    brass = metal(look.material if look.material in ("silver", "gold", "copper") else "brass",
                  look.colour, roughness=0.12)  # fmt: skip
    bell = spline([(0.0062, 0.0), (0.008, 0.1), (0.014, 0.17), (0.03, 0.215), (0.062, 0.24)])
    wall = joined(bell, (bell - (0.0016, 0.0))[::-1])
    horn = turned(lathe(wall, segments=72), "y", -np.pi / 2, by=(-0.05, 0, 0.11))
    loop = fillet(
        [
            (-0.05, 0, 0.11),
            (0.2, 0, 0.11),
            (0.2, 0, 0.045),
            (-0.16, 0, 0.045),
            (-0.16, 0, 0.078),
            (-0.06, 0, 0.078),
        ],
        (0.034, 0.034, 0.017, 0.017),
        steps=10,
    )
    lead = fillet([(0.02, 0, 0.078), (0.29, 0, 0.11)], 0.01)
    pipe = [tube(loop, 0.0062, segments=16), tube(lead, 0.0055, segments=16),
            tube([(0.2, 0, 0.11), (0.3, 0.0, 0.11)], 0.0055, segments=16)]  # fmt: skip
    mouth = turned(lathe(spline([(0.004, 0), (0.0055, 0.03), (0.0135, 0.05), (0.0135, 0.056),
                                 (0.008, 0.05), (0.0, 0.045)]), segments=40), "y", np.pi / 2,
                   by=(0.29, 0, 0.11))  # fmt: skip
    case = fillet([(0.0, 0.018), (0.0115, 0.018), (0.0115, 0.128), (0.0, 0.128)], 0.003)
    valves = [lathe(case, segments=40, at=(x, 0, 0)) for x in (0.0, 0.027, 0.054)]
    tops = [merge([tube([(x, 0, 0.125), (x, 0, 0.146)], 0.003),
                   lathe(fillet([(0.0, 0.145), (0.009, 0.145), (0.009, 0.149), (0, 0.149)], 0.0015),
                         segments=28, at=(x, 0, 0))]) for x in (0.0, 0.027, 0.054)]  # fmt: skip
    pearl: RGB = (0.75, 0.73, 0.7)
    caps = [stretched(sphere(0.007, segments=20), (1, 1, 0.3), by=(x, 0, 0.149))
            for x in (0.0, 0.027, 0.054)]  # fmt: skip
    return assemble([part(brass, horn, *pipe, mouth, *valves, *tops), part(gloss(pearl), *caps)],
                    turn=0.3)  # fmt: skip


RECIPES: Mapping[str, Recipe] = {
    "guitar": guitar,
    "electric guitar": electric_guitar,
    "violin": violin,
    "piano": piano,
    "drum": drum,
    "trumpet": trumpet,
}
