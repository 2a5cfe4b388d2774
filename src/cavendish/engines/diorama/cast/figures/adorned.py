"""Adorned: animals in hats, glasses, scarves and bows. Knows anchors; knows no species."""

import numpy as np

from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.hats import HATS, draw_hat
from cavendish.engines.diorama.cast.figures.patterns import coat_of
from cavendish.engines.diorama.cast.figures.person import Cloth, Outfit, Person
from cavendish.engines.diorama.cast.figures.placing import joined
from cavendish.engines.diorama.cast.figures.trimmings import draw_glasses
from cavendish.engines.diorama.cast.figures.wardrobe import dressed
from cavendish.engines.diorama.model.colour import from_hex
from cavendish.engines.diorama.model.frame import Floats, Frame, turning
from cavendish.engines.diorama.model.marching import VOXEL, mesh
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.model.sdf import Shell, ellipsoid, limb, ring
from cavendish.engines.diorama.plan.scene import Garment

_RISE = 0.92
"""Height of the crown above the middle of an animal's head, in head radii."""


def head_of(model: Model) -> Frame | None:
    """Return the frame of a head from where its crown and its mouth are."""
    if "head_top" not in model.anchors or "mouth" not in model.anchors:
        return None
    crown = model.anchors["head_top"]
    unit = max(2 * crown.half[0], 0.02)
    origin = np.array(crown.at) - (0, 0, _RISE * unit)
    way: Floats = np.array(model.anchors["mouth"].at) - origin
    way[2] = 0.0
    way = way / max(float(np.linalg.norm(way)), 1e-6)
    yaw = float(np.degrees(np.arctan2(way[0], -way[1])))
    return Frame(origin, turning(yaw), unit)


def adorned(
    model: Model, garments: tuple[Garment, ...], eyes: tuple[float, float]
) -> tuple[Model, tuple[str, ...]]:
    """Return an animal in its garments and those that it cannot wear; ``eyes`` are x and z."""
    frame = head_of(model)
    bare = Outfit(top=Cloth(colour=(0.5, 0.5, 0.5)))
    figure, missing = Figure(), list[str]()
    for garment in garments:
        worn = dressed(Person(outfit=bare), garment)
        if frame is None or worn is None or not _put_on(figure, frame, worn.outfit, eyes):
            missing.append(garment.noun)
    made = figure.model()
    return (joined(model, made) if made.parts else model), tuple(missing)


def _put_on(figure: Figure, frame: Frame, wear: Outfit, eyes: tuple[float, float]) -> bool:
    voxel = VOXEL * min(1.0, frame.unit / 0.3)
    if wear.hat is not None and wear.hat in HATS:
        low = Frame(frame.at(0, 0, -0.08), frame.axes, frame.unit * 0.86)
        draw_hat(figure, low, wear.hat, wear.felt, voxel=voxel)
    elif wear.glasses is not None:
        near = Frame(frame.at(0, 0.06, 0), frame.axes, frame.unit)
        draw_glasses(figure, near, wear.glasses, spread=eyes[0], level=eyes[1])
    elif wear.scarf is not None:
        _tie_scarf(figure, frame, wear.scarf, voxel)
    elif wear.neck == "bow" or wear.tie is not None:
        _tie_bow(figure, frame, wear.tie or from_hex("#b3261f"), voxel)
    else:
        return False
    return True


def _tie_scarf(figure: Figure, frame: Frame, cloth: Cloth, voxel: float) -> None:
    u, coat = frame.unit, coat_of(cloth)
    shell = Shell(0.05 * u)
    for z, tilt in ((-0.86, 24), (-1.02, 34)):
        loop = ring(
            frame.at(0, 0.22, z), (0.72 * u, 0.70 * u), 0.17 * u, frame.axes @ turning(0, tilt)
        )
        shell.add(loop, coat)
    ends = [frame.at(0.25, -0.62, -0.95), frame.at(0.34, -0.72, -1.75)]
    shell.chain(ends, (0.16 * u, 0.2 * u), coat)
    figure.add("knit", mesh(shell, voxel=voxel))


def _tie_bow(
    figure: Figure, frame: Frame, colour: tuple[float, float, float], voxel: float
) -> None:
    u = frame.unit
    shell = Shell(0.02 * u)
    shell.add(
        ring(frame.at(0, 0.2, -0.92), (0.70 * u, 0.68 * u), 0.07 * u, frame.axes @ turning(0, 26)),
        colour,
    )
    for side in (-1, 1):
        turn = frame.axes @ turning(0, 0, side * 16)
        shell.add(
            ellipsoid(frame.at(side * 0.28, -0.62, -1.06), np.array((0.28, 0.12, 0.2)) * u, turn),
            colour,
        )
    shell.add(limb(frame.at(0, -0.66, -1.02), frame.at(0, -0.66, -1.1), 0.12 * u), colour)
    figure.add("satin", mesh(shell, voxel=voxel))
