"""Soft household goods: pillows, blankets, towels, napkins, curtains, scarves."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part, top
from cavendish.engines.diorama.cast.props.dress import (
    BRICK,
    CREAM,
    MUSTARD,
    NAVY,
    ROSE,
    RUST,
    SAGE,
    SKY,
    TEAL,
    WHITE,
    dress,
)
from cavendish.engines.diorama.cast.props.loft import Rings, loft
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.blob import waves
from cavendish.engines.diorama.model.curve import fillet, spline
from cavendish.engines.diorama.model.finish import metal, timber
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, turned
from cavendish.engines.diorama.model.primitives import box, cushion, lathe, tube

Array = NDArray[np.float64]


def pillow(look: Look, rng: np.random.Generator) -> Model:
    """Build a plump pillow with piped edges, leaning back a little."""
    cloth = dress(
        look, rng, material="cotton", choices=(WHITE, SKY, SAGE, ROSE, MUSTARD), period=0.07
    )

    def plump(p: Array) -> Array:
        u, v = p[:, 0] / 0.24, p[:, 2] / 0.2
        swell = (1 - np.clip(u**2, 0, 1)) ** 0.55 * (1 - np.clip(v**2, 0, 1)) ** 0.55
        pinch = 1 - 0.07 * (1 - np.abs(u) ** 2) * np.abs(v) ** 3
        sag = 1 - 0.07 * (1 - np.abs(v) ** 2) * np.abs(u) ** 3
        crease = 0.004 * waves(p * (1, 0.4, 1), np.random.default_rng(4), scale=0.16)
        y = np.sign(p[:, 1]) * (0.003 + 0.085 * swell) + crease * swell
        return np.stack([p[:, 0] * sag, y, p[:, 2] * pinch], 1)

    body = bent(cushion((0.48, 0.02, 0.4), bevel=0.009, cells=34), plump)
    return assemble([part(cloth, turned(body, "x", -0.5, by=(0, 0, 0.19)))])


def blanket(look: Look, rng: np.random.Generator) -> Model:
    """Build a folded woollen blanket with a fringe."""
    cloth = dress(
        look, rng, material="wool", choices=(RUST, CREAM, TEAL, SAGE, MUSTARD), period=0.2
    )
    folds, ends = _folded(rng, wide=0.56, deep=0.42, layers=4, thick=0.036)
    fringe = [
        tube([(x, -0.205, 0.03), (x + 0.003, -0.235, 0.018), (x, -0.262, 0.004)], [0.0042, 0.0024],
             segments=6) for x in np.linspace(-0.26, 0.26, 38).tolist()
    ]  # fmt: skip
    return assemble([part(cloth, folds, ends, *fringe)], {"top": top(0.15, 0.2, 0.15)}, turn=0.15)


def _folded(
    rng: np.random.Generator, *, wide: float, deep: float, layers: int, thick: float
) -> tuple[Mesh, Mesh]:
    """Return cloth folded in layers (a ribbon to and fro) and the flap that covers its top."""
    rows: list[tuple[float, float]] = []
    for i in range(layers):
        z, way = thick * (i + 0.5), 1 if i % 2 == 0 else -1
        rows += [(-way * deep * 0.5, z), (0.0, z + 0.004 * (i % 2)), (way * deep * 0.5, z)]
        if i < layers - 1:
            bend = np.linspace(-np.pi / 2, np.pi / 2, 7)[1:-1]
            rows += [
                (way * (deep * 0.5 + thick * 0.5 * np.cos(b)), z + thick * 0.5 * (1 + np.sin(b)))
                for b in bend.tolist()
            ]
    line = spline(np.array(rows), density=4)
    return _ribbon(line, wide, thick * 0.9, rng), cushion(
        (wide * 0.99, deep * 0.96, thick), bevel=thick * 0.45, puff=(0, 0, thick * 0.2),
        at=(0, 0, thick * (layers + 0.3)),
    )  # fmt: skip


def _ribbon(line: Array, wide: float, thick: float, rng: np.random.Generator) -> Mesh:
    """Sweep a rounded strip ``wide`` along x, along a line in (y, z)."""
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    x = wide / 2 * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.12
    off = thick / 2 * np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.7
    slope = np.gradient(line, axis=0)
    slope /= np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-9)
    across = np.stack([-slope[:, 1], slope[:, 0]], 1)
    rings: Rings = np.empty((len(line), len(t), 3))
    rings[..., 0] = x
    rings[..., 1:] = line[:, None] + across[:, None] * off[None, :, None]
    soft = np.random.default_rng(int(rng.integers(1000)))
    return bent(
        loft(rings), lambda p: p + 0.004 * waves(p, soft, scale=0.25)[:, None] * (0.3, 0.5, 1)
    )


def _pegged(rng: np.random.Generator) -> list[Mesh]:
    """Return a towel that hangs from a line by its upper edge, in soft folds."""
    soft = np.random.default_rng(int(rng.integers(1000)))
    u, v = np.linspace(-0.26, 0.26, 40), np.linspace(0.0, 0.86, 40)
    across, down = np.meshgrid(u, v, indexing="ij")
    swing = 0.02 * np.sin(across * 24 + float(rng.uniform(0, 6))) * (1.1 - down)
    front = np.stack([across, swing - 0.006, down], 2)
    back = np.stack([across, swing + 0.006, down], 2)
    sheet = loft(np.concatenate([front, back[:, ::-1]], 1))
    return [bent(sheet, lambda p: p + 0.004 * waves(p, soft, scale=0.2)[:, None] * (0.3, 1, 0.3))]


def pegs(half: float, z: float) -> list[Mesh]:
    """Return two wooden pegs, ``half`` metres to either side, that end at ``z``."""
    return [box((0.016, 0.03, 0.075), bevel=0.004, at=(s * half, 0, z - 0.0375)) for s in (-1, 1)]


def towel(look: Look, rng: np.random.Generator) -> Model:
    """Build a folded bath towel with a woven border; on a line it hangs unfolded."""
    cloth = dress(look, rng, material="wool", choices=(WHITE, SKY, SAGE, ROSE, CREAM), period=0.1)
    if Role.PENDENT in look.roles:
        return assemble([part(cloth, *_pegged(rng)), part(timber(), *pegs(0.21, 0.88))])
    body, flap = _folded(rng, wide=0.34, deep=0.24, layers=3, thick=0.028)
    return assemble([part(cloth, body, flap)], {"top": top(0.106, 0.13, 0.09)})


def towel_rack(look: Look, rng: np.random.Generator) -> Model:
    """Build a towel that hangs over a wooden rack."""
    cloth = dress(look, rng, material="wool", choices=(WHITE, SKY, SAGE, ROSE), period=0.1)
    line = spline(np.array([(-0.045, 0.2), (-0.04, 0.5), (-0.03, 0.78), (0.0, 0.82), (0.03, 0.78),
                            (0.04, 0.55), (0.045, 0.34)]), density=8)  # fmt: skip
    rails = [tube([(-0.3, 0, z), (0.3, 0, z)], 0.012) for z in (0.3, 0.8)]
    posts = [tube([(x, y * 0.16, 0), (x, 0, 0.84)], 0.014) for x in (-0.3, 0.3) for y in (-1, 1)]
    return assemble([part(timber(), *rails, *posts), part(cloth, _ribbon(line, 0.4, 0.014, rng))])


def napkin(look: Look, rng: np.random.Generator) -> Model:
    """Build a cloth napkin drawn through a ring."""
    cloth = dress(look, rng, material="linen", choices=(CREAM, SAGE, BRICK, NAVY), period=0.03)
    count, around = 26, 80
    along = np.linspace(-1, 1, count)
    t = np.linspace(0, 2 * np.pi, around, endpoint=False)
    wide = 0.016 + 0.052 * np.abs(along) ** 1.3
    wave = 1 + 0.32 * np.sin(9 * t)[None] * np.abs(along)[:, None] ** 0.7
    flat = 0.9 - 0.55 * np.abs(along)
    rings: Rings = np.empty((count, around, 3))
    rings[..., 0] = along[:, None] * 0.105
    rings[..., 1] = wide[:, None] * np.cos(t) * wave
    rings[..., 2] = np.maximum(0.017 + wide[:, None] * np.sin(t) * wave * flat[:, None] * 0.7, 0)
    ring = turned(
        lathe(
            fillet(
                [
                    (0.017, -0.014),
                    (0.0215, -0.014),
                    (0.0215, 0.014),
                    (0.017, 0.014),
                    (0.017, -0.014),
                ],
                0.002,
            ),
            segments=56,
        ),
        "y",
        np.pi / 2,
        by=(0, 0, 0.0205),
    )
    return assemble([part(cloth, loft(rings)), part(metal("brass"), ring)], turn=0.3)


def _drop(x: float, wide: float, high: float, rng: np.random.Generator, *, gather: float) -> Mesh:
    """Return a hanging length of curtain in folds, ``gather`` of its width at the tie."""
    u, v = np.linspace(0, 1, 140), np.linspace(0, 1, 40)
    phase, tie = float(rng.uniform(0, 6)), 0.42
    narrow = 1 - (1 - gather) * np.exp(-(((v - tie) / 0.28) ** 2))
    across = (u[None] - (0.5 + 0.5 * np.sign(x))) * wide * narrow[:, None]
    depth = 0.034 * np.sin(2 * np.pi * 7 * u + phase)[None] * (0.6 + 0.4 * (1 - v))[:, None]
    depth = depth + 0.008 * np.sin(2 * np.pi * 3 * u + 2 * phase)[None]
    px = x + wide * 0.5 * (1 + np.sign(x)) - wide * 0.5 + across + (0.5 if x > 0 else 0) * 0
    rings: Rings = np.empty((40, 280, 3))
    front = np.stack([px, depth - 0.004, np.broadcast_to(v[:, None] * high, px.shape)], -1)
    back = np.stack([px, depth + 0.004, np.broadcast_to(v[:, None] * high, px.shape)], -1)
    rings[:, :140], rings[:, 140:] = front, back[:, ::-1]
    return loft(rings)


def curtain(look: Look, rng: np.random.Generator) -> Model:
    """Build a pair of curtains on a brass rail that stands by itself."""
    cloth = dress(
        look, rng, material="linen", choices=(BRICK, TEAL, CREAM, SAGE, MUSTARD), period=0.14
    )
    drops = [_drop(s * 0.36, 0.62, 1.85, rng, gather=0.5).moved(by=(0, 0, 0.03)) for s in (-1, 1)]
    rail = tube([(-0.98, 0, 1.92), (0.98, 0, 1.92)], 0.014)
    knob = lathe(spline([(0, -0.03), (0.022, -0.02), (0.03, 0.0), (0.018, 0.022), (0, 0.026)]))
    knobs = [turned(knob, "y", np.pi / 2, by=(x, 0, 1.92)) for x in (-0.99, 0.99)]
    hoops = [
        tube(
            [(x, 0.02 * np.cos(a), 1.91 + 0.026 * np.sin(a)) for a in np.linspace(0, 6.0, 20)],
            0.0035,
            segments=8,
            closed=True,
        )
        for x in np.linspace(-0.9, 0.9, 18).tolist()
    ]
    posts = [tube([(x, 0.02, 0), (x, 0.0, 1.92)], 0.013) for x in (-0.95, 0.95)]
    feet = [lathe(fillet([(0, 0), (0.1, 0), (0.09, 0.02), (0, 0.03)], 0.008)).moved(by=(x, 0.02, 0))
            for x in (-0.95, 0.95)]  # fmt: skip
    return assemble(
        [part(cloth, *drops), part(metal("brass"), rail, *knobs, *hoops, *posts, *feet)]
    )


def scarf(look: Look, rng: np.random.Generator) -> Model:
    """Build a knitted scarf hung over a wooden stand, its ends fringed."""
    cloth = dress(
        look, rng, material="wool", choices=(BRICK, MUSTARD, TEAL, CREAM, NAVY), period=0.08
    )
    line = spline(
        np.array(
            [(-0.05, 0.1), (-0.055, 0.3), (-0.035, 0.6), (0, 0.64), (0.035, 0.6), (0.05, 0.2)]
        ),
        density=10,
    )
    drape = bent(
        _ribbon(line, 0.17, 0.024, rng),
        lambda p: p * (1 - 0.35 * np.clip(p[:, 2:] / 0.64, 0, 1) ** 3 * np.array((1, 0, 0))),
    )
    fringe = [
        tube([(x, y, z + 0.01), (x * 1.04, y - 0.003, z - 0.025), (x * 1.02, y, z - 0.055)], 0.0035)
        for x in np.linspace(-0.08, 0.08, 14).tolist()
        for y, z in ((-0.05, 0.1), (0.05, 0.2))
    ]
    foot = lathe(fillet([(0, 0), (0.11, 0), (0.1, 0.02), (0.02, 0.03), (0, 0.03)], 0.008))
    post = [
        tube([(0, 0, 0.01), (0, 0, 0.6)], 0.011),
        tube([(-0.1, 0, 0.61), (0.1, 0, 0.61)], 0.014),
    ]
    return assemble([part(cloth, drape, *fringe), part(timber((0.2, 0.1, 0.05)), foot, *post)])


def mat(look: Look, rng: np.random.Generator) -> Model:
    """Build a doormat of coarse fibre with a border."""
    cloth = dress(look, rng, material="wool", choices=((0.30, 0.19, 0.09), (0.22, 0.14, 0.08)))
    edge = dress(Look(), rng, material="cotton", choices=((0.05, 0.04, 0.03),))
    body = cushion((0.7, 0.42, 0.024), bevel=0.008, at=(0, 0, 0.014))
    rim = cushion((0.74, 0.46, 0.014), bevel=0.006, at=(0, 0, 0.007))
    return assemble([part(edge, rim), part(cloth, body)], {"top": top(0.026, 0.3, 0.17)}, turn=0.15)


RECIPES: Mapping[str, Recipe] = {
    "pillow": pillow,
    "blanket": blanket,
    "towel": towel,
    "towel rack": towel_rack,
    "napkin": napkin,
    "curtain": curtain,
    "scarf": scarf,
    "mat": mat,
}
