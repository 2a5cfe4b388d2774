"""The troupe: every noun that has a figure, people and animals alike, and how it is built.

Knows which builder serves a noun. Knows no plans and no placing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from cavendish.engines.diorama.cast.figures import stances
from cavendish.engines.diorama.cast.figures.acting import Act, idle
from cavendish.engines.diorama.cast.figures.adorned import adorned
from cavendish.engines.diorama.cast.figures.animals import Species, animal, best_turn, species
from cavendish.engines.diorama.cast.figures.animals.species import Head
from cavendish.engines.diorama.cast.figures.kin import KIN
from cavendish.engines.diorama.cast.figures.member import ALONE, Member
from cavendish.engines.diorama.cast.figures.people import person
from cavendish.engines.diorama.cast.figures.reading import described, is_folk
from cavendish.engines.diorama.cast.figures.roles import ROLE_OF, ROLES
from cavendish.engines.diorama.cast.figures.stance import Stance
from cavendish.engines.diorama.cast.figures.tools import TOOLS, grasp
from cavendish.engines.diorama.cast.figures.upright import can_stand, upright
from cavendish.engines.diorama.cast.look import Look
from cavendish.engines.diorama.model.finish import MATERIALS, finish
from cavendish.engines.diorama.model.marching import VOXEL
from cavendish.engines.diorama.model.material import Finish, Glass
from cavendish.engines.diorama.model.model import Model, Part
from cavendish.engines.diorama.plan.scene import Expression, Pose, Thing

_CROWD = 8
"""Copies of one thing from which animals are made of coarser voxels."""
_COARSER = ((20, 1.8), (_CROWD, 1.35))
"""How much coarser people are from how many copies."""
_LONE, _HERD = 0.0098, 0.0135
"""Voxels of animals, in their own units."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LIGHT_WEAR = _words(
    "hat cap crown scarf glasses sunglasses collar bow bowtie tie headphones helmet beanie tiara "
    "beret goggles halo ears mortarboard sombrero fedora"
)


_NEEDED = MappingProxyType(
    {
        Pose.PHOTOGRAPH: "camera", Pose.FISH: "rod", Pose.SING: "microphone", Pose.COOK: "ladle",
        Pose.SWEEP: "broom",
    }
)  # fmt: skip
"""What somebody has in the hand who does something, though no word names it."""
_ON_FOURS: Mapping[Pose | None, Pose] = MappingProxyType(
    {Pose.PUSH: Pose.WALK, Pose.CLIMB: Pose.WALK, Pose.THROW: Pose.JUMP, Pose.KICK: Pose.RUN}
)
"""What animals do where people have a stance of their own."""
_SOFT = frozenset({"fabric", "cotton", "linen", "wool", "leather", "rubber", "plastic"})
"""What clothes and fur are of anyway: no statue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What a figure is asked for."""

    thing: Thing
    noun: str
    """The known noun that the thing's was found to mean."""
    act: Act
    look: Look
    crowd: int = 1
    member: Member = ALONE


class Troupe:
    """Figures by noun."""

    def has(self, noun: str) -> bool:
        """Tell whether a noun has a figure."""
        return noun in KIN or is_folk(noun) or species(noun) is not None

    def make(self, cue: Cue, rng: np.random.Generator) -> tuple[Model, tuple[str, ...]]:
        """Return the figure and what the user should be told about it."""
        made, said = figure(cue, rng)
        material = cue.look.material
        if material in MATERIALS and material not in _SOFT:
            made = in_material(made, finish(material, cue.look.colour))
        return made, said


def figure(cue: Cue, rng: np.random.Generator) -> tuple[Model, tuple[str, ...]]:
    """Return the figure and what the user should be told about it."""
    voxel = VOXEL * next((gain for count, gain in _COARSER if cue.crowd >= count), 1.0)
    if cue.noun in KIN:
        return KIN[cue.noun](cue.look, _stance(cue, rng), rng, voxel), ()
    if is_folk(cue.noun):
        return _somebody(cue, rng, voxel)
    kind = species(cue.noun)
    if kind is None:
        raise LookupError(cue.noun)
    return _beast(cue, kind, rng, voxel)


def in_material(model: Model, stuff: Finish) -> Model:
    """Return a figure as a statue: all of one finish but for what is clear."""

    def cast(part: Part) -> Part:
        x, y, z = part.mesh.vertices.T
        uv = np.stack([x + 0.4 * y, z + 0.3 * y], 1).astype(np.float32)
        return Part(mesh=replace(part.mesh, uv=uv, colours=None), finish=stuff)

    parts = (part if isinstance(part.finish, Glass) else cast(part) for part in model.parts)
    return Model(parts=tuple(parts), anchors=model.anchors)


def stance_of(part: Act, rng: np.random.Generator | None = None) -> Stance:
    """Return the stance of an act; without a generator, who has nothing to do stands."""
    if part.posture is not None:
        return part.posture
    name = part.stance or (idle(rng) if rng is not None else "stand")
    return stances.stance(name, seated=part.seated)


def _stance(cue: Cue, rng: np.random.Generator) -> Stance:
    return stance_of(cue.act, rng)


def _somebody(cue: Cue, rng: np.random.Generator, voxel: float) -> tuple[Model, tuple[str, ...]]:
    who, missing = described(cue.thing, cue.noun, rng, cue.member)
    role = ROLES.get(ROLE_OF.get(cue.noun, ""))
    idle_hands = cue.act.stance is None and cue.act.grip is None and cue.act.posture is None
    tool = role.tool if role and idle_hands else None
    pose = stances.stance(TOOLS[tool].stance, seated=cue.act.seated) if tool else _stance(cue, rng)
    if cue.act.grip is None and cue.act.posture is None:
        tool = tool or _NEEDED.get(cue.thing.pose or Pose.STAND)
    feeling = cue.thing.expression or _felt(cue)
    if who.age == "baby" and cue.act.stance is None and cue.act.posture is None:
        pose = stances.stance("floor")
    if "gauzy wings" in who.outfit.extras and cue.act.stance is None:
        pose = stances.stance("hover")
    if cue.noun == "mermaid" and cue.act.stance is None:
        pose = stances.stance("sit")
    made = person(who, pose, feeling, voxel=voxel)
    if tool:
        made = grasp(made, tool)
    said = tuple(f"the {cue.thing.noun} is shown without {garment}" for garment in missing)
    return made, said


def _felt(cue: Cue) -> Expression | None:
    """Return what a face shows for what the body does."""
    return {
        Pose.SLEEP: Expression.SLEEPY, Pose.DANCE: Expression.HAPPY, Pose.JUMP: Expression.LAUGHING,
        Pose.WAVE: Expression.HAPPY, Pose.HUG: Expression.HAPPY,
    }.get(cue.thing.pose or Pose.STAND)  # fmt: skip


def _beast(
    cue: Cue, kind: Species, rng: np.random.Generator, voxel: float
) -> tuple[Model, tuple[str, ...]]:
    """Build an animal on its own legs, or upright when it does what people do."""
    clothes = [g for g in cue.thing.wears if g.noun.split()[-1] not in _LIGHT_WEAR]
    human = cue.act.busy or clothes or (cue.act.seated and cue.act.grip)
    if human and can_stand(kind):
        return upright(cue.thing, kind, _stance(cue, rng), rng, voxel=voxel), ()
    step = _HERD if cue.crowd >= _CROWD else _LONE
    made = animal(
        kind, look=cue.look, pose=_ON_FOURS.get(cue.thing.pose, cue.thing.pose),
        expression=cue.thing.expression, rng=rng,
        voxel=step,
    )  # fmt: skip
    like = getattr(kind.shape, "head", None)
    eyes = (like.eyes.x, like.eyes.z) if isinstance(like, Head) else (0.42, 0.08)
    made, missing = adorned(made, cue.thing.wears, eyes)
    said = tuple(f"the {cue.thing.noun} is shown without {noun}" for noun in missing)
    return (made.moved(turn=best_turn(kind)) if cue.act.free else made), said
