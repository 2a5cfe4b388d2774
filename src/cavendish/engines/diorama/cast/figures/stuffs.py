"""Stuffs: colours of wood, steel and paper, and the rods that tools are made of."""

from cavendish.engines.diorama.cast.figures.figure import Figure, Stuff
from cavendish.engines.diorama.model.colour import RGB, from_hex
from cavendish.engines.diorama.model.decal import cord
from cavendish.engines.diorama.model.marching import mesh
from cavendish.engines.diorama.model.sdf import Shell

FINE = 0.008


WOOD = from_hex("#8a5a33")


PALE = from_hex("#c99b62")


STEEL = (0.62, 0.63, 0.65)


GOLD = from_hex("#d9a83c")


PAPER = from_hex("#f1e8d3")


RED = from_hex("#a8322c")


DARK = from_hex("#2a2624")


def add(figure: Figure, stuff: Stuff, shell: Shell) -> None:
    """Mesh a shell finely and add it."""
    figure.add(stuff, mesh(shell, voxel=FINE))


def rod(
    figure: Figure, low: float, high: float, radius: float, colour: RGB, stuff: Stuff = "satin"
) -> None:
    """Add an upright rod with round ends."""
    figure.add(stuff, cord([(0, 0, low), (0, 0, (low + high) / 2), (0, 0, high)], radius, colour))
