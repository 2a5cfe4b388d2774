"""Street furniture and forces of nature: meters, wheels, swings, tornado, waterfall, volcano."""

from collections.abc import Mapping

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, label, part, top
from cavendish.engines.diorama.cast.props.dress import CHARCOAL, RED, TEAL, dress, wish
from cavendish.engines.diorama.cast.props.wheels import wheels
from cavendish.engines.diorama.model.curve import circle, fillet, joined, lift
from cavendish.engines.diorama.model.finish import finish, gloss, metal, timber
from cavendish.engines.diorama.model.material import Finish, Glaze, Principled
from cavendish.engines.diorama.model.model import Mesh, Model
from cavendish.engines.diorama.model.pose import stretched, turned
from cavendish.engines.diorama.model.primitives import box, extrude, lathe, tube

Array = np.ndarray
_WATER: Finish = Principled(base=(0.36, 0.55, 0.60), roughness=0.08, specular=0.8)


def parking_meter(look: Look, rng: np.random.Generator) -> Model:
    """Build a parking meter: domed head, window, dial, coin slot, post."""
    coat = dress(look, rng, material="metal", choices=(CHARCOAL, TEAL, (0.3, 0.31, 0.32)))
    if look.material is None:
        coat = gloss(look.colour or (0.14, 0.16, 0.18), alpha=0.15)
    post = tube([(0, 0, 0), (0, 0, 0.98)], 0.03, segments=24)
    foot = lathe(
        fillet([(0, 0), (0.1, 0), (0.09, 0.025), (0.04, 0.04), (0, 0.04)], 0.01), segments=48
    )
    t = np.linspace(0.1, np.pi - 0.1, 24)
    bow = np.stack([np.cos(t), np.sin(t)], 1)
    outline = joined(
        [(-0.075, 0.0), (0.075, 0.0), (0.1, 0.2)], 0.1 * bow + (0, 0.22), [(-0.1, 0.2)]
    )
    head = extrude(outline, 0.15, bevel=0.03, at=(0, 0, 0.98))
    collar = lathe(
        fillet([(0.03, 0.9), (0.055, 0.94), (0.06, 0.985), (0, 0.985)], 0.01), segments=40
    )
    arch = joined([(-0.065, 0.19), (0.065, 0.19)], 0.068 * bow + (0, 0.215))
    frame = extrude(arch * 1.0, 0.012, bevel=0.004, at=(0, -0.076, 0.98))
    pane = extrude((arch - (0, 0.21)) * 0.86 + (0, 0.212), 0.006, bevel=0.001, at=(0, -0.083, 0.98))
    hand = turned(
        box((0.006, 0.004, 0.055), bevel=0.0015, at=(0, 0, 0.022)), "y", 0.6, by=(0, -0.087, 1.178)
    )
    knob = [
        turned(
            lathe(fillet([(0, 0), (0.024, 0), (0.022, 0.014), (0, 0.016)], 0.003)),
            "x",
            np.pi / 2,
            by=(0, -0.075, 1.09),
        ),
        box((0.012, 0.03, 0.044), bevel=0.004, at=(0, -0.09, 1.09)),
        box((0.006, 0.01, 0.03), bevel=0.001, at=(0.05, -0.073, 1.09)),
    ]
    flag = box((0.05, 0.003, 0.022), bevel=0.001, at=(0.025, -0.0868, 1.2))
    parts = [
        part(coat, post, foot, head, collar),
        part(metal("chrome"), frame, *knob),
        part(Glaze(base=(0.72, 0.72, 0.66), alpha=0.02), pane),
        part(gloss(RED), hand, flag),
    ]
    return assemble(parts, {"label": label(-0.08, 1.03, 0.05, 0.02)})


def wheel(look: Look, rng: np.random.Generator) -> Model:
    """Build a car wheel standing: treaded tyre, spoked rim; a wooden one has fellies."""
    del rng
    if look.material == "wood":
        wood = timber(look.colour)
        rim = tube(lift(circle(0.31, count=80)), 0.032, segments=16, closed=True, flat=1.2)
        rods = [
            turned(tube([(0, 0, 0.05), (0, 0, 0.3)], [0.02, 0.016]), "y", float(a))
            for a in np.linspace(0, 2 * np.pi, 13)[:-1]
        ]
        hub = turned(
            lathe(
                fillet([(0, -0.09), (0.055, -0.09), (0.07, 0.0), (0.055, 0.09), (0, 0.09)], 0.01)
            ),
            "x",
            np.pi / 2,
        )
        hoop = tube(lift(circle(0.342, count=80)), 0.007, closed=True, flat=4.0)
        return assemble([part(wood, rim, *rods, hub), part(finish("iron", None), hoop)], turn=0.35)
    pieces = wheels(0.32, 0.22, [(0, -0.1, 0.32)])
    lug = box((0.045, 0.07, 0.02), bevel=0.004, steps=1)
    lugs = [
        turned(lug.moved(by=(0, s * 0.055, 0.322)), "y", float(a) + 0.05 * s, by=(0, -0.1, 0.32))
        for a in np.linspace(0, 2 * np.pi, 49)[:-1]
        for s in (-1, 1)
    ]
    rubber = finish(
        look.material if look.material != "rubber" else None, look.colour, default="rubber"
    )
    return assemble([part(rubber, pieces[0].mesh, *lugs), pieces[1]], turn=0.35)


def tyre(look: Look, rng: np.random.Generator) -> Model:
    """Build two tyres, one lying, one leaning on it."""
    one = wheel(Look(colour=look.colour), rng)
    rubber = one.parts[0]
    low, high = rubber.mesh.vertices.min(0), rubber.mesh.vertices.max(0)
    core = rubber.mesh.moved(turn=-0.35, by=(0, 0, -float(low[2] + high[2]) / 2))
    flat = turned(core, "x", np.pi / 2)
    flat = flat.moved(by=(0, 0, -float(flat.vertices[:, 2].min())))
    lean = turned(core, "x", 0.35).moved(turn=0.2, by=(-0.02, -0.42, 0))
    lean = lean.moved(by=(0, 0, -float(lean.vertices[:, 2].min())))
    return assemble([part(rubber.finish, flat, lean)], {"top": top(0.193, 0.2, 0.2)}, turn=0.2)


def swing(look: Look, rng: np.random.Generator) -> Model:
    """Build a garden swing: two A-frames, a beam, a seat on chains."""
    coat = (
        dress(look, rng, material="wood", choices=((0.36, 0.19, 0.085),))
        if look.material
        else gloss(wish(look, rng, (RED, TEAL)), alpha=0.15)
    )
    legs = [
        tube([(x * 1.1, y * 0.62, 0), (x, 0, 1.92)], 0.035, segments=14)
        for x in (-0.85, 0.85)
        for y in (-1, 1)
    ]
    bars = [
        tube([(-0.95, 0, 1.92), (0.95, 0, 1.92)], 0.04),
        *[tube([(x * 1.04, -0.36, 0.8), (x * 1.04, 0.36, 0.8)], 0.024) for x in (-0.85, 0.85)],
    ]
    seat = box((0.52, 0.22, 0.035), bevel=0.012, at=(0, 0.1, 0.52))
    links = [
        stretched(tube(lift(circle(0.02, count=20)), 0.005, segments=6, closed=True), (0.7, 1, 1.3))
        for _ in range(1)
    ]
    chain: list[Mesh] = []
    for x in (-0.22, 0.22):
        for k, s in enumerate(np.linspace(0, 1, 34).tolist()):
            chain.append(
                links[0].moved(turn=(k % 2) * np.pi / 2, by=(x, 0.1 * (1 - s), 0.54 + 1.36 * s))
            )
    return assemble(
        [
            part(coat, *legs, *bars),
            part(timber((0.42, 0.22, 0.1)), seat),
            part(metal("steel"), *chain),
        ],
        {"seat": top(0.54, 0.2, 0.1, y=0.1)},
    )


RECIPES: Mapping[str, Recipe] = {
    "parking meter": parking_meter,
    "wheel": wheel,
    "tire": tyre,
    "swing": swing,
}
