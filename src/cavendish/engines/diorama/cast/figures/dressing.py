"""Dress: a dressed trunk while it is trimmed. Knows shells and frames; knows no trimming."""

from collections.abc import Callable
from dataclasses import dataclass

from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.cast.figures.person import Person
from cavendish.engines.diorama.cast.figures.rig import Rig
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, facing, patch, spot, stroke
from cavendish.engines.diorama.model.frame import Floats, Frame
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import Shell

GOLD = from_hex("#d9a83c")


SILVER = (0.72, 0.72, 0.73)


WHITE = from_hex("#f1ede4")


DARK = from_hex("#22201f")


RED = from_hex("#b3261f")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dress:
    """A dressed trunk while it is trimmed."""

    figure: Figure
    rig: Rig
    who: Person
    trunk: Shell
    voxel: float

    @property
    def frame(self) -> Frame:
        """The body's frame, one unit a grown-up's metre."""
        return Frame(self.rig.body.origin, self.rig.body.axes, self.rig.build.torso / 0.5)

    @property
    def accent(self) -> RGB:
        """What buttons and badges take when nothing else is said."""
        return self.who.outfit.trim or WHITE

    def button(
        self, x: float, z: float, colour: RGB, size: float = 0.016, stuff: Stuff = "satin"
    ) -> None:
        """Sew a button on the front."""
        hit, normal = spot(self.trunk, self.frame, x, z)
        if self.trunk.distance(hit)[0] > 0.01:
            return
        axes = facing(normal, self.frame, share=0.1)
        r = size * self.frame.unit
        self.figure.add(stuff, bead(hit + normal * 0.002, (r, 0.5 * r, r), colour, axes))

    def line(
        self, points: list[tuple[float, float]], radius: float, colour: RGB, stuff: Stuff = "cloth"
    ) -> None:
        """Draw a seam or a cord over the front."""
        self.figure.add(
            stuff, stroke(self.trunk, self.frame, points, radius * self.frame.unit, colour)
        )

    def film(
        self,
        top: list[tuple[float, float]],
        bottom: list[tuple[float, float]],
        colour: RGB,
        lift: float = 0.006,
    ) -> None:
        """Lay a flat piece of cloth on the front, seamed all round."""
        film = patch(self.trunk, self.frame, top, bottom, colour, lift=lift * self.frame.unit)
        self.figure.add("cloth", film)
        edge = [*top, *bottom[::-1], top[0]]
        self.line(edge, 0.0045, mix((0, 0, 0), colour, 0.82))

    def shape(
        self, shell: Shell, stuff: Stuff = "cloth", relief: Callable[[Floats], Floats] | None = None
    ) -> None:
        """Add a shell of its own."""
        self.figure.add(stuff, mesh(shell, voxel=self.voxel, relief=relief))
