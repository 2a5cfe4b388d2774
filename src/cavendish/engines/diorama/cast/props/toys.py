"""Toys, dice, balloons, kites, umbrellas, signposts."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    BOLD,
    CREAM,
    GREEN,
    MUSTARD,
    NAVY,
    ORANGE,
    RED,
    TEAL,
    WHITE,
    YELLOW,
    companion,
    dress,
    patterned,
    wish,
)
from cavendish.engines.diorama.model import texture
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import circle, fillet, rectangle, spline, star
from cavendish.engines.diorama.model.finish import finish, metal, timber
from cavendish.engines.diorama.model.material import (
    Finish,
    Glaze,
    Principled,
    Texture,
    Translucent,
)
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import bent, ring, turned
from cavendish.engines.diorama.model.primitives import box, cushion, extrude, lathe, tube


def block(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden toy cube with painted, framed faces."""
    size = 0.045
    tone = wish(look, rng, BOLD)
    body = box((size, size, size), bevel=0.003)
    faces: list[Mesh] = []
    for axis, turn in (
        ("x", 0.0),
        ("x", np.pi / 2),
        ("x", np.pi),
        ("x", -np.pi / 2),
        ("y", np.pi / 2),
        ("y", -np.pi / 2),
    ):
        outline, hole = rectangle(0.037, 0.037, radius=0.004), rectangle(0.03, 0.03, radius=0.003)
        frame = extrude(outline, 0.0012, holes=[hole], bevel=0.0004, at=(0, -size / 2, 0))
        shape = extrude(
            (circle(0.0095), star(5, 0.012, 0.0052), rectangle(0.017, 0.017, radius=0.002))[
                len(faces) % 3
            ],
            0.0012,
            bevel=0.0004,
            at=(0, -size / 2, 0),
        )
        around = "x" if axis == "x" else "z"
        faces += [turned(frame, around, turn), turned(shape, around, turn)]
    wood = finish(look.material or "wood", None if look.material is None else look.colour)
    return assemble(
        [
            part(wood if look.material else timber((0.55, 0.36, 0.19)), body),
            part(Principled(base=tone, roughness=0.4), *faces),
        ],
        {"top": top(size / 2, 0.018, 0.018)},
        turn=0.35,
    )


def blocks(look: Look, rng: np.random.Generator) -> Model:
    """Build a little tower of toy blocks."""
    parts: list[Part] = []
    for i, (x, z, turn) in enumerate(((-0.026, 0.0, 0.1), (0.026, 0.0, -0.2), (0.0, 0.045, 0.5))):
        tone = (
            look.colour
            if i == 0 and look.colour is not None
            else BOLD[int(rng.integers(len(BOLD)))]
        )
        parts += block(Look(colour=tone), rng).moved(turn=turn, by=(x, 0, z)).parts
    return assemble(parts)


def dice(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of dice."""
    tone = look.colour or (WHITE, RED)[int(rng.integers(2))]
    pip = companion(tone) if look.colour else (BLACK if tone == WHITE else WHITE)
    size = 0.018
    spots = {
        1: [(0, 0)],
        2: [(-1, -1), (1, 1)],
        3: [(-1, -1), (0, 0), (1, 1)],
        4: [(-1, -1), (1, 1), (-1, 1), (1, -1)],
        5: [(-1, -1), (1, 1), (-1, 1), (1, -1), (0, 0)],
        6: [(-1, -1), (-1, 0), (-1, 1), (1, -1), (1, 0), (1, 1)],
    }
    turns = {
        1: ("x", 0.0),
        6: ("x", np.pi),
        2: ("x", np.pi / 2),
        5: ("x", -np.pi / 2),
        3: ("y", np.pi / 2),
        4: ("y", -np.pi / 2),
    }
    disc = lathe([(0.0019, size / 2 + 0.00006), (0.0, size / 2 + 0.00006)], segments=20)
    pips: list[Mesh] = []
    for value, places in spots.items():
        axis, turn = turns[value]
        for x, y in places:
            pips.append(
                turned(
                    disc.moved(by=(x * 0.0047, y * 0.0047, 0)),
                    "y" if axis == "y" else "x",
                    float(turn),
                )
            )
    body = box((size, size, size), bevel=0.0026, steps=5)
    parts: list[Part] = []
    for x, y, turn, tip in ((-0.014, 0.0, 0.5, 0.0), (0.014, -0.008, -0.3, np.pi / 2)):
        rolled = [
            (Glaze(base=tone, alpha=0.06), body),
            *((Glaze(base=pip, alpha=0.1), p) for p in pips),
        ]
        parts += [part(f, turned(m, "y", tip).moved(turn=turn, by=(x, y, 0))) for f, m in rolled]
    return assemble(parts)


def balloon(look: Look, rng: np.random.Generator) -> Model:
    """Build a party balloon with its knot on a curling string held by a small weight."""
    tone = wish(look, rng, BOLD)
    body = spline(
        [
            (0.0, 0.0),
            (0.006, 0.002),
            (0.02, 0.012),
            (0.075, 0.075),
            (0.118, 0.165),
            (0.121, 0.225),
            (0.085, 0.3),
            (0.035, 0.33),
            (0.0, 0.335),
        ],
        density=8,
    )
    knot = lathe(
        [(0.0, 0.006), (0.004, 0.002), (0.013, -0.012), (0.012, -0.013), (0.0, -0.006)], segments=32
    )
    lift_ = 0.62
    s = np.linspace(0, 1, 60)
    string = np.column_stack(
        [
            0.012 * np.sin(9 * s) * (1 - s),
            0.012 * np.cos(9 * s) * (1 - s),
            0.02 + (lift_ - 0.03) * s,
        ]
    )
    coat = (
        finish(look.material, look.colour)
        if look.material
        else Glaze(base=tone, alpha=0.04, ior=1.45)
    )
    parts = [
        part(coat, lathe(body, segments=96, at=(0, 0, lift_)), knot.moved(by=(0, 0, lift_))),
        part(Principled(base=CREAM, roughness=0.7), tube(string, 0.0014, segments=6)),
        part(
            metal("brass"),
            lathe(
                fillet([(0.0, 0.0), (0.025, 0.0), (0.02, 0.026), (0.0, 0.026)], 0.005), segments=40
            ),
        ),
    ]
    return assemble(parts)


def kite(look: Look, rng: np.random.Generator) -> Model:
    """Build a diamond kite with a bowed tail, standing on its point."""
    tone = wish(look, rng, (RED, BLUE, ORANGE, TEAL))
    tones = (tone, YELLOW, RED if tone != RED else BLUE, companion(tone))
    cross: Vec3 = (0.0, 0.0, 0.66)
    tips = ((0.0, 0.0, 0.95), (0.3, 0.03, 0.66), (0.0, 0.0, 0.12), (-0.3, 0.03, 0.66))
    parts: list[Part] = []
    for i in range(4):
        a, b = tips[i], tips[(i + 1) % 4]
        sheet = Mesh(
            vertices=np.array([(cross[0], -0.025, cross[2]), a, b], np.float32),
            faces=np.array([(0, 2, 1)], np.int32),
        )
        parts.append(part(Translucent(base=tones[i], roughness=0.6, spread=0.8), sheet))
    spars = [
        tube([tips[0], cross, tips[2]], 0.006),
        tube([tips[1], (0, -0.01, 0.66), tips[3]], 0.006),
    ]
    s = np.linspace(0, 1, 40)
    tail = np.column_stack(
        [0.5 * s, -0.05 * np.sin(8 * s), 0.12 * (1 - s) ** 3 + 0.02 + 0.025 * np.sin(11 * s) ** 2]
    )
    knot = cushion((0.07, 0.012, 0.035), bevel=0.005)
    bows = [
        turned(knot, "y", 0.4 * k, by=(float(tail[k, 0]), float(tail[k, 1]), float(tail[k, 2])))
        for k in (10, 20, 30, 39)
    ]
    parts += [
        part(timber(), *spars),
        part(Principled(base=CREAM, roughness=0.8), tube(tail, 0.006, segments=6)),
        part(Principled(base=tone, roughness=0.6), *bows),
    ]
    return assemble(parts)


def umbrella(look: Look, rng: np.random.Generator) -> Model:
    """Build an open umbrella, tilted on its rim as one lays it down to dry."""
    tone = wish(look, rng, (RED, NAVY, MUSTARD, TEAL))
    panels, radius = 8, 0.52

    def scallop(p: Points) -> Points:
        reach = np.hypot(p[:, 0], p[:, 1]) / radius
        sag = 1 - np.abs(np.cos(np.arctan2(p[:, 1], p[:, 0]) * panels / 2)) ** 0.6
        gain = 1 - 0.075 * sag * reach**2
        drop = 0.028 * sag * reach * (1 - 0.7 * reach)
        return np.column_stack([p[:, 0] * gain, p[:, 1] * gain, p[:, 2] - drop])

    t = np.linspace(1.35, 0, 26)
    dome = np.column_stack([radius * np.sin(t), 0.3 * np.cos(t)])
    cloth = bent(lathe(dome, segments=160), scallop)
    t = np.linspace(0.0, 1.34, 9)
    spoke = np.column_stack([0.97 * radius * np.sin(t), 0 * t, 0.288 * np.cos(t)])
    ribs = ring(tube(spoke, 0.0035, segments=6), panels)
    shaft = tube([(0, 0, 0.36), (0, 0, -0.42)], 0.0065, segments=12)
    bend = np.linspace(0, np.pi, 18)
    hook = (0.045 - 0.045 * np.cos(bend), 0 * bend, -0.42 - 0.05 * np.sin(bend))
    coat = patterned(look, Translucent(base=tone, roughness=0.6, spread=0.55), tone, 0.3)
    pieces: list[tuple[Finish, Mesh]] = [
        (coat, cloth),
        (metal("steel"), ribs),
        (metal("steel"), shaft),
        (timber(), tube(np.column_stack(hook), 0.012, segments=14)),
    ]
    return assemble([part(f, turned(turned(m, "y", 0.8), "x", -0.35)) for f, m in pieces])


def spinning_top(look: Look, rng: np.random.Generator) -> Model:
    """Build a painted wooden spinning top."""
    tone = wish(look, rng, BOLD)
    body = spline(
        [
            (0.0, 0.0),
            (0.004, 0.004),
            (0.018, 0.03),
            (0.046, 0.05),
            (0.046, 0.06),
            (0.014, 0.072),
            (0.006, 0.08),
            (0.006, 0.105),
            (0.009, 0.112),
            (0.0, 0.116),
        ]
    )
    bands = texture.stripes(tone, YELLOW if look.colour is None else companion(tone), share=0.5)
    coat = Glaze(base=Texture(pixels=bands, repeat=(1.0, 5.0)), alpha=0.1)
    return assemble([part(coat, turned(lathe(body, segments=80, uv="unit"), "x", 0.25))])


def arrow_sign(look: Look, rng: np.random.Generator) -> Model:
    """Build a wooden signpost with a board to write on."""
    wood = dress(look, rng, material="wood", choices=None if look.colour is None else (GREEN,))
    post = tube([(0, 0.03, 0), (0, 0.03, 1.3)], 0.035, segments=18)
    outline = [(-0.42, -0.13), (0.36, -0.13), (0.48, 0.0), (0.36, 0.13), (-0.42, 0.13)]
    board = extrude(outline, 0.03, bevel=0.006, at=(0, -0.02, 1.08))
    return assemble([part(wood, post, board)], {"label": label(-0.035, 1.08, 0.36, 0.095, x=-0.03)})


RECIPES: Mapping[str, Recipe] = {
    "toy block": block,
    "blocks": blocks,
    "dice": dice,
    "balloon": balloon,
    "kite": kite,
    "umbrella": umbrella,
    "spinning top": spinning_top,
    "sign": arrow_sign,
}
