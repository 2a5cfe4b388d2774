"""Draft: one animal while it is being made. Knows its colours, its fur and where meshes go.

Everything is in body units until the finished model is scaled to metres.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import ArrayLike

from cavendish.engines.diorama.cast.figures.animals.coat import Paint, Palette, painted
from cavendish.engines.diorama.cast.figures.animals.fur import Flow, combed, shaded
from cavendish.engines.diorama.cast.figures.animals.species import Species
from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.model.colour import RGB, from_hex, mix
from cavendish.engines.diorama.model.decal import bead, cord
from cavendish.engines.diorama.model.frame import Floats
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import Shell
from cavendish.engines.diorama.plan.scene import Expression, Pose

VOXEL = 0.0098
"""Body units; an animal is about one unit tall."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Draft:
    """What every builder needs, and the figure it adds meshes to."""

    species: Species
    colours: Palette
    pose: Pose
    expression: Expression | None
    rng: np.random.Generator
    fur: float
    """0 is bare skin, 1 shaggy."""
    girth: float = 1.0
    """1 is usual, 1.25 fat, 0.85 thin."""
    young: bool = False
    wished: bool = False
    """Whether the user named a colour."""
    figure: Figure = field(default_factory=Figure)
    voxel: float = VOXEL

    @property
    def stuff(self) -> Stuff:
        """What the coat is made of."""
        return "fur" if self.fur > 0 else "vinyl"

    def tone(self, code: str | None, other: RGB) -> RGB:
        """Return a table's colour as the user's wish changes it; ``other`` stands for None."""
        coat = self.species.coat
        if code is None:
            return other
        own = {coat.main: self.colours.main, coat.dark: self.colours.dark}
        if code in own:
            return own[code]
        if code == coat.light:
            return self.colours.light
        return mix(from_hex(code), self.colours.main, 0.65) if self.wished else from_hex(code)

    def paint(self, ground: float, top: float) -> Paint:
        """Return the colours of the body between the heights of belly and back."""
        return painted(self.species.coat, self.colours, self.rng, ground=ground, top=top)

    def skin(
        self, shell: Shell, flow: Flow, *, fine: float = 1.0, fur: float | None = None
    ) -> None:
        """Mesh a shell as coat; ``flow`` says which way its hair lies, ``fine`` shrinks voxels."""
        length = self.fur if fur is None else fur
        seed = int(self.rng.integers(2**31))
        voxel = self.voxel * fine
        if length <= 0:
            self.figure.add(self.stuff, mesh(shell, voxel=voxel))
            return
        strands = combed(flow, length, seed)
        made = mesh(shell, voxel=voxel, relief=strands)
        if made.colours is not None:
            made = replace(made, colours=shaded(made, strands, length))
        self.figure.add(self.stuff, made)

    def solid(self, shell: Shell, stuff: Stuff = "vinyl", *, fine: float = 1.0) -> None:
        """Mesh a shell that has no hair: beaks, shells, hooves."""
        self.figure.add(stuff, mesh(shell, voxel=self.voxel * fine))

    def bead(
        self, at: ArrayLike, radii: ArrayLike, colour: RGB | str, stuff: Stuff = "gloss",
        axes: Floats | None = None,
    ) -> None:  # fmt: skip
        """Add an ellipsoid."""
        tone = from_hex(colour) if isinstance(colour, str) else colour
        self.figure.add(stuff, bead(at, radii, tone, axes))

    def cord(
        self, points: ArrayLike, radii: ArrayLike, colour: RGB | str, stuff: Stuff = "vinyl"
    ) -> None:
        """Add a tube along points."""
        tone = from_hex(colour) if isinstance(colour, str) else colour
        path = np.asarray(points, np.float64)
        sizes = np.broadcast_to(np.asarray(radii, np.float64), len(path)).tolist()
        self.figure.add(stuff, cord(path, sizes, tone))


Build = Callable[[Draft], None]
