"""Animals that do what people do: an animal's head and coat on the human rig.

Knows the seam between both; knows no nouns.
"""

from dataclasses import replace

import numpy as np

from cavendish.engines.diorama.cast.figures import taste
from cavendish.engines.diorama.cast.figures.animals.coat import Palette, palette, two_toned
from cavendish.engines.diorama.cast.figures.animals.draft import Draft
from cavendish.engines.diorama.cast.figures.animals.head import build as build_head
from cavendish.engines.diorama.cast.figures.animals.species import Biped, Quadruped, Species
from cavendish.engines.diorama.cast.figures.body import draw_body
from cavendish.engines.diorama.cast.figures.figure import Figure
from cavendish.engines.diorama.cast.figures.hats import draw_hat
from cavendish.engines.diorama.cast.figures.people import set_anchors, settled
from cavendish.engines.diorama.cast.figures.person import Cloth, Outfit, Person
from cavendish.engines.diorama.cast.figures.rig import BUILDS, rig
from cavendish.engines.diorama.cast.figures.stance import Stance
from cavendish.engines.diorama.cast.figures.trimmings import draw_glasses, trim
from cavendish.engines.diorama.cast.figures.wardrobe import dressed
from cavendish.engines.diorama.model.colour import RGB
from cavendish.engines.diorama.model.colour import tones as tones_of
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.marching import VOXEL, mesh
from cavendish.engines.diorama.model.model import Model
from cavendish.engines.diorama.model.sdf import Shell, limb
from cavendish.engines.diorama.plan.scene import Pose, Thing

_BARE_WITH = frozenset(
    {
        "hat",
        "cap",
        "tophat",
        "crown",
        "helmet",
        "beanie",
        "glasses",
        "sunglasses",
        "scarf",
        "collar",
    }
)
"""What may be worn over nothing but fur."""
_HEIGHT = 0.72
"""An upright animal's height next to a grown-up figure's, for the smaller species."""


def can_stand(kind: Species) -> bool:
    """Tell whether a species has a head that fits the human rig."""
    return isinstance(kind.shape, Quadruped | Biped)


def upright(
    thing: Thing, kind: Species, stance: Stance, rng: np.random.Generator, *, voxel: float = VOXEL
) -> Model:
    """Return the animal on two legs, dressed as the thing says, its feet on z = 0."""
    if not isinstance(kind.shape, Quadruped | Biped):
        raise TypeError(kind.name)
    wish, other = tones_of(thing.colour) if thing.colour else (None, None)
    coat, tones = kind.coat, palette(kind.coat, wish)
    if wish is not None and other is not None:
        coat, tones = two_toned(coat, wish, other)
    who = _dressed(thing, tones, rng)
    build = replace(BUILDS["teen"], girth=1.08)
    joints = rig(build, stance)
    figure = Figure()
    trunk = draw_body(figure, joints, who, voxel=voxel)
    frame = Frame(joints.head.at(0, 0, 0.12), joints.head.axes, joints.head.unit * 1.02)
    draft = Draft(
        species=replace(kind, coat=coat),
        colours=tones,
        pose=Pose.STAND,
        expression=thing.expression,
        rng=rng,
        fur=kind.coat.fur,
        figure=figure,
        voxel=voxel,
    )
    _add_neck(figure, joints.neck, frame, tones.main, voxel)
    build_head(draft, frame, kind.shape.head)
    _add_tail(figure, joints.body, tones.main, tones.light, voxel)
    trim(figure, joints, replace(who, outfit=replace(who.outfit, glasses=None)), trunk, voxel=voxel)
    if who.outfit.hat:
        crown = Frame(frame.at(0, 0, -0.06), frame.axes, frame.unit * 0.98)
        draw_hat(figure, crown, who.outfit.hat, who.outfit.felt, voxel=voxel)
    if who.outfit.glasses:
        eyes = kind.shape.head.eyes
        draw_glasses(figure, frame, who.outfit.glasses, spread=eyes.x, level=eyes.z)
    set_anchors(figure, joints)
    model = settled(figure.model(), stance)
    return model.moved(scale=_HEIGHT if kind.size < 0.9 else 1.0)


def _dressed(thing: Thing, coat: Palette, rng: np.random.Generator) -> Person:
    """Dress the animal as the thing says; one that wears nothing is in its fur alone."""
    fur = Cloth(colour=coat.main)
    legs = Cloth(colour=coat.limbs or coat.main)
    plain = Outfit(top=fur, neck="crew", bottom=legs, shoe="bare", trim=coat.main)
    if any(garment.noun.split()[-1] not in _BARE_WITH for garment in thing.wears):
        drawn = taste.outfit("adult", rng, fem=False)
        plain = replace(plain, bottom=drawn.bottom, trim=drawn.trim)
        plain = replace(plain, top=Cloth(colour=drawn.top.colour), knit=True)
    who = Person(age="teen", skin=coat.main, hair="bald", outfit=plain)
    for garment in thing.wears:
        who = dressed(who, garment) or who
    return who


def _add_neck(figure: Figure, low: Floats, head: Frame, coat: RGB, voxel: float) -> None:
    """Fill the collar up to the head, which sits higher and further forward than a person's."""
    wide = 0.30 * head.unit
    neck = Shell(0.03).add(limb(low - (0, 0, 0.10), head.at(0, 0, -0.45), wide, 1.15 * wide), coat)
    figure.add("fur", mesh(neck, voxel=voxel))


def _add_tail(figure: Figure, body: Frame, main: RGB, light: RGB, voxel: float) -> None:
    path = [
        body.at(0.02, 0.10, -0.04),
        body.at(0.10, 0.26, -0.10),
        body.at(0.22, 0.36, 0.02),
        body.at(0.27, 0.36, 0.16),
    ]
    shell = Shell(0.03)
    radii = (0.035, 0.055, 0.065, 0.03)
    shell.chain(path, radii, main)
    shell.paint(limb(path[3], path[3] + (0, 0, 0.05), 0.08), light)
    figure.add("fur", mesh(shell, voxel=voxel))
