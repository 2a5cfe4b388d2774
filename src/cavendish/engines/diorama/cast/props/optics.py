"""Instruments to look through: microscope, telescope, binoculars, magnifying glass, tripod."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import BLACK, NAVY, WHITE, dress, wish
from cavendish.engines.diorama.model.curve import circle, fillet, lift, spline
from cavendish.engines.diorama.model.finish import finish, gloss, matt, metal
from cavendish.engines.diorama.model.material import Finish, Glass, Glaze
from cavendish.engines.diorama.model.model import Mesh, Model, Part, Vec3
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, tube

_LENS: Finish = Glaze(base=(0.03, 0.07, 0.13), alpha=0.12, ior=1.4)
_DARK: Finish = matt((0.02, 0.02, 0.021), roughness=0.5)


def _barrel(rings: list[tuple[float, float]]) -> Mesh:
    """Return a turned tube along z with softened edges, from rows of (radius, z)."""
    ends = [(0.0, rings[0][1]), *rings, (0.0, rings[-1][1])]
    return lathe(fillet(ends, 0.002), segments=56)


def microscope(look: Look, rng: np.random.Generator) -> Model:
    """Build a microscope: foot, curved arm, stage with a slide, three objectives, eyepiece."""
    coat = dress(look, rng, material="plastic", choices=(WHITE,))
    foot = cushion((0.17, 0.2, 0.03), bevel=0.012, at=(0, 0, 0.015))
    spine = spline([(0, 0.075, 0.02), (0, 0.098, 0.12), (0, 0.092, 0.22), (0, 0.03, 0.30),
                    (0, -0.005, 0.305)])  # fmt: skip
    arm = tube(spine, [0.03, 0.026, 0.024, 0.024, 0.022], segments=28)
    lean = 0.5
    head = _barrel([(0.026, 0.0), (0.026, 0.07), (0.02, 0.075), (0.02, 0.14)])
    eye = _barrel([(0.024, 0.135), (0.024, 0.17), (0.018, 0.175)])
    nose = _barrel([(0.034, -0.03), (0.036, -0.012), (0.028, 0.0)])
    at: Vec3 = (0, -0.005, 0.285)
    hung = _barrel([(0.0085, -0.075), (0.0125, -0.06), (0.0125, -0.025)])
    lenses = [turned(turned(hung, "x", tilt), "z", turn, by=at)
              for turn, tilt in ((0.0, 0.0), (2.2, -0.6), (-2.2, -0.6))]  # fmt: skip
    stage = box((0.13, 0.12, 0.012), bevel=0.004, at=(0, 0.0, 0.16))
    slide = box((0.076, 0.026, 0.002), bevel=0.0006, at=(0, -0.012, 0.168))
    clips = [tube([(s * 0.05, 0.03, 0.168), (s * 0.03, -0.018, 0.17)], 0.002) for s in (-1, 1)]
    knob = _barrel([(0.024, -0.068), (0.026, -0.05), (0.01, -0.046), (0.01, 0.046), (0.026, 0.05),
                    (0.024, 0.068)])  # fmt: skip
    wheel = turned(knob, "y", np.pi / 2, by=(0, 0.09, 0.1))
    fine = turned(knob, "y", np.pi / 2, by=(0, 0.094, 0.15))
    lamp = _barrel([(0.03, 0.028), (0.03, 0.055), (0.022, 0.062)])
    return assemble(
        [
            part(coat, foot, arm, turned(head, "x", lean, by=at)),
            part(_DARK, stage, wheel, fine, turned(eye, "x", lean, by=at)),
            part(metal("chrome"), *lenses, *clips, nose.moved(by=at), lamp),
            part(Glass(tint=(0.85, 0.95, 0.98)), slide),
        ],
        turn=0.9,
    )


def _legs(high: float, spread: float, thick: float) -> list[Mesh]:
    """Return three two-part legs from a hub at ``high`` down to the ground."""
    legs: list[Mesh] = []
    for k in range(3):
        turn = -np.pi / 2 + k * 2 * np.pi / 3
        way = np.array((np.cos(turn), np.sin(turn), 0.0))
        hip, foot = way * thick * 2 + (0, 0, high), way * spread
        knee = hip + (foot - hip) * 0.55
        legs += [tube([tuple(hip), tuple(knee)], thick, segments=14),
                 tube([tuple(knee), tuple(foot)], thick * 0.62, segments=12)]  # fmt: skip
    return legs


def tripod(look: Look, rng: np.random.Generator) -> Model:
    """Build a camera tripod: three sliding legs, a column, a head with a handle."""
    coat = dress(look, rng, material="aluminium", choices=None)
    hub = lathe(fillet([(0, 1.06), (0.05, 1.06), (0.05, 1.13), (0, 1.13)], 0.01))
    column = tube([(0, 0, 0.85), (0, 0, 1.32)], 0.018)
    head = [cushion((0.07, 0.07, 0.06), bevel=0.015, at=(0, 0, 1.33)),
            box((0.1, 0.08, 0.015), bevel=0.004, at=(0, 0, 1.375)),
            tube([(0, 0.02, 1.33), (0.05, 0.26, 1.24)], [0.008, 0.012])]  # fmt: skip
    return assemble(
        [part(coat, *_legs(1.1, 0.48, 0.02), column), part(_DARK, hub, *head)],
        {"top": top(1.383, 0.05, 0.04)},
        turn=0.3,
    )


def telescope(look: Look, rng: np.random.Generator) -> Model:
    """Build a refracting telescope on a wooden tripod, tilted at the sky."""
    tone = wish(look, rng, (WHITE, NAVY, (0.30, 0.03, 0.02)))
    coat = dress(look, rng, material="plastic", choices=(tone,))
    body = _barrel([(0.055, -0.42), (0.055, 0.36)])
    bands = [_barrel([(0.06, z), (0.06, z + 0.03)]) for z in (-0.42, -0.05, 0.33)]
    hood = _barrel([(0.07, 0.36), (0.07, 0.55)])
    glass = lathe([(0.06, 0.553), (0.03, 0.556), (0, 0.557)], segments=48)
    rear = _barrel([(0.03, -0.56), (0.03, -0.47), (0.045, -0.44), (0.045, -0.4)])
    eye = _barrel([(0.02, -0.66), (0.026, -0.65), (0.022, -0.56)])
    finder = turned(_barrel([(0.016, -0.3), (0.016, -0.08), (0.022, -0.06), (0.022, 0.0)]), "x",
                    0.0, by=(0, -0.09, 0))  # fmt: skip
    lean = 0.95

    def aimed(*meshes: Mesh) -> list[Mesh]:
        return [turned(mesh, "y", lean, by=(0, 0, 1.28)) for mesh in meshes]

    mount = [
        tube([(0, 0, 1.05), (0, 0, 1.26)], 0.035),
        cushion((0.09, 0.09, 0.07), bevel=0.02, at=(0, 0, 1.2)),
    ]
    return assemble(
        [
            part(coat, *aimed(body, hood)),
            part(metal("brass"), *aimed(*bands, rear, finder)),
            part(_DARK, *aimed(eye), *mount),
            part(_LENS, *aimed(glass)),
            part(finish("wood", None), *_legs(1.08, 0.5, 0.024)),
        ]
    )


def binoculars(look: Look, rng: np.random.Generator) -> Model:
    """Build binoculars standing on their front lenses' rims, tipped to show both barrels."""
    coat = dress(look, rng, material="rubber", choices=(BLACK,))
    barrel = _barrel([(0.03, 0.0), (0.031, 0.03), (0.028, 0.045), (0.024, 0.1), (0.02, 0.115)])
    eye = _barrel([(0.019, 0.113), (0.021, 0.118), (0.021, 0.14), (0.015, 0.142)])
    glass = lathe([(0.0, -0.0015), (0.027, -0.0005)], segments=40)
    rim = [(0.0275, 0.0), (0.0275, -0.012), (0.0315, -0.012), (0.0315, 0.012)]
    ring_ = lathe(fillet(rim, 0.001), segments=56)
    bridge = [
        box((0.05, 0.02, 0.03), bevel=0.006, at=(0, 0, 0.08)),
        turned(_barrel([(0.012, -0.02), (0.012, 0.02)]), "x", 0.0, by=(0, 0, 0.105)),
    ]

    def laid(mesh: Mesh, side: float = 0.0) -> Mesh:
        return turned(mesh.moved(by=(side, 0, 0)), "x", np.pi / 2 - 0.12)

    pairs = (-0.034, 0.034)
    return assemble(
        [
            part(coat, *(laid(barrel, s) for s in pairs), *(laid(m) for m in bridge)),
            part(_DARK, *(laid(eye, s) for s in pairs)),
            part(_DARK, *(laid(ring_, s) for s in pairs)),
            part(_LENS, *(laid(glass, s) for s in pairs)),
        ],
        turn=0.5 + np.pi,
    )


def magnifying_glass(look: Look, rng: np.random.Generator) -> Model:
    """Build a magnifying glass leaning back on its rim: a clear lens, brass ring, handle."""
    rim = tube(lift(circle(0.05, count=72)), 0.005, closed=True).moved(by=(0, 0, 0.2))
    bulge = [(0.0, -0.0045), (0.028, -0.003), (0.048, 0.0), (0.028, 0.003), (0.0, 0.0045)]
    lens = turned(lathe(bulge, segments=72), "x", np.pi / 2, by=(0, 0, 0.2))
    neck = tube([(0, 0, 0.15), (0, 0, 0.125)], [0.005, 0.006])
    grip = lathe(
        fillet([(0, 0.0), (0.011, 0.002), (0.013, 0.03), (0.008, 0.12), (0.006, 0.13), (0, 0.13)],
               0.004)
    )  # fmt: skip
    pieces: list[Part] = [
        part(metal("brass") if look.colour is None else gloss(look.colour), rim, neck),
        part(Glass(tint=(0.96, 0.99, 1.0)), lens),
        part(dress(look, rng, material="wood", choices=None), grip),
    ]
    return assemble([part(p.finish, turned(p.mesh, "y", 0.6)) for p in pieces], turn=0.2)


RECIPES: Mapping[str, Recipe] = {
    "microscope": microscope,
    "telescope": telescope,
    "binoculars": binoculars,
    "magnifying glass": magnifying_glass,
    "tripod": tripod,
}
