"""Drapes: ties, aprons, scarves and capes. Knows a dress; knows no words."""

import numpy as np

from cavendish.engines.diorama.cast.figures.dressing import GOLD, Dress
from cavendish.engines.diorama.cast.figures.patterns import coat_of
from cavendish.engines.diorama.cast.figures.person import Cloth
from cavendish.engines.diorama.model.colour import RGB, mix
from cavendish.engines.diorama.model.decal import patch, spot
from cavendish.engines.diorama.model.frame import turning
from cavendish.engines.diorama.model.sdf import Shell, beyond, brick, ellipsoid, ring, skirt


def tie(d: Dress, colour: RGB) -> None:
    """Hang a tie from the collar."""
    if d.who.outfit.neck == "bow":
        return
    low = 0.22 if d.who.outfit.neck == "suit" else 0.12
    left = [(-0.016, 0.435), (-0.013, 0.405), (-0.026, low + 0.05), (0.0, low)]
    right = [(0.016, 0.435), (0.013, 0.405), (0.026, low + 0.05), (0.001, low)]
    film = patch(d.trunk, d.frame, left, right, colour, lift=0.012 * d.frame.unit)
    d.figure.add("satin", film)
    d.button(0, 0.425, colour, 0.024)


def apron(d: Dress, cloth: Cloth) -> None:
    """Tie an apron over the front: bib, skirt, neck strap, pocket."""
    build, body = d.rig.build, d.rig.body
    g, s, tall = build.girth, build.bulk, build.torso
    coat = coat_of(cloth)
    shell = Shell(0.04)
    grown = 0.014
    for at, radii, blend in (
        (0.68, (build.shoulder * 0.93 * (1 + 0.25 * (g - 1)), 0.135 * g * s, tall * 0.34), 0.02),
        (0.30, (0.163 * g * s, 0.150 * g * s, tall * 0.40), 0.08),
    ):
        shift = -0.015 if at > 0.5 else -0.03 * g
        shell.add(
            ellipsoid(body.at(0, shift, tall * at), np.array(radii) + grown, body.axes),
            coat,
            blend=blend,
        )
    if d.rig.stance.base.value not in ("seat", "floor"):
        hem = body.at(0, -0.02, -min(0.42 * build.leg, body.origin[2] - 0.05))
        shell.add(
            skirt(body.at(0, -0.02, tall * 0.3), hem, (0.165 * g * s, 0.215 * g * s), depth=0.9),
            coat,
            blend=0.05,
        )
    shell.cut(beyond(body.at(0, -0.035, 0), -body.way(0, 1, 0)), blend=0.01)
    for side in (-1, 1):
        block = brick(
            body.at(side * 0.235 * s, 0, tall * 0.84),
            np.array((0.125 * s, 0.5, 0.20 * s)),
            0.01,
            body.axes,
        )
        shell.cut(block, blend=0.02)
    d.shape(shell)
    d.line([(-0.10, 0.44), (-0.085, 0.475)], 0.010, cloth.second)
    d.line([(0.10, 0.44), (0.085, 0.475)], 0.010, cloth.second)
    worn = Dress(figure=d.figure, rig=d.rig, who=d.who, trunk=shell, voxel=d.voxel)
    worn.film(
        [(-0.07, 0.09), (0.07, 0.09)],
        [(-0.06, -0.02), (0.06, -0.02)],
        mix((0, 0, 0), cloth.colour, 0.88),
    )


def scarf(d: Dress, cloth: Cloth) -> None:
    """Wind a scarf around the neck, one end hanging."""
    coat, u = coat_of(cloth), d.frame.unit
    shell = Shell(0.02)
    for k, tilt in ((0.475, 16), (0.515, -6)):
        loop = ring(
            d.frame.at(0, -0.01, k),
            (0.112 * u, 0.108 * u),
            0.040 * u,
            d.frame.axes @ turning(0, tilt, 7),
        )
        shell.add(loop, coat, blend=0.012)
    hit, _ = spot(d.trunk, d.frame, 0.075, 0.24)
    start = d.frame.at(0.07, -0.125, 0.46)
    shell.chain([start, hit + d.frame.way(0.0, -0.03, 0)], (0.04 * u, 0.05 * u), coat)
    d.shape(shell, "knit")


def cape(d: Dress, cloth: Cloth) -> None:
    """Hang a cape from the shoulders, standing off behind."""
    build, frame = d.rig.build, d.frame
    s, u = build.bulk, frame.unit
    drop = min(0.78 * build.leg, d.rig.body.origin[2] - 0.03)
    top, hem = frame.at(0, 0.02, 0.47), d.rig.body.at(0, 0.16, -drop)
    shell = Shell(0.02)
    shell.add(
        skirt(top, hem, (0.16 * s, 0.40 * s), depth=0.72, folds=(11, 0.02), curve=0.7),
        coat_of(cloth),
    )
    shell.cut(
        skirt(
            top,
            hem + np.array((0, 0, -0.05)),
            (0.135 * s, 0.375 * s),
            depth=0.72,
            folds=(11, 0.02),
            curve=0.7,
        ),
        blend=0.005,
    )
    shell.cut(beyond(frame.at(0, 0.045, 0), -frame.way(0, 1, -0.06)), blend=0.02)
    shell.add(
        ring(
            frame.at(0, 0.0, 0.475), (0.12 * u, 0.115 * u), 0.028 * u, frame.axes @ turning(0, 18)
        ),
        coat_of(cloth),
        blend=0.02,
    )
    d.shape(shell)
    d.button(0, 0.43, GOLD, 0.026, "metal")
