"""People as figurines: a description, a pose and a feeling become a model.

Knows the order in which a figure is built; knows no words. The same arguments and generator give
the same figure.
"""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures.body import draw_body
from cavendish.engines.diorama.cast.figures.faces import LOOKS, SMILE
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.hair import draw_hair
from cavendish.engines.diorama.cast.figures.hats import HATS, draw_hat
from cavendish.engines.diorama.cast.figures.head import draw_head
from cavendish.engines.diorama.cast.figures.person import Person
from cavendish.engines.diorama.cast.figures.placing import at, set_at
from cavendish.engines.diorama.cast.figures.rig import BUILDS, Rig, rig
from cavendish.engines.diorama.cast.figures.stance import Base, Stance
from cavendish.engines.diorama.cast.figures.trimmings import trim
from cavendish.engines.diorama.cast.figures.whiskers import draw_beard
from cavendish.engines.diorama.model import primitives
from cavendish.engines.diorama.model.marching import VOXEL
from cavendish.engines.diorama.model.material import Glass
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Expression


def person(
    who: Person, stance: Stance, expression: Expression | None, *, voxel: float = VOXEL
) -> Model:
    """Return a figure, a grown-up about 1.8 m tall, its feet on z = 0 unless it flies."""
    joints = rig(replace(BUILDS[who.age], girth=who.girth), stance)
    figure = Figure()
    look = LOOKS[expression] if expression else SMILE
    trunk = draw_body(figure, joints, who, voxel=voxel)
    draw_head(figure, joints, who, look, voxel=voxel * 0.9)
    wear, crown = who.outfit, joints.head
    hat = HATS.get(wear.hat or "")
    covers = hat.covers if hat else None
    draw_hair(figure, crown, who.hair, who.hair_colour, covered=covers, voxel=voxel * 0.9)
    if who.beard:
        draw_beard(figure, crown, who.beard, who.hair_colour, voxel=voxel * 0.9)
    if wear.hat:
        draw_hat(figure, crown, wear.hat, wear.felt, voxel=voxel * 0.9)
    trim(figure, joints, who, trunk, voxel=voxel * 0.8)
    set_anchors(figure, joints)
    return settled(figure.model(), stance)


def settled(model: Model, stance: Stance) -> Model:
    """Return a figure on z = 0: lying ones on their side, flying ones on a clear stand."""
    if stance.base is Base.SIDE:
        lying = np.array(((0.0, 0.0, -1.0), (0.0, 1.0, 0.0), (1.0, 0.0, 0.0)))
        model = set_at(model, (0, 0, 0), axes=lying)
    low = float(model.bounds[0][2])
    if stance.base is not Base.AIR:
        return model.moved(by=(0, 0, -low))
    x, y, z = (float(v) for v in at(model, "seat"))
    peg = primitives.tube([(x, y, 0.0), (x, y, z + 0.06)], 0.012)
    foot = primitives.lathe([(0, 0), (0.17, 0), (0.17, 0.012), (0, 0.014)], at=(x, y, 0))
    clear = Part(mesh=primitives.merge([peg, foot]), finish=Glass(tint=(0.94, 0.96, 0.97)))
    return Model(parts=(*model.parts, clear), anchors=model.anchors)


def set_anchors(figure: Figure, joints: Rig) -> None:
    """Name the places where things are held, sat on, worn and carried."""
    body, build = joints.body, joints.build
    grips = [joints.palm(side).at(0, -0.038, 0.045) for side in (0, 1)]
    figure.anchor("hand_r", grips[0])
    figure.anchor("hand_l", grips[1])
    figure.anchor("hold", (grips[0] + grips[1]) / 2)
    figure.anchor("mouth", joints.head.at(0, -1.05, -0.5))
    figure.anchor("head_top", joints.head.at(0, 0.05, 1.1))
    figure.anchor("seat", body.at(0, 0.02, -0.118 * build.bulk), (0.16, 0.14))
    figure.anchor("back", body.at(0, 0.16 * build.girth, build.torso * 0.7))
    knees = (joints.knees[0] + joints.knees[1]) / 2
    figure.anchor("lap", (knees + body.origin) / 2 + (0, 0, 0.1 * build.bulk), (0.14, 0.12))
