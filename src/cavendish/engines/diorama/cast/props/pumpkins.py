"""Pumpkins, whole and carved into lanterns."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.look import Look, Recipe
from cavendish.engines.diorama.cast.props.assembly import assemble, part
from cavendish.engines.diorama.cast.props.dress import piece
from cavendish.engines.diorama.cast.props.fruit import grown, skin, streaks
from cavendish.engines.diorama.cast.roles import Role
from cavendish.engines.diorama.model.blob import Points
from cavendish.engines.diorama.model.colour import mix
from cavendish.engines.diorama.model.curve import spline
from cavendish.engines.diorama.model.finish import finish
from cavendish.engines.diorama.model.material import (
    Finish,
    Glow,
)
from cavendish.engines.diorama.model.model import Anchor, Mesh, Model, Part
from cavendish.engines.diorama.model.pose import bent
from cavendish.engines.diorama.model.primitives import lathe, tube


def pumpkin(look: Look, rng: np.random.Generator) -> Model:
    """Build a ribbed pumpkin with a twisted stem; hollow, with a face, if it holds something."""
    base = look.colour or (0.62, 0.17, 0.015)
    carved = Role.HOLDING in look.roles or "carved" in look.attributes
    profile = spline(
        [
            (0.0, 0.02),
            (0.03, 0.008),
            (0.07, 0.0),
            (0.115, 0.03),
            (0.13, 0.075),
            (0.115, 0.125),
            (0.07, 0.155),
            (0.025, 0.145),
            (0.0, 0.135),
        ],
        density=12 if carved else 8,
    )
    ribs = int(rng.integers(11, 15))

    def rib(p: Points) -> Points:
        way = np.arctan2(p[:, 1], p[:, 0])
        groove = np.abs(np.cos(way * ribs / 2)) ** 0.5
        reach = np.clip(np.hypot(p[:, 0], p[:, 1]) / 0.06, 0, 1)
        gain = 1 - 0.13 * (1 - groove) * reach
        return p * np.stack([gain, gain, 1 - 0.05 * (1 - groove) * reach], 1)

    round_ = lathe(profile, segments=208 if carved else 192, uv="unit")
    body = grown(bent(round_, rib), rng, by=0.025, scale=0.3)
    stops = [
        (0.1, mix(base, (0.75, 0.35, 0.06), 0.3)),
        (0.5, base),
        (0.95, mix(base, (0.25, 0.05, 0.01), 0.4)),
    ]
    stalk = spline(
        [(0, 0, 0.133), (0.004, 0, 0.155), (0.016, 0.004, 0.175), (0.03, 0.006, 0.183)], density=6
    )
    thick = np.interp(np.linspace(0, 1, len(stalk)), [0, 0.3, 1], [0.021, 0.0115, 0.014])
    handle = tube(stalk, thick, segments=10)
    rind = skin(streaks(stops, seed=piece(rng)), alpha=0.2)
    if carved:
        return _lantern(body, rind, part(finish("wood", (0.22, 0.21, 0.08)), handle), look)
    parts = [part(rind, body), part(finish("wood", (0.22, 0.21, 0.08)), handle)]
    return assemble(parts)


def _lantern(body: Mesh, rind: Finish, stalk: Part, look: Look) -> Model:
    """Carve a face through a pumpkin that glows inside; open on top if it holds something."""
    middle = body.vertices[body.faces].mean(1)
    x, y, z = middle.T
    eyes = (np.abs(np.abs(x) - 0.045) < 0.55 * (0.122 - z)) & (z > 0.084) & (z < 0.122)
    teeth = 0.008 * np.sign(np.sin(x * 160.0))
    mouth = (np.abs(x) < 0.075) & (np.abs(z - 0.046 - 2.6 * x**2 - teeth / 2) < 0.0125)
    nose = (np.abs(x) < 0.45 * (0.086 - z)) & (z > 0.068) & (z < 0.086)
    cut = (y < 0) & (eyes | mouth | nose)
    open_top = Role.HOLDING in look.roles
    if open_top:
        cut |= (z > 0.1) & (np.hypot(x, y) < 0.078)
    shell = replace(body, faces=body.faces[~cut])
    inside = (body.vertices - (0, 0, 0.07)) * 0.93 + (0, 0, 0.07)
    flesh = _bowl(replace(body, vertices=inside.astype(np.float32)), open_top=open_top)
    parts = [part(rind, shell), part(Glow(radiance=(2.6, 0.95, 0.12)), flesh)]
    anchors = {"inside": Anchor(at=(0, 0, 0.085), half=(0.07, 0.07))} if open_top else {}
    return assemble(parts if open_top else [*parts, stalk], anchors)


def _bowl(mesh: Mesh, *, open_top: bool) -> Mesh:
    """Return the far half of a shell, which is seen through the face, without its top."""
    x, y, z = mesh.vertices[mesh.faces].mean(1).T
    kept = (y > -0.03) & ~(open_top & (z > 0.095) & (np.hypot(x, y) < 0.078))
    turned_in = None if mesh.normals is None else -mesh.normals
    return replace(mesh, faces=mesh.faces[kept][:, ::-1], normals=turned_in)


RECIPES: Mapping[str, Recipe] = {"pumpkin": pumpkin}
