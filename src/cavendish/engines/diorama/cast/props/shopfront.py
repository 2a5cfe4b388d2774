"""A shop front: brick, a fascia with raised letters, an awning, a dressed window, a door.

Knows one shop's ground floor and its letters; knows no trade and no house above it.
"""

import numpy as np

from cavendish.engines.diorama.model import finish, letters, primitives
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.fonts import Face, face
from cavendish.engines.diorama.model.material import Finish, Glow
from cavendish.engines.diorama.model.model import Mesh, Part
from cavendish.engines.diorama.model.pose import turned
from cavendish.engines.diorama.model.texture import bricks

FASCIA = (3.7, 0.66)
"""Metres: width and height of the board with the name."""
WIDE, TALL = 4.2, 3.75
"""Metres, cornice and all."""
_PAINT: RGB = from_hex("#12352b")
_GOLD: RGB = from_hex("#e9c46a")
_STRIPE: RGB = from_hex("#a8322a")
_TRIM: RGB = from_hex("#e9dcc0")
_GOODS: tuple[RGB, ...] = tuple(
    from_hex(code) for code in ("#cf9d31", "#9d3327", "#2a5fa8", "#e08ea2", "#8a9c7b")
)
_WINDOW = (-1.75, 0.62)
"""Metres: the left and right edge of the shop window."""


def shopfront(
    name: str,
    *,
    ink: RGB = _GOLD,
    paint: RGB = _PAINT,
    stripe: RGB | None = _STRIPE,
    dark: bool = False,
) -> tuple[Part, ...]:
    """Return a shop front that faces -y from y = 0, WIDE x TALL metres.

    The name may have line breaks or be empty; ``ink``, ``paint`` and ``stripe`` are the linear
    colours of letters, woodwork and awning (None: no awning); after dark the window is lit.
    """
    inside = Glow(radiance=(1.5, 0.95, 0.45)) if dark else finish.matt((0.30, 0.20, 0.11))
    return (
        *((Part(mesh=_name(name), finish=finish.paint(ink)),) if name else ()),
        Part(mesh=_walls(), finish=_brick()),
        Part(mesh=_joinery(), finish=finish.paint(paint, roughness=0.35)),
        Part(mesh=_trim(), finish=finish.paint(_TRIM)),
        Part(mesh=_recess(), finish=inside),
        *(_awning(stripe) if stripe else ()),
        *_goods(),
        Part(mesh=_fittings(), finish=finish.metal("brass")),
    )


def _name(text: str) -> Mesh:
    """Return raised letters as large as the fascia holds."""
    faces = face(Face.SLAB)
    broken, cap = letters.fitted(text, faces, width=0.94 * FASCIA[0], height=0.86 * FASCIA[1])
    block, _ = letters.letters(broken, faces, height=min(cap, 0.42), depth=0.03)
    return block.moved(by=(0.0, -0.256, 2.86))


def _brick() -> Finish:
    surface = bricks((0.30, 0.10, 0.06), rows=8)
    return finish.surfaced(surface, tile=(0.7, 0.7), depth=0.008, roughness=0.85)


def _box(size: tuple[float, float, float], at: tuple[float, float, float]) -> Mesh:
    return primitives.box(size, bevel=0.012, at=at)


def _walls() -> Mesh:
    """Return piers at both sides, the wall between window and door, and the one above."""
    piers = [_box((0.32, 0.4, 2.5), (x, 0, 1.25)) for x in (-1.94, 1.94)]
    return primitives.merge([*piers, _box((WIDE, 0.4, 1.25), (0, 0, TALL - 0.62))])


def _joinery() -> Mesh:
    """Return the painted woodwork: fascia box, stall riser, mullions, the door."""
    left, right = _WINDOW
    middle, wide = (left + right) / 2, right - left
    bars = [_box((0.07, 0.12, 1.85), (x, -0.16, 1.52)) for x in (left, middle, right)]
    rails = [_box((wide, 0.14, 0.08), (middle, -0.16, z)) for z in (0.6, 2.44)]
    door = [
        _box((0.95, 0.07, 0.85), (1.24, -0.1, 0.5)),
        *(_box((0.13, 0.07, 1.4), (1.24 + s * 0.41, -0.1, 1.6)) for s in (-1, 1)),
        _box((0.95, 0.07, 0.16), (1.24, -0.1, 2.34)),
    ]
    riser = [_box((wide + 0.1, 0.16, 0.56), (middle, -0.14, 0.28))]
    panels = [_box((0.45, 0.02, 0.3), (left + 0.3 + 0.59 * k, -0.228, 0.29)) for k in range(4)]
    fascia = [_box((FASCIA[0] + 0.16, 0.12, FASCIA[1] + 0.16), (0, -0.195, 2.86))]
    return primitives.merge([*bars, *rails, *door, *riser, *panels, *fascia])


def _trim() -> Mesh:
    """Return the cornice, the pilasters and the door step."""
    cornices = [
        _box((WIDE + grow, 0.46 + grow, 0.08), (0, -0.02, TALL - 0.3 + 0.08 * k))
        for k, grow in enumerate((0.0, 0.08, 0.16))
    ]
    pilasters = [_box((0.2, 0.1, 2.42), (x, -0.22, 1.21)) for x in (-1.93, 0.72, 1.93)]
    return primitives.merge([*cornices, *pilasters, _box((1.1, 0.5, 0.06), (1.24, -0.3, 0.03))])


def _recess() -> Mesh:
    """Return the back of the window and of the door, warmly lit, and the window's shelf."""
    left, right = _WINDOW
    wide = right - left
    back = _box((WIDE - 0.3, 0.04, 2.5), (0, 0.17, 1.25))
    shelf = _box((wide, 0.3, 0.05), ((left + right) / 2, 0.0, 0.62))
    return primitives.merge([back, shelf])


def _awning(colour: RGB) -> list[Part]:
    """Return an awning, striped in the colour, over the window, its edge hanging down."""
    left, right = _WINDOW
    count = 11
    step = (right - left + 0.3) / count
    stripes: list[list[Mesh]] = [[], []]
    for k in range(count):
        x = left - 0.15 + step * (k + 0.5)
        slope = turned(_box((step, 0.86, 0.02), (0, 0, 0)), "x", 0.42, by=(x, -0.62, 2.22))
        edge = _box((step, 0.015, 0.17), (x, -1.01, 1.97))
        stripes[k % 2] += [slope, edge]
    tones: tuple[RGB, RGB] = (colour, from_hex("#efe7d6"))
    return [
        Part(mesh=primitives.merge(meshes), finish=finish.matt(tone))
        for meshes, tone in zip(stripes, tones, strict=True)
    ]


def _goods() -> list[Part]:
    """Return what the window shows: boxes and jars in a row."""
    lot = np.random.default_rng(4)
    left, right = _WINDOW
    parts: list[Part] = []
    for k, x in enumerate(np.linspace(left + 0.25, right - 0.25, 8).tolist()):
        tall = float(lot.uniform(0.22, 0.5))
        round_ = [
            (0.0, 0),
            (0.11, 0),
            (0.12, 0.6 * tall),
            (0.05, 0.85 * tall),
            (0.06, tall),
            (0, tall),
        ]
        mesh = (
            primitives.lathe(round_, segments=32, at=(x, -0.02, 0.645))
            if k % 2
            else _box((0.22, 0.2, tall), (x, -0.02, 0.645 + tall / 2))
        )
        parts.append(Part(mesh=mesh, finish=finish.gloss(_GOODS[k % len(_GOODS)], alpha=0.15)))
    return parts


def _fittings() -> Mesh:
    """Return the door's knob and the lamps over the fascia."""
    lamps: list[Mesh] = []
    for x in (-1.2, 0.0, 1.2):
        arm = [(x, -0.2, 3.32), (x, -0.42, 3.44), (x, -0.56, 3.36)]
        shade = primitives.lathe([(0, 0.07), (0.11, 0.0), (0.12, 0.0), (0.05, 0.08), (0.0, 0.1)],
                                 segments=28, at=(x, -0.56, 3.27))  # fmt: skip
        lamps += [primitives.tube(arm, 0.018, segments=10), shade]
    knob = primitives.sphere(0.05, at=(0.92, -0.18, 1.05), segments=20)
    return primitives.merge([*lamps, knob])
