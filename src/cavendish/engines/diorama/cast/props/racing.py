"""Cars built for speed: a single-seater with wings, a low sports car. Noses point to -x."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.cars import arches, lacquered, lens, pane
from cavendish.engines.diorama.cast.props.dress import BLUE, RED, TEAL, WHITE, YELLOW, companion
from cavendish.engines.diorama.cast.props.loft import hull
from cavendish.engines.diorama.cast.props.wheels import wheels
from cavendish.engines.diorama.model.curve import fillet, joined, rounded, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.material import Finish
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import bent, stretched, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, sphere, tube

_VIEW = 0.55
_CARBON: Finish = matt((0.018, 0.018, 0.02), roughness=0.45)


def single_seater(look: Look, rng: np.random.Generator) -> Model:
    """Build a Formula 1 car: open wheels, wings, halo, a helmeted driver's head."""
    coat = lacquered(look, rng, (RED, BLUE, TEAL, (0.75, 0.25, 0.02)))
    trim = gloss(look.second or companion(look.colour or RED), alpha=0.06)
    tub = hull([(-2.45, 0.30, 0.07, 0.045, 2.2), (-1.7, 0.36, 0.14, 0.10, 2.4),
                (-0.9, 0.47, 0.24, 0.18, 2.6), (-0.2, 0.50, 0.36, 0.24, 2.6),
                (0.5, 0.52, 0.36, 0.30, 2.4), (1.3, 0.48, 0.28, 0.28, 2.3),
                (2.2, 0.44, 0.12, 0.14, 2.0)])  # fmt: skip
    cover = hull([(0.36, 0.84, 0.10, 0.17, 2.2), (0.6, 0.86, 0.14, 0.2, 2.2),
                  (1.2, 0.76, 0.12, 0.2, 2.0), (2.1, 0.54, 0.05, 0.1, 2.0)])  # fmt: skip
    pod = hull([(-0.15, 0.44, 0.20, 0.18, 3.5), (0.1, 0.44, 0.24, 0.2, 3.2),
                (0.9, 0.40, 0.22, 0.17, 2.8), (1.7, 0.34, 0.10, 0.1, 2.2)])  # fmt: skip
    pods = [pod.moved(by=(0, s * 0.5, 0)) for s in (-1, 1)]
    hubs: list[Vec3] = [(-1.62, s * 0.82, 0.35) for s in (-1, 1)]
    rear: list[Vec3] = [(1.72, s * 0.8, 0.35) for s in (-1, 1)]
    front, back = _wings()
    stripe = hull([(-2.3, 0.345, 0.03, 0.03, 2.2), (-1.5, 0.47, 0.07, 0.03, 2.2),
                   (-0.75, 0.645, 0.09, 0.03, 2.2)])  # fmt: skip
    parts = [
        part(coat, tub, cover, *pods, back[0], front[0]),
        part(trim, stripe, *front[1:], *back[1:], *_numbers()),
        part(_CARBON, *_undercarriage(), *_cockpit()),
        part(gloss(WHITE if look.colour else YELLOW, alpha=0.03), _helmet()),
        part(pane(), turned(box((0.05, 0.2, 0.07), bevel=0.02), "y", 0.1, by=(-0.03, 0, 0.83))),
        *wheels(0.35, 0.3, hubs, spokes=8),
        *wheels(0.36, 0.4, rear, spokes=8),
    ]
    return assemble(parts, {"label": label(-0.745, 0.44, 0.4, 0.1, x=0.5)}, turn=_VIEW)


def _wings() -> tuple[list[Mesh], list[Mesh]]:
    """Return the front and the rear wing; of each the main plane comes first."""
    main = turned(box((0.42, 1.84, 0.035), bevel=0.014), "y", 0.08, by=(-2.42, 0, 0.17))
    flap = [turned(box((0.2, 0.74, 0.025), bevel=0.01), "y", -0.35, by=(-2.2, s * 0.54, 0.26))
            for s in (-1, 1)]  # fmt: skip
    ends = [box((0.52, 0.03, 0.26), bevel=0.012, at=(-2.36, s * 0.92, 0.24)) for s in (-1, 1)]
    high = turned(box((0.44, 1.1, 0.04), bevel=0.016), "y", -0.15, by=(2.34, 0, 0.98))
    low = turned(box((0.28, 1.1, 0.03), bevel=0.012), "y", -0.5, by=(2.48, 0, 1.1))
    plates = [box((0.62, 0.03, 0.56), bevel=0.014, at=(2.34, s * 0.56, 0.9)) for s in (-1, 1)]
    return [main, *ends, *flap], [high, low, *plates]


def _numbers() -> list[Mesh]:
    """Return the round plates for numbers on both sides of the engine cover."""
    disc = lathe(fillet([(0.0, 0.0), (0.13, 0.0), (0.13, 0.012), (0.0, 0.014)], 0.004))
    return [turned(disc, "x", s * -np.pi / 2, by=(0.95, s * 0.125, 0.79)) for s in (-1, 1)]


def _undercarriage() -> list[Mesh]:
    """Return the floor, the wishbones and what carries the rear wing."""
    arms = [
        tube([(x, s * 0.14, z), (hub, s * 0.72, 0.36 + lift)], 0.018, segments=8)
        for hub, xs in ((-1.62, (-1.75, -1.2)), (1.72, (1.3, 1.95)))
        for x in xs
        for s in (-1, 1)
        for z, lift in ((0.34, -0.06), (0.46, 0.06))
    ]
    masts = [box((0.16, 0.03, 0.5), bevel=0.012, at=(2.3, s * 0.12, 0.72)) for s in (-1, 1)]
    mirrors = [box((0.06, 0.14, 0.07), bevel=0.02, at=(-0.52, s * 0.46, 0.76)) for s in (-1, 1)]
    stalks = [tube([(-0.5, s * 0.24, 0.62), (-0.52, s * 0.46, 0.74)], 0.012) for s in (-1, 1)]
    floor = box((3.2, 1.5, 0.05), bevel=0.02, at=(0.3, 0, 0.15))
    return [*arms, *masts, *mirrors, *stalks, floor]


def _cockpit() -> list[Mesh]:
    """Return the dark opening and the halo above it."""
    opening = stretched(sphere(1.0, segments=40), (0.42, 0.25, 0.12), by=(0.02, 0, 0.70))
    hoop = spline([(-0.42, 0, 0.9), (-0.34, 0.17, 0.93), (0.0, 0.28, 0.95), (0.42, 0.26, 0.86)])
    mirror = hoop * (1, -1, 1)
    stay = tube([(-0.72, 0, 0.64), (-0.42, 0, 0.91)], [0.026, 0.03], segments=12)
    return [opening, stay, tube(hoop, 0.034, segments=12), tube(mirror, 0.034, segments=12)]


def _helmet() -> Mesh:
    return stretched(sphere(0.15, segments=36), (1.05, 0.92, 1.0), by=(0.1, 0, 0.81))


def sports_car(look: Look, rng: np.random.Generator) -> Model:
    """Build a low two-seater: wedge nose, round flanks, rear wing, twin exhausts."""
    coat = lacquered(look, rng, (RED, YELLOW, BLUE, (0.75, 0.25, 0.02)))
    under = arches((-1.28, 1.3), 0.33, 0.41, 0.2)
    over = fillet(
        [(1.9, 0.2), (2.1, 0.26), (2.12, 0.74), (1.92, 0.86), (0.95, 0.88), (-0.55, 0.74),
         (-1.5, 0.66), (-2.1, 0.44), (-2.14, 0.26), (-1.9, 0.2)],
        (0.05, 0.1, 0.14, 0.4, 0.5, 0.4, 0.14, 0.06), steps=8,
    )  # fmt: skip
    body = bent(extrude(joined(under, over), 1.84, bevel=0.14), _waisted)
    glass = rounded([(-0.78, 0.66), (1.5, 0.8), (0.86, 1.14), (0.1, 1.16)], 0.1, steps=8)
    cabin = bent(extrude(glass, 1.42, bevel=0.1), _leaning)
    shell = rounded([(-0.02, 1.12), (0.98, 1.09), (1.72, 0.8), (1.86, 0.86), (0.9, 1.19),
                     (0.1, 1.21)], 0.05, steps=6)  # fmt: skip
    roof = bent(extrude(shell, 1.28, bevel=0.05), _leaning)
    pillars = [
        tube([(-0.74, s * 0.7, 0.72), (-0.1, s * 0.62, 1.08), (0.08, s * 0.58, 1.16)], 0.028)
        for s in (-1, 1)
    ]
    wing = turned(box((0.3, 1.66, 0.035), bevel=0.015), "y", -0.12, by=(1.98, 0, 1.1))
    hubs: list[Vec3] = [(x, s * 0.8, 0.335) for x in (-1.28, 1.3) for s in (-1, 1)]
    parts = [
        part(coat, body, roof, *pillars, wing),
        part(pane(), cabin),
        *wheels(0.335, 0.26, hubs, spokes=7),
        *_details(),
    ]
    return assemble(parts, {"top": top(1.21, 0.3, 0.3, x=0.4)}, turn=_VIEW)


def _waisted(points: np.ndarray) -> np.ndarray:
    """Draw the doors in a little and let the wings swell over the wheels."""
    x, z = points[:, 0], points[:, 2]
    swell = 0.045 * (np.exp(-(((x + 1.28) / 0.5) ** 2)) + 1.3 * np.exp(-(((x - 1.3) / 0.55) ** 2)))
    rise = np.clip((z - 0.5) / 0.3, 0, 1)
    out = points.copy()
    out[:, 1] *= 0.95 + swell - 0.1 * rise
    out[:, 2] += 1.3 * swell * rise * (np.abs(points[:, 1]) > 0.35)
    return out


def _leaning(points: np.ndarray) -> np.ndarray:
    """Draw a cabin in towards the roof."""
    out = points.copy()
    out[:, 1] *= 1.04 - 0.42 * np.maximum(points[:, 2] - 0.72, 0)
    return out


def _details() -> list[Part]:
    """Return lamps, intakes, splitter, exhausts, seams and the wing's feet."""
    lamps = [turned(box((0.34, 0.26, 0.05), bevel=0.02), "y", -0.42, by=(-1.86, s * 0.62, 0.575))
             for s in (-1, 1)]  # fmt: skip
    tails = [box((0.05, 0.5, 0.09), bevel=0.02, at=(2.1, s * 0.5, 0.7)) for s in (-1, 1)]
    pipes = [turned(lathe([(0.05, 0), (0.06, 0), (0.06, 0.14), (0.05, 0.14), (0.05, 0)]), "y",
                    np.pi / 2, by=(2.02, s * 0.2, 0.32)) for s in (-1, 1)]  # fmt: skip
    vents = [turned(box((0.34, 0.05, 0.2), bevel=0.02), "y", 0.25, by=(0.55, s * 0.875, 0.58))
             for s in (-1, 1)]  # fmt: skip
    seams = [tube([(x, s * 0.9, 0.3), (x + 0.02, s * 0.89, 0.55), (x, s * 0.83, 0.76)], 0.007)
             for x in (-0.62, 0.3) for s in (-1, 1)]  # fmt: skip
    dark = [box((0.1, 1.2, 0.12), bevel=0.03, at=(-2.1, 0, 0.34)),
            box((0.3, 1.8, 0.035), bevel=0.012, at=(-2.08, 0, 0.2)),
            box((0.08, 1.3, 0.16), bevel=0.03, at=(2.08, 0, 0.36)),
            box((3.6, 1.3, 0.24), bevel=0.03, at=(0, 0, 0.34))]  # fmt: skip
    feet = [box((0.1, 0.04, 0.26), bevel=0.012, at=(1.96, s * 0.55, 0.97)) for s in (-1, 1)]
    return [
        part(lens((0.85, 0.85, 0.8)), *lamps),
        part(lens((0.5, 0.01, 0.01)), *tails),
        part(metal("chrome"), *pipes),
        part(finish("rubber", None), *vents, *seams, *dark, *feet),
    ]


RECIPES: Mapping[str, Recipe] = {
    "racing car": single_seater,
    "sports car": sports_car,
}
