"""Playing cards and what is staked on them: a card, a pack, chips, a round table.

Knows the four suits and five ranks; knows no court cards and no rules.
"""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    GREEN,
    NAVY,
    RED,
    WHITE,
    wish,
)
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.curve import (
    Line,
    arc,
    circle,
    fillet,
    joined,
    rectangle,
)
from cavendish.engines.diorama.model.finish import finish, gloss, matt, paint, timber
from cavendish.engines.diorama.model.fonts import Face, face
from cavendish.engines.diorama.model.letters import letters
from cavendish.engines.diorama.model.model import Mesh, Model, Part
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube

_CARD = (0.063, 0.088)
"""Metres: a card's width and height."""
_INK: RGB = (0.55, 0.012, 0.02)


def _suit(name: str) -> list[Line]:
    """Return a suit as outlines one high about the origin."""
    bend = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    heart = (
        np.stack(
            [
                16 * np.sin(bend) ** 3,
                13 * np.cos(bend) - 5 * np.cos(2 * bend) - 2 * np.cos(3 * bend) - np.cos(4 * bend),
            ],
            1,
        )
        / 30
    )
    stalk = np.array(
        [(-0.14, -0.5), (0.14, -0.5), (0.03, -0.2), (0.03, 0), (-0.03, 0), (-0.03, -0.2)]
    )
    match name:
        case "heart":
            return [heart]
        case "diamond":
            return [np.array([(0, -0.5), (0.36, 0), (0, 0.5), (-0.36, 0)])]
        case "spade":
            return [heart * (0.9, -0.85) + (0, 0.06), stalk]
        case _:
            leaves = [circle(0.21) + at for at in ((0, 0.27), (-0.23, -0.06), (0.23, -0.06))]
            return [*leaves, stalk]


def _printed(
    outlines: list[Line], size: float, x: float, z: float, *, flip: bool = False
) -> list[Mesh]:
    """Return outlines as ink on a card's face."""
    way = -size if flip else size
    return [extrude(one * way + (x, z), 0.0004).moved(by=(0, -0.0007, 0)) for one in outlines]


_PIPS: Mapping[str, tuple[tuple[float, float], ...]] = {
    "A": ((0, 0),),
    "7": ((-1, 1), (1, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (0, 0.5)),
    "10": (
        (-1, 1),
        (1, 1),
        (-1, 0.35),
        (1, 0.35),
        (-1, -0.35),
        (1, -0.35),
        (-1, -1),
        (1, -1),
        (0, 0.68),
        (0, -0.68),
    ),
    "4": ((-1, 1), (1, 1), (-1, -1), (1, -1)),
    "5": ((-1, 1), (1, 1), (-1, -1), (1, -1), (0, 0)),
}


def _card(rank: str, suit: str, paper: RGB) -> list[Part]:
    """Return a card that stands upright on z = 0, its face towards -y."""
    wide, high = _CARD
    sheet = extrude(rectangle(wide, high, radius=0.004), 0.001, at=(0, 0, high / 2))
    shape, pips = _suit(suit), _PIPS[rank]
    size = 0.034 if rank == "A" else 0.0135
    ink = [
        m
        for x, z in pips
        for m in _printed(shape, size, 0.0135 * x, 0.029 * z + high / 2, flip=z < 0)
    ]
    index, _ = letters(rank, face(Face.SERIF), height=0.0085, depth=0.0004, bevel=0.0)
    for s in (-1, 1):
        corner = index if s < 0 else turned(index, "y", np.pi)
        ink.append(corner.moved(by=(0.0245 * s, -0.0006, high / 2 - 0.0355 * s)))
        ink += _printed(shape, 0.0075, 0.0245 * s, high / 2 - 0.0245 * s, flip=s > 0)
    tone = _INK if suit in ("heart", "diamond") else (0.012, 0.012, 0.014)
    return [part(gloss(paper, alpha=0.2), sheet), part(matt(tone), *ink)]


def _leant(
    parts: list[Part], lean: float, tilt: float, by: tuple[float, float, float]
) -> list[Part]:
    """Return parts tilted in their plane, leant back, then shifted."""
    return [
        part(one.finish, turned(turned(one.mesh, "y", tilt), "x", -lean, by=by)) for one in parts
    ]


_HANDS = (
    ("A", "spade"),
    ("10", "heart"),
    ("7", "club"),
    ("A", "diamond"),
    ("5", "spade"),
    ("4", "heart"),
)


def playing_card(look: Look, rng: np.random.Generator) -> Model:
    """Build one card, leaning back so that its face is seen."""
    rank, suit = _HANDS[int(rng.integers(len(_HANDS)))]
    return assemble(
        _leant(_card(rank, suit, look.colour or (0.82, 0.81, 0.78)), 0.3, 0.0, (0, 0, 0))
    )


def deck(look: Look, rng: np.random.Generator) -> Model:
    """Build a pack, back up, with a fan of five cards leaning on it."""
    back = wish(look, rng, (RED, NAVY))
    wide, high = _CARD
    pack = box((wide, high, 0.017), bevel=0.0012, at=(0, 0.05, 0.0085))
    lid = box((wide - 0.008, high - 0.008, 0.0006), bevel=0.0002, at=(0, 0.05, 0.0172))
    first = int(rng.integers(len(_HANDS)))
    fan: list[Part] = []
    for k in range(5):
        rank, suit = _HANDS[(first + k) % len(_HANDS)]
        tilt = (k - 2) * 0.24
        fan += _leant(
            _card(rank, suit, (0.82, 0.81, 0.78)), 0.42, tilt, (0.002 * (k - 2), -0.0016 * k, 0.016)
        )
    return assemble([part(paint((0.8, 0.79, 0.76)), pack), part(paint(back), lid), *fan], turn=0.12)


def _chips(count: int, rng: np.random.Generator) -> tuple[list[Mesh], list[Mesh]]:
    """Return the discs of a stack of chips, and the white spots on their rims."""
    disc, spots = list[Mesh](), list[Mesh]()
    rim = fillet([(0, 0), (0.0195, 0), (0.0195, 0.0033), (0, 0.0033)], 0.0006)
    cut = arc((0, 0), 0.0198, -0.13, 0.13, count=5)
    wedge = joined(cut, arc((0, 0), 0.0155, 0.13, -0.13, count=5))
    flat = turned(extrude(wedge, 0.0036), "x", -np.pi / 2, by=(0, 0, 0.00165))
    for k in range(count):
        shift = (float(rng.normal(0, 0.0005)), float(rng.normal(0, 0.0005)), 0.0034 * k)
        turn = float(rng.uniform(0, 1))
        disc.append(lathe(rim, segments=48, at=shift))
        spots += [flat.moved(turn=turn + a * np.pi / 3).moved(by=shift) for a in range(6)]
    high = 0.0034 * (count - 1) + 0.0033
    line = [(0.0118, high), (0.0124, high + 0.0003), (0.013, high), (0.0118, high)]
    return disc, [*spots, lathe(line[::-1], segments=48)]


def poker_chip(look: Look, rng: np.random.Generator) -> Model:
    """Build one chip standing on its rim, leaning back a little."""
    tone = wish(look, rng, (RED, BLUE, GREEN, BLACK))
    disc, spots = ([turned(m, "x", 1.25) for m in group] for group in _chips(1, rng))
    return assemble([part(gloss(tone, alpha=0.2), *disc), part(gloss(WHITE, alpha=0.2), *spots)])


def chip_stack(look: Look, rng: np.random.Generator) -> Model:
    """Build a stack of chips of one colour."""
    tone = wish(look, rng, (RED, BLUE, GREEN, BLACK))
    disc, spots = _chips(int(rng.integers(6, 10)), rng)
    return assemble([part(gloss(tone, alpha=0.2), *disc), part(gloss(WHITE, alpha=0.2), *spots)])


def poker_table(look: Look, rng: np.random.Generator) -> Model:
    """Build a round table with green cloth, a padded rim, cards and chips."""
    cloth = finish("fabric", look.colour or (0.02, 0.2, 0.08))
    bed = lathe(fillet([(0, 0.72), (0.62, 0.72), (0.62, 0.76), (0, 0.76)], 0.006), segments=96)
    edge = [
        (0.64 * np.cos(a), 0.64 * np.sin(a), 0.762)
        for a in np.linspace(0, 2 * np.pi, 96, endpoint=False)
    ]
    rim = tube(edge, 0.045, closed=True, segments=16)
    post = lathe(
        fillet(
            [(0, 0), (0.32, 0), (0.3, 0.05), (0.08, 0.12), (0.08, 0.62), (0.3, 0.72), (0, 0.72)],
            0.03,
        )
    )
    flat: list[Part] = []
    for k, (rank, suit) in enumerate(_HANDS[:5]):
        for one in _card(rank, suit, (0.82, 0.81, 0.78)):
            lying = turned(one.mesh, "x", -np.pi / 2)
            flat.append(part(one.finish, lying.moved(scale=1.5, by=(0.11 * (k - 2), -0.12, 0.762))))
    chips = [
        part(one.finish, one.mesh.moved(scale=1.5, by=(x, y, 0.762)))
        for x, y, tone in ((-0.2, 0.12, RED), (0.0, 0.18, BLUE), (0.17, 0.14, BLACK))
        for one in chip_stack(Look(colour=tone), rng).parts
    ]
    dark = timber((0.12, 0.05, 0.02))
    return assemble(
        [part(cloth, bed), part(finish("leather", None), rim), part(dark, post), *flat, *chips],
        {"top": top(0.762, 0.5, 0.5)},
    )


RECIPES: Mapping[str, Recipe] = {
    "playing card": playing_card,
    "deck of cards": deck,
    "poker chip": poker_chip,
    "stack of poker chips": chip_stack,
    "poker table": poker_table,
}
