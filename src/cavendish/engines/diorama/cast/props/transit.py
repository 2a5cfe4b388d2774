"""Public vehicles: underground train, tram, fire engine, ambulance. Noses point to -x."""

from collections.abc import Mapping, Sequence

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.cars import arches, lacquered, lens, pane
from cavendish.engines.diorama.cast.props.dress import BLUE, CREAM, GREEN, RED, WHITE, YELLOW, wish
from cavendish.engines.diorama.cast.props.rails import track
from cavendish.engines.diorama.cast.props.wheels import wheels
from cavendish.engines.diorama.model.curve import fillet, joined, rectangle, rounded
from cavendish.engines.diorama.model.finish import finish, gloss, metal, paint
from cavendish.engines.diorama.model.material import Finish, Glow
from cavendish.engines.diorama.model.model import Mesh, Model, Vec3
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube

_VIEW = 0.55
_DARK: Finish = paint((0.02, 0.021, 0.022))
_CLEAR: Finish = lens((0.85, 0.83, 0.75))


def _tunnel(half: float, low: float, high: float, long: float, crown: float) -> Mesh:
    """Return a body along x: upright sides, a roof rounded by ``crown`` metres."""
    section = fillet(
        [(-half * 0.94, low), (half * 0.94, low), (half, low + 0.5),
         (half * 0.96, high - crown * 0.8),
         (half * 0.5, high), (-half * 0.5, high), (-half * 0.96, high - crown * 0.8),
         (-half, low + 0.5), (-half * 0.94, low)],
        (0.08, 0.2, crown, crown, crown, crown, 0.2), steps=6,
    )[:-1]  # fmt: skip
    return turned(extrude(section, long, bevel=0.16), "z", np.pi / 2)


def _row(xs: Sequence[float], z: float, size: tuple[float, float], half: float) -> list[Mesh]:
    """Return panes along both sides at the places ``xs``."""
    sheet = extrude(rectangle(*size, radius=0.1), 0.05, bevel=0.015)
    return [sheet.moved(by=(x, s * half, z)) for x in xs for s in (-1, 1)]


def subway_train(look: Look, rng: np.random.Generator) -> Model:
    """Build an underground train on its track: steel, a coloured band, sliding doors."""
    tone = wish(look, rng, (RED, BLUE, GREEN, YELLOW))
    whole = look.colour is not None
    body = _tunnel(1.3, 0.85, 3.6, 10.0, 0.5)
    doors = (-3.2, 0.0, 3.2)
    glass = _row([d + e for d in doors for e in (-0.37, 0.37)], 2.2, (0.46, 1.0), 1.32)
    glass += _row((-1.6, 1.6), 2.35, (1.3, 0.85), 1.29) + _row((4.5,), 2.35, (0.5, 0.85), 1.29)
    leaves = _row([d + e for d in doors for e in (-0.37, 0.37)], 1.95, (0.7, 2.0), 1.295)
    gaps = [box((0.02, 0.08, 2.0), bevel=0.005, at=(d, s * 1.325, 1.95)) for d in doors
            for s in (-1, 1)]  # fmt: skip
    band = [box((9.7, 0.05, 0.3), bevel=0.015, at=(0, s * 1.3, 1.36)) for s in (-1, 1)]
    face = [box((0.08, 1.5, 0.9), bevel=0.03, at=(-5.0, 0, 2.45)),
            box((0.08, 1.2, 0.8), bevel=0.03, at=(5.0, 0, 2.45))]  # fmt: skip
    mask = box((0.06, 2.2, 0.85), bevel=0.03, at=(-5.0, 0, 1.45))
    lamps = [_eye((-5.04, s * 0.75, 1.4), 0.15) for s in (-1, 1)]
    sign = box((0.08, 1.2, 0.26), bevel=0.03, at=(-5.0, 0, 3.12))
    steel = metal("steel", None, roughness=0.34)
    parts = [
        part(lacquered(look, rng, (tone,)) if whole else steel, body),
        part(gloss(WHITE if whole else tone), *band, mask),
        part(steel if whole else metal("aluminium"), *leaves),
        part(pane(), *glass, *face),
        part(_CLEAR, *lamps),
        part(Glow(radiance=(2.0, 0.9, 0.16)), sign),
        part(_DARK, *gaps, *_bogies((-3.3, 3.3)), box((9.6, 2.0, 0.3), bevel=0.04, at=(0, 0, 0.8))),
        *track(11.0),
    ]
    return assemble(parts, {"label": label(-1.335, 1.36, 1.0, 0.13, x=1.6)}, turn=_VIEW)


def tram(look: Look, rng: np.random.Generator) -> Model:
    """Build a city tram: coloured below, cream above, wide windows, a pantograph."""
    coat = lacquered(look, rng, (RED, GREEN, YELLOW, BLUE))
    lower = _tunnel(1.2, 0.42, 1.75, 8.0, 0.12)
    upper = _tunnel(1.16, 1.5, 3.5, 7.9, 0.42)
    glass = _row((-1.4, 0.0, 1.4, 2.8), 2.35, (1.2, 0.95), 1.14)
    doors = _row((-2.85,), 1.75, (1.0, 2.1), 1.2)
    face = [box((0.08, 1.7, 1.0), bevel=0.04, at=(x, 0, 2.3)) for x in (-3.95, 3.95)]
    lamps = [_eye((-4.02, s * 0.72, 1.05), 0.16) for s in (-1, 1)]
    arms = [
        tube([(0.9, 0, 3.5), (-0.1, 0, 4.0), (0.9, 0, 4.55)], 0.035, segments=8),
        tube([(0.9, -0.8, 4.5), (0.9, -0.5, 4.58), (0.9, 0.5, 4.58), (0.9, 0.8, 4.5)], 0.035),
        box((1.4, 0.9, 0.12), bevel=0.04, at=(0.6, 0, 3.52)),
    ]
    trim = [box((7.7, 0.04, 0.06), bevel=0.015, at=(0, s * 1.21, 1.72)) for s in (-1, 1)]
    bumper = [box((0.2, 1.8, 0.22), bevel=0.06, at=(x, 0, 0.56)) for x in (-4.02, 4.02)]
    sign = box((0.1, 1.2, 0.3), bevel=0.03, at=(-3.95, 0, 3.08))
    parts = [
        part(coat, lower),
        part(gloss(CREAM, alpha=0.06), upper),
        part(pane(), *glass, *doors, *face),
        part(metal("chrome"), *trim, *bumper),
        part(_CLEAR, *lamps),
        part(Glow(radiance=(1.6, 1.1, 0.5)), sign),
        part(_DARK, *arms, *_bogies((-2.3, 2.3)), box((7, 1.9, 0.3), bevel=0.04, at=(0, 0, 0.5))),
        *track(9.0),
    ]
    return assemble(parts, {"label": label(-1.215, 1.1, 1.4, 0.22, x=1.2)}, turn=_VIEW)


def _eye(at: Vec3, radius: float) -> Mesh:
    """Return a round lamp that looks along -x."""
    profile = fillet([(radius, 0.0), (radius * 0.9, 0.06), (0.0, 0.07)], 0.02)
    return turned(lathe(profile, segments=32), "y", -np.pi / 2, by=at)


def _bogies(xs: Sequence[float]) -> list[Mesh]:
    """Return frames with four railway wheels each."""
    wheel = turned(lathe(fillet([(0, -0.07), (0.36, -0.07), (0.36, 0.07), (0, 0.07)], 0.02)), "x",
                   np.pi / 2)  # fmt: skip
    frames = [box((1.9, 1.5, 0.2), bevel=0.05, at=(x, 0, 0.62)) for x in xs]
    return frames + [
        wheel.moved(by=(x + e, s * 0.72, 0.53)) for x in xs for e in (-0.6, 0.6) for s in (-1, 1)
    ]


def fire_engine(look: Look, rng: np.random.Generator) -> Model:
    """Build a fire engine: crew cab, shuttered lockers, a ladder on top, blue lights."""
    coat = lacquered(look, rng, (RED,))
    under = arches((-2.3, 1.9), 0.46, 0.6, 0.36)
    outline = fillet([(3.5, 0.36), (3.55, 0.4), (3.55, 2.6), (-0.9, 2.6), (-0.9, 2.75),
                      (-3.1, 2.75),
                      (-3.5, 1.6), (-3.56, 0.4), (-3.5, 0.36)],
                     (0.04, 0.1, 0.06, 0.04, 0.3, 0.16, 0.04), steps=6)  # fmt: skip
    body = extrude(joined(under, outline), 2.2, bevel=0.08)
    screen = turned(box((0.05, 1.8, 0.85), bevel=0.03), "y", 0.33, by=(-3.32, 0, 2.1))
    glass = [screen, *_row((-2.5, -1.5), 2.12, (0.8, 0.7), 1.09)]
    shutters = _row((-0.1, 0.9, 2.75), 1.75, (0.9, 1.2), 1.09)
    slats = [box((0.86, 0.03, 0.02), bevel=0.006, at=(x, s * 1.13, z)) for s in (-1, 1)
             for x in (-0.1, 0.9, 2.75)
             for z in np.linspace(1.25, 2.25, 8).tolist()]  # fmt: skip
    stripe = [box((6.9, 0.03, 0.16), bevel=0.01, at=(0, s * 1.105, 1.0)) for s in (-1, 1)]
    blues = [turned(lathe(fillet([(0, 0), (0.2, 0), (0.17, 0.24), (0, 0.26)], 0.05)), "x", 0.0,
                    by=(-2.3, s * 0.7, 2.75)) for s in (-1, 1)]  # fmt: skip
    bumper = [box((0.2, 2.3, 0.3), bevel=0.08, at=(-3.6, 0, 0.6)),
              box((0.9, 0.03, 0.05), bevel=0.01, at=(-3.58, 0, 1.1))]  # fmt: skip
    lamps = [_eye((-3.56, s * 0.8, 1.1), 0.17) for s in (-1, 1)]
    hubs: list[Vec3] = [(x, s * 0.95, 0.46) for x in (-2.3, 1.9) for s in (-1, 1)]
    parts = [
        part(coat, body),
        part(gloss(WHITE), *stripe, *_plates()),
        part(pane(), *glass),
        part(metal("aluminium"), *shutters, *slats, *_ladder()),
        part(metal("chrome"), *bumper),
        part(lens((0.02, 0.10, 0.6)), *blues),
        part(_CLEAR, *lamps),
        part(finish("rubber", None), box((6.6, 1.7, 0.3), bevel=0.04, at=(0, 0, 0.55))),
        *wheels(0.46, 0.32, hubs),
    ]
    return assemble(parts, {"top": top(2.6, 0.6, 0.4, x=-1.8)}, turn=_VIEW)


def _plates() -> list[Mesh]:
    """Return what the ladder rests on."""
    return [box((0.16, 1.2, 0.22), bevel=0.04, at=(x, 0, 2.68)) for x in (-0.4, 3.1)]


def _ladder() -> list[Mesh]:
    """Return a two-part ladder lying along the roof, its tip over the cab."""
    rails = [tube([(-3.4, s * 0.42, 3.06), (3.5, s * 0.42, 2.84)], 0.055) for s in (-1, 1)]
    rungs = [
        tube([(x, -0.42, 2.95 - 0.032 * x), (x, 0.42, 2.95 - 0.032 * x)], 0.035, segments=8)
        for x in np.linspace(-3.2, 3.3, 16).tolist()
    ]
    return [*rails, *rungs]


def ambulance(look: Look, rng: np.random.Generator) -> Model:
    """Build an ambulance: white with a red band, red crosses, blue lights on the roof."""
    coat = lacquered(look, rng, (WHITE,))
    under = arches((-1.75, 1.5), 0.38, 0.5, 0.3)
    outline = fillet([(2.6, 0.3), (2.65, 0.34), (2.65, 2.55), (-0.75, 2.55), (-0.85, 2.2),
                      (-1.3, 2.1),
                      (-2.0, 1.25), (-2.65, 1.05), (-2.72, 0.36), (-2.6, 0.3)],
                     (0.04, 0.12, 0.1, 0.06, 0.2, 0.1, 0.16, 0.05), steps=6)  # fmt: skip
    body = extrude(joined(under, outline), 1.95, bevel=0.08)
    screen = turned(box((0.05, 1.5, 0.86), bevel=0.03), "y", 0.68, by=(-1.68, 0, 1.7))
    side = rounded([(-1.75, 1.3), (-0.85, 1.3), (-0.85, 1.95), (-1.3, 1.95)], 0.08)
    glass = [screen, extrude(side, 1.99, bevel=0.02), *_row((2.0,), 2.0, (0.8, 0.5), 0.965)]
    band = [box((3.4, 0.03, 0.22), bevel=0.01, at=(0.9, s * 0.98, 1.15)) for s in (-1, 1)]
    cross = [box(size, bevel=0.01, at=(0.5, s * 0.98, 1.85)) for s in (-1, 1)
             for size in ((0.66, 0.04, 0.22), (0.22, 0.04, 0.66))]  # fmt: skip
    blues = [box((0.26, 0.5, 0.2), bevel=0.06, at=(-0.55, s * 0.5, 2.62)) for s in (-1, 1)]
    lamps = [_eye((-2.68, s * 0.68, 0.8), 0.14) for s in (-1, 1)]
    bars = [box((0.16, 1.98, 0.2), bevel=0.05, at=(x, 0, 0.46)) for x in (-2.72, 2.66)]
    seams = [box((0.014, 1.96, 0.8), bevel=0.003, at=(x, 0, 0.9)) for x in (-1.1, -0.72)]
    hubs: list[Vec3] = [(x, s * 0.82, 0.38) for x in (-1.75, 1.5) for s in (-1, 1)]
    parts = [
        part(coat, body),
        part(gloss(RED), *band, *cross),
        part(pane(), *glass),
        part(lens((0.02, 0.10, 0.6)), *blues),
        part(_CLEAR, *lamps),
        part(_DARK, *bars, *seams, box((4.9, 1.5, 0.3), bevel=0.03, at=(0, 0, 0.48))),
        *wheels(0.38, 0.24, hubs),
    ]
    return assemble(parts, {"top": top(2.55, 0.8, 0.5, x=1.0)}, turn=_VIEW)


RECIPES: Mapping[str, Recipe] = {
    "subway train": subway_train,
    "tram": tram,
    "fire engine": fire_engine,
    "ambulance": ambulance,
}
