"""Things worn on the head: hats, caps, crowns, spectacles."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part
from cavendish.engines.diorama.cast.props.dress import (
    BLACK,
    BLUE,
    FOREST,
    NAVY,
    RED,
    RUST,
    SAGE,
    dress,
    wish,
)
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.curve import circle, fillet, joined, spline
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import Glass, Glaze, Principled
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import bent, ring, stretched, turned
from cavendish.engines.diorama.model.primitives import (
    extrude,
    lathe,
    lattice,
    sphere,
    tube,
)


def hat(look: Look, rng: np.random.Generator) -> Model:
    """Build a felt fedora with pinched crown and ribbon; a top hat if one is asked."""
    felt = dress(
        look, rng, material="fabric", choices=((0.17, 0.10, 0.06), NAVY, (0.10, 0.10, 0.105), SAGE)
    )
    band_tone = wish(Look(), rng, (BLACK, RUST, (0.05, 0.03, 0.02)))
    brim = spline([(0.085, 0.012), (0.115, 0.006), (0.15, 0.012), (0.168, 0.026)])
    crown = spline([(0.085, 0.012), (0.084, 0.05), (0.076, 0.11), (0.055, 0.13), (0.0, 0.126)])

    def pinch(p: Points) -> Points:
        lift_ = np.clip((p[:, 2] - 0.05) / 0.08, 0, 1)
        dent = 0.026 * np.exp(-((p[:, 0] / 0.022) ** 2)) * lift_**2
        side = 1 - 0.16 * lift_ * np.clip(-p[:, 1] / 0.08, 0, 1)
        curl = (
            0.022 * np.clip(np.hypot(p[:, 0], p[:, 1]) - 0.1, 0, 1) / 0.07 * (p[:, 0] / 0.16) ** 2
        )
        return np.column_stack([p[:, 0] * side * 0.9, p[:, 1] * 1.08, p[:, 2] - dent + curl])

    edge = joined(brim, (brim - np.array((0, 0.003)))[::-1])
    body = [bent(lathe(line, segments=112), pinch) for line in (edge[::-1], crown)]
    ribbon = bent(lathe([(0.0862, 0.014), (0.0848, 0.042)], segments=112), pinch)
    return assemble(
        [part(felt, *body), part(Principled(base=band_tone, roughness=0.5, sheen=0.5), ribbon)]
    )


def top_hat(look: Look, rng: np.random.Generator) -> Model:
    """Build a silk top hat."""
    silk = dress(look, rng, material="leather", choices=((0.018, 0.018, 0.02),))
    body = fillet(
        [(0.16, 0.012), (0.155, 0.006), (0.09, 0.006), (0.086, 0.08), (0.094, 0.2), (0.0, 0.204)],
        0.006,
    )
    ribbon = [(0.0915, 0.012), (0.0885, 0.05)]
    return assemble(
        [
            part(silk, lathe(body, segments=112)),
            part(
                Principled(base=RED if look.colour is None else BLACK, roughness=0.4),
                lathe(ribbon, segments=112),
            ),
        ]
    )


def cap(look: Look, rng: np.random.Generator) -> Model:
    """Build a baseball cap."""
    cloth = dress(look, rng, material="cotton", choices=(RED, BLUE, NAVY, FOREST))
    dome = spline([(0.092, 0.0), (0.093, 0.03), (0.08, 0.08), (0.045, 0.108), (0.0, 0.114)])
    shell = stretched(
        lathe(joined(dome, dome[::-1] * np.array((0.96, 0.97))), segments=96),
        (0.92, 1.06, 1),
    )
    angle = np.linspace(np.pi + 0.35, 2 * np.pi - 0.35, 30)
    inner = np.stack([0.087 * np.cos(angle), 0.094 * np.sin(angle)], 1)
    outer = np.stack([0.095 * np.cos(angle), 0.18 * np.sin(angle) - 0.004], 1)
    brim = extrude(joined(outer, inner[::-1]), 0.005, bevel=0.002)
    flat = bent(
        turned(brim, "x", -np.pi / 2),
        lambda p: np.column_stack([p[:, 0], p[:, 1], p[:, 2] + 0.006 - 3.0 * p[:, 0] ** 2]),
    )
    knob = sphere(0.007, at=(0, 0, 0.115), segments=20)
    return assemble([part(cloth, shell, flat, knob)], {"label": label(-0.095, 0.06, 0.035, 0.02)})


def crown(look: Look, rng: np.random.Generator) -> Model:
    """Build a golden crown: points with pearls, jewels round the band, velvet inside."""
    gold = finish(look.material or "gold", look.colour, default="gold")
    n, segments = 8, 192
    angle = np.linspace(0, 2 * np.pi, segments + 1)
    peak = np.abs(((angle * n / (2 * np.pi)) % 1) - 0.5) * 2
    high = 0.055 + 0.055 * peak**1.3
    rows: list[Points] = []
    for share, out in (
        (0.0, 0.0),
        (0.5, 0.003),
        (1.0, 0.012),
        (1.0, 0.0095),
        (0.5, 0.0003),
        (0.0, -0.0028),
    ):
        r = 0.085 + out
        rows.append(np.stack([r * np.cos(angle), r * np.sin(angle), high * share], 1))
    band = Mesh(vertices=np.concatenate(rows).astype(np.float32), faces=lattice(6, segments + 1))
    body = bent(band, lambda p: p)
    rims = [
        tube(np.column_stack([circle(r), np.full(48, z)]), 0.0045, segments=12, closed=True)
        for r, z in ((0.0855, 0.004), (0.0875, 0.034))
    ]
    tips = ring(sphere(0.0078, at=(0.098, 0, 0.114), segments=24), n)
    stones = (((0.35, 0.006, 0.02), 0.0), ((0.01, 0.06, 0.28), np.pi / n))
    gems = [
        part(
            Glaze(base=tone, alpha=0.02, ior=1.75),
            ring(
                stretched(sphere(0.0085, segments=20), (0.6, 1, 1.15), by=(0.0885, 0, 0.019)),
                n,
                start=start,
            ),
        )
        for tone, start in stones
    ]
    velvet = lathe(spline([(0.083, 0.006), (0.08, 0.05), (0.05, 0.078), (0.0, 0.085)]), segments=72)
    del rng
    return assemble(
        [
            part(gold, body, *rims),
            part(Glaze(base=(0.78, 0.74, 0.68), alpha=0.08), tips),
            *gems,
            part(finish("fabric", (0.16, 0.008, 0.016)), velvet),
        ]
    )


def glasses(look: Look, rng: np.random.Generator) -> Model:
    """Build round spectacles with open arms."""
    del rng
    coat = (
        Glaze(base=look.colour or (0.05, 0.022, 0.01), alpha=0.08)
        if look.material is None
        else finish(look.material, look.colour)
    )
    t = circle(0.024, count=56)
    rims = [
        tube(
            np.column_stack([t[:, 0] + s * 0.032, 0 * t[:, 0], t[:, 1] + 0.026]),
            0.0024,
            segments=12,
            closed=True,
        )
        for s in (-1, 1)
    ]
    bridge = tube(
        spline([(-0.0095, 0, 0.031), (0, -0.003, 0.035), (0.0095, 0, 0.031)]), 0.002, segments=10
    )
    arms = [
        tube(
            spline(
                [
                    (s * 0.055, 0.001, 0.032),
                    (s * 0.062, 0.012, 0.033),
                    (s * 0.064, 0.1, 0.03),
                    (s * 0.062, 0.135, 0.004),
                ],
                density=6,
            ),
            0.002,
            segments=10,
        )
        for s in (-1, 1)
    ]
    panes = [extrude(t + np.array((s * 0.032, 0.026)), 0.0012) for s in (-1, 1)]
    return assemble(
        [part(coat, *rims, bridge, *arms), *(part(Glass(tint=(0.9, 0.93, 0.92)), p) for p in panes)]
    )


RECIPES: Mapping[str, Recipe] = {
    "hat": hat,
    "top hat": top_hat,
    "cap": cap,
    "crown": crown,
    "glasses": glasses,
}
